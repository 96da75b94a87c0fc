using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Views;

namespace Fazhi.Web.Api;

/// <summary>文书.</summary>
public sealed record DocumentView(
    [property: Description("第几份，从0起；下载时写在 index 中")] int Index,
    [property: Description("名称")] string Name,
    [property: Description("日期")] DateOnly On,
    [property: Description("签发它的台账记录")] long Sequence,
    [property: Description("下载地址（docx）")] string Href,
    [property: Description("文号")] string? Number = null,
    [property: Description("已经作废的，撤销它的台账记录")] long? Void = null
);

/// <summary>事项 — what the caller may see of a matter.</summary>
public sealed record MatterView(
    [property: Description("id")] Guid Id,
    [property: Description("类型代码")] string Type,
    [property: Description("名称")] string Title,
    [property: Description("阶段代码")] string Stage,
    [property: Description("阶段名称")] string StageName,
    [property: Description("办理机关代码")] string Organ,
    [property: Description("办理机关名称")] string OrganName,
    [property: Description("登记日期")] DateOnly OpenedOn,
    [property: Description("各栏目；公众只见公开的栏目。每类有哪些，见以类型加 Fields 为名的结构，例如 ReconsiderationFields")]
        IReadOnlyDictionary<string, JsonNode?> Fields,
    [property: Description("编号")] string? Number = null,
    [property: Description("版本；办理时写在 If-Match 中，例如 \"v3\"。只对看得到全部办理经过的工作人员")] int? Version = null,
    [property: Description("适用的规则版本。只对工作人员")] string? Rules = null,
    [property: Description("办结日期。只对工作人员")] DateOnly? ClosedOn = null,
    [property: Description("最近办理日期。只对看得到全部办理的工作人员")] DateOnly? ChangedOn = null,
    [property: Description("所属的事项。只对工作人员")] Guid? Parent = null,
    [property: Description("立项的台账记录。只对工作人员")] long? Sequence = null,
    [property: Description("签发的文书；公众只在文书公开时可见")] IReadOnlyList<DocumentView>? Documents = null,
    [property: Description(
        "个人信息依法删除的日期；没有删除的不给出。删除后文字栏目写作“（已依法删除·代码）”，代码相同的原来内容相同，号码和附件不给出"
    )]
        DateOnly? ErasedOn = null
);

/// <summary>事项列表 — a part of a list, newest first.</summary>
public sealed record MatterList(
    [property: Description("事项")] IReadOnlyList<MatterView> Items,
    [property: Description("符合条件的总数")] long Total,
    [property: Description("下一部分的地址，查找的为续页标记；没有的，已经到底")] string? Next = null,
    [property: Description("续页标记，下一次请求时写在 cursor 中；没有的，已经到底")] string? Cursor = null
)
{
    /// <summary>The part of a list that begins behind a place in the ledger, as long as the query's size says.</summary>
    /// <param name="next">How the next part is asked for, by its mark.</param>
    internal static MatterList Part(MatterReader reader, ListQuery query, long? before, Viewer viewer, Func<string, string> next)
    {
        // One more than is shown tells whether there is more.
        var found = reader.Before(query with { Size = query.Size + 1 }, before, viewer);
        var rows = found.Rows.Take(query.Size).ToList();
        var mark = found.Rows.Count > query.Size ? Api.Cursor.After(rows[^1].Sequence) : null;
        return new MatterList(
            [.. rows.Select(m => MatterJson.View(reader.Store, m, viewer))],
            found.Total,
            mark is null ? null : next(mark),
            mark
        );
    }
}

/// <summary>事项的写法 — turns a matter into what the one who looks may see, and nothing else.</summary>
internal static class MatterJson
{
    internal static MatterView View(CountyStore store, Matter matter, Viewer viewer)
    {
        // What is disclosed is decided by the newest definition, for lists and for single matters alike.
        var type = store.Types.Find(store.Types.CodeOf(matter.GetType()))!;
        var view = new MatterView(
            matter.Id,
            type.Code,
            matter.Title,
            matter.StageCode,
            matter.StageName,
            matter.Organ,
            store.OrganName(matter.Organ),
            matter.OpenedOn,
            new Dictionary<string, JsonNode?>(),
            matter.Number,
            ErasedOn: matter.ErasedOn
        );
        if (viewer.Official is null)
            return type.Disclosure is { } disclosure
                ? view with
                {
                    Fields = Values(matter, Disclosed(type, disclosure), whole: false),
                    Documents = disclosure.Documents.Count > 0 ? Documents(store, type, matter, viewer) : null,
                }
                : view;
        // Whoever files with another organ gets no more than the number; reading is that organ's.
        return viewer.MayRead(type, matter)
            ? view with
            {
                Fields = Values(matter, viewer.Facts(type, matter), viewer.Handles(matter)),
                // How many acts a matter has had is told to whom all of them are shown.
                Version = viewer.SeesEveryAct(type, matter) ? matter.Version : null,
                Rules = matter.Rules,
                ClosedOn = matter.ClosedOn,
                // The day of an act that isn't shown would tell of it.
                ChangedOn = viewer.SeesEveryAct(type, matter) ? matter.ChangedOn : null,
                Parent = matter.Parent,
                Sequence = matter.Sequence,
                Documents = Documents(store, type, matter, viewer),
            }
            : view;
    }

    /// <summary>The fields everybody sees. Personal data is not among them, whatever a definition says.</summary>
    internal static IEnumerable<MatterFact> Disclosed(MatterType type, Disclosure disclosure) =>
        disclosure.Fields.Select(f => MatterFact.Find(type.MatterClass, f)).OfType<MatterFact>().Where(f => !f.Personal);

    /// <summary>A value as JSON; for who doesn't handle the matter, a party's telephone, address and number masked as on the page.</summary>
    internal static JsonNode? Node(object? value, bool whole = true) =>
        value is null ? null : JsonSerializer.SerializeToNode(value, value.GetType(), whole ? Json.Options : MaskedJson.Options);

    /// <summary>What is shown of an act, field by field.</summary>
    /// <param name="entry">The act as the caller may see it.</param>
    /// <param name="whole">True for who handles the matter.</param>
    internal static JsonNode? Node(TimelineEntry entry, bool whole)
    {
        if (entry.Recorded is not { } recorded)
            return null;
        if (entry.Sight.IsWhole)
            return Node(recorded.Act, whole);
        var said = entry.Said.Where(f => f.Value is not null);
        return new JsonObject(said.Select(f => KeyValuePair.Create(f.Field.Name, Node(f.Value, whole))));
    }

    private static FieldValues Values(Matter matter, IEnumerable<MatterFact> facts, bool whole)
    {
        var values = new List<(string, object)>();
        foreach (var fact in facts)
            if (fact.Get(matter) is { } value)
                values.Add((fact.Name, value));
        return new FieldValues(values, whole);
    }

    private static IReadOnlyList<DocumentView> Documents(CountyStore store, MatterType type, Matter matter, Viewer viewer) =>
        [
            .. DocumentFiles
                .Of(store, matter, viewer)
                .Select(d => new DocumentView(
                    d.Index,
                    d.Document.Name,
                    d.Document.On,
                    d.Document.Sequence,
                    $"{MatterRoutes.Address(type.Code, matter.Id)}/documents/{d.Index}",
                    d.Document.Number,
                    d.Document.Void
                )),
        ];
}
