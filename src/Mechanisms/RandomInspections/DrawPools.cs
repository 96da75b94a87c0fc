using Fazhi.Draws;
using Fazhi.Matters;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Mechanisms.Officers;

namespace Fazhi.Mechanisms.RandomInspections;

/// <summary>
/// 抽查名单 — the two pools of a plan as the registers have them on a day: enterprises in business to which an item applies, without those that a rule of how often forbids; officers of the bodies
/// whose certificates are good when inspecting begins, with the items they may handle. Whoever is left out is listed with the reason.
/// </summary>
public sealed class DrawPools
{
    private DrawPools(DrawPlan plan, IReadOnlyList<InspectionItem> items) => (Plan, Items) = (plan, items);

    /// <summary>The plan.</summary>
    public DrawPlan Plan { get; }

    /// <summary>Its items, as they stand.</summary>
    public IReadOnlyList<InspectionItem> Items { get; }

    public IReadOnlyList<DrawObject> Objects { get; private init; } = [];

    public IReadOnlyList<DrawOfficer> Officers { get; private init; } = [];

    public IReadOnlyList<DrawExclusion> Exclusions { get; private init; } = [];

    /// <summary>Officers of the bodies, competent for an item, whose certificates won't be good: by name.</summary>
    public IReadOnlyList<string> Uncertified { get; private init; } = [];

    /// <summary>The rules as the plan and its recusals say them.</summary>
    public DrawRules Rules => field ??= RulesOf(Plan, Items);

    /// <summary>What a draw would meet.</summary>
    public DrawCheck Check => field ??= DrawCheck.Of(Rules, Objects, Officers, Exclusions);

    /// <summary>The pool, frozen.</summary>
    /// <exception cref="ArgumentException">The check has faults.</exception>
    public DrawPool Freeze() => DrawPool.Make(IdOf(Plan), Objects, Officers, Exclusions);

    internal static string IdOf(DrawPlan plan) => plan.Id.ToString("D");

    internal static string IdOf(InspectionItem item) => item.Id.ToString("D");

    /// <summary>The pools of a plan on a day.</summary>
    public static DrawPools Of(DrawPlan plan, ICountyRecords records)
    {
        List<InspectionItem> items = [.. plan.Items.Select(i => records.Find<InspectionItem>(i.Id)).OfType<InspectionItem>()];
        var caps = records.Each<VisitCap>(_ => true).ToList();
        var since = VisitCaps.Since(caps, plan.InspectFrom);
        var year = new DateOnly(plan.InspectFrom.Year, 1, 1);
        var first = since < year ? since : year;
        var visits = records.Each<EnterpriseInspection>(v => v.VisitOn >= first).ToList();
        var byEnterprise = visits.ToLookup(v => v.EnterpriseId);
        var above = VisitCaps.Above(records, since).ToLookup(o => o.EnterpriseId, o => o.VisitOn);
        var bodies = DrawPlan.BodiesOf(items);
        var (objects, exclusions) = (new List<DrawObject>(), new List<DrawExclusion>());
        foreach (var enterprise in records.Each<Enterprise>(e => e.Stage == EnterpriseStage.Open))
        {
            var apply = items.Where(i => enterprise.Categories.Contains(i.Category)).ToList();
            if (apply.Count == 0)
                continue;
            // Whoever wasn't visited is under every limit.
            var forbidding = byEnterprise.Contains(enterprise.Id) || above.Contains(enterprise.Id)
                ? VisitCaps.Answer(
                    new(enterprise.Class, bodies, apply, VisitCause.Draw, plan.InspectFrom, null),
                    [.. byEnterprise[enterprise.Id]], [.. above[enterprise.Id]], caps, records.County.OrganName
                ).FirstOrDefault(a => a.Forbids)
                : null;
            var id = enterprise.Id.ToString("D");
            if (forbidding is not null)
                exclusions.Add(new(id, enterprise.Title, forbidding.Says));
            else
                objects.Add(
                    new()
                    {
                        Id = id,
                        CreditCode = enterprise.CreditCode,
                        Name = enterprise.Title,
                        Stratum = Terms.Of(enterprise.Class),
                        Items = [.. apply.Select(IdOf)],
                    }
                );
        }

        var drawn = visits.Where(v => v.Cause == VisitCause.Draw && v.Counts && v.VisitOn >= year).SelectMany(v => v.Officers.Select(o => o.Id)).CountBy(id => id).ToDictionary();
        var able = records.Each<Officer>(o => o.Kind == CertificateKind.Enforcement)
            .Where(o => bodies.Contains(records.County.Now(o.Organ)))
            .Select(o => (Officer: o, Items: items.Where(i => VisitChecks.CanHandle(o, i)).Select(IdOf).ToList()))
            .Where(o => o.Items.Count > 0)
            .ToList();
        return new(plan, items)
        {
            Objects = objects,
            Exclusions = exclusions,
            Officers =
            [
                .. able.Where(o => o.Officer.IsValidOn(plan.InspectFrom)).Select(o => new DrawOfficer
                {
                    Id = o.Officer.Id.ToString("D"),
                    Name = o.Officer.Title,
                    Organ = records.County.Now(o.Officer.Organ),
                    Competences = o.Items,
                    Caseload = plan.CaseloadLimit is null ? 0 : drawn.GetValueOrDefault(o.Officer.Id),
                }),
            ],
            Uncertified = [.. able.Where(o => !o.Officer.IsValidOn(plan.InspectFrom)).Select(o => o.Officer.Title)],
        };
    }

    private static DrawRules RulesOf(DrawPlan plan, IReadOnlyList<InspectionItem> items) =>
        new()
        {
            Plan = IdOf(plan),
            Parties = plan.Parties,
            PublicSource = plan.PublicSource,
            Dice = plan.Dice,
            OfficersPerObject = plan.OfficersPerObject,
            CaseloadLimit = plan.CaseloadLimit,
            Strata =
            [
                Stratum(RiskClass.Unrated, plan.RatioUnrated), Stratum(RiskClass.A, plan.RatioA), Stratum(RiskClass.B, plan.RatioB),
                Stratum(RiskClass.C, plan.RatioC), Stratum(RiskClass.D, plan.RatioD),
            ],
            Items = [.. items.Select(i => new DrawItem(IdOf(i), i.Title, i.Organ))],
            Recusals = [.. plan.Recusals.Select(r => new DrawRecusal(r.Officer.ToString("D"), r.Object, r.Reason))],
        };

    private static DrawStratum Stratum(RiskClass of, decimal percent) =>
        percent == 0 ? DrawStratum.OfNumber(Terms.Of(of), 0) : DrawStratum.OfRatio(Terms.Of(of), (int)(percent * 100));
}
