using Fazhi.Texts;

namespace Fazhi.Matters;

/// <summary>更正内容 — one field, what it said and what it should say. Texts as they stand in the ledger (dates yyyy-MM-dd, enums by code).</summary>
public sealed record FieldChange
{
    /// <summary>The matter's property, such as <c>Title</c>.</summary>
    [Field("更正栏目", Max = 60)]
    public required string Field { get; init; }

    /// <summary>What it says now; empty for nothing.</summary>
    [Field("更正前", Max = 4000, Long = true)]
    public string? Before { get; init; }

    /// <summary>What it should say; empty for nothing.</summary>
    [Field("更正后", Max = 4000, Long = true)]
    public string? After { get; init; }
}

/// <summary>更正工具 — for pages that know the matter's class only when they run: which fields may be mended, and the act that mends them.</summary>
public static class Correction
{
    /// <summary>The fields of a matter that may be mended, its title first.</summary>
    public static IReadOnlyList<FieldModel> FieldsOf(Type matter) => Correctable.All(matter);

    /// <summary>The act.</summary>
    public static Act Make(Type matter, string reason, IReadOnlyList<FieldChange> changes)
    {
        var act = typeof(CorrectRecord<>).MakeGenericType(matter);
        var made = (Act)Activator.CreateInstance(act)!;
        act.GetProperty(nameof(CorrectRecord<Matter>.Reason))!.SetValue(made, reason);
        act.GetProperty(nameof(CorrectRecord<Matter>.Changes))!.SetValue(made, changes);
        return made;
    }
}

/// <summary>
/// 更正 — mends what was recorded wrongly. The wrong version stays in the ledger; the correction stands beside it with its reason.
/// Stage, number, dates of acts and clocks can't be corrected: they are consequences of acts.
/// </summary>
/// <typeparam name="TMatter">The matter.</typeparam>
public sealed record CorrectRecord<TMatter> : Act<TMatter>, ICorrection
    where TMatter : Matter
{
    /// <summary>Why.</summary>
    [Field("更正理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    /// <summary>What.</summary>
    [Field("更正内容", Min = 1, Max = 20)]
    public required IReadOnlyList<FieldChange> Changes { get; init; }

    IReadOnlyList<FieldChange> ICorrection.Changed => Changes;

    /// <inheritdoc/>
    public override void Apply(TMatter matter, Doing doing)
    {
        foreach (var change in Changes)
            Correctable.Set(matter, change.Field, change.After);
        if (matter is not IReckoned reckoned)
            return;
        reckoned.Reckon();
        // Whoever mends the name itself means it.
        foreach (var change in Changes.Where(c => c.Field == nameof(Matter.Title)))
            Correctable.Set(matter, change.Field, change.After);
    }

    /// <summary>What can be told of the matter as it would stand corrected, for conditions on that.</summary>
    public T Corrected<T>(TMatter matter, Func<TMatter, T> told) => Correctable.With(matter, Changes, () => told(matter));

    IEnumerable<(string Path, FieldModel Field, IReference Reference)> ICorrection.References(Type matter) =>
        Changes.SelectMany(
            (change, i) =>
                Named(matter, change, change.After) is var (field, reference)
                    ? [($"changes[{i}].after", field, reference)]
                    : Array.Empty<(string, FieldModel, IReference)>()
        );

    IEnumerable<(string Path, FieldModel Field, string? Text)> ICorrection.Said(Type matter) =>
        Changes.SelectMany(
            (change, i) =>
                Correctable.Find(matter, change.Field) is { } field
                    ? [($"changes[{i}].after", field, change.After)]
                    : Array.Empty<(string, FieldModel, string?)>()
        );

    IEnumerable<Guid> ICorrection.Wrong(Type matter) =>
        Changes.Select(change => Named(matter, change, change.Before)?.Reference.Id).OfType<Guid>();

    Act ICorrection.Referring(Type matter, Func<IReference, IReference> found) =>
        Changes.Any(c => Named(matter, c, c.After) is not null)
            ? this with
            {
                Changes =
                [
                    .. Changes.Select(c =>
                        Named(matter, c, c.After) is var (_, reference) ? c with { After = found(reference).ToString() } : c
                    ),
                ],
            }
            : this;

    private static (FieldModel Field, IReference Reference)? Named(Type matter, FieldChange change, string? text) =>
        Correctable.Find(matter, change.Field) is { } field
        && Matters.References.IsOne(field.ValueType)
        && Scalars.TryRead(field.ValueType, text ?? "", out var value)
            ? (field, (IReference)value!)
            : null;

    IEnumerable<Problem> ICorrection.Faults(Matter matter, DateOnly on)
    {
        foreach (var (change, i) in Changes.Select((c, i) => (c, i)))
        {
            var path = $"changes[{i}]";
            if (Correctable.Find(matter.GetType(), change.Field) is not { } property)
                yield return Problems.Unreadable($"{path}.field", "更正栏目", $"“{change.Field}”不是可以更正的栏目。");
            // What was recorded before texts were normalised is named by its normal form: a page shows no other.
            else if (Wording.Normal(Correctable.Get(matter, change.Field)) != Wording.Normal(change.Before ?? ""))
                yield return Problems.NotTheOldValue($"{path}.before", property.Label);
            else if (property.Facts.Decided)
                yield return Problems.Decided($"{path}.field", property.Label);
            else
                foreach (var fault in Correctable.Faults(property, change.After, $"{path}.after", on))
                    yield return fault;
        }
    }
}
