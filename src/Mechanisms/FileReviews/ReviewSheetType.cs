using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.FileReviews.ReviewSheetStage;

namespace Fazhi.Mechanisms.FileReviews;

/// <summary>评查标准的规则 — drafted item by item, put in use whole, replaced by its next version.</summary>
public sealed class ReviewSheetType() : MatterType<ReviewSheet, ReviewSheetStage>("review-sheet", "案卷评查标准", "2019", new DateOnly(2019, 1, 1))
{
    private static readonly Article Ours = Article.WorkingRule;

    public override MatterFace Face { get; } = new() { Icon = "list-check" };

    protected override void Define(Lifecycle<ReviewSheet, ReviewSheetStage> it)
    {
        it.Indexed(m => m.Kind);
        it.Ends(InUse, Replaced);
        it.Steps(("拟订", [Drafted]), ("使用", [InUse]), ("停用", [Replaced]));
        it.ReadByEveryone();
        it.Opens<DraftSheet>("拟订评查标准", Drafted).By(Handler, InstitutionHead).Of(OrganOf.JusticeBureau, OrganOf.Government).Under(Ours)
            .For("拟订一类案卷的评查标准；项目一项一项登记，也可以用表格一次导入。");
        it.Act<PutSheetInUse>("启用", Drafted, InUse).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Ours).ForGood()
            .For("项目齐全的启用；启用以后项目不再改变，同类原来的标准停用。")
            .Needs("AJ001", (m, c) => Items(m, c).Exists(i => i.Part == SheetPart.Regularity), "有规范性的项目", Ours, "请先登记评查项目。")
            .Needs("AJ002", (m, c) => FileChecks.Unknown(Items(m, c)) is null, "使机评项目的代号都是系统有的", Ours, "请照“机评项目”的列表改正代号，或者不填。")
            .Naming((m, _, c) => FileChecks.Unknown(Items(m, c)))
            .Causes((m, _, c) => Others(m, c).Select(s => Consequence.In(s.Id, new ReplaceSheet { Reason = $"由{m.Title}代替" })), typeof(ReplaceSheet));
        it.Act<ReplaceSheet>("停用", InUse, Replaced).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Ours).ForGood()
            .For("不再使用的停用；已经按它评查的案卷不变。");
        it.Corrections([Drafted], Handler).Under(Ours);
        it.ShowsAll(Reader.Officials);
    }

    internal static List<SheetItem> Items(ReviewSheet sheet, Circumstances at) =>
        [.. at.Parts<SheetItem>(sheet).Each().Where(i => i.Stage == RecordStage.Recorded).OrderBy(i => i.Place, StringComparer.Ordinal)];

    private static IReadOnlyList<ReviewSheet> Others(ReviewSheet sheet, Circumstances at)
    {
        var (id, kind) = (sheet.Id, sheet.Kind);
        return at.Records.List<ReviewSheet>(s => s.Kind == kind && s.Id != id && s.Stage == InUse);
    }
}

/// <summary>评查项目的规则.</summary>
public sealed class SheetItemType() : MatterType<SheetItem, RecordStage>("sheet-item", "评查项目", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "checkbox" };

    protected override void Define(Lifecycle<SheetItem, RecordStage> it)
    {
        var ours = Article.WorkingRule;
        it.PartOf<ReviewSheet>(Drafted);
        it.Ends(RecordStage.Recorded, RecordStage.Voided);
        it.ReadByEveryone();
        it.Opens<AddItem>("登记评查项目", RecordStage.Recorded).By(Handler, InstitutionHead).Of(OrganOf.JusticeBureau, OrganOf.Government).Under(ours)
            .For("登记标准中的一个项目：看什么、值多少分、怎样扣分。")
            .Titled((_, a, _) => $"{a.Place} {a.Heading}：{Texts.Wording.Cut(a.Text, 60)}")
            .Needs("AJ003", IsFirst, "使编号在标准中不重复", ours, "该编号已经有项目，请换一个编号。")
            .Needs("AJ004", (_, a, _) => a.Points != 0 && (a.Part == SheetPart.Adjustment || a.Points > 0), "写明分值，只有加减分项目可以是负数", ours, "请核对分值。")
            .Needs("AJ005", (_, a, _) => a.Deductions.All(d => Deduction.Read(d) is not null), "把扣分办法写成“3分：……”“20%：……”或者“全部：……”", ours, "请改正没有写明扣多少的一行。")
            .Naming((_, a) => a?.Deductions.FirstOrDefault(d => Deduction.Read(d) is null))
            .Needs("AJ006", (_, a, _) => !a.Veto || a.Part == SheetPart.Legality, "只有合法性项目一票否决", ours, "请核对部分，或者不勾选一票否决。");
        it.Act<VoidRecord<SheetItem>>("删去", RecordStage.Recorded, RecordStage.Voided).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(ours)
            .For("拟订中的标准不要的项目，删去。")
            .Needs("AJ007", IsDrafted, "在标准启用以前改变项目", ours, "标准已经启用；要改的，另行拟订一个版本。");
        it.ShowsAll(Reader.Officials);
    }

    private static bool IsFirst(SheetItem item, AddItem act, Circumstances at)
    {
        var (id, sheet, code) = (item.Id, item.Parent, act.Place);
        return !at.Records.Any<SheetItem>(i => i.Parent == sheet && i.Place == code && i.Id != id && i.Stage == RecordStage.Recorded);
    }

    private static bool IsDrafted(SheetItem item, Circumstances at) =>
        at.Records.Find<ReviewSheet>(item.Parent ?? Guid.Empty) is { Stage: Drafted };
}
