using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Mechanisms.Officers;
using Fazhi.Mechanisms.ProblemLedger;
using Fazhi.Texts;
using static Fazhi.Matters.Role;

namespace Fazhi.Mechanisms.KeyFields;

/// <summary>监督检查 — one visit to one institution of a key field, by at least two officers with certificates good that day. What was found and put right on the spot is counted; what wasn't stands on the ledger of problems.</summary>
public sealed class OversightCheck : Matter<RecordStage>
{
    [Field("领域代号", Decided = true, Max = 40)]
    public string Key { get; internal set; } = "";

    [Field("机构", Decided = true)]
    public Reference<KeyInstitution> Institution { get; internal set; } = null!;

    /// <summary>The institution's id once more, in a column of its own: gates and pages ask by it.</summary>
    public Guid InstitutionId { get; internal set; }

    [Field("检查日期", Decided = true)]
    public DateOnly CheckedOn { get; internal set; }

    /// <summary>The organs that check together, the one that records it first.</summary>
    [Term("检查单位")]
    public IReadOnlyList<string> Bodies { get; internal set; } = [];

    [Term("检查人员")]
    public IReadOnlyList<Reference<Officer>> Officers { get; internal set; } = [];

    [Field("伴随式执法")]
    public bool Accompanied { get; internal set; }

    [Field("检查情况", Max = 4000, Long = true, Personal = true)]
    public string Account { get; internal set; } = "";

    [Term("发现问题数")]
    public int Found { get; internal set; }

    [Term("当场整改数")]
    public int MendedAtOnce { get; internal set; }

    /// <summary>What wasn't put right on the spot; each stands on the ledger of problems.</summary>
    [Term("限期整改数")]
    public int ToMend { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Institution.Title];
}

/// <summary>发现的问题 — put right on the spot, or by a day.</summary>
public sealed record CheckFinding(
    [property: Field("问题", Hint = "一句话说明，例如：服务价格公示不规范。", Max = 100)] string Title,
    [property: Field("当场整改")] bool MendedAtOnce = false,
    [property: Field("具体情况", Max = 1000, Long = true, Personal = true)] string? Details = null,
    [property: Field("违反的规定", Max = 300)] string? Rule = null,
    [property: Field("整改要求", Hint = "没有当场整改的，写明改什么。", Max = 1000, Long = true)] string? Measure = null,
    [property: Field("整改期限", Hint = "没有当场整改的填写。")] DateOnly? DueOn = null,
    [property: Field("督促整改的单位", Organ = true, Hint = "不填的，由登记检查的单位督促。")] string? Responsible = null
);

/// <summary>登记监督检查.</summary>
public sealed record RecordOversight : Act<OversightCheck>
{
    [Field("领域代号", Hint = "例如：殡葬领域是funeral。", Among = "keyfield.keys", Max = 40)]
    public required string Key { get; init; }

    [Field("机构")]
    public required Reference<KeyInstitution> Institution { get; init; }

    [Field("检查日期", NotAfterAct = true)]
    public required DateOnly CheckedOn { get; init; }

    [Field("共同检查的单位", Organ = true, Hint = "和本单位一起检查的成员单位；没有的不选。", Max = 20)]
    public IReadOnlyList<string> With { get; init; } = [];

    [Field("检查人员", Hint = "两名以上证件当日有效的执法人员。", Min = 1, Max = 20)]
    public required IReadOnlyList<Reference<Officer>> Officers { get; init; }

    [Field("伴随式执法", Hint = "执法监督人员全程参加、现场指导的，勾选；本县怎样认定由县司法行政部门明确。")]
    public bool Accompanied { get; init; }

    [Field("检查情况", Hint = "查了什么，看到什么。", Max = 4000, Long = true, Personal = true)]
    public required string Account { get; init; }

    [Field("发现的问题", Hint = "没有发现的不填；没有当场整改的列入问题台账。", Max = 50)]
    public IReadOnlyList<CheckFinding> Findings { get; init; } = [];

    [Field("照片和材料", Max = 30)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(OversightCheck matter, Doing doing)
    {
        (matter.Key, matter.Institution, matter.InstitutionId, matter.CheckedOn) = (Key, Institution, Institution.Id, CheckedOn);
        (matter.Officers, matter.Accompanied, matter.Account) = (Officers, Accompanied, Account);
        matter.Bodies = [.. With.Prepend(matter.Organ).Distinct()];
        (matter.Found, matter.MendedAtOnce) = (Findings.Count, Findings.Count(f => f.MendedAtOnce));
        matter.ToMend = matter.Found - matter.MendedAtOnce;
        matter.Title = doing.Title ?? Institution.Title;
    }
}

/// <summary>监督检查的规则.</summary>
public sealed class OversightCheckType() : MatterType<OversightCheck, RecordStage>("oversight-check", "重点领域监督检查", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "clipboard-list",
        WhyClosed = "监督检查的记录涉及机构的经营情况和在场人员，所以只公布次数和问题数。数字由台账算出，可以在台账页校验。",
    };

