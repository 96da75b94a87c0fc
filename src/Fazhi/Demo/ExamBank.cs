using Fazhi.Mechanisms.Exams;
using K = Fazhi.Mechanisms.Exams.QuestionKind;

namespace Fazhi.CommandLine.Demo;

/// <summary>演示题库 — a few questions on laws that the program rests on; a county's own bank is its own affair.</summary>
internal static class ExamBank
{
    internal const string Area = "公共法律知识";

    private static readonly (K Kind, string Stem, string[] Options, string Key, string Source)[] Texts =
    [
        (
            K.Single,
            "行政处罚应当由具有行政执法资格的执法人员实施，除法律另有规定外，执法人员不得少于：",
            ["一人", "两人", "三人", "四人"],
            "B",
            "行政处罚法第四十二条"
        ),
        (
            K.Single,
            "没有另外规定的，行政机关应当自行政处罚案件立案之日起多少日内作出处罚决定？",
            ["三十日", "六十日", "九十日", "一百二十日"],
            "C",
            "行政处罚法第六十条"
        ),
        (
            K.Single,
            "当事人要求听证的，应当在行政机关告知后几日内提出？",
            ["三日", "五日", "七日", "十日"],
            "B",
            "行政处罚法第六十四条"
        ),
        (
            K.Single,
            "行政机关应当在举行听证的几日前，通知当事人听证的时间、地点？",
            ["三日", "五日", "七日", "十五日"],
            "C",
            "行政处罚法第六十四条"
        ),
        (
            K.Single,
            "当事人到期不缴纳罚款的，行政机关可以每日按罚款数额的多少加处罚款？",
            ["百分之一", "百分之二", "百分之三", "百分之五"],
            "C",
            "行政处罚法第七十二条"
        ),
        (
            K.Single,
            "当事人不在场的，行政处罚决定书应当在几日内送达？",
            ["三日", "五日", "七日", "十五日"],
            "C",
            "行政处罚法第六十一条"
        ),
        (
            K.Single,
            "公民认为行政行为侵犯其合法权益的，一般可以自知道该行政行为之日起多少日内提出行政复议申请？",
            ["十五日", "三十日", "六十日", "九十日"],
            "C",
            "行政复议法第二十条"
        ),
        (
            K.Single,
            "行政复议机关收到行政复议申请后，应当在几日内进行审查？",
            ["三日", "五日", "七日", "十日"],
            "B",
            "行政复议法第三十条"
        ),
        (
            K.Multiple,
            "执法人员当场作出行政处罚决定的，应当：",
            ["向当事人出示执法证件", "填写预定格式、编有号码的行政处罚决定书", "当场交付当事人", "先行收取罚款"],
            "ABC",
            "行政处罚法第五十二条"
        ),
        (
            K.Multiple,
            "作出行政处罚决定之前，应当告知当事人：",
            ["拟作出的行政处罚内容", "事实、理由、依据", "依法享有的陈述、申辩、要求听证等权利", "其他案件的处理结果"],
            "ABC",
            "行政处罚法第四十四条"
        ),
        (
            K.Multiple,
            "下列各项中，属于行政处罚种类的有：",
            ["警告、通报批评", "罚款", "行政拘留", "刑事拘留"],
            "ABC",
            "行政处罚法第九条"
        ),
        (
            K.Multiple,
            "下列各项中，属于行政处罚证据种类的有：",
            ["书证", "电子数据", "视听资料", "道听途说"],
            "ABC",
            "行政处罚法第四十六条"
        ),
        (K.TrueFalse, "行政机关不得因当事人陈述、申辩而给予更重的处罚。", [], "A", "行政处罚法第四十五条"),
        (K.TrueFalse, "对当事人的同一个违法行为，可以给予两次以上罚款的行政处罚。", [], "B", "行政处罚法第二十九条"),
        (K.TrueFalse, "执法人员与案件有直接利害关系，可能影响公正执法的，应当回避。", [], "A", "行政处罚法第四十三条"),
        (K.TrueFalse, "当事人申请行政复议的，行政处罚一律停止执行。", [], "B", "行政处罚法第七十三条"),
        (K.TrueFalse, "执法人员不出示执法证件的，当事人有权拒绝接受调查或者检查。", [], "A", "行政处罚法第五十五条"),
        (K.TrueFalse, "没有告知拟作出的处罚内容及事实、理由、依据的，不得作出行政处罚决定。", [], "A", "行政处罚法第六十二条"),
    ];

    internal static IEnumerable<WriteQuestion> Questions =>
        Texts.Select(
            (q, i) =>
                new WriteQuestion
                {
                    Kind = q.Kind,
                    Stem = q.Stem,
                    Options = q.Options,
                    Key = q.Key,
                    Area = Area,
                    Difficulty = (QuestionDifficulty)(i % 3),
                    Source = q.Source,
                }
        );

    internal static IReadOnlyList<BlueprintPart> Blueprint { get; } =
    [
        new()
        {
            Kind = K.Single,
            Area = Area,
            Count = 5,
            Points = 10,
        },
        new()
        {
            Kind = K.Multiple,
            Area = Area,
            Count = 2,
            Points = 10,
        },
        new()
        {
            Kind = K.TrueFalse,
            Area = Area,
            Count = 3,
            Points = 10,
        },
    ];
}
