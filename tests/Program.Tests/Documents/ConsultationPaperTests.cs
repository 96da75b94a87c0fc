using Fazhi.Matters;
using Fazhi.Mechanisms.Consultations;
using Fazhi.Storage;
using Xunit;

namespace Fazhi.Program.Tests.Documents;

/// <summary>The report of a consultation makes itself of the remarks: what says the same stands once, and what is withheld is counted and not told.</summary>
public sealed class ConsultationPaperTests
{
    [Fact]
    public void The_report_counts_by_way_tells_alike_remarks_once_and_keeps_back_what_was_withheld()
    {
        using var town = new Town();
        var plan = town.Open(
            "consultation",
            3,
            3,
            new OpenComments
            {
                Title = "县城停车规划（征求意见稿）",
                Text = "一、总体要求。\n二、新增停车位二百个。",
                Note = "停车位不足。",
                From = new(2025, 3, 3),
                Until = new(2025, 3, 20),
                ShorterBecause = "施工期短",
                Channel = "县人民政府网站",
            }
        );
        var same = new[] { "增加到三百个。", "增加到三百个" }.Select(t => Said(town, plan, t, 2, null)).ToList();
        var withheld = Said(town, plan, "某某占了两个车位。", 0, CommentChannel.Letter);
        foreach (var remark in same)
            town.Do(remark, 3, 10, new ShowComment());
        town.Do(withheld, 3, 10, new WithholdComment { Ground = WithholdingGround.Personal, Reason = "写了别人的姓名。" });
        new Sweep(town.County.Today(2025, 3, 21).Desk).Run();
        town.Do(
            same[0],
            3,
            21,
            new DisposeComment
            {
                Disposition = CommentDisposition.Partly,
                Reply = "增加到二百五十个。",
                AlikeToo = true,
            }
        );
        town.Do(
            withheld,
            3,
            21,
            new DisposeComment { Disposition = CommentDisposition.NotAdopted, Reply = "不属于规划的内容。" }
        );
        town.Do(
            plan,
            3,
            24,
            new PublishFeedback
            {
                Received = 3,
                Adopted = 2,
                Summary = "意见集中在数量",
            }
        );

        var report = town.Text(plan, "征求意见情况报告");
        Assert.Contains(
            "2025年3月3日至2025年3月20日，通过县人民政府网站公开征求意见。期限较短的理由：施工期短。",
            report,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "收到意见3条（网上2条，信函1条），采纳和部分采纳2条。其中1条含有不能公开的内容",
            report,
            StringComparison.Ordinal
        );
        Assert.Contains("增加到二百五十个。", report, StringComparison.Ordinal);
        Assert.DoesNotContain("某某", report, StringComparison.Ordinal);
        Assert.Equal(
            report.IndexOf("增加到三百个", StringComparison.Ordinal),
            report.LastIndexOf("增加到三百个", StringComparison.Ordinal)
        );
    }

    private static Matter Said(Town town, Matter plan, string text, int paragraph, CommentChannel? channel) =>
        town
            .County.Today(2025, 3, 6)
            .Do(
                ActRequest.Open(
                    "public-comment",
                    new SubmitComment
                    {
                        Draft = 1,
                        Window = 1,
                        Paragraph = paragraph,
                        ParagraphMark = paragraph == 0 ? null : DraftText.Mark("二、新增停车位二百个。"),
                        Text = text,
                        Channel = channel,
                    },
                    organ: "gov"
                ) with
                {
                    Parent = plan.Id,
                },
                channel is null ? Actor.Resident("resident", "") : Fazhi.Testing.People.Handler
            );
}
