using Fazhi.Matters;
using Fazhi.Storage.Reading;

namespace Fazhi.Web.Views;

/// <summary>删除的说明 — when and on what ground what was personal in a matter was erased, as far as the one who looks may see it.</summary>
public static class Erasure
{
    public const string Heading = "个人信息已经依法删除";

    /// <summary>What is told of it; <c>null</c> of a matter that wasn't erased.</summary>
    public static string? Told(Matter matter, Timeline timeline)
    {
        if (matter.ErasedOn is not { } on)
            return null;
        var entry = timeline.Entries.FirstOrDefault(e => e.Rule?.IsErasing == true);
        var ground = entry?.Said.Select(f => f.Value).OfType<string>().FirstOrDefault();
        return $"{Problems.Chinese(on)}依法删除"
            + (entry is null ? "" : $"（{entry.Entry.Basis}）")
            + (ground is null ? "。" : $"，依据和理由：{ground.TrimEnd('。')}。")
            + "姓名、号码、地址、文字叙述和附件已经读不出来，写作“（已依法删除·代码）”，代码相同的原来内容相同；阶段、日期和统计数字不变。";
    }
}
