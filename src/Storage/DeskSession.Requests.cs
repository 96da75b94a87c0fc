using Fazhi.Matters;
using Fazhi.Storage.Rows;

namespace Fazhi.Storage;

/// <summary>请求 — what a request means before it is performed: what it names, whether it was sent before, whether it is registered late.</summary>
internal sealed partial class DeskSession
{
    // Sent again after what it names was renamed, or somebody else came to be called so: the same as what was recorded then.
    private bool IsSame(ActRequest sent, RequestRow before, Actor actor)
    {
        // What was recorded in this transaction may still wait to be sent.
        connection.Sink.Flush();
        return LoadById(before) is { } matter
            && ActReader.Of(connection.Db, store, before.MatterId).FirstOrDefault(a => a.Doing.Sequence == before.Sequence)
                is { } recorded
            && new RequestKey(sent with { Act = References.AsRecorded(sent.Act, recorded.Act, matter.GetType()) }, actor).Digest
                == before.Digest;
    }

    // What the act names is found before anything else: a request is known again by what it means, as the ledger keeps it.
    private ActRequest Naming(ActRequest request, Actor actor)
    {
        request = request with { Act = Chosen.Find(request.Act, records) };
        if (request.Act is not ICorrection && !References.Are(request.Act.GetType()))
            return request;
        var step = new Step(request, actor, request.On ?? clock.Today, Cause: null, Depth: 0);
        if (
            FoldFor(step).Fold is not { } fold
            || fold.Type.Rule(request.Act) is not { } rule
            || rule.ActType != request.Act.GetType()
        )
            return request;
        var doing = new Doing
        {
            On = step.On,
            At = ledger.Now(clock),
            Actor = actor,
            Sequence = ledger.Size,
        };
        // Nobody has the county's records searched who may not do the act, or names more than it takes.
        List<Problem> faults = [];
        ActForm.Check(request.Act, step.On, faults);
        if (faults.Count > 0 || Checks.Authority(fold.Type, rule, fold.Matter, actor, store.County, step.On) is not null)
            return request;
        return request with
        {
            Act = References.Find(request.Act, rule, fold.Matter, new Circumstances(doing, records), caused: false),
        };
    }

    // A past begins to be entered with the opening act, and what is then entered in it the Desk knows by itself; an act of one's own is registered late. Of an
    // opening act of today no day is to be proved.
    private Lateness? Meant(ActRequest request) =>
        request.Late?.Kind == LateKind.Registered && (request.Matter is not null || request.On < clock.Today) ? request.Late
        : request.Late?.Kind == LateKind.Entered && request.Matter is null ? request.Late
        : null;
}
