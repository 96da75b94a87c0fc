namespace Fazhi.Laws;

/// <summary>
/// 法律依据目录 — the statutes the program rests on, as data; this part holds the laws of the National People's Congress.
/// </summary>
/// <remarks>
/// A first day in force stands here only where the project's collection of legal facts gives it; elsewhere it is null, which
/// refuses nothing. When a statute is revised, the old version gets its last day and the new one an entry of its own.
/// </remarks>
public static partial class Statutes
{
    /// <summary>Every statute, in no order that matters.</summary>
    public static IReadOnlyList<Statute> All =>
        [
            Reconsideration,
            Litigation,
            CivilProcedure,
            CivilCode,
            Penalty,
            Coercion,
            Licensing,
            LocalOrganization,
            PeoplesMediation,
            LegalAid,
            Notarization,
            LegalPublicity,
            PersonalInformation,
            ReconsiderationRegulation,
            ReconsiderationRegulation2007,
            BusinessEnvironment,
            FairCompetition,
            MajorDecisions,
            OpenInformation,
            EnforcementSupervision,
            DataSharing,
            Holidays,
            WorkingTime,
            Petitions,
            OfficialDocuments,
            LawBasedGovernmentSupervision,
            NormativeDocumentsNotice,
            LegalityReviewOpinion,
            EnforcementPublicity,
            DiscretionOpinion,
            EnterpriseInspectionOpinion,
            InProcessSupervision,
            RandomInspectionNotice,
            PublicityResponsibility,
            CivilProcedureInterpretation,
            LitigationInterpretation,
            HeadAppearance,
            HeilongjiangNormativeDocuments,
            HeilongjiangMajorDecisions,
            HeilongjiangDiscretion,
            HeilongjiangEnforcementProcedure,
        ];

    /// <summary>《行政复议法》（2023年修订）, in force from 2024-01-01.</summary>
    public static Statute Reconsideration { get; } =
        new("reconsideration-2023", "中华人民共和国行政复议法", "2023年修订", new DateOnly(2024, 1, 1), Short: "行政复议法");

    /// <summary>《行政诉讼法》（2017年修正）.</summary>
    public static Statute Litigation { get; } =
        new("litigation-2017", "中华人民共和国行政诉讼法", "2017年修正", Short: "行政诉讼法");

    /// <summary>《民事诉讼法》（2023年修正）.</summary>
    public static Statute CivilProcedure { get; } =
        new("civil-procedure-2023", "中华人民共和国民事诉讼法", "2023年修正", Short: "民事诉讼法");

    /// <summary>《民法典》（2020年）.</summary>
    public static Statute CivilCode { get; } = new("civil-code-2020", "中华人民共和国民法典", "2020年", Short: "民法典");

    /// <summary>《行政处罚法》（2021年修订）, in force from 2021-07-15.</summary>
    public static Statute Penalty { get; } =
        new("penalty-2021", "中华人民共和国行政处罚法", "2021年修订", new DateOnly(2021, 7, 15), Short: "行政处罚法");

    /// <summary>《行政强制法》（2011年）.</summary>
    public static Statute Coercion { get; } = new("coercion-2011", "中华人民共和国行政强制法", "2011年", Short: "行政强制法");

    /// <summary>《行政许可法》（2019年修正）.</summary>
    public static Statute Licensing { get; } =
        new("licensing-2019", "中华人民共和国行政许可法", "2019年修正", Short: "行政许可法");

    /// <summary>《地方组织法》（2022年修正）.</summary>
    public static Statute LocalOrganization { get; } =
        new(
            "local-organization-2022",
            "中华人民共和国地方各级人民代表大会和地方各级人民政府组织法",
            "2022年修正",
            Short: "地方组织法"
        );

    /// <summary>《人民调解法》（2010年）, in force from 2011-01-01.</summary>
    public static Statute PeoplesMediation { get; } =
        new("peoples-mediation-2010", "中华人民共和国人民调解法", "2010年", new DateOnly(2011, 1, 1), Short: "人民调解法");

    /// <summary>《法律援助法》（2021年）, in force from 2022-01-01.</summary>
    public static Statute LegalAid { get; } =
        new("legal-aid-2021", "中华人民共和国法律援助法", "2021年", new DateOnly(2022, 1, 1), Short: "法律援助法");

    /// <summary>《公证法》（2017年修正）.</summary>
    public static Statute Notarization { get; } = new("notarization-2017", "中华人民共和国公证法", "2017年修正", Short: "公证法");

    /// <summary>《法治宣传教育法》（2025年）, in force from 2025-11-01.</summary>
    public static Statute LegalPublicity { get; } =
        new("legal-publicity-2025", "中华人民共和国法治宣传教育法", "2025年", new DateOnly(2025, 11, 1), Short: "法治宣传教育法");

    /// <summary>《个人信息保护法》（2021年）.</summary>
    public static Statute PersonalInformation { get; } =
        new("personal-information-2021", "中华人民共和国个人信息保护法", "2021年", Short: "个人信息保护法");

    /// <summary>本系统的办理规则 — no statute, and in no list of them: what <see cref="Article.WorkingRule"/> names.</summary>
    internal static Statute WorkingRules { get; } = new("working-rules", "本系统的办理规则", "工作规则");

    /// <summary>The statute that has a code.</summary>
    /// <param name="code">The code, exactly.</param>
    /// <returns>The statute, or null when there is none.</returns>
    public static Statute? Find(string code) => All.FirstOrDefault(statute => statute.Code == code);
}
