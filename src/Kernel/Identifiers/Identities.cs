namespace Fazhi.Identifiers;

/// <summary>证件号码之分 — people write the number of one certificate into the field of another.</summary>
internal static class Identities
{
    /// <summary>What was written into a field of another kind, one Chinese sentence; <c>null</c> if it is no number of another kind.</summary>
    internal static string? Mistaken(Type wanted, string text) =>
        wanted == typeof(ResidentId) && SocialCreditCode.TryParse(text, out var code) && !code.HasOddCheck
            ? "填写的是统一社会信用代码，请填入该栏，类别选“法人”或者“非法人组织”。"
        : wanted == typeof(PhoneNumber) && ResidentId.TryParse(text, out _) ? "填写的是公民身份号码，不是电话号码。"
        : null;
}
