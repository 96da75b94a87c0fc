using System.Text;
using Fazhi.Matters;
using Fazhi.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Fazhi.Testing;

/// <summary>What is left of somebody in a county: whether a text stands anywhere in its data, whichever file, table or unused place it lies in.</summary>
public static class Traces
{
    /// <summary>What is personal in a matter, by its acts and by itself, and in no other matter.</summary>
    public static IReadOnlyList<string> PersonalIn(TestCounty county, Guid matter)
    {
        using var db = county.Store.Open();
        var others = db
            .Entries.Where(e => e.MatterId != matter)
            .Select(e => e.MatterId)
            .Distinct()
            .AsEnumerable()
            .SelectMany(id => Said(county.Store, id))
            .ToHashSet(StringComparer.Ordinal);
        return [.. Said(county.Store, matter).Where(t => !others.Any(o => o.Contains(t, StringComparison.Ordinal))).Distinct()];
    }

    /// <summary>No text stands anywhere in a county's data.</summary>
    public static void None(TestCounty county, IEnumerable<string> texts)
    {
        var all = texts.Select(t => (Text: t, Bytes: Encoding.UTF8.GetBytes(t))).ToList();
        var files = Directory.EnumerateFiles(county.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        foreach (var file in files)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            foreach (var (text, bytes) in all)
                Assert.False(
                    content.AsSpan().IndexOf(bytes) >= 0,
                    $"“{text}” still stands in {Path.GetFileName(file)}: {Around(content, bytes)}"
                );
        }

        if (county.Connection is null)
            return;
        foreach (var row in Rows(county))
        foreach (var (text, _) in all)
            Assert.False(row.Contains(text, StringComparison.Ordinal), $"“{text}” still stands in {row}");
    }

    /// <summary>What is personal in a matter and in what was ever said in it.</summary>
    public static IEnumerable<string> Said(CountyStore store, Guid matter)
    {
        foreach (var act in ActReader.Until(store, matter, long.MaxValue))
        foreach (var text in Sealable.Said(act.Act))
            yield return text;
        if (ActReader.MatterAt(store, matter, long.MaxValue) is { } now)
            foreach (var text in Sealable.Kept(now))
                yield return text;
    }

    private static string Around(byte[] content, byte[] found)
    {
        var at = content.AsSpan().IndexOf(found);
        var from = Math.Max(0, at - 60);
        return Encoding.UTF8.GetString(content, from, Math.Min(content.Length - from, 200)).Replace('\0', ' ');
    }

    private static IEnumerable<string> Rows(TestCounty county)
    {
        using var db = county.Store.Open();
        var connection = db.Database.GetDbConnection();
        connection.Open();
        List<string> tables = [];
        using (var command = connection.CreateCommand())
        {
            command.CommandText =
                "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables WHERE schemaname IN ('public', 'access')";
            using var reader = command.ExecuteReader();
            while (reader.Read())
                tables.Add(reader.GetString(0));
        }

        foreach (var table in tables)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT t::text FROM {table} t";
            using var reader = command.ExecuteReader();
            while (reader.Read())
                yield return $"{table}: {reader.GetString(0)}";
        }
    }
}
