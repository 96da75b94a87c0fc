using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Mediation;

namespace Fazhi.Testing;

/// <summary>Disputes at every step: asked for and accepted on 10 March 2025, a session on 12 March.</summary>
public static class Quarrels
{
    public const string Code = "dispute";
    public const string Committee = "塔河镇人民调解委员会";

    public static RegisterOrganisation Organisation { get; } =
        new()
        {
            Name = Committee,
            Kind = OrganisationKind.Committee,
            Setting = Setting.Township,
            Area = "塔河镇",
            Address = "塔河镇一号",
            Chair = "主任",
            Members = 5,
            Women = 2,
            TermFrom = new(2022, 6, 10),
        };

    public static ApplyForMediation Application { get; } =
        new()
        {
            Applicant = new Party { Name = "张三", Address = "塔河镇新民街1号" },
            Others = [new Party { Name = "李四" }],
            Category = DisputeCategory.Neighbours,
            Account = "因排水发生纠纷。",
        };

    public static RecordWillingness Willing { get; } = new() { AllWilling = true, Organisation = Committee };

    public static HoldSession Session { get; } =
        new()
        {
            Place = "调解室",
            RightsTold = true,
            Record = "双方陈述。",
        };

    public static ReachAgreement Written { get; } =
        new()
        {
            Form = AgreementForm.Written,
            Facts = "没有异议。",
            Content = "修复排水沟。",
            Manner = "自行修复",
            PerformBy = new(2025, 6, 30),
            SignedByParties = true,
            SignedByMediator = true,
            Sealed = true,
        };

    public static ReachAgreement Oral =>
        Written with
        {
            Form = AgreementForm.Oral,
            SignedByParties = false,
            SignedByMediator = false,
            Sealed = false,
        };

    public static FailMediation Failure { get; } = new() { Reason = FailureReason.NoConsent, Told = [OtherWay.Litigation] };

    /// <summary>The organisation and its mediator, registered on 10 March.</summary>
    public static TestCounty Begin(Database database = Database.Sqlite)
    {
        var county = new TestCounty(database, InReportOrder.Types).Today(2025, 3, 10);
        county.Open("mediation-organisation", Organisation);
        county.Open("mediator", new AppointMediator { Name = "周调解", Organisation = Committee });
        return county;
    }

    public static Guid Asked(TestCounty county) => county.Open(Code, Application, People.Resident);

    public static Guid Mediating(TestCounty county)
    {
        var id = Asked(county);
        county.Done(id, Willing, People.Mediator);
        county.Done(id, new AssignMediators { Mediators = ["周调解"] }, People.Mediator);
        return id;
    }

    public static Guid InSession(TestCounty county)
    {
        var id = Mediating(county);
        county.Done(id, Session, People.Mediator);
        return id;
    }
}
