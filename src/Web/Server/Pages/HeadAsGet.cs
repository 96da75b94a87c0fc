using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Pages;

/// <summary>HEAD — whatever answers GET answers HEAD too, without the body (RFC 9110, 9.3.2); the server leaves the body out of an answer to HEAD.</summary>
public static class HeadAsGet
{
    public static void Use(IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (HttpMethods.IsHead(http.Request.Method))
                    http.Request.Method = HttpMethods.Get;
                return next(http);
            }
        );
}
