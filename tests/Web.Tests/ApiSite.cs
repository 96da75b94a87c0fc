using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Fazhi.Web.Tests;

/// <summary>A county's whole site on a port of its own, spoken to over HTTP as a stranger and as officials do; gone when the test is done.</summary>
public sealed class ApiSite : IAsyncDisposable
{
    private readonly Site site;
    private readonly List<HttpClient> clients = [];

    private ApiSite(Site site)
    {
        this.site = site;
        Everybody = Client();
    }

    public DataFolder Data => site.Data;

    public IServiceProvider Services => site.Services;

    public FakeTimeProvider Time => site.Time;

    /// <summary>Somebody who hasn't signed in.</summary>
    public HttpClient Everybody { get; }

    public static async Task<ApiSite> Start(Database database = Database.Sqlite) =>
        new((await Site.Start(database)).Today(2025, 3, 10));

    /// <summary>Signs somebody in through the form, as a browser does.</summary>
    public async Task<HttpClient> SignIn(Actor actor)
    {
        await site.Know(actor);
        var client = Client();
        var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync("/office/sign-in", Stop), Stop);
        var token = page.QuerySelector("input[name=_token]")!.GetAttribute("value")!;
        var form = new FormUrlEncodedContent([new("_token", token), new("account", actor.Id), new("password", Site.Password)]);
        using var answer = await client.PostAsync("/office/sign-in", form, Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    /// <summary>The number of ledger entries.</summary>
    public long LedgerSize()
    {
        using var db = Data.Store.Open();
        return db.Heads.Select(h => h.Size).First();
    }

    /// <summary>The number of files kept.</summary>
    public int Files()
    {
        using var db = Data.Store.Open();
        return db.Files.Count();
    }

    /// <summary>Hands in a file as a program does.</summary>
    public static async Task<HttpResponseMessage> Upload(HttpClient client, string name, byte[] content)
    {
        using var body = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        return await client.PostAsync("/api/v1/files", body, Stop);
    }

    /// <summary>Performs an act at the Desk, beside the site.</summary>
    public Matter Do(ActRequest request, Actor actor)
    {
        var outcome = site.Services.GetRequiredService<Desk>().Perform(request, actor);
        Assert.True(outcome.Done, string.Join('\n', outcome.Problems));
        return outcome.Matter!;
    }

    public static async Task<JsonElement> Json(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;

    public async Task<JsonElement> Get(string address, HttpClient? client = null)
    {
        using var answer = await (client ?? Everybody).GetAsync(address, Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Posts JSON, with a request key unless it is <c>null</c>.</summary>
    public static async Task<HttpResponseMessage> Post(
        HttpClient client,
        string address,
        string json,
        string? key,
        string? seen = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        if (seen is not null)
            request.Headers.TryAddWithoutValidation("If-Match", seen);
        return await client.SendAsync(request, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(c => c.Dispose());
        await site.DisposeAsync();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private HttpClient Client()
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = site.Address,
        };
        clients.Add(client);
        return client;
    }
}
