namespace Fazhi.Matters;

/// <summary>
/// 由哪个单位办理 — an organ that an article lets act in a matter, by its part in it: who holds it, the respondent, the issuer. A definition names
/// those an act is for, the one it is first expected from first; no other organ may do it, the holder neither unless it is named.
/// </summary>
/// <param name="Name">As a refusal names it: “被申请人”.</param>
/// <param name="Is">Whether an organ (by its code) has this part in the matter.</param>
public sealed record OrganOf(string Name, Func<Matter, string, County, bool> Is)
{
    /// <summary>The organ that answers for the matter.</summary>
    public static OrganOf Holder { get; } = new("承办单位", static (m, organ, county) => organ == county.Now(m.Organ));

    /// <summary>An organ above the one that answers for the matter.</summary>
    public static OrganOf Above { get; } =
        new("承办单位的上级", static (m, organ, county) => organ != m.Organ && county.IsWithin(m.Organ, organ));

    /// <summary>The county government, first among the county's organs.</summary>
    public static OrganOf Government { get; } = new("县人民政府", static (_, organ, county) => county.IsGovernment(organ));

    /// <summary>The county's judicial administration, as the county's organs say which it is.</summary>
    public static OrganOf JusticeBureau { get; } =
        new("县司法行政部门", static (_, organ, county) => county.Organ(organ) is { IsJustice: true });

    /// <summary>An organ with a part in matters of one class.</summary>
    /// <typeparam name="TMatter">The matter.</typeparam>
    public static OrganOf In<TMatter>(string name, Func<TMatter, string, County, bool> part)
        where TMatter : Matter => new(name, (m, organ, county) => part((TMatter)m, organ, county));
}
