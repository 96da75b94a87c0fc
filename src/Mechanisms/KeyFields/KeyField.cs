using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.KeyFields.KeyFieldStage;

namespace Fazhi.Mechanisms.KeyFields;

/// <summary>重点领域阶段.</summary>
public enum KeyFieldStage
{
    [Term("开展中")]
    Running,

    [Term("已结束")]
    Concluded,

    [Term("已作废")]
    Voided,
}

/// <summary>
/// 重点领域 — a field of enforcement that is watched closely for a time, such as 殡葬: which organ leads, which take part. It is data: figures are told by its <see cref="Key"/>, and another
/// field wants a word on the county's list (<see cref="KeyFieldParameters.Keys"/>) and an entry here, no programmer.
/// </summary>
public sealed class KeyField : Matter<KeyFieldStage>
{
    /// <summary>By what institutions, checks and figures know the field; it never changes, whatever the field is called.</summary>
    [Field("代号", Decided = true, Max = 40)]
    public string Key { get; internal set; } = "";

    [Field("部署依据", Max = 300)]
    public string? Grounds { get; internal set; }

    [Field("牵头单位", Organ = true, Decided = true)]
    public string Lead { get; internal set; } = "";

    [Field("成员单位", Organ = true, Decided = true)]
    public IReadOnlyList<string> Members { get; internal set; } = [];

    [Term("结束日期")]
    public DateOnly? ConcludedOn { get; internal set; }

    [Term("监督情况")]
    public string? Result { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Key];

    /// <summary>Whether an organ checks in this field: the one that leads, and the members.</summary>
    internal bool HasMember(string organ, County county) =>
        county.Now(Lead) == organ || Members.Any(m => county.Now(m) == organ);
}

/// <summary>确定重点领域.</summary>
public sealed record LaunchKeyField : Act<KeyField>
{
    [Field("名称", Hint = "领域的名称，例如：殡葬。", Max = 50)]
    public required string Title { get; init; }

    [Field("代号", Hint = "从县参数“重点领域的代号”中选择；数字按代号统计，以后不变。没有合适的，先在参数中增加。", Among = "keyfield.keys", Max = 40)]
    public required string Key { get; init; }

    [Field("部署依据", Hint = "哪一份文件或者哪一次会议部署的。", Max = 300)]
    public string? Grounds { get; init; }

    [Field("牵头单位", Organ = true)]
    public required string Lead { get; init; }

    [Field("成员单位", Organ = true, Hint = "参加监督检查的单位；牵头单位不用再选。", Max = 50)]
    public IReadOnlyList<string> Members { get; init; } = [];

    [Field("工作方案")]
    public FileRef? Plan { get; init; }

    public override void Apply(KeyField matter, Doing doing) =>
        (matter.Title, matter.Key, matter.Grounds, matter.Lead, matter.Members) = (Title, Key, Grounds, Lead, Members);
}

/// <summary>调整成员单位.</summary>
public sealed record ChangeMembers : Act<KeyField>
{
    [Field("牵头单位", Organ = true)]
    public required string Lead { get; init; }

    [Field("成员单位", Organ = true, Max = 50)]
    public IReadOnlyList<string> Members { get; init; } = [];

    public override void Apply(KeyField matter, Doing doing) => (matter.Lead, matter.Members) = (Lead, Members);
}

/// <summary>结束 — what was found is off the ledger; the institutions stay registered under the key, and are there when the field is watched again.</summary>
public sealed record ConcludeKeyField : Act<KeyField>
{
    [Field("监督情况", Hint = "检查了哪些机构，发现什么问题，怎样整改。", Max = 2000, Long = true)]
    public required string Result { get; init; }

    public override void Apply(KeyField matter, Doing doing) => (matter.ConcludedOn, matter.Result) = (doing.On, Result);
}

/// <summary>重点领域的规则.</summary>
public sealed class KeyFieldType() : MatterType<KeyField, KeyFieldStage>("key-field", "重点领域", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "focus-2",
        Place = new()
        {
            Title = "重点领域执法",
            Lead = "本县确定的执法监督重点领域，由哪个单位牵头、哪些单位参加。",
            Says = "重点领域的牵头单位和成员单位",
            Words = ["重点领域", "专项", "殡葬"],
        },
    };

    protected override void Define(Lifecycle<KeyField, KeyFieldStage> it)
    {
        var ours = Article.WorkingRule;
        it.Uses(KeyFieldParameters.Keys);
        it.Indexed(m => m.Key);
        it.Ends(Concluded, Voided);
        it.Steps(("开展", [Running]), ("结束", [Concluded]));
        it.ReadByEveryone();
        it.Opens<LaunchKeyField>("确定重点领域", Running).By(Handler, InstitutionHead).Of(OrganOf.Government, OrganOf.JusticeBureau).Under(ours)
            .For("确定一个执法监督的重点领域，写明牵头单位和成员单位；同一领域以后再次开展的，另行确定，机构照旧。")
            .Needs("ZD001", IsFree, "一个代号同时只开展一个领域", ours, "该代号的领域正在开展；请在原来的领域中办理，或者先结束。")
            .Needs("ZD002", (_, a, c) => Stand(a.Lead, a.Members, c), "由在设的单位牵头和参加", ours, "请换成继续行使职权的单位。");
        it.During<ChangeMembers>("调整成员单位", Running).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(ours)
            .For("牵头单位、成员单位改变的，重新写明全部单位。")
            .Needs("ZD002", (_, a, c) => Stand(a.Lead, a.Members, c), "由在设的单位牵头和参加", ours, "请换成继续行使职权的单位。");
        it.Act<ConcludeKeyField>("结束", Running, Concluded).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(ours)
            .For("检查发现的问题都已经销号的，写明监督情况，结束。")
            .Needs("ZD003", (m, c) => !c.Records.Any(KeyFieldChecks.OpenIn(m.Key)), "使检查发现的问题都销号", ours, "请验收已经整改的问题，催办没有整改的。")
            .Naming((m, _, c) => Alike.Names(c.Records.Each(KeyFieldChecks.OpenIn(m.Key)).Select(p => p.Title), "项"));
        it.Act<VoidRecord<KeyField>>("作废", Running, Voided).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(ours).ForGood()
            .For("登记有误的，在检查以前作废，重新登记。")
            .Needs("ZD004", (m, c) => !WasChecked(m, c), "没有检查过", ours, "该领域已经登记监督检查，不能作废；不再开展的，办理“结束”。");
        it.Corrections([Running, Concluded], Handler, InstitutionHead).Under(ours);
        it.ShowsAll(Reader.Officials);
        it.Discloses(m => m.Stage != Voided, [], m => m.Key, m => m.Lead, m => m.Members, m => m.ConcludedOn);
        it.ShowsThat(Reader.Everybody);
    }

    private static bool IsFree(KeyField field, LaunchKeyField act, Circumstances at)
    {
        var (id, key) = (field.Id, act.Key);
        return !at.Records.Any<KeyField>(f => f.Key == key && f.Id != id && f.Stage == Running);
    }

    private static bool WasChecked(KeyField field, Circumstances at)
    {
        var (key, since) = (field.Key, field.OpenedOn);
        return at.Records.Any<OversightCheck>(c => c.Key == key && c.OpenedOn >= since && c.Stage == RecordStage.Recorded);
    }

    private static bool Stand(string lead, IReadOnlyList<string> members, Circumstances at) =>
        members.Append(lead).All(o => at.County.Organ(o) is { IsFormer: false });
}
