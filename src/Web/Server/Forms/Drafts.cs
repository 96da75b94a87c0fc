using System.Security.Cryptography;
using System.Text.Json;
using Fazhi.Storage;
using Fazhi.Storage.Access;
using Fazhi.Web.Design;
using Fazhi.Web.Traffic;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

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
public sealed class Drafts(
    CountyStore store,
    TimeProvider time,
    IDataProtectionProvider protection,
    FileTokens tokens,
    TrafficLimits limits,
    IOptions<PasswordHasherOptions> hashing
)
{
    /// <summary>An applicant's draft is thrown away after so many days.</summary>
    public const int DaysKept = 30;

    /// <summary>The longest draft, in UTF-16 units of what is kept.</summary>
    private const int Longest = 1 << 20;

    // Longer than the browser that began it remembers it.
    private static readonly TimeSpan LeftEmpty = TimeSpan.FromHours(13);

    /// <summary>An empty draft, encrypted, is shorter than this.</summary>
    private const int Bare = 500;

    private readonly PasswordHasher<DraftRow> hasher = new(hashing);
    private readonly IDataProtector protector = protection.CreateProtector("draft");

    /// <summary>Saves a draft; with an id it replaces the one saved before.</summary>
    /// <param name="owner">The account; <c>null</c> for an applicant, who shows a secret.</param>
    /// <param name="secret">What an applicant shows to go on; <c>null</c> for an account's.</param>
    /// <exception cref="NoRoomException">It is too long, or there are too many of applicants.</exception>
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
        var text = JsonSerializer.Serialize(values.ToList());
        if (text.Length > Longest)
            throw new NoRoomException(
                "填写的内容太长，不能暂存。请删减，长的材料请作为附件上传。",
                StatusCodes.Status413PayloadTooLarge
            );
        var content = protector.Protect(text);
        var row = id is null ? null : access.Drafts.FirstOrDefault(d => d.County == store.CountyCode && d.Id == id);
        if (row is not null && row.Owner == owner)
            (row.Content, row.SavedAt) = (content, time.GetUtcNow());
        else
        {
            if (owner is null && IsFull(access))
                throw new NoRoomException("网上正在填写的申请太多，暂时不能开始新的申请。请过一会儿再来，或者到窗口办理。");
            id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
            access.Drafts.Add(
                new DraftRow
                {
                    County = store.CountyCode,
                    Id = id,
                    Owner = owner,
                    SecretHash = secret is null ? null : hasher.HashPassword(null!, secret),
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
        var row = access
            .Drafts.AsNoTracking()
            .FirstOrDefault(d => d.County == store.CountyCode && d.Id == id && d.Owner == owner);
        return row is null ? null : Opened(row);
    }

    /// <summary>An applicant's draft, if the secret is its own and it isn't too old.</summary>
    public Draft? Open(string id, string secret)
    {
        using var access = store.OpenAccess();
        var row = access.Drafts.AsNoTracking().FirstOrDefault(d => d.County == store.CountyCode && d.Id == id);
        return
            row?.SecretHash is { } hash
            && row.SavedAt > time.GetUtcNow().AddDays(-DaysKept)
            && hasher.VerifyHashedPassword(null!, hash, secret) != PasswordVerificationResult.Failed
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

    /// <summary>Throws away what nobody can open any more: applicants' drafts that are too old.</summary>
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

    // Room is made first among those that were begun and left: whoever fills in a form goes on.
    private bool IsFull(AccessDb access)
    {
        bool Full() => access.Drafts.Count(d => d.County == store.CountyCode && d.Owner == null) >= limits.Drafts;
        return Full() && (DiscardEmpty(access) == 0 || Full());
    }

    private int DiscardEmpty(AccessDb access)
    {
        var before = time.GetUtcNow() - LeftEmpty;
        var empty = access
            .Drafts.AsNoTracking()
            .Where(d => d.County == store.CountyCode && d.Owner == null && d.Content.Length < Bare)
            .AsEnumerable()
            .Where(d => d.SavedAt < before && Opened(d) is not { Values.Count: > 0 })
            .Select(d => d.Id)
            .ToList();
        return empty
            .Chunk(500)
            .Sum(ids => access.Drafts.Where(d => d.County == store.CountyCode && ids.Contains(d.Id)).ExecuteDelete());
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
