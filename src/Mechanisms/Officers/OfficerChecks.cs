using Fazhi.Matters;

namespace Fazhi.Mechanisms.Officers;

/// <summary>执法人员的核对 — what gates ask of the officers that enforce: certified on the day, and at least two.</summary>
internal static class OfficerChecks
{
    /// <summary>Officers whose certificates don't count on a day, by name.</summary>
    internal static IReadOnlyList<string> Uncertified(IEnumerable<Reference<Officer>> officers, DateOnly on, Circumstances at) =>
        [.. Found(officers, at).Where(o => o.Officer is not { Kind: CertificateKind.Enforcement } officer || !officer.IsValidOn(on)).Select(o => o.Named)];

    /// <summary>Whether two different people are named at least.</summary>
    internal static bool AreTwo(IEnumerable<Reference<Officer>> officers) => officers.DistinctBy(o => o.Id).Count() >= 2;

    internal static IEnumerable<(Officer? Officer, string Named)> Found(IEnumerable<Reference<Officer>> officers, Circumstances at) =>
        officers.Select(o => (at.Records.Find<Officer>(o.Id), Named(o, at)));

    internal static string Named(Reference<Officer> officer, Circumstances at) => at.Records.Find<Officer>(officer.Id)?.Title ?? officer.Title;
}
