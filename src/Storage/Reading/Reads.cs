namespace Fazhi.Storage.Reading;

/// <summary>读了什么 — what something was made of: it stands until something is recorded in one of these.</summary>
/// <param name="Everything">Whether it depends on every act, wherever it is done.</param>
/// <param name="Types">Classes of matters any of which it may have read.</param>
/// <param name="Matters">Single matters it read.</param>
public sealed record ReadSet(bool Everything, IReadOnlyList<Type> Types, IReadOnlyList<Guid> Matters);

/// <summary>
/// 记下所读 — notes what is read of the county's tables while something is made: a page, a total, a figure. Every command that goes to the database is noted by its tables (<see
/// cref="ReadCommands"/>), so that nobody who writes a page has to say what it depends on, or can forget it. What cuts across types — the ledger, clocks, search words — counts as
/// everything, unless who asks says of which types or which matter only (<see cref="Across"/>, <see cref="Of(Type, Guid)"/>).
/// </summary>
public sealed class Reads
{
    // A page that names more matters one by one than this depends on everything.
    private const int MostMatters = 200;
    private static readonly AsyncLocal<Frame?> Current = new();
    private readonly Lock turn = new();
    private readonly HashSet<Type> types = [];
    private readonly HashSet<Guid> matters = [];
    private readonly bool byType;
    private bool everything;

    private Reads(bool byType) => this.byType = byType;

    /// <summary>Begins to note; until the scope ends.</summary>
    /// <param name="byType">
    /// Whether a single matter counts as all of its type. For everybody it does: that a page was made anew must not tell of an act in its matter that isn't shown.
    /// </param>
    public static Scope Begin(out Reads reads, bool byType = false)
    {
        reads = new Reads(byType || Current.Value?.Into.byType == true);
        return Scope.Of(new Frame(reads));
    }

    /// <summary>What is read in this scope isn't noted: it changes nothing that is made, or whoever keeps that knows of it otherwise.</summary>
    public static Scope Aside() => Current.Value is { } noting ? Scope.Of(noting with { IsAside = true }) : default;

    /// <summary>What was noted so far.</summary>
    public ReadSet Noted()
    {
        lock (turn)
            return everything || matters.Count > MostMatters
                ? new ReadSet(true, [], [])
                : new ReadSet(false, [.. types], [.. matters]);
    }

    /// <summary>What something was made of that is used now.</summary>
    internal static void Note(ReadSet read)
    {
        if (Current.Value is { IsAside: false } noting)
            noting.Into.Add(read);
    }

    /// <summary>It depends on every act.</summary>
    internal static void NoteEverything() => Note(new ReadSet(true, [], []));

    /// <summary>Tables that a command reads.</summary>
    /// <param name="tables">Those of matters.</param>
    /// <param name="across">Whether it reads a table that cuts across types, too.</param>
    internal static void Note(IReadOnlyList<Type> tables, bool across)
    {
        if (Current.Value is not { IsAside: false } noting)
            return;
        noting.Into.Add(new ReadSet(across && noting.Across is null, tables, []));
        if (across && noting.Across is { } of)
            noting.Into.Add(new ReadSet(false, of, []));
    }

    /// <summary>Whether anybody notes.</summary>
    internal static bool IsNoting => Current.Value is { IsAside: false };

    /// <summary>Of the tables that cut across types, what is read in this scope belongs to matters of these types only.</summary>
    internal static Scope Across(params IReadOnlyList<Type> types) =>
        Current.Value is { } noting ? Scope.Of(noting with { Across = types }) : default;

    /// <summary>What is read in this scope belongs to one matter.</summary>
    /// <param name="type">Its class.</param>
    /// <param name="id">Its id.</param>
    internal static Scope Of(Type type, Guid id)
    {
        if (Current.Value is not { } noting)
            return default;
        if (!noting.IsAside)
            noting.Into.Add(noting.Into.byType ? new ReadSet(false, [type], []) : new ReadSet(false, [], [id]));
        return Aside();
    }

    /// <summary>What is read in this scope belongs to these matters, whatever their types are.</summary>
    internal static Scope Of(IReadOnlyCollection<Guid> ids)
    {
        if (Current.Value is not { } noting)
            return default;
        if (!noting.IsAside)
            noting.Into.Add(new ReadSet(noting.Into.byType, [], [.. ids]));
        return Aside();
    }

    private void Add(ReadSet read)
    {
        lock (turn)
        {
            everything |= read.Everything;
            if (everything)
                return;
            types.UnionWith(read.Types);
            matters.UnionWith(read.Matters);
        }
    }

    internal sealed record Frame(Reads Into)
    {
        internal IReadOnlyList<Type>? Across { get; init; }

        internal bool IsAside { get; init; }
    }

    /// <summary>A stretch of work; what was noted before goes on behind its end.</summary>
    public readonly struct Scope : IDisposable
    {
        private readonly Frame? before;
        private readonly bool isSet;

        private Scope(Frame? before) => (this.before, isSet) = (before, true);

        internal static Scope Of(Frame frame)
        {
            var scope = new Scope(Current.Value);
            Current.Value = frame;
            return scope;
        }

        public void Dispose()
        {
            if (isSet)
                Current.Value = before;
        }
    }
}
