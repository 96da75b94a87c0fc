using System.Text.RegularExpressions;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests;

/// <summary>What a document sends its reader to is there.</summary>
public sealed partial class DocumentLinkTests
{
    [Fact]
    public void Every_link_within_the_repository_leads_to_a_file_or_folder_of_it()
    {
        string[] documents =
        [
            .. Directory.EnumerateFiles(Repository.Folder, "*.md"),
            .. Directory.EnumerateFiles(Path.Combine(Repository.Folder, "docs"), "*.md", SearchOption.AllDirectories),
        ];
        var links =
            from document in documents
            from Match link in Link().Matches(File.ReadAllText(document))
            let to = link.Groups["to"].Value.Split('#')[0]
            where to.Length > 0 && !to.Contains(':', StringComparison.Ordinal)
            select (From: document, To: to, At: Path.Combine(Path.GetDirectoryName(document)!, Uri.UnescapeDataString(to)));
        var all = links.ToList();
        Assert.True(all.Count > 50, "No links were found to follow.");
        Assert.Empty(
            all.Where(l => !File.Exists(l.At) && !Directory.Exists(l.At))
                .Select(l => $"{Path.GetRelativePath(Repository.Folder, l.From)} → {l.To}")
        );
    }

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
