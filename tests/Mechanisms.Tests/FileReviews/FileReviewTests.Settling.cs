using Fazhi.Matters;
using Fazhi.Mechanisms.FileReviews;
using Fazhi.Mechanisms.Organs;
using Fazhi.Storage;
using Fazhi.Testing;
using Fazhi.Testing.Courses;
using Xunit;
using static Fazhi.Testing.FileReviewing;

namespace Fazhi.Mechanisms.Tests.FileReviews;

// What is settled before a file is listed: the sheet, the round.
public sealed partial class FileReviewTests
{
    [Fact]
    public void Nobody_confirms_the_own_file_nor_takes_out_the_own_case()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var on = new Ground(county.Desk, county.Time);
        Actor[] reviewers = [Reviewer(on, "gov"), Reviewer(on, "traffic"), Reviewer(on, "kaikukang")];
        var round = Drawn(on, Planned(on, reviewers, 1, body: "justice"));
        Score(on, reviewers, Files(on, round).Single(), null, null);
        var file = Files(on, round).Single();
        Assert.Equal(["AJ080"], county.Not(file.Id, new ConfirmFile(), Justice));
        county.Done(file.Id, new ConfirmFile(), People.Handler);
        county.Verify();
    }

    [Fact]
    public void A_sheet_in_use_does_not_change_and_the_next_of_its_kind_takes_its_place()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var on = new Ground(county.Desk, county.Time);
        var draft = on.Open("review-sheet", People.Handler, new DraftSheet { Title = "评查标准", Kind = FileKind.Ordinary });
        Assert.Equal(["AJ001"], county.Not(draft.Id, new PutSheetInUse()));
        var item = Items[1];
        on.Part(draft, "sheet-item", People.Handler, item with { Check = "没有这一项" });
        foreach (
            var (wrong, code) in new[]
            {
                (item, "AJ003"),
                (item with { Place = "R9", Points = 0 }, "AJ004"),
                (item with { Place = "R9", Points = -3 }, "AJ004"),
                (item with { Place = "R9", Deductions = ["涂改处没有盖章"] }, "AJ005"),
                (item with { Place = "R9", Deductions = ["120%：太多"] }, "AJ005"),
                (item with { Place = "R9", Veto = true }, "AJ006"),
            }
        )
            Assert.Equal(
                [code],
                county.Refused(ActRequest.Open("sheet-item", wrong, organ: "gov") with { Parent = draft.Id }, People.Handler)
            );
        Assert.Equal(["AJ002"], county.Not(draft.Id, new PutSheetInUse()));
        var unknown = on.All<SheetItem>().Single();
        county.Done(unknown.Id, new VoidRecord<SheetItem> { Reason = "代号错了。" });
        on.Part(draft, "sheet-item", People.Handler, item);
        county.Done(draft.Id, new PutSheetInUse());
        Assert.Equal(["AJ007"], county.Not(on.All<SheetItem>()[^1].Id, new VoidRecord<SheetItem> { Reason = "不要了。" }));
        var next = Sheet(on);
        Assert.Equal([ReviewSheetStage.Replaced, ReviewSheetStage.InUse], on.All<ReviewSheet>().Select(s => s.Stage));
        Assert.Equal(ReviewSheetStage.InUse, next.Stage);
        county.Verify();
    }

    [Fact]
    public void A_round_wants_reviewers_with_the_post_and_each_body_once()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var on = new Ground(county.Desk, county.Time);
        var sheet = Sheet(on);
        var clerk = on.Open(
            "county-person",
            People.Administrator,
            new RegisterPerson
            {
                Title = "演示科员",
                Organ = "traffic",
                Roles = [Role.Handler.Code],
            }
        );
        var reviewer = Reviewer(on, "justice");
        var plan = new PlanRound
        {
            Title = "评查",
            From = new(2025, 1, 1),
            Until = new(2025, 2, 28),
            Scope = [new("gov")],
            Sheets = [Reference<ReviewSheet>.Of(sheet)],
            Reviewers = [Named(reviewer), new(clerk.Id, clerk.Title)],
            Parties = ["县司法局", "企业代表"],
        };
        Assert.Equal(["AJ015"], county.NotOpened("review-round", plan));
        plan = plan with { Reviewers = [Named(reviewer), Named(Reviewer(on, "traffic"))] };
        foreach (
            var (wrong, code) in new[]
            {
                (plan with { Until = new(2024, 12, 31) }, "AJ010"),
                (plan with { Scope = [new("gov"), new("gov", 25)] }, "AJ011"),
                (plan with { Scope = [new("gov", 12.345m)] }, "AJ012"),
                (plan with { Sheets = [.. plan.Sheets, .. plan.Sheets] }, "AJ014"),
                (plan with { Parties = ["县司法局", "县司法局"] }, "AJ016"),
            }
        )
            Assert.Equal([code], county.NotOpened("review-round", wrong));
        Assert.Equal(["BL003"], county.NotOpened("review-round", plan, People.Stranger, "traffic"));
        county.Open("review-round", plan);
    }
}
