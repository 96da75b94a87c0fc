using System.Collections.Concurrent;
using System.Security.Cryptography;
using Fazhi.Mechanisms.OwnRegisters;
using Fazhi.Storage;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace Fazhi.Web.Api;

/// <summary>接口说明文件 — the document as it is sent. What it is made from comes with the program and with the registers the county defines itself: it is made once of each state of those for each version of the standard.</summary>
internal sealed class DescriptionFiles(
    [FromKeyedServices(Description.Name)] IOpenApiDocumentProvider documents,
    CountyStore store
)
{
    private readonly ConcurrentDictionary<
        (OpenApiSpecVersion, string),
        Lazy<Task<(byte[] Bytes, EntityTagHeaderValue Tag)>>
    > made = new();

    internal Task<(byte[] Bytes, EntityTagHeaderValue Tag)> Of(OpenApiSpecVersion version) =>
        made.GetOrAdd((version, OwnTypes.Fingerprint(store.Types)), _ => new(() => Make(version))).Value;

    private async Task<(byte[], EntityTagHeaderValue)> Make(OpenApiSpecVersion version)
    {
        var document = await documents.GetOpenApiDocumentAsync();
        using var written = new MemoryStream();
        await using (var text = new StreamWriter(written, leaveOpen: true))
            document.SerializeAs(version, new OpenApiJsonWriter(text));
        var bytes = written.ToArray();
        return (bytes, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\""));
    }
}
