using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Decisions.DecisionCatalogueStage;
using P = Fazhi.Mechanisms.Decisions.DecisionParameters;

namespace Fazhi.Mechanisms.Decisions;

/// <summary>重大行政决策事项目录 — 《重大行政决策程序暂行条例》第三条第三款; yearly in Heilongjiang (省暂行规定第三条).</summary>
public sealed class DecisionCatalogueType() : MatterType<DecisionCatalogue, DecisionCatalogueStage>("decision-catalogue", "重大行政决策事项目录", "2019", new DateOnly(2019, 9, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "list-numbers",
        Place = new()
        {
            Address = "/decision-catalogues", HasOwnPages = true, Tab = "重大决策", Title = "重大行政决策",
            Says = "年度目录、各版的变化和每项决策走到哪一步", Words = ["重大决策", "目录", "决策事项", "五个程序"],
        },
    };

    private static readonly Article Yearly = Statutes.HeilongjiangMajorDecisions[3];
    private static readonly Article Consented = Statutes.MajorDecisions[3, 3];
    private static readonly Article Ours = Article.WorkingRule;

    private const string Once = "使一个年度只有一份目录";
    private const string OnceRemedy = "这个年度的目录已经有了：没有公布的，办理“修改目录草案”；已经公布的，办理“调整目录”，各版都保留。";
    private const string NoTwice = "使序号、事项不重复，完成时限不早于本年度";
    private const string NoTwiceRemedy = "请核对各行的序号、决策事项和完成时限。";

    protected override void Define(Lifecycle<DecisionCatalogue, DecisionCatalogueStage> it)
    {
        it.Uses(P.CatalogueBy);
        it.Indexed(m => m.Year, m => m.PublishedOn);
        it.Ends(Succeeded, Abandoned);
        it.Steps(("草拟", [Draft]), ("党委同意", [Agreed]), ("公布", [Published]), ("调整", [Adjusting, AdjustmentAgreed]));
        it.ReadByEveryone();
        it.ReadByJusticeBureau();

        it.Opens<DraftCatalogue>("草拟年度目录", Draft).By(Handler, Registrar).Under(Yearly)
            .For("每年列出本年度的重大行政决策事项、承办单位和完成时限。")
            .Titled((m, a, c) => $"{(c.County.ActsForCounty(m.Organ) ? c.County.Name : c.County.OrganName(m.Organ))}{a.Year}年度重大行政决策事项目录")
            .Needs("ML001", (m, a, c) => IsFirst(m, a.Year, c), Once, Yearly, OnceRemedy)
            .Needs("ML002", (_, a, _) => AreWhole(a.Items, a.Year), NoTwice, Ours, NoTwiceRemedy);
        it.During<ReviseCatalogue>("修改目录草案", Draft, Agreed).By(Handler, Registrar).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Yearly)
            .For("公布以前修改拟列的事项；党委同意以后修改的，再报一次。")
            .To((_, _) => Draft, Draft)
            .Needs("ML002", (m, a, _) => AreWhole(a.Items, m.Year), NoTwice, Ours, NoTwiceRemedy);
        it.During<RecordPartyConsent>("登记党委同意", Draft, Adjusting).By(Handler, Registrar).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Consented)
            .For("目录和它的调整，公布以前经同级党委同意。")
            .To((m, _) => m.Versions.Count == 0 ? Agreed : AdjustmentAgreed, Agreed, AdjustmentAgreed);
        it.Act<PublishCatalogue>("公布目录", [Draft, Agreed, Adjusting, AdjustmentAgreed], Published).By(Handler, Registrar).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Consented).ForGood()
            .For("向社会公布目录；调整的，公布新的一版，旧版保留。")
            .Needs("ML003", m => m.ConsentedOn is not null, "经同级党委同意", Consented, "请先办理“登记党委同意”；调整的也要经同级党委同意。")
            .Needs("ML004", (m, a, _) => !(a.PublishedOn < m.ConsentedOn) && !(a.PublishedOn < m.LastPublishedOn), "在党委同意以后公布，不早于上一版", Consented, "请核对公布日期。")
            .Issues("decisions/Catalogue", "重大行政决策事项目录")
            .Causes((m, _, c) => Before(m, c).Select(p => Consequence.In(p.Id, new SucceedCatalogue { Next = m.Title })), typeof(SucceedCatalogue));
        it.Act<AdjustCatalogue>("调整目录", [Published, Adjusting, AdjustmentAgreed], Adjusting).By(Handler, Registrar).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Consented)
            .For("增加、取消或者变更事项，写明理由；公布以前仍按现行的一版。")
            .Needs("ML002", (m, a, _) => AreWhole(a.Items, m.Year), NoTwice, Ours, NoTwiceRemedy)
            .Needs("ML005", (m, a, _) => !m.InForce.SequenceEqual(a.Items.OrderBy(i => i.No)), "与现行的一版有所不同", Ours, "没有变化的不必调整。")
            .Needs("ML006", (m, a, c) => Orphans(m, a.Items, c).Count == 0, "保留已经启动的决策事项", Statutes.MajorDecisions[37], "已经启动的决策，先由决策机关办理“终止”，再从目录取消；序号和事项名称不变。")
            .Naming((m, a, c) => a is null ? null : Alike.Names(Orphans(m, a.Items, c), "项"));
        it.Act<WithdrawAdjustment>("放弃调整", [Adjusting, AdjustmentAgreed], Published).By(Handler, Registrar).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Ours)
            .For("党委不同意或者不再调整的，仍按现行的一版。");
        it.Act<SucceedCatalogue>("由下一年度目录接续", [Published, Adjusting, AdjustmentAgreed], Succeeded).By(Handler, Registrar).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Yearly).ForGood()
            .For("下一年度的目录公布时自动登记；没有办完的决策照旧办理。")
            .Needs("ML007", (m, _, c) => HasNext(m, c), "公布下一年度的目录", Yearly, "请先公布下一年度的目录，本年度的随之接续。");
        it.Act<AbandonCatalogue>("不再编制", [Draft, Agreed], Abandoned).By(InstitutionHead, Head).Of(OrganOf.Holder, OrganOf.JusticeBureau, OrganOf.Government).Under(Ours).ForGood()
            .For("草拟重复或者有误的，写明理由。");
        it.Corrections([Draft, Published], Registrar).Under(Ours);

        it.Clock("catalogue", "公布年度目录", m => m.Until(m.Year, m.OpenedOn)).Under(Yearly).Warn(15)
            .From<DraftCatalogue>().Until<PublishCatalogue, AbandonCatalogue>()
            .Otherwise("逾期没有公布年度目录；省暂行规定要求每年编制，日数由县确定");
        it.Clock("next-catalogue", "公布下一年度目录", m => m.Until(m.Year + 1, m.PublishedOn ?? m.OpenedOn)).Under(Yearly).Warn(30)
            .From<PublishCatalogue>((m, a) => m.Versions.Count == 1 ? a.PublishedOn : null).Until<SucceedCatalogue>()
            .Otherwise("逾期没有公布下一年度的目录；省暂行规定要求每年编制，日数由县确定");

        it.ShowsAll(Reader.Officials);
        it.Shows<PublishCatalogue>(Reader.Everybody);
        it.Discloses(m => m.PublishedOn != null, ["decisions/Catalogue"], m => m.Year, m => m.PublishedOn, m => m.LastPublishedOn, m => m.Listed, m => m.Adjustments);
        it.ShowsThat(Reader.Everybody);
    }

    private static bool IsFirst(DecisionCatalogue m, int year, Circumstances at)
    {
        var (id, organs) = (m.Id, Together(m.Organ, at.County));
        return !at.Records.Any<DecisionCatalogue>(c => c.Year == year && c.Id != id && c.Stage != Abandoned && organs.Contains(c.Organ));
    }

    // The county's catalogue is kept by the government or by the bureau that reviews for it: it is one.
    private static List<string> Together(string organ, County county) =>
        county.ActsForCounty(organ) ? [.. county.Organs.Where(o => county.ActsForCounty(o.Code)).Select(o => o.Code)] : [organ];

    private static bool AreWhole(IReadOnlyList<CatalogueItem> items, int year) =>
        items.Select(i => i.No).Distinct().Count() == items.Count
        && items.Select(i => i.Subject.Trim()).Distinct(StringComparer.Ordinal).Count() == items.Count
        && items.All(i => i.FinishOn.Year >= year);

    // What is being decided can't be taken out of the catalogue, nor become another matter under its number.
    private static List<string> Orphans(DecisionCatalogue m, IReadOnlyList<CatalogueItem> items, Circumstances at)
    {
        var id = m.Id;
        return
        [
            .. at.Records.Each<Decision>(d => d.CatalogueId == id && d.InitiatedOn != null && d.TerminatedOn == null)
                .Where(d => m.InForce.FirstOrDefault(i => i.No == d.CatalogueNo) is { } old && items.All(i => i.No != old.No || i.Subject.Trim() != old.Subject.Trim()))
                .Select(d => d.Title),
        ];
    }

    private static List<DecisionCatalogue> Before(DecisionCatalogue m, Circumstances at)
    {
        var (year, organs) = (m.Year - 1, Together(m.Organ, at.County));
        return m.Versions.Count > 1 ? []
            : [.. at.Records.List<DecisionCatalogue>(c => c.Year == year && organs.Contains(c.Organ) && (c.Stage == Published || c.Stage == Adjusting || c.Stage == AdjustmentAgreed))];
    }

    private static bool HasNext(DecisionCatalogue m, Circumstances at)
    {
        var (year, organs) = (m.Year + 1, Together(m.Organ, at.County));
        return at.Records.Any<DecisionCatalogue>(c => c.Year == year && c.PublishedOn != null && organs.Contains(c.Organ));
    }
}
