using Fazhi.Matters;
using Fazhi.Mechanisms.Officers;
using Fazhi.Mechanisms.Penalties;

namespace Fazhi.CommandLine.Demo;

/// <summary>行政处罚演示：各执法单位的案件，每一种结果各有，报告没有载明数字；当事人、事实和条文为演示。</summary>
internal static class PenaltyYear
{
    private const string Bank = "塔河县演示银行";

    private static readonly PenaltyItem Warned = new() { Kind = PenaltyKind.Warning };

    private static readonly PenaltyItem Unlicensed = new()
    {
        Kind = PenaltyKind.RevokeLicence,
        Content = "吊销道路运输经营许可证（演示）",
    };

    internal static IEnumerable<DemoStory> Stories() =>
        [
            Paid(new("traffic", "交通运输", "未经许可从事道路货物运输经营", 1, 14), 1, [Fine(5000)]),
            Heard(new("traffic", "交通运输", "不再具备安全生产条件仍从事客运经营", 3, 4), 2),
            Paid(new("market", "市场监督管理", "销售超过保质期的食品", 3, 10), 3, [Fine(2000)], less: 1500),
            Late(new("market", "市场监督管理", "使用未经检定的计量器具", 4, 14), 4),
            NotPenalised(new("market", "市场监督管理", "未按规定公示营业执照", 5, 12), 5),
            Transferred(new("market", "市场监督管理", "销售假冒注册商标的商品", 5, 19), 6),
            Deferred(new("housing", "住房和城乡建设", "未取得施工许可擅自施工", 4, 22), 7),
            NotEstablished(new("housing", "住房和城乡建设", "擅自改变燃气设施", 6, 16), 8),
            Reversed(new("resources", "自然资源", "未按规定复垦土地", 5, 26), 9),
            Sealed(new("forestry", "通用", "未经批准收购木材", 7, 7), 10),
            Paid(new("civil", "通用", "社会团体未按规定接受监督检查", 7, 21), 11, [Warned]),
            Open(new("labour", "通用", "未按规定建立职工名册", 12, 1), 12),
            OnTheSpot("traffic", "交通运输", "未随车携带道路运输证", 8, 11, 13, Fine(100), CollectionGround.Remote),
            OnTheSpot("police", "通用", "未按规定登记旅客信息", 9, 8, 14, Warned, null),
            NotFiled(new("market", "市场监督管理", "价格标示的线索", 9, 15)),
        ];

    private sealed record Told(string Organ, string Sector, string Violation, int Month, int Day)
    {
        internal DateOnly At(int after) => DemoPeople.WorkingDay(Month, Day, after);

        internal Actor Handler => DemoPeople.Handler(Organ);

        internal Actor Chief => Organ == "traffic" ? DemoPeople.TrafficHead : DemoPeople.InstitutionHead(Organ);

        internal Actor Head => Organ == "traffic" ? DemoPeople.TrafficHead : DemoPeople.Head(Organ);

        internal Actor Reviewer => new($"fashen-{Organ}", "演示法制审核员", Organ, Role.LegalReviewer);
    }

    private static PenaltyItem Fine(decimal yuan) => new() { Kind = PenaltyKind.Fine, Amount = yuan };

    private static DemoStory Clue(Told told) =>
        new DemoStory("penalty-case", told.Organ).On(
            told.At(0),
            told.Handler,
            new RegisterClue
            {
                Subject = told.Violation,
                Sector = told.Sector,
                Source = ClueSource.Patrol,
                FoundOn = told.At(0),
                Account = $"巡查发现涉嫌{told.Violation}（演示）。",
            }
        );

    private static DemoStory Filed(Told told, int party) =>
        Clue(told)
            .On(
                told.At(2),
                told.Chief,
                new FileCase
                {
                    Party = DemoPeople.Company(party),
                    Representative = DemoPeople.Name(party),
                    Violation = told.Violation,
                    Place = $"塔河县演示路{party + 1}号",
                    ViolationEndedOn = told.At(0),
                    Reason = "有违法事实，属于本机关管辖（演示）。",
                }
            )
            .On(told.At(2), told.Chief, county => new AssignOfficers { Officers = Two(county, told.Organ, told.At(2)) });

    private static DemoStory Investigated(Told told, int party, CaseProposal proposal, bool major = false) =>
        Looked(Filed(told, party), told).On(told.At(10), told.Handler, Ended(told, proposal, major));

