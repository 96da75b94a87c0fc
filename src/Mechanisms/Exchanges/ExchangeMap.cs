using Fazhi.Figures;
using Fazhi.Laws;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Exchanges;

/// <summary>报送字段对照表 — a table of the platform's that replaces the one of the program, from the day on which it was recorded. The last one that isn't void counts.</summary>
[EntryOf<SetExchangeMap>]
public sealed class ExchangeMap : Matter<RecordStage>
{
    [Field("报送去向", Decided = true)]
    public ExchangeTarget Target { get; internal set; }

    public string Source { get; internal set; } = "";

    [Term("对照表")]
    public FileRef Table { get; internal set; } = null!;
}

/// <summary>登记报送字段对照表.</summary>
public sealed record SetExchangeMap : RecordAct<ExchangeMap>
{
    [Field("报送去向")]
    public required ExchangeTarget Target { get; init; }

    [Field("对照表", Hint = "制表符隔开的文本（.tsv），UTF-8；可以先下载现行的对照表，改了再上传。")]
    public required FileRef Table { get; init; }

    [Field("来源", Hint = "哪个平台的哪一份接口规范，哪一版。", Max = 200)]
    public required string Source { get; init; }
}

/// <summary>报送字段对照表的规则.</summary>
public sealed class ExchangeMapType() : Register<ExchangeMap, SetExchangeMap>("exchange-map", "报送字段对照表", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "arrows-exchange", WhyClosed = "对照表是和别的平台交换数据的技术文件，不向社会公布。" };

    protected override Article Basis => Article.WorkingRule;

    protected override string Purpose => "别的平台的字段、代码、长度改变的，上传新的对照表；一次登记的检查、处罚按它导出，不用再填一遍。";

    protected override Role[] By => [Role.Administrator];

    protected override void Further(Lifecycle<ExchangeMap, RecordStage> it, ActRule<ExchangeMap, RecordStage, SetExchangeMap> record)
    {
        it.Indexed(m => m.Target);
        record
            .Titled((_, a, _) => $"{Terms.Of(a.Target)}字段对照表")
            .Needs("BS001", (_, a, c) => Faults(a, c).Count == 0, "使对照表可以使用", Article.WorkingRule, "请照下载的样子改正后再上传。")
            .Naming((_, a, c) => a is null ? null : string.Join("；", Faults(a, c).Take(5)));
    }

    private static IReadOnlyList<string> Faults(SetExchangeMap act, Circumstances at)
    {
        if (at.Records.TextOf(act.Table) is not { } text)
            return ["文件不是UTF-8编码的文本"];
        ExchangeTable.Read(text, act.Target, out var faults);
        return faults;
    }
}

/// <summary>数据报送 — one record of a penalty or an inspection goes to the platforms by their own names; nothing is typed twice.</summary>
public sealed class ExchangesMechanism : Mechanism
{
    public override string Name => "数据报送";

    public override string Section => "";

    public override string Lead => "一次登记的检查、处罚，按各平台的字段导出；发送以前先核对。";

    public override string Icon => "arrows-exchange";

    public override IReadOnlyList<MatterType> Types { get; } = [new ExchangeMapType()];

    public override IReadOnlyList<Indicator> Indicators { get; } = [];

    /// <summary>The table in force for a target: the county's last, or the program's.</summary>
    public static ExchangeTable TableOf(ExchangeTarget target, ICountyRecords records) =>
        ExchangeTable.Read(TextOf(target, records), target, out _) ?? ExchangeTable.BuiltIn(target);

    /// <summary>Its text.</summary>
    public static string TextOf(ExchangeTarget target, ICountyRecords records) =>
        records.Each<ExchangeMap>(m => m.Target == target && m.Stage == RecordStage.Recorded).LastOrDefault() is { } own && records.TextOf(own.Table) is { } text
            ? text
            : ExchangeTable.BuiltInText(target);
}
