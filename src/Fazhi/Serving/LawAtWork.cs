using Fazhi.Clocks;
using Fazhi.Storage;
using Fazhi.Web.Forms;

namespace Fazhi.CommandLine.Serving;

/// <summary>
/// 期限清扫 — what the law does on expiry, while pages are served: at the start, and every quarter of an hour. Several processes may do it;
/// each act is claimed in the database. Drafts that are too old to be opened are thrown away. Checkpoints are signed once a day when something
/// was recorded.
/// </summary>
internal sealed class LawAtWork(Desk desk, DataFolder folder, Drafts drafts, TimeProvider time, ILogger<LawAtWork> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Every, time);
        DateOnly? signed = null;
        do
        {
            try
            {
                var sweep = new Sweep(desk);
                sweep.Recompute();
                sweep.Run(ct: stoppingToken);
                drafts.DiscardOld();
                var today = new CountyClock(time).Today;
                if (signed != today)
                {
                    folder.SignCheckpoint(time);
                    signed = today;
                }
            }
            catch (Exception e) when (e is System.Data.Common.DbException or System.IO.IOException)
            {
                // The next turn catches up in order of date.
                log.LogWarning(e, "The sweep was interrupted.");
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
