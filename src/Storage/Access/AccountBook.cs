using System.Security.Cryptography;
using System.Text;
using Fazhi.Matters;
using Fazhi.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage.Access;

/// <summary>
/// 账号簿 — accounts are made, changed, disabled here, by a page and by a command alike, and each change is recorded in the same transaction.
/// Nobody sets another's password: a link, good once and for a day, lets its holder do it.
/// </summary>
public sealed class AccountBook(CountyStore store, TimeProvider time, IPasswordHasher<Account> hasher)
{
    /// <summary>The longest name of a person, in characters.</summary>
    private const int LongestName = 50;

    /// <summary>Who does it where no official does.</summary>
    public const string Command = "command";

    /// <summary>How long a link is good.</summary>
    public static readonly TimeSpan LinkLasts = TimeSpan.FromHours(24);

    /// <summary>All accounts, by organ and name.</summary>
    public IReadOnlyList<Account> All()
    {
        using var access = store.OpenAccess();
        return [.. access.Users.AsNoTracking().OrderBy(u => u.Organ).ThenBy(u => u.UserName)];
    }

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

    /// <summary>Makes an account without a password. The problems if it can't be.</summary>
    public (Account? Added, IReadOnlyList<Problem> Problems) Add(
        string account,
        string name,
        string organ,
        IReadOnlyList<Role> roles,
        string by
    )
    {
        using var access = store.OpenAccess();
        (var userName, name) = (Wording.Normal(account), Wording.Normal(name));
        var problems = Faults(name, organ, roles).ToList();
        if (userName.Length is < 2 or > 40 || !userName.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '.' or '-'))
            problems.Insert(0, AccountProblems.WrongName);
        else if (Find(access, userName) is not null)
            problems.Insert(0, AccountProblems.Taken(userName));
        if (problems.Count > 0)
            return (null, problems);
        var added = new Account
        {
            UserName = userName,
            NormalizedUserName = userName.ToUpperInvariant(),
            SecurityStamp = NewStamp(),
            Name = name,
            Organ = organ,
            Roles = roles,
        };
        access.Users.Add(added);
        Save(access, added, by, "新建");
        return (added, []);
    }

    /// <summary>Changes name, organ and roles; the account's sessions end.</summary>
    public IReadOnlyList<Problem> Change(string id, string name, string organ, IReadOnlyList<Role> roles, string by)
    {
        using var access = store.OpenAccess();
        if (Find(access, id) is not { } account)
            return [AccountProblems.NoSuchAccount];
        name = Wording.Normal(name);
        var problems = Faults(name, organ, roles).ToList();
        if (!roles.Contains(Role.Administrator) && IsLastAdministrator(access, account))
            problems.Add(AccountProblems.LastAdministrator);
        if (problems.Count > 0)
            return problems;
        (account.Name, account.Organ, account.Roles, account.SecurityStamp) = (name, organ, roles, NewStamp());
        Save(access, account, by, "改岗位或者单位");
        return [];
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
        if (Find(access, id) is not { DisabledAt: null } account)
            return (null, [AccountProblems.NoSuchAccount]);
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

    /// <summary>
    /// The first administrator, where there is no account yet or this one never got a password: the secret of a link that sets it; <c>null</c> otherwise.
    /// </summary>
    public string? FirstLink()
    {
        const string Name = "admin";
        var all = All();
        if (all.Count == 0)
            Add(Name, "系统管理员", store.County.Organs[0].Code, [Role.Administrator], Command);
        else if (all is not [{ UserName: Name, PasswordHash: null }])
            return null;
        return NewLink(Name, Command).Token;
    }

    private static Account? Find(AccessDb access, string idOrName)
    {
        var normalized = Wording.Normal(idOrName).ToUpperInvariant();
        return access.Users.FirstOrDefault(u => u.Id == idOrName)
            ?? access.Users.FirstOrDefault(u => u.NormalizedUserName == normalized);
    }

    private IEnumerable<Problem> Faults(string name, string organ, IReadOnlyList<Role> roles)
    {
        if (name.Length == 0)
            yield return AccountProblems.NoName;
        else if (Wording.NameFault(name, LongestName) is { } fault)
            yield return AccountProblems.UnreadableName(fault);
        if (store.County.Organ(organ) is null)
            yield return AccountProblems.NoSuchOrgan(organ);
        if (!roles.Any(r => r.IsHeld))
            yield return AccountProblems.NoRole;
    }

    private static Problem? Weak(Account account, string password) =>
        password.Length < AccountProblems.ShortestPassword ? AccountProblems.PasswordTooShort
        : password.Contains(account.UserName!, StringComparison.OrdinalIgnoreCase) ? AccountProblems.PasswordIsName
        : null;

    private static bool IsLastAdministrator(AccessDb access, Account account) =>
        account is { DisabledAt: null }
        && account.Roles.Contains(Role.Administrator)
        && !access
            .Users.AsNoTracking()
            .Where(u => u.Id != account.Id && u.DisabledAt == null)
            .AsEnumerable()
            .Any(u => u.Roles.Contains(Role.Administrator));

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
                Detail = $"{store.County.OrganName(account.Organ)}：{store.Types.Names(account.Roles)}",
                At = now,
            }
        );
        access.SaveChanges();
    }

    private static string NewStamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    // A link's secret has 256 bits: a plain hash can't be searched.
    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
