using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Calendars;
using Fazhi.Mechanisms.Organs;
using Fazhi.Mechanisms.OwnRegisters;
using Fazhi.Mechanisms.Parameters;
using Fazhi.Storage.Access;
using Fazhi.Storage.Postgres;
using Fazhi.Storage.Reading;
using Fazhi.Storage.Schemas;
using Fazhi.Storage.Sealing;
using Fazhi.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage;

/// <summary>
/// 县数据 — where a county's tables, files and keys are: a folder with one SQLite file, or a folder and a PostgreSQL database.
/// </summary>
public sealed class CountyStore
{
    // One for all: EF keeps a model for each set of types it is given, and forgets models and queries in use to make room for the next.
    private static readonly MatterTypes None = new([]);
    private readonly MatterTypes program;
    private KnownTypes known;
    private readonly LedgerSize size;
    private readonly LastActs last;

    // The county as its settings have it: a store that reads the same tables otherwise asks these for the organs, not this one.
    private readonly County settled;
    private readonly string? keyFolder;
    private readonly CountyOrgans organs;
    private readonly CountyStaff staff;
    private readonly LiveRegister<ParameterValue, SetParameters> settings;
    private int losses;
    private KeptReaders? readers;

    private CountyStore(
        County county,
        MatterTypes types,
        WorkCalendar? calendar,
        CountyDatabase database,
        string? folder,
        CountyStore? like = null,
        bool isTrial = false,
        string? keys = null
    )
    {
        (program, settled) = (like?.program ?? types, county);
        known = like?.known ?? new KnownTypes(this, types);
        long Ask() => Volatile.Read(ref readers)?.Asked.Size() ?? database.Size(county.Code.Value);
        size = new LedgerSize(Ask);
        organs = new CountyOrgans(county.AllOrgans, county.Code.Value);
        staff = new CountyStaff(county.Code.Value);
        settings = new(county.Code.Value, SetParameters.None, db => SetParameters.Read(db, county.Code.Value));
        County = KeepsOrgans
            ? new County(county.Code, county.Name, county.Word, () => organs.At(size.Now, Open))
            {
                Roles = Types.Roles,
                Register = !Types.Has<CountyPerson>() ? () => Staff.None : () => staff.At(size.Now, Open),
            }
            : county;
        Calendars = new CountyCalendar(calendar ?? WorkCalendar.StateCouncil, county.Code.Value);
        (Database, Folder) = (database, folder);
        last = new LastActs(this, () => size.Now, Ask);
        keyFolder = like?.keyFolder ?? keys ?? (folder is null ? null : Path.Combine(folder, KeysName));
        Keys = keyFolder is null ? null : MatterKeys.Of(keyFolder, CountyCode, isTrial);
    }

    /// <summary>So long a writer waits for others before it is told to come again. Nobody who reads waits for a writer at all.</summary>
    public TimeSpan Patience { get; set; } = UsualPatience;

    internal static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(8);

    /// <summary>
    /// Classes of matters that the program keeps in memory and reads again after an act in one of them: an act that comes next is judged by them, and every page and every figure
    /// hangs on them — who there is, which organs, which days, which values and which registers.
    /// </summary>
    internal static readonly IReadOnlySet<Type> KeptInMemory = new HashSet<Type>
    {
        typeof(CountyOrgan),
        typeof(CountyPerson),
        typeof(CountyPost),
        typeof(PersonQualification),
        typeof(HolidayArrangement),
        typeof(OwnRegister),
        typeof(ParameterValue),
    };

    public County County { get; }

    public int CountyCode => County.Code.Value;

    /// <summary>The name of the county's ledger, which its checkpoints and its key carry.</summary>
    public string LedgerName => $"fazhi.{County.Code}";

    /// <summary>All matter types: the program's, and those of the registers that the county has defined itself.</summary>
    public MatterTypes Types => Volatile.Read(ref known).Types;

    /// <summary>The work calendar in force: the program's own, and over it what the county has loaded by acts.</summary>
    public WorkCalendar Calendar => KeepsCalendars ? Calendars.At(size.Now, Open) : Calendars.Program;

    /// <summary>The work calendar as it was right after an entry of the ledger.</summary>
    public WorkCalendar CalendarAt(long sequence) => KeepsCalendars ? Calendars.Before(this, sequence + 1) : Calendars.Program;

    /// <summary>The value a parameter has on a day: what the county set, or the default. A matter has its own of the day on which it was opened.</summary>
    public T Parameter<T>(Parameter<T> parameter, DateOnly on)
        where T : ISpanParsable<T> => SetParameters.On(parameter, on);

    /// <summary>What the county has set for parameters.</summary>
    internal SetParameters SetParameters => KeepsParameters ? settings.At(size.Now, Open) : SetParameters.None;

