using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.JusticeOffices.JusticeOfficeRatingStage;

namespace Fazhi.Mechanisms.JusticeOffices;

/// <summary>评定阶段.</summary>
public enum JusticeOfficeRatingStage
{
    [Term("有效")]
    Standing,

    [Term("已撤销")]
    Revoked,

    [Term("已作废")]
    Voided,
}

/// <summary>评定的级别.</summary>
public enum RatingLevel
{
    [Term("国家级")]
    National,

    [Term("省级")]
    Province,

    [Term("地市级")]
    Prefecture,

    [Term("县级")]
    County,
}

/// <summary>司法所评定 — one rating of an office: at which level, as what, by whom, when, by which document. All of them are its history.</summary>
[EntryOf<RateJusticeOffice>]
public sealed class JusticeOfficeRating : Matter<JusticeOfficeRatingStage>, IReckoned
{
    public Reference<JusticeOffice> Office { get; internal set; } = new(Guid.Empty, "");

    /// <summary>The office's id once more, in a column of its own.</summary>
    public Guid OfficeId { get; internal set; }

    /// <summary>The office's id as a text: an office that was rated twice counts once.</summary>
    public string OfficeKey { get; internal set; } = "";

    public RatingLevel Level { get; internal set; }

    public string Called { get; internal set; } = "";

    public string Giver { get; internal set; } = "";

    public DateOnly RatedOn { get; internal set; }

    public string Paper { get; internal set; } = "";

    [Term("撤销日期")]
    public DateOnly? RevokedOn { get; internal set; }

    public void Reckon() => (OfficeId, OfficeKey, Title) = (Office.Id, Office.Id.ToString("N"), $"{Office.Title}：{Terms.Of(Level)}{Called}");
}

/// <summary>登记司法所评定 — what another organ found; no organ rates its own office.</summary>
public sealed record RateJusticeOffice : RecordAct<JusticeOfficeRating>
{
    [Field("司法所")]
    public required Reference<JusticeOffice> Office { get; init; }

    [Field("级别")]
    public required RatingLevel Level { get; init; }

    [Field("评定为", Hint = "例如：规范化司法所。", Max = 40)]
    public required string Called { get; init; }

    [Field("评定机关", Hint = "例如：黑龙江省司法厅。", Max = 100)]
    public required string Giver { get; init; }

    [Field("评定日期", NotAfterAct = true)]
    public required DateOnly RatedOn { get; init; }

    [Field("文件", Hint = "评定文件的名称和文号。", Max = 200)]
    public required string Paper { get; init; }

    [Field("文件扫描件")]
    public FileRef? File { get; init; }
}

/// <summary>登记撤销评定.</summary>
public sealed record RevokeRating : Act<JusticeOfficeRating>
{
    [Field("撤销日期", NotAfterAct = true)]
    public required DateOnly RevokedOn { get; init; }

    [Field("依据", Max = 200)]
    public required string Ground { get; init; }

    public override void Apply(JusticeOfficeRating matter, Doing doing) => matter.RevokedOn = RevokedOn;
}

/// <summary>司法所评定的规则.</summary>
public sealed class JusticeOfficeRatingType() : MatterType<JusticeOfficeRating, JusticeOfficeRatingStage>("justice-office-rating", "司法所评定", "2025", new DateOnly(2020, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "award" };

    protected override void Define(Lifecycle<JusticeOfficeRating, JusticeOfficeRatingStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, Registrar, InstitutionHead];
        it.Indexed(m => m.RatedOn, m => m.OfficeId);
        it.Ends(Standing, Revoked, Voided);
        it.ReadByEveryone();
        it.Opens<RateJusticeOffice>("登记司法所评定", Standing).By(by).Under(ours)
            .For("登记司法所被评定为规范化司法所等，写明级别、机关、日期和文件。")
            .Picks<JusticeOffice>("SS005", (_, on) => o => o.Stage != JusticeOfficeStage.Voided && o.From <= on, "选择登记的司法所", ours, "请先登记该司法所。")
            .Needs("SS006", (_, a, c) => c.Records.Find<JusticeOffice>(a.Office.Id) is not { } office || (a.RatedOn >= office.From && (office.ClosedFrom is not { } closed || a.RatedOn <= closed)), "在司法所设立以后、撤并以前评定", ours, "请核对日期。")
            .Needs("SS007", (m, a, c) => !c.Records.Any(Same(m, a)), "一次评定登记一次", ours, "该司法所同一日同一级别的评定已经登记。")
            .Needs("SS008", (m, a, c) => a.Level == RatingLevel.County || c.County.OrganName(m.Organ) != a.Giver, "省级、地市级等评定由上级机关作出", ours, "本单位不能给自己评定上级的等次，请填写作出评定的机关。");
        it.Act<RevokeRating>("登记撤销评定", Standing, Revoked).By(by).Under(ours)
            .For("评定被撤销、取消的，登记日期和依据。")
            .Needs("SS009", (m, a, _) => a.RevokedOn >= m.RatedOn, "在评定以后撤销", ours, "请核对日期。");
        it.Act<VoidRecord<JusticeOfficeRating>>("作废", [Standing, Revoked], Voided).By(by).Under(ours).ForGood()
            .For("登记有误的，作废，重新登记。");
        it.ShowsAll(Reader.Officials);
        it.Discloses(m => m.Stage == Standing, [], m => m.Office, m => m.Level, m => m.Called, m => m.Giver, m => m.RatedOn);
        it.ShowsThat(Reader.Everybody);
    }

    private static System.Linq.Expressions.Expression<Func<JusticeOfficeRating, bool>> Same(JusticeOfficeRating rating, RateJusticeOffice act)
    {
        var (id, office, level, on) = (rating.Id, act.Office.Id, act.Level, act.RatedOn);
        return r => r.OfficeId == office && r.Level == level && r.RatedOn == on && r.Stage != Voided && r.Id != id;
    }
}
