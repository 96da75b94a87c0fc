namespace Fazhi.Matters;

/// <summary>表格来源 — that an act was done by a row of an imported sheet; the ledger keeps it with what the act says.</summary>
/// <param name="Sheet">SHA-256 of the sheet's rows, 64 lower-case hexadecimal digits: all rows of one import have the same.</param>
/// <param name="Row">The row, as the spreadsheet counts: the headings are row 1.</param>
public sealed record SheetOrigin(string Sheet, int Row);
