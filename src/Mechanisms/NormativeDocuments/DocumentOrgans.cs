using Fazhi.Matters;

namespace Fazhi.Mechanisms.NormativeDocuments;

/// <summary>
/// 文件由谁办 — which organ an article means: who issues a document isn't always who drafts it. What is the county government's the bureau that drafted it
/// neither reviews, adopts, numbers nor repeals (国办发〔2018〕37号、国办发〔2018〕115号).
/// </summary>
internal static class DocumentOrgans
{
    /// <summary>In whose name it is issued: the county government for its own and its office's, otherwise the organ that made it and those that made it together.</summary>
    internal static OrganOf Maker { get; } = Of("制定机关", (m, organ, county) => m.IsIssuedBy(organ, county));

    /// <summary>Who drafts it, as long as it is a draft.</summary>
    internal static OrganOf Drafter { get; } = Of("起草单位", (m, organ, _) => organ == m.Organ && m.PublishedOn is null);

    /// <summary>
    /// Who reviews its legality: for what goes out in the county government's name the government's own body; an organ with a reviewer of its own may also
    /// review what it issues itself.
    /// </summary>
    internal static OrganOf Reviewer { get; } =
        Of("合法性审核机构", (m, organ, county) => IsGovernments(organ, county) || (m.Issuer == NormativeDocuments.Issuer.Department && organ == m.Organ));

    /// <summary>Who registers, numbers and files for the whole county, beside each issuer.</summary>
    internal static OrganOf Registry { get; } = Of("县人民政府的登记机构", (_, organ, county) => IsGovernments(organ, county));

    /// <summary>Who reviews competition together with the drafter (《公平竞争审查条例》第十三条、第十四条).</summary>
    internal static OrganOf Market { get; } =
        Of("市场监督管理部门", (_, organ, county) => county.Organ(organ) is { IsMarket: true });

    /// <summary>An organ that issues it together with the one that made it, and hasn't signed yet.</summary>
    internal static OrganOf CoIssuer { get; } =
        Of("尚未会签的联合制发机关", (m, organ, _) => m.JointIssuers.Contains(organ) && !m.JointSigned.Contains(organ));

    /// <summary>The county government's own people: its office, and the bureau that reviews and registers for it.</summary>
    internal static bool IsGovernments(string organ, County county) =>
        county.IsGovernment(organ) || OrganOf.JusticeBureau.Is(Nobody, organ, county);

    private static readonly NormativeDocument Nobody = new();

    private static OrganOf Of(string name, Func<NormativeDocument, string, County, bool> part) => OrganOf.In(name, part);
}
