using Fazhi.Storage;

namespace Fazhi.Testing;

/// <summary>Folders that tests copy.</summary>
public static class Folders
{
    /// <summary>Copies a data folder nobody writes to. Its files keep their rights, its folders are their owner's alone.</summary>
    /// <param name="from">The folder.</param>
    /// <param name="to">Where there is nothing yet.</param>
    /// <param name="but">Files that stay behind, as they are named from the folder.</param>
    public static void Copy(string from, string to, params string[] but)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories).Prepend(from))
            Private.Folder(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            if (Path.GetRelativePath(from, file) is var name && !but.Contains(name, StringComparer.Ordinal))
                File.Copy(file, Path.Combine(to, name));
    }
}
