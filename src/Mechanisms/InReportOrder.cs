using Fazhi.Figures;
using Fazhi.Matters;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Mechanisms.Assistance;
using Fazhi.Mechanisms.Calendars;
using Fazhi.Mechanisms.Consultations;
using Fazhi.Mechanisms.Coordination;
using Fazhi.Mechanisms.Counsel;
using Fazhi.Mechanisms.CourtLiaison;
using Fazhi.Mechanisms.Decisions;
using Fazhi.Mechanisms.Dialogue;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Mechanisms.Exams;
using Fazhi.Mechanisms.Exchanges;
using Fazhi.Mechanisms.FileReviews;
using Fazhi.Mechanisms.GovernmentServices;
using Fazhi.Mechanisms.Honours;
using Fazhi.Mechanisms.JusticeOffices;
using Fazhi.Mechanisms.KeyFields;
using Fazhi.Mechanisms.LawPublicity;
using Fazhi.Mechanisms.LegalServices;
using Fazhi.Mechanisms.Litigation;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Mechanisms.Notary;
using Fazhi.Mechanisms.Officers;
using Fazhi.Mechanisms.Organs;
using Fazhi.Mechanisms.OwnRegisters;
using Fazhi.Mechanisms.Parameters;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Mechanisms.ProblemLedger;
using Fazhi.Mechanisms.RandomInspections;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Mechanisms.Supervision;

namespace Fazhi.Mechanisms;

/// <summary>报告次序 — all mechanisms, in the order of the report, and what they have together.</summary>
public static class InReportOrder
{
    public static IReadOnlyList<Mechanism> All { get; } =
    [
        new CoordinationMechanism(),
        new DecisionsMechanism(),
        new ConsultationsMechanism(),
        new CounselMechanism(),
        new NormativeDocumentsMechanism(),
        new GovernmentServicesMechanism(),
        new AssistanceMechanism(),
        new DialogueMechanism(),
        new EnterpriseInspectionsMechanism(),
        new RandomInspectionsMechanism(),
        new OfficersMechanism(),
        new ExamsMechanism(),
        new PenaltiesMechanism(),
        new FileReviewsMechanism(),
        new ProblemLedgerMechanism(),
        new KeyFieldsMechanism(),
        new ReconsiderationsMechanism(),
        new LitigationMechanism(),
        new CourtLiaisonMechanism(),
        new LawPublicityMechanism(),
        new LegalServicesMechanism(),
        new NotaryMechanism(),
        new MediationMechanism(),
        new JusticeOfficesMechanism(),
        new HonoursMechanism(),
        new SupervisionMechanism(),
        new AnnualReportsMechanism(),
        new ExchangesMechanism(),
        new OwnRegistersMechanism(),
        new OrgansMechanism(),
        new ParametersMechanism(),
        new CalendarsMechanism(),
    ];

    /// <summary>All their matter types.</summary>
    public static MatterTypes Types { get; } = MatterTypes.Of(All);

    /// <summary>All their indicators.</summary>
    public static IEnumerable<Indicator> Indicators => All.SelectMany(m => m.Indicators);

    /// <summary>All parts that must add up.</summary>
    public static IEnumerable<Partition> Partitions => All.SelectMany(m => m.Partitions);

    /// <summary>The indicator with a key; <c>null</c> if there is none.</summary>
    public static Indicator? Indicator(string key) => Types.Indicator(key);
}
