using System.Security.Cryptography;
using Fazhi.Storage;
using Fazhi.Storage.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Accounts;

/// <summary>
/// 会话 — sign-ins the server knows of. Each request asks whether its session still stands: signing out, a new password, the end of the last post and a disabled account
/// end it at once, in every browser that has the cookie.
/// </summary>
public sealed class Sessions(CountyStore store, TimeProvider time)
{
    /// <summary>The claim that names the session.</summary>
    internal const string Claim = "session";

    /// <summary>A session ends after so long, however busy it is.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>Begins a session, and forgets those of the account that are over.</summary>
    public string Begin(Account account)
    {
        using var access = store.OpenAccess();
        var (now, stamp) = (time.GetUtcNow(), account.SecurityStamp ?? "");
        // SQLite has no type for a moment: it is compared here.
        var over = access
            .Sessions.AsNoTracking()
            .Where(s => s.Account == account.Id)
            .AsEnumerable()
            .Where(s => s.Stamp != stamp || s.StartedAt + Longest < now)
            .Select(s => s.Id)
            .ToList();
        foreach (var ids in over.Chunk(500))
            access.Sessions.Where(s => ids.Contains(s.Id)).ExecuteDelete();
        var session = new SessionRow
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            Account = account.Id,
            Stamp = stamp,
            StartedAt = now,
        };
        access.Sessions.Add(session);
        access.SaveChanges();
        return session.Id;
    }

    /// <summary>Ends a session.</summary>
    public void End(string session)
    {
        using var access = store.OpenAccess();
        access.Sessions.Where(s => s.Id == session).ExecuteDelete();
    }

    internal static async Task Check(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var store = services.GetRequiredService<CountyStore>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (
            context.Principal?.FindFirst(Claim)?.Value is { } session
            && context.Principal.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value is { } account
            && now < Begun(context.Properties) + Longest
            && store.SessionStands(session, account)
        )
        {
            if (store.County.Staff.Find(account) is not { } person)
                return;
            var chosen = context.Properties.Items.TryGetValue(ChosenOrgan, out var organ) ? organ : null;
            if (services.GetRequiredService<AccountBook>().Acting(person, chosen) is { } actor)
            {
                context.ReplacePrincipal(AccountClaims.Of(context.Principal, actor));
                return;
            }
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    internal const string BegunAt = "begun";

    /// <summary>For which organ somebody with posts in several acts in this browser.</summary>
    internal const string ChosenOrgan = "organ";

    // The cookie is renewed while it is used; when the session began stays in it.
    private static DateTimeOffset Begun(AuthenticationProperties properties) =>
        properties.Items.TryGetValue(BegunAt, out var text)
        && DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var begun)
            ? begun
            : DateTimeOffset.MinValue;
}
