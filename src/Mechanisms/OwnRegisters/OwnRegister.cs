using Fazhi.Matters;

namespace Fazhi.Mechanisms.OwnRegisters;

/// <summary>自设台账状态 — whether entries are still made in it.</summary>
public enum OwnRegisterStage
{
    [Term("在用")]
    InUse,

    [Term("已停用")]
    Stopped,
}

/// <summary>栏目类型 — what a column of a register of the county's own holds.</summary>
public enum OwnFieldKind
{
    [Term("文字")]
    Text,

    [Term("长文字")]
    LongText,

    [Term("整数")]
    Whole,

    [Term("金额")]
    Money,

    [Term("日期")]
    Day,

    [Term("是否")]
    YesNo,

    [Term("单选")]
    Choice,

    [Term("本县单位")]
    Organ,

    [Term("个人信息")]
    Personal,

    [Term("居民身份证号")]
    ResidentId,

    [Term("统一社会信用代码")]
    CreditCode,

    [Term("附件")]
    File,
}

/// <summary>栏目 — one column of a register of the county's own. A column is known by its name: another name is another column.</summary>
/// <param name="Name">What it is called; it stands in the form, the list, the ledger and the exports.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Required">Whether every entry has it.</param>
/// <param name="Choices">Of a choice, what may be chosen, separated by 、.</param>
/// <param name="Hint">What is to be written, one sentence.</param>
/// <param name="Counted">Whether the county counts by it: numbers and money are added up, choices are told apart.</param>
public sealed record OwnField(
    [property: Field("栏目名称", Max = 20, Hint = "用汉字开头，例如：户主姓名。")] string Name,
    [property: Field("栏目类型")] OwnFieldKind Kind,
    [property: Field("必填")] bool Required = false,
    [property: Field("选项", Max = 1000, Hint = "单选的写明各选项，用顿号隔开，例如：城市低保、农村低保。")] string? Choices = null,
    [property: Field("填写说明", Max = 200)] string? Hint = null,
    [property: Field("列入统计", Hint = "整数、金额求合计，单选分别计数；列入统计的必填。")] bool Counted = false
)
{
    /// <summary>What may be chosen.</summary>
    public IReadOnlyList<string> Listed =>
        (Choices ?? "").Split('、', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>台账的一版 — what a register asks for from a day on. An entry stays on the version it was made under.</summary>
public sealed record OwnVersion
{
    public required DateOnly From { get; init; }

    public required string Title { get; init; }

    public required string Purpose { get; init; }

    /// <summary>The organs that make entries; empty for all.</summary>
    public IReadOnlyList<string> Organs { get; init; } = [];

    public bool IsPublic { get; init; }

    public string? Unit { get; init; }

    /// <summary>The column whose day decides in which year an entry counts; <c>null</c> for the day it was made.</summary>
    public string? DatedBy { get; init; }

    public required IReadOnlyList<OwnField> Fields { get; init; }

    internal static OwnVersion Of(IOwnDefinition said, DateOnly from) =>
        new()
        {
            From = from,
            Title = said.Title,
            Purpose = said.Purpose,
            Organs = said.Organs,
            IsPublic = said.IsPublic,
            Unit = said.Unit,
            DatedBy = said.DatedBy,
            Fields = said.Fields,
        };
}

/// <summary>自设台账 — a register that the county defines itself: its columns, who makes entries, what everybody sees, what is counted. Its entries are matters like any other.</summary>
public sealed class OwnRegister : Matter<OwnRegisterStage>
{
    /// <summary>The code in addresses, figures and the ledger, which never changes.</summary>
    [Field("台账代码", Decided = true)]
    public string Code { get; internal set; } = "";

    /// <summary>Whether an entry is open until somebody closes it.</summary>
    [Field("需要办结", Decided = true)]
    public bool Closes { get; internal set; }

    [Field("用途", Decided = true)]
    public string Purpose => Versions is [.., var newest] ? newest.Purpose : "";

    [Field("栏目", Decided = true)]
    public IReadOnlyList<string> Columns =>
        Versions is [.., var newest]
            ? [.. newest.Fields.Select(f => $"{f.Name}（{Terms.Of(f.Kind)}{(f.Required ? "，必填" : "")}）")]
            : [];

    /// <summary>What a report names its figures by.</summary>
    [Field("报告中引用", Decided = true)]
    public IReadOnlyList<string> Keys =>
        Versions.Count == 0 || OwnTypes.TryOf(this) is not { } made ? [] : [.. made.Indicators.Select(i => $"{i.Key}（{i.Name}）")];

    [Field("停用日期")]
    public DateOnly? StoppedOn { get; internal set; }

    /// <summary>Its versions, the oldest first.</summary>
    public IReadOnlyList<OwnVersion> Versions { get; internal set; } = [];

    /// <summary>The code of the type of its entries.</summary>
    public string Type => OwnTypes.Prefix + Code;

    /// <summary>The place of a column among all that the register has ever had, from 1: it keeps it, whatever is added or left out later.</summary>
    internal int PlaceOf(string column) =>
        Versions.SelectMany(v => v.Fields).Select(f => f.Name).Distinct(StringComparer.Ordinal).ToList().IndexOf(column) + 1;

    /// <summary>The name of a column's property, and of its column in the database.</summary>
    internal string PropertyOf(string column) => $"F{PlaceOf(column)}";

    internal void Add(OwnVersion version)
    {
        Title = version.Title;
        Versions = [.. Versions, version];
    }
}

/// <summary>台账的写法 — what the definition of a register and its revision say alike.</summary>
public interface IOwnDefinition
{
    string Title { get; }

    IReadOnlyList<OwnField> Fields { get; }

    string? DatedBy { get; }

    bool IsPublic { get; }

    string Purpose { get; }

    IReadOnlyList<string> Organs { get; }

    string? Unit { get; }
}

/// <summary>新建台账 — defines a register; it can be filled in at once.</summary>
public sealed record DefineOwnRegister : Act<OwnRegister>, IOwnDefinition
{
    [Field("台账名称", Max = 30, Hint = "例如：低保家庭登记。")]
    public required string Title { get; init; }

    [Field("台账代码", Max = 30, Hint = "小写字母和数字，字母开头，例如：dibao；用在网址和报告引用的指标代码里，以后不能改。")]
    public required string RegisterCode { get; init; }

    [Field("用途", Max = 200, Hint = "一句话写明登记什么，例如：登记本县享受最低生活保障的家庭。")]
    public required string Purpose { get; init; }

    [Field("登记单位", Organ = true, Hint = "由哪些单位登记；不填的，各单位都可以登记。")]
    public IReadOnlyList<string> Organs { get; init; } = [];

    [Field("向社会公开", Hint = "公开名称和不含个人信息的栏目。")]
    public bool IsPublic { get; init; }

    [Field("需要办结", Hint = "登记以后还要办理、办完才算结束的选择“是”；以后不能改。")]
    public bool Closes { get; init; }

    [Field("计量单位", Max = 5, Hint = "例如：件、户、次；不填为“件”。")]
    public string? Unit { get; init; }

    [Field("计入年度的日期", Max = 20, Hint = "按哪一栏日期计入年度，写那一栏的名称；不填的按登记日期。")]
    public string? DatedBy { get; init; }

    [Field("栏目", Min = 1, Max = 40, Hint = "第一栏是名称，列表中按它显示。")]
    public required IReadOnlyList<OwnField> Fields { get; init; }

    /// <inheritdoc/>
    public override void Apply(OwnRegister matter, Doing doing)
    {
        (matter.Code, matter.Closes) = (RegisterCode, Closes);
        matter.Add(OwnVersion.Of(this, doing.On));
    }
}

/// <summary>修改台账 — a new version, in force from today; entries made before keep theirs.</summary>
public sealed record ReviseOwnRegister : Act<OwnRegister>, IOwnDefinition
{
    [Field("台账名称", Max = 30)]
    public required string Title { get; init; }

    [Field("用途", Max = 200)]
    public required string Purpose { get; init; }

    [Field("登记单位", Organ = true, Hint = "由哪些单位登记；不填的，各单位都可以登记。")]
    public IReadOnlyList<string> Organs { get; init; } = [];

    [Field("向社会公开", Hint = "公开名称和不含个人信息的栏目。")]
    public bool IsPublic { get; init; }

    [Field("计量单位", Max = 5)]
    public string? Unit { get; init; }

    [Field("计入年度的日期", Max = 20, Hint = "按哪一栏日期计入年度，写那一栏的名称；不填的按登记日期。")]
    public string? DatedBy { get; init; }

    [Field("栏目", Min = 1, Max = 40, Hint = "改了名称的是新的一栏；删去的栏目，以前登记的内容保留。")]
    public required IReadOnlyList<OwnField> Fields { get; init; }

    [Field("修改理由", Max = 300, Long = true)]
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public override void Apply(OwnRegister matter, Doing doing) =>
        matter.Add(OwnVersion.Of(this, doing.On));
}

/// <summary>停用台账 — no entry is made from this day on; those that were made stay, and are told.</summary>
public sealed record StopOwnRegister : Act<OwnRegister>
{
    [Field("停用理由", Max = 300, Long = true)]
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public override void Apply(OwnRegister matter, Doing doing) => matter.StoppedOn = doing.On;
}
