using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Storage;

namespace Fazhi.Web.Portal.NormativeDocuments;

/// <summary>行政规范性文件（公众端） — the library, its open data; on the home page what is open for comment and what was published.</summary>
public sealed class DocumentPortal : PortalPages<NormativeDocumentsMechanism>
{
    internal const string Library = "/documents";

    /// <summary>A document's page.</summary>
    internal static string Of(NormativeDocument document) => $"{Library}/{document.Id}";

    public override void Map(PortalGroups groups)
    {
        DocumentPages.Map(groups.Read);
        OpenData.Map(groups.Read);
    }

    public override IReadOnlyList<Publication> Published(CountyStore store, int most)
    {
        using var db = store.Open();
        return
        [
            .. db.Matters<NormativeDocument>(store.CountyCode)
                .Where(d => d.PublishedOn != null)
                .OrderByDescending(d => d.PublishedOn)
                .Take(most)
                .AsEnumerable()
                .Select(d => new Publication(d, "规范性文件", d.PublishedOn!.Value, Of(d))),
        ];
    }
}
