namespace Fazhi.Storage;

/// <summary>整体写入 — a small file that is there whole, as it was or as it is now, whenever the power fails.</summary>
public static class AtomicFile
{
    /// <summary>Writes a file in place of what may be there. It is on disk when this returns.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var temporary = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            using (var file = Private.Create(temporary))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
