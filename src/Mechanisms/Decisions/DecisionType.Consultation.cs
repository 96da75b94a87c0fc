using Fazhi.Clocks;
using Fazhi.Matters;
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
                "请推迟截止日期；情况紧急等需要缩短的，填写“期限较短的理由”，在公告中说明。");
        it.Act<EndPublicComment>("反馈意见采纳情况", Consulting, Drafted).By(Handler).Under(Law[18])
            .For("对各方面的意见归纳整理、研究论证，写明采纳情况并向社会反馈。")
            .Needs("DJ023", (m, c) => m.CommentUntil is not { } until || c.On > until, "等征求意见期限届满", Law[15], "请在截止日期的次日以后办理。")
            .Needs("DJ024", (_, a, _) => a.Adopted + a.Undisposed <= a.Received, "使采纳和没有处理的意见数不超过收到的意见数", Ours, "请核对数字。")
            .Needs("DJ025", (_, a, _) => a.Undisposed == 0, "对每一条意见都作出处理", Law[18], "请逐条研究，写明采纳、部分采纳或者不采纳及其理由，再反馈采纳情况。")
            .Naming((_, a) => a is null ? null : $"还有{a.Undisposed}条意见没有处理");
        it.During<WaivePublicComment>("不公开征求意见", Drafted).By(Handler, Head).Of(Responsible, Maker).Under(Law[14])
            .For("依法不予公开的决策事项，写明依据，不公开征求意见。")
            .Needs("DJ026", m => m.Confidential, "属于依法不予公开的决策事项", Law[14], "只有依法不予公开的可以不征求公众意见；属于这种情形的，请先由决策机关办理“确定应当履行的程序”，写明依据。");
        it.Clock("comment-feedback", "反馈意见采纳情况", m => m.Parameter(P.FeedbackDays).Days()).Under(Law[18])
            .From<OpenPublicComment>((_, a) => a.Until).Until<EndPublicComment, TerminateDecision>()
            .Otherwise("征求意见已经期满，应当及时处理意见、反馈采纳情况；条例没有规定日数，这是本县自己确定的期限");
    }
}
