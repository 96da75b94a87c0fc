using System.Globalization;
using Fazhi.Matters;

namespace Fazhi.Storage.Importing;

/// <summary>一份表格登记了什么 — the rows of a sheet that were recorded, as the keys of their requests tell.</summary>
public static class RecordedRows
{
    internal const string Prefix = "sheet/";

    /// <summary>One recorded row.</summary>
    /// <param name="Row">The row, as the spreadsheet counts.</param>
    /// <param name="Matter">The matter it opened, or was done in.</param>
    /// <param name="Sequence">Its place in the ledger.</param>
    public sealed record Recorded(int Row, Guid Matter, long Sequence);

    /// <summary>The rows of a sheet recorded by an act, in the order of the ledger.</summary>
    public static IEnumerable<Recorded> Of(CountyDb db, CountyStore store, MatterType type, ActRule rule, string digest)
    {
        var (county, prefix) = (store.CountyCode, $"{RequestKey.Shared}/{Prefix}{digest}/");
        var rows =
            from request in db.Requests
            where request.County == county && request.Key.StartsWith(prefix)
            join entry in db.Entries on new { request.County, request.Sequence } equals new { entry.County, entry.Sequence }
            where entry.MatterType == type.Code && entry.Act == rule.Code
            orderby request.Sequence
            select new
            {
                request.Key,
                request.MatterId,
                request.Sequence,
            };
        foreach (var row in rows.AsEnumerable())
            yield return new(int.Parse(row.Key[prefix.Length..], CultureInfo.InvariantCulture), row.MatterId, row.Sequence);
    }
}
