using Fazhi.Identifiers;
using Fazhi.Storage.Rows;

namespace Fazhi.Storage.Verifying;

internal sealed class NumberCheck(CountyStore store, Findings findings, KeptTable table)
{
    private const int Issuer = 0;
    private readonly RowCompare compare = new(findings);
    private readonly HashSet<(string Issuer, long Year)> given = [];

    internal static string SeriesSql(int county) =>
        $"SELECT issuer, year, COUNT(*), MIN(serial), MAX(serial) FROM issued_numbers WHERE county = {county} GROUP BY issuer, year";

    /// <summary>The numbers of one matter.</summary>
    internal void Compare(
        Guid matter,
        List<(DocumentNumber Number, long Sequence, bool Given)> expected,
        IReadOnlyList<object?[]> found
    )
    {
        var rest = found.ToList();
        var (issuer, year, serial) = (
            table.Place(nameof(IssuedNumberRow.Issuer)),
            table.Place(nameof(IssuedNumberRow.Year)),
            table.Place(nameof(IssuedNumberRow.Serial))
        );
        foreach (var (number, sequence, wasGiven) in expected)
        {
            if (wasGiven)
                given.Add((number.Issuer, number.Year));
            var row = new IssuedNumberRow
            {
                County = store.CountyCode,
                Issuer = number.Issuer,
                Year = number.Year,
                Serial = number.Serial,
                MatterId = matter,
                Sequence = sequence,
            };
            var at = rest.FindIndex(r =>
                StoredValue.Same(number.Issuer, r[issuer])
                && StoredValue.Same(number.Year, r[year])
                && StoredValue.Same(number.Serial, r[serial])
            );
            if (at < 0)
            {
                findings.Add(table.Name, number, null, "台账中有此文号，登记中没有。");
                continue;
            }

            compare.Row(table, number, row, rest[at]);
            rest.RemoveAt(at);
        }

        foreach (var row in rest)
            findings.Add(table.Name, table.Key(row), null, "台账中没有此文号。");
    }

    /// <summary>Each series as a whole. Where people may give a number themselves, gaps are theirs.</summary>
    internal void Series(IEnumerable<object?[]> rows)
    {
        foreach (var row in rows)
            if (
                row[Issuer] is string issuer
                && StoredValue.Number(row[1]) is { } year
                && !given.Contains((issuer, year))
                && (StoredValue.Number(row[3]), StoredValue.Number(row[4])) != (1, StoredValue.Number(row[2]))
            )
                findings.Add(
                    table.Name,
                    $"{Findings.Shown(issuer)}〔{year}〕",
                    "serial",
                    $"编号不连续：有{row[2]}个，最小{Findings.Shown(row[3])}，最大{Findings.Shown(row[4])}。"
                );
    }
}
