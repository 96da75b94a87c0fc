using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Portal;

/// <summary>
/// 我的事项 — the matter of the receipt this browser showed, as far as its applicant may see it. The whole timeline is there for what is granted beyond that
/// (第四十七条), and for nothing else.
/// </summary>
public sealed record Followed(
    HeldReceipt Receipt,
    Matter Matter,
    MatterType Type,
    IReadOnlyList<ClockRun> Clocks,
    Timeline Timeline,
    IReadOnlyList<NextAct> Next,
    Timeline Whole
)
{
    private static readonly string Public = Terms.Of(Role.Public);

    /// <summary>Documents made for the applicant; notices to the respondent, letters and opinions are not.</summary>
    private static readonly string[] ForApplicants =
    [
        "reconsideration/CorrectionNotice",
        "reconsideration/AcceptanceNotice",
        "reconsideration/RefusalDecision",
        "reconsideration/HearingNotice",
        "reconsideration/SuspensionNotice",
        "reconsideration/ResumptionNotice",
        "reconsideration/ExtensionNotice",
        "reconsideration/OrdinaryNotice",
        "reconsideration/StayDecision",
        "reconsideration/StayLifted",
        "reconsideration/Decision",
        "reconsideration/DismissalDecision",
        "reconsideration/MediationDocument",
        "reconsideration/TerminationDecision",
        "reconsideration/SlipCorrection",
        "mediation/MediationAgreement",
        "mediation/MediationRecord",
        "mediation/FailureNotice",
        "mediation/ConfirmationApplication",
    ];

    private static readonly string[] Conclusions =
    [
        "reconsideration/Decision",
        "reconsideration/DismissalDecision",
        "reconsideration/MediationDocument",
        "reconsideration/TerminationDecision",
    ];

    /// <summary>The matter; <c>null</c> without a receipt.</summary>
    internal static Followed? Find(HttpContext http)
    {
        var services = http.RequestServices;
        var reader = services.GetRequiredService<MatterReader>();
        if (Receipts.Held(http) is not { } held)
            return null;
        if (reader.Find(held.Type, held.Matter, Viewer.Showing(held.Matter)) is not { } matter)
            return null;
        var store = services.GetRequiredService<CountyStore>();
        return new Followed(
            held,
            matter,
            store.Types.Of(matter),
            reader.Clocks(matter, Viewer.Showing(held.Matter)),
            Timeline.Of(store, matter, Viewer.Showing(held.Matter)),
            services.GetRequiredService<NextActs>().Of(matter, held.Holder),
            Timeline.Whole(store, matter)
        );
    }

    internal IEnumerable<(int Index, IssuedDocument Document)> Documents =>
        Matter.Documents.Select((d, i) => (i, d)).Where(d => ForApplicants.Contains(d.d.Template) && WasServed(d.d));

    // A conclusion takes effect when it is served (第七十五条第二款); before that it is nobody's to read.
    private bool WasServed(IssuedDocument document) =>
        !Conclusions.Contains(document.Template) || Holder?.ServedOn(nameof(CaseDocument.Conclusion)) is not null;

    // The receipt is the first applicant's, or whoever took that place.
    private CasePerson? Holder => (Matter as Reconsideration)?.Present(PartyRole.Applicant) is [var first, ..] ? first : null;

    /// <summary>What the applicant may do now; what is missing is said when it is tried.</summary>
    internal IEnumerable<ActRule> Allowed => Next.Where(n => n.Missing.Count == 0).Select(n => n.Rule);

    /// <summary>Whether an entry is the applicant's own.</summary>
    internal static bool IsOwn(TimelineEntry entry) => entry.Entry.Role == Public;

    /// <summary>The files the applicant handed in.</summary>
    internal IReadOnlyList<FileRef> Own => MatterFiles.Of(Timeline with { Entries = [.. Timeline.Entries.Where(IsOwn)] });

    /// <summary>What the applicant and the organ wrote to each other, in order.</summary>
    internal IReadOnlyList<(DateOnly On, IMessage Message)> Messages => MatterViews.Messages(Timeline);

    /// <summary>The applicant's request to read the reply and the evidence, while it waits for an answer.</summary>
    internal ClockRun? AskedToRead => Clocks.FirstOrDefault(c => c is { Code: "file-access", IsRunning: true });

    /// <summary>Whether an act may be done now.</summary>
    internal bool MayDo(string act) => Allowed.Any(r => r.Code == act);

    /// <summary>The grant to read the reply and the evidence (第四十七条), the newest.</summary>
    internal GrantFileAccess? Grant =>
        Timeline
            .Entries.Select(e => e.Recorded?.Act)
            .OfType<GrantFileAccess>()
            .FirstOrDefault(g => g.To == PartyRole.Applicant && (g.Person is null || g.Person == Holder?.Key));

    /// <summary>
    /// The respondent's files, once reading was granted. Where some are withheld nothing is given out here: the record says in words which, and
    /// only a person can tell them apart.
    /// </summary>
    internal IReadOnlyList<FileRef> Granted =>
        Matter is Reconsideration { FileAccessOn: not null } && Grant is { } grant && string.IsNullOrWhiteSpace(grant.Withheld)
            ? MatterFiles.Of(
                Whole with
                {
                    Entries =
                    [
                        .. Whole.Entries.Where(e => e.Recorded?.Act is FileReply or AddEvidence { From: PartyRole.Respondent }),
                    ],
                }
            )
            : [];
}
