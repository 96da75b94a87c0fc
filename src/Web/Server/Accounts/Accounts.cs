using System.Collections.Concurrent;
using System.Security.Claims;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Access;
using Fazhi.Storage.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Fazhi.Web.Accounts;

/// <summary>
/// 登录身份 — who has signed in, for which organ, in which roles. Of a person of the register it is asked of the register at every request: a post that began or ended counts at once. What an account that is
/// nobody's has of its own stands in the cookie.
/// </summary>
public sealed class AccountClaims(UserManager<Account> users, IOptions<IdentityOptions> options, CountyStore store)
    : UserClaimsPrincipalFactory<Account>(users, options)
{
    internal const string Organ = "organ";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        if (store.County.Staff.Find(user.Id) is null)
            Add(identity, new Actor(user.Id, user.Name, user.Organ, user.Roles));
        return identity;
    }

    /// <summary>The identity of a session with the posts of now.</summary>
    internal static ClaimsPrincipal Of(ClaimsPrincipal signedIn, Actor actor)
    {
        string[] own = [ClaimTypes.GivenName, Organ, ClaimTypes.Role];
        var before = (ClaimsIdentity)signedIn.Identity!;
        var identity = new ClaimsIdentity(
            before.Claims.Where(c => !own.Contains(c.Type)),
            before.AuthenticationType,
            before.NameClaimType,
            ClaimTypes.Role
        );
        Add(identity, actor);
        return new ClaimsPrincipal(identity);
    }

    private static void Add(ClaimsIdentity identity, Actor actor)
    {
        identity.AddClaim(new Claim(ClaimTypes.GivenName, actor.Name));
        identity.AddClaim(new Claim(Organ, actor.Organ));
        identity.AddClaims(actor.Roles.Select(r => new Claim(ClaimTypes.Role, r.ToString())));
    }
}

/// <summary>当前办理人 — who has signed in.</summary>
public static class SignedIn
{
    /// <summary>The cookie of an official's session.</summary>
    internal const string CookieName = "fazhi.office";

    /// <summary>Whether an official makes and changes accounts.</summary>
    public static bool Administers(this Actor official) => official.Roles.Contains(Role.Administrator);

    /// <summary>Whether a request may turn out to be an official's, before its cookie is read.</summary>
    internal static bool MaySignIn(HttpContext http) => http.Request.Cookies.ContainsKey(CookieName);

    /// <summary>The official; only on routes with a policy.</summary>
    public static Actor Official(this HttpContext http)
    {
        var user = http.User;
        string Claim(string type) =>
            user.FindFirstValue(type) ?? throw new InvalidOperationException($"The session has no {type}.");
        return new Actor(
            Claim(ClaimTypes.NameIdentifier),
            Claim(ClaimTypes.GivenName),
            Claim(AccountClaims.Organ),
            [.. user.FindAll(ClaimTypes.Role).Select(c => Role.Of(c.Value))]
        );
    }

    /// <summary>The official as one who reads.</summary>
    public static Viewer Viewer(this HttpContext http) =>
        Storage.Reading.Viewer.Of(http.Official(), http.RequestServices.GetRequiredService<County>());
}

/// <summary>姓名 — the names behind the ids of the ledger, for officials' pages. The ledger itself holds none.</summary>
public sealed class Names(CountyStore store)
{
    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);

    /// <summary>A person's name; for the law and for applicants what they are.</summary>
    public string Of(string id)
    {
        if (id == Actor.Law.Id)
            return Actor.Law.Name;
        if (store.County.Staff.Find(id) is { } official)
            return official.Name;
        if (known.TryGetValue(id, out var name))
            return name;
        using var access = store.OpenAccess();
        name = access.Users.AsNoTracking().Where(u => u.Id == id).Select(u => u.Name).FirstOrDefault();
        // An applicant has no account. Names of accounts added later are found later: only what was found is kept.
        return name is null ? "当事人" : known.GetOrAdd(id, name);
    }
}
