using DocumentFormat.OpenXml.Wordprocessing;
using Fazhi.Documents.Docx;

namespace Fazhi.Documents;

/// <summary>Typesets a document as .docx in the form of GB/T 9704-2012; the same text always gives the same bytes.</summary>
public static class DocxWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Write(DocumentText document, Stream output)
    {
        var package = new Package();
        package.Add("styles", "styles", StyleSheet.Build());
        package.Add("settings", "settings", Settings());
        package.Add("fontTable", "fontTable", FontTable());
        var flow = new Flow(document);
        var elements = flow.Lay();
        var section = new SectionProperties();
        if (flow.IsLetter)
        {
            section.Append(
                new HeaderReference
                {
                    Type = HeaderFooterValues.First,
                    Id = package.Add("header1", "header", new Header(Heading.LetterHead(flow.Issuer!))),
                },
                new FooterReference
                {
                    Type = HeaderFooterValues.First,
                    Id = package.Add("footer3", "footer", Footers.LetterFirst()),
                }
            );
        }
        section.Append(
            new FooterReference { Type = HeaderFooterValues.Default, Id = package.Add("footer1", "footer", Footers.Odd()) },
            new FooterReference { Type = HeaderFooterValues.Even, Id = package.Add("footer2", "footer", Footers.Even()) },
            new PageSize { Width = Geometry.PageWidth, Height = Geometry.PageHeight },
            new PageMargin
            {
                Top = Geometry.Top,
                Bottom = Geometry.Bottom,
                Left = Geometry.Left,
                Right = Geometry.Right,
                Header = Geometry.LetterHead,
                Footer = Geometry.Foot,
                Gutter = 0,
            }
        );
        if (flow.IsLetter)
        {
            section.Append(new TitlePage());
        }
        section.Append(new DocGrid { Type = DocGridValues.Lines, LinePitch = Geometry.Line });
        package.WriteTo(output, new Document(new Body([.. elements, section])));
    }

    public static byte[] Bytes(DocumentText document)
    {
        using var output = new MemoryStream();
        Write(document, output);
        return output.ToArray();
    }

    private static Settings Settings() =>
        new(
            new EvenAndOddHeaders(),
            new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
            new Compatibility(
                new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }
            )
        );

    private static DocumentFormat.OpenXml.Wordprocessing.Fonts FontTable() =>
        new(
            Docx.Fonts.All.Select(font => new Font(new AltName { Val = font.Alternative }, new FontCharSet { Val = "86" })
            {
                Name = font.Name,
            })
        );
}
