using Fazhi.Laws;

namespace Fazhi.Matters;

public static partial class Problems
{
    /// <summary>A required field is empty.</summary>
    public static Problem Missing(string path, string label) =>
        new("BL006", $"“{label}”没有填写。", path, null, "请填写这一栏。");

    /// <summary>A field is too long.</summary>
    public static Problem TooLong(string path, string label, int max, int length) =>
        new("BL007", $"“{label}”最多{max}个字，现在是{length}个字。", path, null, "请删减。");

    /// <summary>A field's text can't be read as what is wanted.</summary>
    public static Problem Unreadable(string path, string label, string wanted) =>
        new("BL008", $"“{label}”填写有误。{wanted}", path, null, "请核对后重新填写。");

    /// <summary>A number is outside its range.</summary>
    public static Problem OutOfRange(string path, string label, double min, double max) =>
        new(
            "BL009",
            double.IsInfinity(max) ? $"“{label}”不能小于{min:0.##}。"
                : double.IsInfinity(min) ? $"“{label}”不能大于{max:0.##}。"
                : $"“{label}”应在{min:0.##}至{max:0.##}之间。",
            path,
            null,
            "请核对数值和单位。"
        );

    /// <summary>A date that nobody means: periods can't be reckoned from it.</summary>
    public static Problem DateOutOfRange(string path, string label) =>
        new("BL057", $"“{label}”应在1900年至2199年之间。", path, null, "请核对年份。");

    /// <summary>A field says what isn't on the county's list.</summary>
    public static Problem NotListed(string path, string label, string said, IReadOnlyList<string> list) =>
        new(
            "BL075",
            $"“{label}”中没有“{said}”这一项，可以选择的有{string.Join("、", list)}。",
            path,
            null,
            "请从中选择；需要增减的，由有权的人员设定本县的参数。"
        );

    /// <summary>A field names an organ that the county doesn't have.</summary>
    public static Problem NoSuchOrgan(string path, string label, string said) =>
        new("BL080", $"“{label}”：本县没有“{said}”这个单位。", path, null, "请从单位名录中选择，或者填写单位的全称。");

    /// <summary>A field that doesn't exist was sent.</summary>
    public static Problem UnknownField(string path) => new("BL010", $"没有名为“{path}”的栏目。", path, null, "请核对栏目名称。");

    /// <summary>A date that must not lie after the act lies after it.</summary>
    public static Problem DateAfterAct(string path, string label) =>
        new("BL011", $"“{label}”不能晚于办理日期。", path, null, "请核对这一栏和办理日期。");

    /// <summary>A corrected field doesn't hold the value the correction says it replaces.</summary>
    public static Problem NotTheOldValue(string path, string field) =>
        new("BL021", $"“{field}”的现有内容与更正前内容不一致。", path, null, "请核对后重新填写更正前内容。");

    /// <summary>A correction is to change what was decided, agreed or issued.</summary>
    public static Problem Decided(string path, string field) =>
        new(
            "BL069",
            $"“{field}”是已经决定、约定或者制发的内容，不能用更正改变。",
            path,
            Article.WorkingRule,
            "文书上的错字、漏字、计算错误，办理“补正笔误”；内容有变的，依法另行决定或者约定。"
        );

    /// <summary>An attached file is not in the file store.</summary>
    public static Problem NoSuchFile(string path, string name) =>
        new("BL023", $"附件“{name}”尚未上传。", path, null, "请重新上传附件。");

    /// <summary>A list has too few or too many elements.</summary>
    public static Problem WrongCount(string path, string label, int min, int max) =>
        new(
            "BL024",
            max == int.MaxValue ? $"“{label}”至少{min}项。" : $"“{label}”应为{min}至{max}项。",
            path,
            null,
            "请增减到规定的项数。"
        );

    /// <summary>A party's number is of another kind than the party.</summary>
    public static Problem WrongIdentity(string path, string text, string remedy) => new("BL027", text, path, null, remedy);

    /// <summary>A credit code whose check character is wrong and which nobody has compared with the certificate.</summary>
    public static Problem OddCreditCode(string path, string label) =>
        new(
            "BL028",
            $"“{label}”的最后一位与校验结果不符。",
            path,
            null,
            "请对照营业执照或者登记证书核对；确实核发为此号码的，由工作人员核对证照后在“代码核对说明”中写明，网上申请可以先不填此栏。"
        );

    /// <summary>A field that officials fill in was filled in by somebody else.</summary>
    public static Problem ForOfficials(string path, string label) =>
        new("BL029", $"“{label}”由工作人员填写。", path, null, "请不要填写此栏。");

    /// <summary>A text with placeholders is longer, deeper or more intricate than the program reads.</summary>
    public static Problem TooIntricate(string path, string label, string what, string remedy) =>
        new("BL041", $"“{label}”过于复杂：{what}", path, null, remedy);
}
