using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Fazhi.Draws;
using Fazhi.Issuing;
using Fazhi.Ledgers;
using Fazhi.Matters;
using Fazhi.Mechanisms.FileReviews;
using Fazhi.Mechanisms.Organs;
using Fazhi.Mechanisms.ProblemLedger;
using Fazhi.Storage;

namespace Fazhi.CommandLine.Demo;

/// <summary>案卷评查演示：两次评查，范围内129件，评查102件（公安抽检，其他单位全部评查），发现问题55个，整改54个，如报告所载；案卷、评分和问题为演示。</summary>
internal sealed class FileReviewYear(ReviewFiles files, DemoTexts texts)
{
    private const string Ordinary = "行政处罚案卷（普通程序）评查标准（演示）";
    private const string Summary = "行政处罚案卷（简易程序）评查标准（演示）";

    // How many files of each body are in scope, in each of the two rounds.
    private static readonly (string Body, int First, int Second, decimal Percent)[] Bodies =
    [
        ("police", 20, 17, 25),
        ("traffic", 8, 8, 100),
        ("market", 9, 9, 100),
        ("resources", 5, 5, 100),
        ("housing", 5, 5, 100),
        ("labour", 3, 3, 100),
        ("forestry", 6, 6, 100),
        ("agriculture", 4, 4, 100),
        ("emergency", 3, 3, 100),
        ("tahe-town", 3, 3, 100),
    ];

    // Where the one problem is that isn't put right by the end of the year.
    private const string Late = "market";

    private static readonly string[] Homes =
    [
        "justice",
        "justice",
        "market",
        "traffic",
        "forestry",
        "housing",
        "police",
        "civil",
    ];

    private static readonly string[] Parties = ["塔河县司法局", "被评查单位代表"];

    private static readonly string[] Causes =
    [
        "无证经营",
        "占道堆放",
        "超限运输",
        "未按规定标识",
        "擅自占用林地",
        "未签订劳动合同",
    ];

    // Of what such files seldom have.
    private static readonly string[] Seldom =
    [
        "听证",
        "查封、扣押",
        "先行登记保存",
        "法制审核意见书",
        "集体讨论记录",
        "法制审核",
        "集体讨论",
        "收缴",
    ];

    private static readonly Actor Justice = DemoPeople.Handler("justice");

    private static readonly Actor[] Reviewers =
    [
        .. Homes.Select((organ, i) => new Actor($"pingcha-{i + 1}", "演示评查员", organ, ReviewedFileType.FileReviewer)),
    ];

    private static readonly Round[] Rounds =
    [
        new("2025年上半年行政处罚案卷评查", new(2024, 12, 1), new(2025, 5, 31), DemoPeople.WorkingDay(6, 3), 0, 28),
        new("2025年下半年行政处罚案卷评查", new(2025, 6, 1), new(2025, 9, 30), DemoPeople.WorkingDay(10, 9), 1, 27),
    ];

    /// <summary>One of the year's rounds: what it reads, when it begins, how many problems it finds.</summary>
    private sealed record Round(string Title, DateOnly From, DateOnly Until, DateOnly Begun, int Place, int Found)
    {
        internal DateOnly On(int after) => after == 0 ? Begun : Clocks.WorkCalendar.StateCouncil.AddWorkingDays(Begun, after);
    }

    internal IEnumerable<DemoStory> Stories()
    {
        yield return Sheet(Ordinary, FileKind.Ordinary, "review-sheet-ordinary.tsv");
        yield return Sheet(Summary, FileKind.Summary, "review-sheet-summary.tsv");
        foreach (var round in Rounds)
            yield return Story(round);
    }

    private static DemoStory Sheet(string title, FileKind kind, string sample)
    {
        var day = DemoPeople.WorkingDay(1, 8);
        return new DemoStory("review-sheet", "justice")
            .On(
                day,
                Justice,
                new DraftSheet
                {
                    Title = title,
                    Kind = kind,
                    Basis = "本软件提出的标准，由县修改（演示）",
                }
            )
            .Then(
                day,
                Justice,
                (_, sheet) =>
                    Samples
                        .Rows(sample)
                        .Select(r => ActRequest.Open("sheet-item", Item(r), day, "justice") with { Parent = sheet })
            )
            .On(DemoPeople.WorkingDay(1, 10), Justice, new PutSheetInUse());
    }

