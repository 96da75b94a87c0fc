namespace Fazhi.Web.Design;

/// <summary>标记类别 — what a badge's colour means; the text always says it too.</summary>
public enum BadgeKind
{
    /// <summary>No judgement: a kind, a count.</summary>
    Plain,

    /// <summary>In work.</summary>
    Open,

    /// <summary>Done as it should be.</summary>
    Done,

    /// <summary>Soon due, or waiting for somebody.</summary>
    Warn,

    /// <summary>Late, unlawful or wrong.</summary>
    Late,

    /// <summary>Ended without a result: withdrawn, terminated, archived.</summary>
    Ended,
}
