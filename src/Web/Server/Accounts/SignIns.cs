using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Fazhi.Storage;
using Fazhi.Storage.Access;
using Fazhi.Web.Traffic;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fazhi.Web.Accounts;

/// <summary>密码校验 — counts how often a password was checked: a name that isn't there must cost as much as one that is.</summary>
public sealed class AccountHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    private long checks;

    /// <summary>How many passwords were checked since the start.</summary>
    public long Checks => Interlocked.Read(ref checks);

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref checks);
        return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}

/// <summary>
/// 登录 — by account and password. Whether a name exists shows neither in words nor in work; who guesses wrong waits longer and longer, and the account's
/// owner, at another address or at a device where the account was used before, does not.
/// </summary>
public sealed class SignIns(
    CountyStore store,
    TimeProvider time,
    IPasswordHasher<Account> hasher,
    Attempts attempts,
    Sessions sessions,
    AccountBook book,
    IUserClaimsPrincipalFactory<Account> principals
)
{
    // What nobody's password is checked against.
    private readonly Lazy<string> nobody = new(() =>
        hasher.HashPassword(null!, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)))
    );

    /// <summary>Signs somebody in.</summary>
    /// <returns><c>null</c> if it was right; otherwise what is told, the same whatever was wrong.</returns>
    public async Task<string?> Try(HttpContext http, string name, string password)
    {
        var normalized = name.ToUpperInvariant();
        var device = KnownDevice.Read(http);
        Account? account;
        using (var access = store.OpenAccess())
            account = access.Users.AsNoTracking().FirstOrDefault(u => u.NormalizedUserName == normalized);
        var known = account is not null && device?.Accounts.Contains(account.Id) == true;
        var key = known ? $"device/{device!.Id}/{normalized}" : $"address/{ClientAddress.Of(http)}/{normalized}";
        if (attempts.Wait(key) is var wait && wait > TimeSpan.Zero)
            return $"密码错误次数太多，请{Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes))}分钟后再试。";
        var hash = account is { DisabledAt: null, PasswordHash: { } own } ? own : nobody.Value;
        var right = hasher.VerifyHashedPassword(account!, hash, password) != PasswordVerificationResult.Failed;
        if (account is null || !right || account.DisabledAt is not null || account.PasswordHash is null)
        {
            attempts.Failed(key);
            return "账号或者密码不对。";
        }

        attempts.Succeeded(key);
        if (book.Acting(account) is null)
            return "您现在没有在任的岗位，不能登录。请联系系统管理员。";
        await Begin(http, account);
        KnownDevice.Remember(http, device, account.Id);
        return null;
    }

    /// <summary>Whether a password is somebody's own: asked before it is changed.</summary>
    public bool IsOwn(string accountId, string password)
    {
        using var access = store.OpenAccess();
        return access.Users.AsNoTracking().FirstOrDefault(u => u.Id == accountId) is { PasswordHash: { } hash } account
            && hasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed;
    }

    /// <summary>Begins a session in this browser.</summary>
    public async Task Begin(HttpContext http, Account account)
    {
        var principal = await principals.CreateAsync(account);
        ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(Sessions.Claim, sessions.Begin(account)));
        var begun = new AuthenticationProperties();
        begun.Items[Sessions.BegunAt] = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        await http.SignInAsync(IdentityConstants.ApplicationScheme, principal, begun);
    }

    /// <summary>Goes on in the same session for another of the organs in which the person has a post; false if she has none there.</summary>
    public async Task<bool> Switch(HttpContext http, string organ)
    {
        var signedIn = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (
            signedIn is not { Principal: { } principal, Properties: { } properties }
            || principal.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id
            || store.County.Staff.Find(id) is not { } person
            || book.Acting(person, organ) is not { } actor
            || actor.Organ != organ
        )
            return false;
        properties.Items[Sessions.ChosenOrgan] = organ;
        await http.SignInAsync(IdentityConstants.ApplicationScheme, principal, properties);
        return true;
    }

    /// <summary>Ends the session, on the server too: its cookie opens nothing any more, wherever it was copied to.</summary>
    public async Task End(HttpContext http)
    {
        if (http.User.FindFirstValue(Sessions.Claim) is { } session)
            sessions.End(session);
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
