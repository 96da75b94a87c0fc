using System.CommandLine;
using Fazhi.Auditor.Reading;
using Fazhi.Auditor.Reading.Apart;

namespace Fazhi.CommandLine.Commands;

/// <summary>
/// 读件 — reads one file from the standard input and writes its text: what a server runs apart from itself for each upload. Nobody calls it by hand,
/// so that it isn't listed.
/// </summary>
internal static class ReadUploadCommand
{
    private const string Name = "read-upload";

    /// <summary>How this program starts itself for it.</summary>
    internal static ReaderProgram Program { get; } = new(typeof(ReadUploadCommand).Assembly.Location, Name);

    internal static Command Make()
    {
        var (bytes, unpacked) = (new Option<long>("--bytes"), new Option<long>("--unpacked"));
        var (characters, seconds) = (new Option<int>("--characters"), new Option<int>("--seconds"));
        var figures = new Option<bool>("--without-figures");
        var rows = new Option<bool>("--rows");
        var command = new Command(Name) { bytes, unpacked, characters, seconds, figures, rows };
        command.Hidden = true;
        command.SetAction(result =>
        {
            // Whoever started it may be gone; it outlives nobody for long.
            using var last = new Timer(
                _ => Environment.Exit(Exit.Refused),
                null,
                TimeSpan.FromSeconds(result.GetValue(seconds)),
                Timeout.InfiniteTimeSpan
            );
            var limits = new ReadingLimits(result.GetValue(bytes), result.GetValue(unpacked), result.GetValue(characters))
            {
                WithoutFigures = result.GetValue(figures),
                AreRows = result.GetValue(rows),
            };
            using var input = Console.OpenStandardInput();
            using var output = Console.OpenStandardOutput();
            if (limits.AreRows)
                Rows(input, limits, output);
            else
                Answer.Write(Read(input, limits), output);
            return Exit.Done;
        });
        return command;
    }

    // What was written before memory ran out has no verdict behind it, and counts for nothing.
    private static void Rows(Stream input, ReadingLimits limits, Stream output)
    {
        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) =>
        {
            if (thrown.Exception is OutOfMemoryException)
                Environment.Exit(Exit.Refused);
        };
        UploadRows.Write(input, limits, output);
    }

    private static AuditSource Read(Stream input, ReadingLimits limits)
    {
        // A reader of a loose format may pass over what broke it, and find a document with nothing in it.
        var ranOut = false;
        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) => ranOut |= thrown.Exception is OutOfMemoryException;
        try
        {
            var source = AuditSource.Read(input, limits);
            return ranOut ? AuditSource.Refused(Refusals.TooHard) : source;
        }
        catch (OutOfMemoryException)
        {
            return AuditSource.Refused(Refusals.TooHard);
        }
    }
}
