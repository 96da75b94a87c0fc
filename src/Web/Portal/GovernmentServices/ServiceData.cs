using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Fazhi.Matters;
using Fazhi.Mechanisms.GovernmentServices;
using Fazhi.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Web.Portal.GovernmentServices;

/// <summary>办事指南数据 — an item, or all of them, as JSON-LD in the words of the Core Public Service Vocabulary (CPSV-AP), for other programs. The context stands in it: nothing has to be fetched.</summary>
internal static class ServiceData
{
    internal const string Type = "application/ld+json; charset=utf-8";

    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Indented = true,
    };

    internal static byte[] Of(ServiceItem item, County county, string here)
    {
        using var to = new MemoryStream();
        using (var json = new Utf8JsonWriter(to, Readable))
        {
            json.WriteStartObject();
            Context(json);
            Fields(json, item, county, here);
            json.WriteEndObject();
        }

        return to.ToArray();
    }

    internal static async Task Write(Stream to, CountyStore store, string here)
    {
        await using var json = new Utf8JsonWriter(to, Readable);
        var county = store.County.Still();
        json.WriteStartObject();
        Context(json);
        json.WriteStartArray("@graph");
        await using var db = store.Open();
        await foreach (var item in ServiceAddress.Published(db, store).OrderBy(i => i.Sequence).AsAsyncEnumerable())
        {
            json.WriteStartObject();
            Fields(json, item, county, here);
            json.WriteEndObject();
            await json.FlushAsync();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Context(Utf8JsonWriter json)
    {
        json.WriteStartObject("@context");
        json.WriteString("cpsv", "http://purl.org/vocab/cpsv#");
        json.WriteString("cv", "http://data.europa.eu/m8g/");
        json.WriteString("dct", "http://purl.org/dc/terms/");
        json.WriteString("dcat", "http://www.w3.org/ns/dcat#");
        json.WriteString("schema", "https://schema.org/");
        json.WriteString("xsd", "http://www.w3.org/2001/XMLSchema#");
        json.WriteEndObject();
    }

    private static void Fields(Utf8JsonWriter json, ServiceItem item, County county, string here)
    {
        var address = $"{here}{ServicePortal.Of(item.Id)}";
        json.WriteString("@id", address);
        json.WriteString("@type", "cpsv:PublicService");
        json.WriteString("dct:identifier", item.ItemCode ?? item.CatalogueCode);
        Text(json, "dct:title", item.Title);
        Text(json, "dct:description", item.Conditions ?? item.Title);
        json.WriteString("dct:language", "zh-CN");
        Text(json, "dct:type", Terms.Of(item.Kind));
        json.WriteString("dct:modified", Scalars.Write(item.ChangedOn));
        Texts(json, "dcat:keyword", item.Words);
        Texts(json, "cv:thematicArea", [.. item.PersonThemes, .. item.EnterpriseThemes]);
        Thing(json, "cv:hasCompetentAuthority", "cv:PublicOrganisation", ("dct:title", county.OrganName(county.Now(item.Organ))));
        if (item.Basis is { } basis)
            Thing(json, "cv:hasLegalResource", "cv:LegalResource", ("dct:title", basis));
        if (item.Steps.Count > 0)
            Thing(
                json,
                "cpsv:follows",
                "cpsv:Rule",
                ("dct:title", "办理步骤"),
                ("dct:description", string.Join('；', item.Steps))
            );
        Things(
            json,
            "cpsv:hasInput",
            "cv:Evidence",
            item.Materials.Select(m =>
                new (string, string?)[]
                {
                    ("dct:title", m.Name),
                    ("dct:type", m.Form),
                    ("dct:description", m.When),
                    ("dct:source", m.Source is { } source ? Terms.Of(source) : null),
                }
            )
        );
        if (item.ResultName is { } result)
            Thing(
                json,
                "cpsv:produces",
                "cpsv:Output",
                ("dct:title", result),
                ("dct:type", item.Result is { } by ? Terms.Of(by) : null)
            );
        Thing(
            json,
            "cv:hasCost",
            "cv:Cost",
            ("dct:description", item.Fee ? item.FeeItem : "不收费"),
            ("cv:isDefinedBy", item.Fee ? item.FeeBasis : null)
        );
        // Working days have no duration of their own: said in words, beside the calendar days.
        if (item.CommittedDays is { } days)
            if (item.Unit == DayUnit.CalendarDays)
                Typed(json, "cv:processingTime", $"P{days}D", "xsd:duration");
            else
                Text(json, "cv:processingTime", ServiceWords.Time(item));
        Things(
            json,
            "cv:hasChannel",
            "cv:Channel",
            [
                [("dct:type", "窗口"), ("dct:description", item.Address)],
                .. item.Online
                    ? new (string, string?)[][]
                    {
                        [("dct:type", "网上"), ("dct:description", item.Depth is { } depth ? Terms.Of(depth) : null)],
                    }
                    : [],
                .. item.Post ? new (string, string?)[][] { [("dct:type", "邮寄")] } : [],
            ]
        );
        Thing(
            json,
            "cv:contactPoint",
            "cv:ContactPoint",
            ("cv:telephone", item.Phone),
            ("cv:openingHours", item.Hours),
            ("cv:hasAddress", item.Address)
        );
        json.WriteString("dct:isReferencedBy", $"{address}/data.jsonld");
    }

    private static void Text(Utf8JsonWriter json, string name, string value)
    {
        json.WriteStartObject(name);
        json.WriteString("@value", value);
        json.WriteString("@language", "zh-CN");
        json.WriteEndObject();
    }

    private static void Typed(Utf8JsonWriter json, string name, string value, string type)
    {
        json.WriteStartObject(name);
        json.WriteString("@value", value);
        json.WriteString("@type", type);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Thing(Utf8JsonWriter json, string name, string type, params (string Name, string? Value)[] values)
    {
        json.WriteStartObject(name);
        Values(json, type, values);
        json.WriteEndObject();
    }

    private static void Things(Utf8JsonWriter json, string name, string type, IEnumerable<(string Name, string? Value)[]> all)
    {
        json.WriteStartArray(name);
        foreach (var values in all)
        {
            json.WriteStartObject();
            Values(json, type, values);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Values(Utf8JsonWriter json, string type, (string Name, string? Value)[] values)
    {
        json.WriteString("@type", type);
        foreach (var (name, value) in values)
            if (!string.IsNullOrEmpty(value))
                json.WriteString(name, value);
    }
}

/// <summary>指南的说法 — how long and how often, as one tells it across the counter.</summary>
internal static class ServiceWords
{
    internal static string Time(ServiceItem item) =>
        item.CommittedDays switch
        {
            null => "没有写明",
            0 => "当场办结",
            { } days => $"受理以后{days}{(item.Unit is { } unit ? $"个{Terms.Of(unit)}" : "日")}以内",
        };

    internal static string Visits(ServiceItem item) =>
        item.Visits switch
        {
            null => "没有写明",
            0 => "不用到现场",
            1 => "到现场一次",
            { } times => $"到现场{times}次",
        };

    internal static string Cost(ServiceItem item) => item.Fee ? "收费" : "不收费";
}
