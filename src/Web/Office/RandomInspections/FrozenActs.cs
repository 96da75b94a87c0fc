using Fazhi.Draws;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Office.RandomInspections;

/// <summary>冻结和抽取的表单 — a page whose act the program makes itself from what stands: freezing a pool, drawing from it; whatever is drawn for.</summary>
/// <param name="Type">The matter type's code.</param>
/// <param name="Absent">What isn't there, in words.</param>
internal sealed record FrozenActs<TMatter>(string Type, string Absent)
    where TMatter : Matter
{
    /// <summary>The matter, as far as the official may read it.</summary>
    internal TMatter? Find(HttpContext http, Guid id, MatterReader reader) => reader.Find(Type, id, http.Viewer()) as TMatter;

    /// <summary>Takes the posted form: done, or shown once more with the matter as it stands now.</summary>
    /// <param name="http">The request.</param>
    /// <param name="id">The matter.</param>
    /// <param name="reader">What the official may read.</param>
    /// <param name="flow">The order in which a form is taken.</param>
    /// <param name="make">The act; <c>null</c> where something is wrong, which the form says.</param>
    /// <param name="show">The page.</param>
    internal async Task<IResult> Take(
        HttpContext http,
        Guid id,
        MatterReader reader,
        ActFlow flow,
        Func<TMatter, FormState, Act?> make,
        Func<TMatter, FormState, FormFacts, int, IResult> show
    )
    {
        if (Find(http, id, reader) is not { } matter)
            return Pages.NotFound(Absent);
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var step = await flow.Take(
            new ActPosting(http, form, http.Official(), () => make(matter, form) is { } act ? ActRequest.In(id, act) : null)
        );
        return step.Done is { } done
            ? Results.LocalRedirect($"{Pages.Of(Type, id)}?done={done.Sequence}")
            : show(Find(http, id, reader) ?? matter, form, flow.Sealed(step.Facts, matter), step.Status);
    }

    /// <summary>The act that freezes, or the refusal on the form.</summary>
    internal static Act? Frozen(FormState form, Act? act)
    {
        if (act is null)
            form.Refuse(path: null, "名单现在不能冻结，请按下面列出的问题逐项改正。");
        return act;
    }

    /// <summary>The act that draws, or the refusals on the form, each at its field.</summary>
    /// <param name="form">The form.</param>
    /// <param name="act">The act.</param>
    /// <param name="faults">What keeps it from being made.</param>
    /// <param name="otherwise">What is said where nothing is frozen or revealed.</param>
    internal static Act? Drawn(FormState form, Act? act, IReadOnlyList<DrawFault> faults, string otherwise)
    {
        if (act is null)
            foreach (var fault in faults.DefaultIfEmpty())
                form.Refuse(
                    fault?.Kind switch
                    {
                        DrawFaultKind.PublicNumberWrong => "publicNumber",
                        DrawFaultKind.DiceWrong => "thrown",
                        _ => null,
                    },
                    fault?.ToString() ?? otherwise
                );
        return act;
    }
}
