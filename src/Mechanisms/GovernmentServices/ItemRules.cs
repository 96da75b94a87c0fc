using System.Globalization;
using System.Text.RegularExpressions;
using Fazhi.Matters;
using static Fazhi.Mechanisms.GovernmentServices.HandlingKind;

namespace Fazhi.Mechanisms.GovernmentServices;

/// <summary>跨栏目规则 — one rule over several fields of an item.</summary>
/// <param name="Id">Its number; never used for another.</param>
/// <param name="Says">What is wanted, in words.</param>
/// <param name="Holds">Whether an item keeps it.</param>
public sealed record ItemRule(string Id, string Says, Func<IItemContent, bool> Holds)
{
    /// <summary>As a refusal and a repair list tell it.</summary>
    public string Told => $"{Id} {Says}";
}

/// <summary>
/// 实施清单的规则 — what must be said before an item is published, and the rules by which its fields fit each other. No statute has them: provincial platforms check them, each in its own way, and a county may
/// switch one off by its number.
/// </summary>
public static partial class ItemRules
{
    /// <summary>The rules, in the order of their numbers.</summary>
    public static IReadOnlyList<ItemRule> All { get; } =
        [
            new("G01", "当场办结（承诺时限为0）的是即办件，即办件当场办结。", i => i.CommittedDays is null || i.Handling is null || (i.CommittedDays == 0) == (i.Handling == Immediate)),
            new("G02", "结果名称以“证”结尾的，办结方式是“出证办结”。", i => !Ends(i, "证") || i.Result == ResultKind.Certificate),
            new("G03", "结果名称以“文”结尾的，办结方式是“出文办结”。", i => !Ends(i, "文") || i.Result == ResultKind.Paper),
            new("G04", "结果名称以“批复”结尾的，办结方式是“审批办结”。", i => !Ends(i, "批复") || i.Result == ResultKind.Approval),
            new("G05", "要到现场的写明原因，不用到现场的不写原因。", i => i.Visits is null || i.Visits > 0 == Says(i.VisitReason)),
            new("G06", "不用到现场、又不能全程网办的，应当可以邮寄、快递。", i => i.Visits != 0 || i.Online || i.Post),
            new("G07", "网办深度是四级的，到现场次数是0。", i => i.Depth != OnlineDepth.Whole || i.Visits == 0),
            new("G08", "收费的写明收费项目、标准和收费依据。", i => !i.Fee || (Says(i.FeeItem) && Says(i.FeeBasis))),
            new("G09", "收费的应当可以网上缴费。", i => !i.Fee || i.PayOnline),
            new("G10", "不收费的不填收费项目、收费依据和网上缴费。", i => i.Fee || (!Says(i.FeeItem) && !Says(i.FeeBasis) && !i.PayOnline)),
            new("G11", "咨询电话和监督投诉电话不是同一个号码。", i => !Says(i.Phone) || Digits(i.Phone) != Digits(i.ComplaintPhone)),
            new("G12", "咨询电话、监督投诉电话带区号（12345等短号码除外）。", i => IsWhole(i.Phone) && IsWhole(i.ComplaintPhone)),
            new("G13", "面向个人的有个人主题，面向企业的有企业主题，不面向的没有。", Themed),
            new("G14", "行政许可至少有一个常见问题、五个办理步骤。", i => i.Kind != ServiceItemKind.Licence || (i.Faq.Count >= 1 && i.Steps.Count >= 5)),
            new("G15", "有结果名称的，有结果样本。", i => !Says(i.ResultName) || Says(i.ResultSample)),
        ];

    /// <summary>The rules an item breaks, those switched off excepted.</summary>
    /// <param name="item">The item.</param>
    /// <param name="off">The numbers of those switched off, with 、 between them.</param>
    public static IReadOnlyList<ItemRule> Broken(IItemContent item, string off)
    {
        var without = Parameter.Items(off);
        return [.. All.Where(r => !without.Contains(r.Id) && !r.Holds(item))];
    }

    /// <summary>What an item doesn't say yet and must before it is published, by the labels of its fields.</summary>
    public static IReadOnlyList<string> Missing(IItemContent item) =>
        [
            .. new (string Label, bool Said)[]
            {
                ("服务对象", item.Audience is not null),
                ("设定依据", Says(item.Basis)),
                ("受理条件", Says(item.Conditions)),
                ("办件类型", item.Handling is not null),
                ("承诺办结时限", item.CommittedDays is not null),
                ("时限单位", item.Unit is not null),
                ("到办事现场次数", item.Visits is not null),
                ("网办深度", item.Depth is not null),
                ("办理步骤", item.Steps.Count > 0),
                ("办结方式", item.Result is not null),
                ("办理地址", Says(item.Address)),
                ("办理时间", Says(item.Hours)),
                ("咨询电话", Says(item.Phone)),
                ("监督投诉电话", Says(item.ComplaintPhone)),
            }
                .Where(f => !f.Said)
                .Select(f => f.Label),
        ];

    /// <summary>Whether the committed days are within the statutory ones.</summary>
    internal static bool KeepsTheLaw(IItemContent item) => item.StatutoryDays is not { } law || item.CommittedDays is not { } own || own <= law;

    /// <summary>The fields that an item's content consists of.</summary>
    internal static IReadOnlyList<FieldModel> Content { get; } = FieldModel.Of(typeof(EditService));

    /// <summary>What a content says in one of them.</summary>
    internal static object? Value(FieldModel field, IItemContent item) => typeof(IItemContent).GetProperty(field.Property.Name)!.GetValue(item);

    /// <summary>Labels of the fields in which two contents differ.</summary>
    internal static IReadOnlyList<string> Differences(IItemContent before, IItemContent after) =>
        [.. Content.Where(f => Text(f, before) != Text(f, after)).Select(f => f.Label)];

    private static string Text(FieldModel field, IItemContent item) => Value(field, item) switch
    {
        null => "",
        string text => text,
        IEnumerable<ServiceMaterial> materials => string.Join('\n', materials),
        IEnumerable<string> many => string.Join('\n', many),
        var one => Convert.ToString(one, CultureInfo.InvariantCulture)!,
    };

    private static bool Themed(IItemContent item) =>
        item.Audience is not { } audience
        || ((audience is ServiceAudience.Person or ServiceAudience.Both) == item.PersonThemes.Count > 0
            && (audience is ServiceAudience.Enterprise or ServiceAudience.Both) == item.EnterpriseThemes.Count > 0);

    private static bool Ends(IItemContent item, string with) => item.ResultName?.TrimEnd().EndsWith(with, StringComparison.Ordinal) == true;

    private static bool Says(string? text) => !string.IsNullOrWhiteSpace(text);

    private static string Digits(string? phone) => string.Concat((phone ?? "").Where(char.IsAsciiDigit));

    private static bool IsWhole(string? phone) => !Says(phone) || (Digits(phone) is var digits && (digits.Length is >= 3 and <= 6 || Mobile().IsMatch(digits) || AreaCode().IsMatch(digits)));

    [GeneratedRegex("^1[3-9][0-9]{9}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mobile();

    [GeneratedRegex("^(0[0-9]{2,3}[0-9]{7,8}|[48]00[0-9]{7})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AreaCode();
}
