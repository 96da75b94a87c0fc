namespace Fazhi.Documents;

/// <summary>How a document is laid out: which head it carries and where its number stands.</summary>
public enum DocumentForm
{
    /// <summary>信函格式: red name and double red line, number at the right, no page number on the first page.</summary>
    Letter = 1,

    /// <summary>文件格式: red head, number, red line.</summary>
    Decision,

    /// <summary>协议、登记表、申请书: no head.</summary>
    Agreement,

    /// <summary>通知书: the organ's name as first line of the title, number below it, no red head.</summary>
    Notice,
}

public enum ParagraphKind
{
    Issuer = 1,
    DocumentNumber,
    Signer,
    Title,
    Recipient,
    Body,
    Heading1,
    Heading2,
    Chapter,
    Article,
    Attachment,
    AttachmentMark,
    Signature,
    SignatureDate,
    Note,
    Table,
    PageBreak,
    CopyTo,
    PrintedBy,
}

/// <summary>Rows of equal length; the widths are relative.</summary>
public sealed record DocumentTable(IReadOnlyList<int> Widths, bool HasHeader, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>
/// One paragraph of a document. A line break inside <see cref="Text"/> came with a value: it never changes the kind.
/// </summary>
public sealed record DocumentParagraph(ParagraphKind Kind, string Text)
{
    public DocumentTable? Table { get; init; }

    /// <summary>How many characters at the start of a body paragraph are a second-level heading that runs on into the text: （一）……。</summary>
    public int HeadingLength { get; init; }
}

/// <summary>A finished document before it is typeset.</summary>
public sealed record DocumentText(string Name, string Title, DocumentForm Form, IReadOnlyList<DocumentParagraph> Paragraphs);
