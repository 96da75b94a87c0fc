using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests;

/// <summary>A text kept in the repository and compared with what the program says; FAZHI_FIXTURES=write writes it anew.</summary>
internal static class Snapshot
{
    internal static void Equal(string name, string actual)
    {
        var file = Path.Combine(Repository.Folder, "tests/Web.Tests", name);
        if (Environment.GetEnvironmentVariable("FAZHI_FIXTURES") == "write")
            File.WriteAllText(file, actual);
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