    private static DemoStory Looked(DemoStory story, Told told) =>
        story
            .On(
                told.At(4),
                told.Handler,
                new RecordScene
                {
                    From = "09:30",
                    Until = "10:20",
                    Place = "经营场所",
                    CredentialsShown = true,
                    Present = "当事人的负责人（演示）",
                    Recusal = "不申请",
                    Account = $"现场可见涉嫌{told.Violation}的情况（演示）。",
                }
            )
            .On(
                told.At(5),
                told.Handler,
                new AddCaseEvidence
                {
                    Kind = EvidenceKind.Document,
                    What = "经营记录复印件",
                    Source = "当事人提供，核对无异",
                    Proves = "违法行为的时间和经过（演示）。",
                    Checked = true,
                    Page = "12",
                }
            );

    private static EndInvestigation Ended(Told told, CaseProposal proposal, bool major = false) =>
        new()
        {
            Facts = $"{Problems.Chinese(told.At(0))}，当事人{told.Violation}（演示）。",
            Breached = "演示条例第十条",
            Basis = "演示条例第三十条",
            Proposal = proposal,
            Major = major,
            Report = "事实清楚，证据确凿（演示）。",
        };

    private static DemoStory Noticed(Told told, int party, IReadOnlyList<PenaltyItem> intended, bool major = false) =>
        Notified(Investigated(told, party, CaseProposal.Penalise, major), told, intended);

    private static DemoStory Notified(DemoStory story, Told told, IReadOnlyList<PenaltyItem> intended) =>
        story
            .On(
                told.At(12),
                told.Handler,
                new GiveNotice { Intended = intended, DiscretionReasons = "初次违法，危害后果轻微，已经改正，从轻处罚（演示）。" }
            )
            .On(
                told.At(13),
                told.Handler,
                new ServeNotice
                {
                    Paper = CasePaper.Notice,
                    Method = ServiceMethod.Direct,
                    ReceivedOn = told.At(13),
                    SignedBy = "当事人的负责人（演示）",
                }
            );

    private static DemoStory Defended(DemoStory story, Told told) =>
        story.On(
            told.At(15),
            told.Handler,
            new RecordDefence
            {
                Statement = "请求从轻处罚（演示）。",
                Checked = "拟处罚已经从轻，复核后维持（演示）。",
                WhyNot = "没有新的事实和证据。",
            }
        );

    private static DemoStory Decided(
        DemoStory story,
        Told told,
        IReadOnlyList<PenaltyItem> imposed,
        int after = 18,
        string? less = null
    ) =>
        Served(
            story.On(
                told.At(after),
                told.Head,
                new Decide
                {
                    Imposed = imposed,
                    WhyLess = less,
                    PayAt = imposed.Any(i => i.Kind == PenaltyKind.Fine) ? Bank : null,
                    Performance = imposed.Any(i => i.Kind == PenaltyKind.RevokeLicence)
                        ? "自收到决定书之日起十日内交回许可证（演示）。"
                        : null,
                }
            ),
            told,
            after
        );

    private static DemoStory Served(DemoStory story, Told told, int after) =>
        story.On(
            told.At(after + 2),
            told.Handler,
            new ServeDecision
            {
                Method = ServiceMethod.Direct,
                ReceivedOn = told.At(after + 2),
                SignedBy = "当事人的负责人（演示）",
            }
        );

    private static DemoStory Published(DemoStory story, Told told, int after = 18) =>
        story.On(
            told.At(after + 4),
            told.Handler,
            new PublishPenalty { Text = $"当事人{told.Violation}，依照演示条例第三十条给予行政处罚（演示）。", Redacted = true }
        );

    private static DemoStory PaysAndCloses(DemoStory story, Told told, decimal fine, int after, decimal? extra = null)
    {
        if (fine > 0)
            story = story.On(
                told.At(after),
                told.Handler,
                new RecordPayment
                {
                    Amount = fine,
                    Surcharge = extra,
                    On = told.At(after),
                    Receipt = $"{Bank}（演示票据）",
                    InFull = true,
                }
            );
        return story.On(told.At(after + 3), told.Chief, new CloseCase { Performance = "已经履行完毕（演示）。" });
    }

