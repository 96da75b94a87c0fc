namespace Fazhi.Matters;

/// <summary>
/// 接入 — an opening act that takes a matter over as it stands, after a past outside this ledger: it tells the days, and what was done on each. The matter and its
/// periods are folded from those as from acts of their own, so that clocks run from the true days; but gates are not asked (what was done was done), and nothing
/// is numbered, printed or caused anew.
/// </summary>
public interface ITakingOver
{
    /// <summary>What was done before, in the order of the ordinary course, each with its day; the first one opens the matter.</summary>
    IEnumerable<PastStep> Steps();
}

/// <summary>接入的一步 — what was done on a day before the matter came in.</summary>
/// <param name="Field">The field of the taking-over act that tells the day, for refusals.</param>
/// <param name="On">The day.</param>
/// <param name="Act">What was done, as far as it is told.</param>
public sealed record PastStep(string Field, DateOnly On, Act Act)
{
    /// <summary>The circumstances of the step: those of the taking over, on the step's own day, with nothing numbered or printed.</summary>
    public Doing In(Doing taking) => taking with { On = On, Number = null, Documents = [] };
}

/// <summary>接入审查 — whether the days and steps of a past fit each other.</summary>
internal static class PastCourse
{
    /// <summary>What contradicts in a past: days beyond today, an order of days that can't be, a step that can't follow the one before.</summary>
    internal static IEnumerable<Problem> Faults(Fold fold, ITakingOver past, Doing doing, DateOnly today)
    {
        var trial = fold.Unopened();
        PastStep? before = null;
        foreach (var step in past.Steps())
        {
            var rule = trial.Type.Rule(step.Act)!;
            if (step.On > today)
                yield return Problems.InFuture(step.On, today) with
                {
                    Path = step.Field,
                };
            if (before is not null && step.On < before.On)
                yield return Problems.PastOutOfOrder(trial.Type.Rule(before.Act)!, before.On, rule, step.On, step.Field);
            if (before is not null && !rule.From.Contains(trial.Matter.StageCode))
            {
                yield return Problems.PastCanNotFollow(rule, trial.Matter.StageName, step.Field);
                yield break;
            }

            foreach (var late in Checks.TooLongExtensions(trial, rule, step.Act, step.On))
                yield return late with
                {
                    Path = step.Field,
                };
            trial.Take(step, doing);
            before = step;
        }
    }
}
