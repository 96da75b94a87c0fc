using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.OwnRegisters;

/// <summary>
/// 自设台账的类型 — the matter types and indicators of a county's own registers, made from their definitions. Of each register a class for its entries and one for each version of the act
/// that makes them are made while the program runs (<see cref="OwnClasses"/>): forms, tables, lists, sheets and figures meet them as they meet any other.
/// </summary>
public static class OwnTypes
{
    /// <summary>Stands before a register's code in the code of its type: no type of the program's own is named so.</summary>
    public const string Prefix = "own-";

    /// <summary>The code of the act that makes an entry, the same in all versions.</summary>
    public const string Record = "RecordEntry";

    private static readonly ConcurrentDictionary<string, OwnMade> Known = new(StringComparer.Ordinal);

    /// <summary>The program's types with a county's own registers among them.</summary>
    /// <param name="types">The program's types.</param>
    /// <param name="registers">The registers, in the order in which they were defined.</param>
    /// <returns>The same object where there is no register.</returns>
    public static MatterTypes With(MatterTypes types, IReadOnlyList<OwnRegister> registers) =>
        registers.Count == 0
            ? types
            : MatterTypes.Of([
                .. types.Mechanisms.Select(m => m is OwnRegistersMechanism ? new OwnRegistersMechanism(registers) : m),
            ]);

    /// <summary>Tells the definitions among some types from any others; empty where there are none.</summary>
    public static string Fingerprint(MatterTypes types) =>
        string.Concat(types.Mechanisms.OfType<OwnRegistersMechanism>().SelectMany(m => m.Fingerprints));

    /// <summary>What is made of a register; <c>null</c> if that can't be made. A county doesn't stand still for one register.</summary>
    internal static OwnMade? TryOf(OwnRegister register)
    {
        try
        {
            return Of(register);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or DefinitionException or System.Reflection.TargetInvocationException)
        {
            return null;
        }
    }

    // What nobody changed stays the class it was: who is in the middle of something goes on with it.
    internal static OwnMade Of(OwnRegister register) =>
        Known.GetOrAdd(
            Convert.ToHexStringLower(
                SHA256.HashData(
                    JsonSerializer.SerializeToUtf8Bytes(
                        new
                        {
                            register.Code,
                            register.Closes,
                            register.StoppedOn,
                            register.Versions,
                        }
                    )
                )
            ),
            fingerprint => Make(register, fingerprint)
        );

    private static OwnMade Make(OwnRegister register, string fingerprint)
    {
        var (entry, records) = OwnClasses.Of(register);
        var open = register.Closes ? typeof(OwnCaseType<,>) : typeof(OwnEntryType<,>);
        return new OwnMade(
            fingerprint,
            [
                .. records.Select(
                    (record, i) =>
                        (MatterType)Activator.CreateInstance(open.MakeGenericType(entry, record), new OwnDefinition(register, i))!
                ),
            ],
            ((IOwnFigures)Activator.CreateInstance(typeof(OwnFigures<>).MakeGenericType(entry))!).Of(register)
        );
    }
}

/// <summary>What was made of one register: its type in all versions, and its figures.</summary>
internal sealed record OwnMade(string Fingerprint, IReadOnlyList<MatterType> Types, IReadOnlyList<Indicator> Indicators);

/// <summary>One version of a register, as its type is made of it.</summary>
internal sealed record OwnDefinition(OwnRegister Register, int Index)
{
    internal OwnVersion Version => Register.Versions[Index];

    internal string Name => (Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal string[] Former => [.. Enumerable.Range(0, Index).Select(i => (this with { Index = i }).Name)];

    internal string Named => $"台账第{Name}版（{Problems.Chinese(Version.From)}起）";

    /// <summary>The versions whose entries everybody sees while the newest is public.</summary>
    internal IEnumerable<string> Disclosed => Enumerable.Range(0, Register.Versions.Count).Select(i => this with { Index = i }).Where(d => d.Version.IsPublic).Select(d => d.Name);

    /// <summary>The last day on which entries are made under it; one that was changed the same day has none.</summary>
    internal DateOnly? Until =>
        Index + 1 < Register.Versions.Count ? Register.Versions[Index + 1].From.AddDays(-1) : Register.StoppedOn?.AddDays(-1);

    internal MatterFace Face =>
        new()
        {
            Icon = "table",
            Place = new() { Lead = Version.Purpose, Says = Version.Purpose },
        };

    /// <summary>Whether an organ makes entries.</summary>
    internal OrganOf Keepers =>
        Version.Organs.Count == 0
            ? OrganOf.Holder
            : new("登记单位", (_, organ, county) => Version.Organs.Any(o => county.Now(o) == organ));
}

/// <summary>自设台账 — the registers a county defines itself, the one of them first that lists the others.</summary>
public sealed class OwnRegistersMechanism : Mechanism
{
    private readonly IReadOnlyList<OwnMade> made;

    /// <summary>With no register yet.</summary>
    public OwnRegistersMechanism()
        : this([]) { }

    internal OwnRegistersMechanism(IReadOnlyList<OwnRegister> registers)
    {
        made = [.. registers.Select(OwnTypes.TryOf).OfType<OwnMade>()];
        Types = [new OwnRegisterType(), .. made.SelectMany(m => m.Types)];
        Indicators = [.. made.SelectMany(m => m.Indicators)];
    }

    public override string Name => "自设台账";

    public override string Section => "";

    public override string Lead => "法律没有规定、本县自己要记的事项：定义栏目后就可以登记、查询、导入、统计，并在报告中引用。";

    public override string Icon => "table-plus";

    public override IReadOnlyList<MatterType> Types { get; }

    public override IReadOnlyList<Indicator> Indicators { get; }

    internal IEnumerable<string> Fingerprints => made.Select(m => m.Fingerprint);
}
