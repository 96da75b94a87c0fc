using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Primitives;

namespace Fazhi.Web.Tests.Design;

/// <summary>Renders components the way a host does, and reads pages the way a browser does.</summary>
internal static class Rendering
{
    internal static async Task<string> HtmlAsync<TComponent>(Dictionary<string, object?>? parameters = null)
        where TComponent : IComponent
    {
        await using var services = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters ?? []))).ToHtmlString()
        );
    }

    internal static async Task<IHtmlDocument> PageAsync<TComponent>(Dictionary<string, object?>? parameters = null)
        where TComponent : IComponent => new HtmlParser().ParseDocument(await HtmlAsync<TComponent>(parameters));

    /// <summary>What a browser would post, chosen files left out.</summary>
    internal static List<KeyValuePair<string, StringValues>> Posted(IHtmlDocument page)
    {
        var pairs = new List<(string Name, string Value)>();
        foreach (var element in page.QuerySelectorAll("input[name], select[name], textarea[name]"))
            if (element is IHtmlInputElement input)
            {
                var sent = input.Type switch
                {
                    "radio" or "checkbox" => input.IsChecked,
                    "file" => false,
                    _ => true,
                };
                if (sent)
                    pairs.Add((input.Name!, input.Value));
            }
            else if (element is IHtmlSelectElement select)
                pairs.Add((select.Name!, select.Value ?? ""));
            else if (element is IHtmlTextAreaElement text)
                pairs.Add((text.Name!, text.Value.ReplaceLineEndings("\r\n")));
        return
        [
            .. pairs.GroupBy(p => p.Name).Select(g => KeyValuePair.Create(g.Key, new StringValues([.. g.Select(p => p.Value)]))),
        ];
    }
}
