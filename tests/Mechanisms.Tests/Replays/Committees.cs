using Fazhi.Matters;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.Replays;

/// <summary>What a dispute needs before it is replayed: committees with a mediator each, and the words that a publication leaves open.</summary>
internal static class Committees
{
    internal const string OfTown = "塔河镇人民调解委员会";
    internal const string OfCounty = "塔河县人民调解委员会";
    internal const string OfTownMediator = "周调解";
    internal const string OfCountyMediator = "吴调解";

    internal static Actor TheMediator => People.Mediator;

    /// <summary>The town's and the county's committee, registered on a day.</summary>
    internal static Replay WithCommittees(this Replay replay, string day)
    {
        replay.Passed(day);
        foreach (
            var (name, mediator, setting) in new[]
            {
                (OfTown, OfTownMediator, Setting.Township),
                (OfCounty, OfCountyMediator, Setting.County),
            }
        )
        {
            var organisation = Quarrels.Organisation with { Name = name, Setting = setting, TermFrom = Replay.On(day) };
            replay.County.Open("mediation-organisation", organisation);
            replay.County.Open("mediator", new AppointMediator { Name = mediator, Organisation = name });
        }

        return replay;
    }

    internal static RecordWillingness Willing(string committee) => new() { AllWilling = true, Organisation = committee };

    internal static AssignMediators Assigned(string mediator) => new() { Mediators = [mediator] };

    internal static HoldSession Session(string record, bool told = false) =>
        new()
        {
            Place = "调解室",
            RightsTold = told,
            Record = record,
        };

    /// <summary>A written agreement, signed and sealed, to be performed by a day or performed at once.</summary>
    internal static ReachAgreement Written(string content, string? by, int? yuan = null) =>
        Quarrels.Written with
        {
            Content = content,
            PerformBy = by is null ? null : Replay.On(by),
            PerformedAtOnce = by is null,
            AmountYuan = yuan,
        };

    internal static Party Person(string name) => new() { Name = name, Address = "塔河镇新民街6号" };

    /// <summary>Where a dispute stands.</summary>
    internal static Replay StandsAt(this Replay replay, DisputeStage stage, DisputeOutcome? outcome)
    {
        var dispute = replay.As<Dispute>();
        Assert.Equal((stage, outcome), (dispute.Stage, dispute.Outcome));
        return replay;
    }
}
