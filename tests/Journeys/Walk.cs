using System.Text;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace Fazhi.Journeys;

/// <summary>A person at a window: opens pages, types, presses, reads. Every page passed is looked at by axe and must not scroll sideways.</summary>
internal sealed class Walk(DemoSite site, IPage page)
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // Every element with words of its own, with the five it stands in.
    private const string Grounds = """
        () => {
            const phone = innerWidth < 600 ? 'phone' : '';
            const look = e => `${e.localName}.${[...e.classList].sort().join('.')}${e.getAttribute('style') ?? ''}${e.disabled ? '!' : ''}${e.getAttribute('aria-current') ?? ''}`;
            const paths = new Set();
            for (const e of document.querySelectorAll('body *')) {
                if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && !e.matches('input, select, textarea'))
                    continue;
                let [path, at] = [phone + [...document.documentElement.classList].join('.'), e];
                for (let i = 0; at && i < 6; i++, at = at.parentElement)
                    path += '<' + look(at);
                paths.add(path);
            }
            return [...paths];
        }
        """;

    internal IPage Page => page;

    internal async Task Go(string path)
    {
        var response = await page.GotoAsync(path);
        Assert.True(response!.Ok, $"{path} answered {response.Status}");
    }

    internal ILocator Link(string text) => page.GetByRole(AriaRole.Link, new() { Name = text }).First;

    internal Task Follow(string text) => Click(Link(text));

    internal Task Press(string text) => Click(page.GetByRole(AriaRole.Button, new() { Name = text, Exact = true }).First);

    /// <summary>Clicks what leads to another page and waits until that page is there.</summary>
    internal Task Click(ILocator what) => Leads(() => what.ClickAsync());

    /// <summary>Does what leads to another page and waits until that page is there. A click alone returns before it on a busy machine.</summary>
    internal async Task Leads(Func<Task> step)
    {
        var there = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Came(object? sender, IPage p) => there.TrySetResult();
        page.DOMContentLoaded += Came;
        try
        {
            await step();
            await there.Task.WaitAsync(TimeSpan.FromMinutes(1));
        }
        finally
        {
            page.DOMContentLoaded -= Came;
        }
    }

    /// <summary>Fills in fields by the name they are posted under, whatever they are.</summary>
    internal async Task Type(params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            var field = page.Locator($"main [name=\"{name}\"]:not([type=hidden])");
            Assert.True(await field.CountAsync() > 0, $"There is no field {name} on {page.Url}: {await Text()}");
            var kind = await field.First.EvaluateAsync<string>("e => e.tagName === 'INPUT' ? e.type : e.tagName.toLowerCase()");
            await (
                kind switch
                {
                    "select" => field.First.SelectOptionAsync(value),
                    "radio" => Offered(name, value).CheckAsync(),
                    "file" => field.First.SetInputFilesAsync(Document(value)),
                    "checkbox" => Offered(name, value).CheckAsync(),
                    _ => field.First.FillAsync(value),
                }
            );
        }
    }

    // By what is sent, or by what a person reads beside it.
    private ILocator Offered(string name, string value) =>
        page.Locator($"main [name=\"{name}\"][value=\"{value}\"], main label:has-text(\"{value}\") [name=\"{name}\"]").First;

    private static FilePayload Document(string text) =>
        new()
        {
            Name = "全文.txt",
            MimeType = "text/plain",
            Buffer = Encoding.UTF8.GetBytes(text),
        };

    /// <summary>Opens an act's form, fills it in and does it; an act that can't be undone is confirmed.</summary>
    internal async Task Do(string matter, string act, params (string Name, string Value)[] fields)
    {
        await Go($"{matter}/do/{act}");
        await Type(fields);
        await Click(page.Locator("main form.fz-form button.btn-primary[type=submit]").First);
        var confirm = page.Locator("main form.fz-form button.btn-primary[type=submit]", new() { HasTextString = "确认" });
        if (await confirm.CountAsync() > 0)
            await Click(confirm.First);
        var refused = page.Locator(".fz-summary");
        Assert.True(
            await refused.CountAsync() == 0,
            await refused.CountAsync() == 0 ? "" : $"{act}: {await refused.First.InnerTextAsync()}"
        );
        Assert.Contains("?done=", page.Url, StringComparison.Ordinal);
    }

    /// <summary>The browser's own button.</summary>
    internal Task Back() => page.GoBackAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded });

    internal Task<string> Text() => page.Locator("main").First.InnerTextAsync();

    internal async Task Sees(string text) =>
        Assert.True((await Text()).Contains(text, StringComparison.Ordinal), $"“{text}” is not on {page.Url}: {await Text()}");

    /// <summary>The address of the matter shown, without its query.</summary>
    internal string Here => new Uri(page.Url).AbsolutePath;

    internal Guid Matter => Guid.Parse(Here.Split('/')[3]);

    internal IReadOnlyList<string> Acts => site.Acts(Matter);

    /// <summary>Nobody is kept out: axe finds no violation of WCAG 2.2 AA, and nothing scrolls sideways.</summary>
    internal async Task Accessible()
    {
        if (await page.EvaluateAsync<bool>("typeof axe === 'undefined'"))
            await page.EvaluateAsync(Axe);
        // What colour a text has on what ground follows from its element, those it stands in, their classes and the width: what was looked at on one page isn't measured again on the next,
        // for measuring it takes longer than all other rules together.
        var grounds = await page.EvaluateAsync<string[]>(Grounds);
        var isNew = grounds.Any(g => !site.SeenGrounds.Contains(g));
        var violations = await page.EvaluateAsync<string[]>(
            """
            contrast => axe.run(document, {
                resultTypes: ['violations'],
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
                rules: { 'color-contrast': { enabled: contrast } },
            }).then(r => r.violations.map(v => `${v.id}: ${v.help} ${v.nodes.slice(0, 3).map(n => n.html).join(' ')}`))
            """,
            isNew
        );
        Assert.True(violations.Length == 0, $"{page.Url}: {string.Join("; ", violations)}");
        site.SeenGrounds.UnionWith(grounds);
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{page.Url} is {over} pixels too wide.");
    }

    /// <summary>Keeps a picture for the README, when asked for.</summary>
    internal async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("FAZHI_PICTURES") is not { Length: > 0 } folder)
            return;
        Directory.CreateDirectory(folder);
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = false });
    }
}