    private static DemoStory Paid(Told told, int party, IReadOnlyList<PenaltyItem> intended, decimal? less = null)
    {
        var imposed = less is { } yuan ? [Fine(yuan)] : intended;
        var story = Decided(
            Defended(Noticed(told, party, intended), told),
            told,
            imposed,
            less: less is null ? null : "采纳当事人关于已经消除危害后果的陈述（演示）。"
        );
        return PaysAndCloses(Published(story, told), told, imposed.Sum(i => i.Amount ?? 0), 26);
    }

    private static DemoStory Late(Told told, int party)
    {
        var story = Published(Decided(Defended(Noticed(told, party, [Fine(1000)]), told), told, [Fine(1000)]), told);
        // Three weeks after service: some days beyond the fifteen, each at three per cent.
        return PaysAndCloses(story, told, 1000, 36, 30);
    }

    private static DemoStory Heard(Told told, int party)
    {
        var story = Noticed(told, party, [Unlicensed], major: true)
            .On(told.At(15), told.Handler, new AskForHearing { AskedOn = told.At(15), How = "书面申请" })
            .On(
                told.At(16),
                told.Handler,
                new CallHearing
                {
                    HearingOn = told.At(26),
                    Clock = "上午9时",
                    Place = "本机关会议室",
                    Presiding = "演示法制审核员",
                }
            )
            .On(
                told.At(26),
                told.Reviewer,
                new HoldPenaltyHearing
                {
                    Presiding = "演示法制审核员",
                    PartyPresent = true,
                    Record = "双方陈述、质证和辩论（演示）。",
                    Signed = true,
                }
            )
            .On(
                told.At(26),
                told.Handler,
                new AddRecording
                {
                    Step = RecordedStep.Hearing,
                    Kind = RecordingKind.Video,
                    On = told.At(26),
                    Seconds = 4200,
                    Hash = new string('0', 64),
                    Place = "演示执法记录服务器",
                    KeptUntil = told.At(26).AddYears(5),
                }
            )
            .On(
                told.At(28),
                told.Reviewer,
                new ReviewLegality
                {
                    Authority = true,
                    Procedure = true,
                    Facts = true,
                    Application = true,
                    Discretion = true,
                    Competence = true,
                    Papers = true,
                    NoCrime = true,
                    Opinion = "逐项审核，同意拟作出的决定（演示）。",
                }
            )
            .On(
                told.At(29),
                told.Chief,
                new DiscussCollectively
                {
                    Presiding = "演示负责人",
                    Heads = ["演示负责人", "演示局长"],
                    Opinions = "一致同意（演示）。",
                    Conclusion = "同意处罚（演示）。",
                }
            );
        return PaysAndCloses(Published(Decided(story, told, [Unlicensed], 30), told, 30), told, 0, 40);
    }

    private static DemoStory NotPenalised(Told told, int party) =>
        Served(
                Investigated(told, party, CaseProposal.NotForMinor)
                    .On(
                        told.At(14),
                        told.Head,
                        new DecideNotToPenalise
                        {
                            Ground = NoPenaltyGround.MinorAndMended,
                            Reason = "违法行为轻微，当场改正，没有造成危害后果（演示）。",
                            Education = "讲解有关规定，当事人表示今后遵守（演示）。",
                        }
                    ),
                told,
                14
            )
            .On(told.At(18), told.Chief, new CloseCase { Performance = "不予行政处罚，已经教育（演示）。" });

    private static DemoStory NotEstablished(Told told, int party) =>
        Served(
                Investigated(told, party, CaseProposal.NotEstablished)
                    .On(
                        told.At(14),
                        told.Head,
                        new DecideNotToPenalise
                        {
                            Ground = NoPenaltyGround.NotEstablished,
                            Reason = "经鉴定没有改变设施，违法事实不能成立（演示）。",
                        }
                    ),
                told,
                14
            )
            .On(told.At(18), told.Chief, new CloseCase { Performance = "违法事实不能成立（演示）。" });

    private static DemoStory Transferred(Told told, int party) =>
        Investigated(told, party, CaseProposal.Transfer)
            .On(
                told.At(12),
                told.Chief,
                new TransferPenaltyCase
                {
                    To = "塔河县公安局",
                    Crime = true,
                    Reason = "销售金额较大，涉嫌犯罪（演示）。",
                }
            );

    private static DemoStory Deferred(Told told, int party)
    {
        var story = Published(Decided(Defended(Noticed(told, party, [Fine(8000)]), told), told, [Fine(8000)]), told)
            .On(
                told.At(24),
                told.Chief,
                new GrantDeferral
                {
                    Reason = "经营困难（演示）。",
                    Until = told.At(80),
                    Instalments = "分两期缴纳（演示）。",
                }
            );
        return PaysAndCloses(story, told, 8000, 70);
    }

