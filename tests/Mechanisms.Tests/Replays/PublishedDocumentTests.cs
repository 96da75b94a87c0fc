using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Mechanisms.Tests.Replays.Told;

namespace Fazhi.Mechanisms.Tests.Replays;

/// <summary>What counties published of their normative documents: how one is made, cleaned up, and mended after a court.</summary>
public sealed class PublishedDocumentTests
{
    private const string Document = "normative-document";

    public static TheoryData<Database> Databases => TestCounty.Databases;

    /// <summary>
    /// 《民权县人民政府办公室关于加强报送县政府政策措施公平竞争审查工作的通知》（民政办〔2025〕4号，2025年3月22日）：起草单位初审，县市场监督管理局会审，未经审查的不提请审议。
    /// The order of the steps is the publication's; the document and all days are ours.
    /// </summary>
    [Theory, MemberData(nameof(Databases))]
    public void A_measure_on_business_is_consulted_on_reviewed_for_competition_with_the_regulator_and_only_then_deliberated(
        Database database
    )
    {
        using var replay = new Replay(database);
        var identified = Drafts.Identification with { TouchesBusiness = true, TouchesMarketEntities = true };
        var consultation = Drafts.Consultation with { From = new(2025, 4, 2), Until = new(2025, 5, 2) };
        var adopted = Drafts.Adopt with { HeldOn = new(2025, 5, 23) };
        var publication = Drafts.Publication with
        {
            PublishedOn = new(2025, 5, 28),
            EffectiveFrom = new(2025, 7, 1),
            ValidUntil = new(2030, 6, 30),
        };
        replay
            .Opened("2025-04-01", Handler, identified, Document)
            .Done("2025-04-01", Handler, new EvaluateNeed { Conclusion = "确有必要。", LegalGrounds = "上位法。" })
            .Refused("2025-04-02", Handler, consultation with { Until = new(2025, 5, 1) }, "GF002《优化营商环境条例》第六十二条")
            .Done("2025-04-02", Handler, consultation)
            .Beside("2025-05-06", (county, document) => Drafts.Answer(county, document, Handler))
            .Done("2025-05-08", Handler, Drafts.Submission)
            // Fifteen working days.
            .Due("legality-review", "2025-05-29")
            .Done("2025-05-19", People.Reviewer, Drafts.Pass)
            .Refused("2025-05-23", Head, adopted, "GF018《公平竞争审查条例》第十八条")
            .Refused("2025-05-23", Handler, Drafts.Competition with { Joint = false }, "GF008《公平竞争审查条例》第十四条")
            .Done("2025-05-23", Handler, Drafts.Competition)
            .Done("2025-05-23", Head, adopted)
            .Done("2025-05-26", Handler, Drafts.Number)
            .Refused("2025-05-28", Handler, publication, "GF023《优化营商环境条例》第六十五条")
            .Done("2025-05-28", Handler, publication with { AdjustmentPeriod = "公布后一个月施行。" })
            .Due("filing", "2025-06-12")
            .Due("validity", "2030-06-30")
            .Papers("LegalityReviewOpinion", "Promulgation")
            .Counts(2025, NormativeIndicators.Published, 1)
            .Counts(2025, NormativeIndicators.Consulted, 1)
            .Ledger(
                """
                IdentifyDocument EvaluateNeed OpenConsultation EndConsultation SubmitForLegalityReview GiveLegalityOpinion
                RecordFairCompetitionReview Deliberate RegisterAndNumber PublishDocument
                """
            );
        Assert.Equal("塔政规〔2025〕1号", replay.As<NormativeDocument>().Number);
        // It went up four days after the fifteenth: it is filed, and stays late for good.
        replay.Done(
            "2025-06-16",
            Handler,
            new FileForRecord
            {
                FiledWith = FilingAuthority.Prefecture,
                Authority = "大兴安岭地区行政公署",
                FiledOn = new(2025, 6, 16),
            }
        );
        replay.Late("filing", "2025-06-16").Counts(2025, NormativeIndicators.Filed, 1).County.Verify();
    }