    protected override void Define(Lifecycle<OversightCheck, RecordStage> it)
    {
        var ours = Article.WorkingRule;
        var two = InspectionLaw.Opinion;
        it.Uses(KeyFieldParameters.Keys);
        it.Indexed(m => new { m.Key, m.CheckedOn }, m => m.InstitutionId, m => m.CheckedOn);
        it.Ends(RecordStage.Recorded, RecordStage.Voided);
        it.ReadByEveryone();
        it.Opens<RecordOversight>("登记监督检查", RecordStage.Recorded).By(Handler, Registrar, InstitutionHead).Under(ours)
            .For("登记对重点领域一家机构的一次监督检查；没有当场整改的问题列入问题台账。")
            .Titled((_, a, at) => $"{at.Records.Find<KeyInstitution>(a.Institution.Id)?.Title}：{a.CheckedOn:yyyy年M月d日}监督检查")
            .Needs("ZC001", (_, a, c) => KeyFieldChecks.Running(a.Key, c) is not null, "选择正在开展的重点领域", ours, "请先确定重点领域；已经结束的，再次确定。")
            .Picks<KeyInstitution>("ZC002", (_, _) => i => i.Stage != KeyInstitutionStage.Voided, "选择登记的机构", ours, "请核对名称，或者先登记机构。")
            .Needs("ZC003", (_, a, c) => c.Records.Find<KeyInstitution>(a.Institution.Id) is not { } of || (of.Key == a.Key && !(of.EndedOn < a.CheckedOn)),
                "选择检查当日在该领域册内的机构", ours, "请核对领域、机构和检查日期；注销以后的机构不再检查。")
            .Needs("ZC004", (m, a, c) => KeyFieldChecks.Running(a.Key, c) is not { } field || a.With.Prepend(m.Organ).All(o => field.HasMember(c.County.Now(o), c.County)),
                "由该领域的牵头单位、成员单位检查", ours, "请由成员单位检查，或者先办理“调整成员单位”。")
            .Naming((m, a, c) => a is null ? null : Strangers(m, a, c))
            .Needs("ZC005", (_, a, _) => OfficerChecks.AreTwo(a.Officers), "由两名以上不同的执法人员检查", two, "请再选择一名执法人员。")
            .Needs("ZC006", (_, a, c) => OfficerChecks.Uncertified(a.Officers, a.CheckedOn, c).Count == 0, "由证件在检查当日有效的执法人员检查", two,
                "请核对检查日期和人员；证件到期、暂停的，先办理换发、恢复。")
            .Naming((_, a, c) => a is null ? null : Names(OfficerChecks.Uncertified(a.Officers, a.CheckedOn, c)))
            .Needs("ZC007", (_, a, c) => a.Findings.All(f => f.MendedAtOnce || (!string.IsNullOrWhiteSpace(f.Measure) && f.DueOn > c.On && f.DueOn <= c.On.AddYears(10))),
                "当场整改，或者写明整改要求和晚于办理日期的整改期限", ours, "请逐个核对发现的问题：当场整改的勾选，没有的填写“整改要求”和“整改期限”。")
            .Needs("ZC008", (_, a, _) => a.Findings.All(f => !f.MendedAtOnce || f.DueOn is null), "使当场整改的问题不另定期限", ours, "当场已经整改的，请不要填写“整改期限”。")
            .Issues("keyfields/CheckRecord", "监督检查记录")
            .Causes((m, a, c) => a.Findings.Where(f => !f.MendedAtOnce).Select(f => Consequence.Open(Listed(m, a, f, c))), typeof(ListCheckProblem));
        it.Act<VoidRecord<OversightCheck>>("作废", RecordStage.Recorded, RecordStage.Voided).By(Handler, Registrar).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(ours).ForGood()
            .For("登记有误的，作废以后重新登记。")
            .Needs("ZC009", (m, c) => !c.Records.Any(KeyFieldChecks.FoundIn(m.Id)), "没有问题列在台账上", ours, "这次检查列入台账的问题登记有误的，先在问题台账中作废。");
        it.Corrections([RecordStage.Recorded], Handler, Registrar).Under(ours);
        it.ShowsAll(Reader.Officials);
    }

    private static ListCheckProblem Listed(OversightCheck check, RecordOversight act, CheckFinding finding, Circumstances at)
    {
        var institution = at.Records.Find<KeyInstitution>(act.Institution.Id)?.Title ?? act.Institution.Title;
        return new()
        {
            Check = check.Id,
            KeyField = act.Key,
            Title = Wording.Cut($"{institution}：{finding.Title}", 100),
            Details = string.IsNullOrWhiteSpace(finding.Details) ? finding.Title : finding.Details,
            Rule = finding.Rule,
            FoundOn = act.CheckedOn,
            From = Wording.Cut($"{KeyFieldChecks.Running(act.Key, at)?.Title}领域监督检查，{institution}", 200),
            Responsible = finding.Responsible ?? check.Organ,
            Measure = finding.Measure!,
            DueOn = finding.DueOn!.Value,
        };
    }

    private static string? Strangers(OversightCheck check, RecordOversight act, Circumstances at) =>
        KeyFieldChecks.Running(act.Key, at) is { } field
            ? Names([.. act.With.Prepend(check.Organ).Where(o => !field.HasMember(at.County.Now(o), at.County)).Select(at.County.OrganName)])
            : null;

    private static string? Names(IReadOnlyList<string> names) => names.Count == 0 ? null : string.Join("、", names);
}
