using Xunit;

namespace Fazhi.Web.Tests;

/// <summary>A text kept in the repository and compared with what the program says; FAZHI_FIXTURES=write writes it anew.</summary>
internal static class Snapshot
{
    internal static void Equal(string name, string actual)
    {
        var file = Path.Combine(Root(), "tests/Web.Tests", name);
        if (Environment.GetEnvironmentVariable("FAZHI_FIXTURES") == "write")
            File.WriteAllText(file, actual);
        Assert.Equal(File.ReadAllText(file), actual);
    }

    private static string Root()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Fazhi.slnx")))
                return at.FullName;
        throw new InvalidOperationException("The repository is not above the tests.");
    }
}
