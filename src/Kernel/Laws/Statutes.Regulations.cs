namespace Fazhi.Laws;

/// <content>行政法规、党内法规、司法解释和规章 — what stands below a law: regulations, Party rules, interpretations, provincial rules.</content>
public static partial class Statutes
{
    /// <summary>《行政复议法实施条例》（国务院令第836号修订）, in force from 2026-07-01.</summary>
    public static Statute ReconsiderationRegulation { get; } =
        new(
            "reconsideration-regulation-2026",
            "中华人民共和国行政复议法实施条例",
            "国务院令第836号修订",
            new DateOnly(2026, 7, 1),
            Short: "行政复议法实施条例"
        );

    /// <summary>《行政复议法实施条例》（国务院令第499号）, in force until 2026-06-30.</summary>
    public static Statute ReconsiderationRegulation2007 { get; } =
        new(
            "reconsideration-regulation-2007",
            "中华人民共和国行政复议法实施条例",
            "国务院令第499号",
            InForceUntil: new DateOnly(2026, 6, 30),
            Short: "行政复议法实施条例"
        );

    /// <summary>《优化营商环境条例》（国务院令第722号）.</summary>
    public static Statute BusinessEnvironment { get; } = new("business-environment-2019", "优化营商环境条例", "国务院令第722号");

    /// <summary>《公平竞争审查条例》（国务院令第783号）, in force from 2024-08-01.</summary>
    public static Statute FairCompetition { get; } =
        new("fair-competition-2024", "公平竞争审查条例", "国务院令第783号", new DateOnly(2024, 8, 1));

    /// <summary>《重大行政决策程序暂行条例》（国务院令第713号）, in force from 2019-09-01.</summary>
    public static Statute MajorDecisions { get; } =
        new("major-decisions-2019", "重大行政决策程序暂行条例", "国务院令第713号", new DateOnly(2019, 9, 1));

    /// <summary>《政府信息公开条例》（2019年修订）.</summary>
    public static Statute OpenInformation { get; } =
        new("open-information-2019", "中华人民共和国政府信息公开条例", "2019年修订", Short: "政府信息公开条例");

    /// <summary>《行政执法监督条例》（国务院令第825号）, in force from 2026-02-01.</summary>
    public static Statute EnforcementSupervision { get; } =
        new("enforcement-supervision-2025", "行政执法监督条例", "国务院令第825号", new DateOnly(2026, 2, 1));

    /// <summary>《政务数据共享条例》（2025年）, in force from 2025-08-01.</summary>
    public static Statute DataSharing { get; } = new("data-sharing-2025", "政务数据共享条例", "2025年", new DateOnly(2025, 8, 1));

    /// <summary>《全国年节及纪念日放假办法》（2024年修订）.</summary>
    public static Statute Holidays { get; } = new("holidays-2024", "全国年节及纪念日放假办法", "2024年修订");

    /// <summary>《国务院关于职工工作时间的规定》（1995年修订）.</summary>
    public static Statute WorkingTime { get; } = new("working-time-1995", "国务院关于职工工作时间的规定", "1995年修订");

    /// <summary>《信访工作条例》（2022年）.</summary>
    public static Statute Petitions { get; } = new("petitions-2022", "信访工作条例", "2022年");

    /// <summary>《党政机关公文处理工作条例》（2012年）.</summary>
    public static Statute OfficialDocuments { get; } = new("official-documents-2012", "党政机关公文处理工作条例", "2012年");

    /// <summary>《法治政府建设与责任落实督察工作规定》（2019年）, in force from 2019-04-15.</summary>
    public static Statute LawBasedGovernmentSupervision { get; } =
        new("law-based-government-supervision-2019", "法治政府建设与责任落实督察工作规定", "2019年", new DateOnly(2019, 4, 15));

    /// <summary>《国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知》（国办发〔2018〕37号）.</summary>
    public static Statute NormativeDocumentsNotice { get; } =
        new("normative-documents-2018-37", "国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知", "国办发〔2018〕37号");

    /// <summary>《国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见》（国办发〔2018〕115号）.</summary>
    public static Statute LegalityReviewOpinion { get; } =
        new("legality-review-2018-115", "国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见", "国办发〔2018〕115号");

    /// <summary>
    /// 《国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见》（国办发〔2018〕118号）.
    /// </summary>
    public static Statute EnforcementPublicity { get; } =
        new(
            "enforcement-publicity-2018-118",
            "国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见",
            "国办发〔2018〕118号",
            Short: "国办发〔2018〕118号"
        );

