using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Fazhi.Matters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Fazhi.Storage.Reading;

/// <summary>所读的表 — notes the tables of every command that goes to the database while somebody notes what is read. A table that no matters stand in cuts across types.</summary>
internal sealed partial class ReadCommands : DbCommandInterceptor
{
    // EF writes as many texts as there are questions; a text with a list of its own is looked at anew.
    private const int MostTexts = 10_000;
    private static readonly ConditionalWeakTable<MatterTypes, ConcurrentDictionary<string, Named>> Known = [];

    internal static ReadCommands Noting { get; } = new();

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        Note(command, eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    ) => new(ReaderExecuting(command, eventData, result));

    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result
    )
    {
        Note(command, eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    ) => new(ScalarExecuting(command, eventData, result));

    /// <summary>The tables that a command names.</summary>
    internal static (IReadOnlyList<Type> Tables, bool Across) In(string sql, MatterTypes types)
    {
        var (tables, across) = (new HashSet<Type>(), false);
        foreach (Match match in Source().Matches(sql))
        {
            // A function's rows are its arguments': a list in the command itself, or a column of a table that is named besides; what is distinct from something is compared.
            if (match.Groups["call"].Success || match.Groups["compared"].Success)
                continue;
            if (types.Newest.FirstOrDefault(t => MatterMapping.TableOf(t.Code) == match.Groups["name"].Value) is { } type)
                tables.Add(type.MatterClass);
            else
                across = true;
        }

        return ([.. tables], across);
    }

    private static void Note(DbCommand command, DbContext? context)
    {
        if (!Reads.IsNoting)
            return;
        if (context is not CountyDb { Types: { } types })
        {
            Reads.NoteEverything();
            return;
        }

        var texts = Known.GetValue(types, static _ => new(StringComparer.Ordinal));
        if (!texts.TryGetValue(command.CommandText, out var named))
        {
            var (tables, across) = In(command.CommandText, types);
            named = new Named(tables, across);
            if (texts.Count < MostTexts)
                texts[command.CommandText] = named;
        }

        Reads.Note(named.Tables, named.Across);
    }

    [GeneratedRegex(
        """\b(?<compared>DISTINCT )?(?:FROM|JOIN)\s+"?(?<name>\w+)"?(?<call>\s*\()?""",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex Source();

    private sealed record Named(IReadOnlyList<Type> Tables, bool Across);
}
