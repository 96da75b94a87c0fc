using System.Security.Cryptography;
using System.Text.Json;
using Fazhi.Storage;
using Fazhi.Storage.Access;
using Fazhi.Web.Design;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Web.Forms;

/// <summary>草稿 — a form not yet submitted.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">The matter type.</param>
/// <param name="Matter">The matter; <c>null</c> if it opens one.</param>
/// <param name="Act">The act's code.</param>
/// <param name="SavedAt">When it was saved last.</param>
/// <param name="Values">What was typed.</param>
public sealed record Draft(
    string Id,
    string Type,
    Guid? Matter,
    string Act,
    DateTimeOffset SavedAt,
    IReadOnlyList<KeyValuePair<string, string>> Values
);

/// <summary>草稿箱 — keeps forms, encrypted, for officials by account and for applicants by a secret.</summary>
public sealed class Drafts(CountyStore store, TimeProvider time, IDataProtectionProvider protection, FileTokens tokens)
{
    /// <summary>An applicant's draft is thrown away after so many days.</summary>
    public const int DaysKept = 30;

    private static readonly PasswordHasher<DraftRow> Hasher = new();
    private readonly IDataProtector protector = protection.CreateProtector("draft");

    /// <summary>Saves a draft; with an id it replaces the one saved before.</summary>
    /// <param name="owner">The account; <c>null</c> for an applicant or a session that was lost.</param>
    /// <param name="secret">What an applicant, or the browser of a lost session, shows to go on; <c>null</c> for an account's.</param>
    public string Save(
        string? owner,
        string type,
        Guid? matter,
        string act,
        IEnumerable<KeyValuePair<string, string>> values,
        string? id = null,
        string? secret = null
    )
    {
        using var access = store.OpenAccess();
        var content = protector.Protect(JsonSerializer.Serialize(values.ToList()));
        var row = id is null ? null : access.Drafts.FirstOrDefault(d => d.County == store.CountyCode && d.Id == id);
        if (row is not null && row.Owner == owner)
            (row.Content, row.SavedAt) = (content, time.GetUtcNow());
        else
        {
            id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
            access.Drafts.Add(
                new DraftRow
                {
                    County = store.CountyCode,
                    Id = id,
                    Owner = owner,
                    SecretHash = secret is null ? null : Hasher.HashPassword(null!, secret),
                    MatterId = matter,
                    MatterType = type,
                    Act = act,
                    Content = content,
                    SavedAt = time.GetUtcNow(),
                }
            );
        }

        access.SaveChanges();
        return id!;
    }

    /// <summary>An official's own draft. Nobody's is nobody's to open: what a stranger left never comes into an official's form.</summary>
    public Draft? Find(string id, string owner)
    {
        using var access = store.OpenAccess();
        return
            access.Drafts.AsNoTracking().FirstOrDefault(d => d.County == store.CountyCode && d.Id == id && d.Owner == owner)
                is { } row
            ? Opened(row)
            : null;
    }

    /// <summary>Makes the draft of a lost session its account's own again. That it is this account's was checked by whoever holds the secret.</summary>
    internal Draft? Adopt(string id, string secret, string owner)
    {
        if (Find(id, owner) is { } own)
            return own;
        if (Open(id, secret) is null)
            return null;
        using var access = store.OpenAccess();
        access
            .Drafts.Where(d => d.County == store.CountyCode && d.Id == id && d.Owner == null)
            .ExecuteUpdate(d => d.SetProperty(x => x.Owner, owner));
        return Find(id, owner);
    }

    /// <summary>An applicant's draft, if the secret is its own and it isn't too old.</summary>
    public Draft? Open(string id, string secret)
    {
        using var access = store.OpenAccess();
        var row = access.Drafts.AsNoTracking().FirstOrDefault(d => d.County == store.CountyCode && d.Id == id);
        return
            row?.SecretHash is { } hash
            && row.SavedAt > time.GetUtcNow().AddDays(-DaysKept)
            && Hasher.VerifyHashedPassword(null!, hash, secret) != PasswordVerificationResult.Failed
            ? Opened(row)
            : null;
    }

    /// <summary>An official's drafts, newest first.</summary>
    public IReadOnlyList<Draft> Of(string owner)
    {
        using var access = store.OpenAccess();
        return
        [
            .. access
                .Drafts.AsNoTracking()
                .Where(d => d.County == store.CountyCode && d.Owner == owner)
                .AsEnumerable()
                .OrderByDescending(d => d.SavedAt)
                .Select(Opened)
                .OfType<Draft>(),
        ];
    }

    /// <summary>Throws a draft away. Whose it is was checked by whoever found it.</summary>
    public void Discard(string id)
    {
        using var access = store.OpenAccess();
        access.Drafts.Where(d => d.County == store.CountyCode && d.Id == id).ExecuteDelete();
    }

    /// <summary>Throws away what nobody can open any more: applicants' drafts, and forms of lost sessions nobody came back for.</summary>
    /// <returns>How many.</returns>
    public int DiscardOld()
    {
        using var access = store.OpenAccess();
        var nobodys = access.Drafts.Where(d => d.County == store.CountyCode && d.Owner == null);
        var kept = time.GetUtcNow().AddDays(-DaysKept);
        // SQLite has no type for a moment: it is compared here, ids and moments only.
        var old = nobodys.Select(d => new { d.Id, d.SavedAt }).AsEnumerable().Where(d => d.SavedAt <= kept).Select(d => d.Id);
        return old.ToList().Chunk(500).Sum(ids => nobodys.Where(d => ids.Contains(d.Id)).ExecuteDelete());
    }

    /// <summary>The digests of the files that drafts name.</summary>
    public IReadOnlySet<string> Files()
    {
        using var access = store.OpenAccess();
        return access
            .Drafts.AsNoTracking()
            .Where(d => d.County == store.CountyCode)
            .AsEnumerable()
            .SelectMany(d => Opened(d)?.Values ?? [])
            .Where(v => v.Key.EndsWith(FormState.TokenSuffix, StringComparison.Ordinal))
            .Select(v => tokens.Read(v.Value)?.Digest)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
    }

    private Draft? Opened(DraftRow row)
    {
        try
        {
            var values = JsonSerializer.Deserialize<List<KeyValuePair<string, string>>>(protector.Unprotect(row.Content))!;
            return new Draft(row.Id, row.MatterType, row.MatterId, row.Act, row.SavedAt, values);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
