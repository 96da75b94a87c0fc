using System.Security.Cryptography;

namespace Fazhi.Web.Design;

/// <summary>静态资源 — the URLs of styles, fonts and scripts, each with its version, so that browsers may keep them for a year.</summary>
public static class Assets
{
    private const string Base = "/assets/";

    public static string TablerCss { get; } = Base + "lib/tabler/tabler.min.css?v=1.6.1";

    public static string IconsCss { get; } = Base + "lib/tabler-icons/tabler-icons.min.css?v=3.49.0";

    public static string Echarts { get; } = Base + "lib/echarts/echarts.simple.min.js?v=6.1.0";

    public static string FazhiCss { get; } = WithDigest("fazhi.css");

    public static string FazhiJs { get; } = WithDigest("fazhi.js");

    public static string ProofJs { get; } = WithDigest("proof.js");

    public static string EditorJs { get; } = WithDigest("editor.js");

    public static string ExamJs { get; } = WithDigest("exam.js");

    /// <summary>Comes after <see cref="ProofJs"/>, whose sums it uses.</summary>
    public static string PackageJs { get; } = WithDigest("package.js");

    /// <summary>A module, for <c>import</c>: checks a draw in the visitor's browser.</summary>
    public static string DrawJs { get; } = WithDigest("draw.js");

    /// <summary>What a draw's pages do with <see cref="DrawJs"/>.</summary>
    public static string DrawPageJs { get; } = WithDigest("draw-page.js");

    /// <summary>A module, for <c>import</c>: what a phone keeps of visits recorded on the spot, and how it is sent.</summary>
    public static string VisitOutboxJs { get; } = WithDigest("visit-outbox.js");

    public static string VisitRecordJs { get; } = WithDigest("visit-record.js");

    public static string VisitOutboxPageJs { get; } = WithDigest("visit-outbox-page.js");

    /// <summary>A module, for <c>import</c>: a field one signs in.</summary>
    public static string SignaturePad { get; } = Base + "lib/signature_pad/signature_pad.min.js?v=5.1.4";

    /// <summary>The service worker of the pages that work without network. It is served from among them: it rules no page above its own address.</summary>
    public static byte[] VisitWorkerJs { get; } = Bytes("visit-worker.js");

    private static string WithDigest(string name) =>
        $"{Base}{name}?v={Convert.ToHexStringLower(SHA256.HashData(Bytes(name)))[..12]}";

    private static byte[] Bytes(string name)
    {
        using var file =
            typeof(Assets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
