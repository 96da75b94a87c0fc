namespace Fazhi.Bench;

/// <summary>The figures of mediation as a careful person would count them in SQL, one statement each.</summary>
internal static class FigureSql
{
    private const string Concluded = "concluded_on >= '2025-01-01' AND concluded_on <= '2025-12-31'";
    private const string Mediated = $"{Concluded} AND outcome IN ('Agreement', 'Failed')";
    private const string Agreed = $"{Concluded} AND outcome = 'Agreement'";

    internal static IReadOnlyDictionary<string, string> Counts { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["mediation.accepted"] = Count("accepted_on >= '2025-01-01' AND accepted_on <= '2025-12-31'"),
            ["mediation.mediated"] = Count(Mediated),
            ["mediation.agreements"] = Count(Agreed),
            ["mediation.failures"] = Count($"{Concluded} AND outcome = 'Failed'"),
            ["mediation.written_agreements"] = Count($"{Concluded} AND agreement_form = 'Written'"),
            ["mediation.oral_agreements"] = Count($"{Concluded} AND agreement_form = 'Oral'"),
            ["mediation.one_stop"] = Count($"{Mediated} AND one_stop_centre = 1"),
            ["mediation.mechanism"] = Count($"{Agreed} AND joint_work IS NOT NULL"),
            ["mediation.police_linked"] = Count($"{Agreed} AND joint_work = 'Police'"),
            ["mediation.governance_centre"] = Count($"{Agreed} AND joint_work = 'GovernanceCentre'"),
            ["mediation.confirmed"] = Count("confirmed_on >= '2025-01-01' AND confirmed_on <= '2025-12-31'"),
            ["mediation.told_police"] = Count("police_told_on >= '2025-01-01' AND police_told_on <= '2025-12-31'"),
            ["mediation.amount"] = Select("sum(amount_yuan)", Agreed),
            ["mediation.mean_days"] = Select("sum(days_taken) * 1.0 / count(*)", Mediated),
            ["mediation.mediated_by_category"] = Spread("category"),
            ["mediation.mediated_by_source"] = Spread("source"),
            ["mediation.mediated_by_organisation"] = Spread("organisation"),
        };

    private static string Count(string where) => Select("count(*)", where);

    private static string Select(string what, string where) => $"SELECT {what} FROM dispute WHERE county = @county AND {where}";

    private static string Spread(string by) => $"{Select($"count(*), {by}", Mediated)} GROUP BY {by}";
}
