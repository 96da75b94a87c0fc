using Fazhi.Matters;

namespace Fazhi.Storage;

/// <summary>
/// 成批办理 — acts one after another in transactions of many. What was not committed is undone when it is disposed,
/// and after a refusal, since a refused consequence may have left half an act behind.
/// </summary>
public sealed class DeskBatch : IDisposable
{
    private readonly DeskSession session;
    private readonly DeskTurn turn;
    private readonly Action<DeskSession, bool> release;
    private readonly int each;
    private int waiting;
    private bool hasTurn;

    // Whether the connection may serve another: an exception may have come from it.
    private bool sound = true;

    internal DeskBatch(DeskSession session, int each, DeskTurn turn, Action<DeskSession, bool> release) =>
        (this.session, this.each, this.turn, this.release) = (session, each, turn, release);

    /// <summary>Performs one act. It is on disk when the batch has committed.</summary>
    public Outcome Perform(ActRequest request, Actor actor)
    {
        if (!hasTurn)
            turn.Take();
        hasTurn = true;
        sound = false;
        if (waiting == 0)
            session.Begin();
        waiting++;
        var outcome = session.Perform(request, actor);
        if (!outcome.Done)
        {
            session.End();
            Give();
        }
        else if (waiting == each)
            Commit();
        sound = true;
        return outcome;
    }

    /// <summary>Commits what is waiting.</summary>
    public void Commit()
    {
        sound = false;
        if (waiting > 0)
            session.Commit();
        Give();
        sound = true;
    }

    private void Give()
    {
        waiting = 0;
        if (hasTurn)
            turn.Give();
        hasTurn = false;
    }

    public void Dispose()
    {
        var isSound = sound;
        try
        {
            // Undoing may fail, too, where the connection is gone: others get their turn all the same.
            sound = false;
            if (isSound)
                session.End();
            sound = isSound;
        }
        finally
        {
            try
            {
                release(session, sound);
            }
            finally
            {
                Give();
            }
        }
    }
}
