using System.Net.Sockets;
using System.Security.Claims;
using Fazhi.Web.Accounts;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Traffic;

/// <summary>来源地址 — whom a limit counts. A household or an office has a whole network of IPv6 addresses: their first half counts.</summary>
public static class ClientAddress
{
    /// <summary>What stands for an official who has signed in; <c>null</c> for everybody else.</summary>
    public static string? Account(HttpContext http) =>
        http.User.Identity?.IsAuthenticated == true && http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            ? $"account/{id}"
            : null;

    /// <summary>
    /// What stands for who sends without having signed in: a device on which somebody of the office signed in before, or else the address. Whoever guesses at the same
    /// address doesn't use up what such a device may ask.
    /// </summary>
    public static string Sender(HttpContext http) => KnownDevice.Of(http) is { } device ? $"device/{device}" : Of(http);

    /// <summary>What stands for the address; the same for all addresses of one network.</summary>
    public static string Of(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
