using System.Linq.Expressions;
using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Texts;
using static Fazhi.Laws.Statutes;
using static Fazhi.Matters.Role;

namespace Fazhi.Mechanisms.NormativeDocuments;

/// <summary>清理 — a round: everything in force is looked at, every document gets an outcome, the list is published.</summary>
public sealed class CleanUpType() : MatterType<CleanUp, CleanUpStage>("clean-up", "行政规范性文件清理", "2024", new DateOnly(2024, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "eraser", Place = new() { Says = "每一轮清理的范围和公布的结果" } };

    protected override void Define(Lifecycle<CleanUp, CleanUpStage> it)
    {
        var notice = NormativeDocumentsNotice.Section("第三部分");
        it.Indexed(m => m.ResultPublishedOn);
        it.Ends(CleanUpStage.Published, CleanUpStage.Cancelled);
        it.Steps(("逐件审查", [CleanUpStage.Reviewing]), ("公布结果", [CleanUpStage.Published]));
        it.ReadByEveryone();
        it.Discloses(m => m.ResultPublishedOn != null, documents: ["normative/CleanUpResult"], m => m.ResultPublishedOn);

        it.Opens<StartCleanUp>("启动清理", CleanUpStage.Reviewing).By(Handler, InstitutionHead).Under(notice)
            .For("确定清理的范围和期限，列出要清理的文件。")
            .Needs("QL001", (m, c) => !IsUnderWay(m.Organ, c), "先完成本机关正在进行的清理", Article.WorkingRule,
                "请公布上一次清理的结果，或者取消该次清理；别的机关的清理不受影响。")
            .Needs("QL010", (m, a, c) => Covers(a.Scope, m.Organ, c.County), "由制定机关清理自己的文件", notice,
                "谁制定、谁清理：县人民政府清理以县人民政府及其办公室名义制发的文件，部门和乡镇各自清理自己制发的文件。")
            .Needs("QL002", (m, a, c) => !Covers(a.Scope, m.Organ, c.County) || c.Records.Any(Own(m.Organ, a.AsOf, c)), "确定有现行有效文件的清理范围",
                Article.WorkingRule, "请先登记存量文件，或者核对范围和基准日。")
            .Needs("QL007", (_, a, c) => a.PlannedUntil > c.On, "使计划完成日期晚于启动日期", Article.WorkingRule, "请核对计划完成日期。")
            .Causes((m, a, c) => c.Records.Each(Own(m.Organ, a.AsOf, c)).Select(d => List(d, m)), typeof(ListDocument));

        it.Act<PublishCleanUpResult>("公布清理结果", CleanUpStage.Reviewing, CleanUpStage.Published)
            .For("公布保留、修改、废止、失效的文件目录。")
            .By(Head, InstitutionHead).Under(notice).ForGood()
            .Needs("QL003", (m, c) => c.Parts<CleanUpItem>(m).All(i => i.Outcome != null), "使列入清理的每个文件都有清理意见",
                notice, "请逐件提出清理意见。")
            .Issues("normative/CleanUpResult", "行政规范性文件清理结果")
            .Causes((m, _, c) => c.Parts<CleanUpItem>(m).Each().SelectMany(i => Settle(i, m, c)),
                typeof(PublishOutcome), typeof(RepealDocument), typeof(DeclareLapsed), typeof(NoteAmendmentDue));

        it.Act<CancelCleanUp>("取消清理", CleanUpStage.Reviewing, CleanUpStage.Cancelled).By(InstitutionHead).Under(notice).ForGood()
            .For("不再进行这次清理的，写明理由。")
            .Causes((m, _, c) => c.Parts<CleanUpItem>(m).Each().Select(i => Consequence.In(i.Id, new DropItem())), typeof(DropItem));

        it.Corrections([CleanUpStage.Reviewing, CleanUpStage.Published], InstitutionHead).Under(notice);

        it.Clock("clean-up", "完成清理", m => Period.Between(m.OpenedOn, m.PlannedUntil, Period.MostDays))
            .From<StartCleanUp>().Until<PublishCleanUpResult, CancelCleanUp>().Warn(15).Under(notice);

        // A register of the county: every official reads it whole, personal data excepted.
        it.ShowsAll(Reader.Officials);
        it.ShowsThat(Reader.Everybody);
    }

    private static bool IsUnderWay(string organ, Circumstances at) =>
        at.Records.Any<CleanUp>(r => r.Stage == CleanUpStage.Reviewing && r.Organ == organ);

    private static bool Covers(CleanUpScope scope, string organ, County county) =>
        scope == CleanUpScope.All || county.IsGovernment(organ) == (scope == CleanUpScope.County);

    // 谁制定、谁清理: what goes out in the county government's name is the government's whoever drafted it; a bureau's or a town's is its own.
    private static Expression<Func<NormativeDocument, bool>> Own(string organ, DateOnly asOf, Circumstances at)
    {
        var county = at.County.IsGovernment(organ);
        // In force on the day of the count, and still on the day of the act, however late that is entered.
        var (first, last) = asOf < at.On ? (asOf, at.On) : (at.On, asOf);
        return d =>
            d.EffectiveFrom <= first
            && (d.RepealedOn == null || d.RepealedOn > last)
            && (d.LapsedOn == null || d.LapsedOn > last)
            && (d.RevokedOn == null || d.RevokedOn > last)
            && ((county && d.Issuer != Issuer.Department) || (d.Issuer == Issuer.Department && d.Organ == organ));
    }

    private static Consequence List(NormativeDocument d, CleanUp round)
    {
        var act = new ListDocument
        {
            Document = Reference<NormativeDocument>.Of(d),
            DocumentNumber = d.Number,
            Title = d.Title,
            Issuer = d.Issuer,
        };
        return Consequence.Open(act, round.Id, d.Organ);
    }

    private static IEnumerable<Consequence> Settle(CleanUpItem item, CleanUp round, Circumstances at)
    {
        yield return Consequence.In(item.Id, new PublishOutcome());

        // A document may have ended by itself while the round went on; then there is nothing left to do to it.
        if (at.Records.Find<NormativeDocument>(item.Document.Id) is not { Stage: NormativeDocumentStage.InForce })
            yield break;
        var reason = Wording.Cut($"{round.Title}：{item.Reason}", 500);
        Act? follows = item.Outcome switch
        {
            CleanUpOutcome.Repeal => new RepealDocument { Reason = reason, ByCleanUp = true },
            CleanUpOutcome.Lapse => new DeclareLapsed { Reason = reason, ByCleanUp = true },
            CleanUpOutcome.Amend => new NoteAmendmentDue { Reason = reason },
            CleanUpOutcome.Keep or null => null,
            _ => throw new InvalidOperationException($"Unknown outcome {item.Outcome}."),
        };
        if (follows is not null)
            yield return Consequence.In(item.Document.Id, follows);
    }
}

