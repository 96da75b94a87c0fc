using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using AngleSharp.Html;
using Xunit;

namespace Fazhi.Web.Tests.Design;

/// <summary>The HTML of a component as it was last looked at. FAZHI_FIXTURES=write renews it.</summary>
internal static class Fixture
{
    internal static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder(), "*.html").Select(f => Path.GetFileNameWithoutExtension(f)!);

    internal static void Check(string name, INode node)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        node.ToHtml(writer, new PrettyMarkupFormatter { Indentation = "  ", NewLine = "\n" });
        var html = string.Join('\n', writer.ToString().Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0)) + "\n";
        var path = Path.Combine(Folder(), name + ".html");
        if (Environment.GetEnvironmentVariable("FAZHI_FIXTURES") == "write")
            File.WriteAllText(path, html);
        Assert.True(
            File.Exists(path),
            $"No fixture of {name}; look at it in the gallery and run once with FAZHI_FIXTURES=write."
        );
        Assert.Equal(File.ReadAllText(path), html);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Fixtures");
}
