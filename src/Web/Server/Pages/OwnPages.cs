using System.Reflection;
using Fazhi.Matters;

namespace Fazhi.Web.Pages;

/// <summary>制度自己的页面 — what a mechanism shows on a surface beside what every mechanism has. There is one such class in its folder, or none.</summary>
public interface IOwnPages
{
    /// <summary>The mechanism, by its class.</summary>
    Type Mechanism { get; }
}

/// <summary>各制度自己的页面 — found in the surface's own assembly, so that adding a mechanism's touches nothing shared.</summary>
/// <typeparam name="TPages">What a surface asks of them.</typeparam>
public sealed class OwnPages<TPages>
    where TPages : class, IOwnPages
{
    private readonly Func<MatterTypes> types;
    private readonly Dictionary<Type, TPages> byMechanism;

    /// <summary>Finds them.</summary>
    /// <param name="types">The county's types with their mechanisms, as they are when it is asked.</param>
    /// <param name="surface">The assembly of the surface.</param>
    public OwnPages(Func<MatterTypes> types, Assembly surface)
    {
        this.types = types;
        byMechanism = surface
            .GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(TPages)))
            .Select(t => (TPages)Activator.CreateInstance(t)!)
            .ToDictionary(p => p.Mechanism);
        All = [.. types().Mechanisms.Select(Of).OfType<TPages>()];
    }

    /// <summary>Those of the county's mechanisms, in the order of the report.</summary>
    public IReadOnlyList<TPages> All { get; }

    /// <summary>A mechanism's own pages; <c>null</c> if it has none.</summary>
    public TPages? Of(Mechanism mechanism) => byMechanism.GetValueOrDefault(mechanism.GetType());

    /// <summary>The own pages of the mechanism a type belongs to; <c>null</c> if it has none.</summary>
    public TPages? Of(MatterType type) => types().MechanismOf(type) is { } mechanism ? Of(mechanism) : null;
}
