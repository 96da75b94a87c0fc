using Fazhi.Identifiers;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.KeyFields.KeyInstitutionStage;

namespace Fazhi.Mechanisms.KeyFields;

/// <summary>重点领域机构阶段.</summary>
public enum KeyInstitutionStage
{
    [Term("在册")]
    Registered,

    [Term("已注销")]
    Closed,

    [Term("已作废")]
    Voided,
}

/// <summary>机构性质.</summary>
public enum InstitutionNature
{
    [Term("国有")]
    StateOwned,

    [Term("非国有")]
    Private,
}

/// <summary>重点领域机构 — whoever works in a key field: found by going through the county, registered once for the field, checked by its members.</summary>
[EntryOf<ListInstitution>]
public sealed class KeyInstitution : Matter<KeyInstitutionStage>
{
    public string Key { get; internal set; } = "";

    public SocialCreditCode? CreditCode { get; internal set; }

    public InstitutionNature Nature { get; internal set; }

    public string Address { get; internal set; } = "";

    [Term("注销日期")]
    public DateOnly? EndedOn { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, CreditCode?.ToString(), Address];
}

/// <summary>登记机构 — many come from a sheet.</summary>
public sealed record ListInstitution : RecordAct<KeyInstitution>
{
    [Field("领域代号", Hint = "例如：殡葬领域是funeral。", Among = "keyfield.keys", Max = 40)]
    public required string Key { get; init; }

    [Field("名称", Max = 100)]
    public required string Title { get; init; }

    [Field("统一社会信用代码", Hint = "没有的不填。")]
    public SocialCreditCode? CreditCode { get; init; }

    [Field("机构性质", Hint = "只经营用品、不提供服务的也登记，按出资登记国有或者非国有。")]
    public required InstitutionNature Nature { get; init; }

    [Field("地址", Max = 200)]
    public required string Address { get; init; }
}

/// <summary>登记注销.</summary>
public sealed record CloseInstitution : Act<KeyInstitution>
{
    [Field("注销情况", Hint = "例如：2025年6月停业；由国有改为非国有，另行登记。", Max = 300)]
    public required string Ground { get; init; }

    public override void Apply(KeyInstitution matter, Doing doing) => matter.EndedOn = doing.On;
}

/// <summary>重点领域机构的规则.</summary>
public sealed class KeyInstitutionType()
    : MatterType<KeyInstitution, KeyInstitutionStage>("key-institution", "重点领域机构", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "building-community",
        Place = new()
        {
            Title = "重点领域机构",
            Lead = "本县各重点领域在册的机构：名称、性质和地址。",
            Says = "重点领域机构的名称、性质和地址",
            Words = ["机构", "殡葬", "殡仪馆", "公墓"],
        },
    };

    protected override void Define(Lifecycle<KeyInstitution, KeyInstitutionStage> it)
    {
        var ours = Article.WorkingRule;
        it.Uses(KeyFieldParameters.Keys);
        it.Indexed(m => new { m.Key, m.Nature }, m => m.EndedOn);
        it.Ends(Closed, Voided);
        it.Steps(("在册", [Registered]), ("注销", [Closed]));
        it.ReadByEveryone();
        it.Opens<ListInstitution>("登记机构", Registered).By(Handler, Registrar).Under(ours)
            .For("把排查出来的一家机构登记进重点领域；多的用表格一次导入。")
            .Needs("ZJ001", (_, a, c) => KeyFieldChecks.Running(a.Key, c) is not null, "选择正在开展的重点领域", ours, "请先确定重点领域；已经结束的，再次确定。")
            .Needs("ZJ002", (m, a, c) => KeyFieldChecks.Running(a.Key, c) is not { } field || field.HasMember(m.Organ, c.County), "由该领域的牵头单位、成员单位登记", ours,
                "请由成员单位登记，或者先办理“调整成员单位”。")
            .Needs("ZJ003", IsFree, "一家机构在一个领域登记一次", ours, "该名称或者统一社会信用代码的机构已经在册。");
        it.Act<CloseInstitution>("登记注销", Registered, Closed).By(Handler, Registrar).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(ours).ForGood()
            .For("停业、注销或者不再属于该领域的，登记注销；性质改变的，注销以后重新登记，以前年度的数字不变。");
        it.Act<VoidRecord<KeyInstitution>>("作废", Registered, Voided).By(Handler, Registrar).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(ours).ForGood()
            .For("登记有误的，在检查以前作废。")
            .Needs("ZJ004", (m, c) => !WasChecked(m, c), "没有检查过", ours, "该机构已经有检查记录，不能作废；不再经营的，办理“登记注销”。");
        it.Corrections([Registered], Handler, Registrar).Under(ours);
        it.ShowsAll(Reader.Officials);
        it.Discloses(m => m.Stage == Registered, [], m => m.Key, m => m.Nature, m => m.Address);
        it.ShowsThat(Reader.Everybody);
    }

    private static bool IsFree(KeyInstitution institution, ListInstitution act, Circumstances at)
    {
        var (id, key, title, code) = (institution.Id, act.Key, act.Title, act.CreditCode);
        return !at.Records.Any<KeyInstitution>(i => i.Key == key && i.Title == title && i.Stage == Registered && i.Id != id)
            && (code is null || !at.Records.Any<KeyInstitution>(i => i.Key == key && i.CreditCode == code && i.Stage == Registered && i.Id != id));
    }

    private static bool WasChecked(KeyInstitution institution, Circumstances at)
    {
        var id = institution.Id;
        return at.Records.Any<OversightCheck>(c => c.InstitutionId == id && c.Stage == RecordStage.Recorded);
    }
}
