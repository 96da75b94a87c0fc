using System.Security.Cryptography;
using Fazhi.Texts;
using Microsoft.AspNetCore.DataProtection;

namespace Fazhi.Web.Forms;

/// <summary>
/// 封好的查询文字 — what an official searches for is often a person's name. A list's address carries it sealed: pages, files and the way back work, and neither
/// history nor a proxy's log can read it.
/// </summary>
public sealed class SealedWords(IDataProtectionProvider protection)
{
    /// <summary>The longest words taken, in characters.</summary>
    public const int Longest = 200;

    private readonly IDataProtector protector = protection.CreateProtector("search-words");

    public string Seal(string words) => protector.Protect(Wording.Cut(words, Longest, ""));

    /// <summary>The words; empty for what isn't sealed here.</summary>
    public string Read(string? kept)
    {
        try
        {
            return string.IsNullOrEmpty(kept) ? "" : protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return "";
        }
    }
}