    private static AddItem Item(IReadOnlyList<string> cells) =>
        new()
        {
            Place = cells[0],
            Part = Enum.GetValues<SheetPart>().Single(p => Terms.Of(p) == cells[1]),
            Heading = cells[2],
            Text = cells[3],
            Points = decimal.Parse(cells[4], CultureInfo.InvariantCulture),
            Veto = cells[5].Length > 0,
            AppliesWhen = cells[6].Length == 0 ? null : cells[6],
            Deductions = cells[7].Split('；', StringSplitOptions.RemoveEmptyEntries),
            Rule = cells[8].Length == 0 ? null : cells[8],
            Check = cells[9].Length == 0 ? null : cells[9],
        };

    private DemoStory Story(Round round)
    {
        var story = new DemoStory("review-round", "justice").On(round.On(0), Justice, county => Plan(county, round));
        story.Then(round.On(1), Justice, (county, id) => Gather(county, id, round));
        foreach (var (body, first, second, _) in Bodies)
            story.Then(
                round.On(2),
                DemoPeople.Handler(body),
                // What is handed in is stored before the first act of the day's batch.
                (county, id) => Papers(county, id, round, body, round.Place == 0 ? first : second).ToList()
            );
        story.On(round.On(4), Justice, county => files.Freeze(Of(county, round))!);
        foreach (var party in Parties)
            story.On(round.On(5), Justice, county => Promised(Of(county, round), party));
        foreach (var party in Parties)
            story.On(round.On(6), Justice, county => Revealed(Of(county, round), party));
        story.On(round.On(6), Justice, county => files.Draw(Of(county, round), null, out _)!);
        foreach (var reviewer in Reviewers)
            story.Then(round.On(12), reviewer, (county, id) => Scores(county, id, reviewer));
        foreach (var reviewer in Reviewers)
            story.Then(round.On(14), reviewer, (county, id) => Thirds(county, id, reviewer));
        story.Then(round.On(15), Justice, (county, id) => Confirmed(county, id, round));
        story.On(round.On(16), Justice, new FeedBackRound());
        foreach (var (body, _, _, _) in Bodies)
            story
                .Then(round.On(19), DemoPeople.Handler(body), (county, id) => Answers(county, id, body))
                .Then(round.On(24), DemoPeople.Handler(body), (county, id) => Mended(county, id, round, body).ToList());
        return story
            .Then(round.On(28), Justice, (county, id) => Verified(county, id))
            .Then(round.On(28), Justice, (county, id) => Postponed(county, id))
            .On(
                round.On(29),
                Justice,
                new ConcludeRound
                {
                    Result = "案卷总体规范，证据来源的记载、笔录和决定书的说理还有不足，已经反馈各单位整改（演示）。",
                    Needs = [$"案卷制作：{(round.Place == 0 ? "证据的来源和取得方式怎样写明" : "笔录怎样围绕违法构成问清")}"],
                }
            );
    }

    private static PlanRound Plan(ICountyReader county, Round round) =>
        new()
        {
            Title = round.Title,
            From = round.From,
            Until = round.Until,
            Scope = [.. Bodies.Select(b => new BodyScope(b.Body, b.Percent))],
            Sheets = [.. county.List<ReviewSheet>(s => s.Stage == ReviewSheetStage.InUse).Select(Reference<ReviewSheet>.Of)],
            Reviewers = [.. Reviewers.Select(r => Reference<CountyPerson>.Of(Person(county, r)))],
            Parties = Parties,
        };

