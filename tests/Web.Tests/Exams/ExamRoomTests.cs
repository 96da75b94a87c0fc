using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Fazhi.Mechanisms.Exams;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Exams;

/// <summary>上机考试 — through the front door, without scripts and as the script sends: what is acknowledged stays, what isn't one's own is refused by name, and the key is nowhere.</summary>
public sealed class ExamRoomTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_candidate_without_scripts_comes_in_by_a_ticket_saves_comes_back_and_hands_in(Database database)
    {
        await using var site = await Site.Start(database);
        var room = new Room(site);
        var sitting = room.Admitted("演示甲");
        room.Begin();
        var browser = await site.Browser();
        await Enter(browser, room, sitting);
        Assert.Contains("演示甲", browser.Text, StringComparison.Ordinal);
        await browser.Press("是本人，开始答题");
        Assert.StartsWith("/exam/paper", browser.Path, StringComparison.Ordinal);
        var items = room.Paper(sitting).Items;
        await Answer(browser, items, [1, 2, 5]).Press("保存作答");
        Assert.Contains("作答已经保存", browser.Text, StringComparison.Ordinal);
        Assert.Equal([1, 2, 5], Chosen(browser, items.Count));

        // The browser is closed and opened again; an answer is changed, one taken back.
        await browser.Open("/exam");
        Assert.Equal([1, 2, 5], Chosen(browser, items.Count));
        await browser.Fill("q5", "").Press("检查并交卷");
        Assert.Contains("已经保存2题的作答", browser.Text, StringComparison.Ordinal);
        Assert.Contains("还有4题没有作答", browser.Text, StringComparison.Ordinal);
        await browser.Press("交卷");
        Assert.Contains("收到2题的作答", browser.Text, StringComparison.Ordinal);
        var handed = room.Read(sitting);
        Assert.Equal((SittingStage.Submitted, 2), (handed.Stage, handed.Answers.Count));
        Assert.Equal(["SeatCandidate", "SubmitPaper"], site.Acts().TakeLast(2));
        await browser.Open("/exam/paper");
        Assert.Equal("/exam/done", browser.Path);
        site.Verify();
    }

    [Fact]
    public async Task Each_answer_of_the_script_is_acknowledged_once_it_is_kept_and_sent_twice_is_one()
    {
        await using var site = await Site.Start();
        var room = new Room(site);
        var sitting = room.Admitted("演示甲");
        room.Begin();
        var browser = await Seated(site, room, sitting);
        var key = room.Paper(sitting).Items[0].Key;
        var size = site.Acts().Count;
        Assert.Equal((HttpStatusCode.OK, "0"), await Send(browser, 0, 1, key, "acknowledged"));
        Assert.Equal((HttpStatusCode.OK, "0"), await Send(browser, 0, 1, key, "acknowledged"));
        // Another window of the same candidate used the number: this one is told which is free.
        Assert.Equal((HttpStatusCode.Conflict, "1"), await Send(browser, 0, 2, "A", "next"));
        Assert.Equal((HttpStatusCode.OK, "1"), await Send(browser, 1, 2, "A", "acknowledged"));
        Assert.Equal(2, JournalDesk.Read(site.Store, sitting).Count);
        // Nothing of it is in the ledger yet: kept pages stay.
        Assert.Equal(size, site.Acts().Count);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "KC023"), await Send(browser, 2, 99, "A", "code"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "KC023"), await Send(browser, 2, 1, "Z", "code"));
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, "KC020"),
            await Send(browser, 2, 1, "A", "code", paper: "0123456789abcdef")
        );
    }

    [Fact]
    public async Task After_the_time_and_the_grace_nothing_is_taken_and_what_was_saved_is_handed_in_by_law()
    {
        await using var site = await Site.Start();
        var room = new Room(site);
        var sitting = room.Admitted("演示甲");
        room.Begin();
        var browser = await Seated(site, room, sitting);
        Assert.Equal(HttpStatusCode.OK, (await Send(browser, 0, 1, "A", "acknowledged")).Status);
        site.Time.Advance(TimeSpan.FromMinutes(90) + TimeSpan.FromSeconds(50));
        // On the way when the time ended.
        Assert.Equal(HttpStatusCode.OK, (await Send(browser, 1, 2, "A", "acknowledged")).Status);
        site.Time.Advance(TimeSpan.FromSeconds(20));
        var (status, code) = await Send(browser, 2, 3, "A", "code");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(code, new[] { "KC021", "KC022" });
        await browser.Open("/exam/paper");
        Assert.Equal("/exam/done", browser.Path);
        Assert.Equal(2, room.Read(sitting).Answers.Count);
        Assert.Equal("TakeInPaper", site.Acts()[^1]);
        site.Verify();
    }

    [Fact]
    public async Task A_ticket_is_used_once_and_a_reissued_one_moves_the_candidate_to_another_device()
    {
        await using var site = await Site.Start();
        var room = new Room(site);
        var (sitting, other) = (room.Admitted("演示甲"), room.Admitted("演示乙"));
        room.Begin();
        var first = await Seated(site, room, sitting);
        await Send(first, 0, 1, "B", "acknowledged");
        var second = await site.Browser();
        await Enter(second, room, sitting);
        await second.Press("是本人，继续答题");
        Assert.Contains(second.Errors, e => e.Contains("KC006", StringComparison.Ordinal));
        // With the code of another candidate nobody comes in.
        await second.Open("/exam");
        await second.Fill("ticket", room.Read(sitting).Ticket!).Fill("code", room.Code(other)).Press("下一步");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);

        room.Do(sitting, new ReissueTicket { Reason = "换电脑。" });
        await Enter(second, room, sitting);
        await second.Press("是本人，继续答题");
        Assert.Equal([1], Chosen(second, 6));
        // The device of before saves no more, and is told.
        Assert.Equal((HttpStatusCode.Unauthorized, "KC026"), await Send(first, 1, 2, "A", "code"));
        Assert.Equal(HttpStatusCode.OK, (await Send(second, 1, 2, "A", "acknowledged")).Status);
    }

    [Fact]
    public async Task A_form_of_another_candidates_paper_is_refused_by_name_and_loses_nothing()
    {
        await using var site = await Site.Start();
        var room = new Room(site);
        var (one, two) = (room.Admitted("演示甲"), room.Admitted("演示乙"));
        room.Begin();
        var first = await Seated(site, room, one);
        var second = await Seated(site, room, two);
        await first.Fill("paper", Paper(second)).Fill("q1", "", "A").Press("保存作答");
        Assert.Contains(first.Errors, e => e.Contains("KC020", StringComparison.Ordinal));
        Assert.Equal([1], Chosen(first, 6));
        Assert.Empty(JournalDesk.Read(site.Store, one));
    }

    [Fact]
    public async Task The_key_is_on_no_page_of_the_room_and_in_no_answer_before_the_marking()
    {
        await using var site = await Site.Start();
        var room = new Room(site, key: "钥匙甲", wrong: "乙乙乙");
        var sitting = room.Admitted("演示甲");
        room.Begin();
        var browser = await Seated(site, room, sitting);
        var exam = room.Exam;
        List<string> said = [];
        foreach (
            var path in new[]
            {
                "/exam",
                "/exam/paper",
                "/exam/submit",
                "/exam/state",
                "/exam/done",
                $"/public/exam/{exam}",
                "/public/exam-question",
                "/api/v1/matters/exam-question",
            }
        )
        {
            using var answer = await browser.Send(new HttpRequestMessage(HttpMethod.Get, path));
            said.Add(await answer.Content.ReadAsStringAsync());
        }

        await Send(browser, 0, 1, "A", "acknowledged", said.Add);
        await Send(browser, 1, 1, "Z", "code", said.Add);
        // The options are there, which of them is right isn't: neither as a mark, nor by its place, nor the seed from which it follows.
        Assert.Contains(said, s => s.Contains("乙乙乙", StringComparison.Ordinal));
        Assert.All(
            said,
            s =>
            {
                foreach (var secret in new[] { "解析密语", Examining.Seed, "\"key\"", "正确答案", room.Code(sitting) })
                    Assert.DoesNotContain(secret, s, StringComparison.Ordinal);
            }
        );
        // Of all candidates' papers the right option stands in every place.
        var places = Enumerable
            .Range(0, 40)
            .Select(i => room.Papers.Of(Guid.CreateVersion7(site.Time.GetUtcNow().AddSeconds(i))).Items[0].Key)
            .Distinct();
        Assert.True(places.Count() > 2);
    }

    [Fact]
    public async Task A_proctor_sees_who_is_there_what_is_saved_and_what_waits_and_nobody_else_sees_the_room()
    {
        await using var site = await Site.Start();
        var room = new Room(site);
        var (one, _) = (room.Admitted("演示甲"), room.Admitted("演示乙"));
        room.Begin();
        var candidate = await Seated(site, room, one);
        await Send(candidate, 0, 1, "A", "acknowledged");
        using (await candidate.Send(new HttpRequestMessage(HttpMethod.Get, "/exam/state?unsent=3"))) { }

        var proctor = await site.Browser(Examining.Justice);
        await proctor.Open($"/office/exam/{room.Exam}/proctor");
        Assert.Contains("答题中1人，已交卷0人，没有入场1人", proctor.Text, StringComparison.Ordinal);
        var cells = proctor
            .Page.QuerySelectorAll("tbody tr")[0]
            .QuerySelectorAll("td")
            .ToDictionary(c => c.GetAttribute("data-label")!, c => c.TextContent.Trim());
        Assert.Equal(("1", "3", "90分钟"), (cells["已答"], cells["没有发出"], cells["剩余"]));
        await proctor.Follow("延长时间");
        await proctor.Fill("minutes", "10").Fill("reason", "电脑故障。").Press("延长考试时间");
        await proctor.Open($"/office/exam/{room.Exam}/proctor");
        Assert.Contains("100分钟", proctor.Text, StringComparison.Ordinal);
        await proctor.Open($"/office/exam/{room.Exam}/tickets");
        Assert.Contains(room.Code(one), proctor.Text, StringComparison.Ordinal);

        var stranger = await site.Browser(Examining.Traffic);
        foreach (var page in new[] { "proctor", "tickets", "statistics" })
        {
            await stranger.Open($"/office/exam/{room.Exam}/{page}");
            Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        }
    }

    [Fact]
    public async Task Two_servers_of_one_county_keep_one_journal()
    {
        await using var site = await Site.Start(Database.Postgres);
        await using var other = await Site.Beside(site);
        var room = new Room(site);
        var sitting = room.Admitted("演示甲");
        room.Begin();
        room.Do(sitting, room.Seating(sitting), Examining.Candidate(sitting));
        var desks = new[] { site.Desk(), other.Desk() };
        var noted = await Task.WhenAll(
            Enumerable
                .Range(0, 60)
                .Select(i => Task.Run(() => desks[i % 2].Journal.NoteAsync(sitting, i, PaperAnswers.Line(i % 6 + 1, "A"))))
        );
        Assert.All(noted, n => Assert.Equal(Noted.Kept, n));
        Assert.Equal(Enumerable.Range(0, 60).Select(i => (long)i), JournalDesk.Read(site.Store, sitting).Select(l => l.Position));
        // Handed in at one while the other still notes: whatever was acknowledged is in the ledger.
        var late = Enumerable
            .Range(60, 40)
            .Select(i => Task.Run(() => desks[1].Journal.NoteAsync(sitting, i, PaperAnswers.Line(1, "B"))))
            .ToList();
        var handed = await desks[0].PerformAsync(ActRequest.In(sitting, new SubmitPaper()), Examining.Candidate(sitting));
        Assert.True(handed.Done, string.Join('\n', handed.Problems));
        var kept = (await Task.WhenAll(late)).Count(n => n == Noted.Kept);
        Assert.Equal(60 + kept, JournalDesk.Read(site.Store, sitting).Count);
        site.Verify();
    }

    private static async Task<Browser> Seated(Site site, Room room, Guid sitting)
    {
        var browser = await site.Browser();
        await Enter(browser, room, sitting);
        return await browser.Press("是本人，开始答题");
    }

    private static async Task Enter(Browser browser, Room room, Guid sitting)
    {
        await browser.Open("/exam");
        await browser
            .Fill("ticket", room.Read(sitting).Ticket!)
            .Fill("code", room.Code(sitting).ToLowerInvariant())
            .Press("下一步");
    }

    private static Browser Answer(Browser browser, IReadOnlyList<PaperItem> items, int[] numbers)
    {
        foreach (var number in numbers)
            browser.Fill($"q{number}", ["", .. items[number - 1].Key.Select(l => l.ToString())]);
        return browser;
    }

    private static IEnumerable<int> Chosen(Browser browser, int questions) =>
        Enumerable
            .Range(1, questions)
            .Where(n =>
                browser
                    .Page.QuerySelectorAll($"input[name=q{n}]")
                    .OfType<IHtmlInputElement>()
                    .Any(i => i.Type != "hidden" && i.IsChecked)
            );

    private static string Paper(Browser browser) => browser.Page.QuerySelector("form[data-exam]")!.GetAttribute("data-exam")!;

    private static async Task<(HttpStatusCode Status, string Said)> Send(
        Browser browser,
        long sequence,
        int number,
        string letters,
        string wanted,
        Action<string>? heard = null,
        string? paper = null
    )
    {
        var form = browser.Page.QuerySelector("form[data-exam]")!;
        using var content = new MultipartFormDataContent();
        foreach (
            var (name, value) in new[]
            {
                ("_token", form.QuerySelector("[name=_token]")!.GetAttribute("value")!),
                ("paper", paper ?? Paper(browser)),
                ("sequence", $"{sequence}"),
                ("number", $"{number}"),
                ("letters", letters),
            }
        )
            content.Add(new StringContent(value), $"\"{name}\"");
        using var answer = await browser.Send(new HttpRequestMessage(HttpMethod.Post, "/exam/answers") { Content = content });
        var text = await answer.Content.ReadAsStringAsync();
        heard?.Invoke(text);
        using var json = JsonDocument.Parse(text);
        return (answer.StatusCode, json.RootElement.TryGetProperty(wanted, out var said) ? said.ToString() : text);
    }
}
