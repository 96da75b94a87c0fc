using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Xunit;

namespace Fazhi.Program.Tests.Documents;

/// <summary>Every outcome on every ground the law has for it: the paper is read sentence by sentence and compared with the act.</summary>
public sealed class EveryRulingTests
{
    private const string Law = "根据《中华人民共和国行政复议法》";

    private const string Silence =
        "被申请人未在法定期限内提出书面答复、提交作出行政行为的证据、依据和其他有关材料，视为该行政行为没有证据、依据。";

    private const string Upheld = "被申请人作出的行政行为认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。";

    private const string Void = "被申请人作出的行政行为有重大且明显违法情形，申请人申请确认该行政行为无效。";

    private const string Ended = "被申请人变更、解除行政协议合法，但是";

    /// <summary>What stands before “本机关决定”.</summary>
    public static TheoryData<CaseOutcome, DecisionGround, string> Decisions =>
        new()
        {
            { CaseOutcome.Modify, DecisionGround.UnsuitableContent, $"{Law}第六十三条第一款第一项" },
            { CaseOutcome.Modify, DecisionGround.BasisWronglyApplied, $"{Law}第六十三条第一款第二项" },
            { CaseOutcome.Modify, DecisionGround.FactsSinceClarified, $"{Law}第六十三条第一款第三项" },
            { CaseOutcome.Revoke, DecisionGround.FactsUnclear, $"{Law}第六十四条第一款第一项" },
            { CaseOutcome.Revoke, DecisionGround.ProcedureViolated, $"{Law}第六十四条第一款第二项" },
            { CaseOutcome.Revoke, DecisionGround.UnlawfulBasis, $"{Law}第六十四条第一款第三项" },
            { CaseOutcome.Revoke, DecisionGround.PowerExceeded, $"{Law}第六十四条第一款第四项" },
            { CaseOutcome.Revoke, DecisionGround.NoReply, $"{Silence}{Law}第七十条" },
            { CaseOutcome.RevokePartly, DecisionGround.FactsUnclear, $"{Law}第六十四条第一款第一项" },
            { CaseOutcome.RevokePartly, DecisionGround.ProcedureViolated, $"{Law}第六十四条第一款第二项" },
            { CaseOutcome.RevokePartly, DecisionGround.UnlawfulBasis, $"{Law}第六十四条第一款第三项" },
            { CaseOutcome.RevokePartly, DecisionGround.PowerExceeded, $"{Law}第六十四条第一款第四项" },
            { CaseOutcome.RevokePartly, DecisionGround.NoReply, $"{Silence}{Law}第七十条" },
            { CaseOutcome.ConfirmIllegal, DecisionGround.PublicInterest, $"{Law}第六十五条第一款第一项" },
            { CaseOutcome.ConfirmIllegal, DecisionGround.SlightDefect, $"{Law}第六十五条第一款第二项" },
            { CaseOutcome.ConfirmIllegal, DecisionGround.NothingToRevoke, $"{Law}第六十五条第二款第一项" },
            { CaseOutcome.ConfirmIllegal, DecisionGround.AlreadyChanged, $"{Law}第六十五条第二款第二项" },
            { CaseOutcome.ConfirmIllegal, DecisionGround.PerformancePointless, $"{Law}第六十五条第二款第三项" },
            { CaseOutcome.ConfirmIllegal, DecisionGround.NoReply, $"{Silence}{Law}第七十条" },
            { CaseOutcome.OrderPerformance, DecisionGround.DutyNotPerformed, $"被申请人不履行法定职责。{Law}第六十六条" },
            { CaseOutcome.OrderPerformance, DecisionGround.NoReply, $"{Silence}{Law}第七十条" },
            { CaseOutcome.ConfirmInvalid, DecisionGround.GraveAndObvious, $"{Void}{Law}第六十七条" },
            { CaseOutcome.ConfirmInvalid, DecisionGround.NoReply, $"{Silence}{Law}第七十条" },
            { CaseOutcome.Uphold, DecisionGround.LawfulAndSuitable, $"{Upheld}{Law}第六十八条" },
            { CaseOutcome.DismissClaim, DecisionGround.NoDutyOrPerformed, $"{Law}第六十九条" },
            { CaseOutcome.AgreementLiability, DecisionGround.AgreementBroken, $"{Law}第七十一条第一款" },
            {
                CaseOutcome.AgreementLiability,
                DecisionGround.LawfulUncompensated,
                $"{Ended}未依法给予补偿。{Law}第七十一条第二款"
            },
            {
                CaseOutcome.AgreementLiability,
                DecisionGround.LawfulUndercompensated,
                $"{Ended}补偿不合理。{Law}第七十一条第二款"
            },
        };

