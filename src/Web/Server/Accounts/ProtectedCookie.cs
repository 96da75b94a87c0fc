using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Accounts;

/// <summary>加密的小文本 — texts in a cookie that only this site reads, and only for a time.</summary>
/// <param name="Purpose">What it is for; a cookie of another purpose can't be read as this one.</param>
public sealed record ProtectedCookie(string Purpose)
{
    public void Write(HttpContext http, string name, string path, TimeSpan time, params string[] parts) =>
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

    /// <summary>What was written; <c>null</c> if there is nothing, if it is too old or was made elsewhere.</summary>
    public string[]? Read(HttpContext http, string name)
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

    public static void Delete(HttpContext http, string name, string path) =>
        http.Response.Cookies.Delete(name, new CookieOptions { Path = path });

    private ITimeLimitedDataProtector Protector(HttpContext http) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose).ToTimeLimitedDataProtector();
}
