namespace Fazhi.Web.Design;

/// <summary>可办步骤 — an act that may be done now.</summary>
/// <param name="Name">听取当事人意见.</param>
/// <param name="Href">Its form.</param>
/// <param name="Hint">What it is for, one sentence.</param>
/// <param name="Basis">第四十九条.</param>
/// <param name="Urgent">It stops a clock that is about to run out; urgent steps come first.</param>
/// <param name="OfParty">It is a party's own act, which an official records for them when it comes on paper or by word of mouth.</param>
public sealed record NextStep(
    string Name,
    string Href,
    string? Hint = null,
    string? Basis = null,
    bool Urgent = false,
    bool OfParty = false
);

/// <summary>尚缺条件 — what an act still wants.</summary>
/// <param name="Text">What is missing.</param>
/// <param name="Article">Which article wants it.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record MissingGate(string Text, string? Article = null, string? Remedy = null);

/// <summary>暂不能办的步骤 — an act that the law doesn't allow yet, with everything it wants.</summary>
public sealed record BlockedStep(string Name, IReadOnlyList<MissingGate> Missing);
