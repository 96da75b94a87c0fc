using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Fazhi.Web.Traffic;

/// <summary>频率限制 — of all requests and of what is sent, by address and for officials by account; of what is worked on at once; of what may be guessed, begun, done and checked by address or known device.</summary>
public static class Rates
{
    /// <summary>So long people are asked to wait.</summary>
    internal const int Seconds = 60;

    /// <summary>Sets the limits up.</summary>
    public static void Set(RateLimiterOptions options, TrafficLimits limits)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = $"{Seconds}";
            return ValueTask.CompletedTask;
        };
        var minute = TimeSpan.FromMinutes(1);
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(PerSender(limits.Requests, limits.Official, minute)),
            PartitionedRateLimiter.Create<HttpContext, string>(http =>
                Sends(http) ? PerSender(limits.Posts, limits.Official, minute)(http) : RateLimitPartition.GetNoLimiter("")
            ),
            // Whoever writes may wait for other writers; there are always threads left for those who read.
            PartitionedRateLimiter.Create<HttpContext, string>(http =>
                Sends(http)
                    ? RateLimitPartition.GetConcurrencyLimiter("", _ => AtOnce(limits))
                    : RateLimitPartition.GetNoLimiter("r")
            )
        );
        // A page that takes secrets may be asked ten times a minute from one address, and as often from a device that is known there.
        options.AddPolicy("guessing", PerAddress(10 * limits.Halls, minute));
        // Candidates of a room come in within a minute, each with two forms; a code is one of some 10^12, so that nobody guesses it at that rate.
        options.AddPolicy("tickets", PerAddress(2000 * limits.Halls, minute));
        // A service hall's computers share an address; thirty applications begun there at once are many, for a program few: then one in four minutes.
        options.AddPolicy(
            "drafts",
            http =>
                RateLimitPartition.GetTokenBucketLimiter(
                    ClientAddress.Of(http),
                    _ => Bucket(30 * limits.Halls, TimeSpan.FromMinutes(4))
                )
        );
        // Thirty applicants with eight steps each, some of them twice.
        options.AddPolicy("filling", PerAddress(400 * limits.Halls, TimeSpan.FromMinutes(10)));
        // What an applicant does in the own matter: a form is sent again after a refusal, thirty times in ten minutes by no person.
        options.AddPolicy("acting", PerAddress(30 * limits.Halls, TimeSpan.FromMinutes(10)));
        // Reading a PDF takes a second of a processor; nobody has sixty reports to check in ten minutes.
        options.AddPolicy("auditing", PerAddress(60 * limits.Halls, TimeSpan.FromMinutes(10)));
    }

    private static bool Sends(HttpContext http) =>
        !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method);

    private static ConcurrencyLimiterOptions AtOnce(TrafficLimits limits) =>
        new()
        {
            PermitLimit = limits.AtOnce,
            QueueLimit = limits.Waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        };

    private static TokenBucketRateLimiterOptions Bucket(int most, TimeSpan each) =>
        new()
        {
            TokenLimit = most,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = each,
        };

    // A county's officials share one address, and each answers for the own account: they are counted by it.
    private static Func<HttpContext, RateLimitPartition<string>> PerSender(int most, int official, TimeSpan window) =>
        http =>
            CountedApart.Of(http) is { } apart
                ? RateLimitPartition.GetFixedWindowLimiter(
                    apart.By(http) ?? $"apart/{ClientAddress.Sender(http)}",
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = most * apart.Times, Window = window }
                )
            : ClientAddress.Account(http) is { } account
                ? RateLimitPartition.GetFixedWindowLimiter(
                    account,
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = most * official, Window = window }
                )
            : PerAddress(most, window)(http);

    private static Func<HttpContext, RateLimitPartition<string>> PerAddress(int most, TimeSpan window) =>
        http =>
            RateLimitPartition.GetFixedWindowLimiter(
                ClientAddress.Sender(http),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = window }
            );
}
