namespace Fazhi.Matters;

public static partial class Problems
{
    /// <summary>A part is opened without its whole.</summary>
    public static Problem NoWhole(MatterType part) =>
        new("BL058", $"“{part.Name}”应当在所属的事项中办理。", "parent", null, "请先打开所属的事项，从它的页面办理。");

    /// <summary>A whole that takes no more parts.</summary>
    public static Problem TakesNoParts(ActRule rule, Matter whole) =>
        new(
            "BL059",
            $"“{whole.Title}”处于“{whole.StageName}”阶段，不能再办理“{rule.Name}”。",
            "parent",
            rule.Basis,
            "请核对所属的事项。"
        );

    /// <summary>A field names a matter that isn't there, or may not be read.</summary>
    public static Problem NotFound(string path, string label, IReference reference, PickRule? wanted) =>
        new(
            wanted?.Code ?? "BL072",
            $"“{label}”没有找到“{(reference.Title.Length > 0 ? reference.Title : reference.Id.ToString())}”{(wanted is null ? "" : $"，应当{wanted.What}")}。",
            path,
            wanted?.Basis,
            wanted?.Remedy ?? "请填写登记的编号或者完整名称，或者从列出的各项中选择。"
        );

    /// <summary>A field names a matter by what several are called.</summary>
    /// <param name="which">What is written to mean one of them.</param>
    public static Problem SeveralOfThatName(string path, string label, string called, int count, string which) =>
        new(
            "BL073",
            $"“{label}”有{count}项都叫“{called}”。",
            path,
            null,
            $"请从列出的各项中选择，或者填写其中一项的编号：{which}。"
        );

    /// <summary>A field names a matter that the act may not name as it stands.</summary>
    public static Problem NotToBePicked(string path, string label, Matter picked, PickRule wanted) =>
        new(
            wanted.Code,
            $"“{label}”不能选择“{picked.Title}”，应当{wanted.What}。",
            path,
            wanted.Basis,
            wanted.Remedy ?? "请另行选择。"
        );

    /// <summary>A matter that stands for itself is opened under another.</summary>
    public static Problem NoPart(MatterType type) =>
        new("BL071", $"“{type.Name}”不属于别的事项。", "parent", null, "请不填所属的事项。");

    /// <summary>What an act would have caused in another matter is refused there.</summary>
    public static Problem Caused(ActRule? rule, Matter? matter, Problem problem) =>
        problem with
        {
            Text = matter is null
                ? $"一并办理“{rule?.Name}”时：{problem.Text}"
                : $"在“{matter.Title}”中一并办理“{rule?.Name}”时：{problem.Text}",
            Path = null,
        };

    /// <summary>The official number is used already.</summary>
    public static Problem NumberTaken(string number) =>
        new("BL012", $"文号“{number}”已经使用，一个文号只能使用一次。", "number", null, "请核对文号。");

    /// <summary>There is no such matter.</summary>
    public static Problem NoSuchMatter(string what) =>
        new("BL015", $"没有找到事项“{what}”。", null, null, "请核对编号。") { Kind = ProblemKind.NotThere };

    /// <summary>The parent matter does not exist or is of the wrong type.</summary>
    public static Problem NoSuchParent(string what) =>
        new("BL022", $"没有找到上级事项“{what}”。", "parent", null, "请核对编号，或者从所属事项的页面办理。");
}
