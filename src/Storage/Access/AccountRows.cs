namespace Fazhi.Storage.Access;

/// <summary>会话 — a sign-in that hasn't ended. The browser's cookie names it; without its row the cookie opens nothing.</summary>
public sealed class SessionRow
{
    public required string Id { get; init; }

    /// <summary>The account's id.</summary>
    public required string Account { get; init; }

    /// <summary>The account's security stamp at sign-in: a changed password, role or organ ends every session begun before.</summary>
    public required string Stamp { get; init; }
    public DateTimeOffset StartedAt { get; init; }

    // Asked for by every page of an official. The stamp changes with the password, and when the account is disabled or its last post ends.
    internal static string StandsSql(string prefix) =>
        $"""
            SELECT 1 FROM {prefix}sessions s JOIN {prefix}accounts a ON a.id = s.account
            WHERE s.id = @session AND s.account = @account AND a.disabled_at IS NULL AND a.security_stamp = s.stamp
            """;
}

/// <summary>一次性链接 — lets one person set the password of one account once, within a day. Kept is only the hash of what the link holds.</summary>
public sealed class LinkRow
{
    public required string TokenHash { get; init; }

    /// <summary>The account's id.</summary>
    public required string Account { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>账号变动记录 — who did what to which account, when. The database refuses to change or delete it.</summary>
public sealed class AccountChangeRow
{
    /// <summary>UUID version 7, so that ids sort by time.</summary>
    public Guid Id { get; init; }

    /// <summary>The account's id.</summary>
    public required string Account { get; init; }

    /// <summary>The id of who did it; <c>command</c> for the command line, the account's own id for its holder.</summary>
    public required string By { get; init; }

    /// <summary>What was done, as a reader reads it: 新建、停用、启用、改岗位或者单位、发密码链接、设密码.</summary>
    public required string What { get; init; }

    /// <summary>Organ and roles afterwards. Never a password, never what a link holds.</summary>
    public required string Detail { get; init; }
    public DateTimeOffset At { get; init; }
}
