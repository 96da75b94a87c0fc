using System.Net;
using Fazhi.Storage;
using Fazhi.Testing;
using Fazhi.Web.Tests.Office;
using Fazhi.Web.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace Fazhi.Web.Tests.Limits;

/// <summary>等候与故障 — who reads never waits for who writes; who writes waits so long and no longer, and loses nothing.</summary>
public sealed class WaitingTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task One_stuck_writer_keeps_no_reader_waiting_and_writers_are_told_to_come_again(Database database)
    {
        await using var site = await Site.Start(database);
        site.Store.Patience = TimeSpan.FromSeconds(2);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration/new/FileApplication");
        var request = clerk.Request(CaseForms.Application(clerk).Button("申请行政复议"));
        using var http = new HttpClient { BaseAddress = site.Address };
        string[] pages = ["/health/live", "/health/ready", "/", "/ledger", "/documents", "/api/v1/ledger"];
        // What is made once at the first request is made before.
        foreach (var page in pages)
            await http.GetStringAsync(page, Stop);
        List<Task<HttpResponseMessage>> writers;
        using (Stuck(site))
        {
            // Many more than the machine has processors.
            writers = [.. Enumerable.Range(0, 40).Select(_ => clerk.Send(request()))];
            foreach (var page in pages)
                using (var read = await http.GetAsync(page, Stop))
                    Assert.Equal(HttpStatusCode.OK, read.StatusCode);
            Assert.All(writers, w => Assert.False(w.IsCompleted));
            foreach (var writer in writers)
            {
                using var told = await writer;
                Assert.Equal(HttpStatusCode.ServiceUnavailable, told.StatusCode);
                Assert.Equal(TimeSpan.FromSeconds(5), told.Headers.RetryAfter!.Delta);
                var page = await told.Content.ReadAsStringAsync(Stop);
                Assert.Contains("请稍后重试", page, StringComparison.Ordinal);
                Assert.Contains("请求撤销该处罚决定。", page, StringComparison.Ordinal);
            }
        }

        Assert.Empty(site.Acts());
        await clerk.Go(request);
        Assert.Equal(["FileApplication"], site.Acts());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Who_reads_sessions_and_drafts_keeps_nobody_waiting_who_saves_one(Database database)
    {
        await using var site = await Site.Start(database);
        using var access = site.Store.OpenAccess();
        access.Database.OpenConnection();
        access.Database.ExecuteSqlRaw("BEGIN");
        Assert.Empty(access.Drafts.ToList());
        await Applicants.Reconsideration(await site.Browser());
        access.Database.ExecuteSqlRaw("ROLLBACK");
        Assert.NotEmpty(access.Drafts.ToList());
    }

    [Fact]
    public async Task A_lost_server_is_told_in_words_on_every_surface_and_what_was_typed_stays()
    {
        await using var site = await Site.Start(Database.Postgres);
        var clerk = await site.Browser(People.Handler);
        await CaseForms.File(clerk);
        await clerk.Open("/office/reconsideration/new/FileApplication");
        CaseForms.Application(clerk, penalty: 13);
        await Gone(site, gone: true);
        await clerk.Press("申请行政复议");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, clerk.Status);
        Assert.Contains("请求撤销该处罚决定。", clerk.Text, StringComparison.Ordinal);
        using var http = new HttpClient { BaseAddress = site.Address };
        foreach (var page in new[] { "/documents", "/api/v1/matters/reconsideration", "/health/ready", "/ledger" })
            using (var answer = await http.GetAsync(page, Stop))
                Assert.Equal((page, HttpStatusCode.ServiceUnavailable), (page, answer.StatusCode));
        Assert.Equal("ok", await http.GetStringAsync("/health/live", Stop));
        await Gone(site, gone: false);
        using (var answer = await http.GetAsync("/documents", Stop))
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await clerk.Press("重新提交");
        Assert.True(clerk.Status == HttpStatusCode.OK, clerk.Text);
        Assert.Equal(["FileApplication", "FileApplication"], site.Acts());
    }

    [Fact]
    public async Task A_database_that_may_only_be_read_is_not_ready_and_is_read_all_the_same()
    {
        await using var site = await Site.Start(Database.Postgres);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration/new/FileApplication");
        CaseForms.Application(clerk);
        await Admin(
            site,
            "ALTER DATABASE {0} SET default_transaction_read_only = on",
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{0}'"
        );
        NpgsqlConnection.ClearAllPools();
        // The first to ask may find that the connection kept for it is gone.
        foreach (var button in new[] { "申请行政复议", "重新提交" })
            if (clerk.Page.QuerySelectorAll("button").Any(b => b.TextContent.Trim() == button))
                await clerk.Press(button);
        if (!clerk.Text.Contains("只读", StringComparison.Ordinal))
            await clerk.Press("申请行政复议");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, clerk.Status);
        Assert.Contains("只读", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("请求撤销该处罚决定。", clerk.Text, StringComparison.Ordinal);
        using var http = new HttpClient { BaseAddress = site.Address };
        using (var page = await http.GetAsync("/documents", Stop))
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        using (var ready = await http.GetAsync("/health/ready", Stop))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
    }

    [Fact]
    public async Task A_full_disk_is_not_ready()
    {
        await using var site = await Site.Start(limits: new() { FreeSpace = long.MaxValue });
        using var http = new HttpClient { BaseAddress = site.Address };
        using var ready = await http.GetAsync("/health/ready", Stop);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("ok", await http.GetStringAsync("/health/live", Stop));
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration/new/FileApplication");
        await CaseForms.Application(clerk).Attach("files", "材料.txt", "材料"u8.ToArray()).Press("申请行政复议");
        Assert.Equal(HttpStatusCode.InsufficientStorage, clerk.Status);
        Assert.Contains("磁盘空间不足", clerk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/documents")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/api/v1/ledger")]
    [InlineData("/api/v1/openapi.json")]
    [InlineData("/office/sign-in")]
    [InlineData("/office")]
    [InlineData("/nothing")]
    [InlineData("/assets/fazhi.css")]
    public async Task HEAD_answers_as_GET_does_without_the_body(string path)
    {
        await using var site = await Site.Start();
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };
        using var get = await http.GetAsync(path, Stop);
        using var head = await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Stop);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType?.ToString(), head.Content.Headers.ContentType?.ToString());
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Stop));
    }

    /// <summary>Holds what a writer of the county holds, until it is disposed.</summary>
    private static CountyDb Stuck(Site site)
    {
        var db = site.Store.Open();
        db.Database.OpenConnection();
        db.Database.BeginTransaction();
        if (db.Database.IsSqlite())
            db.Database.ExecuteSqlRaw("UPDATE ledger_heads SET size = size");
        else
            db.Database.ExecuteSqlRaw("SELECT 1 FROM ledger_heads FOR UPDATE");
        return db;
    }

    /// <summary>As an operator who locks everybody out of the database, and lets them in again.</summary>
    private static Task Gone(Site site, bool gone) =>
        gone
            ? Admin(
                site,
                "ALTER DATABASE {0} ALLOW_CONNECTIONS false",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{0}'"
            )
            : Admin(site, "ALTER DATABASE {0} ALLOW_CONNECTIONS true");

    private static async Task Admin(Site site, params string[] statements)
    {
        using var db = site.Store.Open();
        var text = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString());
        var name = text.Database;
        text.Database = "postgres";
        await using var admin = new NpgsqlConnection(text.ToString());
        await admin.OpenAsync(Stop);
        foreach (var sql in statements)
        {
            await using var command = new NpgsqlCommand(
                string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, name),
                admin
            );
            await command.ExecuteNonQueryAsync(Stop);
        }
    }
}
