using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Consultations;

namespace Fazhi.Testing.Courses;

/// <summary>A draft before the public, with a remark that is shown and answered; a draft before another organ.</summary>
internal static class ConsultationCourses
{
    internal static readonly OrdinaryCourse[] All =
    [
        new("consultation", on => Consulted(on).Select(s => s.Consultation)),
        new("public-comment", on => Consulted(on).Select(s => s.Comment).OfType<Matter>()),
        new("organ-consultation", Organs),
    ];

    private static readonly Actor Traffic = new("traffic-handler", "钱交通", "traffic", Role.Handler);

    private static IEnumerable<(Matter Consultation, Matter? Comment)> Consulted(Ground on)
    {
        var consultation = on.Open(
            "consultation",
            People.Handler,
            new OpenComments
            {
                Title = on.Name("县城停车规划（征求意见稿）"),
                Text = "一、总体要求。\n二、新增停车位二百个。\n三、保障措施。",
                Note = "停车位不足，需要规划。",
                From = on.Today,
                Until = on.Today.AddDays(30),
                Channel = "县人民政府网站",
            }
        );
        yield return (consultation, null);
        var comment = on.Part(
            consultation,
            "public-comment",
            People.Handler,
            new SubmitComment
            {
                Draft = 1,
                Window = 1,
                Paragraph = 2,
                Text = "建议增加到三百个。",
                Name = "演示丙",
                Phone = PhoneNumber.Parse("13900000003"),
                Channel = CommentChannel.Letter,
            }
        );
        yield return (consultation, comment);
        yield return (consultation, on.Do(comment, People.Handler, new ShowComment()));
        on.Days(31);
        comment = on.Do(
            comment,
            People.Handler,
            new DisposeComment { Disposition = CommentDisposition.Adopted, Reply = "已经改为三百个。" }
        );
        yield return (on.All<Consultation>().Last(c => c.Id == consultation.Id), comment);
        yield return (
            on.Do(
                consultation,
                People.Handler,
                new PublishFeedback
                {
                    Received = 1,
                    Adopted = 1,
                    Summary = "意见集中在停车位的数量，已经采纳。",
                }
            ),
            comment
        );
    }

    private static IEnumerable<Matter> Organs(Ground on)
    {
        var due = Fazhi.Clocks.WorkCalendar.StateCouncil.AddWorkingDays(on.Today, 5);
        var asked = on.Open(
            "organ-consultation",
            People.Handler,
            new AskOrgans
            {
                Title = on.Name("县城停车规划"),
                Text = "一、总体要求。\n二、新增停车位二百个。",
                Organs = ["traffic"],
                DueOn = due,
                WorkingDays = 5,
            }
        );
        yield return asked;
        yield return on.Do(asked, Traffic, new ReplyToDraft { Organ = "traffic", Text = "建议增加货车停车位。" });
        yield return on.Do(
            asked,
            People.Handler,
            new SettleReply
            {
                Organ = "traffic",
                Outcome = CommentDisposition.Adopted,
                Reason = "合理。",
            }
        );
        yield return on.Do(asked, People.Handler, new EndOrganConsultation());
    }
}
