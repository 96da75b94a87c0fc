using Fazhi.Matters;

namespace Fazhi.Storage.Access;

/// <summary>账号的不予办理理由 — the same on the page and at the command line.</summary>
public static class AccountProblems
{
    /// <summary>The shortest password, in characters. Length is what counts; rules on kinds of characters make people write passwords down.</summary>
    public const int ShortestPassword = 12;

    /// <summary>Who has no post today can't act, and so can't sign in.</summary>
    public static Problem NoPost { get; } =
        new("ZH011", "这个人现在没有在任的岗位，不能登录。", "account", null, "请先在人员名册中办理任职。");

    /// <summary>There is no such account, or it is disabled.</summary>
    public static Problem NoSuchAccount { get; } = new("ZH005", "没有这个账号。", "account", null, "请核对账号。");

    internal static Problem LastAdministrator { get; } =
        new(
            "ZH006",
            "这是最后一个可以登录的系统管理员账号，不能停用，也不能免去系统管理员岗位。",
            null,
            null,
            "请先任命另一名系统管理员，或者启用另一个系统管理员账号。"
        );

    internal static Problem PasswordTooShort { get; } =
        new("ZH008", $"密码至少{ShortestPassword}个字符。", "password", null, "可以用一句容易记住的话。");

    internal static Problem LinkGone { get; } =
        new("ZH009", "这个链接已经用过或者过期了。", null, null, "请系统管理员重新发一个链接。");

    internal static Problem PasswordIsName { get; } = new("ZH010", "密码不能包含账号名。", "password", null, "请换一个密码。");
}
