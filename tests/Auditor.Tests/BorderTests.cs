using System.Reflection;
using Xunit;

namespace Fazhi.Auditor.Tests;

/// <summary>The auditor reads anybody's report, so it knows nothing of our own matters, pages and tables.</summary>
public sealed class BorderTests
{
    [Fact]
    public void The_auditor_refers_to_no_web_no_storage_and_no_other_part_of_the_program()
    {
        string[] foreign = ["Fazhi", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "Npgsql"];
        Assert.Empty(References(typeof(Audit).Assembly, foreign));
        // The rule itself is seen to fail: this assembly does refer to the program.
        Assert.Contains("Fazhi.Auditor", References(typeof(BorderTests).Assembly, foreign));
    }

    private static IEnumerable<string> References(Assembly assembly, string[] prefixes) =>
        assembly
            .GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(name => Array.Exists(prefixes, p => name.StartsWith(p, StringComparison.Ordinal)));
}
