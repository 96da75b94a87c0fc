using Fazhi.Auditor.Reading.Apart;
using Fazhi.CommandLine.Commands;
using Fazhi.Storage;
using Fazhi.Web;
using Fazhi.Web.Api;
using Fazhi.Web.Forms;
using Fazhi.Web.Office;
using Fazhi.Web.Pages;
using Fazhi.Web.Portal;
using Fazhi.Web.Traffic;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

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
    private const long LargestUnread = CountyServices.LargestForm * 8;

    /// <summary>Builds the site of a data folder. Nothing listens before it is started.</summary>
    /// <param name="folder">The county.</param>
    /// <param name="time">The clock.</param>
    /// <param name="url">Where it listens, such as http://127.0.0.1:5080.</param>
    /// <param name="surfaces">What is served.</param>
    /// <param name="listening">The certificate held, or the proxies in front; neither if not said.</param>
    /// <param name="limits">How much is taken from one address and in all.</param>
    public static WebApplication Build(
        DataFolder folder,
        TimeProvider time,
        string url,
        Surfaces surfaces = Surfaces.All,
        Listening? listening = null,
        TrafficLimits? limits = null
    )
    {
        listening ??= Listening.Plainly;
        limits ??= new TrafficLimits();
        Threads.Give(limits);
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
            // Whoever reads a body says how much of it. What nobody reads is thrown away as it comes, for a while, so that the answer reaches the person.
            kestrel.Limits.MaxRequestBodySize = LargestUnread;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // The keys of cookies lie beside the ledger's own key, guarded by the folder's rights.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // Nobody listens to traces of requests; at this category's lowest level one is begun for each. What goes wrong is told by others.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // An address in use is told by the command, in words.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.AddCounty(folder, time, limits);
        builder.Services.AddSingleton(_ => new UploadReader(ReadUploadCommand.Program, ReadingBounds.Server));
        builder.Services.AddPortal();
        builder.Services.AddOffice();
        builder.Services.AddCountyApi();
        builder.Services.AddHostedService<LawAtWork>();
        builder.Services.AddHostedService<MomentsAtWork>();
        builder.Services.AddHostedService<CosigningAtWork>();
        builder
            .Services.AddSecurityHeaderPolicies()
            .SetDefaultPolicy(Headers.Policy)
            .SetPolicySelector(headers =>
                headers.HttpContext.GetEndpoint()?.Metadata.GetMetadata<AsksForPosition>() is null
                    ? headers.SelectedPolicy
                    : Headers.WithPosition
            );
        builder.Services.AddResponseCompression(compression =>
        {
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = ["text/html", "text/css", "text/javascript", "application/json", "application/problem+json"];
        });
        builder.Services.AddRateLimiter(rates => Rates.Set(rates, limits));
        var app = builder.Build();
        _ = app.Services.GetRequiredService<KeptReaders>();
        listening.Use(app);
        Health.UseLive(app);
        HeadAsGet.Use(app);
        app.UseRouting();
        Unchanged.Use(app);
        app.UseResponseCompression();
        app.UseSecurityHeaders();
        app.UseExceptionHandler(errors => errors.Run(Failed));
        app.UseStatusCodePages(context => Explain(context.HttpContext, surfaces));
        ReadableAddress.Use(app);
        app.UseStaticFiles(
            new StaticFileOptions
            {
                RequestPath = "/assets",
                FileProvider = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot")),
                OnPrepareResponse = KeepLong,
            }
        );
        // Before the limits: officials, who share an address, are counted each by the own account.
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        // Behind the policies: what was kept is sent only to whom it would have been made for.
        app.UseOutputCache();
        PageReads.Use(app);
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

    // Every asset's URL carries its version.
    private static void KeepLong(Microsoft.AspNetCore.StaticFiles.StaticFileResponseContext context) =>
        context.Context.Response.Headers.CacheControl = context.Context.Request.Query.ContainsKey("v")
            ? "public, max-age=31536000, immutable"
            : "public, max-age=3600";

    private static async Task Failed(HttpContext http)
    {
        var feature = http.Features.Get<IExceptionHandlerFeature>();
        var error = feature?.Error;
        var store = http.RequestServices.GetRequiredService<CountyStore>();
        var fault = store.FaultOf(error);
        var status = error switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            InvalidDataException => StatusCodes.Status400BadRequest,
            // A body in an encoding that nobody knows can't be read.
            _ when MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var media)
                    && media is { Charset.HasValue: true, Encoding: null } => StatusCodes.Status415UnsupportedMediaType,
            _ when fault is not null => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };
        if (status == StatusCodes.Status503ServiceUnavailable)
            http.Response.Headers.RetryAfter = "5";
        if (fault is not null)
        {
            store.Lost(fault);
            // Lost before the route was reached, while the session was looked up: what was typed goes back to the person.
            if (await CheckedForms.Unsent(http, feature!.Endpoint, fault) is { } unsent)
            {
                await unsent.ExecuteAsync(http);
                return;
            }
        }

        await Plain(http, status);
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
