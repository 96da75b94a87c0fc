using Fazhi.Matters;
using Fazhi.Mechanisms.GovernmentServices;
using Fazhi.Storage.Reading;

namespace Fazhi.Web.Office.GovernmentServices;

/// <summary>一个要改的事项.</summary>
/// <param name="Item">The item.</param>
/// <param name="Missing">What it doesn't say yet.</param>
/// <param name="Broken">The rules it breaks.</param>
public sealed record Repair(ServiceItem Item, IReadOnlyList<string> Missing, IReadOnlyList<ItemRule> Broken);

/// <summary>待改清单 — the items that aren't whole or don't fit the rules, organ by organ, and how many each organ has.</summary>
/// <param name="Rows">The items, by organ.</param>
/// <param name="Organs">How many each organ has, the most first.</param>
public sealed record RepairList(IReadOnlyList<Repair> Rows, IReadOnlyList<(string Organ, int Count)> Organs)
{
    internal static RepairList Of(MatterReader reader, string organ)
    {
        using var db = reader.Store.Open();
        var county = reader.Store.County;
        var all = db.Matters<ServiceItem>(reader.Store.CountyCode)
            .Where(i => i.Stage == ServiceItemStage.Claimed || i.Stage == ServiceItemStage.Published)
            .OrderBy(i => i.Sequence)
            .AsEnumerable()
            .Select(i => new Repair(
                i,
                ItemRules.Missing(i),
                ItemRules.Broken(i, i.Parameter(GovernmentServiceParameters.RulesOff))
            ))
            .Where(r => r.Missing.Count + r.Broken.Count > 0)
            .ToList();
        return new(
            [
                .. all.Where(r => organ.Length == 0 || county.Now(r.Item.Organ) == organ)
                    .OrderBy(r => county.PlaceOf(county.Now(r.Item.Organ)))
                    .ThenBy(r => r.Item.Sequence),
            ],
            [
                .. all.GroupBy(r => county.Now(r.Item.Organ))
                    .Select(g => (g.Key, g.Count()))
                    .OrderByDescending(g => g.Item2)
                    .ThenBy(g => county.PlaceOf(g.Key)),
            ]
        );
    }
}

/// <summary>差异.</summary>
public enum DifferenceKind
{
    [Term("没有认领")]
    Unclaimed,

    [Term("名称、类型不同")]
    Changed,

    [Term("目录已经取消")]
    Gone,

    [Term("目录里没有")]
    Unknown,
}

/// <summary>和全省目录的一处差异.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Code">The catalogue's code.</param>
/// <param name="Theirs">The catalogue's item.</param>
/// <param name="Ours">Ours.</param>
/// <param name="Says">What differs, in words.</param>
public sealed record CatalogueDifference(DifferenceKind Kind, string Code, ProvincialItem? Theirs, ServiceItem? Ours, string Says)
{
    internal static IReadOnlyList<CatalogueDifference> Of(MatterReader reader)
    {
        using var db = reader.Store.Open();
        var county = reader.Store.CountyCode;
        // The same code may stand there twice, dropped and listed again: what is in force counts.
        var theirs = db.Matters<ProvincialItem>(county)
            .Where(p => p.Stage != ProvincialItemStage.Voided)
            .OrderBy(p => p.Sequence)
            .AsEnumerable()
            .GroupBy(p => p.CatalogueCode)
            .ToDictionary(
                g => g.Key,
                g => g.FirstOrDefault(p => p.Stage == ProvincialItemStage.InForce) ?? g.Last(),
                StringComparer.Ordinal
            );
        var ours = db.Matters<ServiceItem>(county)
            .Where(i => i.Stage == ServiceItemStage.Claimed || i.Stage == ServiceItemStage.Published)
            .OrderBy(i => i.Sequence)
            .ToList();
        var claimed = ours.CountBy(i => i.CatalogueCode).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. theirs
                .Values.Where(p =>
                    p.Stage == ProvincialItemStage.InForce && claimed.GetValueOrDefault(p.CatalogueCode) < p.ToClaim
                )
                .Select(p => new CatalogueDifference(
                    DifferenceKind.Unclaimed,
                    p.CatalogueCode,
                    p,
                    null,
                    $"应当由{p.ToClaim}个单位认领，已经认领的{claimed.GetValueOrDefault(p.CatalogueCode)}个。"
                )),
            .. ours.Select(i => Between(theirs.GetValueOrDefault(i.CatalogueCode), i)).OfType<CatalogueDifference>(),
        ];
    }

    private static CatalogueDifference? Between(ProvincialItem? theirs, ServiceItem ours) =>
        theirs switch
        {
            null => new(DifferenceKind.Unknown, ours.CatalogueCode, null, ours, "目录编码不在登记的全省目录里，请核对。"),
            { Stage: not ProvincialItemStage.InForce } => new(
                DifferenceKind.Gone,
                ours.CatalogueCode,
                theirs,
                ours,
                "全省目录已经取消，本县还没有取消。"
            ),
            _ when theirs.Title != ours.Title || theirs.Kind != ours.Kind => new(
                DifferenceKind.Changed,
                ours.CatalogueCode,
                theirs,
                ours,
                theirs.Kind == ours.Kind
                    ? $"全省目录（{theirs.Edition}）的名称是“{theirs.Title}”。"
                    : $"全省目录（{theirs.Edition}）是“{theirs.Title}”，{Terms.Of(theirs.Kind)}；本县登记的是{Terms.Of(ours.Kind)}。"
            ),
            _ => null,
        };
}

/// <summary>待核对的事项 — a published item whose place nobody checked for longer than the county allows, or ever.</summary>
public sealed record StaleItem(
    Guid Id,
    string Title,
    string Organ,
    string? Address,
    string? Hours,
    string? Phone,
    DateOnly? CheckedOn,
    int? Days
)
{
    internal static IReadOnlyList<StaleItem> Of(MatterReader reader, string organ, DateOnly today)
    {
        using var db = reader.Store.Open();
        var (county, code) = (reader.Store.County, reader.Store.CountyCode);
        var fresh = today.AddDays(-reader.Parameter(GovernmentServiceParameters.CheckDays, today));
        var last = db.Matters<AddressCheck>(code)
            .Where(c => c.Stage == RecordStage.Recorded)
            .GroupBy(c => c.ItemKey)
            .Select(g => new { g.Key, On = g.Max(c => c.CheckedOn) })
            .ToDictionary(g => g.Key, g => g.On, StringComparer.Ordinal);
        return
        [
            .. db.Matters<ServiceItem>(code)
                .Where(i => i.Stage == ServiceItemStage.Published)
                .OrderBy(i => i.Sequence)
                .Select(i => new
                {
                    i.Id,
                    i.Title,
                    i.Organ,
                    i.Address,
                    i.Hours,
                    i.Phone,
                })
                .AsEnumerable()
                .Where(i => organ.Length == 0 || county.Now(i.Organ) == organ)
                .Select(i => (Item: i, On: last.TryGetValue($"{i.Id:N}", out var on) ? on : (DateOnly?)null))
                .Where(i => i.On is not { } on || on < fresh)
                .OrderBy(i => i.On ?? DateOnly.MinValue)
                .Select(i => new StaleItem(
                    i.Item.Id,
                    i.Item.Title,
                    i.Item.Organ,
                    i.Item.Address,
                    i.Item.Hours,
                    i.Item.Phone,
                    i.On,
                    today.DayNumber - i.On?.DayNumber
                )),
        ];
    }
}
