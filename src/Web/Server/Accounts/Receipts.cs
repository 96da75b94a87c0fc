using System.Security.Cryptography;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Access;
using Fazhi.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fazhi.Web.Accounts;

/// <summary>受理回执 — as it is handed to the applicant; the secret is shown this once and kept as a hash.</summary>
/// <param name="Number">The receipt's number, such as SL-7KQ4-M2XD.</param>
/// <param name="Secret">The secret, such as R8TN-4W6H-Q.</param>
public sealed record IssuedReceipt(string Number, string Secret);

/// <summary>持有的回执 — a receipt whose secret was shown.</summary>
public sealed record HeldReceipt(string Number, Guid Matter, string Type)
{
    /// <summary>The holder as the Desk sees it: may act in this matter and no other.</summary>
    public Actor Holder => Actor.Resident($"receipt/{Number}", "申请人", Matter);
}

/// <summary>受理回执 — issued when a resident opens a matter; number and secret open it again, on any device, without an account.</summary>
public sealed class Receipts(CountyStore store, TimeProvider time, IOptions<PasswordHasherOptions> hashing)
{
    private const string CookieName = "fazhi.receipt";

    // No letters that are read for others: 0 O 1 I L U.
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static readonly ProtectedCookie Cookie = new("receipt");
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(2);
    private readonly PasswordHasher<ReceiptRow> hasher = new(hashing);

    // What nobody's secret is checked against.
    private readonly Lazy<string> nobody = new(() => new PasswordHasher<ReceiptRow>(hashing).HashPassword(null!, "nobody"));

    /// <summary>Issues a receipt for a matter.</summary>
    public IssuedReceipt Issue(Guid matter, string type)
    {
        using var access = store.OpenAccess();
        var (number, secret) = ($"SL-{Letters(4)}-{Letters(4)}", $"{Letters(4)}-{Letters(4)}-{Letters(2)}");
        access.Receipts.Add(
            new ReceiptRow
            {
                County = store.CountyCode,
                Number = number,
                MatterId = matter,
                MatterType = type,
                SecretHash = hasher.HashPassword(null!, secret),
                IssuedAt = time.GetUtcNow(),
            }
        );
        access.SaveChanges();
        return new IssuedReceipt(number, secret);
    }

    /// <summary>The receipt with this number, if the secret is its own. Case and dashes don't matter.</summary>
    public HeldReceipt? Open(string number, string secret)
    {
        using var access = store.OpenAccess();
        var wanted = Grouped(number, "SL", 4, 4);
        var row = access.Receipts.AsNoTracking().FirstOrDefault(r => r.County == store.CountyCode && r.Number == wanted);
        // The same work for a number that doesn't exist: the time taken tells nothing.
        var hash = row?.SecretHash ?? nobody.Value;
        var right = hasher.VerifyHashedPassword(null!, hash, Grouped(secret, "", 4, 4, 2)) != PasswordVerificationResult.Failed;
        return row is not null && right ? new HeldReceipt(row.Number, row.MatterId, row.MatterType) : null;
    }

    /// <summary>Remembers a receipt in this browser for two hours.</summary>
    public static void Remember(HttpContext http, HeldReceipt receipt) =>
        Cookie.Write(http, CookieName, "/", Remembered, receipt.Number, receipt.Matter.ToString(), receipt.Type);

    /// <summary>The receipt this browser showed; <c>null</c> if none, or too long ago.</summary>
    public static HeldReceipt? Held(HttpContext http) =>
        Cookie.Read(http, CookieName) is [var number, var matter, var type]
            ? new HeldReceipt(number, Guid.Parse(matter), type)
            : null;

    /// <summary>Forgets it.</summary>
    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(CookieName);

    private static string Letters(int n) => RandomNumberGenerator.GetString(Alphabet, n);

    /// <summary>A receipt's number as it is printed, however it was typed; empty if it is none.</summary>
    public static string Printed(string number) => Grouped(number, "SL", 4, 4);

    private static string Grouped(string typed, string prefix, params int[] groups)
    {
        var bare = Wording.Code(typed);
        if (prefix.Length > 0 && bare.StartsWith(prefix, StringComparison.Ordinal))
            bare = bare[prefix.Length..];
        if (bare.Length != groups.Sum())
            return "";
        var parts = new List<string>();
        foreach (var length in groups)
            (parts, bare) = ([.. parts, bare[..length]], bare[length..]);
        return (prefix.Length > 0 ? prefix + "-" : "") + string.Join('-', parts);
    }
}
