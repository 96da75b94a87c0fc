namespace Fazhi.Auditor.Reading;

/// <summary>部首 — PDF fonts often map 行 to the Kangxi radical ⾏, which looks the same and is another character.</summary>
internal static class Radicals
{
    private const char First = '\u2F00';

    // The characters the radicals U+2F00 to U+2FD5 stand for, in their order.
    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴"
        + "廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿"
        + "目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵"
        + "邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    private const string Supplement =
        "⺠⻔⻓⻢⻰⻋⻅⻉⻚⻛⻜⻝⻥⻦⻨⻩⻬⻮⻄⻆⻘⻣⻤⻁⻯⻳⺟⻙⻧⻪⻫⻭⻲⻑⻒⻌⻏⺎⺩⺪⺬⺮⺼⺗⺫";
    private const string SupplementMeans =
        "民门长马龙车见贝页风飞食鱼鸟麦黄齐齿西角青骨鬼虎龙龟母韦卤黾齐齿龟长长辶阝兀王疋示竹肉心目";

    /// <summary>The text with characters for radicals.</summary>
    internal static string Read(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u2E80', '\u2FDF') < 0)
            return text;
        return string.Create(
            text.Length,
            text,
            (characters, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                    characters[i] = Character(from[i]);
            }
        );
    }

    private static char Character(char c)
    {
        if (c >= First && c - First < Kangxi.Length)
            return Kangxi[c - First];
        var at = c is >= '\u2E80' and < First ? Supplement.IndexOf(c, StringComparison.Ordinal) : -1;
        return at < 0 ? c : SupplementMeans[at];
    }
}
