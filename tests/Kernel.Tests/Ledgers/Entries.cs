using System.Security.Cryptography;
using Fazhi.Ledgers;

namespace Fazhi.Kernel.Tests.Ledgers;

/// <summary>Entries of a ledger, the same for the same sequence.</summary>
internal static class Entries
{
    private static readonly DateTimeOffset start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    public static LedgerEntry At(long sequence) =>
        new()
        {
            Sequence = sequence,
            County = 330122,
            RecordedAt = start.AddMilliseconds(sequence / 2 * 1001),
            Matter = new Guid((int)sequence, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
            MatterType = "reconsideration",
            MatterVersion = "2024-01-01",
            Act = "AcceptApplication",
            On = new DateOnly(2026, 3, 1),
            Actor = "王小明",
            Role = "行政复议人员",
            Basis = "行政复议法第三十条",
            Cause = sequence == 0 ? null : sequence - 1,
            Payload = Fazhi.Ledgers.Hash.From(SHA256.HashData(BitConverter.GetBytes(sequence))),
        };
}
