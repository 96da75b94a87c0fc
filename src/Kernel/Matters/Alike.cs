namespace Fazhi.Matters;

/// <summary>同名的事项 — how a person tells matters apart that are called alike, and names one of them so that no other is meant.</summary>
public static class Alike
{
    /// <summary>So many are named in a refusal; of more, the person looks on the page.</summary>
    public const int Most = 10;

    /// <summary>Names in a refusal, the first ten; of more, how many there are. <c>null</c> for none.</summary>
    /// <param name="names">The names.</param>
    /// <param name="counter">The counter of what is named, such as 项.</param>
    public static string? Names(IEnumerable<string> names, string counter)
    {
        var all = names.ToList();
        return all.Count == 0 ? null : string.Join('、', all.Take(Most)) + (all.Count > Most ? $"等{all.Count}{counter}" : "");
    }

    /// <summary>What tells a matter from others beside its title: its number, and the first two facts in which those of its title differ. Personal facts tell nobody apart.</summary>
    /// <param name="matter">The matter.</param>
    /// <param name="among">The matters it stands among, itself included.</param>
    /// <param name="seen">Its facts, as far as the person may read them.</param>
    /// <param name="county">The county, for the names of organs.</param>
    public static string Apart(Matter matter, IReadOnlyList<Matter> among, IEnumerable<MatterFact> seen, County county) =>
        string.Join(
            '，',
            new[] { matter.Number }.Concat(Differing(matter, among, seen, county)).Where(t => !string.IsNullOrEmpty(t))
        );

    /// <summary>What is written to mean each of several matters and no other: its number, or without one its id; in brackets what tells it apart.</summary>
    /// <param name="alike">The matters; the first ten are named.</param>
    /// <param name="seen">The facts of each, as far as the person may read them.</param>
    /// <param name="county">The county, for the names of organs.</param>
    public static string Named(IReadOnlyList<Matter> alike, Func<Matter, IEnumerable<MatterFact>> seen, County county) =>
        string.Join('；', alike.Take(Most).Select(m => Named(m, alike, seen(m), county))) + (alike.Count > Most ? "；等" : "");

    private static string Named(Matter matter, IReadOnlyList<Matter> alike, IEnumerable<MatterFact> seen, County county)
    {
        // A number that several have names none of them.
        var own =
            matter.Number is { Length: > 0 } number && alike.Count(m => m.Number == number) == 1 ? number : $"{matter.Id:D}";
        var apart = string.Join('，', Differing(matter, alike, seen, county));
        return apart.Length > 0 ? $"{own}（{apart}）" : own;
    }

    private static IEnumerable<string> Differing(
        Matter matter,
        IReadOnlyList<Matter> among,
        IEnumerable<MatterFact> seen,
        County county
    )
    {
        var alike = among.Where(m => m.Title == matter.Title).ToList();
        return alike.Count < 2
            ? []
            : seen.Where(f =>
                    !f.Personal && f.IsScalar && alike.Select(m => f.Text(m, county)).Distinct(StringComparer.Ordinal).Count() > 1
                )
                .Take(2)
                .Select(f => f.Text(matter, county))
                .Where(t => t.Length > 0);
    }
}
