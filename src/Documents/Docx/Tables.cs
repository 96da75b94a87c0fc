using DocumentFormat.OpenXml.Wordprocessing;

namespace Fazhi.Documents.Docx;

internal static class Tables
{
    private const int LeastHeight = 680;

    public static Table Build(DocumentTable source)
    {
        var total = source.Widths.Sum();
        var widths = source.Widths.Select(width => Geometry.TextWidth * width / total).ToList();
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = $"{widths.Sum()}", Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                new TableBorders(
                    Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(),
                    Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 85, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 85, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" })));
        for (var i = 0; i < source.Rows.Count; i++)
        {
            table.Append(Row(source.Rows[i], widths, source.HasHeader && i == 0));
        }
        return table;
    }

    private static TableRow Row(IReadOnlyList<string> cells, IReadOnlyList<int> widths, bool header)
    {
        var properties = new TableRowProperties(
            new CantSplit(), new TableRowHeight { Val = LeastHeight, HeightType = HeightRuleValues.AtLeast });
        if (header)
        {
            properties.Append(new TableHeader());
        }
        var row = new TableRow(properties);
        for (var i = 0; i < cells.Count; i++)
        {
            row.Append(new TableCell(
                new TableCellProperties(
                    new TableCellWidth { Width = $"{widths[i]}", Type = TableWidthUnitValues.Dxa },
                    new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
                Elements.Paragraph(header ? StyleSheet.HeaderCell : StyleSheet.Cell, cells[i])));
        }
        return row;
    }

    private static T Line<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4 };
}
