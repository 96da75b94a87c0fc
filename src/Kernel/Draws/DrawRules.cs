using System.Text;
using Fazhi.Ledgers;

namespace Fazhi.Draws;

/// <summary>每类抽多少 — how many of a stratum are drawn: a number, or a ratio of those in the pool, rounded up.</summary>
public sealed record DrawStratum
{
    private DrawStratum(string name, int? number, int? ratio) => (Name, Number, PerTenThousand) = (name, number, ratio);

    /// <summary>The stratum's name, as the objects write it.</summary>
    public string Name { get; }

    /// <summary>How many; null if a ratio is given. 0 says openly that none are drawn this time.</summary>
    public int? Number { get; }

    /// <summary>How many of ten thousand: 500 is 5 %; null if a number is given.</summary>
    public int? PerTenThousand { get; }

    /// <summary>A number; of a stratum with fewer objects all are drawn.</summary>
    public static DrawStratum OfNumber(string name, int number) => new(name, number, null);

    /// <summary>A ratio in ten-thousandths, 1 to 10,000. 5 % of 101 objects are 6: rounded up, so that a small stratum isn't left out.</summary>
    public static DrawStratum OfRatio(string name, int perTenThousand) => new(name, null, perTenThousand);

    /// <summary>How many are wanted of so many in the pool.</summary>
    public int Wanted(int inPool) => Number ?? (int)((((long)inPool * PerTenThousand!.Value) + 9_999) / 10_000);
}

/// <summary>抽查事项 — one item of the draw.</summary>
/// <param name="Id">Its id, as objects and officers write it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Organ">
/// The organ whose officers inspect it. A joint draw has items of several organs, and each organ concerned sends as many officers as the rules say. Null in a
/// draw where officers of any organ may go who are competent; then in all its items.
/// </param>
public sealed record DrawItem(string Id, string Name, string? Organ);

/// <summary>事先已知的回避 — an officer who may not inspect an object, and why, said before the draw.</summary>
/// <param name="Officer">The officer's id.</param>
/// <param name="Object">The object's id.</param>
/// <param name="Reason">Why, one line; it is published.</param>
public sealed record DrawRecusal(string Officer, string Object, string Reason);

/// <summary>抽取规则 — what decides the draw besides pool and chance, all of it fixed and committed to before anybody knows the seed.</summary>
/// <remarks>
/// At least two officers an object: 行政处罚法第42条 and the practice of 双随机 want two. Whose secrets make the seed, which public number is waited for and how
/// many dice are thrown stand in the rules too: who could still choose among them afterwards could choose the seed.
/// </remarks>
public sealed record DrawRules
{
    /// <summary>The first line of the rules' text.</summary>
    public const string Format = "fazhi-draw-rules/1";

    /// <summary>The most of parties (2 to 10), strata (1 to 20) and dice (0 to 100).</summary>
    public const int MostParties = 10,
        MostStrata = 20,
        MostDice = 100;

    /// <summary>The most officers an object, of each organ: 2 to 10.</summary>
    public const int MostOfficersPerObject = 10;

    /// <summary>The largest caseload that can be written.</summary>
    public const int MostCaseload = 10_000;

    /// <summary>The most items, and the most recusals.</summary>
    public const int MostItems = 500,
        MostRecusals = 100_000;

    private const int LeastOfficers = 2;
    private const int LeastParties = 2;

    /// <summary>The plan's id, the same as the pool's.</summary>
    public required string Plan { get; init; }

    /// <summary>Who gives a secret, by name: at least two, of which one should be outside the organ that draws.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>A number that nobody can know beforehand, and where it comes from: which lottery, which day's drawing. Null for none.</summary>
    public string? PublicSource { get; init; }

    /// <summary>How many dice are thrown before witnesses; 0 for none.</summary>
    public int Dice { get; init; }

    /// <summary>How many officers for each object, of each organ concerned: at least 2.</summary>
    public int OfficersPerObject { get; init; } = LeastOfficers;

    /// <summary>The most objects an officer has, earlier ones included; null for no limit.</summary>
    public int? CaseloadLimit { get; init; }

    /// <summary>Every stratum of the pool, with how many are drawn.</summary>
    public required IReadOnlyList<DrawStratum> Strata { get; init; }

    /// <summary>The items that are inspected.</summary>
    public required IReadOnlyList<DrawItem> Items { get; init; }

    /// <summary>Recusals known before.</summary>
    public IReadOnlyList<DrawRecusal> Recusals { get; init; } = [];

    /// <summary>SHA-256 of <see cref="ToText"/>.</summary>
    public Hash Digest => DrawText.Digest(ToText());