    internal const string KeysName = "keys";

    /// <summary>The data folder; <c>null</c> where there is only a database.</summary>
    public string? Folder { get; }

    internal CountyDatabase Database { get; }

    /// <summary>The keys of matters that hold personal data; <c>null</c> where there is no folder to keep them in, and nothing is sealed.</summary>
    internal MatterKeys? Keys { get; }

    /// <summary>A content of the ledger as it was said, or, where its key is gone, without what was erased.</summary>
    /// <param name="content">The content as it is kept.</param>
    /// <param name="isErased">Whether its matter was erased: then it isn't opened even where the key came back with an old copy of the keys.</param>
    /// <exception cref="DataFolderException">Its key isn't there, and wasn't destroyed.</exception>
    internal string Opened(string content, bool isErased = false) =>
        PayloadSeal.Open(
            content,
            place =>
                isErased || Keys?.IsDestroyed(place) == true
                    ? null
                    : Keys?.Find(place)
                        ?? throw new DataFolderException(
                            $"“{Keys?.NameOf(place) ?? MatterKeys.FolderName}”里没有打开第{place}号事项所需的密钥，其中的个人信息读不出来。请先恢复密钥，再使用这份数据。"
                        )
        );

    internal CountyCalendar Calendars { get; }

    /// <summary>Roots of full tiles, for proofs.</summary>
    internal TileRoots TileRoots { get; } = new();

    /// <summary>The tree as pages prove by it.</summary>
    internal NewestTree Tree => field ??= new NewestTree(this);

    /// <summary>Figures that were told while nothing could be written.</summary>
    internal UnkeptFigures UnkeptFigures { get; } = new();

    /// <summary>What is made once for all sessions and readers of this store, and of others with the same model.</summary>
    internal KeptParts Kept => Volatile.Read(ref known).Kept;

    /// <summary>Whether the county keeps a register of holiday arrangements.</summary>
    internal bool KeepsCalendars => Types.Has<HolidayArrangement>();

    /// <summary>Whether the county keeps its organs as records.</summary>
    internal bool KeepsOrgans => Types.Has<CountyOrgan>();

    /// <summary>Whether the county keeps a register of its own parameter values.</summary>
    internal bool KeepsParameters => Types.Has<ParameterValue>();

    /// <summary>One SQLite file.</summary>
    /// <param name="keys">The folder with the keys, where they lie apart.</param>
    public static CountyStore Sqlite(
        string file,
        County county,
        MatterTypes types,
        WorkCalendar? calendar = null,
        string? folder = null,
        string? keys = null
    ) => new(county, types, calendar, new SqliteDatabase(file), folder, keys: keys);

    /// <summary>A PostgreSQL database.</summary>
    /// <param name="keys">The folder with the keys, where they lie apart.</param>
    public static CountyStore Postgres(
        string connection,
        County county,
        MatterTypes types,
        WorkCalendar? calendar = null,
        string? folder = null,
        string? keys = null
    ) => new(county, types, calendar, new PostgresDatabase(connection), folder, keys: keys);

    /// <summary>The tables, to read.</summary>
    public CountyDb Open() => Volatile.Read(ref readers)?.Take(Types) ?? Open(null);

    /// <summary>The county's records as gates see them, as they stand in the tables that were opened: for a page or a document that asks what a gate asks.</summary>
    public ICountyRecords Records(CountyDb db) => new CountyRecords(this, db);

    /// <summary>Keeps connections open between questions, until what is given back is disposed: for a server.</summary>
    public KeptReaders KeepReaders()
    {
        var kept = new KeptReaders(this);
        Volatile.Write(ref readers, kept);
        return kept;
    }

    internal void CloseReaders(KeptReaders kept) => Interlocked.CompareExchange(ref readers, null, kept);

    /// <summary>Accounts, receipts and drafts. With SQLite a file beside the county's, with PostgreSQL a schema of its own.</summary>
    public AccessDb OpenAccess() => Database.OpenAccess();

    /// <summary>Whether a session of an account stands, asked in the database: what another process has ended counts at once.</summary>
    public bool SessionStands(string session, string account)
    {
        if (Volatile.Read(ref readers) is { } kept)
            return kept.Asked.SessionStands(session, account);
        using var asked = Database.StandingQuestions(CountyCode);
        return asked.SessionStands(session, account);
    }

    /// <summary>Brings the tables of accounts, receipts and drafts up to date. Only what serves pages needs them.</summary>
    public void PrepareAccess()
    {
        Database.BeforeAccess();
        using var access = OpenAccess();
        Upgrades.Take(access, "Looks");
    }

