using Fazhi.Matters;
using Fazhi.Mechanisms.Consultations;
using Fazhi.Storage;

namespace Fazhi.CommandLine.Demo;

/// <summary>
/// 征求意见演示：新制定的四件文件征求意见，其中公共租赁住房管理办法收到意见300条，有的内容相同，有的不公开。每条由居民提出，审核后公开，逐条答复。
/// </summary>
internal static class ConsultationYear
{
    // What may be said of any document.
    private static readonly (int Paragraph, string Text, CommentDisposition Disposition, string Reply)[] Plain =
    [
        (0, "建议写明由哪个部门负责，群众好找人。", CommentDisposition.Adopted, "已经写明主管部门。"),
        (3, "适用范围能不能写得具体一些？", CommentDisposition.Partly, "补充了主要情形，其余按上级规定执行。"),
        (0, "建议公布监督电话。", CommentDisposition.Adopted, "公布文件时一并公布监督电话。"),
        (4, "这一条执行起来有困难，建议给一段适应的时间。", CommentDisposition.Adopted, "施行日期推迟三十日。"),
        (6, "建议加大处罚力度。", CommentDisposition.NotAdopted, "规范性文件不能设定处罚，依照法律、法规执行。"),
    ];

    // What residents say of public housing, by paragraph; the first is of the whole.
    private static readonly (int Paragraph, string Text, CommentDisposition Disposition, string Reply)[] Housing =
    [
        (0, "办法写得清楚，希望尽快实施。", CommentDisposition.NotAdopted, "感谢支持。意见没有修改的内容，按程序推进。"),
        (
            4,
            "材料能共享核实的不要再让群众跑，这一条很好，建议写明由谁核实。",
            CommentDisposition.Adopted,
            "已经写明由受理机关核实。"
        ),
        (
            5,
            "二十个工作日太长，建议缩短到十五个工作日。",
            CommentDisposition.Partly,
            "改为一般不超过十五个工作日，需要实地核查的不超过二十个工作日。"
        ),
        (6, "摇号应当请群众代表现场监督。", CommentDisposition.Adopted, "已经增加现场监督的内容。"),
        (7, "三个月腾退太短，家里有病人的搬不动。", CommentDisposition.Adopted, "已经增加确有困难可以延长的规定。"),
        (8, "对决定不服，能不能先找主管部门说理？", CommentDisposition.Partly, "主管部门应当说明理由；不影响依法申请行政复议。"),
        (0, "建议办法同时公布申请表和办事指南。", CommentDisposition.Adopted, "公布时一并公布申请表和办事指南。"),
        (
            3,
            "适用范围建议扩大到在本县务工的外地人员。",
            CommentDisposition.NotAdopted,
            "目前房源不足，先保障本县住房困难家庭；有房源后另行规定。"
        ),
    ];

    // Said in different words by different people.
    private static readonly string[] Reasons =
    [
        "家里人口多",
        "在林场上班，来回不便",
        "老人行动不便",
        "孩子上学",
        "收入不稳定",
        "租房多年",
    ];

    /// <summary>The remarks on a document's draft and what is made of them; the story has opened the consultation.</summary>
    /// <param name="story">The document's story.</param>
    /// <param name="from">The first day of the window.</param>
    /// <param name="until">The last.</param>
    /// <param name="answered">The day on which they are answered, all of them.</param>
    /// <param name="count">How many there are.</param>
    internal static DemoStory Remarked(
        this DemoStory story,
        DateOnly from,
        DateOnly until,
        DateOnly answered,
        int count,
        string organ = "gov"
    )
    {
        Submit(story, from, until, count, organ);
        return story
            .Then(answered, DemoPeople.Handler(organ), (reader, document) => Answers(reader, document, answered))
            .Then(
                answered,
                DemoPeople.Handler(organ),
                (reader, document) =>
                {
                    var consultation = Of(reader, document);
                    var remarks = reader.List<PublicComment>(c => c.Parent == consultation.Id);
                    var taken = remarks.Count(c => c.Disposition is CommentDisposition.Adopted or CommentDisposition.Partly);
                    return
                    [
                        ActRequest.In(
                            consultation.Id,
                            new PublishFeedback
                            {
                                Received = remarks.Count,
                                Adopted = taken,
                                EnterprisesHeard = true,
                                Summary = "意见集中在办理时限、材料和退出的规定，合理的已经采纳；没有采纳的，逐条说明了理由。",
                            },
                            answered
                        ),
                    ];
                }
            );
    }

