using System.Buffers;
using System.Text.Json;
using Fazhi.Matters;

namespace Fazhi.Storage;

/// <summary>
/// 记录内容 — what the ledger keeps of an act beside its header: the act's fields, the number, title and documents it was given, and, for an opening act,
/// what the matter was opened with. Replay needs nothing else.
/// </summary>
internal sealed record Payload(
    Act Act,
    string? Number,
    string? Title,
    IReadOnlyList<IssuedDocument> Documents,
    OpeningFacts? Opening,
    Lateness? Late,
    IReadOnlyList<Unmet>? Unmet = null,
    SheetOrigin? Sheet = null
)
{
    internal byte[] Write()
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Json.Options.Encoder }))
        {
            json.WriteStartObject();
            if (Opening is not null)
            {
                json.WritePropertyName("opening");
                JsonSerializer.Serialize(json, Opening, Json.Options);
            }

            if (Number is not null)
                json.WriteString("number", Number);
            if (Title is not null)
                json.WriteString("title", Title);
            if (Documents.Count > 0)
            {
                json.WritePropertyName("documents");
                JsonSerializer.Serialize(json, Documents, Json.Options);
            }

            if (Late is not null)
            {
                json.WritePropertyName("late");
                JsonSerializer.Serialize(json, Late, Json.Options);
            }

            if (Unmet is { Count: > 0 })
            {
                json.WritePropertyName("unmet");
                JsonSerializer.Serialize(json, Unmet, Json.Options);
            }

            if (Sheet is not null)
            {
                json.WritePropertyName("sheet");
                JsonSerializer.Serialize(json, Sheet, Json.Options);
            }

            json.WritePropertyName("act");
            JsonSerializer.Serialize(json, Act, Act.GetType(), Json.Options);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    internal static Payload Read(string text, Type act)
    {
        using var json = JsonDocument.Parse(text);
        var root = json.RootElement;
        return new Payload(
            (Act)root.GetProperty("act").Deserialize(act, Json.Options)!,
            root.TryGetProperty("number", out var number) ? number.GetString() : null,
            root.TryGetProperty("title", out var title) ? title.GetString() : null,
            root.TryGetProperty("documents", out var documents) ? documents.Deserialize<List<IssuedDocument>>(Json.Options)! : [],
            root.TryGetProperty("opening", out var opening) ? opening.Deserialize<OpeningFacts>(Json.Options) : null,
            root.TryGetProperty("late", out var late) ? late.Deserialize<Lateness>(Json.Options) : null,
            root.TryGetProperty("unmet", out var unmet) ? unmet.Deserialize<List<Unmet>>(Json.Options) : null,
            root.TryGetProperty("sheet", out var sheet) ? sheet.Deserialize<SheetOrigin>(Json.Options) : null
        );
    }
}

/// <summary>What a matter is opened with beside the act.</summary>
internal sealed record OpeningFacts(string Organ, Guid? Parent, IReadOnlyDictionary<string, string> Parameters);
