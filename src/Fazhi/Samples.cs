using System.Text.Json;
using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Storage;

namespace Fazhi.CommandLine;

/// <summary>What <c>samples/tahe-2025</c> holds, inside the program.</summary>
internal static class Samples
{
    private static readonly JsonSerializerOptions SmallLetters = new(JsonSerializerDefaults.Web);

    /// <summary>The county government's report.</summary>
    internal static string ReportTemplate() => Text("report.liquid");

    /// <summary>A department's report, the justice bureau's.</summary>
    internal static string DepartmentTemplate() => Text("department.liquid");

    /// <summary>What the sample county's documents say of it; a file of its data folder.</summary>
    internal static string Letterhead() => Text(Issuing.Letterhead.FileName);

    /// <summary>The full text of a document, as bytes of a file.</summary>
    internal static Stream DocumentText(string name) => typeof(Samples).Assembly.GetManifestResourceStream($"texts/{name}.txt")!;

    /// <summary>The rows of a sheet, without its headings.</summary>
    internal static IEnumerable<string[]> Rows(string name) =>
        Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split('\t'));

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

    /// <summary>A new data folder of the sample county, with a mark of what was put into it.</summary>
    internal static DataFolder Folder(string path, string? database, string mark, string says) =>
        DataFolder.Create(
            path,
            County(),
            InReportOrder.Types,
            database,
            notes: new Dictionary<string, string> { [mark] = says, [Issuing.Letterhead.FileName] = Letterhead() }
        );

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(Samples).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
