using System.Security.Cryptography;
using System.Text;
using Fazhi.Draws;
using Fazhi.Issuing;
using Fazhi.Ledgers;
using Fazhi.Matters;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Mechanisms.RandomInspections;
using Fazhi.Storage;

namespace Fazhi.CommandLine.Demo;

/// <summary>双随机演示：计划的抽查全部完成，结果全部公示，如报告所载；还有一次作废的抽取。名单、秘密和结果为演示。</summary>
internal static class DrawYear
{
    private static readonly (
        string Organ,
        string Title,
        (string Organ, int Item)[] Items,
        int Month,
        decimal A,
        decimal D
    )[] Draws =
    [
        ("market", "塔河县2025年食品经营双随机抽查", [("market", 0)], 5, 25, 100),
        ("traffic", "塔河县2025年道路运输双随机抽查", [("traffic", 1)], 7, 50, 100),
        ("forestry", "塔河县2025年林木经营双随机抽查", [("forestry", 0)], 9, 100, 100),
        ("police", "塔河县2025年旅馆和娱乐场所联合双随机抽查", [("police", 0)], 10, 50, 100),
    ];

    private static readonly string[] Parties = ["塔河县司法局", "企业代表"];

    internal static IEnumerable<DemoStory> Stories(DrawFiles files)
    {
        foreach (var draw in Draws)
            yield return Story(draw, files);
        yield return Void(files);
    }

    private static PlanDraw Plan(
        ICountyReader county,
        (string Organ, string Title, (string Organ, int Item)[] Items, int Month, decimal A, decimal D) draw
    ) =>
        new()
        {
            Title = draw.Title,
            Items = [.. draw.Items.Select(i => Item(county, i.Organ, i.Item))],
            DrawOn = On(draw.Month, 3),
            InspectFrom = On(draw.Month, 4),
            InspectUntil = On(draw.Month, 14),
            RatioUnrated = draw.A,
            RatioA = draw.A,
            RatioB = draw.A,
            RatioC = draw.D,
            RatioD = draw.D,
            OfficersPerObject = 2,
            CaseloadLimit = 12,
            Parties = Parties,
            Dice = 3,
        };

    private static DateOnly On(int month, int after) => DemoPeople.WorkingDay(month, 8, after);

    private static DemoStory Story(
        (string Organ, string Title, (string Organ, int Item)[] Items, int Month, decimal A, decimal D) draw,
        DrawFiles files
    )
    {
        var (handler, head) = (DemoPeople.Handler(draw.Organ), DemoPeople.InstitutionHead(draw.Organ));
        var story = Frozen(draw, files);
        foreach (var party in Parties)
            story.On(On(draw.Month, 2), handler, county => Promised(Of(county, draw.Title), party));
        foreach (var party in Parties)
            story.On(On(draw.Month, 3), handler, county => Revealed(Of(county, draw.Title), party));
        return story
            .On(On(draw.Month, 3), handler, county => files.Draw(Of(county, draw.Title), null, "352", out _)!)
            .On(On(draw.Month, 3), handler, new DispatchDraw())
            .Then(On(draw.Month, 3), head, (county, id) => Each(county, id, new ApproveVisit { Remarks = "同意" }))
            .Then(On(draw.Month, 4), DemoPeople.Resident(460 + draw.Month), (county, id) => Each(county, id, new ConfirmEntry()))
            .Then(
                On(draw.Month, 4),
                handler,
                (county, id) =>
                    Each(
                        county,
                        id,
                        new RecordVisit
                        {
                            From = "14:00",
                            Until = "15:10",
                            Place = "经营场所（演示）",
                            Present = "在场负责人（演示）",
                            ShownAndTold = true,
                            Account = "按抽查事项逐项检查，符合要求（演示）。",
                            Result = VisitResult.Clean,
                            Opinion = "没有意见",
                        }
                    )
            )
            .Then(On(draw.Month, 6), handler, (county, id) => Each(county, id, new TellResult { Conclusion = "没有发现问题。" }))
            .Then(
                On(draw.Month, 8),
                handler,
                (county, id) => Each(county, id, new PublishVisit { Where = "国家企业信用信息公示系统（演示）" })
            )
            .On(On(draw.Month, 9), handler, new ConcludeDraw { Result = "抽到的各户全部检查、公布，没有发现问题（演示）。" });
    }

    private static DemoStory Frozen(
        (string Organ, string Title, (string Organ, int Item)[] Items, int Month, decimal A, decimal D) draw,
        DrawFiles files
    ) =>
        new DemoStory("draw-plan", draw.Organ)
            .On(On(draw.Month, 0), DemoPeople.Handler(draw.Organ), county => Plan(county, draw))
            .On(On(draw.Month, 1), DemoPeople.Handler(draw.Organ), county => files.Freeze(Of(county, draw.Title))!);

    // One party didn't come: it doesn't count, and is to be seen for ever. Of the year before, so that the year of the report has none.
    private static DemoStory Void(DrawFiles files)
    {
        var draw = ("housing", "塔河县2026年燃气经营双随机抽查（作废）", new[] { ("housing", 1) }, 12, 100m, 100m);
        return new DemoStory("draw-plan", "housing")
            .On(
                DemoPeople.WorkingDay(12, 22),
                DemoPeople.Handler("housing"),
                county =>
                    Plan(county, draw) with
                    {
                        DrawOn = new(2026, 1, 8),
                        InspectFrom = new(2026, 1, 9),
                        InspectUntil = new(2026, 1, 30),
                    }
            )
            .On(DemoPeople.WorkingDay(12, 23), DemoPeople.Handler("housing"), county => files.Freeze(Of(county, draw.Item2))!)
            .On(
                DemoPeople.WorkingDay(12, 24),
                DemoPeople.InstitutionHead("housing"),
                new VoidDraw { Reason = "企业代表的名单需要重新推选，不能按计划抽取（演示）。" }
            );
    }

    private static IEnumerable<ActRequest> Each(ICountyReader county, Guid plan, Act act) =>
        county.List<EnterpriseInspection>(v => v.DrawId == plan).Select(v => ActRequest.In(v.Id, act));

    private static DrawPlan Of(ICountyReader county, string title) => county.List<DrawPlan>(d => d.Title == title).Single();

    private static Reference<InspectionItem> Item(ICountyReader county, string organ, int i) =>
        Reference<InspectionItem>.Of(county.List<InspectionItem>(x => x.Organ == organ)[i]);

    // The same each time the demo is recorded: one that was killed goes on with what it promised.
    private static DrawSecret Secret(DrawPlan plan, string party) =>
        new(party, Hash.From(SHA256.HashData(Encoding.UTF8.GetBytes($"{plan.Title}/{party}"))), $"演示秘密：{party}");

    private static PromiseSecret Promised(DrawPlan plan, string party) =>
        new() { Party = party, Promise = Secret(plan, party).Promise(Hash.Parse(plan.Commitment!)).ToString() };

    private static RevealSecret Revealed(DrawPlan plan, string party) =>
        new()
        {
            Party = party,
            Secret = Secret(plan, party).Text,
            Salt = Secret(plan, party).Salt.ToString(),
        };
}
