namespace Fazhi.Matters;

/// <summary>网上申请 — an act that opens a matter, asked of the public step by step. Which type it opens is said by where it stands.</summary>
public sealed record OnlineApplication
{
    /// <summary>Its place under <c>/apply</c>; never used for another.</summary>
    public required string Slug { get; init; }

    /// <summary>The act.</summary>
    public required Type Act { get; init; }

    /// <summary>What the page is called: 申请行政复议.</summary>
    public required string Title { get; init; }

    /// <summary>A Tabler icon's name without <c>ti-</c>.</summary>
    public required string Icon { get; init; }

    /// <summary>When and at what cost, in a few words. It may name a figure of this year, as it is printed, by its key.</summary>
    public required Func<Func<string, string>, string> Hint { get; init; }

    /// <summary>What it is for, one sentence.</summary>
    public required string Says { get; init; }

    /// <summary>What people also call it when they search for it.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The field that holds the applicant's name.</summary>
    public required string Name { get; init; }

    /// <summary>The steps.</summary>
    public required IReadOnlyList<ApplicationStep> Steps { get; init; }

    /// <summary>The code of the organ that answers for it, from what was filled in (a field's text by its path; <c>null</c> for none).</summary>
    public required Func<Func<string, string?>, County, string> Organ { get; init; }

    /// <summary>What a resident isn't asked, from what was filled in (a field's text by its path; <c>null</c> for none).</summary>
    public Func<Func<string, string?>, County, IReadOnlyDictionary<string, string>> Complete { get; init; } =
        static (_, _) => new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The field to mend for a refusal that names none, by its code.</summary>
    public IReadOnlyDictionary<string, string> FieldOf { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The code of the type it opens a matter of.</summary>
    public string Type { get; internal init; } = "";

    /// <summary>The step with a field, from 1; 0 if none has it.</summary>
    public int StepOf(string? path) => Steps.Select((s, i) => s.Has(path) ? i + 1 : 0).FirstOrDefault(i => i > 0);
}

/// <summary>填写步骤 — one page of an application: its fields, in the order a resident thinks of them.</summary>
/// <param name="Name">Its name on the stepper.</param>
/// <param name="Lead">What is wanted, in plain words.</param>
/// <param name="Groups">The fields' names, group after group.</param>
public sealed record ApplicationStep(string Name, string Lead, params IReadOnlyList<string[]> Groups)
{
    /// <summary>Whether a field, or the field it is part of, is asked here.</summary>
    public bool Has(string? path) => path is not null && Groups.Any(g => g.Contains(Top(path)));

    /// <summary>The field of the act that a path leads into.</summary>
    public static string Top(string path) => path.Split('.', '[')[0];
}