    // Cases handled in the ledger itself are there already; where none is closed yet, nothing is gathered.
    private static IEnumerable<ActRequest> Gather(ICountyReader county, Guid round, Round of)
    {
        var bodies = Bodies.Select(b => b.Body).ToList();
        return county
            .List<Mechanisms.Penalties.PenaltyCase>(c =>
                c.Stage == Mechanisms.Penalties.PenaltyCaseStage.Closed && c.DecidedOn >= of.From && c.DecidedOn <= of.Until
            )
            .Any(c => bodies.Contains(c.Organ))
            ? [ActRequest.In(round, new GatherCases(), of.On(1))]
            : [];
    }

    private IEnumerable<ActRequest> Papers(ICountyReader county, Guid id, Round round, string body, int wanted)
    {
        var there = county.List<ReviewedFile>(f => f.Parent == id && f.Organ == body).Count;
        foreach (var i in Enumerable.Range(0, wanted - there))
            yield return ActRequest.Open(
                "reviewed-file",
                new ListFile
                {
                    Kind = FileKind.Ordinary,
                    CaseNumber = $"演示{body}罚〔2025〕{round.Place * 50 + i + 1}号",
                    Cause = Causes[(i + body.Length) % Causes.Length],
                    DecidedOn = round.From.AddDays(5 + i * 6),
                    Files = [texts.Write($"案卷扫描件（演示）：{body} {round.Place} {i}", "案卷扫描件（演示）")],
                },
                round.On(2),
                body
            ) with
            {
                Parent = id,
            };
    }

    private static IEnumerable<ActRequest> Scores(ICountyReader county, Guid id, Actor reviewer)
    {
        var me = Person(county, reviewer).Id.ToString();
        foreach (var (i, file) in county.List<ReviewedFile>(f => f.Parent == id).Index().ToList())
            if (file.Reviewers.ToList().IndexOf(me) is >= 0 and var place)
                yield return ActRequest.In(file.Id, new ScoreFile { Marks = Marks(file, i, place) });
    }

    private static IEnumerable<ActRequest> Thirds(ICountyReader county, Guid id, Actor reviewer)
    {
        var me = Person(county, reviewer).Id.ToString();
        foreach (var (i, file) in county.List<ReviewedFile>(f => f.Parent == id).Index().ToList())
            if (file.Stage == ReviewedFileStage.Disputed && file.Third == me)
                yield return ActRequest.In(file.Id, new ScoreAsThird { Marks = Marks(file, i, 0) });
    }

    // Two items cost points in most files; the second reader is a little stricter, and once much.
    private static List<ItemMark> Marks(ReviewedFile file, int place, int reader)
    {
        var judged = file
            .Items.Where(x => x is { Part: SheetPart.Regularity, Check: null } && !Seldom.Contains(x.Heading))
            .ToList();
        string[] lost = [judged[place % judged.Count].Code, judged[(place + 3) % judged.Count].Code];
        var strict = reader == 1 && place % 40 == 11;
        var poor = place % 9 == 4;
        var vetoed = place == 14 ? "H03" : null;
        return
        [
            .. file.Items.Select(item =>
                file.Findings.FirstOrDefault(f => f.Code == item.Code) is { } found
                    ? new ItemMark(
                        item.Code,
                        found.Points,
                        found.Verdict == CheckVerdict.NotApplicable,
                        found.Verdict == CheckVerdict.Broken ? "照系统的认定" : null
                    )
                : Seldom.Contains(item.Heading) ? new ItemMark(item.Code, NotApplicable: true)
                : item.Part == SheetPart.Adjustment ? new ItemMark(item.Code, 0)
                : item.Code == vetoed ? new ItemMark(item.Code, 0, Note: "主要事实只有当事人陈述，没有别的证据（演示）")
                : (strict || poor) && judged.Contains(item) ? new ItemMark(item.Code, 0, Note: $"{item.Text}：没有做到（演示）")
                : lost.Contains(item.Code) && (reader == 0 || item.Code == lost[0] || place % 3 == 0)
                    ? new ItemMark(
                        item.Code,
                        item.Points - (reader == 1 && place % 5 == 0 ? 1 : 0.5m),
                        Note: $"{item.Text}：不完整（演示）"
                    )
                : new ItemMark(item.Code, item.Points)
            ),
        ];
    }

