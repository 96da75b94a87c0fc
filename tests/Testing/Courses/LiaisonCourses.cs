using Fazhi.Matters;
using Fazhi.Mechanisms.CourtLiaison;

namespace Fazhi.Testing.Courses;

/// <summary>Court liaison: a meeting and what it agreed, a training, a dispute handed over and resolved, a petition handled, reviewed and reviewed again.</summary>
internal static class LiaisonCourses
{
    internal static readonly OrdinaryCourse[] All =
    [
        new("liaison-meeting", Meeting),
        new("liaison-task", Task),
        new("joint-training", Training),
        new("linked-resolution", Dispute),
        new("petition-transfer", Petition),
    ];

    private static Matter Planned(Ground on) =>
        on.Open(
            "liaison-meeting",
            People.Handler,
            new PlanLiaison
            {
                Title = on.Name("府院联席会议"),
                Level = "第一级",
                PlannedOn = on.Today,
                Organs = ["gov", "justice", "traffic"],
                Courts = ["塔河县人民法院"],
                Topics = [LiaisonTopic.SourceGovernance, LiaisonTopic.RealResolution],
            }
        );

    private static HoldLiaison Held(Ground on) =>
        new()
        {
            HeldOn = on.Today,
            Chair = "演示负责人",
            Record = "通报行政争议的情况。",
            Agreed = [new("建立案件通报制度", "traffic", on.Today.AddDays(30))],
        };

    private static IEnumerable<Matter> Meeting(Ground on)
    {
        var meeting = Planned(on);
        yield return meeting;
        yield return on.Do(meeting, People.Handler, Held(on));
        var task = on.All<LiaisonTask>().Single(t => t.Parent == meeting.Id);
        on.Do(task, People.Stranger, new ReportAgreed { Report = "已经建立。" });
        on.Do(task, People.Handler, new AcceptAgreed());
        yield return on.Do(meeting, People.Handler, new ConcludeLiaison { Result = "全部办结。" });
    }

    private static IEnumerable<Matter> Task(Ground on)
    {
        var meeting = Planned(on);
        on.Do(meeting, People.Handler, Held(on));
        Matter task = on.All<LiaisonTask>().Single(t => t.Parent == meeting.Id);
        yield return task;
        yield return on.Do(task, People.Stranger, new ReportAgreed { Report = "正在建立。" });
        yield return on.Do(task, People.Handler, new ReturnAgreed { Reason = "没有写明联系人。" });
        yield return on.Do(task, People.Stranger, new ReportAgreed { Report = "已经建立，确定联系人。" });
        yield return on.Do(task, People.Handler, new AcceptAgreed { Note = "同意。" });
    }

    private static IEnumerable<Matter> Training(Ground on)
    {
        yield return on.Open(
            "joint-training",
            People.Handler,
            new RecordJointTraining
            {
                HeldOn = on.Today,
                Topic = on.Name("行政处罚程序的司法审查"),
                Court = "塔河县人民法院",
                Place = "线上",
                People = 12,
                ReviewOrgan = true,
            }
        );
    }

    private static IEnumerable<Matter> Dispute(Ground on)
    {
        var dispute = on.Open(
            "linked-resolution",
            People.Handler,
            new SendDispute
            {
                Title = on.Name("征地补偿争议"),
                From = LinkedBody.Organ,
                To = LinkedBody.AdministrativeMediation,
                ToOrgan = "traffic",
                Parties = ["演示甲"],
                Facts = "对补偿数额有争议。",
                Willing = true,
            }
        );
        yield return dispute;
        yield return on.Do(dispute, People.Stranger, new ReceiveDispute { By = "演示乙" });
        yield return on.Do(dispute, People.Stranger, new ConcludeLinked { Result = LinkedResult.Mediated, Note = "达成协议。" });
    }

    private static IEnumerable<Matter> Petition(Ground on)
    {
        var petition = on.Open(
            "petition-transfer",
            People.Handler,
            new RegisterPetition
            {
                Paper = on.Name("信访"),
                Title = "征地补偿标准",
                ReceivedOn = on.Today,
                Petitioner = "演示甲",
                Content = "认为补偿标准偏低。",
            }
        );
        yield return petition;
        var forward = new ForwardPetition
        {
            Route = PetitionRoute.Opinion,
            Body = "traffic",
            Reason = "没有其他法定途径。",
        };
        yield return on.Do(petition, People.Handler, forward);
        yield return on.Do(petition, People.Stranger, new ObjectToTransfer { Reason = "不属于本单位职权。" });
        yield return on.Do(petition, People.Handler, forward with { Body = "justice" });
        yield return on.Do(petition, Justice, new TellPetitioner { ToldOn = on.Today, Text = "已经受理。" });
        yield return on.Do(
            petition,
            Justice,
            new GivePetitionOpinion
            {
                Opinion = "标准符合规定。",
                ServedOn = on.Today,
                Reviewer = "gov",
            }
        );
        yield return on.Do(petition, People.Handler, new AskPetitionReview { AskedOn = on.Today, Reason = "不服。" });
        yield return on.Do(petition, People.Handler, new BeginPetitionHearing { Note = "公开听证。" });
        on.Days(3);
        yield return on.Do(petition, People.Handler, new EndPetitionHearing { Note = "听证结束。" });
        yield return on.Do(
            petition,
            People.Handler,
            new GiveReviewOpinion
            {
                Opinion = "维持。",
                ServedOn = on.Today,
                Reviewer = "gov",
            }
        );
        yield return on.Do(petition, People.Handler, new AskPetitionRecheck { AskedOn = on.Today, Reason = "仍不服。" });
        yield return on.Do(
            petition,
            People.Handler,
            new GiveRecheckOpinion { Opinion = "维持。", By = "大兴安岭地区行政公署信访局" }
        );
    }

    private static readonly Actor Justice = new("justice-petitions", "郑信访", "justice", Role.Handler);
}