    /// <summary>Remarks on a draft that is before the public: most are shown, one is withheld, the last wait.</summary>
    internal static DemoStory Remarking(this DemoStory story, DateOnly from, DateOnly until, int count, string organ = "gov")
    {
        Submit(story, from, until, count, organ, waiting: 3);
        return story;
    }

    private static void Submit(DemoStory story, DateOnly from, DateOnly until, int count, string organ, int waiting = 0)
    {
        var days = until.DayNumber - from.DayNumber;
        foreach (var day in Enumerable.Range(0, count).GroupBy(i => from.AddDays((int)((long)i * days / count))))
        {
            foreach (var i in day)
                story.Then(day.Key, DemoPeople.Resident(i), (reader, document) => [Remark(Of(reader, document), i, day.Key)]);
            if (day.All(i => i >= count - waiting))
                continue;
            story.Then(
                day.Key,
                DemoPeople.Handler(organ),
                (reader, document) =>
                {
                    var consultation = Of(reader, document);
                    return reader
                        .List<PublicComment>(c =>
                            c.Parent == consultation.Id && c.Stage == PublicCommentStage.Received && c.OpenedOn == day.Key
                        )
                        .Select(c => ActRequest.In(c.Id, Moderated(c), day.Key));
                }
            );
        }
    }

    private static Act Moderated(PublicComment remark) =>
        remark.Text.Contains("某某", StringComparison.Ordinal)
            ? new WithholdComment { Ground = WithholdingGround.Personal, Reason = "写了别人的姓名和住处。去掉以后可以重新提出。" }
            : new ShowComment();

    // Every third says what others say, too; every hundredth names somebody.
    private static ActRequest Remark(Consultation consultation, int i, DateOnly day)
    {
        var remarks = Of(consultation);
        var (paragraph, text, _, _) = remarks[i % remarks.Length];
        var paragraphs = DraftText.Paragraphs(consultation.Current.Text);
        var at = Math.Min(paragraph, paragraphs.Count);
        return ActRequest.Open(
            "public-comment",
            new SubmitComment
            {
                Draft = 1,
                Window = 1,
                Paragraph = at,
                ParagraphMark = at == 0 ? null : DraftText.Mark(paragraphs[at - 1]),
                Text =
                    i % 100 == 50 ? $"住在某某小区的某某不符合条件，应当查一查。（演示{i}）"
                    : i % 3 == 0 ? text
                    : $"{text}我们{Reasons[i % Reasons.Length]}。（演示{i}）",
                Name = i % 2 == 0 ? DemoPeople.Name(i) : null,
            },
            day,
            consultation.Organ
        ) with
        {
            Parent = consultation.Id,
        };
    }

    private static IEnumerable<ActRequest> Answers(ICountyReader reader, Guid document, DateOnly on)
    {
        var consultation = Of(reader, document);
        var remarks = reader.List<PublicComment>(c => c.Parent == consultation.Id);
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var remark in remarks)
        {
            // What says the same is answered with the first.
            if (!remark.Hidden && !said.Add(remark.Alike))
                continue;
            var (_, _, disposition, reply) = Of(consultation)
                .First(r => remark.Hidden || remark.Text.StartsWith(r.Text, StringComparison.Ordinal));
            yield return ActRequest.In(
                remark.Id,
                remark.Hidden
                    ? new DisposeComment
                    {
                        Disposition = CommentDisposition.NotAdopted,
                        Reply = "反映的情况不属于办法的内容，已经转有关单位核查。",
                    }
                    : new DisposeComment
                    {
                        Disposition = disposition,
                        Reply = reply,
                        AlikeToo = true,
                    },
                on
            );
        }
    }

    private static (int Paragraph, string Text, CommentDisposition Disposition, string Reply)[] Of(Consultation consultation) =>
        consultation.Title.Contains("公共租赁", StringComparison.Ordinal) ? Housing : Plain;

    private static Consultation Of(ICountyReader reader, Guid document) =>
        reader.List<Consultation>(c => c.DocumentId == document || c.DecisionId == document)[^1];
}