    /// <summary>
    /// 《花垣县人民政府关于公布规范性文件清理结果的决定》（基准日2024年8月31日）：县人民政府及其办公室名义的文件七件继续有效、四件失效、两件废止，其中农村土地经营权流转管理办法实施
    /// 细则（试行）废止。Day and numbers are the publication's; the names of the other documents, and the days of beginning and publication, ours.
    /// </summary>
    [Theory, MemberData(nameof(Databases))]
    public void Of_thirteen_documents_that_are_cleaned_up_seven_stay_four_lapse_and_two_are_repealed(Database database)
    {
        using var replay = new Replay(database);
        replay.Passed("2024-09-02");
        var county = replay.County;
        string[] titles =
        [
            "县级储备粮管理办法",
            .. Enumerable.Range(1, 6).Select(i => $"继续有效的办法之{i}"),
            "行政许可事项清单（2022年版）",
            .. Enumerable.Range(1, 3).Select(i => $"任务已经完成的通知之{i}"),
            "农村土地经营权流转管理办法实施细则（试行）",
            "依据已经修改的办法",
        ];
        foreach (var (title, i) in titles.Select((t, i) => (t, i)))
            county.Open(Document, Drafts.Existing("塔河县" + title, number: DocumentNumber.Of("塔政规", 2022, i + 1)));
        // A department's own document isn't the county government's to clean up.
        var traffic = Drafts.Existing("塔河县公路养护办法") with
        {
            Issuer = Issuer.Department,
        };
        var others = county.Open(Document, traffic, new Actor("clerk", "钱登记", "traffic", Role.Registrar), "traffic");

        replay.Opened(
            "2024-09-03",
            Handler,
            new StartCleanUp
            {
                Title = "2024年行政规范性文件清理",
                Scope = CleanUpScope.County,
                AsOf = new(2024, 8, 31),
                Occasion = "定期清理。",
                PlannedUntil = new(2024, 12, 31),
            },
            "clean-up"
        );
        List<CleanUpItem> items;
        using (var db = county.Store.Open())
            items = [.. db.Matters<CleanUpItem>(county.Store.CountyCode).OrderBy(i => i.Title)];
        Assert.Equal(
            titles.Select(t => "塔河县" + t).Order(StringComparer.Ordinal),
            items.Select(i => i.Title).Order(StringComparer.Ordinal)
        );
        var publish = new PublishCleanUpResult { Meeting = "县政府常务会议", Channel = "县人民政府网站" };
        foreach (var item in items)
        {
            replay.Refused("2024-11-01", Head, publish, "QL003");
            var outcome = Array.IndexOf(titles, item.Title["塔河县".Length..]) switch
            {
                < 7 => CleanUpOutcome.Keep,
                < 11 => CleanUpOutcome.Lapse,
                _ => CleanUpOutcome.Repeal,
            };
            county.Done(item.Id, new DecideOutcome { Outcome = outcome, Reason = "清理意见。" });
        }

        replay
            .Done("2024-11-20", Head, publish)
            .Counts(2024, NormativeIndicators.Reviewed, 13)
            .Counts(2024, NormativeIndicators.Kept, 7)
            .Counts(2024, NormativeIndicators.Lapsed, 4)
            .Counts(2024, NormativeIndicators.Repealed, 2)
            .Counts(2024, NormativeIndicators.InForce, 8)
            .Ledger("StartCleanUp PublishCleanUpResult");
        Assert.Equal(NormativeDocumentStage.InForce, county.Read<NormativeDocument>(others).Stage);
    }

    /// <summary>
    /// 最高人民法院行政诉讼附带审查规范性文件典型案例之五（2018年10月30日）：郑某诉温岭市人民政府土地行政批准案。市政府两个文件把“应迁出未迁出的人口”“已经出嫁的妇女及其子女”排除在
    /// 建房用地之外，与《妇女权益保障法》不符；判决后制定机关纠正。The clause and the outcome are the publication's; the days are ours.
    /// </summary>
    [Theory, MemberData(nameof(Databases))]
    public void A_clause_that_a_court_found_against_the_law_is_amended_before_its_task_closes_and_the_document_is_renewed(
        Database database
    )
    {
        using var replay = new Replay(database);
        var task = new OpenClauseTask
        {
            Source = ClauseSource.Court,
            SourceNumber = "（2025）黑27行终5号",
            Clause = "第八条“应迁出未迁出的人口”不计入用地人口",
            Finding = "与《妇女权益保障法》规定的精神不符。",
        };
        var renewal = new RenewAfterEvaluation
        {
            Evaluation = "仍有必要。",
            PublishedOn = new(2025, 6, 20),
            ValidUntil = new(2027, 6, 19),
        };
        var done = new ResolveClauseTask
        {
            No = 1,
            Outcome = ClauseOutcome.Amended,
            Answer = "已删去该内容。",
        };
        replay
            .Opened("2025-03-03", Handler, Drafts.Existing("塔河县个人建房用地管理办法", new(2025, 6, 30)), Document)
            .Done("2025-04-10", Handler, task)
            .Refused("2025-05-12", Handler, done, "GF047《行政复议法》第五十九条")
            .Refused("2025-05-12", Head, renewal with { PublishedOn = new(2025, 5, 12) }, "GF030《行政复议法》第五十九条")
            .Done(
                "2025-06-10",
                Head,
                new AmendDocument
                {
                    Reason = "人民法院认定不合法。",
                    Changes = "删去第八条第二项。",
                    Opinion = LegalityOpinion.Passed,
                    Meeting = "县政府常务会议",
                    PublishedOn = new(2025, 6, 10),
                    Text = "第一条　规范个人建房用地。",
                }
            )
            .Done("2025-06-12", Handler, done)
            .Done("2025-06-20", Head, renewal)
            .Due("validity", "2027-06-19")
            .Passed("2025-07-01")
            .Papers("AmendmentDecision")
            .Counts(2025, NormativeIndicators.InForce, 1)
            .Ledger("RegisterExisting OpenClauseTask AmendDocument ResolveClauseTask RenewAfterEvaluation");
        var document = replay.As<NormativeDocument>();
        Assert.Equal((NormativeDocumentStage.InForce, 0, 1), (document.Stage, document.OpenClauseTasks, document.Amendments));
    }
}
