using Microsoft.Playwright;
using Xunit;

namespace Fazhi.Journeys;

/// <summary>A person without a mouse: goes from stop to stop with Tab, presses Enter and Space, types. Every stop must be seen.</summary>
internal sealed class Keys(Walk walk)
{
    private const int MostStops = 150;

    /// <summary>Whether the stop one is at is in sight and marked by a ring.</summary>
    private const string Seen = """
        (() => {
            const e = document.activeElement;
            if (e === document.body) return true;
            const style = getComputedStyle(e), box = e.getBoundingClientRect();
            const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== 'rgba(0, 0, 0, 0)';
            return ring && box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        })()
        """;

    private IKeyboard Keyboard => walk.Page.Keyboard;

    /// <summary>Jumps over navigation: the first stop of a page leads to its text.</summary>
    internal async Task Skip()
    {
        await Tab();
        Assert.Equal("跳到正文", await Here<string>("e.textContent.trim()"));
        await Keyboard.PressAsync("Enter");
        Assert.Equal("main", await Here<string>("e.id"));
        await Tab();
        Assert.True(
            await Here<bool>("e.closest('main') !== null"),
            $"The skip link of {walk.Page.Url} doesn't lead into the text."
        );
    }

    /// <summary>Goes to a link or a button by what stands on it, and presses it.</summary>
    internal async Task Press(string text)
    {
        await To($"(e.matches('a, button')) && e.textContent.trim().startsWith('{text}')", text);
        await walk.Leads(() => Keyboard.PressAsync("Enter"));
    }

    /// <summary>Goes to a link by where it leads, and presses it.</summary>
    internal async Task Follow(string path)
    {
        await To($"e.matches('a[href=\"{path}\"]')", path);
        await walk.Leads(() => Keyboard.PressAsync("Enter"));
    }

    /// <summary>Opens what stands folded under a heading.</summary>
    internal async Task Unfold(string heading)
    {
        await To($"e.localName === 'summary' && e.textContent.trim() === '{heading}'", heading);
        await Keyboard.PressAsync("Enter");
        Assert.True(await Here<bool>("e.parentElement.open"));
    }

    /// <summary>Goes to a field and fills it in as its kind wants: letters, arrows for a choice, figures for a date, Space for a mark.</summary>
    internal async Task Fill(string name, string value)
    {
        await To($"e.name === '{name}'", name);
        switch (await Here<string>("e.tagName === 'INPUT' ? e.type : e.tagName.toLowerCase()"))
        {
            case "checkbox":
                await Keyboard.PressAsync("Space");
                Assert.True(await Here<bool>("e.checked"));
                return;
            case "radio":
                await Keyboard.PressAsync("Space");
                await Arrow(value);
                return;
            case "select":
                await Arrow(value);
                return;
            case "date":
                await Date(value);
                return;
            default:
                await Keyboard.TypeAsync(value);
                return;
        }
    }

    /// <summary>Sends the form from the field one is in.</summary>
    internal Task Enter() => walk.Leads(() => Keyboard.PressAsync("Enter"));

    private async Task Arrow(string value)
    {
        for (var i = 0; i < 60 && await Here<string>("e.value") != value; i++)
            await Keyboard.PressAsync("ArrowDown");
        Assert.Equal(value, await Here<string>("e.value"));
    }

    // Year, month, day or month, day, year: the order is the browser's.
    private async Task Date(string value)
    {
        var (year, month, day) = (value[..4], value[5..7], value[8..]);
        foreach (string[] order in new[] { [year, month, day], new[] { month, day, year } })
        {
            foreach (var part in order)
            {
                await Keyboard.TypeAsync(part);
                // A year may have six figures, so the field waits for more.
                if (part == year)
                    await Keyboard.PressAsync("ArrowRight");
            }

            if (await Here<string>("e.value") == value)
                return;
            for (var i = 0; i < 3; i++)
                await Keyboard.PressAsync("ArrowLeft");
        }

        Assert.Fail($"The date field shows {await Here<string>("e.value")} where {value} was typed.");
    }

    private async Task To(string isIt, string what)
    {
        for (var i = 0; i < MostStops; i++)
        {
            if (await Here<bool>(isIt))
                return;
            await Tab();
        }

        Assert.Fail($"Tab doesn't lead to {what} on {walk.Page.Url}: {await walk.Text()}");
    }

    private async Task Tab()
    {
        await Keyboard.PressAsync("Tab");
        try
        {
            // The page may still be gliding to the stop.
            await walk.Page.WaitForFunctionAsync($"() => {Seen}", null, new() { Timeout = 5000 });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"Nobody sees that the focus is here on {walk.Page.Url}: {await Here<string>("e.outerHTML")}");
        }
    }

    private Task<T> Here<T>(string of) =>
        walk.Page.EvaluateAsync<T>($"() => {{ const e = document.activeElement; return {of}; }}");
}
