using Fazhi.Matters;

namespace Fazhi.Storage.Access;

/// <summary>账号的不予办理理由 — the same on the page and at the command line.</summary>
public static class AccountProblems
{
    /// <summary>The shortest password, in characters. Length is what counts; rules on kinds of characters make people write passwords down.</summary>
    public const int ShortestPassword = 12;

    internal static Problem Taken(string name) => new("ZH001", $"账号“{name}”已经有了。", "account", null, "请换一个账号名。");

    internal static Problem WrongName { get; } =
        new("ZH002", "账号名应为2至40个小写字母、数字、点或者短横。", "account", null, "例如：zhangsan、traffic-01。");

    internal static Problem NoSuchOrgan(string organ) =>
        new("ZH003", $"没有代码为“{organ}”的机关。", "organ", null, "请从本县机关中选择。");

    internal static Problem NoRole { get; } = new("ZH004", "请至少选择一个岗位。", "roles", null, "没有岗位的账号办不了任何事。");

    /// <summary>There is no such account, or it is disabled.</summary>
    public static Problem NoSuchAccount { get; } = new("ZH005", "没有这个账号。", "account", null, "请核对账号。");

    internal static Problem LastAdministrator { get; } =
        new(
            "ZH006",
            "这是最后一个可以登录的系统管理员账号，不能停用，也不能免去系统管理员岗位。",
            null,
            null,
            "请先新建或者启用另一个系统管理员账号。"
        );

    internal static Problem NoName { get; } = new("ZH007", "请填写姓名。", "name");

    internal static Problem UnreadableName(string fault) => new("ZH011", $"姓名{fault}", "name", null, "请重新输入姓名。");

    internal static Problem PasswordTooShort { get; } =
        new("ZH008", $"密码至少{ShortestPassword}个字符。", "password", null, "可以用一句容易记住的话。");

    internal static Problem LinkGone { get; } =
        new("ZH009", "这个链接已经用过或者过期了。", null, null, "请系统管理员重新发一个链接。");

    internal static Problem PasswordIsName { get; } = new("ZH010", "密码不能包含账号名。", "password", null, "请换一个密码。");
}
