using Fazhi.Documents.Sheets;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Importing;
using Fazhi.Storage.Reading;

namespace Fazhi.Web.Office.Importing;

/// <summary>模板的一栏 — its heading, what it holds, what is to be written, what may be chosen, and an example.</summary>
internal sealed record TemplateColumn(string Heading, ColumnKind Kind, string Hint, IReadOnlyList<string> Choices, object Example)
{
    /// <summary>The columns of an act's sheet.</summary>
    internal static IReadOnlyList<TemplateColumn> Of(MatterType type, ActRule rule, SheetChoices choices, DateOnly today) =>
        [
            .. ActColumns.Place(type, rule) is { } place
                ? new[]
                {
                    new TemplateColumn(place.Heading, ColumnKind.Text, "必填。事项的编号，没有编号的填写完整名称。", [], ""),
                }
                : [],
            .. ActColumns
                .Of(rule.ActType)
                .Select(c => new TemplateColumn(c.Heading, KindOf(c), c.Hint, choices.Of(c), choices.Example(c))),
            new TemplateColumn(ActColumns.On, ColumnKind.Day, "不填为今天。", [], today),
            .. SheetImport.WantsProof(type, rule)
                ? ActColumns.Late.Select(
                    (heading, i) =>
                        new TemplateColumn(
                            heading,
                            ColumnKind.Text,
                            "只在办理日期较早时填写。",
                            i == 0 ? [.. Terms.All(typeof(ProofOfDay)).Select(t => t.Term)] : [],
                            ""
                        )
                )
                : [],
        ];

    /// <summary>What a column of an act's sheet holds.</summary>
    internal static ColumnKind KindOf(ActColumn column) =>
        column.Many ? ColumnKind.Text
        : column.Field.ValueType == typeof(DateOnly) ? ColumnKind.Day
        : column.Field.ValueType == typeof(int)
        || column.Field.ValueType == typeof(long)
        || column.Field.ValueType == typeof(decimal)
            ? ColumnKind.Figure
        : ColumnKind.Text;

    /// <summary>The sheet to be filled in: headings, a row of explanations and one that shows how it is filled in; neither is read.</summary>
    internal static Sheet Sheet(string name, IReadOnlyList<TemplateColumn> columns) =>
        new(
            name,
            [.. columns.Select(c => c.Heading)],
            [
                [.. columns.Select((c, i) => i == 0 ? $"{ActColumns.Explanation}这一行不会导入，可以删除。{c.Hint}" : c.Hint)],
                [.. columns.Select((c, i) => i == 0 ? $"{ActColumns.Example}{c.Example}" : c.Example)],
            ]
        )
        {
            Choices = columns
                .Select((c, i) => (c.Choices, i))
                .Where(c => c.Choices.Count > 0)
                .ToDictionary(c => c.i, c => c.Choices),
            Kinds = columns.Select((c, i) => (c.Kind, i)).ToDictionary(c => c.i, c => c.Kind),
        };
}

/// <summary>可选的内容 — what a column of a sheet may hold: the terms of a choice, yes and no, the county's own lists, the few matters that may be named.</summary>
internal sealed class SheetChoices(CountyStore store, MatterType type, ActRule rule, Viewer viewer, DateOnly today)
{
    private const int Few = 500;
    private const string ExampleMark = "例如：";
    private readonly Picking picking = new(store);

    internal IReadOnlyList<string> Of(ActColumn column)
    {
        var (field, value) = (column.Field, column.Field.ValueType);
        // A cell that holds several can't be chosen from a list.
        if (column.Many)
            return [];
        return value.IsEnum ? [.. Terms.All(value).Select(t => t.Term)]
            : value == typeof(bool) ? ["是", "否"]
            : field.Facts.Organ ? [.. store.County.Organs.Select(o => o.Name)]
            : field.Facts.Role ? [.. store.Types.Roles.Select(r => r.Name)]
            : field.Facts.Among is not null ? picking.Listed(type, field, null, today)
            : References.MatterOf(value) is { } named
            && picking.Of(type, rule, null, named, "", viewer, today, Few) is { More: false } few
                ? [.. few.Found.GroupBy(f => f.Matter.Title).Where(g => g.Count() == 1).Select(g => g.Key)]
            : [];
    }

    internal object Example(ActColumn column)
    {
        var (field, value, choices) = (column.Field, column.Field.ValueType, Of(column));
        var hint = field.Facts.Hint ?? "";
        return choices.Count > 0 ? (object)choices[0]
            : hint.IndexOf(ExampleMark, StringComparison.Ordinal) is >= 0 and var at
                ? hint[(at + ExampleMark.Length)..].Split('。', '；')[0].Split('、')[0]
            : value == typeof(DateOnly) ? today
            : value == typeof(int) || value == typeof(long) || value == typeof(decimal)
                ? (double.IsNaN(field.Facts.Min) ? "1" : Scalars.Write((decimal)field.Facts.Min))
            : value.IsEnum ? Terms.All(value)[0].Term
            : "";
    }
}
