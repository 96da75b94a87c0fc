using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace Fazhi.Web.Tests.Design;

/// <summary>What holds for every page.</summary>
internal static class Pages
{
    internal static void CheckIds(IHtmlDocument page)
    {
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Distinct().Order(), ids.Order());
        foreach (var name in new[] { "aria-describedby", "aria-labelledby", "for", "list", "data-source" })
        foreach (var element in page.QuerySelectorAll($"[{name}]"))
        foreach (var id in element.GetAttribute(name)!.Split(' '))
            Assert.True(ids.Contains(id), $"{element.LocalName}[{name}={id}] leads nowhere.");
    }

    internal static void CheckLabels(IHtmlDocument page)
    {
        foreach (var input in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
            Assert.True(LabelOf(page, input).Length > 0, $"No label: {input.OuterHtml}");
        foreach (var button in page.QuerySelectorAll("button, a"))
            Assert.True(button.TextContent.Trim().Length > 0, $"No text: {button.OuterHtml}");
    }

    internal static string LabelOf(IHtmlDocument page, IElement input)
    {
        var label = input.Id is { Length: > 0 } id ? page.QuerySelector($"label[for='{id}']") : null;
        return (label ?? input.Closest("label"))?.TextContent.Trim() ?? input.GetAttribute("aria-label") ?? "";
    }
}
