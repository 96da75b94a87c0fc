using Fazhi.Identifiers;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Organs;

/// <summary>单位状态 — whether an organ is there.</summary>
public enum CountyOrganStage
{
    [Term("在设")]
    Standing,

    [Term("已撤并")]
    Former,
}

/// <summary>
/// 单位 — an organ of the county as a record of its own: what it is called and was called, what it stands under, what it is by law. The county's tree of organs is made of these; matters keep an
/// organ's code, which stays when its name changes.
/// </summary>
[EntryOf<EstablishOrgan>]
public sealed class CountyOrgan : Matter<CountyOrganStage>
{
    [Field("单位代码", Decided = true)]
    public string OrganCode { get; internal set; } = "";

    public string? Word { get; internal set; }

    public string? Above { get; internal set; }

    public OrganKind Kind { get; internal set; }
    public SocialCreditCode? CreditCode { get; internal set; }
    public bool IsJustice { get; internal set; }
    public bool IsMarket { get; internal set; }
    public bool Enforces { get; internal set; }

    [Field("曾用名称")]
    public IReadOnlyList<string> FormerNames { get; internal set; } = [];

    [Field("撤并日期")]
    public DateOnly? EndedOn { get; internal set; }

    [Field("继续行使职权的单位", Organ = true)]
    public string Successor { get; internal set; } = "";

    /// <summary>The organ as everything else knows it.</summary>
    public Organ Told =>
        new(OrganCode, Title, Word ?? "", Above ?? "")
        {
            Kind = Kind,
            IsJustice = IsJustice,
            IsMarket = IsMarket,
            Enforces = Enforces,
            IsFormer = Stage == CountyOrganStage.Former,
            Successor = Successor.Length > 0 ? Successor : null,
        };

    public override IEnumerable<string?> SearchWords() => [Title, OrganCode, Word, .. FormerNames];
}

/// <summary>设立单位 — an organ is there from this day.</summary>
public sealed record EstablishOrgan : RecordAct<CountyOrgan>
{
    [Field("单位名称", Max = 60, Hint = "全称，例如：塔河县司法局。")]
    public required string Title { get; init; }

    [Field("单位代码", Max = 30, Hint = "小写字母、数字和短横，例如：justice；一经使用不再改变，单位改名也不变。")]
    public required string OrganCode { get; init; }

    [Field("发文代字", Max = 10, Hint = "例如：塔司；不单独发文的不填。")]
    public string? Word { get; init; }

    [Field("上级单位", Organ = true, Hint = "部门和乡镇的上级是县人民政府；县人民政府不填。")]
    public string? Above { get; init; }

    [Field("单位性质")]
    public required OrganKind Kind { get; init; }

    [Field("统一社会信用代码")]
    public SocialCreditCode? CreditCode { get; init; }

    [Field("县司法行政部门", Hint = "全县只有一个：管理台账、审核文件、承办行政复议的单位。")]
    public bool IsJustice { get; init; }

    [Field("市场监督管理部门", Hint = "会同起草单位作公平竞争审查的部门。")]
    public bool IsMarket { get; init; }

    [Field("行政执法主体", Hint = "以自己的名义执法的选择“是”。")]
    public bool Enforces { get; init; }
}

/// <summary>更名 — the same organ under another name; what it did before keeps the name of its day.</summary>
public sealed record RenameOrgan : Act<CountyOrgan>
{
    [Field("新名称", Max = 60)]
    public required string Name { get; init; }

    [Field("新发文代字", Max = 10, Hint = "不变的不填。")]
    public string? Word { get; init; }

    [Field("依据", Max = 300, Hint = "批准机构改革方案或者更名的文件。")]
    public required string Ground { get; init; }

    public override void Apply(CountyOrgan matter, Doing doing)
    {
        matter.FormerNames = [.. matter.FormerNames, matter.Title];
        matter.Title = Name;
        if (!string.IsNullOrWhiteSpace(Word))
            matter.Word = Word;
    }
}

/// <summary>调整 — what it stands under, what it is by law, or whether it enforces changes.</summary>
public sealed record RearrangeOrgan : Act<CountyOrgan>
{
    [Field("上级单位", Organ = true)]
    public string? Above { get; init; }

    [Field("单位性质")]
    public required OrganKind Kind { get; init; }

    [Field("县司法行政部门")]
    public bool IsJustice { get; init; }

    [Field("市场监督管理部门")]
    public bool IsMarket { get; init; }

    [Field("行政执法主体")]
    public bool Enforces { get; init; }

    [Field("依据", Max = 300)]
    public required string Ground { get; init; }

    public override void Apply(CountyOrgan matter, Doing doing) =>
        (matter.Above, matter.Kind, matter.IsJustice, matter.IsMarket, matter.Enforces) = (Above, Kind, IsJustice, IsMarket, Enforces);
}

/// <summary>撤并 — it is no more; another organ goes on with its powers, or none does.</summary>
public sealed record EndOrgan : Act<CountyOrgan>
{
    [Field("继续行使职权的单位", Organ = true, Hint = "并入的单位，或者职权划入的单位；它接着办理被撤并单位未办完的事项。职权不再行使的不填。")]
    public string? Successor { get; init; }

    [Field("依据", Max = 300)]
    public required string Ground { get; init; }

    public override void Apply(CountyOrgan matter, Doing doing) => (matter.EndedOn, matter.Successor) = (doing.On, Successor ?? "");
}
