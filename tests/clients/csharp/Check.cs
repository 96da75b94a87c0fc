namespace Fazhi.Clients;

/// <summary>What a developer does first with a client, asked of each of them alike.</summary>
internal interface IClient
{
    Task<(IReadOnlyList<Row> Rows, long Total, string? Cursor)> List(string type, int? limit = null, string? cursor = null);

    /// <summary>Served or archived, filed since 1 March 2025.</summary>
    Task<long> Filtered(string type);
    Task<string> Title(string type, Guid id);
    Task<(long Rows, decimal? Value)> Figure(string key, int year);
    Task<long> RowsOf(string key, int year);
    Task<Stream> Document(string type, Guid id, int index);
    Task<long> Search(string type, string words);
    Task<long> Upload(string name, byte[] content);

    /// <summary>What is told when there is no such matter.</summary>
    Task<(int Status, string Detail, IReadOnlyList<string> Codes)> Missing(string type, Guid id);

    /// <summary>What is told when an act is sent without its fields.</summary>
    Task<(int Status, string Detail, IReadOnlyList<string> Codes)> Refused(string type, string act);
}

internal sealed record Row(Guid Id, string Title, IReadOnlyList<int> Documents);

internal static class Check
{
    private const string Type = "reconsideration";

    internal static string Address { get; } = Environment.GetEnvironmentVariable("FAZHI_URL")!;

    internal static HttpClient Http()
    {
        var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(Address) };
        http.DefaultRequestHeaders.Add("Cookie", $"fazhi.office={Environment.GetEnvironmentVariable("FAZHI_SESSION")}");
        return http;
    }

    internal static async Task All(IClient client)
    {
        var first = await client.List(Type, 2);
        True(first.Rows.Count == 2 && first.Total > 4, "a list");
        var second = await client.List(Type, 2, first.Cursor);
        True(!second.Rows.Select(m => m.Id).Intersect(first.Rows.Select(m => m.Id)).Any(), "the next page");
        var filtered = await client.Filtered(Type);
        True(filtered > 0 && filtered < first.Total, "a list by stages and date");
        True(await client.Title(Type, first.Rows[0].Id) == first.Rows[0].Title, "one matter");

        var figure = await client.Figure("reconsideration.accepted", 2025);
        True(figure.Rows > 0 && figure.Value == figure.Rows, "a figure");
        var rows = await client.RowsOf("reconsideration.accepted", 2025);
        True(rows > 0 && rows <= figure.Rows, "its rows");

        var printed = (await client.List(Type, 200)).Rows.First(m => m.Documents.Count > 0);
        await using var document = await client.Document(Type, printed.Id, printed.Documents[0]);
        True(document.ReadByte() == 'P' && document.ReadByte() == 'K', "a download");

        True(await client.Search(Type, "塔河县") > 0, "a search");
        var pdf = "%PDF-1.7\n%%EOF"u8.ToArray();
        True(await client.Upload("决定书.pdf", pdf) == pdf.Length, "an upload");

        var missing = await client.Missing(Type, Guid.Empty);
        True(missing.Status == 404 && missing.Detail.Length > 0, "a problem");
        var refused = await client.Refused(Type, "FileApplication");
        True(refused.Status == 422 && refused.Codes.Count > 0, "a refusal with its codes");
        Console.WriteLine("ok");
    }

    private static void True(bool fact, string what)
    {
        if (!fact)
            throw new InvalidOperationException($"Wrong: {what}.");
    }
}
