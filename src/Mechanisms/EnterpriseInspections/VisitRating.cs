using System.Security.Cryptography;
using System.Text;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;

namespace Fazhi.Mechanisms.EnterpriseInspections;

/// <summary>企业评价 — what an enterprise thinks of a visit. The body that visited never reads it; it learns counts alone, once there are enough that nobody is found out.</summary>
[EntryOf<RateVisit>]
public sealed class VisitRating : Matter<RecordStage>
{
    [Field("被评价的单位", Organ = true, Decided = true)]
    public string Body { get; internal set; } = "";

    public int Score { get; internal set; }

    public bool ShownCertificates { get; internal set; }

    public bool ToldRights { get; internal set; }

    public bool NoFavours { get; internal set; }

    /// <summary>What the code was, as a digest: a visit is rated once.</summary>
    [Term("检查码摘要")]
    public string CodeDigest { get; internal set; } = "";
}

/// <summary>评价检查 — by whoever has the code of the visit, once.</summary>
public sealed record RateVisit : Act<VisitRating>
{
    [Field("检查码", Max = 12)]
    public required string VisitCode { get; init; }

    [Field("检查单位", Organ = true)]
    public required string Body { get; init; }

    [Field("满意程度", Hint = "1到5，5为很满意。", Min = 1, Max = 5)]
    public required int Score { get; init; }

    [Field("出示了执法证件")]
    public bool ShownCertificates { get; init; }

    [Field("告知了检查内容和权利")]
    public bool ToldRights { get; init; }

    [Field("没有接受礼品、宴请，没有要求企业承担费用")]
    public bool NoFavours { get; init; }

    [Field("意见", Max = 1000, Long = true, Personal = true)]
    public string? Comment { get; init; }

    public override void Apply(VisitRating matter, Doing doing)
    {
        (matter.Score, matter.ShownCertificates, matter.ToldRights, matter.NoFavours) = (Score, ShownCertificates, ToldRights, NoFavours);
        (matter.CodeDigest, matter.Body) = (DigestOf(VisitCode), Body);
        matter.Title = "入企检查评价";
    }

    /// <summary>The digest that stands for a code, so that a visit is rated once and the code itself is in no column.</summary>
    public static string DigestOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"fazhi rating {EnterpriseInspections.VisitCode.Read(code)}")))[..32];
}

/// <summary>企业评价的规则 — kept by the justice bureau, which supervises enforcement, and read by nobody else.</summary>
public sealed class VisitRatingType() : MatterType<VisitRating, RecordStage>("visit-rating", "检查评价", "2024", new DateOnly(2024, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "star",
        WhyClosed = "企业的评价不记名，不给被评价的单位看，只公布件数和平均分。",
    };

    protected override void Define(Lifecycle<VisitRating, RecordStage> it)
    {
        var rule = Article.WorkingRule;
        it.Uses(InspectionParameters.RatingsTold);
        it.Indexed(m => m.CodeDigest, m => m.Body);
        it.Ends(RecordStage.Recorded, RecordStage.Voided);
        it.Opens<RateVisit>("评价检查", RecordStage.Recorded).By(Public).OfAnyOrgan().Under(rule)
            .For("被检查的企业凭检查码评价，不记名。")
            .Needs("JX001", (_, a, at) => VisitOf(a.VisitCode, at) is { EnteredOn: not null }, "填写已经入企的检查的检查码", rule, "请核对检查通知书或者检查人员出示的检查码；检查还没有开始的，检查以后再评价。")
            .Needs("JX004", (_, a, at) => VisitOf(a.VisitCode, at) is not { } visit || visit.Organ == a.Body, "选择实施检查的单位", rule, "请选择检查通知书上的单位。")
            .Needs("JX002", (m, a, at) => IsFirst(m, a, at), "一次检查评价一次", rule, "这次检查已经评价过；还有意见的，请反映执法问题。")
            .Needs("JX003", (m, _, at) => m.Organ == at.County.JusticeBureau.Code, "交县司法行政部门", rule, "评价由县司法行政部门保管。");
        it.Act<VoidRecord<VisitRating>>("作废", RecordStage.Recorded, RecordStage.Voided).By(Handler).Under(rule).ForGood().For("经核实不是被检查的企业评价的，作废。");
    }

    private static bool IsFirst(VisitRating rating, RateVisit act, Circumstances at)
    {
        var (id, digest) = (rating.Id, RateVisit.DigestOf(act.VisitCode));
        return !at.Records.Any<VisitRating>(r => r.CodeDigest == digest && r.Id != id && r.Stage == RecordStage.Recorded);
    }

    private static EnterpriseInspection? VisitOf(string typed, Circumstances at) =>
        VisitCode.Read(typed) is { } code && at.Records.List<EnterpriseInspection>(v => v.Code == code) is [var visit, ..] ? visit : null;
}
