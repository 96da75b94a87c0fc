using System.Security.Cryptography;

namespace Fazhi.Web.Forms;

/// <summary>办理表单的附带栏目 — the names under which an act's form posts what is no field of the act, on both surfaces.</summary>
public static class ActPost
{
    /// <summary>The request key: a form sent twice is done once.</summary>
    public const string Key = "_key";

    /// <summary>The matter's version the person saw.</summary>
    public const string Seen = "_seen";

    /// <summary>That the person was asked once more.</summary>
    public const string Confirmed = "_confirmed";

    /// <summary>Back from the question to the form.</summary>
    public const string Edit = "_edit";

    /// <summary>That the person wants it done once more with the same words.</summary>
    public const string Again = "_again";

    public static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
}
