using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms;

namespace Fazhi.Testing;

/// <summary>A county as it will be: the mechanisms there are, and a plain one for each that the report names besides, with eighty types in all.</summary>
public static class EightyTypes
{
    private static readonly Named[] Coming =
    [
        new("Dialogue", "政商沙龙", "一（二）2", ["政商沙龙活动", "企业问题"]),
        new("Litigation", "行政应诉", "一（四）1", ["行政应诉案件", "负责人出庭", "司法建议"]),
        new("CourtLiaison", "府院联动与信访衔接", "一（四）2", ["府院联席会议", "信访衔接"]),
        new("LegalServices", "公共法律服务", "一（五）2", ["法律援助案件", "服务站点", "法律咨询"]),
        new("Notary", "公证", "一（五）2", ["公证事项"]),
        new("JusticeOffices", "司法所", "一（五）3", ["司法所", "司法所考核"]),
    ];

    public static MatterTypes All { get; } = MatterTypes.Of([.. InReportOrder.All, .. Mechanisms()]);

    private static IEnumerable<Mechanism> Mechanisms()
    {
        // Every type has a class of its own, as each has a table of its own: a number written with two marks.
        Type[] marks =
        [
            typeof(byte),
            typeof(sbyte),
            typeof(short),
            typeof(ushort),
            typeof(int),
            typeof(uint),
            typeof(long),
            typeof(ulong),
            typeof(char),
        ];
        var numbers = (from tens in marks from ones in marks select (tens, ones)).GetEnumerator();
        foreach (var mechanism in Coming)
        {
            var types = new List<MatterType>();
            foreach (var name in mechanism.Types)
            {
                numbers.MoveNext();
                var type = typeof(PlainType<,>).MakeGenericType(numbers.Current.tens, numbers.Current.ones);
                types.Add(
                    (MatterType)Activator.CreateInstance(type, $"{mechanism.Code.ToLowerInvariant()}-{types.Count + 1}", name)!
                );
            }

            yield return new PlainMechanism(mechanism, types);
        }
    }

    private sealed record Named(string Code, string Name, string Section, string[] Types);

    private sealed class PlainMechanism(Named named, IReadOnlyList<MatterType> types) : Mechanism
    {
        public override string Code => named.Code.ToLowerInvariant();

        public override string Name => named.Name;

        public override string Section => named.Section;

        public override IReadOnlyList<MatterType> Types => types;
    }
}

public enum PlainStage
{
    [Term("已登记")]
    Recorded,

    [Term("已办结")]
    Finished,
}

public sealed class PlainMatter<TTens, TOnes> : Matter<PlainStage>;

public sealed record RecordPlain<TTens, TOnes> : Act<PlainMatter<TTens, TOnes>>
{
    [Field("名称", Max = 50)]
    public required string Name { get; init; }

    public override void Apply(PlainMatter<TTens, TOnes> matter, Doing doing) => matter.Title = Name;
}

public sealed record FinishPlain<TTens, TOnes> : Act<PlainMatter<TTens, TOnes>>
{
    public override void Apply(PlainMatter<TTens, TOnes> matter, Doing doing) { }
}

public sealed class PlainType<TTens, TOnes>(string code, string name)
    : MatterType<PlainMatter<TTens, TOnes>, PlainStage>(code, name, "2024", new DateOnly(2010, 1, 1))
{
    protected override void Define(Lifecycle<PlainMatter<TTens, TOnes>, PlainStage> it)
    {
        it.Opens<RecordPlain<TTens, TOnes>>($"登记{Name}", PlainStage.Recorded)
            .By(Role.Handler)
            .Under(Article.WorkingRule)
            .For("登记一件。");
        it.Act<FinishPlain<TTens, TOnes>>("办结", PlainStage.Recorded, PlainStage.Finished)
            .By(Role.Handler)
            .Under(Article.WorkingRule)
            .For("办结一件。");
        it.Ends(PlainStage.Finished);
        it.Steps(("登记", [PlainStage.Recorded]), ("办结", [PlainStage.Finished]));
    }
}
