using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Consultations;
using Fazhi.Texts;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Decisions.DecisionOrgans;
using static Fazhi.Mechanisms.Decisions.DecisionStage;
using P = Fazhi.Mechanisms.Decisions.DecisionParameters;

namespace Fazhi.Mechanisms.Decisions;

/// <content>公众参与：第十四条、第十五条、第十八条.</content>
public sealed partial class DecisionType
{
    private static void Consultation(Lifecycle<Decision, DecisionStage> it)
    {
        it.Act<OpenPublicComment>("公开征求意见", Drafted, Consulting).By(Handler).Under(Law[15])
            .For("把决策草案和起草说明向社会公布，征求意见。")
            .Needs("DJ020", m => !m.Confidential, "不是依法不予公开的决策事项", Law[14], "依法不予公开的，请办理“不公开征求意见”，写明依据。")
            .Needs("DJ021", (_, a, c) => a.Until > c.On, "使截止日期晚于公布之日", Ours, "请核对截止日期。")
            .Needs("DJ022", (m, a, c) => a.Until.DayNumber - c.On.DayNumber >= m.Parameter(P.CommentDays) || Said(a.ShorterBecause), "使征求意见期限一般不少于规定日数", Law[15],
                "请推迟截止日期；情况紧急等需要缩短的，填写“期限较短的理由”，在公告中说明。")
            .Causes((m, a, c) => [Consequence.Open(new OpenComments
            {
                Title = Wording.Cut($"{m.Title}（征求意见稿）", 200), Decision = Reference<Decision>.Of(m), Text = a.Draft, Note = a.Note, File = a.File,
                From = c.On, Until = a.Until, ShorterBecause = a.ShorterBecause, Channel = a.Channel,
            })], typeof(OpenComments));
        it.During<MovePublicComment>("征求意见期限变动", Consulting).By(Handler, Registrar, InstitutionHead).Under(Ours)
            .For("随征求意见的延长、重新计算登记，不单独办理。")
            .Needs("DJ027", (m, a, c) => ConsultationsOn.Open(m.Id, c).Any(o => o.Until == a.Until), "随征求意见的期限变动登记", Ours, "请在本件的征求意见中延长、更换稿子或者再次征求意见。");
        it.Act<EndPublicComment>("征求意见结果", Consulting, Drafted).By(Handler, Registrar, InstitutionHead).Under(Law[18])
            .For("随征求意见的“公布采纳情况”登记，不单独办理。")
            .Needs("DJ023", (m, a, c) => ConsultationsOn.CameWith(m.Id, a.Received, a.Adopted, c), "随“公布采纳情况”登记", Law[18], "请在本件的征求意见中逐条答复，然后办理“公布采纳情况”，本件随之办理。")
            .Needs("DJ025", (_, a, _) => a.Undisposed == 0, "对每一条意见都作出处理", Law[18], "请逐条研究，写明采纳、部分采纳或者不采纳及其理由，再公布采纳情况。")
            .Naming((_, a) => a is null ? null : $"还有{a.Undisposed}条意见没有处理");
        it.During<WaivePublicComment>("不公开征求意见", Drafted).By(Handler, Head).Of(Responsible, Maker).Under(Law[14])
            .For("依法不予公开的决策事项，写明依据，不公开征求意见。")
            .Needs("DJ026", m => m.Confidential, "属于依法不予公开的决策事项", Law[14], "只有依法不予公开的可以不征求公众意见；属于这种情形的，请先由决策机关办理“确定应当履行的程序”，写明依据。");
        it.Clock("comment-feedback", "反馈意见采纳情况", m => m.Parameter(P.FeedbackDays).Days()).Under(Law[18])
            .From<OpenPublicComment>((_, a) => a.Until).From<MovePublicComment>((_, a) => a.Until).Until<EndPublicComment, TerminateDecision, MovePublicComment>()
            .Otherwise("征求意见已经期满，应当及时处理意见、反馈采纳情况；条例没有规定日数，这是本县自己确定的期限");
    }
}
