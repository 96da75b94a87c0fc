using Fazhi.Matters;
using Fazhi.Storage.Reading;

namespace Fazhi.Storage.Importing;

/// <summary>
/// 按导入模板导出 — matters as rows of the sheet by which they could have been opened: what the opening act said, or what a correction made of it. What the one who exports may not
/// read is left empty; what came after, and files, no such sheet can hold.
/// </summary>
/// <param name="store">The county.</param>
/// <param name="type">The type of the matters.</param>
/// <param name="rule">The opening act.</param>
/// <param name="viewer">Who exports.</param>
public sealed class SheetExport(CountyStore store, MatterType type, ActRule rule, Viewer viewer)
{
    private const int AtOnce = 500;
    private readonly Dictionary<Guid, string> called = [];
    private readonly (string Heading, Type Matter)? place = ActColumns.Place(type, rule);

    /// <summary>The act's columns.</summary>
    public IReadOnlyList<ActColumn> Columns { get; } = ActColumns.Of(rule.ActType);

    /// <summary>The headings: what the matters are part of, the act's columns, and the day.</summary>
    public IReadOnlyList<string> Headings =>
        [
            .. place is { } whole ? [whole.Heading] : Array.Empty<string>(),
            .. Columns.Select(c => c.Heading),
            ActColumns.On,
            .. HasProof ? ActColumns.Late : [],
        ];

    /// <summary>How many columns stand before the act's.</summary>
    public int Before => place is null ? 0 : 1;

    private bool HasProof => SheetImport.WantsProof(type, rule);

    /// <summary>A row for each of the matters that this act opened; others are left out.</summary>
    public IEnumerable<IReadOnlyList<object>> Rows(IEnumerable<Matter> matters)
    {
        // What was erased opens nothing anywhere.
        foreach (var some in matters.Where(m => m.ErasedOn is null).Chunk(AtOnce))
        {
            var histories = ActReader.Histories(store, [.. some.Select(m => m.Id)], long.MaxValue);
            foreach (var matter in some)
                if (
                    histories.GetValueOrDefault(matter.Id) is [var opening, ..] acts
                    && opening.Act.GetType() == rule.ActType
                    && Seen(matter, opening.Act) is { IsShown: true } sight
                )
                    yield return Row(matter, acts, sight);
        }
    }

    private Sight Seen(Matter matter, Act act) =>
        viewer.PartIn(type, matter) is var part && part == Reader.Holder && !rule.IsSealed(matter) ? Sight.Whole
        : part == Reader.None ? Sight.Nothing
        : rule.SeenBy(part, matter, act);

    private IReadOnlyList<object> Row(Matter matter, IReadOnlyList<RecordedAct> acts, Sight sight)
    {
        var opening = acts[0];
        var corrected = acts.Skip(1)
            .Select(a => a.Act)
            .OfType<ICorrection>()
            .SelectMany(c => c.Changed)
            .GroupBy(c => c.Field, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last().After ?? "", StringComparer.Ordinal);
        return
        [
            .. place is { } whole ? [Called(whole.Matter, matter.Parent!.Value, "")] : Array.Empty<object>(),
            .. Columns.Select(column =>
                !sight.Shows(TopOf(column)) || (column.Field.Facts.Personal && !viewer.Handles(matter)) ? ""
                : !column.Path.Contains('.', StringComparison.Ordinal)
                && corrected.TryGetValue(TopOf(column).Property.Name, out var text)
                    ? Corrected(column, text)
                : ActColumns.Write(column, opening.Act, Called)
            ),
            opening.Doing.On,
            .. HasProof ? Late(opening.Doing.Late) : [],
        ];
    }

    private static object[] Late(Lateness? late) =>
        late is { Kind: LateKind.Registered }
            ? [late.Proof is { } proof ? Terms.Of(proof) : "", late.Evidence ?? "", late.Reason ?? ""]
            : ["", "", ""];

    private FieldModel TopOf(ActColumn column) => FieldModel.Of(rule.ActType).First(f => f.Name == column.Path.Split('.')[0]);

    private object Corrected(ActColumn column, string text) =>
        Scalars.TryRead(column.Field.ValueType, text, out var value) ? ActColumns.Cell(value, Called) : text;

    // By its title where no other has it: numbers that the program gives are others in another county.
    private string Called(IReference reference) => Called(reference.Matter, reference.Id, reference.Title);

    private string Called(Type matter, Guid id, string title)
    {
        if (called.TryGetValue(id, out var known))
            return known;
        using var db = store.Open();
        var records = new CountyRecords(store, db);
        return called[id] =
            records.Find(matter, id, reader: null) is not { } named ? title
            : records.Called(matter, named.Title, reader: null).Count == 1 ? named.Title
            : named.Number ?? $"{named.Id:D}";
    }
}
