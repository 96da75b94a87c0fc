namespace Fazhi.Auditor.Reading;

/// <summary>Reading that ends at a limit.</summary>
internal static class Bounded
{
    private const int Block = 81_920;

    /// <summary>All bytes of a stream, or null when there are more than the limit; a length known beforehand is believed.</summary>
    internal static byte[]? ReadAll(Stream stream, long limit)
    {
        if (stream.CanSeek && stream.Length - stream.Position > limit)
            return null;
        using var all = new MemoryStream();
        var block = new byte[Block];
        for (int read; (read = stream.Read(block)) > 0; )
        {
            if (all.Length + read > limit)
                return null;
            all.Write(block, 0, read);
        }

        return all.ToArray();
    }

    /// <summary>The same of a stream that is awaited.</summary>
    internal static async Task<byte[]?> ReadAllAsync(Stream stream, long limit, CancellationToken stop)
    {
        using var all = new MemoryStream();
        var block = new byte[Block];
        for (int read; (read = await stream.ReadAsync(block, stop)) > 0; all.Write(block, 0, read))
            if (all.Length + read > limit)
                return null;
        return all.ToArray();
    }
}

/// <summary>The parts of one package together may unpack to so much and no more, whatever their headers say.</summary>
internal sealed class Allowance(long bytes)
{
    private long left = bytes;

    internal Stream Of(Stream part) => new Metered(part, this);

    private sealed class Metered(Stream inner, Allowance allowance) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            allowance.left -= read;
            return allowance.left < 0 ? throw new UnreadableException(Refusals.Bomb) : read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
