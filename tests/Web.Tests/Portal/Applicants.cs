using AngleSharp.Html.Dom;

namespace Fazhi.Web.Tests.Portal;

/// <summary>What a resident types.</summary>
internal static class Applicants
{
    /// <summary>Every field of the application; a step takes those it shows.</summary>
    private static readonly Dictionary<string, string> Typed = new(StringComparer.Ordinal)
    {
        ["applicant.name"] = "张某某",
        ["applicant.kind"] = "Citizen",
        ["applicant.address"] = "塔河镇新民街1号",
        ["respondentOrgan"] = "traffic",
        ["actChallenged"] = "塔交罚〔2025〕12号行政处罚决定",
        ["actKind"] = "Penalty",
        ["domain"] = "Transport",
        ["actMadeOn"] = "2025-02-10",
        ["knownOn"] = "2025-02-12",
        ["claims"] = "请求撤销该处罚决定。",
        ["facts"] = "认定事实不清。",
    };

    /// <summary>Goes through the steps up to the page that shows everything once more.</summary>
    internal static async Task Reconsideration(Browser resident, string? name = null, params (string Field, string Value)[] said)
    {
        await resident.Open("/apply/reconsideration");
        await resident.Press("开始填写");
        for (var step = 0; step < 8 && !resident.Path.EndsWith("/check", StringComparison.Ordinal); step++)
        {
            foreach (var (field, value) in said)
                if (resident.Page.QuerySelector($"main [name=\"{field}\"]") is not null)
                    resident.Fill(field, value);
            Type(resident);
            if (name is not null && resident.Page.QuerySelector("main [name='applicant.name']") is not null)
                resident.Fill("applicant.name", name);
            var next = resident
                .Page.QuerySelectorAll("main button")
                .Select(b => b.TextContent.Trim())
                .First(t => t.StartsWith("下一步", StringComparison.Ordinal));
            await resident.Press(next);
            if (resident.Errors.Count > 0)
                throw new InvalidOperationException(string.Join('\n', resident.Errors));
        }
    }

    /// <summary>Fills in what the step asks for and nobody has filled in yet.</summary>
    internal static void Type(Browser resident)
    {
        foreach (var (field, value) in Typed)
            if (
                resident.Page.QuerySelector($"main [name=\"{field}\"]") is { } element
                && !resident.IsFilled(field)
                && element is not IHtmlInputElement { Type: not ("checkbox" or "radio"), Value.Length: > 0 }
            )
                resident.Fill(field, value);
    }

    /// <summary>Number and secret as the receipt shows them.</summary>
    internal static (string Number, string Secret) Receipt(Browser resident)
    {
        var codes = resident.Page.QuerySelectorAll("main code.fz-code").Select(c => c.TextContent.Trim()).ToList();
        return (codes[0], codes[1]);
    }
}
