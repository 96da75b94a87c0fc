namespace Fazhi.Documents.Docx;

/// <summary>GB/T 9704-2012 in Word's units: twips (1/1440 inch) for lengths, half points for type.</summary>
internal static class Geometry
{
    public const int PageWidth = 11906;
    public const int PageHeight = 16838;
    public const int Top = 2098;
    public const int Bottom = 1984;
    public const int Left = 1587;
    public const int Right = 1474;
    public const int TextWidth = PageWidth - Left - Right;

    /// <summary>225 mm in 22 lines.</summary>
    public const int Line = 579;

    public const int TitleLine = 700;
    public const int Character = 320;

    /// <summary>
    /// Taken from each character so that 28 fill 156 mm. The grid of characters, which could say the same,
    /// is read by some word processors as one place too narrow, and they give each character two.
    /// </summary>
    public const int CharacterSpacing = -5;

    /// <summary>信函格式: the head stands 30 mm below the paper's edge, the lower double line 20 mm above it.</summary>
    public const int LetterHead = 1701;
    public const int Foot = 1134;

    /// <summary>The red double lines of a letter are 170 mm wide, centred on the paper.</summary>
    public const int LetterLineLeft = 1134 - Left;
    public const int LetterLineRight = 1134 - Right;

    /// <summary>文件格式: the head stands 35 mm below the upper edge of the text.</summary>
    public const int HeadSpace = 1984;

    public const int Body = 32;
    public const int Title = 44;
    public const int Small = 28;
    public const int List = 24;

    /// <summary>The red line stands 4 mm below the number.</summary>
    public const int RedLineGap = 11;
}
