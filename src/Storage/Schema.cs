namespace Fazhi.Storage;

/// <summary>What both databases enforce in their own words.</summary>
internal static class Schema
{
    internal const string Refusal = "台账只增不改：不能修改或删除已登记的记录。";

    internal static IReadOnlyList<string> AppendOnly { get; } =
    ["ledger_entries", "ledger_payloads", "ledger_tiles", "ledger_checkpoints", "matter_journal"];

    internal static IReadOnlyList<string> AppendOnlyAccess { get; } = ["access.account_changes", "access.looks"];
}
