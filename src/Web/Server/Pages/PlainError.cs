using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Pages;

/// <summary>出错页面 — for what no page of a surface answers.</summary>
public partial class PlainError
{
    /// <summary>The page of a status.</summary>
    public static IResult Page(HttpContext http, int status) =>
        View.Show<PlainError>(
            status,
            (nameof(Status), status),
            (nameof(Reference), http.TraceIdentifier),
            (nameof(Office), http.Request.Path.StartsWithSegments("/office", StringComparison.Ordinal))
        );
}
