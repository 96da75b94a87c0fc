using Fazhi.Matters;
using Fazhi.Mechanisms.Exams;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Program.Tests.Documents;

/// <summary>The papers of an exam: its notice, a candidate's ticket with the code that lets in, the results by ticket number.</summary>
public sealed class ExamPaperTests
{
    [Fact]
    public void Notice_ticket_and_results_say_what_was_done_and_name_no_candidate_in_public()
    {
        using var town = new Town();
        var county = town.County.Today(2025, 3, 3);
        var exam = county.Exam();
        var (one, away) = (county.Admitted(exam, "演示甲"), county.Admitted(exam, "演示乙"));
        var announced = county.Read<Exam>(exam);
        var notice = town.Text(announced, "考试公告");
        Assert.Contains("关于举行2025年第一次考试的公告", notice, StringComparison.Ordinal);
        Assert.Contains("2025年3月3日上午9时，考试时间90分钟", notice, StringComparison.Ordinal);
        Assert.Contains("共6题，满分40分，得分达到满分的60%为合格", notice, StringComparison.Ordinal);

        var ticket = town.Text(county.Read<Sitting>(one), "准考证");
        Assert.Contains("演示甲", ticket, StringComparison.Ordinal);
        Assert.Contains(TicketCode.Of(Examining.Seed, one, 1), ticket, StringComparison.Ordinal);
        Assert.DoesNotContain("补发", ticket.Split("请监考人员补发准考证")[^1], StringComparison.Ordinal);
        county.Done(one, new ReissueTicket { Reason = "遗失。" }, Examining.Justice);
        var tickets = town.Texts(county.Read<Sitting>(one), "准考证");
        // Printed again, the first says what it said; its code no longer lets in.
        Assert.Equal(ticket, tickets[0]);
        Assert.Contains(TicketCode.Of(Examining.Seed, one, 2), tickets[1], StringComparison.Ordinal);
        Assert.Contains("本证是补发的", tickets[1], StringComparison.Ordinal);

        county.Done(exam, new BeginExam(), Examining.Justice);
        county.Seat(one);
        county.AnswerRightly(exam, one, 6);
        county.Submit(one);
        county.Done(exam, new MarkExam(), Examining.Justice);
        county.Done(exam, new PublishResults(), Examining.Chief);
        var results = town.Text(county.Read<Exam>(exam), "成绩公告");
        Assert.Contains("1人参加，1人合格，1人缺考", results, StringComparison.Ordinal);
        Assert.Contains($"{county.Read<Sitting>(one).Ticket} | 合格", results, StringComparison.Ordinal);
        Assert.Contains($"{county.Read<Sitting>(away).Ticket} | 缺考", results, StringComparison.Ordinal);
        Assert.Contains(Examining.Seed, results, StringComparison.Ordinal);
        Assert.DoesNotContain("演示甲", results, StringComparison.Ordinal);
        foreach (
            var (matter, document) in new Matter[] { county.Read<Exam>(exam), county.Read<Sitting>(one) }.SelectMany(m =>
                m.Documents.Select(d => (m, d))
            )
        )
            Assert.Empty(town.Problems(matter, document));
    }
}
