using System.Collections.Concurrent;
using Fazhi.Matters;

namespace Fazhi.Storage.Importing;

/// <summary>
/// 各次导入 — sheets that people brought, each in a private folder of its own until it is recorded or forgotten. They are rehearsed and recorded one after another, whether or not
/// anybody watches. What was recorded is told by the ledger; what is kept here is how far it has come.
/// </summary>
public sealed class SheetRuns : IDisposable
{
    /// <summary>The folder in the data folder; no backup holds it.</summary>
    public const string Name = "imports";

    /// <summary>So long a sheet waits to be confirmed or corrected; then it is forgotten.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private const string State = "run.json";
    private const string Sheet = "rows.txt";
    private readonly Desk desk;
    private readonly TimeProvider time;
    private readonly string folder;
    private readonly ConcurrentDictionary<Guid, SheetRun> working = [];
    private readonly ConcurrentDictionary<Guid, Task> ends = [];
    private readonly SemaphoreSlim turn = new(1);
    private readonly CancellationTokenSource ending = new();

    public SheetRuns(Desk desk, TimeProvider time)
    {
        (this.desk, this.time) = (desk, time);
        folder = Folder(desk.Store);
    }

    /// <summary>How many rows are recorded together, and how many a sheet may have that is waited for.</summary>
    public int Piece { get; set; } = SheetImport.Piece;

    /// <summary>The import of a sheet by an act of a type, in pieces of this size.</summary>
    public SheetImport Import(MatterType type, ActRule rule) => new(desk, type, rule, Piece);

    /// <summary>Whether a run is recorded in pieces, while nobody waits for it.</summary>
    public bool IsLong(SheetRun run) => run.Rows > Piece;

    internal static string Folder(CountyStore store) => Path.Combine(store.Folder ?? Path.GetTempPath(), Name);

    /// <summary>Throws away copies that a process that was ended left behind, and sheets that waited too long; nothing while the date is in doubt.</summary>
    public void Clear()
    {
        if (desk.DateDoubt() is not null)
            return;
        RehearsalCopy.Clear(desk.Store, time.GetUtcNow());
        foreach (var run in All().Where(r => time.GetUtcNow() - r.StartedAt > Kept && !working.ContainsKey(r.Id)).ToList())
            if (run.State is SheetRunState.Rehearsing or SheetRunState.Faulty or SheetRunState.Ready)
                Directory.Delete(Of(run.Id), recursive: true);
            else if (run.Problems.Count > 0 || File.Exists(Rows(run.Id)))
                Forget(run with { Problems = [], Matters = [] });
    }

    /// <summary>A file for the rows of a new run, and the run; it is there when the rows are written and <see cref="Keep"/> is called.</summary>
    public (SheetRun Run, FileStream Rows) Begin(MatterType type, ActRule rule, Actor actor)
    {
        var now = time.GetUtcNow();
        var run = new SheetRun
        {
            Id = Guid.CreateVersion7(now),
            Type = type.Code,
            Act = rule.Code,
            By = actor.Id,
            Organ = actor.Organ,
            StartedAt = now,
        };
        Private.Folder(Of(run.Id));
        return (run, Private.Create(Rows(run.Id)));
    }

    /// <summary>Forgets a run whose sheet couldn't be read.</summary>
    public void Drop(SheetRun run) => Directory.Delete(Of(run.Id), recursive: true);

