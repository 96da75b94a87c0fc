using System.Collections.Concurrent;
using System.Reflection;

namespace Fazhi.Matters;

/// <summary>
/// 台账里的代码 — the code under which an act is kept in ledgers, where that isn't its record's name: two mechanisms may have called an act alike, and what a ledger says is never renamed.
/// </summary>
/// <param name="code">The code.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class KeptAsAttribute(string code) : Attribute
{
    private static readonly ConcurrentDictionary<Type, string> Known = new();

    /// <summary>The code.</summary>
    public string Code { get; } = code;

    /// <summary>The code of an act's record; without its type arguments, for an act that several matter types share is named without the matter.</summary>
    internal static string CodeOf(Type act) =>
        Known.GetOrAdd(act, static a => a.GetCustomAttribute<KeptAsAttribute>()?.Code ?? a.Name.Split('`')[0]);
}
