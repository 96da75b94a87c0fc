using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Components;

namespace Fazhi.Web.Portal.Reconsiderations;

/// <summary>行政复议（公众端） — how an application is introduced, what the applicant may read, the cases concluded last.</summary>
public sealed class ReconsiderationPortal : PortalPages<ReconsiderationsMechanism>
{
    public override RenderFragment Introduce(OnlineApplication application) => View.Part<ReconsiderationIntroduction>();

    public override RenderFragment OnFollowed(Followed mine) =>
        View.Part<FileReadingPanel>((nameof(FileReadingPanel.Mine), mine));

    public override IReadOnlyList<FileRef> Granted(Followed mine) => FileReading.Granted(mine);

    public override IReadOnlyList<Publication> Published(CountyStore store, int most)
    {
        using var db = store.Open();
        return
        [
            .. db.Matters<Reconsideration>(store.CountyCode)
                .Where(c => c.ConcludedOn != null)
                .OrderByDescending(c => c.ConcludedOn)
                .Take(most)
                .AsEnumerable()
                .Select(c => new Publication(c, "行政复议", c.ConcludedOn!.Value, Site.Of(store.Types.Of(c), c.Id))),
        ];
    }
}
