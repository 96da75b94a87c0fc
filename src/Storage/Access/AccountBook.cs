using System.Security.Cryptography;
using System.Text;
using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage.Access;

/// <summary>
/// 账号簿 — a person of the register gets an account here, and it is disabled, by a page and by a command alike; each change is recorded in the same transaction. Organ and roles are the posts'.
/// Nobody sets another's password: a link, good once and for a day, lets its holder do it.
/// </summary>
public sealed class AccountBook(CountyStore store, TimeProvider time, IPasswordHasher<Account> hasher)
{
    /// <summary>Who does it where no official does.</summary>
    public const string Command = "command";

    /// <summary>How long a link is good.</summary>
    public static readonly TimeSpan LinkLasts = TimeSpan.FromHours(24);

    private readonly CountyClock clock = new(time);

    /// <summary>Everybody who may sign in or may come to: people of the register with a name to sign in with, then accounts of before that are nobody's.</summary>
    public IReadOnlyList<Holder> All()
    {
        using var access = store.OpenAccess();
        var accounts = access.Users.AsNoTracking().ToDictionary(u => u.Id, StringComparer.Ordinal);
        var people = store.County.Staff.All.Where(o => o.SignIn.Length > 0);
        return
        [
            .. people.Select(o => new Holder(accounts.GetValueOrDefault(o.Id), o)),
            .. accounts
                .Values.Where(a => store.County.Staff.Find(a.Id) is null)
                .OrderBy(a => a.Organ, StringComparer.Ordinal)
                .ThenBy(a => a.UserName, StringComparer.Ordinal)
                .Select(a => new Holder(a, null)),
        ];
    }

    /// <summary>Whose account it is, by the person's id or the name to sign in with; somebody of the register need not have signed in yet.</summary>
    public Holder? HolderOf(string idOrName)
    {
        using var access = store.OpenAccess();
        var account = Find(access, idOrName);
        return account is not null ? HolderOf(account)
            : PersonOf(idOrName) is { } person ? new Holder(null, person)
            : null;
    }

    private Holder HolderOf(Account account) => new(account, store.County.Staff.Find(account.Id));

    private Official? PersonOf(string idOrName) =>
        store.County.Staff.All.FirstOrDefault(o => o.SignIn.Length > 0 && (o.Id == idOrName || o.SignIn == idOrName.Trim()));

    /// <summary>Who acts by an account today, for which organ and in which roles; <c>null</c> for somebody without a post.</summary>
    /// <param name="account">The account.</param>
    /// <param name="organ">The organ chosen, where the person has posts in several; <c>null</c> for the first.</param>
    public Actor? Acting(Account account, string? organ = null) =>
        store.County.Staff.Find(account.Id) is { } person
            ? Acting(person, organ)
            : new Actor(account.Id, account.Name, account.Organ, account.Roles);

    /// <summary>The same for a person of the register.</summary>
    public Actor? Acting(Official person, string? organ = null)
    {
        var organs = person.OrgansOn(clock.Today);
        if (organs.Count == 0)
            return null;
        var at = organ is not null && organs.Contains(organ) ? organ : organs[0];
        return new Actor(person.Id, person.Name, at, [.. person.RolesOn(clock.Today, at).Select(store.Types.RoleOf)]);
    }

    /// <summary>The posts by which somebody may act today, organ by organ.</summary>
    public IReadOnlyList<(string Organ, IReadOnlyList<Role> Roles)> Posts(Holder holder) =>
        holder.Person is { } person
            ?
            [
                .. person
                    .OrgansOn(clock.Today)
                    .Select(o => (o, (IReadOnlyList<Role>)[.. person.RolesOn(clock.Today, o).Select(store.Types.RoleOf)])),
            ]
            : [(holder.Account!.Organ, holder.Account.Roles)];

    /// <summary>An account by its id or its name.</summary>
    public Account? Find(string idOrName)
    {
        using var access = store.OpenAccess();
        return Find(access, idOrName);
    }

    /// <summary>The newest changes of an account, or of all.</summary>
    public IReadOnlyList<AccountChangeRow> Changes(string? account, int most = 100)
    {
        using var access = store.OpenAccess();
        return
        [
            .. access
                .AccountChanges.AsNoTracking()
                .Where(c => account == null || c.Account == account)
                .OrderByDescending(c => c.Id)
                .Take(most),
        ];
    }

    /// <summary>Nobody signs in with it any more; its sessions end and its links are void.</summary>
    public IReadOnlyList<Problem> Disable(string id, string by)
    {
        using var access = store.OpenAccess();
        if (Find(access, id) is not { } account)
            return [AccountProblems.NoSuchAccount];
        if (IsLastAdministrator(access, account))
            return [AccountProblems.LastAdministrator];
        (account.DisabledAt, account.SecurityStamp) = (time.GetUtcNow(), NewStamp());
        access.Links.Where(l => l.Account == account.Id).ExecuteDelete();
        Save(access, account, by, "停用");
        return [];
    }

    /// <summary>It may be used again, with the password it had.</summary>
    public IReadOnlyList<Problem> Enable(string id, string by)
    {
        using var access = store.OpenAccess();
        if (Find(access, id) is not { } account)
            return [AccountProblems.NoSuchAccount];
        account.DisabledAt = null;
        Save(access, account, by, "启用");
        return [];
    }

    /// <summary>A link's secret for an account; links made before are void.</summary>
    public (string? Token, IReadOnlyList<Problem> Problems) NewLink(string id, string by)
    {
        using var access = store.OpenAccess();
        if ((Find(access, id) ?? Made(access, id, by)) is not { DisabledAt: null } account)
            return (null, [AccountProblems.NoSuchAccount]);
        if (Acting(account) is null)
            return (null, [AccountProblems.NoPost]);
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        access.Links.Where(l => l.Account == account.Id).ExecuteDelete();
        access.Links.Add(
            new LinkRow
            {
                TokenHash = HashOf(token),
                Account = account.Id,
                ExpiresAt = time.GetUtcNow() + LinkLasts,
            }
        );
        Save(access, account, by, "发密码链接");
        return (token, []);
    }