    private static DemoStory Reversed(Told told, int party) =>
        Published(Decided(Defended(Noticed(told, party, [Fine(6000)]), told), told, [Fine(6000)]), told)
            .On(
                told.At(40),
                told.Head,
                new RevokeDecision
                {
                    Kind = ReversalKind.Revoked,
                    By = ReversalBy.Itself,
                    Ruling = "核查发现当事人认定错误，自行撤销（演示）。",
                }
            )
            .On(told.At(41), told.Handler, new WithdrawPublication { Reason = "原处罚决定认定当事人有误，已经撤销（演示）。" });

    private static DemoStory Sealed(Told told, int party)
    {
        var story = Looked(Filed(told, party), told)
            .On(
                told.At(5),
                told.Chief,
                new SealOrSeize
                {
                    Grounds = "演示条例第二十条",
                    Items = "木材3立方米（演示）",
                    Keeper = "演示仓库",
                    Told = true,
                    Present = "当事人的负责人到场（演示）",
                }
            )
            .On(
                told.At(5),
                told.Handler,
                new AddRecording
                {
                    Step = RecordedStep.Sealing,
                    Kind = RecordingKind.Video,
                    On = told.At(5),
                    Seconds = 960,
                    Hash = new string('1', 64),
                    Place = "演示执法记录仪06号",
                    KeptUntil = told.At(5).AddYears(3),
                }
            )
            .On(told.At(10), told.Handler, Ended(told, CaseProposal.Penalise));
        story = Decided(Defended(Notified(story, told, [Fine(3000)]), told), told, [Fine(3000)])
            .On(told.At(20), told.Chief, new ReleaseSealed { Decision = "退还当事人（演示）。" });
        return PaysAndCloses(Published(story, told), told, 3000, 26);
    }

    private static DemoStory Open(Told told, int party) => Noticed(told, party, [Fine(2000)]);

    private static DemoStory NotFiled(Told told) =>
        Clue(told)
            .On(
                told.At(3),
                told.Chief,
                new RefuseFiling { Reason = "核查后没有违法事实（演示）。", Told = "已经电话告知举报人（演示）。" }
            );

    private static DemoStory OnTheSpot(
        string organ,
        string sector,
        string violation,
        int month,
        int day,
        int party,
        PenaltyItem item,
        CollectionGround? collected
    )
    {
        var told = new Told(organ, sector, violation, month, day);
        var story = new DemoStory("penalty-case", organ).On(
            told.At(0),
            told.Handler,
            county => new DecideOnTheSpot
            {
                Sector = sector,
                Party = DemoPeople.Citizen(party),
                Violation = violation,
                Place = $"塔河县演示路{party}号",
                ViolationEndedOn = told.At(0),
                Facts = $"当事人{violation}（演示）。",
                Breached = "演示条例第十一条",
                Basis = "演示条例第三十一条",
                Imposed = [item],
                DiscretionReasons = "情节轻微（演示）。",
                Officers = Two(county, organ, told.At(0)),
                CredentialsShown = true,
                Heard = true,
                Defence = "没有",
                HandedOver = "当场签收（演示）",
                Collected = collected,
                Receipt = collected is null ? null : "演示票据第1号",
                PayAt = null,
            }
        );
        if (collected is not null)
            story = story
                .On(told.At(1), told.Handler, new HandInFine { Amount = item.Amount ?? 0 })
                .On(told.At(2), told.Handler, new BankFine { Bank = Bank });
        return story
            .On(told.At(1), told.Handler, new ReportOnTheSpot { To = "演示法制股" })
            .On(
                told.At(3),
                told.Handler,
                new PublishPenalty { Text = $"演某{violation}，当场给予行政处罚（演示）。", Redacted = true }
            )
            .On(told.At(5), told.Chief, new CloseCase { Performance = "已经履行完毕（演示）。" });
    }

    /// <summary>Two officers of an organ whose certificates are good on a day.</summary>
    internal static IReadOnlyList<Reference<Officer>> Two(ICountyReader county, string organ, DateOnly on) =>
        [
            .. county
                .List<Officer>(o => o.Organ == organ && o.Kind == CertificateKind.Enforcement)
                .Where(o => o.IsValidOn(on))
                .Take(2)
                .Select(Reference<Officer>.Of),
        ];
}
