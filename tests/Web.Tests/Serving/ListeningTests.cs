using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Fazhi.CommandLine.Serving;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Serving;

/// <summary>Encrypted by a certificate of our own, or behind a named proxy that encrypts.</summary>
public sealed class ListeningTests : IDisposable
{
    private const string Both = "http://127.0.0.1:0;https://127.0.0.1:0";
    private const string SignIn = "/office/sign-in";
    private readonly string folder = Directory.CreateTempSubdirectory("fazhi-tls-").FullName;

    [Theory]
    [InlineData("pem")]
    [InlineData("pem+key")]
    [InlineData("pfx")]
    public async Task With_a_certificate_pages_are_encrypted_only_and_cookies_go_nowhere_else(string kind)
    {
        var (file, key, own) = Certificate(kind);
        await using var site = await Site.Start(url: Both, listening: Listening.Read(Both, file, key, []));
        using var http = Client(own);
        var secure = site.Addresses.Single(a => a.Scheme == "https");
        using var page = await http.GetAsync(new Uri(secure, SignIn), Stop);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("max-age=31536000", page.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.All(page.Headers.GetValues("Set-Cookie"), c => Assert.Contains("; secure", c, StringComparison.OrdinalIgnoreCase));
        using var plain = await http.GetAsync(
            new Uri(site.Addresses.Single(a => a.Scheme == "http"), SignIn + "?return=%2Foffice"),
            Stop
        );
        Assert.Equal(HttpStatusCode.TemporaryRedirect, plain.StatusCode);
        Assert.Equal(new Uri(secure, SignIn + "?return=%2Foffice"), plain.Headers.Location);
    }

    [Fact]
    public async Task What_a_named_proxy_forwards_is_believed_and_what_anybody_else_says_is_not()
    {
        await using var site = await Site.Start(listening: Listening.Read("http://127.0.0.1:0", null, null, ["127.0.0.1"]));
        await site.Know(People.Head);
        using var proxy = Client();
        using var page = await Forwarded(proxy, site, "203.0.113.7");
        Assert.True(page.Headers.Contains("Strict-Transport-Security"));
        Assert.All(page.Headers.GetValues("Set-Cookie"), c => Assert.Contains("; secure", c, StringComparison.OrdinalIgnoreCase));
        // Limits see who asks: ten a minute for one visitor, another is let in.
        for (var i = 0; i < 10; i++)
            (await Forwarded(proxy, site, "203.0.113.7", HttpMethod.Post)).Dispose();
        using var eleventh = await Forwarded(proxy, site, "203.0.113.7", HttpMethod.Post);
        Assert.Equal(HttpStatusCode.TooManyRequests, eleventh.StatusCode);
        using var other = await Forwarded(proxy, site, "203.0.113.8", HttpMethod.Post);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, other.StatusCode);

        // From another address the same headers are a visitor's invention: they make it neither encrypted nor somebody else.
        var stranger = await site.Browser(from: IPAddress.Parse("127.0.0.2"));
        HttpRequestMessage Invented(int i)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, SignIn);
            request.Headers.Add("X-Forwarded-For", $"203.0.113.{100 + i}");
            request.Headers.Add("X-Forwarded-Proto", "https");
            return request;
        }

        for (var i = 0; i < 10; i++)
        {
            using var answer = await stranger.Send(Invented(i));
            Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        }

        using var last = await stranger.Send(Invented(10));
        Assert.Equal(HttpStatusCode.TooManyRequests, last.StatusCode);
    }

    [Theory]
    [InlineData("https://127.0.0.1:0", null, "127.0.0.1", "https 地址需要证书")]
    [InlineData("http://127.0.0.1:0", "none.pem", null, "--url 里要有 https 地址")]
    [InlineData("https://127.0.0.1:0", "none.pem", null, "找不到证书文件")]
    [InlineData("http://127.0.0.1:0", null, "proxy.example", "应为代理的 IP 地址")]
    public void What_cannot_be_used_is_told_in_words(string url, string? certificate, string? proxy, string told) =>
        Assert.Contains(
            told,
            Assert
                .Throws<DataFolderException>(() => Listening.Read(url, certificate, null, proxy is null ? [] : [proxy]))
                .Message,
            StringComparison.Ordinal
        );

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static HttpClient Client(string? thumbprint = null) =>
        new(
            new HttpClientHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                // Nobody issued the certificate: it is the one just made, or none.
#pragma warning disable MA0039
                ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == thumbprint,
#pragma warning restore MA0039
            }
        );

    private static Task<HttpResponseMessage> Forwarded(HttpClient proxy, Site site, string visitor, HttpMethod? method = null)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(site.Address, SignIn));
        request.Headers.Add("X-Forwarded-For", visitor);
        request.Headers.Add("X-Forwarded-Proto", "https");
        return proxy.SendAsync(request, Stop);
    }

    // A certificate nobody issued, for this machine.
    private (string File, string? Key, string Thumbprint) Certificate(string kind)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        var (file, apart) = (Path.Combine(folder, "site"), Path.Combine(folder, "site.key"));
        if (kind == "pfx")
            File.WriteAllBytes(file, made.Export(X509ContentType.Pkcs12));
        else
            File.WriteAllText(file, made.ExportCertificatePem() + "\n" + (kind == "pem" ? key.ExportPkcs8PrivateKeyPem() : ""));
        if (kind != "pem+key")
            return (file, null, made.Thumbprint);
        File.WriteAllText(apart, key.ExportPkcs8PrivateKeyPem());
        return (file, apart, made.Thumbprint);
    }
}
