namespace Fazhi.Storage.Rows;

/// <summary>已用文号 — one official number, unique by issuer, year and serial. The next number is the largest serial plus one, read under the head's lock.</summary>
public sealed class IssuedNumberRow
{
    public int County { get; init; }
    public required string Issuer { get; init; }
    public int Year { get; init; }
    public int Serial { get; init; }
    public Guid MatterId { get; init; }
    public long Sequence { get; init; }
}

/// <summary>请求编号 — an idempotency key with the act it led to, so that a repeated request is answered and not done again.</summary>
public sealed class RequestRow
{
    public int County { get; init; }
    public required string Key { get; init; }
    public required string Digest { get; init; }
    public Guid MatterId { get; init; }
    public long Sequence { get; init; }
}

/// <summary>检索词 — a matter's words as Chinese bigrams, indexed by the database's own full-text search.</summary>
public sealed class SearchRow
{
    public int County { get; init; }
    public Guid MatterId { get; init; }
    public required string MatterType { get; init; }

    /// <summary>The county and the matter's place in the ledger as one number: the row id that SQLite's full-text table points at.</summary>
    public long RowKey { get; init; }
    public required string Words { get; set; }

    internal static SearchRow Of(Matters.Fold fold, int county, string words) =>
        new()
        {
            County = county,
            MatterId = fold.Matter.Id,
            MatterType = fold.Type.Code,
            RowKey = county * 10_000_000_000L + fold.Matter.Sequence,
            Words = words,
        };
}

/// <summary>
/// 过程记录 — a line of a matter's journal. Append-only: the database refuses UPDATE and DELETE. The last line of a journal that is closed says so, in the place where the next would
/// stand.
/// </summary>
public sealed class JournalRow
{
    public int County { get; init; }
    public Guid MatterId { get; init; }
    public long Position { get; init; }

    /// <summary>The sender's own number; −1 for the end.</summary>
    public long Sequence { get; init; }
    public required string Content { get; init; }
    public DateTimeOffset At { get; init; }

    internal const long End = -1;

    internal Matters.JournalLine Line => new(Position, Sequence, Content, At);
}

/// <summary>文件 — a file of the content-addressed store.</summary>
public sealed class StoredFileRow
{
    public int County { get; init; }
    public required string Digest { get; init; }
    public long Size { get; init; }

    /// <summary>When it was handed in last, or shown again to be attached.</summary>
    public DateTimeOffset StoredAt { get; init; }

    /// <summary>Whether an act in the ledger is known to name it.</summary>
    public bool Taken { get; init; }
}
