using System.Globalization;
using Fazhi.Figures;
using Fazhi.Matters;
using Fazhi.Storage.Reading;
using Fazhi.Texts;
using Fazhi.Web.Forms;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Office;

/// <summary>列表地址 — a list's conditions as they stand in its URL, and URLs of the same list with one thing changed.</summary>
public sealed class ListAddress
{
    private static readonly string[] Kept =
    [
        "w",
        "stage",
        "organ",
        "from",
        "to",
        "figure",
        "year",
        "part",
        "sort",
        "col",
        "size",
        "parent",
        "naming",
        "reach",
    ];
    private readonly IQueryCollection query;

    internal ListAddress(string path, MatterType type, IQueryCollection query, FigureBook book, SealedWords words)
    {
        (Path, Type, this.query) = (path, type, query);
        var sort = query["sort"].ToString();
        Query = new ListQuery
        {
            Type = type.Code,
            Words = words.Read(Text("w")),
            Stages = [.. query["stage"].OfType<string>().Where(s => Enum.IsDefined(type.StageEnum, s))],
            Organ = Text("organ"),
            From = Day("from"),
            To = Day("to"),
            Parent = Guid.TryParse(Text("parent"), out var parent) ? parent : null,
            Naming = Guid.TryParse(Text("naming"), out var naming) ? naming : null,
            Figure = Figure(book),
            Order =
                Enum.TryParse<ListOrder>(sort.TrimStart('-'), ignoreCase: true, out var order) && Enum.IsDefined(order)
                    ? order
                    : ListOrder.Opened,
            Descending = sort.Length == 0 || sort[0] == '-',
            Page = Math.Clamp(Number("page") ?? 1, 1, 100_000),
            Size = Number("size") is 50 or 100 ? Number("size")!.Value : 20,
        };
    }

    public string Path { get; }

    public MatterType Type { get; }

    public ListQuery Query { get; }

    /// <summary>Whose matters: all that may be read unless told otherwise.</summary>
    public Reach Reach =>
        Enum.TryParse<Reach>(Text("reach"), ignoreCase: true, out var reach) && Enum.IsDefined(reach) ? reach : Reach.Readable;

    internal bool IsFiltered => Kept.Where(k => k is not ("sort" or "col" or "size")).Any(k => Text(k).Length > 0);

    /// <summary>The columns shown beside number, title, stage, organ and date; the type's first facts unless chosen.</summary>
    internal IReadOnlyList<MatterFact> Columns
    {
        get
        {
            var scalars = MatterFact.Of(Type.MatterClass).Where(f => f.IsScalar && !f.Personal).ToList();
            var chosen = query["col"].OfType<string>().ToList();
            return chosen.Count > 0
                ? [.. scalars.Where(f => chosen.Contains(f.Name))]
                // A choice that is always made tells rows apart; one that only some matters make leaves a column nearly empty.
                : [.. scalars.Where(f => f.Property.PropertyType.IsEnum).Take(2)];
        }
    }

    /// <summary>The conditions with column and order, from the question mark on; empty when there are none.</summary>
    internal string Conditions => With(("page", null))[Path.Length..];

    /// <summary>The same as they are recorded: that something was searched for, not what.</summary>
    internal string Recorded =>
        With(("page", null), ("w", null), ("searched", Query.Words.Length > 0 ? "1" : null))[Path.Length..];

    /// <summary>The conditions as an official says them; empty when there are none.</summary>
    internal string InWords(County county) =>
        string.Join(
            "；",
            new (string Name, string Value)[]
            {
                ("名称、编号", Text("searched").Length > 0 ? "按文字查过，文字不记录" : Query.Words),
                ("阶段", string.Join("、", Query.Stages.Select(Type.StageName))),
                ("单位", county.OrganName(Query.Organ)),
                ("范围", Reach == Reach.Readable ? "" : Terms.Of(Reach)),
                ("登记不早于", Scalars.Write(Query.From)),
                ("登记不晚于", Scalars.Write(Query.To)),
                ("数字", Query.Figure is { } f ? $"{f.Indicator.Name}（{f.Period}）" : ""),
                ("属于", Query.Parent is null ? "" : "另一事项"),
                ("选用", Query.Naming is null ? "" : "另一事项"),
            }
                .Where(c => c.Value.Length > 0)
                .Select(c => $"{c.Name}：{c.Value}")
        );

    /// <summary>The list sorted by something: dates newest first, everything else from the start; once more turns it round.</summary>
    internal string Sorted(ListOrder order)
    {
        var down = Query.Order == order ? !Query.Descending : order is ListOrder.Opened or ListOrder.Changed;
        return With(("sort", down ? "-" + Name(order) : Name(order)), ("page", null));
    }

    /// <summary>The same list as a file.</summary>
    internal string AsFile(string extension) => $"{Path}/export.{extension}{Conditions}";

    /// <summary>Where the same list is had as a sheet that can be imported.</summary>
    internal string AsTemplate() => $"{Path}/export{Conditions}";

    /// <summary>The same list as a sheet of an act.</summary>
    internal string AsTemplate(ActRule rule, string extension) => $"{Path}/export/{rule.Code}.{extension}{Conditions}";

    internal string OnPage(int page) => With(("page", page.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The conditions except some, for the hidden fields of a form.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Except(params string[] names) =>
        [
            .. Kept.Except(names)
                .SelectMany(k => query[k].Select(v => KeyValuePair.Create(k, v ?? "")))
                .Where(p => p.Value.Length > 0),
        ];

    private string With(params (string Name, string? Value)[] changes)
    {
        var parts = Except([.. changes.Select(c => c.Name)])
            .Concat(changes.Where(c => c.Value is not null).Select(c => KeyValuePair.Create(c.Name, c.Value!)));
        var text = string.Join('&', parts.Select(p => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(p.Value)}"));
        return text.Length == 0 ? Path : $"{Path}?{text}";
    }

    /// <summary>A reach as the address says it; nothing for all that may be read.</summary>
    internal static string Name(Reach reach) => reach == Reach.Readable ? "" : reach.ToString().ToLowerInvariant();

    private static string Name(ListOrder order) => order.ToString().ToLowerInvariant();

    private FigureRows? Figure(FigureBook book) =>
        book.Find(Text("figure")) is { } indicator
        && Number("year") is { } year and > 1900 and < 9000
        && book.Rows(indicator, ReportPeriod.Year(year)) is var rows
        && rows.MatterClass == Type.MatterClass
            ? rows with
            {
                Part = query.ContainsKey("part") ? Text("part") : null,
            }
            : null;

    private string Text(string name) => Wording.WellFormed(Wording.Normal(query[name].ToString()));

    private int? Number(string name) => int.TryParse(Text(name), out var number) ? number : null;

    private DateOnly? Day(string name) => DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", out var day) ? day : null;
}
