using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Fazhi.Storage.Tests;

/// <summary>How many questions a piece of work asks the database, on the thread that does it.</summary>
internal sealed class Questions : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    [ThreadStatic]
    private static int asked;

    private static readonly IDisposable Listening = DiagnosticListener.AllListeners.Subscribe(new Questions());

    /// <summary>Counts the questions of a piece of work.</summary>
    internal static int Of(Action work)
    {
        GC.KeepAlive(Listening);
        var before = asked;
        work();
        return asked - before;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name)
            asked++;
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }
}
