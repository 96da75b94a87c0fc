using System.Text;

namespace Fazhi.Storage;

/// <summary>
/// 只归本用户 — folders of a county's data are 0700 and its files 0600, as they are made and again at every start: other users of the machine read nothing of it.
/// On Windows the folder's own rights hold.
/// </summary>
public static class Private
{
    private const UnixFileMode FolderMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder with all those above it that are missing.</summary>
    public static void Folder(string path)
    {
        if (Directory.Exists(path))
            return;
        // The system gives the rights to the last folder only: those above it are made one by one.
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } above)
            Folder(above);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, FolderMode);
    }

    /// <summary>A new file to write to.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = System.IO.FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = FileMode;
        return new FileStream(path, options);
    }

    /// <summary>Writes a small new file.</summary>
    public static void Write(string path, string text)
    {
        using var file = Create(path);
        file.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>
    /// Makes an empty file where there is none: a database begins in it, and its journals have the rights of their database.
    /// </summary>
    public static void Touch(string path)
    {
        if (!File.Exists(path) && Directory.Exists(Path.GetDirectoryName(path)))
            Create(path).Dispose();
    }

    /// <summary>
    /// Takes from others what an older version or another hand left open. Uploaded files lie behind closed folders and aren't gone through one by one.
    /// </summary>
    public static void Tighten(string root)
    {
        if (OperatingSystem.IsWindows())
            return;
        Close(root, FolderMode);
        foreach (var file in Directory.EnumerateFiles(root))
            Close(file, FileMode);
        foreach (var folder in Directory.EnumerateDirectories(root, "*", SearchOption.AllDirectories))
            Close(folder, FolderMode);
        var keys = Path.Combine(root, "keys");
        if (Directory.Exists(keys))
            foreach (var file in Directory.EnumerateFiles(keys, "*", SearchOption.AllDirectories))
                Close(file, FileMode);
    }

    private static void Close(string path, UnixFileMode most)
    {
        if (OperatingSystem.IsWindows())
            return;
        try
        {
            var mode = File.GetUnixFileMode(path);
            if ((mode & ~most) != UnixFileMode.None)
                File.SetUnixFileMode(path, mode & most);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or FileNotFoundException)
        {
            // Another's folder, handed to this user to read: its rights are the other's to give. A journal may be gone by now.
        }
    }
}
