using System.IO.Compression;
using System.Text;

namespace Fazhi.Testing;

/// <summary>炸弹 — files of kilobytes that cost their reader minutes or gigabytes, each made for one test.</summary>
public static class Bombs
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int Megabyte = 1024 * 1024;

    /// <summary>Each of them by its name.</summary>
    public static IReadOnlyDictionary<string, Func<byte[]>> All { get; } =
        new Dictionary<string, Func<byte[]>>(StringComparer.Ordinal)
        {
            ["forms that call each other"] = NestedForms,
            ["a page packed twice"] = PackedTwice,
            ["one string in every cell"] = SharedString,
            ["one string that fills a part"] = LongString,
            ["elements within elements"] = Nested,
            ["a word without end"] = LongWord,
            ["an attribute without end"] = LongAttribute,
        };

    /// <summary>Eleven forms in a PDF, each drawn twelve times by the one before: a billion drawings.</summary>
    public static byte[] NestedForms()
    {
        var objects = new List<(string Head, byte[] Body)>();
        for (var i = 0; i < 11; i++)
            objects.Add(
                (
                    $"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F {i + 5} 0 R>>>>",
                    Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("/F Do ", 12)))
                )
            );
        objects.Add(("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "q Q"u8.ToArray()));
        return Pdf("/XObject<</F 4 0 R>>", "/F Do", "", objects);
    }

    /// <summary>700 MB of spaces on a page, packed, and packed again to next to nothing.</summary>
    public static byte[] PackedTwice() => Pdf("", Packed(Packed(Filled(' ', 700))), "/Filter[/FlateDecode/FlateDecode]", []);

    /// <summary>A sheet whose every cell shows the same long string.</summary>
    public static byte[] SharedString() =>
        Xlsx(
            [$"<si><t>{new string('1', 200_000)}</t></si>"],
            Enumerable.Repeat("""<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>""", 20_000)
        );

    /// <summary>One shared string of ninety megabytes.</summary>
    public static byte[] LongString() =>
        Xlsx(
            ["<si><t>", .. Enumerable.Repeat(new string('1', Megabyte), 90), "</t></si>"],
            ["""<row><c t="s"><v>0</v></c></row>"""]
        );

    /// <summary>A document whose elements open and never close.</summary>
    public static byte[] Nested() => Docx(Enumerable.Repeat(string.Concat(Enumerable.Repeat("<w:p>", 100_000)), 150));

    /// <summary>A document of one word of ninety megabytes.</summary>
    public static byte[] LongWord() =>
        Docx(["<w:p><w:r><w:t>", .. Enumerable.Repeat(new string('1', Megabyte), 90), "</w:t></w:r></w:p>"]);

    /// <summary>A document whose one word bears an attribute of ninety megabytes.</summary>
    public static byte[] LongAttribute() =>
        Docx(["<w:p><w:r><w:t w:x=\"", .. Enumerable.Repeat(new string('1', Megabyte), 90), "\">10</w:t></w:r></w:p>"]);

    /// <summary>A page of comments that never end.</summary>
    public static byte[] Comments() =>
        Encoding.UTF8.GetBytes("<!DOCTYPE html><p>受理10件</p>" + string.Concat(Enumerable.Repeat("<!--", 300_000)));

    /// <summary>A page of elements within elements.</summary>
    public static byte[] DeepPage() =>
        Encoding.UTF8.GetBytes("<!DOCTYPE html>" + string.Concat(Enumerable.Repeat("<div>", 500_000)) + "受理10件，审结10件");

    private static byte[] Docx(IEnumerable<string> body) =>
        Zip(("word/document.xml", [$"""<w:document xmlns:w="{Word}"><w:body>""", .. body, "</w:body></w:document>"]));

    private static byte[] Xlsx(IEnumerable<string> strings, IEnumerable<string> rows) =>
        Zip(
            ("xl/workbook.xml", [$"""<workbook xmlns="{Sheet}"/>"""]),
            ("xl/sharedStrings.xml", [$"""<sst xmlns="{Sheet}">""", .. strings, "</sst>"]),
            ("xl/worksheets/sheet1.xml", [$"""<worksheet xmlns="{Sheet}"><sheetData>""", .. rows, "</sheetData></worksheet>"])
        );

    private static byte[] Zip(params (string Name, IEnumerable<string> Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
                foreach (var piece in text)
                    writer.Write(piece);
            }

        return bytes.ToArray();
    }

    private static IEnumerable<byte[]> Filled(char with, int megabytes)
    {
        var one = new byte[Megabyte];
        Array.Fill(one, (byte)with);
        return Enumerable.Repeat(one, megabytes);
    }

    private static byte[] Packed(IEnumerable<byte[]> pieces)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZLibStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
            foreach (var piece in pieces)
                zip.Write(piece);
        return bytes.ToArray();
    }

    private static byte[] Packed(byte[] bytes) => Packed([bytes]);

    private static byte[] Pdf(string resources, string content, string filter, IReadOnlyList<(string Head, byte[] Body)> more) =>
        Pdf(resources, Encoding.ASCII.GetBytes(content), filter, more);

    // One page; its content is the third object, what it refers to begins at the fourth.
    private static byte[] Pdf(string resources, byte[] content, string filter, IReadOnlyList<(string Head, byte[] Body)> more)
    {
        using var bytes = new MemoryStream();
        var places = new List<long>();
        void Write(string text) => bytes.Write(Encoding.ASCII.GetBytes(text));
        void Begin(string head)
        {
            places.Add(bytes.Length);
            Write($"{places.Count} 0 obj\n{head}\n");
        }

        void Stream(string head, byte[] body)
        {
            Begin($"<<{head}/Length {body.Length}>>\nstream");
            bytes.Write(body);
            Write("\nendstream\nendobj\n");
        }

        Write("%PDF-1.7\n");
        Begin($"<</Type/Catalog/Pages 2 0 R>>\nendobj");
        var page = $"<</Type/Page/MediaBox[0 0 595 842]/Parent 2 0 R/Resources<<{resources}>>/Contents 3 0 R>>";
        Begin($"<</Type/Pages/Count 1/Kids[{4 + more.Count} 0 R]>>\nendobj");
        Stream(filter, content);
        foreach (var (head, body) in more)
            Stream(head, body);
        Begin($"{page}\nendobj");
        var table = bytes.Length;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            Write($"{place:0000000000} 00000 n \n");
        Write($"trailer\n<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF");
        return bytes.ToArray();
    }
}
