using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Fazhi.Matters;
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
    private readonly ConditionalWeakTable<MatterTypes, Files> made = [];

    internal Task<(byte[] Bytes, EntityTagHeaderValue Tag)> Of(OpenApiSpecVersion version) =>
        made.GetValue(store.Types, static _ => new()).GetOrAdd(version, v => new(() => Make(v))).Value;

    private async Task<(byte[], EntityTagHeaderValue)> Make(OpenApiSpecVersion version)
    {
        var document = await documents.GetOpenApiDocumentAsync();
        using var written = new MemoryStream();
        await using (var text = new StreamWriter(written, leaveOpen: true))
            document.SerializeAs(version, new OpenApiJsonWriter(text));
        var bytes = written.ToArray();
        return (bytes, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\""));
    }

    private sealed class Files : ConcurrentDictionary<OpenApiSpecVersion, Lazy<Task<(byte[] Bytes, EntityTagHeaderValue Tag)>>>;
}
