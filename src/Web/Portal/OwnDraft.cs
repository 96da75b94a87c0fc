using System.Security.Cryptography;
using Fazhi.Matters;
using Fazhi.Texts;
using Fazhi.Web.Accounts;
using Fazhi.Web.Forms;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Portal;

/// <summary>申请草稿 — which draft this browser fills in. The cookie ends with the browser's session; the return code goes on elsewhere.</summary>
internal sealed record OwnDraft(string Id, string Secret)
{
    internal static readonly ProtectedCookie Cookie = new("application");
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
        var bare = Wording.Code(code);
        return bare.Length == IdLength + SecretLength
            ? new OwnDraft(bare[..IdLength].ToLowerInvariant(), bare[IdLength..])
            : null;
    }

    internal static OwnDraft? Held(HttpContext http, OnlineApplication application) =>
        Cookie.Read(http, Name(application)) is [var id, var secret] ? new OwnDraft(id, secret) : null;

    internal void Remember(HttpContext http, OnlineApplication application) =>
        Cookie.Write(http, Name(application), "/apply", Kept, Id, Secret);

    internal static void Forget(HttpContext http, OnlineApplication application) =>
        ProtectedCookie.Delete(http, Name(application), "/apply");

    /// <summary>Opens the draft this browser fills in.</summary>
    internal static (OwnDraft Own, Draft Draft)? Open(HttpContext http, OnlineApplication application, Drafts drafts) =>
        Held(http, application) is { } own && drafts.Open(own.Id, own.Secret) is { } draft && draft.Act == application.Act.Name
            ? (own, draft)
            : null;

    private static string Name(OnlineApplication application) => $"fazhi.apply.{application.Slug}";
}