    /// <summary>At a start: a file's tables are brought up to date; those of a server's database are looked at only.</summary>
    /// <exception cref="DataFolderException">They aren't as this version wants them; the message says what to run.</exception>
    public void Start()
    {
        if (Database.IsAlteredAtStart)
        {
            Prepare();
            return;
        }

        if (!IsPrepared())
            throw new DataFolderException(NotPrepared);
        KnowOwn(make: false);
        if (!IsPrepared())
            throw new DataFolderException(NotPrepared);
    }

    /// <summary>The same for the tables of accounts, receipts and drafts.</summary>
    public void StartAccess()
    {
        if (Database.IsAlteredAtStart)
        {
            PrepareAccess();
            return;
        }

        using var access = OpenAccess();
        if (Upgrades.AreMissing(access))
            throw new DataFolderException(NotPrepared);
    }

    /// <summary>Lets the role the program runs under read and write, and alter nothing.</summary>
    public void Let(string role) => Database.Let(role);

    private const string NotPrepared =
        "数据库的表不是本版本所用的。请先停止用这个数据库的各个进程，由有建表权限的角色运行 fazhi schema apply，再启动。";

    private bool IsPrepared()
    {
        using (var across = Database.Open(None, null))
            if (Upgrades.AreMissing(across))
                return false;
        using var db = Open();
        var refold = new Refold(this);
        var mark = refold.Kept(db);
        if (Refold.Covers(mark, Types))
            return true;
        if (!Refold.IsCurrent(mark) || new MatterTables(this).Outdated(db).Count > 0)
            return false;
        // The tables are those this build wants: it needn't look again.
        refold.Done(db);
        return true;
    }

    internal CountyDb Open(KeptCommands? commands) => Database.Open(Types, commands);

    /// <summary>
    /// The size of the ledger now: what this process recorded counts at once, what another did within a millisecond. A page that says it depends on every act.
    /// </summary>
    public long Size()
    {
        Reads.NoteEverything();
        return size.Now;
    }

    /// <summary>The ledger now, for who keeps what is made of it: known as soon as its size is.</summary>
    public Moment Now() => last.Now();

    /// <summary>Whether what was made at a moment would be made the same now: nothing was recorded since in what it read, or in what everything hangs on.</summary>
    public bool Stands(ReadSet read, Moment since) => last.Stands(read, since);

    /// <summary>The fault of storage behind an exception; <c>null</c> if it is none.</summary>
    public StorageFault? FaultOf(Exception? exception) => StorageFault.Of(exception, Database.FaultOf);

    /// <summary>A writer of this process holds the head at a size, or no more.</summary>
    internal void Hold(long? held) => size.Hold(held);

    /// <summary>A fault came from the database: whoever asks next gets a connection of its own, not one that was lost as well.</summary>
    public void Lost(StorageFault fault)
    {
        if (fault.IsBusy)
            return;
        Interlocked.Increment(ref losses);
        Database.Lost();
        // A server that took another's place may not have had its last acts.
        last.Forget();
    }

    /// <summary>How often a fault came from the database: what was connected before may be lost.</summary>
    internal int Losses => Volatile.Read(ref losses);

    /// <summary>Rows that are made of acts were made anew without one: nothing that was made of them before is trusted.</summary>
    internal void WrittenAnew() => last.Forget();

    /// <summary>Tables were made anew and are filled: what is kept in memory of them is read again.</summary>
    internal void FilledAnew()
    {
        Calendars.Forget();
        organs.Forget();
        staff.Forget();
        settings.Forget();
    }

    /// <summary>Acts were committed through this store.</summary>
    internal void Recorded(LedgerGrowth growth)
    {
        size.Recorded();
        last.Recorded(growth);
        Calendars.Recorded(growth);
        organs.Recorded(growth);
        staff.Recorded(growth);
        settings.Recorded(growth);
        if (growth.Written.Contains(typeof(OwnRegister)))
            KnowOwn(make: true);
    }

    /// <summary>
    /// Knows the registers that the county has defined itself: at a start, and whenever one of them was defined or changed. Another process knows what was defined since at its next start.
    /// </summary>
    /// <param name="make">Whether their tables are made and filled, where this role may.</param>
    /// <param name="anew">Whether their entries are folded again in any case.</param>
    private void KnowOwn(bool make, bool anew = false)
    {
        if (!program.Has<OwnRegister>())
            return;
        IReadOnlyList<OwnRegister> registers = [];
        using (var db = Database.Open(program, null))
        using (Database.Snapshot(db))
            if (Database.Columns(db).Any(c => c.Table == MatterMapping.TableOf(program.CodeOf<OwnRegister>())))
                registers = [.. db.Matters<OwnRegister>(CountyCode).OrderBy(r => r.Sequence)];
        var types = OwnTypes.With(program, registers);
        if (OwnTypes.Fingerprint(types) == OwnTypes.Fingerprint(Types))
            return;
        var next = new KnownTypes(this, types);
        if (make)
            MakeTables(next, anew);
        else
            Volatile.Write(ref known, next);
        // What was connected before knows the tables of before, and what was made between, the types of before.
        Interlocked.Increment(ref losses);
        last.Forget();
    }

