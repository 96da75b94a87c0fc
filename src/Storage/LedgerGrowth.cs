namespace Fazhi.Storage;

/// <summary>台账的增长 — what one transaction added to the ledger. Whoever keeps what is made of matters of other classes need not look again.</summary>
/// <param name="From">The size before it.</param>
/// <param name="To">The size after it.</param>
/// <param name="Written">The classes of the matters in which something was done.</param>
/// <param name="Matters">These matters.</param>
internal sealed record LedgerGrowth(long From, long To, IReadOnlySet<Type> Written, IReadOnlySet<Guid> Matters);
