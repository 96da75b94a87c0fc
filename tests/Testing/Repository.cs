namespace Fazhi.Testing;

/// <summary>The repository that the tests were built in, for those that compare what is written there with the program.</summary>
public static class Repository
{
    private static readonly Lazy<string> Found = new(Find);

    /// <summary>Its folder, above the tests' own.</summary>
    public static string Folder => Found.Value;

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Fazhi.slnx")))
                return at.FullName;
        throw new DirectoryNotFoundException("The repository is not above the tests.");
    }
}
