using System.Threading.RateLimiting;
using Fazhi.Auditor.Reading.Apart;
using Fazhi.CommandLine.Commands;
using Fazhi.Storage;
using Fazhi.Web;
using Fazhi.Web.Accounts;
using Fazhi.Web.Api;
using Fazhi.Web.Office;
using Fazhi.Web.Pages;
using Fazhi.Web.Portal;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.FileProviders;

namespace Fazhi.CommandLine.Serving;

/// <summary>界面 — what a process serves.</summary>
[Flags]
public enum Surfaces
{
    None = 0,
    Portal = 1,
    Office = 2,
    Api = 4,
    All = Portal | Office | Api,
}

/// <summary>网站 — one county's pages: services, the order in which a request goes through them, routes.</summary>
public static class WebHost
{
    /// <summary>Builds the site of a data folder. Nothing listens before it is started.</summary>
    /// <param name="folder">The county.</param>
    /// <param name="time">The clock.</param>
    /// <param name="url">Where it listens, such as http://127.0.0.1:5080.</param>
    /// <param name="surfaces">What is served.</param>
    /// <param name="listening">The certificate held, or the proxies in front; neither if not said.</param>
    public static WebApplication Build(
        DataFolder folder,
        TimeProvider time,
        string url,
        Surfaces surfaces = Surfaces.All,
        Listening? listening = null
    )
    {
        listening ??= Listening.Plainly;
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(WebHost).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        builder.WebHost.UseUrls(url);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            listening.Configure(kestrel);
            kestrel.AddServerHeader = false;
            // Beyond what a form may hold, so that the refusal reaches the person before the connection is cut.
            kestrel.Limits.MaxRequestBodySize = CountyServices.LargestForm * 8;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // The keys of cookies lie beside the ledger's own key, guarded by the folder's rights.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // Nobody listens to traces of requests; at this category's lowest level one is begun for each. What goes wrong is told by others.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // An address in use is told by the command, in words.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.AddCounty(folder, time);
        builder.Services.AddSingleton(_ => new UploadReader(ReadUploadCommand.Program, ReadingBounds.Server));
        builder.Services.AddCountyApi();
        builder.Services.AddHostedService<LawAtWork>();
        builder.Services.AddHostedService<CosigningAtWork>();
        builder.Services.AddResponseCompression(compression =>
        {
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = ["text/html", "text/css", "text/javascript", "application/json", "application/problem+json"];
        });
        builder.Services.AddRateLimiter(Limits);
        var app = builder.Build();
        listening.Use(app);
        app.UseRouting();
        Unchanged.Use(app);
        app.UseResponseCompression();
        app.UseSecurityHeaders(Headers.Policy);
        app.UseExceptionHandler(errors => errors.Run(Failed));
        app.UseStatusCodePages(context => Explain(context.HttpContext, surfaces));
        app.UseStaticFiles(
            new StaticFileOptions
            {
                RequestPath = "/assets",
                FileProvider = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot")),
                OnPrepareResponse = KeepLong,
            }
        );
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        // Behind the policies: what was kept is sent only to whom it would have been made for.
        app.UseOutputCache();
        Health.Map(app);
        app.MapDisplay();
        if (surfaces.HasFlag(Surfaces.Portal))
            app.MapPortal();
        if (surfaces.HasFlag(Surfaces.Office))
            app.MapOffice();
        if (surfaces.HasFlag(Surfaces.Api))
            app.MapApi();
        return app;
    }

    private static void Limits(Microsoft.AspNetCore.RateLimiting.RateLimiterOptions limits)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        // A page that takes secrets may be asked ten times a minute from one address.
        limits.AddPolicy("guessing", PerAddress(10, TimeSpan.FromMinutes(1)));
        // A service hall's computers share an address; thirty applications begun there in ten minutes are many, for a program few.
        limits.AddPolicy("drafts", PerAddress(30, TimeSpan.FromMinutes(10)));
        // What an applicant does in the own matter: a form is sent again after a refusal, thirty times in ten minutes by no person.
        limits.AddPolicy("acting", PerAddress(30, TimeSpan.FromMinutes(10)));
        // Reading a PDF takes a second of a processor; nobody has sixty reports to check in ten minutes.
        limits.AddPolicy("auditing", PerAddress(60, TimeSpan.FromMinutes(10)));
    }

    private static Func<HttpContext, RateLimitPartition<string>> PerAddress(int most, TimeSpan window) =>
        http =>
            RateLimitPartition.GetFixedWindowLimiter(
                ClientAddress.Of(http),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = window }
            );

    // Every asset's URL carries its version.
    private static void KeepLong(Microsoft.AspNetCore.StaticFiles.StaticFileResponseContext context) =>
        context.Context.Response.Headers.CacheControl = context.Context.Request.Query.ContainsKey("v")
            ? "public, max-age=31536000, immutable"
            : "public, max-age=3600";

    private static Task Failed(HttpContext http)
    {
        var error = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        return Plain(
            http,
            error switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                InvalidDataException => StatusCodes.Status413RequestEntityTooLarge,
                _ => StatusCodes.Status500InternalServerError,
            }
        );
    }

    // An address that leads nowhere gets the frame of its surface, with the ways on from there.
    private static Task Explain(HttpContext http, Surfaces surfaces)
    {
        bool Under(string path) => http.Request.Path.StartsWithSegments(path, StringComparison.Ordinal);
        if (http.Response.StatusCode != StatusCodes.Status404NotFound || Under("/api") || Under("/assets"))
            return Plain(http, http.Response.StatusCode);
        if (Under("/office"))
            return surfaces.HasFlag(Surfaces.Office) && http.User.Identity?.IsAuthenticated == true
                ? OfficeRoutes.NothingHere().ExecuteAsync(http)
                : Plain(http, StatusCodes.Status404NotFound);
        return surfaces.HasFlag(Surfaces.Portal)
            ? PortalRoutes.NothingHere().ExecuteAsync(http)
            : Plain(http, StatusCodes.Status404NotFound);
    }

    private static Task Plain(HttpContext http, int status) =>
        http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? ApiProblems.Plain(status).ExecuteAsync(http)
            : PlainError.Page(http, status).ExecuteAsync(http);
}
