using DocumentFormat.OpenXml.Wordprocessing;

namespace Fazhi.Documents.Docx;

internal static class Tables
{
    private const int LeastHeight = 680;

    /// <summary>Room between a table and the text beside it.</summary>
    public static Paragraph Gap() =>
        new(
            new ParagraphProperties(
                new KeepNext(),
                new SnapToGrid { Val = false },
                new SpacingBetweenLines { Line = "160", LineRule = LineSpacingRuleValues.Exact }
            )
        );

    public static Table Build(DocumentTable source, bool keepWithNext)
    {
        var total = source.Widths.Sum();
        var widths = source.Widths.Select(width => Geometry.TextWidth * width / total).ToList();
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = $"{widths.Sum()}", Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                new TableBorders(
                    Line<TopBorder>(),
                    Line<LeftBorder>(),
                    Line<BottomBorder>(),
                    Line<RightBorder>(),
                    Line<InsideHorizontalBorder>(),
                    Line<InsideVerticalBorder>()
                ),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 85, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 85, Type = TableWidthValues.Dxa }
                )
            ),
            new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" }))
        );
        for (var i = 0; i < source.Rows.Count; i++)
        {
            table.Append(
                Row(
                    source.Rows[i],
                    widths,
                    source.HasHeader
                        ? i == 0
                            ? StyleSheet.HeaderCell
                            : StyleSheet.ListCell
                        : StyleSheet.Cell,
                    keepWithNext
                )
            );
        }
        return table;
    }

    private static TableRow Row(IReadOnlyList<string> cells, IReadOnlyList<int> widths, string style, bool keep)
    {
        var properties = new TableRowProperties(
            new CantSplit(),
            new TableRowHeight { Val = LeastHeight, HeightType = HeightRuleValues.AtLeast }
        );
        if (style == StyleSheet.HeaderCell)
        {
            properties.Append(new TableHeader());
        }
        var row = new TableRow(properties);
        for (var i = 0; i < cells.Count; i++)
        {
            row.Append(
                new TableCell(
                    new TableCellProperties(
                        new TableCellWidth { Width = $"{widths[i]}", Type = TableWidthUnitValues.Dxa },
                        new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }
                    ),
                    Elements.Paragraph(style, cells[i], new KeepNext { Val = keep })
                )
            );
        }
        return row;
    }

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4 };
}
