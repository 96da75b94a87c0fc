using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Traffic;

/// <summary>另计频率 — a route on which many people at one address send at once, such as a room full of candidates: who has shown who he is, is counted by that; the others of the address may send more together.</summary>
/// <param name="By">What stands for the sender; <c>null</c> if the sender hasn't shown it.</param>
/// <param name="Times">How many times as much an address may ask and send there.</param>
public sealed record CountedApart(Func<HttpContext, string?> By, int Times)
{
    /// <summary>Where such a request is counted.</summary>
    internal static CountedApart? Of(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<CountedApart>();
}

/// <summary>Marks routes.</summary>
public static class CountedApartRoutes
{
    /// <summary>Counts a route's requests apart.</summary>
    public static TBuilder CountedApart<TBuilder>(this TBuilder route, Func<HttpContext, string?> by, int times)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new CountedApart(by, times));
}
