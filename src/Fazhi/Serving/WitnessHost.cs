using Fazhi.Ledgers;
using Fazhi.Storage.Witnessing;

namespace Fazhi.CommandLine.Serving;

/// <summary>见证服务 — one call of C2SP tlog-witness over HTTP, and nothing else.</summary>
public static class WitnessHost
{
    /// <summary>Builds the service. Nothing listens before it is started.</summary>
    /// <param name="book">What the witness keeps.</param>
    /// <param name="url">Where it listens, such as http://127.0.0.1:5090.</param>
    public static WebApplication Build(WitnessBook book, string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = AddCheckpoint.MostBytes;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        var app = builder.Build();
        app.MapPost("/add-checkpoint", http => Add(http, book));
        return app;
    }

    private static async Task Add(HttpContext http, WitnessBook book)
    {
        using var body = new MemoryStream();
        // Kestrel counts what is read, whatever the request says of its length.
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var (answer, text) = book.Add(body.ToArray());
        http.Response.StatusCode = (int)answer;
        http.Response.ContentType =
            answer == WitnessAnswer.OtherSize && text.Length > 0 ? "text/x.tlog.size" : "text/plain; charset=utf-8";
        await http.Response.WriteAsync(text, http.RequestAborted);
    }
}
