using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Fazhi.Storage;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Fazhi.CommandLine.Serving;

/// <summary>加密和代理 — a certificate of our own, or a proxy in front that has one. What a proxy says of who asks, and how, is believed of named ones only.</summary>
/// <param name="Certificate">The site's certificate with its key, then those it was issued by; empty where none is held.</param>
/// <param name="Proxies">The addresses of proxies whose forwarded headers count.</param>
public sealed record Listening(X509Certificate2Collection Certificate, IReadOnlyList<IPAddress> Proxies)
{
    /// <summary>Where the password of a certificate's key is looked for: a password on the command line is every user's to read.</summary>
    public const string PasswordVariable = "FAZHI_CERTIFICATE_PASSWORD";

    private const string Year = "max-age=31536000";

    /// <summary>Neither.</summary>
    public static Listening Plainly { get; } = new([], []);

    /// <summary>Reads what the command was given.</summary>
    /// <exception cref="DataFolderException">In words for who started it: the certificate can't be used, or a proxy isn't an address.</exception>
    public static Listening Read(string url, string? certificate, string? key, IReadOnlyList<string> proxies)
    {
        var secure = url.Split(';').Any(u => u.StartsWith("https:", StringComparison.OrdinalIgnoreCase));
        if (secure && certificate is null)
            throw new DataFolderException(
                "https 地址需要证书：请加 --certificate 证书文件；或者用 http 地址，前面由代理加密，加 --proxy 代理的地址。"
            );
        if (!secure && certificate is not null)
            throw new DataFolderException(
                "给了证书，--url 里要有 https 地址，如 --url \"https://0.0.0.0:443;http://0.0.0.0:80\"。"
            );
        return new Listening(
            certificate is null ? [] : Load(certificate, key),
            [
                .. proxies.Select(p =>
                    IPAddress.TryParse(p, out var address)
                        ? address
                        : throw new DataFolderException($"--proxy 应为代理的 IP 地址，“{p}”不是。")
                ),
            ]
        );
    }

    internal void Configure(KestrelServerOptions kestrel)
    {
        if (Certificate.Count > 0)
            kestrel.ConfigureHttpsDefaults(https =>
            {
                https.ServerCertificate = Certificate[0];
                https.ServerCertificateChain = Certificate;
                https.ClientCertificateMode = ClientCertificateMode.NoCertificate;
            });
    }

    /// <summary>Before everything else: what follows sees the real address and whether the visitor's connection is encrypted.</summary>
    internal void Use(WebApplication app)
    {
        if (Proxies.Count > 0)
        {
            var forwarded = new ForwardedHeadersOptions
            {
                ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
                // Each named proxy may stand behind another; what an unnamed one added is not believed.
                ForwardLimit = Proxies.Count,
            };
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in Proxies)
                forwarded.KnownProxies.Add(proxy);
            app.UseForwardedHeaders(forwarded);
        }

        app.Use(
            (http, next) =>
            {
                if (http.Request.IsHttps)
                    http.Response.Headers.StrictTransportSecurity = Year;
                else if (Certificate.Count > 0)
                {
                    http.Response.Redirect(
                        $"https://{Secure(http, app)}{http.Request.PathBase}{http.Request.Path}{http.Request.QueryString}",
                        false,
                        true
                    );
                    return Task.CompletedTask;
                }

                return next(http);
            }
        );
    }

    private static HostString Secure(HttpContext http, WebApplication app)
    {
        var port = app.Urls.Select(u => new Uri(u)).First(u => u.Scheme == Uri.UriSchemeHttps).Port;
        return port == 443 ? new HostString(http.Request.Host.Host) : new HostString(http.Request.Host.Host, port);
    }

    private static X509Certificate2Collection Load(string path, string? key)
    {
        if (!File.Exists(path))
            throw new DataFolderException($"找不到证书文件“{path}”。");
        if (key is not null && !File.Exists(key))
            throw new DataFolderException($"找不到私钥文件“{key}”。");
        var password = Environment.GetEnvironmentVariable(PasswordVariable);
        try
        {
            if (!File.ReadAllText(path).Contains("-----BEGIN", StringComparison.Ordinal))
            {
                var kept = X509CertificateLoader.LoadPkcs12CollectionFromFile(path, password);
                return kept.FirstOrDefault(c => c.HasPrivateKey) is { } own
                    ? [own, .. kept.Where(c => c != own)]
                    : throw new DataFolderException($"证书文件“{path}”里没有私钥。");
            }

            using var site = password is null
                ? X509Certificate2.CreateFromPemFile(path, key ?? path)
                : X509Certificate2.CreateFromEncryptedPemFile(path, password, key ?? path);
            var chain = new X509Certificate2Collection();
            chain.ImportFromPemFile(path);
            // A key that lies in memory only isn't taken by every platform's TLS.
            return [X509CertificateLoader.LoadPkcs12(site.Export(X509ContentType.Pkcs12), null), .. chain.Skip(1)];
        }
        catch (CryptographicException e)
        {
            throw new DataFolderException(
                $"证书或者私钥不能使用：{e.Message}私钥在另外的文件里的，加 --key；有密码的，把密码放在环境变量 {PasswordVariable} 里。"
            );
        }
    }
}
