using System.Text;
using Fazhi.Web.Traffic;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Fazhi.Web.Forms;

/// <summary>
/// 有界的表单 — reads a form by what comes, whatever its headers say: so many fields, so long a name, so much text in all, so many bytes of files, the files
/// on disk and not in memory. What the framework reads later is what was read here.
/// </summary>
public static class BoundedForm
{
    /// <summary>The most bytes of text in a form without files, and of all texts in one with files.</summary>
    public const int MostText = 2 << 20;

    private const int MostFields = 4000;
    private const int LongestName = 500;
    private const int MostFiles = 40;
    private const int InMemory = 64 << 10;

    // A refusal reaches a person only if the connection isn't cut while the browser still sends.
    private const int Heard = 8;

    /// <summary>Reads the form of a request.</summary>
    /// <param name="http">The request.</param>
    /// <param name="most">The most bytes of its body.</param>
    /// <returns>The status it is refused with; <c>null</c> when it was read.</returns>
    public static async Task<int?> Read(HttpContext http, long most)
    {
        var request = http.Request;
        if (!request.HasFormContentType || http.Features.Get<IFormFeature>()?.Form is not null)
            return null;
        var quota = http.RequestServices.GetRequiredService<BodyQuota>();
        if (!quota.Allows(http))
            return StatusCodes.Status429TooManyRequests;
        var size = http.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (size is { IsReadOnly: false })
            size.MaxRequestBodySize = request.ContentLength > most ? most * Heard : most;
        if (request.ContentLength > most)
            return StatusCodes.Status413PayloadTooLarge;
        var counted = new CountingStream(request.Body);
        request.Body = counted;
        try
        {
            var form = MultipartBoundary(request) is { } boundary
                ? await Parts(http, boundary, most)
                : new FormCollection(await Fields(request, http.RequestAborted));
            if (form.Any(f => f.Key.Contains('\0') || f.Value.Any(v => v?.Contains('\0') == true)))
                return StatusCodes.Status400BadRequest;
            http.Features.Set<IFormFeature>(new FormFeature(form));
            return null;
        }
        catch (BadHttpRequestException bad)
        {
            return bad.StatusCode;
        }
        catch (TooMuchException)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or DecoderFallbackException or FormatException)
        {
            return StatusCodes.Status400BadRequest;
        }
        finally
        {
            quota.Count(http, counted.Taken);
        }
    }

    private static string? MultipartBoundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).ToString()
            : null;

    private static async Task<Dictionary<string, StringValues>> Fields(HttpRequest request, CancellationToken stop)
    {
        using var reader = new FormReader(new BoundedStream(request.Body, MostText), Encoding.UTF8)
        {
            ValueCountLimit = MostFields,
            KeyLengthLimit = LongestName,
            ValueLengthLimit = MostText,
        };
        return await reader.ReadFormAsync(stop);
    }

    private static async Task<FormCollection> Parts(HttpContext http, string boundary, long most)
    {
        if (boundary.Length is 0 or > 200)
            throw new InvalidDataException("No boundary.");
        var stop = http.RequestAborted;
        var reader = new MultipartReader(boundary, http.Request.Body)
        {
            HeadersCountLimit = 16,
            HeadersLengthLimit = 8 << 10,
            BodyLengthLimit = most,
        };
        var (fields, files, text) = (default(KeyValueAccumulator), new FormFileCollection(), 0);
        while (await reader.ReadNextSectionAsync(stop) is { } section)
        {
            if (
                !ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var about)
                || about.Name.Length > LongestName
                || fields.ValueCount + files.Count >= MostFields
            )
                throw new InvalidDataException("A part without a name, or too many of them.");
            var name = HeaderUtilities.RemoveQuotes(about.Name).ToString();
            if (!about.IsFileDisposition())
            {
                var value = await Text(section.Body, MostText - text, stop);
                text += value.Length + name.Length;
                fields.Append(name, Encoding.UTF8.GetString(value));
                continue;
            }

            if (files.Count == MostFiles)
                throw new TooMuchException();
            var kept = new FileBufferingReadStream(section.Body, InMemory, most, Path.GetTempPath());
            http.Response.RegisterForDisposeAsync(kept);
            await kept.DrainAsync(stop);
            kept.Position = 0;
            var fileName = HeaderUtilities.RemoveQuotes(about.FileNameStar.Length > 0 ? about.FileNameStar : about.FileName);
            files.Add(
                new FormFile(kept, 0, kept.Length, name, fileName.ToString()) { Headers = new HeaderDictionary(section.Headers) }
            );
        }

        return new FormCollection(fields.HasValues ? fields.GetResults() : null, files);
    }

    private static async Task<byte[]> Text(Stream body, int most, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        await new BoundedStream(body, most).CopyToAsync(bytes, stop);
        return bytes.ToArray();
    }

    private sealed class TooMuchException : Exception;

    /// <summary>Counts what is read.</summary>
    private class CountingStream(Stream inner) : Stream
    {
        internal long Taken { get; private set; }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => Taken;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Count(await inner.ReadAsync(buffer, cancellationToken));

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected virtual int Count(int read)
        {
            Taken += read;
            return read;
        }
    }

    /// <summary>Gives so much and no more.</summary>
    private sealed class BoundedStream(Stream inner, long most) : CountingStream(inner)
    {
        protected override int Count(int read)
        {
            base.Count(read);
            return Taken > most ? throw new TooMuchException() : read;
        }
    }
}
