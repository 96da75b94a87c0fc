using Fazhi.Identifiers;

namespace Fazhi.Matters;

/// <summary>县 — the county a data folder belongs to, as its documents and numbers name it, and its organs as they stand now.</summary>
public sealed class County
{
    private readonly Func<IReadOnlyList<Organ>> organs;

    /// <summary>A county whose organs are kept elsewhere and may change.</summary>
    /// <param name="code">The GB/T 2260 code.</param>
    /// <param name="name">The name, such as 塔河县.</param>
    /// <param name="word">The word before its government's document numbers, such as 塔政.</param>
    /// <param name="organs">Its organs and townships, the government first, those that are no more included.</param>
    public County(CountyCode code, string name, string word, Func<IReadOnlyList<Organ>> organs)
    {
        (Code, Name, Word, this.organs) = (code, name, word, organs);
    }

    /// <summary>A county with these organs.</summary>
    public County(CountyCode code, string name, string word, IReadOnlyList<Organ> organs)
        : this(code, name, word, () => organs) { }

    /// <summary>Asked for the people of the register as they stand now.</summary>
    internal Func<Staff> Register { private get; init; } = static () => Staff.None;

    /// <summary>The roles people are appointed to here.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = Role.Held([]);

    /// <summary>What a role is called; its code if no mechanism declares it any more.</summary>
    public string RoleName(string code) => Roles.FirstOrDefault(r => r.Code == code)?.Name ?? code;

    /// <summary>The county with its organs as they stand now, for who asks for them many times over and wants one answer.</summary>
    public County Still()
    {
        var now = organs();
        return new County(Code, Name, Word, () => now) { Roles = Roles, Register = Register };
    }

    /// <summary>Everybody who works for the county.</summary>
    public Staff Staff => Register();

    /// <summary>The GB/T 2260 code.</summary>
    public CountyCode Code { get; }

    /// <summary>The name, such as 塔河县.</summary>
    public string Name { get; }

    /// <summary>The word before its government's document numbers, such as 塔政.</summary>
    public string Word { get; }

    /// <summary>Its organs and townships, the government first.</summary>
    public IReadOnlyList<Organ> Organs =>
        organs() is var all && all.Any(o => o.IsFormer) ? [.. all.Where(o => !o.IsFormer)] : all;

    /// <summary>Those and the ones that are no more: matters and figures of former years name them.</summary>
    public IReadOnlyList<Organ> AllOrgans => organs();

    /// <summary>Where an organ stands in the county's own order, from 0; -1 for none.</summary>
    public int PlaceOf(string organ) => organs().Index().FirstOrDefault(o => o.Item.Code == organ, (-1, null!)).Index;

    /// <summary>The organ with this code, one that is no more included; <c>null</c> if there never was one.</summary>
    public Organ? Organ(string code) => Of(organs(), code);

    private static Organ? Of(IReadOnlyList<Organ> all, string code) => all.FirstOrDefault(o => o.Code == code);

    /// <summary>The name of the organ with this code; the code itself if there never was one.</summary>
    public string OrganName(string code) => Organ(code)?.Name ?? code;

    /// <summary>Whether an organ is the county government itself.</summary>
    public bool IsGovernment(string organ) => organs() is [var government, ..] && government.Code == organ;

    /// <summary>Whether an organ acts for the county: the government itself, or its judicial administration.</summary>
    public bool ActsForCounty(string organ) => IsGovernment(organ) || Organ(organ) is { IsJustice: true };

    /// <summary>The word with which the numbers of an organ's papers begin; the county's where it has none.</summary>
    public string WordOf(string organ) => Organ(organ) is { Word.Length: > 0 } own ? own.Word : Word;

    /// <summary>The county's judicial administration; the county government where no organ is said to be it.</summary>
    public Organ JusticeBureau => Organs.FirstOrDefault(o => o.IsJustice) ?? Organs[0];

    /// <summary>The organ that has an organ's work now: itself, or whoever took it over (继续行使其职权的行政机关).</summary>
    public string Now(string organ) => Now(organs(), organ);

    private static string Now(IReadOnlyList<Organ> all, string organ)
    {
        // As with those above it: more steps than organs would be a circle.
        for (var steps = 0; steps <= all.Count && Of(all, organ) is { IsFormer: true, Successor: { Length: > 0 } next }; steps++)
            organ = next;
        return organ;
    }

    /// <summary>The organs whose work one has: its own, and that of organs that are no more and left it to this one.</summary>
    public IReadOnlyList<string> WorkOf(string organ)
    {
        var all = organs();
        return [organ, .. all.Where(o => o.IsFormer && o.Code != organ && Now(all, o.Code) == organ).Select(o => o.Code)];
    }

    /// <summary>Whether an organ, or whoever has its work now, is another or stands below it.</summary>
    /// <param name="organ">The organ's code.</param>
    /// <param name="above">The other's.</param>
    public bool IsWithin(string organ, string above)
    {
        var all = organs();
        // A county's organs stand a few steps deep; more steps than organs would be a circle.
        for (var (at, steps) = (Now(all, organ), 0); at.Length > 0 && steps <= all.Count; steps++)
        {
            if (at == above)
                return true;
            at = Of(all, at)?.Above ?? "";
        }

        return false;
    }
}
