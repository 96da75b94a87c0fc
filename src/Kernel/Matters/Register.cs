using System.Collections.Concurrent;
using System.Reflection;
using Fazhi.Laws;

namespace Fazhi.Matters;

/// <summary>登记阶段 — whether an entry of a register counts.</summary>
public enum RecordStage
{
    /// <summary>It counts.</summary>
    [Term("已登记")]
    Recorded,

    /// <summary>It was a mistake, and doesn't.</summary>
    [Term("已作废")]
    Voided,
}

/// <summary>
/// 登记的栏目 — a matter that is an entry of a register: what its properties are called, and their limits, its record act says, under the same names. A property with words of its own
/// keeps them.
/// </summary>
/// <typeparam name="TRecord">The act that records the entry.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EntryOfAttribute<TRecord>() : EntryOfAttribute(typeof(TRecord))
    where TRecord : Act;

/// <inheritdoc cref="EntryOfAttribute{TRecord}"/>
/// <param name="record">The act that records the entry.</param>
public abstract class EntryOfAttribute(Type record) : Attribute
{
    /// <summary>What a property is asked for by: its own words, or those of the act that records the entry; <c>null</c> if nobody says.</summary>
    internal static FieldAttribute? FactsOf(PropertyInfo property) =>
        property.GetCustomAttribute<FieldAttribute>()
        ?? (
            property.IsDefined(typeof(TermAttribute))
                ? null
                : property.DeclaringType?.GetCustomAttribute<EntryOfAttribute>()?.Of(property.Name)
        );

    private FieldAttribute? Of(string name) => record.GetProperty(name)?.GetCustomAttribute<FieldAttribute>();
}

/// <summary>推算的栏目 — a matter some of whose properties follow from others: its name from its place, a mark from an outlet. They are reckoned again when a correction mends those.</summary>
public interface IReckoned
{
    /// <summary>Reckons them from the matter as it stands.</summary>
    void Reckon();
}

/// <summary>登记 — records an entry of a register: what the act says, the entry says, under the same names. Files and what else the entry has no property for stand in the ledger alone.</summary>
/// <typeparam name="TMatter">The entry.</typeparam>
public abstract record RecordAct<TMatter> : Act<TMatter>
    where TMatter : Matter
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<(PropertyInfo Said, PropertyInfo Kept)>> Known = new();

    /// <inheritdoc/>
    public sealed override void Apply(TMatter matter, Doing doing)
    {
        foreach (var (said, kept) in Known.GetOrAdd(GetType(), Pairs))
            kept.SetValue(matter, said.GetValue(this));
        if (doing.Title is { } title)
            matter.Title = title;
        (matter as IReckoned)?.Reckon();
    }

    private static IReadOnlyList<(PropertyInfo, PropertyInfo)> Pairs(Type act) =>
        [
            .. FieldModel
                .Of(act)
                .Select(f => (f.Property, Kept: typeof(TMatter).GetProperty(f.Property.Name)))
                .Where(p => p.Kept is { SetMethod: not null } kept && kept.PropertyType == p.Property.PropertyType)
                .Select(p => (p.Property, p.Kept!)),
        ];
}

/// <summary>作废 — an entry of a register was made twice or by mistake and no longer counts.</summary>
/// <typeparam name="TMatter">The entry.</typeparam>
public sealed record VoidRecord<TMatter> : Act<TMatter>
    where TMatter : Matter
{
    /// <summary>Why.</summary>
    [Field("作废理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public override void Apply(TMatter matter, Doing doing) { }
}

/// <summary>
/// 登记册 — a plain register: entries are recorded, corrected, and made void when they were mistaken; every official reads them, personal data excepted. What a register has beyond
/// that it says itself.
/// </summary>
/// <typeparam name="TMatter">The entry.</typeparam>
/// <typeparam name="TRecord">The act that records one.</typeparam>
public abstract class Register<TMatter, TRecord>(string code, string name, string version, DateOnly from, DateOnly? until = null)
    : MatterType<TMatter, RecordStage>(code, name, version, from, until)
    where TMatter : Matter<RecordStage>, new()
    where TRecord : Act<TMatter>
{
    /// <summary>The article under which it is kept.</summary>
    protected abstract Article Basis { get; }

    /// <summary>What recording is for, one sentence.</summary>
    protected abstract string Purpose { get; }

    /// <summary>Who records, corrects and makes void.</summary>
    protected virtual Role[] By => [Role.Handler, Role.Registrar];

    /// <summary>What this register has beyond the plain one: indexes, parameters, what is disclosed, gates on what is recorded.</summary>
    protected virtual void Further(Lifecycle<TMatter, RecordStage> it, ActRule<TMatter, RecordStage, TRecord> record) { }

    /// <inheritdoc/>
    protected sealed override void Define(Lifecycle<TMatter, RecordStage> it)
    {
        it.Ends(RecordStage.Recorded, RecordStage.Voided);
        it.ReadByEveryone();
        var record = it.Opens<TRecord>($"登记{Name}", RecordStage.Recorded).By(By).Under(Basis).For(Purpose);
        it.Act<VoidRecord<TMatter>>("作废", RecordStage.Recorded, RecordStage.Voided)
            .By(By)
            .Of(OrganOf.Holder, OrganOf.Above, OrganOf.JusticeBureau)
            .Under(Basis)
            .ForGood()
            .For("登记有误、不能更正的，作废。");
        it.Corrections([RecordStage.Recorded], By).Under(Basis);
        Further(it, record);
        it.ShowsAll(Reader.Officials);
        if (it.Disclosure is not null)
            it.ShowsThat(Reader.Everybody);
    }
}