    /// <summary>A private file for something that is handed out; it is gone when it is closed.</summary>
    public FileStream Passing()
    {
        Private.Folder(folder);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(folder, Path.GetRandomFileName()), options);
    }

    /// <summary>The sheet of a run.</summary>
    public SheetLines LinesOf(SheetRun run) => SheetLines.In(Rows(run.Id));

    /// <summary>Counts the rows without looking into them: a short sheet is worth waiting for.</summary>
    public SheetRun Counted(SheetRun run) =>
        run with
        {
            Rows = Math.Max(0, LinesOf(run).Read().Count(l => !string.IsNullOrWhiteSpace(l.Line)) - 1),
        };

    /// <summary>A run as it stands; <c>null</c> if there is none, or it was forgotten.</summary>
    public SheetRun? Find(Guid id) => working.GetValueOrDefault(id) ?? SheetRun.Read(Path.Combine(Of(id), State));

    /// <summary>Whether it is going on now: one that says so and isn't was interrupted and goes on when somebody says so.</summary>
    public bool IsWorking(SheetRun run) => working.ContainsKey(run.Id);

    /// <summary>When it isn't going on any more.</summary>
    public Task Ended(Guid id) => ends.GetValueOrDefault(id) ?? Task.CompletedTask;

    /// <summary>All runs, newest first.</summary>
    public IEnumerable<SheetRun> All() =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateDirectories(folder)
                .Select(f => Guid.TryParse(Path.GetFileName(f), out var id) ? Find(id) : null)
                .OfType<SheetRun>()
                .OrderByDescending(r => r.StartedAt)
            : [];

    /// <summary>Rehearses a sheet, or goes on with it.</summary>
    public Task<SheetRun> Rehearse(SheetRun run, SheetImport import, Actor actor) =>
        Work(
            run,
            SheetRunState.Rehearsing,
            (now, lines, told, stop) =>
            {
                var result = import.Rehearse(lines, actor, told, stop);
                return now.After(result, result.IsSound ? SheetRunState.Ready : SheetRunState.Faulty) with
                {
                    Done = result.IsSound ? result.Rows : 0,
                };
            }
        );

    /// <summary>Records a rehearsed sheet, or goes on recording it.</summary>
    public Task<SheetRun> Record(SheetRun run, SheetImport import, Actor actor) =>
        Work(
            run,
            SheetRunState.Recording,
            (now, lines, told, stop) =>
            {
                var result = import.Record(lines, actor, told, stop);
                return now.After(
                    result with
                    {
                        Before = run.Before,
                        Same = run.Same,
                    },
                    result.Problems.Count > 0 ? SheetRunState.Stopped
                        : result.There == result.Rows ? SheetRunState.Recorded
                        : SheetRunState.Recording
                ) with
                {
                    Done = result.There,
                };
            }
        );

    /// <summary>The rows that aren't recorded, as they came, each with why it was refused; the headings first.</summary>
    public IEnumerable<IReadOnlyList<string>> Unrecorded(SheetRun run, SheetImport import) =>
        File.Exists(Rows(run.Id))
            ? import.Unrecorded(
                LinesOf(run),
                [.. run.Problems.Select(p => new SheetProblem(p.Row, p.Column, new Problem("", p.Text + p.Basis)))]
            )
            : [];

    // A short sheet is no more than many acts; long ones come one after another.
    private async Task<SheetRun> Work(
        SheetRun begun,
        SheetRunState state,
        Func<SheetRun, SheetLines, Action<int>, CancellationToken, SheetRun> work
    )
    {
        var run = begun with { State = state, Done = 0, Problems = [] };
        if (!working.TryAdd(run.Id, run))
            return working.GetValueOrDefault(run.Id) ?? run;
        var waits = IsLong(run);
        TaskCompletionSource end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        ends[run.Id] = end.Task;
        try
        {
            Keep(run);
            if (!waits)
                return Finish(work(run, LinesOf(run), _ => { }, ending.Token));
            await turn.WaitAsync(ending.Token);
            try
            {
                return await Task.Factory.StartNew(
                    () => Finish(work(run, LinesOf(run), done => Tell(run.Id, done), ending.Token)),
                    ending.Token,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                );
            }
            finally
            {
                turn.Release();
            }
        }
        catch (Exception e) when (desk.Store.FaultOf(e) is { } fault)
        {
            desk.Store.Lost(fault);
            return Finish(run with { Problems = [KeptProblem.Of(new SheetProblem(1, null, fault.Problem))] });
        }
        catch (OperationCanceledException)
        {
            // The server ends: it goes on when somebody says so.
            return run;
        }
        finally
        {
            working.TryRemove(run.Id, out _);
            ends.TryRemove(run.Id, out _);
            end.SetResult();
        }
    }

    private void Tell(Guid id, int done)
    {
        if (working.TryGetValue(id, out var run))
            Keep(working[id] = run with { Done = done });
    }

    private SheetRun Finish(SheetRun run)
    {
        if (run.IsOpen)
            Keep(run);
        else
            Forget(run);
        working[run.Id] = run;
        return run;
    }

    // What isn't needed any more isn't kept: what was recorded is in the ledger, and what is to be corrected comes again.
    private void Forget(SheetRun run)
    {
        File.Delete(Rows(run.Id));
        Keep(run.State == SheetRunState.Recorded ? run with { Matters = [] } : run);
    }

    private void Keep(SheetRun run)
    {
        Private.Folder(Of(run.Id));
        AtomicFile.Write(Path.Combine(Of(run.Id), State), run.Write());
    }

    private string Of(Guid id) => Path.Combine(folder, id.ToString("N"));

    private string Rows(Guid id) => Path.Combine(Of(id), Sheet);

    public void Dispose()
    {
        ending.Cancel();
        // A piece that is being recorded is recorded.
        turn.Wait(desk.Store.Patience);
        ending.Dispose();
        turn.Dispose();
    }
}
