using Fazhi.Clocks;
using Fazhi.Storage;
using Fazhi.Web.Forms;

namespace Fazhi.CommandLine.Serving;

/// <summary>
/// 期限清扫 — what the law does on expiry, while pages are served: at the start, and every quarter of an hour. Several processes may do it;
/// each act is claimed in the database. Notices of holidays put into the data folder are loaded first. Drafts that are too old to be opened are thrown away. Once a day a checkpoint is signed when
/// something was recorded, files that nothing names are thrown away, and what was erased is overwritten where it lay.
/// </summary>
internal sealed class LawAtWork(
    Desk desk,
    DataFolder folder,
    Drafts drafts,
    UnusedFiles files,
    TimeProvider time,
    ILogger<LawAtWork> log
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(15);
    private static int givenBack;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        (DateOnly Day, long Size)? looked = null;
        (DateOnly Day, long Size)? doubted = null;
        DateOnly? signed = null;
        do
        {
            try
            {
                // Nothing falls due between two looks of a day unless something was recorded.
                var now = (new CountyClock(time).Today, desk.Store.Size());
                if (looked == now || doubted == now)
                    continue;
                folder.Store.FinishErasures();
                var sweep = new Sweep(desk);
                sweep.Recompute();
                foreach (var told in CalendarFolder.Load(desk, folder.Root))
                    log.LogWarning("{Told}", told);
                // With a clock that may be wrong nothing is done by days: no law acts, nothing is thrown away, nothing is signed.
                if (desk.DateDoubt() is { } doubt)
                {
                    log.LogWarning("{Doubt}", doubt);
                    doubted = now;
                    continue;
                }

                sweep.Run(ct: stoppingToken);
                drafts.DiscardOld();
                if (signed != now.Today)
                {
                    folder.SignCheckpoint(time);
                    signed = now.Today;
                    files.Discard(drafts.Files(), stoppingToken);
                    folder.Store.WipeErased();
                }

                if (looked is null)
                {
                    sweep.Reindex(stoppingToken);
                    // What starting left behind is given back, once a process: a county's server waits most of the day.
                    if (Interlocked.Exchange(ref givenBack, 1) == 0)
                        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                }

                looked = now;
            }
            catch (Exception e)
                when (folder.Store.FaultOf(e) is not null
                    || e is System.Data.Common.DbException or System.IO.IOException or Storage.Signing.SigningKeyException
                )
            {
                // The next turn catches up in order of date.
                log.LogWarning(e, "The sweep was interrupted.");
            }
        } while (await NextTurn.After(Every, time, stoppingToken));
    }
}
