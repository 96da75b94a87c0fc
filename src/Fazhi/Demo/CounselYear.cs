using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Counsel;
using Fazhi.Mechanisms.NormativeDocuments;

namespace Fazhi.CommandLine.Demo;

/// <summary>法律顾问演示：聘请法律顾问1名，提供法律意见50余个（53个），如报告所载；另有公职律师1名，意见3个。内容为演示。</summary>
internal static class CounselYear
{
    private const int ByAdviser = 53;
    private const int ByPublicLawyer = 3;
    private const string Adviser = "12327演示000001";
    private const string PublicLawyer = "公演示000001";
    private static readonly string[] Organs = ["gov", "traffic", "market", "resources", "housing", "forestry", "civil"];
    private static readonly Actor Justice = DemoPeople.Handler("justice");

    private static readonly (OpinionKind Kind, string Title, string Question, string Answer)[] Asked =
    [
        (OpinionKind.Contract, "采购合同的合法性", "违约责任和争议解决的约定是否合法。", "补充验收标准，约定本地法院管辖。"),
        (OpinionKind.Document, "送审文件的合法性", "有没有超越权限增加企业义务的内容。", "删去没有上位法依据的收费条款。"),
        (OpinionKind.Dispute, "工程款争议的处理", "对方主张的金额有没有依据。", "以审计结论为准协商，协商不成的应诉。"),
        (
            OpinionKind.Decision,
            "供热价格调整方案的合法性",
            "决策的权限和程序有没有问题。",
            "补正听证和风险评估的材料以后提请审议。"
        ),
        (OpinionKind.Contract, "招商协议的合法性", "承诺的优惠有没有依据。", "删去承诺减免税费的条款。"),
        (OpinionKind.Other, "政府信息公开申请的答复", "能不能公开所申请的信息。", "征求第三方意见以后答复。"),
    ];

    internal static IEnumerable<DemoStory> Stories()
    {
        yield return new DemoStory("adviser", "gov").On(
            new DateOnly(2025, 1, 2),
            DemoPeople.Handler("gov"),
            new EngageAdviser
            {
                Title = "演示顾问",
                Kind = AdviserKind.LegalAdviser,
                Firm = "黑龙江演示律师事务所",
                Licence = Adviser,
                Contract = "塔河县人民政府法律顾问聘用合同（演示）",
                From = new DateOnly(2025, 1, 2),
                Until = new DateOnly(2027, 12, 31),
            }
        );
        yield return new DemoStory("adviser", "justice").On(
            new DateOnly(2025, 1, 2),
            Justice,
            new EngageAdviser
            {
                Title = "演示公职律师",
                Kind = AdviserKind.PublicLawyer,
                Firm = "塔河县司法局",
                Licence = PublicLawyer,
                From = new DateOnly(2025, 1, 2),
                Until = new DateOnly(2029, 12, 31),
            }
        );
        foreach (var i in Enumerable.Range(0, ByAdviser))
            yield return Story(i, DemoPeople.Spread(i, ByAdviser), AdviserKind.LegalAdviser);
        foreach (var i in Enumerable.Range(0, ByPublicLawyer))
            yield return Story(i, DemoPeople.WorkingDay(3 + i * 3, 10), AdviserKind.PublicLawyer);
    }

    private static DemoStory Story(int i, DateOnly asked, AdviserKind by)
    {
        var organ = Organs[i % Organs.Length];
        var handler = DemoPeople.Handler(organ);
        var (kind, title, question, answer) = Asked[i % Asked.Length];
        var outcome = (OpinionOutcome)(
            i % 9 == 4 ? 2
            : i % 5 == 3 ? 1
            : 0
        );
        return new DemoStory("opinion-request", organ)
            .On(
                asked,
                handler,
                county => new AskForOpinion
                {
                    Title = $"{title}（演示{i + 1}）",
                    Kind = kind,
                    Question = question,
                    Document =
                        kind == OpinionKind.Document
                        && county.List<NormativeDocument>(d => d.Organ == organ) is [var document, ..]
                            ? Reference<NormativeDocument>.Of(document)
                            : null,
                    Urgent = i % 10 == 7,
                }
            )
            .On(
                asked,
                Justice,
                county => new AssignAdviser
                {
                    Adviser = Reference<Adviser>.Of(county.List<Adviser>(a => a.Kind == by).Single()),
                    By = by,
                    NoInterest = true,
                }
            )
            .On(
                Later(asked, 1 + i % 4),
                Justice,
                new GiveOpinion { Conclusion = (OpinionConclusion)(i % 7 == 6 ? 2 : i % 2), Text = answer }
            )
            .On(
                Later(asked, 6),
                handler,
                new SettleOpinion
                {
                    Outcome = outcome,
                    Reason = outcome == OpinionOutcome.Adopted ? null : "工期紧，没有采纳的部分另行处理（演示）。",
                }
            );
    }

    private static DateOnly Later(DateOnly day, int days) => WorkCalendar.StateCouncil.AddWorkingDays(day, days);
}
