using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Supervision.SupervisionReturnStage;

namespace Fazhi.Mechanisms.Supervision;

/// <summary>督察自查阶段.</summary>
public enum SupervisionReturnStage
{
    [Term("待报送")]
    Asked,

    [Term("已报送")]
    Returned,

    [Term("不再自查")]
    Dropped,
}

/// <summary>督察自查 — one organ's written self-check in a supervision.</summary>
public sealed class SupervisionReturn : Matter<SupervisionReturnStage>
{
    [Term("报送期限")]
    public DateOnly DueOn { get; internal set; }

    [Term("自查提纲")]
    public string Outline { get; internal set; } = "";

    [Term("报送日期")]
    public DateOnly? ReturnedOn { get; internal set; }

    [Term("自己查出的问题")]
    public int OwnFindings { get; internal set; }

    [Term("退回次数")]
    public int SentBack { get; internal set; }

    internal Period TimeLeft => Period.Between(OpenedOn, DueOn);
}

/// <summary>要求报送自查 — caused by the supervision, for each organ.</summary>
public sealed record AskForReturn : Act<SupervisionReturn>
{
    [Field("名称", Max = 200)]
    public required string Title { get; init; }

    [Field("自查报送期限")]
    public required DateOnly DueOn { get; init; }

    [Field("自查提纲", Max = 2000, Long = true)]
    public required string Outline { get; init; }

    public override void Apply(SupervisionReturn matter, Doing doing) => (matter.Title, matter.DueOn, matter.Outline) = (Title, DueOn, Outline);
}

/// <summary>报送自查报告.</summary>
public sealed record HandInSelfCheck : Act<SupervisionReturn>
{
    [Field("自查情况", Hint = "对照提纲逐项写明。", Max = 8000, Long = true)]
    public required string Report { get; init; }

    [Field("自己查出的问题", Hint = "逐项写明，打算怎样整改；没有的不填。", Max = 50)]
    public IReadOnlyList<string> Found { get; init; } = [];

    [Field("自查报告", Max = 10)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(SupervisionReturn matter, Doing doing) =>
        (matter.ReturnedOn, matter.OwnFindings) = (doing.On, Found.Count(f => !string.IsNullOrWhiteSpace(f)));
}

/// <summary>退回自查报告 — too thin; its last day stays.</summary>
public sealed record SendBackSelfReport : Act<SupervisionReturn>
{
    [Field("退回的理由", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(SupervisionReturn matter, Doing doing)
    {
        matter.SentBack++;
        (matter.ReturnedOn, matter.OwnFindings) = (null, 0);
    }
}

/// <summary>不再自查.</summary>
public sealed record DropReturn : Act<SupervisionReturn>
{
    [Field("理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(SupervisionReturn matter, Doing doing) { }
}

/// <summary>督察自查的规则.</summary>
public sealed class SupervisionReturnType() : MatterType<SupervisionReturn, SupervisionReturnStage>("supervision-return", "督察自查", "2019", new DateOnly(2019, 4, 15))
{
    /// <summary>Whoever holds the supervision that it is part of is asked by the supervision's own organs: the bureau or the government, never the organ itself.</summary>
    private static readonly OrganOf Supervisor = new("督察单位", static (m, organ, county) =>
        organ != county.Now(m.Organ) && county.ActsForCounty(organ));

    public override MatterFace Face { get; } = new() { Icon = "clipboard-text" };

    protected override void Define(Lifecycle<SupervisionReturn, SupervisionReturnStage> it)
    {
        var (asked, ours) = (Statutes.LawBasedGovernmentSupervision[12], Article.WorkingRule);
        it.PartOf<SupervisionRound>(SupervisionRoundStage.SelfChecking);
        it.Indexed(m => m.ReturnedOn);
        it.Ends(Returned, Dropped);
        it.Steps(("自查", [Asked]), ("报送", [Returned]));
        it.ReadByJusticeBureau();
        it.Opens<AskForReturn>("要求报送自查", Asked).By(Handler, InstitutionHead).OfAnyOrgan().Under(asked)
            .For("随“要求自查”向每个被督察单位发出。")
            .Needs("DC030", IsFirst, "随“要求自查”发出，一个单位一份", asked, "请在督察中办理“要求自查”；该单位的自查已经在列，或者不是被督察单位。")
            .Needs("DC031", (m, c) => c.County.ActsForCounty(c.Doing.Actor.Organ), "由督察单位要求", asked, "请由县司法行政部门或者县人民政府办理。");
        it.Act<HandInSelfCheck>("报送自查报告", Asked, Returned).By(Handler, InstitutionHead).Under(asked)
            .For("在期限内书面报送自查情况。");
        it.Act<SendBackSelfReport>("退回自查报告", Returned, Asked).By(Handler, InstitutionHead).Of(Supervisor).Under(ours)
            .For("自查不深入的，写明理由退回，报送期限不变。")
            .Needs("DC032", (m, c) => c.Records.Find<SupervisionRound>(m.Parent ?? Guid.Empty) is { Stage: SupervisionRoundStage.SelfChecking }, "在自查结束以前退回", ours, "督察已经进到下一步，请在督察中查明。");
        it.Act<DropReturn>("不再自查", Asked, Dropped).By(Handler, InstitutionHead, Head).Of(Supervisor).Under(ours).ForGood()
            .For("督察取消，或者与督察内容无关的，不再自查。");
        it.Clock("self-check-return", "督察自查报送", m => m.TimeLeft)
            .From<AskForReturn>().From<SendBackSelfReport>((m, _) => m.OpenedOn).Until<HandInSelfCheck, DropReturn>()
            .Otherwise("逾期没有报送的，督察照常进行，并写入督察报告").Warn(5).Under(asked);
    }

    private static bool IsFirst(SupervisionReturn of, AskForReturn act, Circumstances at)
    {
        var (id, round, organ) = (of.Id, of.Parent, of.Organ);
        return at.Records.Find<SupervisionRound>(round ?? Guid.Empty) is { } supervision
            && supervision.Organs.Contains(organ)
            && !at.Records.Any<SupervisionReturn>(r => r.Parent == round && r.Organ == organ && r.Stage != Dropped && r.Id != id);
    }
}
