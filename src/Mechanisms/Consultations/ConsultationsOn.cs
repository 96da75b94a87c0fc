using Fazhi.Matters;
using Fazhi.Texts;

namespace Fazhi.Mechanisms.Consultations;

/// <summary>征求意见的对象 — what is before the public of a normative document or a decision.</summary>
internal static class ConsultationsOn
{
    /// <summary>Its consultations that aren't ended.</summary>
    /// <param name="about">The document, or the decision.</param>
    /// <param name="at">The circumstances.</param>
    internal static IReadOnlyList<Consultation> Open(Guid about, Circumstances at) =>
        at.Records.List<Consultation>(c => (c.DocumentId == about || c.DecisionId == about) && (c.Stage == ConsultationStage.Open || c.Stage == ConsultationStage.Closed));

    /// <summary>Whether what is told of its consultation is what that one has published, and none is open any more.</summary>
    internal static bool CameWith(Guid about, int received, int adopted, Circumstances at)
    {
        var on = at.On;
        return Open(about, at).Count == 0
            && at.Records.Any<Consultation>(c => (c.DocumentId == about || c.DecisionId == about) && c.AnsweredOn <= on && c.Received == received && c.Adopted == adopted);
    }

    /// <summary>Its consultations end with it.</summary>
    internal static IEnumerable<Consequence> Cancelled(Guid about, string reason, Circumstances at) =>
        Open(about, at).Select(o => Consequence.In(o.Id, new CancelConsultation { Reason = Wording.Cut(reason, 500) }));
}
