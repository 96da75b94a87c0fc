using Fazhi.Matters;
using Fazhi.Mechanisms.Calendars;
using Fazhi.Mechanisms.Parameters;

namespace Fazhi.Storage;

/// <summary>办理的后果 — what an act causes in other matters, in the same transaction.</summary>
internal sealed partial class DeskSession
{
    // What an act causes elsewhere, and what hangs on it in this transaction.
    private Outcome After(Fold fold, ActRule rule, Step step, Doing doing)
    {
        if (fold.Matter is HolidayArrangement)
            CountAnew();
        if (fold.Matter is ParameterValue)
            records.SetAnew();
        foreach (var consequence in rule.Consequences(fold.Matter, step.Request.Act, new Circumstances(doing, records)))
        {
            if (step.Depth == DeepestConsequence)
                throw new InvalidOperationException($"{fold.Type.Code}.{rule.Code} causes without end.");
            if (!rule.Caused.Contains(consequence.Act.GetType()))
                throw new InvalidOperationException(
                    $"{fold.Type.Code}.{rule.Code} causes {consequence.Act.Code}, which its definition doesn't name."
                );
            var caused = PerformOne(Caused(step, consequence, fold.Matter.Organ, doing.Sequence));
            if (!caused.Done)
                return Refused(consequence, caused);
        }

        return new Outcome(fold.Matter, doing.Sequence, []);
    }

    // It is done on the day of its cause, or on that of the last act of the matter it is done in, if that came later.
    private Step Caused(Step step, Consequence consequence, string organ, long cause)
    {
        var then = step.Then(consequence, consequence.Opens is { } opened ? store.Types.CodeOf(opened) : null, organ, cause);
        return
            consequence.Matter is { } id
            && step.Request.Late is null
            && Known(consequence.Act, id)?.Matter.ChangedOn is { } last
            && last > step.On
            ? then with
            {
                On = last,
            }
            : then;
    }

    // The person filled in another form: what stands in the way there is told by the matter it stands in.
    private Outcome Refused(Consequence consequence, Outcome refused)
    {
        var type = TypeOf(consequence.Act);
        return refused with
        {
            Matter = null,
            Problems = [.. refused.Problems.Select(p => Problems.Caused(type?.Rule(consequence.Act), refused.Matter, p))],
        };
    }

    private MatterType? TypeOf(Act act) => store.Types.All.FirstOrDefault(t => t.Rule(act)?.ActType == act.GetType());

    private Fold? Known(Act act, Guid id) => TypeOf(act) is { } family ? cache.Load(family.Code, id) : null;
}