    /// <summary>All that keeps these from being rules; empty if nothing does.</summary>
    public IReadOnlyList<DrawFault> Faults()
    {
        var faults = new FaultList();
        faults.Id(Plan);
        Between(faults, "参与方", Parties.Count, LeastParties, MostParties);
        Between(faults, "骰子", Dice, 0, MostDice);
        Between(faults, "每户执法人员", OfficersPerObject, LeastOfficers, MostOfficersPerObject);
        Between(faults, "任务上限", CaseloadLimit ?? 1, 1, MostCaseload);
        Between(faults, "类别", Strata.Count, 1, MostStrata);
        Between(faults, "检查事项", Items.Count, 1, MostItems);
        faults.Most("回避", Recusals.Count, MostRecusals);
        faults.Once(Parties, "参与方");
        faults.Once(Strata.Select(s => s.Name), "类别");
        faults.Once(Items.Select(i => i.Id), "检查事项的标识");
        faults.Once(Recusals.Select(r => $"{r.Officer} {r.Object}"), "回避");
        foreach (var party in Parties)
            faults.Name(party, party, "名称");
        if (PublicSource is { } source)
            faults.Name(source, source, "来源");
        foreach (var stratum in Strata)
        {
            faults.Name(stratum.Name, stratum.Name, "类别");
            Between(faults, $"“{stratum.Name}”类的抽取数", stratum.Number ?? 0, 0, DrawPool.MostObjects);
            Between(faults, $"“{stratum.Name}”类的万分比", stratum.PerTenThousand ?? 1, 1, 10_000);
        }

        foreach (var item in Items)
        {
            faults.Id(item.Id);
            faults.Name(item.Name, item.Id, "名称");
            if (item.Organ is { } organ)
                faults.Name(organ, item.Id, "单位");
        }

        if (Items.Select(i => i.Organ is null).Distinct().Count() > 1)
            faults.Add(new(DrawFaultKind.OutOfBounds, "检查事项的单位", "全部写明，或者全部不写"));
        foreach (var recusal in Recusals)
        {
            faults.Id(recusal.Officer);
            faults.Id(recusal.Object);
            faults.Name(recusal.Reason, recusal.Officer, "回避原因");
        }

        return faults.All;
    }

    /// <summary>The rules in their one form, whatever order the lists have.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.Line(Format);
        text.Line("plan", Plan);
        foreach (var party in DrawText.Sorted(Parties))
            text.Line("party", party);
        text.Line("public", PublicSource ?? DrawText.None);
        text.Line("dice", DrawText.Number(Dice));
        text.Line("officers", DrawText.Number(OfficersPerObject));
        text.Line("caseload", CaseloadLimit is { } limit ? DrawText.Number(limit) : DrawText.None);
        foreach (var stratum in Strata.OrderBy(s => s.Name, StringComparer.Ordinal))
            text.Line(
                "stratum",
                stratum.Name,
                stratum.Number is null ? "ratio" : "number",
                DrawText.Number(stratum.Number ?? stratum.PerTenThousand!.Value)
            );
        foreach (var item in Items.OrderBy(i => i.Id, StringComparer.Ordinal))
            text.Line("item", item.Id, item.Name, item.Organ ?? DrawText.None);
        foreach (
            var recusal in Recusals.OrderBy(r => r.Object, StringComparer.Ordinal).ThenBy(r => r.Officer, StringComparer.Ordinal)
        )
            text.Line("recusal", recusal.Object, recusal.Officer, recusal.Reason);
        return text.ToString();
    }

    /// <summary>Reads rules in their one form.</summary>
    /// <param name="text">The text.</param>
    /// <param name="faults">What is wrong; empty if they were read.</param>
    /// <returns>The rules; null if there is a fault.</returns>
    public static DrawRules? Read(string text, out IReadOnlyList<DrawFault> faults)
    {
        faults = [new(DrawFaultKind.FileForm, "抽取规则", "不是规定的写法。")];
        if (DrawText.Rows(text) is not [[Format], ["plan", var plan], .. var rows])
            return null;
        var parties = new List<string>();
        var strata = new List<DrawStratum>();
        var items = new List<DrawItem>();
        var recusals = new List<DrawRecusal>();
        var (source, dice, officers, caseload) = (DrawText.None, -1, -1, DrawText.None);
        foreach (var row in rows)
            switch (row)
            {
                case ["party", var name]:
                    parties.Add(name);
                    break;
                case ["public", var from]:
                    source = from;
                    break;
                case ["dice", var count]:
                    dice = DrawText.ReadNumber(count);
                    break;
                case ["officers", var count]:
                    officers = DrawText.ReadNumber(count);
                    break;
                case ["caseload", var count] when count == DrawText.None || DrawText.ReadNumber(count) >= 0:
                    caseload = count;
                    break;
                case ["stratum", var name, "ratio", var count]:
                    strata.Add(DrawStratum.OfRatio(name, DrawText.ReadNumber(count)));
                    break;
                case ["stratum", var name, "number", var count]:
                    strata.Add(DrawStratum.OfNumber(name, DrawText.ReadNumber(count)));
                    break;
                case ["item", var id, var name, var organ]:
                    items.Add(new(id, name, organ == DrawText.None ? null : organ));
                    break;
                case ["recusal", var one, var officer, var reason]:
                    recusals.Add(new(officer, one, reason));
                    break;
                default:
                    return null;
            }

        var rules = new DrawRules
        {
            Plan = plan,
            Parties = parties,
            PublicSource = source == DrawText.None ? null : source,
            Dice = dice,
            OfficersPerObject = officers,
            CaseloadLimit = caseload == DrawText.None ? null : DrawText.ReadNumber(caseload),
            Strata = strata,
            Items = items,
            Recusals = recusals,
        };
        if (rules.Faults() is { Count: > 0 } wrong)
            faults = wrong;
        else if (rules.ToText() == text)
            faults = [];
        return faults.Count == 0 ? rules : null;
    }

    private static void Between(FaultList faults, string what, int count, int least, int most)
    {
        if (count < least || count > most)
            faults.Add(new(DrawFaultKind.OutOfBounds, what, $"{least}至{most}"));
    }
}