    /// <summary>A link for everybody of the register who has a post and a name to sign in with, and never set a password; those made before are void.</summary>
    public IReadOnlyList<(Holder Holder, string Token)> NewLinks(string by) =>
        [
            .. All()
                .Where(h => h.WantsLink)
                .Select(h => (h, NewLink(h.Id, by).Token))
                .Where(l => l.Token is not null)
                .Select(l => (l.h, l.Token!)),
        ];

    /// <summary>The account a link is for; <c>null</c> if it is used up or too old.</summary>
    public Account? OfLink(string token)
    {
        using var access = store.OpenAccess();
        return Link(access, token) is { } link ? Find(access, link.Account) : null;
    }

    /// <summary>Sets a password by a link, which is then used up.</summary>
    public IReadOnlyList<Problem> SetByLink(string token, string password)
    {
        using var access = store.OpenAccess();
        if (Link(access, token) is not { } link || Find(access, link.Account) is not { DisabledAt: null } account)
            return [AccountProblems.LinkGone];
        if (Weak(account, password) is { } weak)
            return [weak];
        var hash = HashOf(token);
        // Two who hold it at once: the one who deletes it has used it.
        if (access.Links.Where(l => l.TokenHash == hash).ExecuteDelete() == 0)
            return [AccountProblems.LinkGone];
        SetPassword(access, account, password);
        return [];
    }

    /// <summary>Sets the password of somebody who has shown the old one.</summary>
    public IReadOnlyList<Problem> SetOwn(string id, string password)
    {
        using var access = store.OpenAccess();
        if (Find(access, id) is not { DisabledAt: null } account)
            return [AccountProblems.NoSuchAccount];
        if (Weak(account, password) is { } weak)
            return [weak];
        SetPassword(access, account, password);
        return [];
    }

    /// <summary>Whether nobody can sign in, nor anybody be given a link who makes accounts: a county just set up by a program of before.</summary>
    public bool HasNobody() => All() is var all && !all.Any(h => h.Account is not null) && !all.Any(IsAdministrator);

    /// <summary>
    /// The first administrator, where nobody has ever set a password: who that is, and the secret of a link that does; <c>null</c> otherwise.
    /// </summary>
    public (Holder Holder, string Token)? FirstLink()
    {
        var all = All();
        return all.Any(h => h.Account?.PasswordHash is not null) ? null
            : all.FirstOrDefault(IsAdministrator) is { } first && NewLink(first.Id, Command).Token is { } token ? (first, token)
            : null;
    }

    private bool IsAdministrator(Holder holder) => Posts(holder).Any(p => p.Roles.Contains(Role.Administrator));

    // Somebody of the register gets an account when the first link is made for it: the same id, so that the ledger names the person.
    private Account? Made(AccessDb access, string idOrName, string by)
    {
        if (
            store.County.Staff.All.FirstOrDefault(o => o.Id == idOrName || o.SignIn == idOrName)
            is not { SignIn.Length: > 0 } person
        )
            return null;
        var account = new Account
        {
            Id = person.Id,
            UserName = person.SignIn,
            NormalizedUserName = person.SignIn.ToUpperInvariant(),
            SecurityStamp = NewStamp(),
            Name = person.Name,
            Organ = "",
        };
        access.Users.Add(account);
        Save(access, account, by, "新建");
        return account;
    }

    private static Account? Find(AccessDb access, string idOrName)
    {
        var normalized = Wording.Normal(idOrName).ToUpperInvariant();
        return access.Users.FirstOrDefault(u => u.Id == idOrName)
            ?? access.Users.FirstOrDefault(u => u.NormalizedUserName == normalized);
    }

    private static Problem? Weak(Account account, string password) =>
        password.Length < AccountProblems.ShortestPassword ? AccountProblems.PasswordTooShort
        : password.Contains(account.UserName!, StringComparison.OrdinalIgnoreCase) ? AccountProblems.PasswordIsName
        : null;

    private bool IsLastAdministrator(AccessDb access, Account account) =>
        account.DisabledAt is null
        && Administers(account)
        && !access.Users.AsNoTracking().Where(u => u.Id != account.Id && u.DisabledAt == null).AsEnumerable().Any(Administers);

    private bool Administers(Account account) => IsAdministrator(HolderOf(account));

    private LinkRow? Link(AccessDb access, string token)
    {
        var hash = HashOf(token);
        return
            access.Links.AsNoTracking().FirstOrDefault(l => l.TokenHash == hash) is { } link && link.ExpiresAt > time.GetUtcNow()
            ? link
            : null;
    }

    private void SetPassword(AccessDb access, Account account, string password)
    {
        (account.PasswordHash, account.SecurityStamp) = (hasher.HashPassword(account, password), NewStamp());
        Save(access, account, account.Id, "设密码");
    }

    private void Save(AccessDb access, Account account, string by, string what)
    {
        var now = time.GetUtcNow();
        access.AccountChanges.Add(
            new AccountChangeRow
            {
                Id = Guid.CreateVersion7(now),
                Account = account.Id,
                By = by,
                What = what,
                Detail = string.Join(
                    '；',
                    Posts(HolderOf(account)).Select(p => $"{store.County.OrganName(p.Organ)}：{store.Types.Names(p.Roles)}")
                ),
                At = now,
            }
        );
        access.SaveChanges();
    }

    private static string NewStamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    // A link's secret has 256 bits: a plain hash can't be searched.
    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
