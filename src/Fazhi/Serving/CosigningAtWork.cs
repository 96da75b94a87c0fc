using Fazhi.Storage;
using Fazhi.Storage.Witnessing;

namespace Fazhi.CommandLine.Serving;

/// <summary>请见证人签名 — while pages are served: the newest checkpoint goes to whoever hasn't signed it, every five minutes, until all have.</summary>
internal sealed class CosigningAtWork(DataFolder folder, TimeProvider time, ILogger<CosigningAtWork> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var client = new WitnessClient();
        var said = "";
        do
        {
            try
            {
                // The same fault is told once, not every five minutes.
                var faults = string.Join('；', await new Cosigning(folder, client).Run(stoppingToken));
                if (faults.Length > 0 && faults != said)
                    log.LogWarning("Witnesses have not signed: {Faults}", faults);
                said = faults;
            }
            catch (Exception e)
                when (e is System.Data.Common.DbException or System.IO.IOException or InvalidDataException or DataFolderException)
            {
                log.LogWarning(e, "Witnesses could not be asked.");
            }
        } while (await NextTurn.After(Every, time, stoppingToken));
    }
}
