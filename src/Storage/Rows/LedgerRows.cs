namespace Fazhi.Storage.Rows;

/// <summary>台账记录 — the header of one act, as the leaf of the tree covers it. Append-only: the database refuses UPDATE and DELETE.</summary>
public sealed class LedgerEntryRow
{
    public int County { get; init; }
    public long Sequence { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public Guid MatterId { get; init; }
    public required string MatterType { get; init; }
    public required string MatterVersion { get; init; }
    public required string Act { get; init; }
    public DateOnly On { get; init; }
    public required string Actor { get; init; }
    public required string Role { get; init; }
    public required string Basis { get; init; }
    public long? Cause { get; init; }
    public required byte[] PayloadDigest { get; init; }
    public required byte[] LeafHash { get; init; }
}

/// <summary>
/// 记录内容 — what an act said, with the salt of its digest. In a table of its own, so that personal data can be erased by law
/// while the tree stays whole.
/// </summary>
public sealed class LedgerPayloadRow
{
    public int County { get; init; }
    public long Sequence { get; init; }
    public required byte[] Salt { get; init; }
    public required string Payload { get; init; }
}

/// <summary>台账头 — one row a county: the tree's size and frontier. It moves in the transaction of the act; locking it puts writers in order.</summary>
public sealed class LedgerHeadRow
{
    public int County { get; init; }
    public long Size { get; set; }
    public byte[] Frontier { get; set; } = [];
    public DateTimeOffset RecordedAt { get; set; }
}

/// <summary>事项表标记 — the structure a matter type's table has (county 0), and that it is filled with a county's matters.</summary>
public sealed class MatterTableRow
{
    public int County { get; init; }
    public required string Name { get; init; }
    public required string Fingerprint { get; init; }
}

/// <summary>累积标记 — one row a county: the number of the fold with which its matters were last folded again from the ledger.</summary>
public sealed class FoldedRow
{
    public int County { get; init; }
    public required string Upgrade { get; init; }
}

/// <summary>哈希块 — 256 hashes of one level, written when full (C2SP tlog-tiles), so that proofs need few reads.</summary>
public sealed class LedgerTileRow
{
    public int County { get; init; }
    public int Level { get; init; }
    public long Index { get; init; }
    public required byte[] Hashes { get; init; }
}

/// <summary>检查点 — a signed note over the tree's size and root.</summary>
public sealed class LedgerCheckpointRow
{
    public int County { get; init; }
    public long Size { get; init; }
    public DateTimeOffset SignedAt { get; init; }
    public required string Note { get; init; }
}
