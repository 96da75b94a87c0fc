using System.Text.Json;
using Fazhi.Identifiers;
using Fazhi.Matters;

namespace Fazhi.CommandLine;

/// <summary>What <c>samples/tahe-2025</c> holds, inside the program.</summary>
internal static class Samples
{
    private static readonly JsonSerializerOptions SmallLetters = new(JsonSerializerDefaults.Web);

    internal static string ReportTemplate() => Text("report.liquid");

    /// <summary>What the sample county's documents say of it; a file of its data folder.</summary>
    internal static string Letterhead() => Text(Issuing.Letterhead.FileName);

    internal static County County()
    {
        using var json = JsonDocument.Parse(Text("county.json"));
        var root = json.RootElement;
        var organs = root.GetProperty("organs").Deserialize<List<Organ>>(SmallLetters)!;
        return new County(
            CountyCode.Parse(root.GetProperty("code").GetString()!),
            root.GetProperty("name").GetString()!,
            root.GetProperty("word").GetString()!,
            organs
        );
    }

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(Samples).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
