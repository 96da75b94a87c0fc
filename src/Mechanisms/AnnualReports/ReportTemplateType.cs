using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Laws.Statutes;
using static Fazhi.Matters.Role;

namespace Fazhi.Mechanisms.AnnualReports;

/// <summary>报告模板 — the register of the texts that reports begin from (content: 《法治政府建设与责任落实督察工作规定》第二十五条).</summary>
public sealed class ReportTemplateType()
    : MatterType<ReportTemplate, ReportTemplateStage>("report-template", "报告模板", "2026", new DateOnly(2019, 4, 15))
{
    public override MatterFace Face { get; } = new() { Icon = "template" };

    protected override void Define(Lifecycle<ReportTemplate, ReportTemplateStage> it)
    {
        var content = LawBasedGovernmentSupervision[25];
        it.Indexed(m => m.Kind);
        it.Ends(ReportTemplateStage.Retired);
        it.ReadByEveryone();
        it.Opens<AdoptTemplate>("制定报告模板", ReportTemplateStage.InUse).By(Handler, InstitutionHead).Under(content)
            .For("写一份可以反复使用的报告模板，数字用指标代码表示。")
            .Needs("BM001", (m, a, c) => !HasAnother(m, a, c), "给模板取没有用过的名称", Article.WorkingRule, "请修订同名的模板，或者另取名称。");
        it.Act<AmendTemplate>("修订报告模板", ReportTemplateStage.InUse, ReportTemplateStage.InUse).By(Handler, InstitutionHead).Under(content)
            .For("修订正文；已经起草的报告不受影响。")
            .Needs("BM002", (m, a, _) => m.Text != a.Text, "改动正文", Article.WorkingRule, "正文与现行的相同，不必修订。");
        it.Act<RetireTemplate>("停用报告模板", ReportTemplateStage.InUse, ReportTemplateStage.Retired).By(Handler, InstitutionHead).Under(content)
            .For("不再使用的停用。");

        // A register of the county: every official reads it whole, personal data excepted.
        it.ShowsAll(Reader.Officials);
    }

    private static bool HasAnother(ReportTemplate template, AdoptTemplate act, Circumstances at)
    {
        var (organ, id) = (template.Organ, template.Id);
        return at.Records.Any<ReportTemplate>(t =>
            t.Organ == organ && t.Title == act.Name && t.Id != id && t.Stage == ReportTemplateStage.InUse
        );
    }
}
