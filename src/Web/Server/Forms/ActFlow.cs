using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Storage.Rows;
using Fazhi.Web.Design;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Forms;

/// <summary>
/// 办理的次序 — what a posted form comes to, on every surface in one order: a row added or taken away is shown; what is wrong in the fields is told; what can't be taken back is rehearsed by the Desk and
/// asked once more; what the same person did just now is told; the act is performed. Nothing typed is lost on the way.
/// </summary>
public sealed class ActFlow(Desk desk, Repetition repetition, SeenVersions versions)
{
    private const int LongestKey = 64;

    /// <summary>What a form carries when it is opened.</summary>
    /// <param name="matter">The matter it is done in; <c>null</c> for an opening act.</param>
    /// <param name="act">The act's code; <c>null</c> where nobody is told that it was done just now.</param>
    /// <param name="actor">Who opens it.</param>
    public FormFacts Begin(Matter? matter = null, string? act = null, Actor? actor = null) =>
        Sealed(
            new FormFacts
            {
                Before =
                    matter is not null && act is not null && actor is not null ? repetition.Last(matter.Id, act, actor) : null,
            },
            matter
        );

    /// <summary>The facts with the version of the matter as it is shown now, where they have none.</summary>
    public FormFacts Sealed(FormFacts facts, Matter? matter) =>
        facts.Seen is { Length: > 0 } || matter is null ? facts : facts with { Seen = versions.Seal(matter) };

    /// <summary>Takes a posted form.</summary>
    public async Task<ActStep> Take(ActPosting posting)
    {
        var (form, posted) = (posting.Form, posting.Http.Request.Form);
        var facts = new FormFacts
        {
            Key = posted[ActPost.Key].ToString() is { Length: > 0 and <= LongestKey } key ? key : ActPost.NewKey(),
            Seen = posted[ActPost.Seen],
            Again = posted.ContainsKey(ActPost.Again),
        };
        if (form.RowsChanged || posted.ContainsKey(ActPost.Edit))
            return new ActStep(facts, StatusCodes.Status200OK);
        if (posting.Request() is not { } request || form.Refusals.Count > 0)
            return new ActStep(facts, StatusCodes.Status422UnprocessableEntity);
        request = request with
        {
            Key = posting.Key ?? posting.KeyPrefix + facts.Key,
            Seen = versions.Read(facts.Seen, request.Matter),
        };
        // Only what would be done is asked about: the rehearsal says everything that the Desk has against it.
        if (posting.AsksAgain && !posted.ContainsKey(ActPost.Confirmed))
            return await desk.RehearseAsync(request, posting.Actor) is { Done: false } no
                ? Refused(posting, facts, no)
                : new ActStep(facts with { Confirming = request.Act }, StatusCodes.Status200OK);
        if (!facts.Again && repetition.Of(request, posting.Actor) is { } before)
            return new ActStep(facts with { Before = before, Same = true }, StatusCodes.Status422UnprocessableEntity);
        var outcome = await desk.PerformAsync(request, posting.Actor);
        return outcome.Done ? new ActStep(facts, StatusCodes.Status200OK) { Done = outcome } : Refused(posting, facts, outcome);
    }

    // The person looks at what is there now before sending again, and a form with other words is another request. What couldn't be written is sent again as the same
    // one: if it was written after all, it isn't done twice.
    private static ActStep Refused(ActPosting posting, FormFacts facts, Outcome outcome)
    {
        foreach (var problem in outcome.Problems)
            if (posting.Beside(problem) is { } field)
                posting.Form.Refuse(field, problem);
            else
                posting.Form.Refuse([problem]);
        return new ActStep(
            outcome.Problems.IsUnsaved() ? facts : facts with { Key = ActPost.NewKey(), Seen = null },
            CheckedForms.StatusOf(posting.Http, outcome.Problems)
        )
        {
            Problems = outcome.Problems,
        };
    }
}

/// <summary>送来的表单 — a form of an act as it was posted, and how it becomes a request.</summary>
/// <param name="Http">The request; its form has been read.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Actor">Who.</param>
/// <param name="Request">What is asked of the Desk; <c>null</c> where something is wrong, which the form says.</param>
public sealed record ActPosting(HttpContext Http, FormState Form, Actor Actor, Func<ActRequest?> Request)
{
    /// <summary>Whether the person is asked once more before it is done.</summary>
    public bool AsksAgain { get; init; }

    /// <summary>What sets its request key apart from those of others.</summary>
    public string KeyPrefix { get; init; } = "";

    /// <summary>Its request key, where what is posted is known by another name than the form's own: a draft is submitted once, from whichever page.</summary>
    public string? Key { get; init; }

    /// <summary>The field of the form for a problem whose path is no field of the act's own form; <c>null</c> for all others.</summary>
    public Func<Problem, string?> Beside { get; init; } = static _ => null;
}

/// <summary>表单所到的一步 — what came of a posted form: done, or the form once more with this status.</summary>
/// <param name="Facts">What the form carries when it is shown again.</param>
/// <param name="Status">The answer's status.</param>
public sealed record ActStep(FormFacts Facts, int Status)
{
    /// <summary>What was done; <c>null</c> if the form is shown again.</summary>
    public Outcome? Done { get; init; }

    /// <summary>What the Desk has against it; empty where the Desk wasn't asked.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Whether the Desk refused it: the matter may have changed meanwhile and is read again.</summary>
    public bool IsRefused => Problems.Count > 0;
}

/// <summary>表单附带的事实 — what an act's form carries beside the act: request key, version seen, whether it asks for confirmation, what was done just now.</summary>
public sealed record FormFacts
{
    public string Key { get; init; } = ActPost.NewKey();

    /// <summary>The version seen, sealed.</summary>
    public string? Seen { get; init; }

    /// <summary>The act the person is asked about once more; <c>null</c> while the form is filled in.</summary>
    public Act? Confirming { get; init; }

    /// <summary>The same act done by the same person just now.</summary>
    public LedgerEntryRow? Before { get; init; }

    /// <summary>Whether the act done just now said the same.</summary>
    public bool Same { get; init; }

    /// <summary>That it is wanted once more all the same.</summary>
    public bool Again { get; init; }
}
