using Fazhi.Matters;
using Fazhi.Mechanisms.Supervision;
using Fazhi.Testing;

namespace Fazhi.Mechanisms.Tests.Supervision;

/// <summary>A county whose bureau supervises, and who acts there.</summary>
internal static class Supervising
{
    internal static Actor Clerk { get; } = new("justice-clerk", "郑监督", "justice", Role.Handler, Role.Registrar);

    internal static Actor Second { get; } = new("justice-second", "冯监督", "justice", Role.Handler);

    internal static Actor Chief { get; } = new("justice-chief", "陈局长", "justice", Role.InstitutionHead);

    internal static Actor Traffic { get; } = new("traffic-clerk", "钱交通", "traffic", Role.Handler, Role.Registrar);

    internal static Actor Town { get; } = new("town-clerk", "孙镇", "kaikukang", Role.Handler);

    internal static LaunchSupervision Launched { get; } =
        new()
        {
            Title = "裁量权基准适用情况督察",
            Kind = SupervisionKind.SpecialTopic,
            Manner = SupervisionManner.OnTheSpot,
            Content = "处罚决定书是否写明裁量的理由。",
            Organs = ["traffic", "kaikukang"],
        };

    internal static StartSelfChecks Asked { get; } = new() { DueOn = new(2025, 3, 24), Outline = "逐件核对。" };

    internal static HandInSelfCheck Report { get; } = new() { Report = "逐件核对了案卷。" };

    internal static RecordMeasure Measure { get; } =
        new()
        {
            Kind = SupervisionMeasure.VisitSecretly,
            TakenOn = new(2025, 3, 3),
            At = "traffic",
            Account = "到窗口暗访。",
        };

    internal static SupervisionFinding Finding { get; } =
        new("traffic", "决定书没有写明裁量理由", "补正并组织学习。", new(2025, 5, 30));

    internal static IssueInstrument Paper { get; } =
        new()
        {
            Grade = InstrumentGrade.Notice,
            Body = "traffic",
            Title = "处罚没有说明裁量理由",
            Facts = "三件决定书没有写明裁量理由。",
            Demand = "逐件说明，补正。",
            DueOn = new(2025, 3, 17),
        };

    internal static TestCounty Begin(Database database = Database.Sqlite) =>
        new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);

    /// <summary>A supervision with the self-checks of its two organs, in the order of its organs.</summary>
    internal static (Guid Round, IReadOnlyList<Guid> Returns) Checking(TestCounty county, LaunchSupervision? launch = null)
    {
        var round = county.Open("supervision", launch ?? Launched, Clerk, "justice");
        county.Done(round, Asked, Clerk);
        return (round, [.. All<SupervisionReturn>(county).Where(r => r.Parent == round).Select(r => r.Id)]);
    }

    internal static IReadOnlyList<TMatter> All<TMatter>(TestCounty county)
        where TMatter : Matter
    {
        using var db = county.Store.Open();
        return [.. db.Matters<TMatter>(county.Store.CountyCode).OrderBy(m => m.Sequence)];
    }
}
