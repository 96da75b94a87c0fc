using DiffPlex.DiffBuilder.Model;
using Fazhi.Web.Views;
using Xunit;

namespace Fazhi.Web.Tests.Design;

/// <summary>Two versions beside each other: by character where that is read, as a whole where comparing would take time by the square.</summary>
public sealed class TextDifferenceTests
{
    [Fact]
    public void A_changed_paragraph_is_told_by_character()
    {
        var model = TextDifference.Between("室温不低于十八摄氏度。", "室温不低于二十摄氏度。");
        Assert.Equal(
            [("室温不低于", false), ("二", true), ("十摄氏度。", false)],
            TextDifference.Stretches(model.NewText.Lines.Single())
        );
    }

    [Fact]
    public void A_paragraph_too_long_to_compare_has_changed_as_a_whole()
    {
        var model = TextDifference.Between(new string('甲', 20_000), new string('乙', 20_000));
        Assert.Equal([(new string('乙', 20_000), true)], TextDifference.Stretches(model.NewText.Lines.Single()));
    }

    [Fact]
    public void An_article_put_in_stands_alone_and_those_behind_it_beside_their_own_words()
    {
        string[] before =
        [
            "第一条　为了规范供热管理，制定本办法。",
            "第二条　居民室温不低于十八摄氏度。",
            "第三条　停热应当提前三日公告。",
            "第四条　本办法自公布之日起施行。",
        ];
        string[] after =
        [
            before[0],
            "第二条　热用户可以申请免费测温。",
            "第三条　居民室温不低于二十摄氏度。",
            "第四条　停热应当提前七日公告。",
            "第五条　本办法自公布之日起施行。",
        ];
        var model = TextDifference.Between(string.Join('\n', before), string.Join('\n', after));
        Assert.Equal(
            [(before[0], after[0]), (null, after[1]), (before[1], after[2]), (before[2], after[3]), (before[3], after[4])],
            model.OldText.Lines.Zip(model.NewText.Lines).Select(p => ((string?)p.First.Text, (string?)p.Second.Text))
        );
        Assert.Equal(ChangeType.Modified, model.NewText.Lines[2].Type);
        Assert.Contains(("二", true), TextDifference.Stretches(model.NewText.Lines[2]));
    }

    [Fact]
    public void Texts_of_too_many_paragraphs_stand_beside_each_other_as_they_are()
    {
        var (before, after) = (string.Join('\n', Enumerable.Range(0, 100_000)), string.Join('\n', Enumerable.Range(1, 50_000)));
        var model = TextDifference.Between(before, after);
        Assert.Equal((100_000, 100_000), (model.OldText.Lines.Count, model.NewText.Lines.Count));
        Assert.All(model.OldText.Lines, l => Assert.Equal(ChangeType.Deleted, l.Type));
        Assert.Equal(ChangeType.Imaginary, model.NewText.Lines[^1].Type);
    }
}
