namespace Fazhi.Auditor;

/// <summary>结论 — what the auditor says of one relation that a text claims.</summary>
public enum Verdict
{
    /// <summary>相符 — the stated figures agree, within what their printing can hold.</summary>
    Holds = 1,

    /// <summary>不符 — the figures are stated and don't agree; another value of one of them would.</summary>
    Violated,

    /// <summary>不可能 — no whole number over the stated base prints as the percentage, rounded, cut or rounded up.</summary>
    Impossible,

    /// <summary>无法判定 — a relation is claimed, but one of its figures isn't stated, or depends on a definition.</summary>
    Undetermined,
}

/// <summary>How verdicts are written in data and in Chinese.</summary>
public static class Verdicts
{
    /// <summary>The word in data files: holds, violated, impossible, undetermined.</summary>
    public static string Word(this Verdict verdict) =>
        verdict switch
        {
            Verdict.Holds => "holds",
            Verdict.Violated => "violated",
            Verdict.Impossible => "impossible",
            Verdict.Undetermined => "undetermined",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };

    /// <summary>The word an official reads.</summary>
    public static string Chinese(this Verdict verdict) =>
        verdict switch
        {
            Verdict.Holds => "相符",
            Verdict.Violated => "不符",
            Verdict.Impossible => "不可能",
            Verdict.Undetermined => "无法判定",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };

    /// <summary>Whether somebody must mend the text.</summary>
    public static bool IsAlarm(this Verdict verdict) => verdict is Verdict.Violated or Verdict.Impossible;
}
