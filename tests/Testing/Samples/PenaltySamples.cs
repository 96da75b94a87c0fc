using Fazhi.Matters;
using Fazhi.Mechanisms.Officers;
using Fazhi.Mechanisms.Penalties;

namespace Fazhi.Testing;

/// <summary>Acts of an ordinary case of penalty of the traffic bureau: a company that carried goods without a permit.</summary>
public static class PenaltySamples
{
    public const string Code = "penalty-case";

    private const string Body = "91232722MA0000000";

    public static Actor Handler { get; } = new("traffic", "钱交通", "traffic", Role.Handler, Role.Registrar);

    public static Actor Chief { get; } = new("head-traffic", "冯局长", "traffic", Role.InstitutionHead);

    public static Actor Head { get; } = new("boss-traffic", "卫负责", "traffic", Role.Head);

    public static Actor Reviewer { get; } = new("law-traffic", "孙审核", "traffic", Role.LegalReviewer);

    public static Party Company { get; } =
        new()
        {
            Name = "塔河县演示运输有限公司",
            Kind = PartyKind.LegalPerson,
            CreditCode = Identifiers.SocialCreditCode.Parse(Body + Identifiers.SocialCreditCode.CheckCharacter(Body)),
            Address = "塔河县演示路1号",
        };

    public static Party Citizen { get; } =
        new()
        {
            Name = "演示张三",
            Kind = PartyKind.Citizen,
            Address = "塔河县演示街9号",
        };

    public static PenaltyItem Fine(decimal yuan) => new() { Kind = PenaltyKind.Fine, Amount = yuan };

    public static PenaltyItem Warning { get; } = new() { Kind = PenaltyKind.Warning };

    public static PenaltyItem Revoked { get; } = new() { Kind = PenaltyKind.RevokeLicence, Content = "吊销道路运输经营许可证" };

    public static RegisterClue Clue { get; } =
        new()
        {
            Subject = "未经许可从事货物运输",
            Sector = "交通运输",
            Source = ClueSource.Patrol,
            FoundOn = new(2025, 3, 3),
            Account = "巡查发现一辆货车没有道路运输证。",
        };

    public static FileCase Filing { get; } =
        new()
        {
            Party = Company,
            Representative = "演示李四",
            Violation = "未经许可从事道路货物运输经营",
            Place = "塔河县演示公路3公里处",
            ViolationEndedOn = new(2025, 3, 3),
            Reason = "有违法事实，属于本机关管辖。",
        };

    public static AssignOfficers Officers { get; } = new() { Officers = ["演示甲", "演示乙"] };

    public static RecordScene Scene { get; } =
        new()
        {
            From = "09:30",
            Until = "10:15",
            Place = "塔河县演示公路3公里处",
            CredentialsShown = true,
            Present = "驾驶员",
            Recusal = "不申请",
            Account = "车上载有货物，不能出示道路运输证。",
        };

    public static EndInvestigation Ended { get; } =
        new()
        {
            Facts = "2025年3月3日，当事人未经许可从事道路货物运输经营。",
            Breached = "《中华人民共和国道路运输条例》第二十四条",
            Basis = "《中华人民共和国道路运输条例》第六十三条",
            Proposal = CaseProposal.Penalise,
            Report = "事实清楚，证据确凿。",
        };

    public static GiveNotice Notice { get; } =
        new() { Intended = [Fine(5000)], DiscretionReasons = "初次违法，没有造成危害后果，从轻处罚。" };

    public static Decide Decision { get; } = new() { Imposed = [Fine(5000)], PayAt = "塔河县演示银行" };

    public static RecordDefence Defence { get; } =
        new()
        {
            Statement = "请求从轻。",
            Checked = "已经从轻，理由不成立。",
            WhyNot = "拟处罚已经是最低数额。",
        };

    public static ReviewLegality Review { get; } =
        new()
        {
            Authority = true,
            Procedure = true,
            Facts = true,
            Application = true,
            Discretion = true,
            Competence = true,
            Papers = true,
            NoCrime = true,
            Opinion = "逐项审核，同意。",
        };

    public static DiscussCollectively Discussion { get; } =
        new()
        {
            Presiding = "卫负责",
            Heads = ["卫负责", "冯局长"],
            Opinions = "一致同意。",
            Conclusion = "同意处罚。",
        };

    public static ServeNotice ServedNotice(DateOnly on) =>
        new()
        {
            Paper = CasePaper.Notice,
            Method = ServiceMethod.Direct,
            ReceivedOn = on,
            SignedBy = "演示李四",
        };

    public static ServeDecision ServedDecision(DateOnly on) =>
        new()
        {
            Method = ServiceMethod.Direct,
            ReceivedOn = on,
            SignedBy = "演示李四",
        };

    public static PublishPenalty Publication { get; } =
        new() { Text = "塔河县演示运输有限公司未经许可从事道路货物运输经营，罚款5000元。", Redacted = true };

    public static DecideOnTheSpot OnTheSpot { get; } =
        new()
        {
            Sector = "交通运输",
            Party = Citizen,
            Violation = "未随车携带道路运输证",
            Place = "塔河县演示公路5公里处",
            ViolationEndedOn = new(2025, 3, 3),
            Facts = "驾驶货车未随车携带道路运输证。",
            Breached = "《道路货物运输及站场管理规定》第二十条",
            Basis = "《道路货物运输及站场管理规定》第五十八条",
            Imposed = [Fine(100)],
            DiscretionReasons = "情节轻微。",
            Officers = ["演示甲", "演示乙"],
            CredentialsShown = true,
            Heard = true,
            Defence = "没有",
            HandedOver = "当场签收",
            PayAt = "塔河县演示银行",
        };

    /// <summary>A certified officer of the traffic bureau.</summary>
    public static Guid Officer(this TestCounty county, string name, DateOnly? until = null) =>
        county.Open("officer", Certified(name, until), Handler, "traffic");

    /// <summary>The entry of an officer of the traffic bureau.</summary>
    public static RegisterOfficer Certified(string name, DateOnly? until = null) =>
        new()
        {
            Name = name,
            Kind = CertificateKind.Enforcement,
            Certificate = $"证{name}",
            Area = "交通运输",
            Competences = ["道路运输"],
            IssuedOn = new(2022, 5, 1),
            ExpiresOn = until ?? new(2027, 12, 31),
        };

    /// <summary>Two officers are there, on 3 March 2025.</summary>
    public static TestCounty WithOfficers(this TestCounty county)
    {
        county.Officer("演示甲");
        county.Officer("演示乙");
        return county;
    }

    /// <summary>A case that was filed, with its officers.</summary>
    public static Guid Filed(this TestCounty county, FileCase? filing = null, RegisterClue? clue = null)
    {
        var id = county.Open(Code, clue ?? Clue, Handler, "traffic");
        county.Done(id, filing ?? Filing, Chief);
        county.Done(id, Officers, Chief);
        return id;
    }

    /// <summary>A case of which the party has the notice.</summary>
    public static Guid Noticed(this TestCounty county, GiveNotice? notice = null, FileCase? filing = null)
    {
        var id = county.Filed(filing);
        county.Done(id, Scene, Handler);
        county.Done(id, Ended, Handler);
        county.Done(id, notice ?? Notice, Handler);
        county.Done(id, ServedNotice(county.Desk.Clock.Today), Handler);
        return id;
    }

    /// <summary>A case that was decided after the party was heard.</summary>
    public static Guid Penalised(this TestCounty county)
    {
        var id = county.Noticed();
        county.Done(id, Defence, Handler);
        county.Done(id, Decision, Head);
        return id;
    }
}
