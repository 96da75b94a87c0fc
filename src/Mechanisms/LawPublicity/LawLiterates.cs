using Fazhi.Laws;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.LawPublicity;

/// <summary>法律明白人 — a person of a village or community who was trained to know the law and to explain it.</summary>
[EntryOf<RecordLawLiterate>]
public sealed class LawLiterate : Matter<RecordStage>, IReckoned
{
    public string Name { get; internal set; } = "";

    public string Village { get; internal set; } = "";

    public DateOnly TrainedOn { get; internal set; }

    public DateOnly? CertifiedOn { get; internal set; }

    public string? Certificate { get; internal set; }

    void IReckoned.Reckon() => Title = $"{Village}法律明白人{Name}";
}

/// <summary>登记法律明白人.</summary>
public sealed record RecordLawLiterate : RecordAct<LawLiterate>
{
    [Field("姓名", Max = 50, Personal = true)]
    public required string Name { get; init; }

    [Field("所在村、社区", Hint = "例如：开库康乡马林村。每个行政村、社区至少培养三名。", Max = 50)]
    public required string Village { get; init; }

    [Field("培训合格日期", NotAfterAct = true)]
    public required DateOnly TrainedOn { get; init; }

    [Field("发证日期", NotAfterAct = true)]
    public DateOnly? CertifiedOn { get; init; }

    [Field("证书编号", Max = 50)]
    public string? Certificate { get; init; }
}

/// <summary>法律明白人名册 — 《法治宣传教育法》第四十六条, 《法律明白人工作规范》.</summary>
public sealed class LawLiterateType(string version, DateOnly from, DateOnly? until)
    : Register<LawLiterate, RecordLawLiterate>("law-literate", "法律明白人", version, from, until)
{
    public override MatterFace Face { get; } = new() { Icon = "user-star" };

    protected override Article Basis => PublicityLaw.Since(this, Statutes.LegalPublicity[46]);

    protected override string Purpose => "登记培训合格的一名乡村、社区法律明白人。";

    protected override void Further(Lifecycle<LawLiterate, RecordStage> it, ActRule<LawLiterate, RecordStage, RecordLawLiterate> record)
    {
        it.Indexed(m => m.TrainedOn, m => new { m.Village, m.Name });
        record
            .Needs("PF001", IsNew, "避免重复登记同一村、社区的同一人", Article.WorkingRule, "该人已在名册中；确为同名的，请在姓名后注明以示区别。")
            .Needs("PF002", (_, a, _) => a.CertifiedOn is not { } on || on >= a.TrainedOn, "先培训合格后发证", Article.WorkingRule, "请核对两个日期。");
    }

    private static bool IsNew(LawLiterate matter, RecordLawLiterate act, Circumstances at)
    {
        var (name, village, id) = (act.Name, act.Village, matter.Id);
        return !at.Records.Any<LawLiterate>(m => m.Village == village && m.Name == name && m.Stage == RecordStage.Recorded && m.Id != id);
    }
}