    /// <summary>《国务院办公厅关于进一步规范行政裁量权基准制定和管理工作的意见》（国办发〔2022〕27号）.</summary>
    public static Statute DiscretionOpinion { get; } =
        new(
            "discretion-2022-27",
            "国务院办公厅关于进一步规范行政裁量权基准制定和管理工作的意见",
            "国办发〔2022〕27号",
            Short: "国办发〔2022〕27号"
        );

    /// <summary>《国务院办公厅关于严格规范涉企行政检查的意见》（国办发〔2024〕54号）; read in summaries alone, so that it is cited without its sections.</summary>
    public static Statute EnterpriseInspectionOpinion { get; } =
        new(
            "enterprise-inspection-2024-54",
            "国务院办公厅关于严格规范涉企行政检查的意见",
            "国办发〔2024〕54号",
            Short: "国办发〔2024〕54号"
        );

    /// <summary>《国务院关于加强和规范事中事后监管的指导意见》（国发〔2019〕18号）.</summary>
    public static Statute InProcessSupervision { get; } =
        new(
            "in-process-supervision-2019-18",
            "国务院关于加强和规范事中事后监管的指导意见",
            "国发〔2019〕18号",
            Short: "国发〔2019〕18号"
        );

    /// <summary>《国务院办公厅关于推广随机抽查规范事中事后监管的通知》（国办发〔2015〕58号）.</summary>
    public static Statute RandomInspectionNotice { get; } =
        new(
            "random-inspection-2015-58",
            "国务院办公厅关于推广随机抽查规范事中事后监管的通知",
            "国办发〔2015〕58号",
            Short: "国办发〔2015〕58号"
        );

    /// <summary>《关于实行国家机关“谁执法谁普法”普法责任制的意见》（2017年5月）, of the two general offices.</summary>
    public static Statute PublicityResponsibility { get; } =
        new(
            "publicity-responsibility-2017",
            "中共中央办公厅、国务院办公厅关于实行国家机关“谁执法谁普法”普法责任制的意见",
            "2017年5月",
            Short: "谁执法谁普法责任制意见"
        );

    /// <summary>《民事诉讼法解释》（2022年修正）.</summary>
    public static Statute CivilProcedureInterpretation { get; } =
        new(
            "civil-procedure-interpretation-2022",
            "最高人民法院关于适用《中华人民共和国民事诉讼法》的解释",
            "2022年修正",
            Short: "民事诉讼法解释"
        );

    /// <summary>《行政诉讼法解释》（法释〔2018〕1号）, in force from 2018-02-08.</summary>
    public static Statute LitigationInterpretation { get; } =
        new(
            "litigation-interpretation-2018",
            "最高人民法院关于适用《中华人民共和国行政诉讼法》的解释",
            "法释〔2018〕1号",
            new DateOnly(2018, 2, 8),
            Short: "行政诉讼法解释"
        );

    /// <summary>《行政机关负责人出庭应诉若干问题的规定》（法释〔2020〕3号）.</summary>
    public static Statute HeadAppearance { get; } =
        new(
            "head-appearance-2020",
            "最高人民法院关于行政机关负责人出庭应诉若干问题的规定",
            "法释〔2020〕3号",
            Short: "负责人出庭应诉规定"
        );

    /// <summary>《黑龙江省行政规范性文件制定和监督管理办法》（省政府令2023年第5号）, in force from 2024-01-01.</summary>
    public static Statute HeilongjiangNormativeDocuments { get; } =
        new(
            "heilongjiang-normative-documents-2023",
            "黑龙江省行政规范性文件制定和监督管理办法",
            "省政府令2023年第5号",
            new DateOnly(2024, 1, 1)
        );

    /// <summary>《黑龙江省重大行政决策程序暂行规定》（省政府令2021年第4号）, in force from 2021-08-01.</summary>
    public static Statute HeilongjiangMajorDecisions { get; } =
        new(
            "heilongjiang-major-decisions-2021",
            "黑龙江省重大行政决策程序暂行规定",
            "省政府令2021年第4号",
            new DateOnly(2021, 8, 1)
        );

    /// <summary>《黑龙江省规范行政裁量权办法》, a rule of the province; neither its number nor its first day is in the project's collection, so that it is named by the day on which its text was taken.</summary>
    public static Statute HeilongjiangDiscretion { get; } =
        new("heilongjiang-discretion-2024", "黑龙江省规范行政裁量权办法", "2024年4月3日收录的文本");

    /// <summary>《黑龙江省行政执法程序规定》（省政府令2019年第1号）, in force from 2019-02-15.</summary>
    public static Statute HeilongjiangEnforcementProcedure { get; } =
        new(
            "heilongjiang-enforcement-procedure-2019",
            "黑龙江省行政执法程序规定",
            "省政府令2019年第1号",
            new DateOnly(2019, 2, 15)
        );
}
