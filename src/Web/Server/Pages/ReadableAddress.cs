using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Pages;

/// <summary>可读的地址 — an address with a null character or another that nobody types says nothing, and one database can't even be asked about it.</summary>
public static class ReadableAddress
{
    private const int LongestQuery = 6000;

    public static void Use(IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (IsReadable(http.Request))
                    return next(http);
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
                return Task.CompletedTask;
            }
        );

    private static bool IsReadable(HttpRequest request) =>
        request.QueryString.Value is not { Length: > 0 } query
            ? !(request.Path.Value ?? "").Any(char.IsControl)
            : query.Length <= LongestQuery
                && !(request.Path.Value ?? "").Any(char.IsControl)
                && request.Query.All(q => !q.Key.Any(IsForbidden) && q.Value.All(v => v is null || !v.Any(IsForbidden)));

    // Line breaks and tabs come with what is pasted into a search box.
    private static bool IsForbidden(char c) => char.IsControl(c) && c is not ('\t' or '\r' or '\n');
}
