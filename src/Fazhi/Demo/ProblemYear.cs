using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;
using Fazhi.Mechanisms.ProblemLedger;
using Fazhi.Storage;

namespace Fazhi.CommandLine.Demo;

/// <summary>问题台账演示：执法领域突出问题专项整治，自查出问题25个，整改25个，如报告所载；内容为演示。</summary>
internal static class ProblemYear
{
    // Who found how many; the others returned that they found nothing.
    private static readonly (string Organ, int Found)[] Organs =
    [
        ("traffic", 4),
        ("market", 5),
        ("police", 4),
        ("resources", 3),
        ("housing", 3),
        ("labour", 2),
        ("forestry", 2),
        ("civil", 2),
        ("tahe-town", 0),
        ("pangu", 0),
    ];

    private static readonly (string Title, string Details, string Measure)[] Kinds =
    [
        ("检查记录没有当事人签名", "抽查的检查记录缺少当事人签名，也没有注明原因。", "补正记录，规范检查记录的填写。"),
        ("处罚决定书没有写明裁量理由", "决定书只写金额，没有写明适用哪一档和为什么。", "统一决定书的写法，写明裁量的理由。"),
        ("送达回证填写不全", "送达回证没有填写收件日期。", "补正送达回证，专人核对。"),
        ("执法全过程记录没有按时归档", "音像记录没有在规定的时间内归档。", "限期归档，按月检查。"),
        ("执法人员没有完成年度学时", "个别执法人员年度培训学时不足。", "安排补训，按季度统计。"),
    ];

    private static readonly DateOnly Launched = DemoPeople.WorkingDay(4, 7);
    private static readonly DateOnly Checked = DemoPeople.WorkingDay(5, 12);
    private static readonly DateOnly Returned = DemoPeople.WorkingDay(5, 20);
    private static readonly DateOnly Rectified = DemoPeople.WorkingDay(7, 15);
    private static readonly DateOnly Verified = DemoPeople.WorkingDay(7, 25);
    private static readonly Actor Justice = DemoPeople.Handler("justice");

    internal static IEnumerable<DemoStory> Stories(DemoTexts texts)
    {
        var campaign = new DemoStory("campaign", "justice").On(
            Launched,
            Justice,
            new LaunchCampaign
            {
                Title = "2025年执法领域突出问题专项整治",
                Focus = "执法队伍、执法行为、执法监管等方面存在的突出问题。",
                Organs = [.. Organs.Select(o => o.Organ)],
                SelfCheckUntil = new DateOnly(2025, 5, 30),
                PlannedUntil = new DateOnly(2025, 9, 30),
            }
        );
        foreach (var (organ, found) in Organs)
            campaign.Then(Returned, DemoPeople.Handler(organ), (county, id) => Return(county, id, organ, found));
        campaign.On(
            DemoPeople.WorkingDay(9, 10),
            Justice,
            new ConcludeCampaign { Result = "自查的问题已经全部整改，执法记录、文书和归档进一步规范。" }
        );
        yield return campaign;
        foreach (var (organ, found) in Organs)
        foreach (var i in Enumerable.Range(0, found))
            yield return Found(organ, i, texts);
        yield return Complained(texts);
    }

    private static IEnumerable<ActRequest> Return(ICountyReader county, Guid campaign, string organ, int found)
    {
        var check = county.List<SelfCheck>(s => s.Parent == campaign && s.Organ == organ).Single();
        var report = $"查阅2024年以来的执法案卷和记录，{(found > 0 ? $"发现问题{found}个，已经列入台账" : "没有发现问题")}。";
        return [ActRequest.In(check.Id, new ReturnSelfCheck { Report = report, NothingFound = found == 0 }, Returned)];
    }

    private static DemoStory Found(string organ, int i, DemoTexts texts)
    {
        var (title, details, measure) = Kinds[i];
        var handler = DemoPeople.Handler(organ);
        return new DemoStory("problem", organ)
            .On(
                Checked,
                handler,
                county => new ListSelfCheckProblem
                {
                    SelfCheck = Reference<SelfCheck>.Of(county.List<SelfCheck>(s => s.Organ == organ).Single()),
                    Title = title,
                    Details = details,
                    FoundOn = Checked,
                    InCharge = Reference<CountyPerson>.Of(county.List<CountyPerson>(p => p.SignIn == handler.Id).Single()),
                    Measure = measure,
                    DueOn = new DateOnly(2025, 7, 31),
                    Before = [texts.Write($"{title}：整改前", "整改前的材料（演示）")],
                }
            )
            .On(
                Rectified,
                handler,
                new RectifyProblem
                {
                    Done = $"{measure}已经完成。",
                    After = [texts.Write($"{title}：整改后", "整改后的材料（演示）")],
                }
            )
            .On(Verified, Justice, new VerifyProblem { Verdict = "抽查整改后的材料，已经整改到位。" });
    }

    // One that a resident told of: assigned to the organ, put right, closed.
    private static DemoStory Complained(DemoTexts texts)
    {
        var day = DemoPeople.WorkingDay(6, 9);
        return new DemoStory("problem", "justice")
            .On(
                day,
                DemoPeople.Resident(71),
                new ComplainOfProblem
                {
                    Name = DemoPeople.Name(71),
                    Phone = PhoneNumber.Parse("13900000071"),
                    Responsible = "market",
                    Title = "检查时没有出示执法证",
                    Details = "六月上旬到店检查的两名人员没有出示证件（演示）。",
                }
            )
            .On(
                DemoPeople.WorkingDay(6, 11),
                Justice,
                new AssignProblem
                {
                    Responsible = "market",
                    Measure = "核实当日的检查，向反映人说明，重申出示证件的要求。",
                    DueOn = new DateOnly(2025, 6, 30),
                }
            )
            .On(
                DemoPeople.WorkingDay(6, 20),
                DemoPeople.Handler("market"),
                new RectifyProblem
                {
                    Done = "已经向反映人说明并致歉，全局重申出示证件的要求。",
                    Before = [texts.Write("当日检查记录", "当日检查记录（演示）")],
                    After = [texts.Write("重申要求的通知", "重申要求的通知（演示）")],
                }
            )
            .On(DemoPeople.WorkingDay(6, 25), Justice, new VerifyProblem { Verdict = "电话回访反映人，已经解决。" });
    }
}
