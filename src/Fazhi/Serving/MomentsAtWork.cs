using Fazhi.Storage;

namespace Fazhi.CommandLine.Serving;

/// <summary>到时清扫 — what the law does at a moment of the day, while pages are served: looked for every few seconds. Several processes may do it.</summary>
internal sealed class MomentsAtWork(Desk desk, TimeProvider time, ILogger<MomentsAtWork> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var sweep = new MomentSweep(desk);
        do
        {
            try
            {
                sweep.Run(stoppingToken);
            }
            catch (Exception e)
                when (desk.Store.FaultOf(e) is not null || e is System.Data.Common.DbException or IOException or TimeoutException)
            {
                // The next turn catches up.
                log.LogWarning(e, "The moments were interrupted.");
            }
        } while (await NextTurn.After(Every, time, stoppingToken));
    }
}
