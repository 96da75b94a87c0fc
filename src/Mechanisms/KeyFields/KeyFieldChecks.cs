using System.Linq.Expressions;
using Fazhi.Matters;
using Fazhi.Mechanisms.ProblemLedger;

namespace Fazhi.Mechanisms.KeyFields;

/// <summary>重点领域的核对 — what gates ask of fields, institutions and the ledger of problems.</summary>
internal static class KeyFieldChecks
{
    /// <summary>The field with a key while it is watched; <c>null</c> if none is.</summary>
    internal static KeyField? Running(string key, Circumstances at) =>
        at.Records.List<KeyField>(f => f.Key == key && f.Stage == KeyFieldStage.Running) is [var field, ..] ? field : null;

    /// <summary>What checks of a field put on the ledger and isn't closed.</summary>
    internal static Expression<Func<FoundProblem, bool>> OpenIn(string key) =>
        p => p.KeyField == key && (p.Stage == FoundProblemStage.Found || p.Stage == FoundProblemStage.Rectifying || p.Stage == FoundProblemStage.Rectified);

    /// <summary>What one check put on the ledger and still stands there, closed or not.</summary>
    internal static Expression<Func<FoundProblem, bool>> FoundIn(Guid check) =>
        p => p.CheckId == check && p.Stage != FoundProblemStage.Voided && p.Stage != FoundProblemStage.Merged && p.Stage != FoundProblemStage.Dismissed;

    /// <summary>Whether a problem comes with the check that is named: one of the field, for each finding of it that wasn't put right on the spot and isn't on the ledger yet.</summary>
    internal static bool CameWithIts(ListCheckProblem act, Circumstances at)
    {
        var id = act.Check;
        return at.Records.Find<OversightCheck>(id) is { Stage: RecordStage.Recorded } check
            && check.Key == act.KeyField
            && at.Records.Count<FoundProblem>(p => p.CheckId == id) < check.ToMend;
    }
}