    [Theory]
    [MemberData(nameof(Decisions))]
    public void A_decision_says_the_findings_the_reasons_the_article_and_the_ruling_of_the_act_and_nothing_else(
        CaseOutcome outcome,
        DecisionGround ground,
        string article
    )
    {
        using var town = new Town();
        var silent = ground == DecisionGround.NoReply;
        var owed = ground is DecisionGround.LawfulUncompensated or DecisionGround.LawfulUndercompensated;
        var second = owed ? "二、给予合理补偿5000元" : "二、退还罚款5000元";
        var matter = town.Do(
            town.Case(
                silent,
                outcome == CaseOutcome.AgreementLiability ? Town.Application with { ActKind = ActKind.Agreement } : null
            ),
            3,
            31,
            new DecideReview
            {
                Outcome = outcome,
                Ground = ground,
                Findings = "称重记录没有当事人签字",
                Reasons = "理由如上",
                Ruling = $"一、对该行政处罚决定作如下处理；\n{second}",
                WithinDays = outcome == CaseOutcome.OrderPerformance ? 20 : null,
                InvalidityClaimed = outcome == CaseOutcome.ConfirmInvalid,
                Compensation = "赔偿申请人停运损失800元",
            }
        );
        List<string> expected =
        [
            "申请人请求：撤销该处罚决定。",
            "申请人称：坚持申请书的意见。",
            silent ? "被申请人称：被申请人未在法定期限内提出书面答复、提交证据、依据和其他有关材料。" : "被申请人称：行为合法。",
            "经审理查明：称重记录没有当事人签字。",
        ];
        if (!silent)
            expected.AddRange(["上述事实有下列证据证实：", "1.处罚决定书。"]);
        expected.AddRange([
            "本机关认为：理由如上。",
            $"{article}的规定，本机关决定：",
            "一、对该行政处罚决定作如下处理；",
            $"{second}。",
        ]);
        if (outcome == CaseOutcome.OrderPerformance)
            expected.Add("上述义务，自收到本决定书之日起二十日内履行。");
        expected.Add($"{Law}第七十二条的规定，同时决定：赔偿申请人停运损失800元。");
        Assert.Equal(expected, Body(town.Text(matter, "行政复议决定书")));
    }

    [Fact]
    public void Every_pair_of_outcome_and_ground_that_may_be_decided_is_in_the_list()
    {
        using var replied = new Town();
        using var silent = new Town();
        var cases = (Replied: replied.Case(), Silent: silent.Case(silent: true));
        var listed = Decisions.Select(d => (d.Data.Item1, d.Data.Item2)).ToHashSet();
        foreach (var outcome in Enum.GetValues<CaseOutcome>())
        foreach (var ground in Enum.GetValues<DecisionGround>())
        {
            var act = new DecideReview
            {
                Outcome = outcome,
                Ground = ground,
                Findings = "事实",
                Reasons = "理由",
                Ruling = "主文",
                WithinDays = 20,
                InvalidityClaimed = true,
            };
            var (town, matter) = ground == DecisionGround.NoReply ? (silent, cases.Silent) : (replied, cases.Replied);
            if (listed.Contains((outcome, ground)))
                continue;
            Assert.NotEmpty(
                town.County.Today(2025, 3, 31).Refused(Storage.ActRequest.In(matter.Id, act), Fazhi.Testing.People.Head)
            );
        }
    }

