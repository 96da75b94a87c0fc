using System.Collections.Concurrent;
using System.Diagnostics;
using Fazhi.Matters;

namespace Fazhi.Storage;

/// <summary>
/// 办理队列 — acts that came by themselves, from many people at once. Whoever finds nobody writing writes; what comes meanwhile waits here, without a thread, and
/// is written in the next transaction together, each after the one that came before it. A refusal undoes its own act only, and everybody is answered after
/// the commit that holds the act.
/// </summary>
internal sealed class DeskQueue(Desk desk, DeskTurn turn)
{
    // A transaction of so many takes some 30 ms; whoever comes next isn't kept waiting longer than for the disk.
    private const int MostTogether = 64;
    private readonly ConcurrentQueue<Asked> waiting = new();
    private int writing;

    /// <summary>What comes of an act.</summary>
    /// <param name="request">The act.</param>
    /// <param name="actor">Who.</param>
    /// <param name="record">False to try it only.</param>
    internal Task<Outcome> Ask(ActRequest request, Actor actor, bool record)
    {
        var asked = new Asked(request, actor, record);
        waiting.Enqueue(asked);
        if (Interlocked.Exchange(ref writing, 1) == 0)
            _ = Write();
        return asked.Answer;
    }

    // The first transaction is written where the first act came from; who waits for the ones after it has no part in that request.
    private async Task Write()
    {
        await Once();
        if (IsLeft())
            ThreadPool.UnsafeQueueUserWorkItem(static queue => _ = queue.Rest(), this, preferLocal: false);
    }

    private async Task Rest()
    {
        do await Once();
        while (IsLeft());
    }

    // Nobody writes any more, unless somebody came after the last look.
    private bool IsLeft()
    {
        if (!waiting.IsEmpty)
            return true;
        // Seen by whoever comes before the queue is looked at once more: a plain write could be seen after it, and nobody would write.
        Interlocked.Exchange(ref writing, 0);
        return !waiting.IsEmpty && Interlocked.Exchange(ref writing, 1) == 0;
    }

    private async Task Once()
    {
        List<Asked> together = [];
        try
        {
            await turn.TakeAsync();
            try
            {
                Take(together);
                Perform(together);
            }
            finally
            {
                turn.Give();
            }
        }
        catch (Exception e) when (desk.Store.FaultOf(e) is { } fault)
        {
            desk.Store.Lost(fault);
            // Those behind them have waited for the same, and nobody is to wait twice.
            while (
                fault.IsBusy
                && waiting.TryPeek(out var next)
                && next.HasWaited(desk.Store.Patience / 2)
                && waiting.TryDequeue(out var late)
            )
                together.Add(late);
            if (together.Count == 0)
                Take(together);
            foreach (var asked in together)
                asked.Told(Outcome.Refused(fault.Problem));
        }
        catch (Exception e)
        {
            // The desk is gone, or the program is at fault: nobody waits for an answer that doesn't come.
            if (together.Count == 0)
                Take(together);
            foreach (var asked in together)
                asked.Failed(e);
        }
    }

    private void Take(List<Asked> together)
    {
        while (together.Count < MostTogether && waiting.TryDequeue(out var asked))
            together.Add(asked);
    }

    private void Perform(IReadOnlyList<Asked> together)
    {
        for (var done = 0; done < together.Count; )
            done += Transaction([.. together.Skip(done)]);
    }

    // How many it answered: what the county keeps in memory, such as who holds which post, is read again before the next act.
    private int Transaction(IReadOnlyList<Asked> together)
    {
        List<Outcome> outcomes = [];
        DeskSession? used = null;
        try
        {
            desk.InTurn(session =>
            {
                used = session;
                session.Begin();
                foreach (var asked in together)
                {
                    outcomes.Add(session.PerformApart(asked.Request, asked.Actor, asked.Record));
                    if (session.ChangesWhatIsKept)
                        break;
                }

                // Where all were refused or rehearsed nothing is recorded, not even what the law did on the way.
                if (session.HasRecorded)
                    session.Commit();
                return outcomes.Count;
            });
        }
        catch (Exception e) when (used?.HasHead == true)
        {
            // One of them is to blame, be it that it took too long: each by itself, the others are done.
            if (together is [var one])
                Blame(one, e);
            else
                foreach (var asked in together)
                    Transaction([asked]);
            return together.Count;
        }

        foreach (var (asked, outcome) in together.Zip(outcomes))
            asked.Told(outcome);
        return outcomes.Count;
    }

    private void Blame(Asked asked, Exception e)
    {
        if (desk.Store.FaultOf(e) is not { } fault)
        {
            asked.Failed(e);
            return;
        }

        desk.Store.Lost(fault);
        asked.Told(Outcome.Refused(fault.Problem));
    }

    /// <summary>An act and whoever waits for its answer.</summary>
    private sealed class Asked(ActRequest request, Actor actor, bool record)
    {
        // Whoever is answered goes on by himself, not in the writer's time.
        private readonly TaskCompletionSource<Outcome> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly long since = Stopwatch.GetTimestamp();

        internal ActRequest Request => request;

        internal Actor Actor => actor;

        internal bool Record => record;

        internal Task<Outcome> Answer => answer.Task;

        internal bool HasWaited(TimeSpan time) => Stopwatch.GetElapsedTime(since) > time;

        internal void Told(Outcome outcome) => answer.TrySetResult(outcome);

        internal void Failed(Exception e) => answer.TrySetException(e);
    }
}
