using Fazhi.Laws;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>行政处罚的依据 — where several files cite them.</summary>
internal static class PenaltyLaw
{
    internal static Statute Law => Statutes.Penalty;

    internal static Statute Coercion => Statutes.Coercion;

    internal static Article Ours => Article.WorkingRule;

    /// <summary>国办发〔2018〕118号（六）: penalties are published within seven working days.</summary>
    internal static Article Publicity { get; } = Statutes.EnforcementPublicity.Section("（六）");

    /// <summary>国办发〔2018〕118号（八）: where audio or video is wanted.</summary>
    internal static Article Recording { get; } = Statutes.EnforcementPublicity.Section("（八）");

    /// <summary>国办发〔2018〕118号（十三）: the eight points of a legal review, and its written opinion.</summary>
    internal static Article ReviewPoints { get; } = Statutes.EnforcementPublicity.Section("（十三）");
}
