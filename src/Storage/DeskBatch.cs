using Fazhi.Matters;

namespace Fazhi.Storage;

/// <summary>
/// 成批办理 — acts one after another in transactions of many. What was not committed is undone when it is disposed,
/// and after a refusal, since a refused consequence may have left half an act behind.
/// </summary>
public sealed class DeskBatch : IDisposable
{
    private readonly DeskSession session;
    private readonly Action release;
    private readonly int each;
    private int waiting;

    internal DeskBatch(DeskSession session, int each, Action release) =>
        (this.session, this.each, this.release) = (session, each, release);

    /// <summary>Performs one act. It is on disk when the batch has committed.</summary>
    public Outcome Perform(ActRequest request, Actor actor)
    {
        if (waiting == 0)
            session.Begin();
        waiting++;
        var outcome = session.Perform(request, actor);
        if (!outcome.Done)
        {
            session.End();
            waiting = 0;
        }
        else if (waiting == each)
            Commit();
        return outcome;
    }

    /// <summary>Commits what is waiting.</summary>
    public void Commit()
    {
        if (waiting > 0)
            session.Commit();
        waiting = 0;
    }

    public void Dispose()
    {
        session.End();
        session.Dispose();
        release();
    }
}
