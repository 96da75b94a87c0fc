using System.Reflection;
using System.Runtime.Loader;
using Fazhi.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.OperationNameGenerators;
using Xunit;

namespace Fazhi.Web.Tests.Api;

/// <summary>A client made of the description compiles and is answered. Other generators are tried by tests/clients/run.sh, which wants their registries.</summary>
public sealed class GeneratedClientTests
{
    /// <summary>What a developer writes first.</summary>
    private const string Program = """
        using System;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Fazhi.Client;

        public static class Program
        {
            public static async Task<string> Run(HttpClient http)
            {
                var api = new FazhiClient(http);
                var first = await api.ListMattersAsync("reconsideration", limit: 2);
                var second = await api.ListMattersAsync("reconsideration", limit: 2, cursor: first.Cursor);
                var filed = await api.ListMattersAsync("reconsideration", stage: [StageCode.Filed], from: new DateOnly(2025, 3, 10));
                var matter = await api.GetMatterAsync("reconsideration", second.Items.Single().Id);
                var figure = await api.GetFigureAsync("reconsideration.received", 2025);
                var rows = await api.ListFigureRowsAsync(figure.Key, 2025);
                var found = await api.SearchMattersAsync("reconsideration", new SearchBody { Words = "欧阳某壬" });
                var pdf = new MemoryStream("%PDF-1.7\n%%EOF"u8.ToArray());
                var file = await api.UploadFileAsync(new FileParameter(pdf, "决定书.pdf", "application/pdf"));
                var numbers = new[] { first.Items.Count, second.Items.Count, filed.Total, rows.Total, (long)figure.Value!, found.Total, file.Size };
                return $"{string.Join(' ', numbers)} {matter.StageName} {await Missing(api)} {await Refused(api)}";
            }

            private static async Task<string> Missing(FazhiClient api)
            {
                try
                {
                    await api.GetMatterAsync("reconsideration", Guid.Empty);
                    return "found";
                }
                catch (ApiException<ApiProblem> refused)
                {
                    return refused.Result.Status.ToString();
                }
            }

            private static async Task<string> Refused(FazhiClient api)
            {
                try
                {
                    await api.OpenMatterAsync("reconsideration", "1", new ActBody { Act = "FileApplication" });
                    return "opened";
                }
                catch (ApiException<ApiProblem> refused)
                {
                    return refused.Result.Status + " " + refused.Result.Problems!.First(p => p.Path == "claims").Code;
                }
            }
        }
        """;

    [Theory]
    [InlineData("openapi")]
    [InlineData("openapi-3.0")]
    public async Task AClientMadeOfTheDescriptionCompilesAndIsAnswered(string version)
    {
        await using var site = await ApiSite.Start();
        for (var i = 0; i < 3; i++)
            ApiCases.File(site);
        var description = await ApiDescription.Of(site, version);
        var official = await site.SignIn(People.Handler);
        var context = new AssemblyLoadContext("client", isCollectible: true);
        try
        {
            using var compiled = Compile(await Generate(description.Text), Program);
            var run = context
                .LoadFromStream(compiled)
                .GetType("Program")!
                .GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!;
            var told = await (Task<string>)run.Invoke(null, [official])!;
            Assert.Equal("2 1 3 3 3 3 14 已申请 404 422 BL006", told);
        }
        finally
        {
            context.Unload();
        }
    }

    private static async Task<string> Generate(string description)
    {
        var document = await OpenApiDocument.FromJsonAsync(description);
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "FazhiClient",
            OperationNameGenerator = new SingleClientFromOperationIdOperationNameGenerator(),
            GenerateOptionalParameters = true,
            CSharpGeneratorSettings =
            {
                Namespace = "Fazhi.Client",
                JsonLibrary = CSharpJsonLibrary.SystemTextJson,
                GenerateNullableReferenceTypes = true,
                GenerateOptionalPropertiesAsNullable = true,
                DateType = "System.DateOnly",
            },
        };
        return new CSharpClientGenerator(document, settings).GenerateFile();
    }

    private static MemoryStream Compile(params IEnumerable<string> sources)
    {
        var platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var compilation = CSharpCompilation.Create(
            "client",
            sources.Select(s => CSharpSyntaxTree.ParseText(s, cancellationToken: TestContext.Current.CancellationToken)),
            platform.Split(Path.PathSeparator).Where(File.Exists).Select(p => MetadataReference.CreateFromFile(p)),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
        var written = new MemoryStream();
        var result = compilation.Emit(written, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()).Take(20));
        written.Position = 0;
        return written;
    }
}
