namespace Fazhi.Auditor.Reading;

/// <summary>不予审核的理由 — why a file can't be audited, for the person who brought it. Codes are never renumbered or reused.</summary>
/// <param name="Code">The code, such as <c>SH004</c>.</param>
/// <param name="Text">What is wrong, one Chinese sentence.</param>
/// <param name="Remedy">What to do, one Chinese sentence.</param>
public sealed record ReadingRefusal(string Code, string Text, string Remedy)
{
    /// <summary>The reason and what to do.</summary>
    public string Told => Text + Remedy;

    /// <summary>The reason, what to do and its code in one line.</summary>
    public override string ToString() => $"{Told}［{Code}］";
}

/// <summary>Every reason why a file can't be audited.</summary>
public static class Refusals
{
    /// <summary>Nothing in it.</summary>
    public static ReadingRefusal Empty { get; } = new("SH001", "文件是空的，没有可审核的内容。", "请核对选的是不是这份文件。");

    /// <summary>Text without a single figure.</summary>
    public static ReadingRefusal NoNumbers { get; } = new("SH002", "文中没有数字，没有可核对的内容。", "请核对是不是报告全文。");

    /// <summary>A PDF of pictures.</summary>
    public static ReadingRefusal Scanned { get; } =
        new("SH003", "这份PDF是扫描件，里面只有图像、没有文字。", "请提供文字版，或者先作文字识别。");

    /// <summary>A password keeps it closed.</summary>
    public static ReadingRefusal Encrypted { get; } = new("SH004", "文件已加密，无法读取。", "请解除密码后再审核。");

    /// <summary>Word 97 or older, WPS's own format.</summary>
    public static ReadingRefusal OldFormat { get; } =
        new("SH006", "这是旧版格式（doc、xls、wps等）。", "请另存为docx、xlsx、PDF或文本后再审核。");

    /// <summary>Neither text, nor a document we know.</summary>
    public static ReadingRefusal Unknown { get; } = new("SH007", "不认识这种文件。", "请提供文本、docx、xlsx、PDF或网页。");

    /// <summary>It begins like a document and doesn't go on like one.</summary>
    public static ReadingRefusal Broken { get; } = new("SH008", "文件已损坏，无法读取。", "请重新导出后再审核。");

    /// <summary>A small file that unpacks without end.</summary>
    public static ReadingRefusal Bomb { get; } =
        new("SH009", "文件解压后过大，不像正常文档，不予读取。", "请另存为文本，或者只提供报告正文。");

    /// <summary>There is no such file, or it may not be read.</summary>
    public static ReadingRefusal Missing { get; } = new("SH010", "文件不存在或者无权读取。", "请核对文件名和权限。");

    /// <summary>Reading it took more time or memory than a report takes; it was given up.</summary>
    public static ReadingRefusal TooHard { get; } =
        new("SH012", "读取这份文件花的时间或者内存过多，不像正常文档，已经停止。", "请另存为文本，或者只提供报告正文。");

    /// <summary>As many files are being read as may be at once.</summary>
    public static ReadingRefusal Busy { get; } = new("SH013", "正在读取的文件较多。", "请稍候再试。");

    /// <summary>Text in the encoding of Taiwan and Hong Kong, which read as GB 18030 would be nonsense.</summary>
    public static ReadingRefusal Big5 { get; } = new("SH014", "这份文本是Big5（大五码）编码。", "请另存为UTF-8后再审核。");

    /// <summary>Every reason, for lists; those that name a limit with the usual one.</summary>
    public static IReadOnlyList<ReadingRefusal> All => Of(ReadingLimits.Default);

    /// <summary>Every reason under given limits.</summary>
    public static IReadOnlyList<ReadingRefusal> Of(ReadingLimits limits) =>
        [
            Empty,
            NoNumbers,
            Scanned,
            Encrypted,
            TooLarge(limits),
            OldFormat,
            Unknown,
            Broken,
            Bomb,
            Missing,
            TooMuchText(limits),
            TooHard,
            Busy,
            Big5,
        ];

    /// <summary>Larger than the limit; it wasn't read.</summary>
    public static ReadingRefusal TooLarge(ReadingLimits limits) =>
        new("SH005", $"文件超过{limits.Bytes / (1024 * 1024)}MB，不予读取。", $"{Instead(limits)}。");

    /// <summary>More text than is read; what was found before is forgotten.</summary>
    public static ReadingRefusal TooMuchText(ReadingLimits limits) =>
        new("SH011", $"文件里的文字超过{limits.Characters / 10_000}万字，不予读取。", $"{Instead(limits)}。");

    private static string Instead(ReadingLimits limits) => limits.AreRows ? "请拆成几个表格" : "请只提供报告正文";
}
