using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Fazhi.Testing;
using Fazhi.Web.Tests.Office;
using Fazhi.Web.Traffic;
using Xunit;

namespace Fazhi.Web.Tests.Limits;

/// <summary>内容的界限 — what is sent is bounded by what is read of it, from one address and in all.</summary>
public sealed class BodyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/office/sign-in")]
    [InlineData("/follow")]
    [InlineData("/apply/reconsideration")]
    [InlineData("/audit")]
    public async Task A_body_whose_headers_hide_its_length_is_cut_where_too_much_was_read(string path)
    {
        await using var site = await Site.Start();
        using var http = new HttpClient { BaseAddress = site.Address };
        var endless = new Endless();
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StreamContent(endless) };
        request.Headers.TransferEncodingChunked = true;
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded");
        try
        {
            using var answer = await http.SendAsync(request, Stop);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        }
        catch (HttpRequestException)
        {
            // The server answered and hung up while this one still sent.
        }

        // What is under way in pipes and buffers counts for the sender, not for the site.
        Assert.InRange(endless.Given, 0, 128L << 20);
    }

    [Fact]
    public async Task A_thousand_long_texts_in_one_form_are_too_much_whatever_room_its_files_have()
    {
        await using var site = await Site.Start();
        using var http = new HttpClient { BaseAddress = site.Address };
        using var form = new MultipartFormDataContent();
        for (var i = 0; i < 50; i++)
            form.Add(new ByteArrayContent(new byte[100_000]), $"t{i}");
        using var answer = await http.PostAsync("/audit", form, Stop);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("内容太多", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_sent_enough_is_told_to_come_again_and_an_hour_later_it_may()
    {
        await using var site = await Site.Start(limits: new TrafficLimits { BytesPerAddress = 300_000 });
        var visitor = await site.Browser();
        await visitor.Open("/audit");
        await visitor.Fill("text", new string('甲', 40_000)).Press("核对");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        await visitor.Open("/audit");
        await visitor.Fill("text", new string('甲', 60_000)).Press("核对");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        await visitor.Open("/audit");
        await visitor.Fill("text", "甲").Press("核对");
        Assert.Equal(HttpStatusCode.TooManyRequests, visitor.Status);
        Assert.Equal("请稍后再试", visitor.Title);
        site.Time.Advance(TimeSpan.FromHours(1));
        await visitor.Open("/audit");
        await visitor.Fill("text", "甲").Press("核对");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
    }

    [Fact]
    public async Task What_all_strangers_together_have_sent_is_bounded_and_officials_go_on()
    {
        await using var site = await Site.Start(limits: new TrafficLimits { BytesInAll = 300_000 });
        for (var i = 0; i < 2; i++)
        {
            var visitor = await site.Browser(from: IPAddress.Parse($"127.0.0.{2 + i}"));
            await visitor.Open("/audit");
            await visitor.Fill("text", new string('甲', 60_000)).Press("核对");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        }

        var third = await site.Browser(from: IPAddress.Parse("127.0.0.9"));
        await third.Open("/audit");
        await third.Fill("text", "甲").Press("核对");
        Assert.Equal(HttpStatusCode.TooManyRequests, third.Status);
        var clerk = await site.Browser(People.Handler, IPAddress.Parse("127.0.0.10"));
        // Signing in is a stranger's sending too: an hour later it is possible again, and from then on the account counts.
        Assert.Equal(HttpStatusCode.TooManyRequests, clerk.Status);
        site.Time.Advance(TimeSpan.FromHours(1));
        clerk = await site.Browser(People.Handler, IPAddress.Parse("127.0.0.10"));
        await third.Open("/audit");
        await third.Fill("text", new string('甲', 120_000)).Press("核对");
        await CaseForms.File(clerk);
        Assert.Equal(["FileApplication"], site.Acts());
        Assert.Equal(8L << 30, new TrafficLimits().BytesInAll);
    }

    [Theory]
    [InlineData(4000, 1, HttpStatusCode.UnprocessableEntity)]
    [InlineData(4001, 1, HttpStatusCode.BadRequest)]
    [InlineData(1, 500, HttpStatusCode.UnprocessableEntity)]
    [InlineData(1, 501, HttpStatusCode.BadRequest)]
    public async Task So_many_fields_and_so_long_a_name_and_no_more(int fields, int name, HttpStatusCode status)
    {
        await using var site = await Site.Start();
        var visitor = await site.Browser();
        await visitor.Open("/follow");
        var token = visitor.Page.QuerySelector("input[name=_token]")!.GetAttribute("value")!;
        List<KeyValuePair<string, string>> values =
        [
            .. Enumerable.Range(1, fields - 1).Select(i => new KeyValuePair<string, string>($"x{i}", "")),
            .. name > 1 ? [new KeyValuePair<string, string>(new string('n', name), "")] : (KeyValuePair<string, string>[])[],
            new("_token", token),
        ];
        using (var plain = new FormUrlEncodedContent(values))
            await visitor.Go(() => new HttpRequestMessage(HttpMethod.Post, "/follow") { Content = plain });
        Assert.Equal(status, visitor.Status);
        using var parts = new MultipartFormDataContent();
        foreach (var (key, value) in values)
            parts.Add(new StringContent(value), key);
        await visitor.Open("/follow");
        await visitor.Go(() => new HttpRequestMessage(HttpMethod.Post, "/follow") { Content = parts });
        Assert.Equal(status, visitor.Status);
    }

    [Fact]
    public async Task So_many_are_worked_on_at_once_so_many_wait_and_the_next_is_told_to_come_again()
    {
        Assert.Equal((96, 400), (new TrafficLimits().AtOnce, new TrafficLimits().Waiting));
        await using var site = await Site.Start(limits: new TrafficLimits { AtOnce = 1, Waiting = 1 });
        // Three who have said that a form of three bytes comes, and send none of it yet.
        List<HalfSent> all = [await HalfSent.Begin(site), await HalfSent.Begin(site), await HalfSent.Begin(site)];
        var refused = await Task.WhenAny(all.Select(h => h.Status)).WaitAsync(Hung, Stop);
        Assert.Equal(" 429 ", (await refused)![8..13]);
        // Who reads is held up by none of them.
        using var http = new HttpClient { BaseAddress = site.Address };
        using (var page = await http.GetAsync("/", Stop))
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var others = all.Where(h => h.Status != refused).ToList();
        Assert.Equal(2, others.Count);
        foreach (var other in others)
            await other.Finish();
        foreach (var other in others)
            Assert.NotEqual(" 429 ", (await other.Status.WaitAsync(Hung, Stop))![8..13]);
        all.ForEach(h => h.Dispose());
    }

    // No measure: what hangs says where.
    private static readonly TimeSpan Hung = TimeSpan.FromMinutes(1);

    /// <summary>A form whose head was sent and whose body wasn't.</summary>
    private sealed class HalfSent : IDisposable
    {
        private readonly TcpClient tcp = new();

        /// <summary>The first line of the answer, once it comes.</summary>
        internal Task<string?> Status { get; private set; } = Task.FromResult<string?>(null);

        internal static async Task<HalfSent> Begin(Site site)
        {
            var half = new HalfSent();
            await half.tcp.ConnectAsync(IPAddress.Loopback, site.Address.Port, Stop);
            var head =
                "POST /follow HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\n";
            await half.tcp.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), Stop);
            half.Status = new StreamReader(half.tcp.GetStream(), Encoding.UTF8).ReadLineAsync(Stop).AsTask();
            return half;
        }

        internal async Task Finish() => await tcp.GetStream().WriteAsync("a=b"u8.ToArray(), Stop);

        public void Dispose() => tcp.Dispose();
    }

    [Fact]
    public async Task An_official_goes_on_when_strangers_of_the_same_address_have_asked_and_sent_too_much()
    {
        await using var site = await Site.Start(
            limits: new TrafficLimits
            {
                Requests = 20,
                Posts = 8,
                BytesPerAddress = 1,
                Official = 1_000_000,
            }
        );
        var clerk = await site.Browser(People.Handler);
        var stranger = await site.Browser();
        for (var i = 0; i < 30; i++)
            await stranger.Open("/");
        Assert.Equal(HttpStatusCode.TooManyRequests, stranger.Status);
        await clerk.Open("/office");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        await clerk.Fill("q", "张某某").Press("搜索");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
    }

    [Fact]
    public async Task Requests_from_one_address_beyond_the_limit_get_a_page_that_says_when_to_come_again()
    {
        await using var site = await Site.Start(limits: new TrafficLimits { Requests = 5 });
        using var http = new HttpClient { BaseAddress = site.Address };
        for (var i = 0; i < 5; i++)
            using (var answer = await http.GetAsync("/ledger/checkpoint", Stop))
                Assert.NotEqual(HttpStatusCode.TooManyRequests, answer.StatusCode);
        using var refused = await http.GetAsync("/", Stop);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter!.Delta);
        Assert.Contains("请稍后再试", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal("ok", await http.GetStringAsync("/health/live", Stop));
    }

    [Fact]
    public async Task Applications_begun_and_left_make_room_for_others_and_beyond_that_the_person_is_told()
    {
        await using var site = await Site.Start(limits: new TrafficLimits { Drafts = 2 });
        for (var i = 0; i < 2; i++)
            await Begin(site, HttpStatusCode.OK);
        var third = await Begin(site, HttpStatusCode.InsufficientStorage);
        Assert.Contains("网上正在填写的申请太多", third.Text, StringComparison.Ordinal);
        site.Time.Advance(TimeSpan.FromHours(14));
        await Begin(site, HttpStatusCode.OK);
    }

    [Fact]
    public async Task Files_beyond_what_is_kept_untaken_are_refused_and_what_was_typed_stays()
    {
        await using var site = await Site.Start(limits: new TrafficLimits { UntakenBytes = 10 });
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration/new/FileApplication");
        await CaseForms.Application(clerk).Attach("files", "材料.txt", "一二三四五六"u8.ToArray()).Press("申请行政复议");
        Assert.Equal(HttpStatusCode.InsufficientStorage, clerk.Status);
        Assert.Contains("等待办理的附件太多", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("请求撤销该处罚决定。", clerk.Text, StringComparison.Ordinal);
        await clerk.Press("重新提交");
        Assert.Equal(["FileApplication"], site.Acts());
    }

    [Fact]
    public async Task Nothing_is_kept_for_who_is_not_signed_in_and_a_strangers_words_reach_no_form()
    {
        await using var site = await Site.Start();
        await site.Know(People.Handler);
        var stranger = await site.Browser();
        for (var i = 0; i < 12; i++)
        {
            await stranger.Go(() =>
                new HttpRequestMessage(HttpMethod.Post, "/office/reconsideration/new/FileApplication")
                {
                    Content = new FormUrlEncodedContent([new("claims", new string('甲', 100_000))]),
                }
            );
            // What comes from no page of ours isn't even given back; from a page of ours it stays in that browser.
            Assert.StartsWith("/office/sign-in", stranger.Path, StringComparison.Ordinal);
            Assert.DoesNotContain("甲甲甲", stranger.Text, StringComparison.Ordinal);
        }

        Assert.Equal(0, CaseForms.Drafts(site));
    }

    private static async Task<Browser> Begin(Site site, HttpStatusCode status)
    {
        var resident = await site.Browser();
        await resident.Open("/apply/reconsideration");
        await resident.Press("开始填写");
        Assert.Equal(status, resident.Status);
        return resident;
    }

    /// <summary>A field that never ends.</summary>
    private sealed class Endless : Stream
    {
        internal long Given { get; private set; }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => Given;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Given > 256L << 20)
                return 0;
            buffer.AsSpan(offset, count).Fill((byte)'a');
            Given += count;
            return count;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