/// <summary>清理文件 — one document of a round: listed, decided by the organ that drafted it, published with the round.</summary>
public sealed class CleanUpItemType()
    : MatterType<CleanUpItem, CleanUpItemStage>("clean-up-item", "清理文件", "2024", new DateOnly(2024, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "eraser" };

    protected override void Define(Lifecycle<CleanUpItem, CleanUpItemStage> it)
    {
        var notice = NormativeDocumentsNotice.Section("第三部分");
        CleanUpItemStage[] open = [CleanUpItemStage.Waiting, CleanUpItemStage.Decided];
        it.Indexed(m => m.ResultPublishedOn, m => new { m.DocumentId, m.Parent });
        it.Ends(CleanUpItemStage.Published, CleanUpItemStage.Dropped);
        it.PartOf<CleanUp>(CleanUpStage.Reviewing);
        it.ReadByEveryone();

        it.Opens<ListDocument>("列入清理", CleanUpItemStage.Waiting).By(Handler).Under(notice)
            .For("把一个文件列入这次清理。")
            .Picks<NormativeDocument>("QL004", (_, on) => NormativeDocument.InForceOn(on), "列入现行有效的文件", Article.WorkingRule,
                "请核对文件，或者核对办理日期：当日已经施行，没有废止、失效或者被撤销的才能列入。")
            .Needs("QL005", (m, a, c) => !IsListed(m, a, c), "在一次清理中只列入一次", Article.WorkingRule, "该文件已经列入。");
        it.Act<DecideOutcome>("提出清理意见", open, CleanUpItemStage.Decided).By(Handler, LegalReviewer).Of(Maker).Under(notice)
            .For("提出保留、修改、废止或者宣布失效的意见。");
        it.Act<PublishOutcome>("随清理结果公布", CleanUpItemStage.Decided, CleanUpItemStage.Published).By(InstitutionHead).Of(Maker).Under(notice)
            .For("随整次清理的结果公布。")
            .Needs("QL006", (m, c) => c.Records.Find<CleanUp>(m.Parent ?? Guid.Empty) is { ResultPublishedOn: not null },
                "先公布整次清理的结果", Article.WorkingRule, "清理意见随整次清理的结果一并公布。");
        it.Act<DropItem>("不再清理", open, CleanUpItemStage.Dropped).By(InstitutionHead).Of(Maker).Under(notice).ForGood()
            .For("整次清理取消的，不再清理。")
            .Needs("QL008", (m, c) => c.Records.Find<CleanUp>(m.Parent ?? Guid.Empty) is { Stage: CleanUpStage.Cancelled },
                "先取消整次清理", Article.WorkingRule, "一次清理所列的文件不能单独撤出。");
        it.Corrections([.. open, CleanUpItemStage.Published], InstitutionHead).Of(Maker).Under(notice);

        // A register of the county: every official reads it whole, personal data excepted.
        it.ShowsAll(Reader.Officials);
    }

    // The county government's documents are its own to judge, with the bureau that reviews for it and the one that drafted.
    private static OrganOf Maker { get; } =
        OrganOf.In<CleanUpItem>("制定机关或者起草单位", (m, organ, county) =>
            organ == m.Organ || (m.Issuer != Issuer.Department && DocumentOrgans.IsGovernments(organ, county)));

    private static bool IsListed(CleanUpItem item, ListDocument act, Circumstances at)
    {
        var (id, round, document) = (item.Id, item.Parent, act.Document.Id);
        return at.Records.Any<CleanUpItem>(i => i.DocumentId == document && i.Parent == round && i.Id != id);
    }
}
