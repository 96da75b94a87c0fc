using System.Net;
using System.Net.Sockets;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Fazhi.Web.Tests;

/// <summary>
/// A browser without JavaScript: it opens pages, fills in the form that is there, presses a button by what stands on it, and follows where it is led.
/// Everything the form carries is sent, as a browser would.
/// </summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient http;
    private readonly CookieContainer cookies = new();
    private readonly Dictionary<string, List<string>> filled = new(StringComparer.Ordinal);
    private readonly List<(string Name, string File, byte[] Content)> files = [];

    /// <param name="address">The site.</param>
    /// <param name="from">The address it comes from; the machine's own if not said.</param>
    internal Browser(Uri address, IPAddress? from = null)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies };
        if (from is not null)
            handler.ConnectCallback = async (context, stop) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(from, 0));
                await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, stop);
                return new NetworkStream(socket, ownsSocket: true);
            };
        http = new HttpClient(handler) { BaseAddress = address };
    }

    /// <summary>The cookies it would send, as a thief would copy them.</summary>
    internal string Cookies(string path) => cookies.GetCookieHeader(new Uri(http.BaseAddress!, path));

    internal IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument("");

    internal HttpStatusCode Status { get; private set; }

    /// <summary>Whether the page asks to be opened again by itself.</summary>
    internal bool Refreshes { get; private set; }

    internal string Path { get; private set; } = "/";

    internal string Text => Page.Body?.TextContent ?? "";

    internal string Title => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>What the error summary says.</summary>
    internal IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll(".fz-summary li").Select(e => e.TextContent.Trim())];

    internal async Task<Browser> Open(string path)
    {
        await Go(() => new HttpRequestMessage(HttpMethod.Get, path));
        return this;
    }

    /// <summary>Types into a field, or chooses; nothing for a check mark taken away.</summary>
    internal Browser Fill(string name, params string[] values)
    {
        filled[name] = [.. values];
        return this;
    }

    /// <summary>Whether a field was typed into since the page came.</summary>
    internal bool IsFilled(string name) => filled.ContainsKey(name);

    /// <summary>Marks a check box.</summary>
    internal Browser Check(params string[] names)
    {
        foreach (var name in names)
            Fill(name, "true");
        return this;
    }

    internal Browser Attach(string name, string file, byte[] content)
    {
        files.Add((name, file, content));
        return this;
    }

    /// <summary>Follows the first link with these words.</summary>
    internal Task<Browser> Follow(string text)
    {
        // What the page itself offers comes before the menu.
        var link =
            Page.QuerySelectorAll("main a[href]")
                .Concat(Page.QuerySelectorAll("a[href]"))
                .FirstOrDefault(a => a.TextContent.Trim().StartsWith(text, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"There is no link “{text}” on {Path}: {Text}");
        return Open(link.GetAttribute("href")!);
    }

    /// <summary>Presses the button with these words and sends its form.</summary>
    internal async Task<Browser> Press(string text)
    {
        var button =
            Page.QuerySelectorAll("button").OfType<IHtmlButtonElement>().FirstOrDefault(b => b.TextContent.Trim() == text)
            ?? throw new InvalidOperationException($"There is no button “{text}” on {Path}: {Text}");
        await Go(Request(button));
        return this;
    }

    /// <summary>The request that pressing a button sends, to be sent more than once or later.</summary>
    internal Func<HttpRequestMessage> Request(IHtmlButtonElement button)
    {
        var form = button.Form ?? throw new InvalidOperationException("The button has no form.");
        var fields = Fields(form, button);
        var action = button.GetAttribute("formaction") ?? form.GetAttribute("action") ?? Path;
        var uploads = files.ToList();
        filled.Clear();
        files.Clear();
        if (form.Method == "get")
            return () => new HttpRequestMessage(HttpMethod.Get, $"{action}?{Query(fields)}");
        return () =>
        {
            var content = new MultipartFormDataContent();
            foreach (var (name, value) in fields)
                content.Add(new StringContent(value), $"\"{name}\"");
            foreach (var (name, file, bytes) in uploads)
                content.Add(new ByteArrayContent(bytes), $"\"{name}\"", $"\"{file}\"");
            return new HttpRequestMessage(HttpMethod.Post, action) { Content = content };
        };
    }

    internal IHtmlButtonElement Button(string text) =>
        Page.QuerySelectorAll("button").OfType<IHtmlButtonElement>().First(b => b.TextContent.Trim() == text);

    internal async Task<Browser> Go(Func<HttpRequestMessage> request)
    {
        var message = request();
        for (var hops = 0; hops < 6; hops++)
        {
            using var response = await http.SendAsync(message);
            Status = response.StatusCode;
            Refreshes = response.Headers.Contains("Refresh");
            Path = message.RequestUri!.IsAbsoluteUri ? message.RequestUri.PathAndQuery : message.RequestUri.ToString();
            if ((int)Status is < 300 or >= 400 || response.Headers.Location is not { } location)
            {
                Page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
                return this;
            }

            message = new HttpRequestMessage(HttpMethod.Get, location);
        }

        throw new InvalidOperationException($"Led in circles from {Path}.");
    }

    internal Task<HttpResponseMessage> Send(HttpRequestMessage message) => http.SendAsync(message);

    private List<(string Name, string Value)> Fields(IHtmlFormElement form, IHtmlButtonElement pressed)
    {
        var fields = new List<(string, string)>();
        foreach (var element in form.Elements)
        {
            var name = element.GetAttribute("name");
            if (string.IsNullOrEmpty(name) || filled.ContainsKey(name))
                continue;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when !box.IsChecked:
                case IHtmlInputElement { Type: "file" }:
                case IHtmlButtonElement:
                    continue;
                case IHtmlInputElement input:
                    fields.Add((name, input.Value));
                    break;
                case IHtmlTextAreaElement area:
                    fields.Add((name, area.Value));
                    break;
                case IHtmlSelectElement select:
                    fields.Add((name, select.Value ?? ""));
                    break;
                default:
                    break;
            }
        }

        fields.AddRange(filled.SelectMany(f => f.Value.Select(v => (f.Key, v))));
        if (pressed.GetAttribute("name") is { Length: > 0 } button)
            fields.Add((button, pressed.GetAttribute("value") ?? ""));
        return fields;
    }

    public void Dispose() => http.Dispose();

    private static string Query(IEnumerable<(string Name, string Value)> fields) =>
        string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}"));
}
