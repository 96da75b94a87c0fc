using Fazhi.Matters;
using Fazhi.Mechanisms.LegalServices;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Office.LegalServices;

/// <summary>
/// 沿用当事人 — who was entered in one matter isn't typed again in another: the form begins with the party as it stands there. Only who handles that matter may take it over, and what for is recorded
/// beside the looks at parties' data before the form is shown (《个人信息保护法》第五十一条).
/// </summary>
internal static class CarriedParty
{
    private const string Type = "from";
    private const string Id = "from-id";
    private const string At = "from-party";

    /// <summary>The parties of a matter that may be taken over.</summary>
    internal static IReadOnlyList<Party> Of(Matter matter) =>
        matter switch
        {
            LegalAidCase { Applicant: { } one } => [one],
            Dispute dispute => dispute.Parties,
            Reconsideration review => [.. review.Present(PartyRole.Applicant).Select(p => p.Party)],
            _ => [],
        };

    /// <summary>The address of a form that begins with a party.</summary>
    internal static string Address(string type, string act, MatterType from, Matter matter, int at) =>
        $"{Office.Pages.List(type)}/new/{act}?{Type}={from.Code}&{Id}={matter.Id}&{At}={at}";

    /// <summary>Whether an official may take parties over from a matter: only who handles it.</summary>
    internal static bool MayTake(Viewer viewer, MatterType type, Matter matter) =>
        matter.ErasedOn is null && viewer.PartIn(type, matter) == Reader.Holder;

    /// <summary>Begins a form with the party that the address names.</summary>
    internal static void Fill(HttpContext http, Target target, FormState form, MatterReader reader, string field)
    {
        var (viewer, query) = (http.Viewer(), http.Request.Query);
        if (
            query[Type].ToString() is not { Length: > 0 } code
            || !Guid.TryParse(query[Id], out var id)
            || Scalars.Read<int>(query[At].ToString()) is not { } at
            || reader.Find(code, id, viewer) is not { } matter
            || !MayTake(viewer, reader.Store.Types.Of(matter), matter)
            || Of(matter).ElementAtOrDefault(at) is not { } party
        )
            return;
        http.RequestServices.GetRequiredService<Looks>()
            .Record(http.Official(), reader.Store.Types.Of(matter).Code, matter.Id, $"沿用当事人：{target.Rule.Name}");
        foreach (
            var (name, text) in new (string, string?)[]
            {
                ("name", party.Name),
                ("kind", party.Kind.ToString()),
                ("creditCode", party.CreditCode?.ToString()),
                ("creditCodeRemark", party.CreditCodeRemark),
                ("residentId", party.ResidentId?.ToString()),
                ("address", party.Address),
                ("phone", party.Phone?.ToString()),
                ("capacity", party.Capacity?.ToString()),
                ("guardian", party.Guardian),
            }
        )
            if (text is { Length: > 0 })
                form.Set($"{field}.{name}", text);
    }
}
