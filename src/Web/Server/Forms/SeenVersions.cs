using System.Globalization;
using System.Security.Cryptography;
using Fazhi.Matters;
using Microsoft.AspNetCore.DataProtection;

namespace Fazhi.Web.Forms;

/// <summary>
/// 看到的版本 — a form carries the version of the matter that its person saw, so that nobody acts on what has changed meanwhile. It is sealed: the number tells how many acts a matter has
/// had, also those that a respondent or an applicant isn't shown.
/// </summary>
public sealed class SeenVersions(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("seen-version");

    public string Seal(Matter matter) =>
        protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{matter.Id:n}/{matter.Version}"));

    /// <summary>The version that was seen of a matter; <c>null</c> for what isn't sealed here for it.</summary>
    public int? Read(string? kept, Guid? matter)
    {
        if (string.IsNullOrEmpty(kept) || matter is not { } id)
            return null;
        try
        {
            return protector.Unprotect(kept).Split('/') is [var of, var version] && of == id.ToString("n")
                ? int.Parse(version, CultureInfo.InvariantCulture)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
