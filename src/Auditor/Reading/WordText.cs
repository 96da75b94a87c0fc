using System.Xml;

namespace Fazhi.Auditor.Reading;

/// <summary>docx — paragraphs as lines, rows of tables as lines with tabs; text that was struck out is left out.</summary>
internal static class WordText
{
    private const int Block = 4096;

    internal static string Read(XmlReader xml, ReadingLimits limits)
    {
        using var reader = xml;
        var text = new Written(limits);
        var block = new char[Block];
        var cells = 0;
        // Skipping leaves the reader on the next node, which is not to be passed over.
        for (var again = false; again || PackageText.Next(reader); )
        {
            again = false;
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "t"):
                    if (
                        !reader.IsEmptyElement
                        && PackageText.Next(reader)
                        && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                    )
                        // Bit by bit: one element may hold all that a bomb unpacks to.
                        for (int read; (read = reader.ReadValueChunk(block, 0, Block)) > 0; )
                            text.Append(block.AsSpan(0, read));
                    break;
                case (XmlNodeType.Element, "tab"):
                    text.Append(' ');
                    break;
                case (XmlNodeType.Element, "br"):
                    text.Append(cells > 0 ? ' ' : '\n');
                    break;
                // The same text once more, for programs that don't know the newer shape.
                case (XmlNodeType.Element, "Fallback"):
                    reader.Skip();
                    again = true;
                    break;
                case (XmlNodeType.EndElement, "p") when cells > 0:
                    text.Append(' ');
                    break;
                case (XmlNodeType.Element, "tc"):
                    cells++;
                    break;
                case (XmlNodeType.EndElement, "tc"):
                    cells--;
                    text.Append('\t');
                    break;
                case (XmlNodeType.EndElement, "tr"):
                case (XmlNodeType.EndElement, "p") when cells == 0:
                    text.Append('\n');
                    break;
            }
        }

        return text.ToString();
    }
}
