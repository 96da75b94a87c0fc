using Fazhi.Matters;

namespace Fazhi.Mechanisms.Decisions;

/// <summary>决策由谁办 — which organ an article means: who handles a decision isn't who decides, and doesn't review its own draft where the government decides.</summary>
internal static class DecisionOrgans
{
    /// <summary>决策机关 — the county government; the organ itself where a department or township decides by analogy.</summary>
    internal static OrganOf Maker { get; } =
        OrganOf.In<Decision>("决策机关", (m, organ, county) => m.ByAnalogy ? organ == county.Now(m.Organ) : county.IsGovernment(organ));

    /// <summary>决策承办单位 — who handles it, as long as it isn't published.</summary>
    internal static OrganOf Responsible { get; } = OrganOf.In<Decision>("决策承办单位", (m, organ, county) => organ == county.Now(m.Organ));

    /// <summary>合法性审查部门 — the county government's own; an organ that decides by analogy may have a reviewer of its own.</summary>
    internal static OrganOf Reviewer { get; } =
        OrganOf.In<Decision>("负责合法性审查的部门", (m, organ, county) => county.ActsForCounty(organ) || (m.ByAnalogy && organ == county.Now(m.Organ)));

    /// <summary>市场监督管理部门 — reviews competition together with the unit that drafted (《公平竞争审查条例》第十四条).</summary>
    internal static OrganOf Market { get; } =
        OrganOf.In<Decision>("市场监督管理部门", (_, organ, county) => county.Organ(organ) is { IsMarket: true });

    /// <summary>执行单位 — those charged with execution.</summary>
    internal static OrganOf Executor { get; } = OrganOf.In<Decision>("决策执行单位", (m, organ, county) => m.Executors.Any(e => county.Now(e) == organ));
}
