namespace Fazhi.Auditor.Comparing;

/// <summary>已知数字 — a figure that is known from the ledger, to be looked for in a report.</summary>
/// <param name="Key">The indicator's key.</param>
/// <param name="Phrase">The words it is printed with, those behind its unit included, such as 受理法律援助案件; place and period don't matter.</param>
/// <param name="Unit">Its unit as printed: 件, 人次, 元, %.</param>
/// <param name="Value">Its exact value; for a percentage the percentage.</param>
/// <param name="Printed">How it should be printed, such as 20000余 or 98.77%.</param>
/// <param name="Year">The year it is of.</param>
public sealed record KnownFigure(string Key, string Phrase, string Unit, decimal Value, string Printed, int Year);