    public static TheoryData<RefusalGround> Refusals => [.. Enum.GetValues<RefusalGround>()];

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_refusal_and_a_dismissal_name_the_condition_that_is_not_met_and_the_reason_of_the_act(RefusalGround ground)
    {
        using var town = new Town();
        var item = "一二三四五六七"[(int)ground];
        var refused = town.Do(
            town.Open("reconsideration", 3, 3, Town.Application),
            3,
            5,
            new RefuseApplication
            {
                Ground = ground,
                Reason = "具体理由",
                CompetentOrgan = "大兴安岭地区行政公署",
                DespiteFacts = "经查明的事实",
            }
        );
        var text = town.Text(refused, "不予受理行政复议申请决定书");
        Assert.Contains("经审查，具体理由。", text, StringComparison.Ordinal);
        Assert.Contains(
            $"不符合《中华人民共和国行政复议法》第三十条第一款第{item}项规定的受理条件，即“",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("第三十条第二款的规定，决定不予受理。", text, StringComparison.Ordinal);

        using var another = new Town();
        var dismissed = another.Do(
            another.Case(),
            3,
            27,
            new DismissApplication
            {
                Ground = ground,
                Reason = "具体理由",
                CompetentOrgan = ground == RefusalGround.OtherJurisdiction ? "大兴安岭地区行政公署" : null,
                DespiteFacts = "经查明的事实",
            }
        );
        string[] whose =
            ground == RefusalGround.OtherJurisdiction
                ? ["该申请不属于本机关管辖，申请人可以依法向有管辖权的行政复议机关大兴安岭地区行政公署提出。"]
                : [];
        Assert.Equal(
            [
                "申请人请求：撤销该处罚决定。",
                $"本机关认为：具体理由。经查明的事实。该申请受理后，发现不符合《中华人民共和国行政复议法》第三十条第一款第{item}项的规定。{Law}第三十三条的规定，本机关决定：",
                "驳回申请人的行政复议申请。",
                .. whose,
            ],
            Body(another.Text(dismissed, "驳回行政复议申请决定书"))
        );
    }

    public static TheoryData<TerminationGround, string, string> Terminations =>
        new()
        {
            {
                TerminationGround.Withdrawal,
                "申请人撤回行政复议申请，系其真实意思表示，行政复议机构准予撤回。",
                "第四十一条第一项"
            },
            {
                TerminationGround.Settlement,
                "申请人撤回行政复议申请，系其真实意思表示，行政复议机构准予撤回。",
                "第四十一条第一项、第七十四条"
            },
            {
                TerminationGround.DiedWithoutHeir,
                "作为申请人的公民死亡，没有近亲属或者其近亲属放弃行政复议权利。",
                "第四十一条第二项"
            },
            {
                TerminationGround.EndedWithoutSuccessor,
                "作为申请人的法人或者其他组织终止，没有权利义务承受人或者其权利义务承受人放弃行政复议权利。",
                "第四十一条第三项"
            },
            {
                TerminationGround.CriminalMeasure,
                "申请人对行政拘留或者限制人身自由的行政强制措施不服申请行政复议后，因同一违法行为涉嫌犯罪，被采取刑事强制措施。",
                "第四十一条第四项"
            },
        };

    [Theory]
    [MemberData(nameof(Terminations))]
    public void A_termination_says_its_ground_and_no_other(TerminationGround ground, string sentence, string article)
    {
        using var town = new Town();
        var matter = town.Case(
            application: ground switch
            {
                TerminationGround.EndedWithoutSuccessor => Companys,
                TerminationGround.CriminalMeasure => Town.Application with { Claims = "撤销行政拘留的决定。" },
                _ => null,
            }
        );
        town.Do(matter, 3, 25, new RequestWithdrawal { Reason = "不再申请" });
        if (ground is TerminationGround.DiedWithoutHeir or TerminationGround.EndedWithoutSuccessor)
            town.Do(
                matter,
                3,
                26,
                new ChangeParty
                {
                    Who = "1",
                    Cause = ground == TerminationGround.DiedWithoutHeir ? LeavingCause.Died : LeavingCause.Ended,
                    HappenedOn = new(2025, 3, 20),
                    Proof = "证明",
                }
            );
        var ended = town.Do(
            matter,
            3,
            27,
            new TerminateReview
            {
                Ground = ground,
                Reason = "经核实的情况",
                GenuineWill = true,
                OfLiberty = ground == TerminationGround.CriminalMeasure,
            }
        );
        var lines = Lines(town.Text(ended, "行政复议终止决定书"));
        var at = lines.IndexOf("审理期间，经核实的情况。");
        Assert.Equal([sentence, $"{Law}{article}的规定，本机关决定：", "终止本案的行政复议。"], lines[(at + 1)..(at + 4)]);
    }

    private static FileApplication Companys =>
        Town.Application with
        {
            Applicant = Town.Company with { Address = "塔河镇新民街2号" },
        };

    public static TheoryData<SuspensionGround> Suspensions => [.. Enum.GetValues<SuspensionGround>()];

    [Theory]
    [MemberData(nameof(Suspensions))]
    public void A_suspension_notice_cites_the_item_of_its_ground(SuspensionGround ground)
    {
        using var town = new Town();
        var matter = town.Case(application: ground == SuspensionGround.ApplicantEnded ? Companys : null);
        town.Do(
            matter,
            3,
            25,
            new RequestIncidentalReview
            {
                Document = "甲办法",
                Clause = "第三条",
                Reason = "违反上位法",
            }
        );
        var suspended = town.Do(
            matter,
            3,
            26,
            new SuspendReview
            {
                Ground = ground,
                Reason = "具体情形",
                BothConsent = true,
            }
        );
        var text = town.Text(suspended, "行政复议中止通知书");
        Assert.Contains("审理期间，具体情形。", text, StringComparison.Ordinal);
        var item = Number((int)ground + 1);
        Assert.Contains($"第三十九条第一款第{item}项规定的", text, StringComparison.Ordinal);
        Assert.Contains("塔河县交通运输局：", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ClauseFinding.Lawful, "相关条款合法。")]
    [InlineData(ClauseFinding.Unlawful, "相关条款超越权限或者违反上位法。")]
    public void A_decision_prints_what_was_found_of_the_clause(ClauseFinding finding, string told)
    {
        using var town = new Town();
        var matter = town.Case();
        town.Do(
            matter,
            3,
            25,
            new RequestIncidentalReview
            {
                Document = "甲办法",
                Clause = "第三条",
                Reason = "违反上位法",
            }
        );
        town.Do(matter, 3, 26, new SuspendReview { Ground = SuspensionGround.IncidentalReview, Reason = "附带审查" });
        town.Do(matter, 3, 26, new NotifyIssuer { Issuer = "塔河县交通运输局", ReceivedOn = new(2025, 3, 26) });
        town.Do(matter, 3, 28, new DecideIncidentalReview { Finding = finding, Reason = "与上位法对照的结果" });
        town.Do(matter, 3, 28, new ResumeReview { Reason = "附带审查已有结论" });
        var decided = town.Do(
            matter,
            3,
            31,
            new DecideReview
            {
                Outcome = CaseOutcome.Revoke,
                Ground = DecisionGround.UnlawfulBasis,
                Findings = "事实",
                Reasons = "理由",
                Ruling = "撤销",
            }
        );
        Assert.Contains(
            $"对申请人一并提出的有关规范性文件附带审查申请，经依法审查：{told}与上位法对照的结果。",
            Lines(town.Text(decided, "行政复议决定书"))
        );
    }

    [Fact]
    public void A_decision_names_each_person_it_binds_with_who_acts_for_each()
    {
        using var town = new Town();
        var together = Town.Application with
        {
            CoApplicants =
            [
                new Party
                {
                    Name = "李四",
                    Guardian = "李父",
                    Capacity = Capacity.Limited,
                },
            ],
            ThirdParties = [new Party { Name = "王五" }],
            JointRespondents = [new JointRespondent { Name = "开库康镇人民政府", Organ = "kaikukang" }],
            Agents =
            [
                new Agent
                {
                    Name = "甲律师",
                    For = PartyRole.Applicant,
                    Of = Town.Zhang.Name,
                    IsLawyer = true,
                },
            ],
        };
        var matter = town.Accepted(together);
        var joined = new JoinThirdParty
        {
            Party = new Party { Name = "赵六" },
            Way = JoiningWay.Notified,
            Interest = "共有人",
        };
        town.Do(matter, 3, 11, joined);
        town.Do(matter, 3, 12, new SendReplyNotice { ReceivedOn = new(2025, 3, 12) });
        foreach (var key in new[] { "3", "4" })
            town.Do(
                matter,
                3,
                17,
                new FileReply
                {
                    Reply = $"第{key}号当事人的答复",
                    Evidence = ["决定书"],
                    Person = key,
                }
            );
        foreach (var key in new[] { "1", "2" })
            town.Do(
                matter,
                3,
                18,
                new HearParty
                {
                    Party = PartyRole.Applicant,
                    Way = HearingWay.Phone,
                    Record = "不服",
                    Person = key,
                }
            );
        town.Do(matter, 3, 24, new SubmitDraftDecision { Proposed = CaseOutcome.Uphold, Opinion = "内部意见" });
        var decided = town.Do(
            matter,
            3,
            27,
            new DecideReview
            {
                Outcome = CaseOutcome.Uphold,
                Ground = DecisionGround.LawfulAndSuitable,
                Findings = "事实",
                Reasons = "理由",
                Ruling = "维持",
            }
        );
        var lines = Lines(town.Text(decided, "行政复议决定书"));
        var from = lines.FindIndex(l => l.StartsWith("申请人：", StringComparison.Ordinal));
        Assert.StartsWith("申请人：张建国，男，", lines[from], StringComparison.Ordinal);
        Assert.Equal(
            [
                "委托代理人：甲律师，律师。",
                "申请人：李四，身份情况见行政复议申请书。",
                "法定代理人：李父。",
                "被申请人：塔河县交通运输局，住所地塔河县。",
                "被申请人：开库康镇人民政府，住所地塔河县。",
                "第三人：王五。",
                "第三人：赵六。",
            ],
            lines[(from + 1)..(from + 8)]
        );
        Assert.Contains("申请人称：张建国称：不服；李四称：不服。", lines);
        Assert.Contains("被申请人称：塔河县交通运输局称：第3号当事人的答复；开库康镇人民政府称：第4号当事人的答复。", lines);
        Assert.Contains(lines, l => l.StartsWith("申请人、第三人对本决定不服的", StringComparison.Ordinal));
    }

    [Fact]
    public void A_slip_is_put_right_by_a_document_of_its_own_that_names_the_other()
    {
        using var town = new Town();
        var matter = town.Decide(CaseOutcome.Revoke, DecisionGround.ProcedureViolated, "撤销该处罚决定");
        var number = matter.Documents.Single(d => d.Name == "行政复议决定书").Number;
        var slip = new CorrectSlip
        {
            Document = CaseDocument.Conclusion,
            Slips = [new Slip { Wrong = "该处罚决定", Right = "该行政处罚决定" }],
        };
        var text = town.Text(town.Do(matter, 3, 28, slip), "补正通知书");
        Assert.Contains($"本机关制发的行政复议决定书（{number}）中有笔误，现补正如下：", text, StringComparison.Ordinal);
        Assert.Contains("一、“该处罚决定”补正为“该行政处罚决定”。", text, StringComparison.Ordinal);
    }

    private static string Number(int n) => n == 10 ? "十" : "一二三四五六七八九"[n - 1].ToString();

    private static List<string> Lines(string text) =>
        [.. text.Split('\n').Select(l => l.Trim('　', ' ')).Where(l => l.Length > 0)];

    // From the request to the ruling; before it the parties, after it the way to the court.
    private static List<string> Body(string text)
    {
        var lines = Lines(text);
        var from = lines.FindIndex(l => l.StartsWith("申请人请求：", StringComparison.Ordinal));
        var until = lines.FindIndex(l => l.Contains("对本决定不服的", StringComparison.Ordinal));
        return lines[from..until];
    }
}