    private static IEnumerable<ActRequest> Confirmed(ICountyReader county, Guid id, Round round)
    {
        foreach (
            var (i, file) in county
                .List<ReviewedFile>(f => f.Parent == id && f.Stage == ReviewedFileStage.Graded)
                .Index()
                .ToList()
        )
        {
            var item = file.Items.First(x => x.Part == SheetPart.Regularity && file.Final(x) < x.Points);
            yield return ActRequest.In(
                file.Id,
                new ConfirmFile
                {
                    Problems =
                        i < round.Found
                            ?
                            [
                                new(
                                    $"{item.Heading}不规范",
                                    $"{item.Text}：不完整（演示）。",
                                    Measure: "补正，同类案卷一并自查。"
                                ),
                            ]
                            : [],
                }
            );
        }
    }

    private static IEnumerable<ActRequest> Answers(ICountyReader county, Guid id, string body)
    {
        foreach (var letter in county.List<ReviewFeedback>(f => f.Parent == id && f.Body == body))
            yield return ActRequest.In(
                letter.Id,
                new AnswerFeedback { Answer = "对评查结果没有异议，问题已经布置整改（演示）。" }
            );
    }

    private IEnumerable<ActRequest> Mended(ICountyReader county, Guid id, Round round, string body)
    {
        var there = Open(county, id, FoundProblemStage.Rectifying).Where(p => p.Responsible == body).ToList();
        foreach (var problem in round.Place == 1 && body == Late ? there.SkipLast(1) : there)
            yield return ActRequest.In(
                problem.Id,
                new RectifyProblem
                {
                    Done = "已经补正，同类案卷已经自查（演示）。",
                    After = [texts.Write("补正的文书（演示）", "补正的文书（演示）")],
                }
            );
    }

    private static IEnumerable<ActRequest> Verified(ICountyReader county, Guid id) =>
        Open(county, id, FoundProblemStage.Rectified)
            .Select(p => ActRequest.In(p.Id, new VerifyProblem { Verdict = "核对补正的文书，已经整改到位（演示）。" }));

    // The one that isn't put right by the end of the year.
    private static IEnumerable<ActRequest> Postponed(ICountyReader county, Guid id) =>
        Open(county, id, FoundProblemStage.Rectifying)
            .Select(p =>
                ActRequest.In(
                    p.Id,
                    new PostponeRectification
                    {
                        DueOn = p.DueOn!.Value.AddDays(120),
                        Reason = "当事人在外地，补正需要时间（演示）。",
                    }
                )
            );

    private static List<FoundProblem> Open(ICountyReader county, Guid round, FoundProblemStage stage)
    {
        var files = county.List<ReviewedFile>(f => f.Parent == round).Select(f => (Guid?)f.Id).ToList();
        return [.. county.List<FoundProblem>(p => p.Stage == stage && p.FileId != null && files.Contains(p.FileId))];
    }

    private static CountyPerson Person(ICountyReader county, Actor actor) =>
        county.List<CountyPerson>(p => p.SignIn == actor.Id).Single();

    private static ReviewRound Of(ICountyReader county, Round round) =>
        county.List<ReviewRound>(r => r.Title == round.Title).Single();

    // The same each time the demo is recorded: one that was killed goes on with what it promised.
    private static DrawSecret Secret(ReviewRound round, string party) =>
        new(party, Hash.From(SHA256.HashData(Encoding.UTF8.GetBytes($"{round.Title}/{party}"))), $"演示秘密：{party}");

    private static PromiseRoundSecret Promised(ReviewRound round, string party) =>
        new() { Party = party, Promise = Secret(round, party).Promise(Hash.Parse(round.Commitment!)).ToString() };

    private static RevealRoundSecret Revealed(ReviewRound round, string party) =>
        new()
        {
            Party = party,
            Secret = Secret(round, party).Text,
            Salt = Secret(round, party).Salt.ToString(),
        };
}