    /// <summary>Brings the schema up to date: migrations where the types are the program's own, tables made afresh where tests bring theirs.</summary>
    public void Prepare(bool migrate = true)
    {
        Across(migrate);
        if (!migrate)
            return;
        var anew = MakeTables(Types == program ? known : new KnownTypes(this, program), anew: false);
        KnowOwn(make: true, anew);
    }

    // Known are the types when their tables are there, and before those are filled: that is done by the same types.
    // Whether all is folded anew, as after an upgrade of the fold, holds for the county's own registers, too.
    private bool MakeTables(KnownTypes next, bool anew)
    {
        using var db = Database.Open(next.Types, null);
        // To know what tables the model wants takes most of a second: the build that has looked doesn't look at every start.
        var refold = new Refold(this);
        var kept = refold.Kept(db);
        var isDone = !anew && Refold.Covers(kept, next.Types);
        var tables = new MatterTables(this);
        // The program's tables were looked at when it started.
        bool Concerns(string code) => next.Types == program || program.Find(code) is null;
        var remade = isDone ? [] : tables.Remake(db, Concerns);
        Volatile.Write(ref known, next);
        if (isDone)
            return false;
        anew |= !Refold.IsCurrent(kept);
        refold.Run(db, [.. anew ? next.Types.Newest.Select(t => t.Code).Where(Concerns) : remade.Select(t => t.Type)]);
        tables.Filled(db, remade);
        refold.Done(db);
        return anew;
    }

    // On one connection: another that was open before it may still take the schema for what it was.
    private void Across(bool migrate)
    {
        using var db = Database.Open(migrate ? None : Types, null);
        Database.BeforeTables(db);
        if (migrate)
            Upgrades.Take(db, "Persons");
        else
            db.Database.EnsureCreated();
        foreach (var sql in db.Extras())
            Run(db, sql);
        // The head exists before the first act: there is nothing to lock in a row that isn't there.
        Run(
            db,
            $"""
            INSERT INTO ledger_heads (county, size, frontier, recorded_at)
            SELECT {CountyCode}, 0, {Database.NoBytes}, '1970-01-01 00:00:00+00:00'
            WHERE NOT EXISTS (SELECT 1 FROM ledger_heads WHERE county = {CountyCode})
            """
        );
    }

    /// <summary>The same county, to be read only.</summary>
    /// <param name="still">Whether nobody is expected to write meanwhile; afterwards the database tells whether nobody did.</param>
    internal CountyStore ForReading(bool still)
    {
        var reading = new CountyStore(settled, Types, Calendars.Program, Database.ForReading(still), Folder, this);
        // Where the county was only found, nothing has been asked of its tables yet; and another process may have defined a register since.
        reading.KnowOwn(make: false);
        return reading;
    }

    /// <summary>The same county in a private copy of its tables, which takes what is rehearsed.</summary>
    /// <param name="scratch">A private folder that is thrown away with it.</param>
    internal (CountyStore Store, IDisposable Copy) ForRehearsal(string scratch)
    {
        var (copy, held) = Database.Copied(scratch, Types, CountyCode);
        return (new CountyStore(settled, Types, Calendars.Program, copy, Folder, this, isTrial: true), held);
    }

    internal CountyConnection Connect() => new(this);

    /// <summary>
    /// What was erased is in no key, no draft and no file of the database any more: finishes what a program that ended between an act and this didn't, or what came back with an older copy of the keys. At a
    /// start, and once a day.
    /// </summary>
    /// <returns>How many matters' keys were destroyed.</returns>
    public int FinishErasures() => Erasures.Finish(this);

    /// <summary>What an erased row, its search words and their former versions left in unused places of the database's file is overwritten; nothing is done where nothing was erased since. Once a day.</summary>
    /// <returns>Whether there was something to do.</returns>
    public bool WipeErased() => Erasures.Wipe(this);

    // Extras contain braces of their own; EF would read them as parameters.
    private static void Run(CountyDb db, string sql)
    {
        var connection = db.Database.GetDbConnection();
        if (connection.State != System.Data.ConnectionState.Open)
            connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The types as they are known, with what is made once for them.</summary>
    private sealed class KnownTypes(CountyStore store, MatterTypes types)
    {
        private readonly Lazy<KeptParts> kept = new(() =>
        {
            using var db = store.Database.Open(types, null);
            return KeptParts.Of(db.Model);
        });

        internal MatterTypes Types => types;

        internal KeptParts Kept => kept.Value;
    }
}
