using System.Data.Common;
using Fazhi.Figures;
using Fazhi.Mechanisms;
using Fazhi.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Bench;

/// <summary>All figures of a year over disputes, against the same counts written by hand, at three sizes of one SQLite file.</summary>
internal static class FiguresBench
{
    private const int First = 10_000;
    private static readonly ReportPeriod Year = ReportPeriod.Year(2025);

    internal static void Run()
    {
        using var scratch = new Scratch();
        var folder = scratch.File("data");
        Tool.Run("generate", "--matters", $"{First}", "--data", folder);
        var store = DataFolder.Open(folder, InReportOrder.Types).Store;
        foreach (var matters in new[] { First, First * 10, First * 100 })
        {
            Growth.Reach(store, matters);
            Compare(store, matters);
        }
    }

    private static void Compare(CountyStore store, int matters)
    {
        Check(store);
        var (byReader, byHand, all) = (new List<double>(), new List<double>(), new List<double>());
        var rounds = matters > 100_000 ? 3 : 7;
        for (var round = 0; round < rounds; round++)
        {
            byReader.Add(Measure.Seconds(() => ByReader(store)));
            byHand.Add(Measure.Seconds(() => ByHand(store)));
            all.Add(Measure.Seconds(() => All(store)));
        }

        var (r, h) = (Measure.Median(byReader) * 1e3, Measure.Median(byHand) * 1e3);
        Measure.Tell(
            $"{matters} matters: {FigureSql.Counts.Count} figures {r:0.0} ms, by hand {h:0.0} ms, {r / h:0.00} times; all {InReportOrder.Indicators.Count()} indicators {Measure.Median(all) * 1e3:0.0} ms"
        );
    }

    private static List<decimal> ByReader(CountyStore store)
    {
        using var db = store.Open();
        var reader = new FigureReader(db, store.CountyCode);
        return [.. FigureSql.Counts.Keys.Select(key => reader.Read(InReportOrder.Indicator(key)!, Year).Value.Amount)];
    }

    private static List<decimal> ByHand(CountyStore store)
    {
        using var db = store.Open();
        db.Database.OpenConnection();
        return [.. FigureSql.Counts.Values.Select(sql => Read(db.Database.GetDbConnection(), sql, store.CountyCode))];
    }

    /// <summary>A count of one row, or the sum of the parts of a spread.</summary>
    private static decimal Read(DbConnection connection, string sql, int county)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@county", county);
        command.Parameters.Add(parameter);
        using var reader = command.ExecuteReader();
        var sum = 0m;
        while (reader.Read())
            sum += reader.IsDBNull(0) ? 0 : reader.GetDecimal(0);
        return sum;
    }

    private static void All(CountyStore store)
    {
        using var db = store.Open();
        var reader = new FigureReader(db, store.CountyCode);
        foreach (var indicator in InReportOrder.Indicators)
            reader.Read(indicator, Year);
    }

    /// <summary>A comparison of two different counts would say nothing.</summary>
    private static void Check(CountyStore store)
    {
        var pairs = FigureSql.Counts.Keys.Zip(ByReader(store), ByHand(store));
        foreach (var (key, reader, hand) in pairs)
            if (Math.Round(reader, 1) != Math.Round(hand, 1, MidpointRounding.AwayFromZero))
                throw new InvalidOperationException($"{key}: {reader} by the reader, {hand} by hand.");
    }
}
