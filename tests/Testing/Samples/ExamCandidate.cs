using System.Net;
using System.Text.RegularExpressions;

namespace Fazhi.Testing;

/// <summary>A candidate at a computer: comes in by a ticket, sends answers as the page's script does, hands in.</summary>
public sealed partial class ExamCandidate : IDisposable
{
    private readonly HttpClient http;
    private string token = "";
    private string paper = "";

    /// <param name="address">The site.</param>
    /// <param name="cookies">What the browser has kept.</param>
    public ExamCandidate(Uri address, CookieContainer? cookies = null)
    {
        Cookies = cookies ?? new CookieContainer();
        http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies }) { BaseAddress = address };
    }

    /// <summary>What the browser keeps when it is closed.</summary>
    public CookieContainer Cookies { get; }

    /// <summary>Comes in.</summary>
    public async Task Enter(string ticket, string code)
    {
        var page = await http.GetStringAsync("/exam");
        Read(await Post("/exam", ("_token", Token(page)), ("ticket", ticket), ("code", code), ("_confirmed", "1")));
    }

    /// <summary>Opens the paper, as after a reload.</summary>
    public async Task Reload() => Read(await http.GetStringAsync("/exam/paper"));

    /// <summary>Sends an answer; whether it was acknowledged.</summary>
    public async Task<bool> Answer(long sequence, int number, string letters)
    {
        using var content = Form(
            ("_token", token),
            ("paper", paper),
            ("sequence", $"{sequence}"),
            ("number", $"{number}"),
            ("letters", letters),
            ("unsent", "0")
        );
        using var answer = await http.PostAsync("/exam/answers", content);
        return answer.IsSuccessStatusCode
            && (await answer.Content.ReadAsStringAsync()).Contains($"\"acknowledged\":{sequence},", StringComparison.Ordinal);
    }

    /// <summary>Asks for next to nothing: what an answer costs on the way there and back.</summary>
    public async Task Ping() => await http.GetStringAsync("/health/live");

    /// <summary>Hands in; what the last page says.</summary>
    public Task<string> Submit() => Post("/exam/submit", ("_token", token));

    private void Read(string page)
    {
        token = Token(page);
        paper = Mark().Match(page) is { Success: true } mark
            ? mark.Groups["mark"].Value
            : throw new InvalidOperationException($"This is no paper: {page}");
    }

    private async Task<string> Post(string path, params (string Name, string Value)[] fields)
    {
        using var content = Form(fields);
        using var answer = await http.PostAsync(path, content);
        var said = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? said
            : throw new InvalidOperationException($"{path} answered {answer.StatusCode}: {said}");
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    private static string Token(string page) => WebUtility.HtmlDecode(Hidden().Match(page).Groups["value"].Value);

    public void Dispose() => http.Dispose();

    [GeneratedRegex("""name="_token" value="(?<value>[^"]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex("""data-exam="(?<mark>[0-9a-f]{16})""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark();
}
