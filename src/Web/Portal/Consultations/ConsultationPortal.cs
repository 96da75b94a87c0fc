using Fazhi.Mechanisms.Consultations;
using Fazhi.Storage;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Components;

namespace Fazhi.Web.Portal.Consultations;

/// <summary>征求意见（公众端） — drafts by paragraph, remarks without an account, what became of each; on the home page what is open.</summary>
public sealed class ConsultationPortal : PortalPages<ConsultationsMechanism>
{
    internal const string Address = "/consultations";

    internal const string Type = "consultation";

    internal const string Remark = "public-comment";

    /// <summary>A consultation's page.</summary>
    internal static string Of(Guid consultation) => $"{Address}/{consultation}";

    /// <summary>The remarks on a draft.</summary>
    internal static string Remarks(Guid consultation) => $"{Of(consultation)}/remarks";

    public override void Map(PortalGroups groups)
    {
        ConsultationPages.Map(groups.Read);
        RemarkData.Map(groups.Read);
        RemarkPages.Map(groups.Own);
    }

    public override RenderFragment AtHome() => View.Part<OpenNow>();

    public override IReadOnlyList<Publication> Published(CountyStore store, int most)
    {
        using var db = store.Open();
        return
        [
            .. db.Matters<Consultation>(store.CountyCode)
                .Where(c => c.AnsweredOn != null)
                .OrderByDescending(c => c.AnsweredOn)
                .Take(most)
                .AsEnumerable()
                .Select(c => new Publication(c, "采纳情况", c.AnsweredOn!.Value, Of(c.Id))),
        ];
    }
}
