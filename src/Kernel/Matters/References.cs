using System.Collections;

namespace Fazhi.Matters;

/// <summary>
/// 引用的查找 — finds what an act's references name, once, before the act is checked: what was called by number or title gets its id, and every one the title of now. What isn't
/// found stays as it was typed and is refused in its field.
/// </summary>
public static class References
{
    private static readonly FieldSearch Referring = new(f => IsOne(f.ValueType));

    /// <summary>Whether an act, or a group of fields, may refer to matters at all.</summary>
    public static bool Are(Type group) => Referring.AreIn(group);

    /// <summary>Whether a field's values refer to matters.</summary>
    public static bool IsOne(Type value) => typeof(IReference).IsAssignableFrom(value);

    /// <summary>The class of the matters that a field refers to; <c>null</c> where it refers to none.</summary>
    public static Type? MatterOf(Type value) => IsOne(value) ? value.GetGenericArguments()[0] : null;

    /// <summary>The fields of an act that refer to matters, with their paths; those of lists without an index.</summary>
    public static IEnumerable<(string Path, FieldModel Field)> Fields(Type group) => Referring.Of(group);

    /// <summary>Every reference in an act, with its path and field.</summary>
    public static IEnumerable<(string Path, FieldModel Field, IReference Reference)> In(Act act, Type matter) =>
        act is ICorrection correction ? correction.References(matter) : Referring.In(act).SelectMany(Each);

    /// <summary>The matters that a matter's acts name, after one more: a correction takes out what was named wrongly.</summary>
    internal static IReadOnlyList<Guid> After(Act act, Matter matter)
    {
        var before = matter.Refers;
        if (act is ICorrection correction && correction.Wrong(matter.GetType()).ToList() is { Count: > 0 } wrong)
            before = [.. before.Except(wrong.Except(Kept(matter)))];
        var named = In(act, matter.GetType()).Where(r => r.Reference.IsFound).Select(r => r.Reference.Id).Except(before).ToList();
        return named.Count == 0 ? before : [.. before, .. named];
    }

    // What its fields still name, whichever act said so.
    private static IEnumerable<Guid> Kept(Matter matter) =>
        matter
            .GetType()
            .GetProperties()
            .Where(p => IsOne(p.PropertyType) || typeof(IEnumerable<IReference>).IsAssignableFrom(p.PropertyType))
            .SelectMany(p => p.GetValue(matter) is IReference one ? [one] : p.GetValue(matter) as IEnumerable<IReference> ?? [])
            .Select(r => r.Id);

    /// <summary>An act that was sent, with its references as a recorded one has them, where both mean the same: by id, or by what the matter was called then.</summary>
    internal static Act AsRecorded(Act sent, Act recorded, Type matter)
    {
        if (sent.GetType() != recorded.GetType())
            return sent;
        var kept = new Queue<IReference>(In(recorded, matter).Select(r => r.Reference));
        if (kept.Count == 0 || kept.Count != In(sent, matter).Count())
            return sent;
        IReference Recorded(IReference named) =>
            kept.Dequeue() is var then && (named.IsFound ? named.Id == then.Id : named.Title == then.Title) ? then : named;
        return sent is ICorrection correction
            ? correction.Referring(matter, Recorded)
            : ActText.With(sent, (_, value) => value is IReference named ? Recorded(named) : value);
    }

    /// <summary>The act with what it names told by id alone, as it says the same after a name has changed.</summary>
    public static Act Bare(Act act) =>
        Are(act.GetType())
            ? ActText.With(act, (_, value) => value is IReference { IsFound: true } named ? named.To(named.Id, "") : value)
            : act;

    /// <summary>The act with its references found.</summary>
    internal static Act Find(Act act, ActRule rule, Matter matter, Circumstances at, bool caused)
    {
        IReference Found(IReference reference) =>
            Candidates(reference, rule, matter, at, caused) is [var one] ? reference.To(one.Id, one.Title) : reference;

        if (act is ICorrection correction)
            return correction.Referring(matter.GetType(), Found);
        return Are(act.GetType())
            ? ActText.With(act, (_, value) => value is IReference reference ? Found(reference) : value)
            : act;
    }

    /// <summary>Why matters can't be named as an act names them.</summary>
    /// <param name="by">The gate that says which of a class may be named; <c>null</c> for the classes of which any may.</param>
    internal static IEnumerable<Problem> Faults(Act act, ActRule rule, Matter matter, Circumstances at, bool caused, PickRule? by)
    {
        foreach (var (path, field, reference) in In(act, matter.GetType()))
        {
            if (by is null ? rule.Picking.Any(p => p.Picked == reference.Matter) : by.Picked != reference.Matter)
                continue;
            var meant = Candidates(reference, rule, matter, at, caused);
            if (meant.Count == 0)
                yield return Problems.NotFound(path, field.Label, reference, by);
            else if (meant.Count > 1)
                yield return Problems.SeveralOfThatName(
                    path,
                    field.Label,
                    reference.Title,
                    meant.Count,
                    at.Records.Named(meant, Reader(at, caused))
                );
            else if (by?.Test(matter, at.On)(meant[0]) == false)
                yield return Problems.NotToBePicked(path, field.Label, meant[0], by);
        }
    }

    // Of several that are called alike, those the act may name are meant.
    private static IReadOnlyList<Matter> Candidates(
        IReference reference,
        ActRule rule,
        Matter matter,
        Circumstances at,
        bool caused
    )
    {
        var reader = Reader(at, caused);
        if (reference.IsFound)
            return at.Records.Find(reference.Matter, reference.Id, reader) is { } known ? [known] : [];
        var called = at.Records.Called(reference.Matter, reference.Title, reader);
        if (called.Count < 2)
            return called;
        var tests = rule.Picking.Where(p => p.Picked == reference.Matter).Select(p => p.Test(matter, at.On)).ToList();
        var allowed = called.Where(m => tests.TrueForAll(test => test(m))).ToList();
        return allowed.Count > 0 ? allowed : called;
    }

    private static Actor? Reader(Circumstances at, bool caused) => caused ? null : at.Doing.Actor;

    private static IEnumerable<(string, FieldModel, IReference)> Each((string Path, FieldModel Field, object Value) named) =>
        named.Value is IReference one
            ? [(named.Path, named.Field, one)]
            : ((IEnumerable)named.Value)
                .Cast<object?>()
                .Select((e, i) => (Path: $"{named.Path}[{i}]", named.Field, Reference: e as IReference))
                .Where(e => e.Reference is not null)
                .Select(e => (e.Path, e.Field, e.Reference!));
}
