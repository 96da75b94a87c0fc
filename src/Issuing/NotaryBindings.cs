using Fazhi.Mechanisms.Notary;

namespace Fazhi.Issuing;

/// <summary>公证文书 — the refusal with its ground and what can be done against it, and what a review of a certificate found.</summary>
internal static class NotaryBindings
{
    internal static Dictionary<string, object?> Refusal(Issue issue)
    {
        var (matter, act) = ((NotarialMatter)issue.Matter, (RefuseNotary)issue.Recorded.Act);
        return new()
        {
            ["office.name"] = issue.County.OrganName(matter.Organ),
            ["document.number"] = issue.Number,
            ["document.date"] = issue.On,
            ["applicant.name"] = matter.Applicant!.Name,
            ["applicant.details"] = PartyText.DetailsWithGuardian(matter.Applicant),
            ["accepted_on"] = matter.OpenedOn,
            ["kind"] = matter.Kind,
            ["facts"] = Paragraphs.Of(act.Facts),
            ["ground"] = act.Ground,
            ["remedy"] = matter.Parameter(NotaryParameters.Remedy),
        };
    }

    internal static Dictionary<string, object?> Review(Issue issue)
    {
        var (matter, act) = ((NotarialMatter)issue.Matter, (DecideCertificateReview)issue.Recorded.Act);
        return new()
        {
            ["office.name"] = issue.County.OrganName(matter.Organ),
            ["document.number"] = issue.Number,
            ["document.date"] = issue.On,
            ["asker.name"] = issue.Last<AskCertificateReview>()!.By,
            ["asked_on"] = issue.DaysOf<AskCertificateReview>().Last(),
            ["kind"] = matter.Kind,
            ["issued_on"] = matter.IssuedOn ?? issue.On,
            ["result"] = act.Result switch
            {
                CertificateReview.Kept => "kept",
                CertificateReview.Corrected => "corrected",
                _ => "revoked",
            },
            ["reason"] = Paragraphs.Of(act.Reason),
        };
    }
}
