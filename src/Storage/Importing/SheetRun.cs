using System.Text.Json;
using System.Text.Json.Serialization;
using Fazhi.Matters;

namespace Fazhi.Storage.Importing;

/// <summary>导入的进度 — how far a sheet has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SheetRunState>))]
public enum SheetRunState
{
    /// <summary>Every row is being asked of the Desk's rules; nothing is recorded.</summary>
    [Term("试运行中")]
    Rehearsing,

    /// <summary>Something is to be corrected; nothing was recorded.</summary>
    [Term("需要更正")]
    Faulty,

    /// <summary>Every row can be recorded; the person is asked.</summary>
    [Term("等待确认")]
    Ready,

    /// <summary>It is being recorded, piece by piece.</summary>
    [Term("登记中")]
    Recording,

    /// <summary>A row was refused after all: what came before stands, the rest isn't recorded.</summary>
    [Term("停在一行")]
    Stopped,

    /// <summary>Every row is recorded.</summary>
    [Term("已登记")]
    Recorded,
}

/// <summary>导入中的问题 — a problem as it is kept with a run: row, column, and what a person reads.</summary>
public sealed record KeptProblem(int Row, string? Column, string Text, string? Basis)
{
    internal static KeptProblem Of(SheetProblem problem) =>
        new(problem.Row, problem.Column, problem.Problem.Text + problem.Problem.Remedy, problem.Problem.Basis?.ToString());
}

/// <summary>导入预览 — a matter as a row would open or change it.</summary>
public sealed record KeptMatter(string Title, string? Number, string Stage, DateOnly OpenedOn);

/// <summary>一次导入 — what is kept of one sheet that somebody brought, so that it goes on whoever closes a window or stops a server.</summary>
public sealed record SheetRun
{
    public required Guid Id { get; init; }

    /// <summary>The code of the matters' type.</summary>
    public required string Type { get; init; }

    /// <summary>The act's code.</summary>
    public required string Act { get; init; }

    /// <summary>The account of who brought it.</summary>
    public required string By { get; init; }

    /// <summary>The organ for which it was brought.</summary>
    public required string Organ { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public SheetRunState State { get; init; }

    /// <summary>How many rows it has; 0 until they are counted.</summary>
    public int Rows { get; init; }

    /// <summary>How many have been gone through, or are recorded.</summary>
    public int Done { get; init; }

    /// <summary>How many were recorded before, by this sheet or another.</summary>
    public int Before { get; init; }

    /// <summary>The first rows that say what a row of another sheet said.</summary>
    public IReadOnlyList<int> Same { get; init; } = [];

    /// <summary>The digest by which the ledger knows it.</summary>
    public string Digest { get; init; } = "";

    public IReadOnlyList<KeptProblem> Problems { get; init; } = [];

    public IReadOnlyList<KeptMatter> Matters { get; init; } = [];

    /// <summary>Whether somebody has yet to do something with it, or the program has.</summary>
    [JsonIgnore]
    public bool IsOpen => State is not (SheetRunState.Recorded or SheetRunState.Faulty);

    internal SheetRun After(SheetResult result, SheetRunState state) =>
        this with
        {
            State = state,
            Rows = result.Rows,
            Before = result.Before,
            Same = result.Same,
            Digest = result.Digest,
            Problems = [.. result.Problems.Select(KeptProblem.Of)],
            Matters = [.. result.Matters.Select(m => new KeptMatter(m.Title, m.Number, m.StageName, m.OpenedOn))],
        };

    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this);

    internal static SheetRun? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<SheetRun>(File.ReadAllBytes(file));
        }
        catch (Exception e) when (e is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
