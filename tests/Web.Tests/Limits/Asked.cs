using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Fazhi.Testing;
using Fazhi.Web.Tests.AnnualReports;
using Fazhi.Web.Tests.Office;
using Microsoft.AspNetCore.Routing.Patterns;
using Xunit;

namespace Fazhi.Web.Tests.Limits;

/// <summary>An official who asks, in a county with a case, a report and an applicant's draft; and what was answered badly.</summary>
internal sealed class Asked(HttpClient http, Guid matter, string token) : IDisposable
{
    private readonly Dictionary<string, IReadOnlyList<string>> fields = new(StringComparer.Ordinal);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal List<string> Faults { get; } = [];

    internal int Count { get; private set; }

    /// <summary>How often each status was answered.</summary>
    internal Dictionary<HttpStatusCode, int> Answers { get; } = [];

    internal static async Task<Asked> Of(Site site) => await Of(site, await Fill(site));

    /// <summary>Records the case and publishes the report.</summary>
    /// <returns>The case.</returns>
    internal static async Task<Guid> Fill(Site site)
    {
        var clerk = await site.Browser(People.Handler);
        await CaseForms.File(clerk);
        var matter = Guid.Parse(clerk.Path.Split('/')[3].Split('?')[0]);
        site.Today(2026, 1, 12);
        site.Return(20, 12, 8);
        site.Publish();
        return matter;
    }

    /// <summary>Signs the official in and begins the applications.</summary>
    internal static async Task<Asked> Of(Site site, Guid matter)
    {
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = site.Address,
        };
        await SignIn(http);
        foreach (var slug in new[] { "reconsideration", "mediation" })
            using (await http.PostAsync($"/apply/{slug}", Form([], await Token(http, $"/apply/{slug}")), Stop)) { }
        return new Asked(http, matter, await Token(http, "/office/audit"));
    }

    internal string Good(RoutePatternParameterPart parameter) =>
        parameter.Name switch
        {
            "type" => "reconsideration",
            "id" => matter.ToString(),
            "act" => "AcceptApplication",
            "slug" => "reconsideration",
            "step" => "1",
            "key" => "reconsideration.accepted",
            "code" => "acceptance",
            "documentName" => "v1",
            "digest" => new string('a', 64),
            _ => "1",
        };

    /// <summary>The fields of the form that a page shows.</summary>
    internal async Task<IReadOnlyList<string>> FieldsOf(string path)
    {
        if (fields.TryGetValue(path, out var known))
            return known;
        using var answer = await http.GetAsync(path, Stop);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop));
        return fields[path] = [
            .. page.QuerySelectorAll("[name]")
                .Select(e => e.GetAttribute("name")!)
                .Where(n => n is not ("_token" or "viewport"))
                .Distinct(),
            "q",
            "text",
            "year",
            "key",
            "reason",
            "ours",
            "account",
            "password",
            "number",
            "secret",
            "code",
            "_on",
            "_seen",
            "_key",
            "_draft_id",
            "_add",
            "_remove",
            "_draft",
        ];
    }

    internal Task Get(string path) => Ask(() => http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, Stop), path);

    internal Task Post(string path, IReadOnlyList<KeyValuePair<string, string>> values) =>
        Ask(() => http.PostAsync(path, Form(values, token), Stop), $"POST {path} {string.Join('&', values.Take(2))}");

    internal Task Post(string path, string body, string type) =>
        Ask(
            async () =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, path)
                {
                    Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
                };
                request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
                // No key comes twice, whoever asks: an answer that is repeated says nothing of the question.
                request.Headers.Add("Idempotency-Key", $"k{Guid.CreateVersion7():n}");
                return await http.SendAsync(request, Stop);
            },
            $"POST {path} as {type}: {body[..Math.Min(60, body.Length)]}"
        );

    private async Task Ask(Func<Task<HttpResponseMessage>> send, string what)
    {
        Count++;
        try
        {
            using var answer = await send();
            Answers[answer.StatusCode] = Answers.GetValueOrDefault(answer.StatusCode) + 1;
            if ((int)answer.StatusCode >= 500)
                Faults.Add(
                    string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode} {what[..Math.Min(300, what.Length)]}")
                );
            if (
                answer.Headers.Location is { } to
                && to.OriginalString.Contains("example.org", StringComparison.Ordinal)
                && to.IsAbsoluteUri
            )
                Faults.Add($"leads away: {what}");
        }
        catch (HttpRequestException cut)
        {
            Faults.Add($"{cut.Message} {what[..Math.Min(300, what.Length)]}");
        }
    }

    private static async Task SignIn(HttpClient http)
    {
        var form = Form(
            [new("account", People.Handler.Id), new("password", Site.Password)],
            await Token(http, "/office/sign-in")
        );
        using var answer = await http.PostAsync("/office/sign-in", form, Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task<string> Token(HttpClient http, string path) =>
        (await new HtmlParser().ParseDocumentAsync(await http.GetStringAsync(path, Stop), Stop))
            .QuerySelector("input[name=_token]")!
            .GetAttribute("value")!;

    private static ByteArrayContent Form(IReadOnlyList<KeyValuePair<string, string>> values, string token)
    {
        // The framework's own content refuses long texts.
        var text = string.Join(
            '&',
            values
                .Append(KeyValuePair.Create("_token", token))
                .Select(v => $"{WebUtility.UrlEncode(v.Key)}={WebUtility.UrlEncode(v.Value)}")
        );
        var content = new ByteArrayContent(Encoding.ASCII.GetBytes(text));
        content.Headers.ContentType = new("application/x-www-form-urlencoded");
        return content;
    }

    public void Dispose() => http.Dispose();
}
