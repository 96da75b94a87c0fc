using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Fazhi.Bench;

/// <summary>
/// The floor of the pages: a process of its own with nothing but Kestrel and SQLite's client, that asks the same file the same questions by SQL written
/// by hand, and writes what comes as JSON. No rights, no words, no checks. A constant answer stands for the least a request can cost.
/// </summary>
internal static class WebFloor
{
    /// <summary>The demo county's code; the one county of the file.</summary>
    private const int County = 232722;
    private static readonly Lock Writing = new();
    private static readonly string[] Written = ["dispute", "search_words", "clocks", "ledger_entries", "ledger_payloads"];
    private static long next = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() * 1000;

    /// <summary>Serves until it is ended.</summary>
    internal static void Serve(string file, string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        var app = builder.Build();
        var connection = $"Data Source={file};Cache=Private";
        app.MapGet("/constant", () => "ok");
        app.MapGet(
            "/list",
            http =>
                Answer(
                    http,
                    connection,
                    "SELECT size FROM ledger_heads",
                    $"SELECT * FROM dispute WHERE county = {County} ORDER BY opened_on DESC, sequence DESC LIMIT 20"
                )
        );
        app.MapGet(
            "/cursor",
            http =>
                Answer(
                    http,
                    connection,
                    "SELECT size FROM ledger_heads",
                    $"SELECT * FROM dispute WHERE county = {County} ORDER BY sequence DESC LIMIT 51"
                )
        );
        app.MapGet(
            "/detail/{id}",
            (HttpContext http, string id) =>
                Answer(
                    http,
                    connection,
                    "SELECT size FROM ledger_heads",
                    $"SELECT * FROM dispute WHERE county = {County} AND id = '{id}'",
                    $"SELECT * FROM clocks WHERE county = {County} AND matter_id = '{id}'",
                    $"SELECT * FROM ledger_entries e JOIN ledger_payloads p ON p.county = e.county AND p.sequence = e.sequence WHERE e.county = {County} AND e.matter_id = '{id}' ORDER BY e.sequence"
                )
        );
        app.MapGet(
            "/home",
            http =>
                Answer(
                    http,
                    connection,
                    "SELECT size FROM ledger_heads",
                    $"SELECT * FROM normative_document WHERE county = {County} AND stage = 'Consulting' ORDER BY opened_on DESC LIMIT 20",
                    $"SELECT * FROM normative_document WHERE county = {County} AND published_on IS NOT NULL ORDER BY published_on DESC LIMIT 6",
                    $"SELECT * FROM reconsideration WHERE county = {County} AND concluded_on IS NOT NULL ORDER BY concluded_on DESC LIMIT 6"
                )
        );
        app.MapPost("/act/{id}", (HttpContext http, string id) => Write(http, connection, id));
        app.Run();
    }

    private static async Task Answer(HttpContext http, string file, params string[] questions)
    {
        http.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter);
        using var connection = new SqliteConnection(file);
        connection.Open();
        json.WriteStartArray();
        foreach (var question in questions)
        {
            using var command = connection.CreateCommand();
            command.CommandText = question;
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                json.WriteStartObject();
                for (var i = 0; i < reader.FieldCount; i++)
                    json.WriteString(reader.GetName(i), reader.IsDBNull(i) ? "" : reader.GetString(i));
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        await json.FlushAsync();
    }

    /// <summary>The rows an opening act leaves, inserted again under another id, and the head moved on, in one transaction that is safe on the disk.</summary>
    private static string Write(HttpContext http, string file, string id)
    {
        using var connection = new SqliteConnection(file);
        connection.Open();
        // Writers of one file wait for each other anyway; here they do it without SQLite's polling.
        lock (Writing)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var (sequence, matter) = (next++, Guid.CreateVersion7().ToString().ToUpperInvariant());
            foreach (var table in Written)
            {
                using var command = connection.CreateCommand();
                command.Transaction = transaction;
                command.CommandText = Statement(connection, transaction, table);
                command.Parameters.AddWithValue("@sequence", sequence);
                command.Parameters.AddWithValue("@id", matter);
                command.Parameters.AddWithValue("@of", id);
                command.ExecuteNonQuery();
            }

            using var head = connection.CreateCommand();
            head.Transaction = transaction;
            head.CommandText = "UPDATE ledger_heads SET recorded_at = recorded_at";
            head.ExecuteNonQuery();
            transaction.Commit();
        }

        http.Response.StatusCode = StatusCodes.Status201Created;
        return "ok";
    }

    private static readonly Dictionary<string, string> Statements = [];

    private static string Statement(SqliteConnection connection, SqliteTransaction transaction, string table)
    {
        if (Statements.TryGetValue(table, out var known))
            return known;
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT name FROM pragma_table_info('{table}')";
        var names = new List<string>();
        using (var reader = command.ExecuteReader())
            while (reader.Read())
                names.Add(reader.GetString(0));
        var values = names.Select(n =>
            n switch
            {
                "sequence" or "row_key" => "@sequence",
                "id" or "matter_id" => "@id",
                _ => $"\"{n}\"",
            }
        );
        var first = $"sequence = (SELECT min(sequence) FROM ledger_entries WHERE county = {County} AND matter_id = @of)";
        var where = table switch
        {
            "dispute" => "id = @of",
            "ledger_entries" or "ledger_payloads" => first,
            _ => "matter_id = @of",
        };
        return Statements[table] =
            $"INSERT INTO {table} ({string.Join(", ", names.Select(n => $"\"{n}\""))}) SELECT {string.Join(", ", values)} FROM {table} WHERE county = {County} AND {where} LIMIT 1";
    }
}
