namespace Fazhi.Documents.Docx;

/// <summary>The typefaces of official documents, each with what a machine without it should take.</summary>
internal static class Fonts
{
    public const string Song = "宋体";
    public const string Xiaobiaosong = "方正小标宋简体";
    public const string Fangsong = "仿宋_GB2312";
    public const string Hei = "黑体";
    public const string Kai = "楷体_GB2312";

    public static IReadOnlyList<(string Name, string Alternative)> All { get; } =
    [
        (Xiaobiaosong, "方正小标宋_GBK,华文中宋,宋体,Noto Serif CJK SC"),
        (Fangsong, "仿宋,FangSong,华文仿宋,Noto Serif CJK SC"),
        (Hei, "SimHei,Noto Sans CJK SC"),
        (Kai, "楷体,KaiTi,华文楷体,Noto Serif CJK SC"),
        (Song, "SimSun,Noto Serif CJK SC"),
    ];
}
