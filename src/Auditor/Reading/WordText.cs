using System.Text;
using System.Xml;

namespace Fazhi.Auditor.Reading;

/// <summary>docx — paragraphs as lines, rows of tables as lines with tabs; text that was struck out is left out.</summary>
internal static class WordText
{
    internal static string Read(XmlReader xml)
    {
        using var reader = xml;
        var text = new StringBuilder();
        var cells = 0;
        while (reader.Read())
        {
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "t"):
                    if (
                        !reader.IsEmptyElement
                        && reader.Read()
                        && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                    )
                        text.Append(reader.Value);
                    break;
                case (XmlNodeType.Element, "tab"):
                    text.Append(' ');
                    break;
                case (XmlNodeType.Element, "br"):
                    text.Append(cells > 0 ? ' ' : '\n');
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
