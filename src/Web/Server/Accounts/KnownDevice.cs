using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Accounts;

/// <summary>用过的设备 — a browser in which accounts of the office have signed in before, by a cookie that only this site can make and that is sent to the office alone.</summary>
/// <param name="Id">The device, by chance.</param>
/// <param name="Accounts">The accounts, the last one first.</param>
internal sealed record KnownDevice(string Id, IReadOnlyList<string> Accounts)
{
    private const string CookieName = "fazhi.device";

    // More accounts than use one computer in turns.
    private const int Remembers = 8;
    private static readonly ProtectedCookie Cookie = new("device");
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(180);

    /// <summary>The device that asks; <c>null</c> for one where nobody has signed in yet.</summary>
    internal static KnownDevice? Read(HttpContext http) =>
        Cookie.Read(http, CookieName) is [var id, .. var accounts] ? new(id, accounts) : null;

    /// <summary>Its id.</summary>
    internal static string? Of(HttpContext http) => Read(http)?.Id;

    /// <summary>Remembers that an account has signed in.</summary>
    internal static void Remember(HttpContext http, KnownDevice? device, string account) =>
        Cookie.Write(
            http,
            CookieName,
            "/office",
            Lasts,
            [
                device?.Id ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
                account,
                .. (device?.Accounts ?? []).Where(a => a != account).Take(Remembers - 1),
            ]
        );
}
