using System.Globalization;

namespace Fazhi.Texts;

/// <summary>公开姓名 — the names of persons as everybody may read them: the family name and 某.</summary>
/// <remarks>
/// As the courts publish their judgments (法释〔2016〕19号，第九条): the family name stays and 某 stands for the given one; of the name of
/// a minority or a foreigner in Chinese the first character stays; of a foreign name in Latin letters the first letter and nothing else.
/// Different persons whose names become the same are told apart by Arabic numerals: 张某1、张某2. A family name of two characters is one
/// of the list; 欧阳 alone, without a given name, is 欧某.
/// </remarks>
public static class PublicNames
{
    private static readonly HashSet<string> Compound = new(
        (
            "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 "
            + "太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 "
            + "漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 左丘 东门 西门 淳于 单于 "
            + "叱干 完颜 耶律 纳兰 叶赫 第五 梁丘 左人 南荣 屈突 尔朱 乞伏 秃发 贺兰"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>One person's name.</summary>
    public static string Of(string name)
    {
        name = Wording.Normal(name);
        var letters = StringInfo.ParseCombiningCharacters(name);
        if (letters.Length == 0)
            return "";
        var first = Letter(name, letters, 0);
        if (first is [>= 'A' and <= 'Z' or >= 'a' and <= 'z', ..])
            return first;
        // 阿依古丽·买买提 has no family name.
        var family =
            letters.Length > 2 && Compound.Contains(first + Letter(name, letters, 1)) ? first + Letter(name, letters, 1) : first;
        return family + "某";
    }

    /// <summary>The names of several persons, each told apart from the others.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> names) => ToldApart([.. names.Select(Of)]);

    /// <summary>Names of which the same ones get numerals, in their order.</summary>
    internal static IReadOnlyList<string> ToldApart(IReadOnlyList<string> names)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. names.Select(name =>
                names.Count(n => n == name) == 1 ? name : $"{name}{seen[name] = seen.GetValueOrDefault(name) + 1}"
            ),
        ];
    }

    private static string Letter(string name, int[] starts, int at) =>
        name[starts[at]..(at + 1 < starts.Length ? starts[at + 1] : name.Length)];
}
