using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.ProblemLedger;

/// <summary>问题台账 — one ledger for what any work finds wrong: assigned, put right, verified by somebody else, closed.</summary>
public sealed class ProblemLedgerMechanism : Mechanism
{
    public override string Name => "问题台账";

    public override string Section => "一（三）2";

    public override string Lead => "检查、评查、督察、自查和反映的问题都在一本台账上：交办、整改、验收、销号。";

    public override string Icon => "alert-triangle";

    public override IReadOnlyList<string> Headlines => ["problem.found", "problem.closed_rate"];

    public override IReadOnlyList<MatterType> Types { get; } = [new FoundProblemType(), new CampaignType(), new SelfCheckType()];

    public override IReadOnlyList<Indicator> Indicators => ProblemIndicators.Every;
}
