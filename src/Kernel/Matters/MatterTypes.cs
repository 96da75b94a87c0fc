using Fazhi.Figures;

namespace Fazhi.Matters;

/// <summary>
/// 事项类型目录 — all matter types with all their versions. Built once when the program starts; refuses codes used twice,
/// versions whose dates overlap, and refusal codes that two types share.
/// </summary>
public sealed class MatterTypes
{
    private readonly Dictionary<(string Code, string Version), MatterType> versions = [];
    private readonly Dictionary<Type, string> codes = [];
    private readonly Dictionary<string, MatterType> newest;
    private readonly Dictionary<string, Mechanism> mechanismOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Mechanism By, Indicator Indicator)> counting = new(StringComparer.Ordinal);

    /// <summary>The roles that people are appointed to: every mechanism's, and those that the acts of these types name beside them.</summary>
    public IReadOnlyList<Role> Roles { get; }

    /// <summary>A role as these types declare it; as it is kept where none does.</summary>
    /// <param name="code">Its code, or its name.</param>
    public Role RoleOf(string code) => FindRole(code) ?? Role.Of(code);

    /// <summary>A role by its code or name; <c>null</c> if there is none that people hold.</summary>
    public Role? FindRole(string code) => Roles.FirstOrDefault(r => r.Code == code || r.Name == code);

    /// <summary>What roles are called, for a sentence.</summary>
    public string Names(IEnumerable<Role> roles) => string.Join('、', roles.Select(r => RoleOf(r.Code).Name));

    /// <summary>Gathers types that no mechanism has.</summary>
    /// <exception cref="DefinitionException">Two definitions contradict each other.</exception>
    public MatterTypes(IEnumerable<MatterType> types)
    {
        var faults = new List<string>();
        All = [.. types];
        Newest = [.. All.GroupBy(t => t.Code).Select(g => g.OrderBy(t => t.InForceFrom).Last())];
        newest = Newest.ToDictionary(t => t.Code, StringComparer.Ordinal);
        Applications = [.. Newest.SelectMany(t => t.Face.Applications.Select(a => a with { Type = t.Code }))];
        foreach (var type in All)
        {
            if (!versions.TryAdd((type.Code, type.Version), type))
                faults.Add($"{type.Code} has version {type.Version} twice");
            if (codes.TryGetValue(type.MatterClass, out var code) && code != type.Code)
                faults.Add($"{type.MatterClass.Name} belongs to {code} and {type.Code}");
            codes[type.MatterClass] = type.Code;
        }

        foreach (var family in All.GroupBy(t => t.Code))
        {
            var ordered = family.OrderBy(t => t.InForceFrom).ToList();
            for (var i = 1; i < ordered.Count; i++)
                if (ordered[i - 1].InForceUntil is not { } until || until >= ordered[i].InForceFrom)
                    faults.Add($"{family.Key}: versions {ordered[i - 1].Version} and {ordered[i].Version} overlap");
        }

        foreach (
            var shared in All.SelectMany(t => t.Acts.SelectMany(r => r.Gates), (t, g) => (t.Code, Gate: g))
                .GroupBy(x => x.Gate.Code)
                .Where(g => g.Select(x => x.Code).Distinct().Count() > 1)
        )
            faults.Add($"refusal code {shared.Key} is used by several matter types");
        var named = All.SelectMany(t => t.Acts.SelectMany(r => r.Roles).Concat(t.Reading.Roles)).ToList();
        Roles = Role.Held(named);
        faults.AddRange(
            named
                .Concat(Roles)
                .GroupBy(r => r.Code)
                .Where(g => g.Select(r => (r.Name, r.IsHeld)).Distinct().Count() > 1)
                .Select(g => $"the role {g.Key} is declared twice and differently")
        );
        faults.AddRange(
            Roles.Where(r => r.Duty.Length == 0).Select(r => $"the role {r.Code} doesn't say what somebody in it does")
        );
        faults.AddRange(Strangers());
        faults.AddRange(Moved());
        faults.AddRange(FaceCheck.Faults(Newest, Applications));
        if (faults.Count > 0)
            throw new DefinitionException("the matter types", faults);
    }

    private MatterTypes(IReadOnlyList<Mechanism> mechanisms, IEnumerable<MatterType> types)
        : this(types)
    {
        Mechanisms = mechanisms;
        var faults = mechanisms
            .GroupBy(m => m.Code)
            .Where(g => g.Count() > 1)
            .Select(g => $"{g.Count()} mechanisms are called {g.Key}")
            .ToList();
        foreach (var mechanism in mechanisms)
        foreach (var code in mechanism.Types.Select(t => t.Code).Distinct(StringComparer.Ordinal))
            if (!mechanismOf.TryAdd(code, mechanism))
                faults.Add($"{code} is a type of two mechanisms");
        foreach (var mechanism in mechanisms)
        foreach (var indicator in mechanism.Indicators)
            if (!counting.TryAdd(indicator.Key, (mechanism, indicator)))
                faults.Add($"{indicator.Key} is counted twice");
        if (faults.Count > 0)
            throw new DefinitionException("the mechanisms", faults);
    }

    /// <summary>Gathers the types of mechanisms.</summary>
    /// <param name="mechanisms">The mechanisms, in the order of the report.</param>
    /// <exception cref="DefinitionException">Two definitions contradict each other.</exception>
    public static MatterTypes Of(IReadOnlyList<Mechanism> mechanisms) => new(mechanisms, mechanisms.SelectMany(m => m.Types));

    // Matters of a version may go on under the newest that takes them.
    private IEnumerable<string> Moved()
    {
        foreach (var type in All.OrderByDescending(t => t.InForceFrom))
        foreach (var rule in type.Moving)
        foreach (var from in rule.MovesFrom)
            if (
                !versions.TryGetValue((type.Code, from), out var former)
                || former.InForceFrom > type.InForceFrom
                || former == type
            )
                yield return $"{type.Code} {type.Version} takes matters of version {from}, which is none before it";
            else
                former.LetMove(rule);
    }

    // What one type says of another: the acts it causes there, the matters it names, the whole it is part of.
    private IEnumerable<string> Strangers()
    {
        var acts = All.SelectMany(t => t.Acts).Select(r => r.ActType).ToHashSet();
        foreach (var type in All)
        {
            foreach (var rule in type.Acts)
            foreach (var caused in rule.Caused.Where(c => !acts.Contains(c)))
                yield return $"{type.Code}.{rule.Code} causes {caused.Name}, which is no act of any type";
            foreach (var rule in type.Acts)
            foreach (var (path, field) in References.Fields(rule.ActType))
                if (References.MatterOf(field.ValueType) is { } named && !codes.ContainsKey(named))
                    yield return $"{type.Code}.{rule.Code}.{path} names a {named.Name}, which belongs to no type";
            if (type.Whole is not { } whole)
                continue;
            if (All.FirstOrDefault(t => t.MatterClass == whole.Matter) is not { } of)
                yield return $"{type.Code} is part of {whole.Matter.Name}, which belongs to no type";
            else if (whole.Stages.Count == 0 || whole.Stages.Any(s => !Enum.GetNames(of.StageEnum).Contains(s)))
                yield return $"{type.Code} is part of {of.Code} at no stage, or at one that {of.Code} doesn't have";
        }
    }

    /// <summary>All versions of all types, in the order given.</summary>
    public IReadOnlyList<MatterType> All { get; }

    /// <summary>The newest version of each type, in the order given.</summary>
    public IReadOnlyList<MatterType> Newest { get; }

    /// <summary>The mechanisms whose types these are, in the order of the report; none where types were gathered alone.</summary>
    public IReadOnlyList<Mechanism> Mechanisms { get; } = [];

    /// <summary>What the public may apply for online.</summary>
    public IReadOnlyList<OnlineApplication> Applications { get; }

    /// <summary>The application at an address under <c>/apply</c>; <c>null</c> if there is none.</summary>
    public OnlineApplication? Application(string slug) => Applications.FirstOrDefault(a => a.Slug == slug);

    /// <summary>The mechanism a type belongs to; <c>null</c> if it was gathered alone.</summary>
    public Mechanism? MechanismOf(MatterType type) => mechanismOf.GetValueOrDefault(type.Code);

    /// <summary>Those mechanisms that count figures.</summary>
    public IEnumerable<Mechanism> CountingMechanisms => Mechanisms.Where(m => m.Indicators.Count > 0);

    /// <summary>The indicator that a mechanism counts under a key; <c>null</c> if none does.</summary>
    public Indicator? Indicator(string key) => counting.GetValueOrDefault(key).Indicator;

    /// <summary>The parameter with a code; <c>null</c> if no mechanism has it.</summary>
    public Parameter? Parameter(string code) => Mechanisms.SelectMany(m => m.Parameters).FirstOrDefault(p => p.Code == code);

    /// <summary>The mechanism that counts an indicator, by the indicator's key; <c>null</c> if none does.</summary>
    public Mechanism? Counting(string key) => counting.GetValueOrDefault(key.Split(Fazhi.Figures.Indicator.PartMark)[0]).By;

    /// <summary>The newest versions of a mechanism's types, in the order given.</summary>
    public IEnumerable<MatterType> TypesOf(Mechanism mechanism) =>
        Newest.Where(t => mechanismOf.GetValueOrDefault(t.Code) == mechanism);

    /// <summary>The icon of a type: its own, or its mechanism's.</summary>
    public string IconOf(MatterType type) => type.Face.Icon ?? MechanismOf(type)?.Icon ?? Mechanism.PlainIcon;

    /// <summary>What a matter is called among others: the newest version's name, whichever version it stays on.</summary>
    public string NameOf(Matter matter) => newest[CodeOf(matter.GetType())].Name;

    /// <summary>The version of a type in force on a day; <c>null</c> if there is none.</summary>
    public MatterType? InForce(string code, DateOnly on) =>
        All.FirstOrDefault(t => t.Code == code && t.InForceFrom <= on && (t.InForceUntil is not { } until || on <= until));

    /// <summary>The version of a type in force on a day, or its first if the day lies before it: older matters come in under that.</summary>
    public MatterType? InForceOrFirst(string code, DateOnly on) =>
        InForce(code, on) ?? All.Where(t => t.Code == code && t.InForceFrom > on).MinBy(t => t.InForceFrom);

    /// <summary>The newest versions of the types whose matters are parts of another's.</summary>
    public IEnumerable<MatterType> PartsOf(MatterType whole) => Newest.Where(t => t.Whole?.Matter == whole.MatterClass);

    /// <summary>Whether fields of acts refer to the matters of a type.</summary>
    public bool AreNamed(MatterType type) => Referring.Any(r => r.Named == type.MatterClass);

    /// <summary>The acts that name matters of a type, with the type they are acts of, newest versions, in the order given.</summary>
    public IEnumerable<(MatterType Type, ActRule Rule)> Naming(MatterType named) =>
        Referring.Where(r => r.Named == named.MatterClass).Select(r => (r.Type, r.Rule)).Distinct();

    private IReadOnlyList<(MatterType Type, ActRule Rule, Type Named)> Referring =>
        field ??= [
            .. Newest.SelectMany(type =>
                type.Acts.SelectMany(rule =>
                    References.Fields(rule.ActType).Select(f => (type, rule, References.MatterOf(f.Field.ValueType)!))
                )
            ),
        ];

    /// <summary>A certain version; <c>null</c> if there is none.</summary>
    public MatterType? Version(string code, string version) => versions.GetValueOrDefault((code, version));

    /// <summary>The definition a matter stays on.</summary>
    public MatterType Of(Matter matter) => versions[(CodeOf(matter.GetType()), matter.Rules)];

    /// <summary>The type code of a matter class.</summary>
    public string CodeOf(Type matterClass) => codes[matterClass];

    /// <summary>The type code of a matter class.</summary>
    public string CodeOf<TMatter>()
        where TMatter : Matter => CodeOf(typeof(TMatter));

    /// <summary>Whether there is a type of these matters: a county of before, or a test's, may keep no such register.</summary>
    public bool Has<TMatter>()
        where TMatter : Matter => codes.ContainsKey(typeof(TMatter));

    /// <summary>The newest version of a type by its code; <c>null</c> if there is no such type.</summary>
    public MatterType? Find(string code) => newest.GetValueOrDefault(code);
}
