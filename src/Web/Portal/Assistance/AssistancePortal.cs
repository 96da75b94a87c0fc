using Fazhi.Matters;
using Fazhi.Mechanisms.Assistance;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Portal.Assistance;

/// <summary>帮办代办（公众端） — where the points are, township by township; how help is asked for.</summary>
public sealed class AssistancePortal : PortalPages<AssistanceMechanism>
{
    internal const string Points = "/assistance-points";

    internal static string Of(AssistancePoint point) => $"{Points}/{point.Id}";

    public override void Map(PortalGroups groups)
    {
        groups.Read.MapGet(Points, All);
        groups.Read.MapGet($"{Points}/{{id:guid}}", One);
    }

    public override RenderFragment Introduce(OnlineApplication application) => View.Part<AssistanceIntroduction>();

    private static IResult All(HttpContext http, CountyStore store)
    {
        var words = Texts.Wording.Cut(Texts.Wording.Normal(http.Request.Query["q"].ToString()), 100, mark: "");
        using var db = store.Open();
        var running = db.Matters<AssistancePoint>(store.CountyCode).Where(p => p.Stage == AssistancePointStage.Running);
        return View.Show<PointsPage>(
            (nameof(PointsPage.Words), words),
            (
                nameof(PointsPage.Rows),
                (IReadOnlyList<AssistancePoint>)
                    [
                        .. (words.Length > 0 ? Search.Among(db, store, running, words) : running)
                            .OrderBy(p => p.Township)
                            .ThenBy(p => p.Kind)
                            .ThenBy(p => p.Sequence)
                            .Take(1000),
                    ]
            )
        );
    }

    private static IResult One(Guid id, MatterReader reader) =>
        reader.Find("assistance-point", id, Viewer.Everybody) is AssistancePoint point
            ? View.Show<PointPage>((nameof(PointPage.Point), point))
            : Site.NotFound("这个帮办代办点");
}
