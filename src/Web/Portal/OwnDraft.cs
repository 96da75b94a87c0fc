using System.Security.Cryptography;
using Fazhi.Web.Forms;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Portal;

/// <summary>申请草稿 — which draft this browser fills in. The cookie ends with the browser's session; the return code goes on elsewhere.</summary>
internal sealed record OwnDraft(string Id, string Secret)
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int SecretLength = 12;
    private const int IdLength = 32;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    /// <summary>What an applicant writes down to go on elsewhere: id and secret in groups of four.</summary>
    internal string Code => string.Join('-', (Id.ToUpperInvariant() + Secret).Chunk(4).Select(c => new string(c)));

    internal static string NewSecret() => RandomNumberGenerator.GetString(Alphabet, SecretLength);

    /// <summary>The draft a return code means; <c>null</c> if it can't be one.</summary>
    internal static OwnDraft? FromCode(string code)
    {
        var bare = new string([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return bare.Length == IdLength + SecretLength
            ? new OwnDraft(bare[..IdLength].ToLowerInvariant(), bare[IdLength..])
            : null;
    }

    internal static OwnDraft? Held(HttpContext http, Application application) =>
        Unprotect(http, Name(application)) is [var id, var secret] ? new OwnDraft(id, secret) : null;

    internal void Remember(HttpContext http, Application application) =>
        Protect(http, Name(application), "/apply", Kept, Id, Secret);

    internal static void Forget(HttpContext http, Application application) =>
        http.Response.Cookies.Delete(Name(application), new CookieOptions { Path = "/apply" });

    /// <summary>Opens the draft this browser fills in.</summary>
    internal static (OwnDraft Own, Draft Draft)? Open(HttpContext http, Application application, Drafts drafts) =>
        Held(http, application) is { } own && drafts.Open(own.Id, own.Secret) is { } draft && draft.Act == application.Act.Name
            ? (own, draft)
            : null;

    /// <summary>Keeps texts in a cookie that only this site reads, for a time.</summary>
    internal static void Protect(HttpContext http, string name, string path, TimeSpan time, params string[] parts) =>
        http.Response.Cookies.Append(
            name,
            Protector(http).Protect(string.Join('|', parts), time),
            new CookieOptions
            {
                HttpOnly = true,
                Secure = http.Request.IsHttps,
                SameSite = SameSiteMode.Strict,
                Path = path,
            }
        );

    internal static string[]? Unprotect(HttpContext http, string name)
    {
        try
        {
            return http.Request.Cookies[name] is { } cookie ? Protector(http).Unprotect(cookie).Split('|') : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static ITimeLimitedDataProtector Protector(HttpContext http) =>
        http
            .RequestServices.GetRequiredService<IDataProtectionProvider>()
            .CreateProtector("application")
            .ToTimeLimitedDataProtector();

    private static string Name(Application application) => $"fazhi.apply.{application.Slug}";
}
