using System.ComponentModel;
using Fazhi.Matters;

namespace Fazhi.Web.Api;

/// <summary>阶段.</summary>
public sealed record StageView(
    [property: Description("代码")] string Code,
    [property: Description("名称")] string Name,
    [property: Description("是否办结")] bool Final
);

/// <summary>选项.</summary>
public sealed record ChoiceView([property: Description("代码")] string Code, [property: Description("名称")] string Name);

/// <summary>事项类型（概要）— one line of the list.</summary>
public sealed record TypeSummary(
    [property: Description("代码")] string Code,
    [property: Description("名称")] string Name,
    [property: Description("规则版本")] string Version,
    [property: Description("该版规则自何日起施行")] DateOnly InForceFrom,
    [property: Description("各阶段")] IReadOnlyList<StageView> Stages,
    [property: Description("是否逐件公开")] bool Disclosed,
    [property: Description("完整定义的地址")] string Href
)
{
    internal static TypeSummary Of(MatterType type) =>
        new(
            type.Code,
            type.Name,
            type.Version,
            type.InForceFrom,
            TypeView.StagesOf(type),
            type.Disclosure is not null,
            $"{ApiRoutes.Root}/types/{type.Code}"
        );
}

/// <summary>事项类型 — a type's whole definition, as the forms and the Desk know it.</summary>
public sealed record TypeView(
    [property: Description("代码")] string Code,
    [property: Description("名称")] string Name,
    [property: Description("规则版本")] string Version,
    [property: Description("该版规则自何日起施行")] DateOnly InForceFrom,
    [property: Description("各阶段")] IReadOnlyList<StageView> Stages,
    [property: Description("各办理行为")] IReadOnlyList<ActView> Acts,
    [property: Description("各期限")] IReadOnlyList<ClockRuleView> Clocks,
    [property: Description("公开的范围；没有的，只公开数字")] DisclosureView? Disclosure = null
)
{
    internal static TypeView Of(MatterType type) =>
        new(
            type.Code,
            type.Name,
            type.Version,
            type.InForceFrom,
            StagesOf(type),
            [.. type.Acts.Select(ActView.Of)],
            [.. type.Clocks.Select(ClockRuleView.Of)],
            type.Disclosure is null ? null : DisclosureView.Of(type, type.Disclosure)
        );

    internal static IReadOnlyList<StageView> StagesOf(MatterType type) =>
        [
            .. Terms
                .All(type.StageEnum)
                .Select(s => new StageView(s.Value.ToString(), s.Term, type.FinalStages.Contains(s.Value.ToString()))),
        ];
}

/// <summary>办理行为.</summary>
public sealed record ActView(
    [property: Description("代码，办理时写在 act 中")] string Code,
    [property: Description("名称")] string Name,
    [property: Description("作用")] string Purpose,
    [property: Description("是否立项")] bool Opens,
    [property: Description("由哪些岗位办理")] IReadOnlyList<ChoiceView> Roles,
    [property: Description("其他机关能否办理")] bool AnyOrgan,
    [property: Description("由在事项中具有哪种地位的机关办理；空的由承办单位办理")] IReadOnlyList<string> Organs,
    [property: Description("可以在哪些阶段办理")] IReadOnlyList<string> From,
    [property: Description("可以转到哪些阶段；空的不改变阶段")] IReadOnlyList<string> Into,
    [property: Description("办理后不能撤销")] bool CannotBeUndone,
    [property: Description("各栏目，组合和列表中的栏目逐一列出")] IReadOnlyList<FieldRuleView> Fields,
    [property: Description("前置条件")] IReadOnlyList<GateView> Gates,
    [property: Description("法律依据")] string? Basis = null
)
{
    internal static ActView Of(ActRule rule) =>
        new(
            rule.Code,
            rule.Name,
            rule.Purpose,
            rule.Opens,
            [.. rule.Roles.Select(r => new ChoiceView(r.Code, r.Name))],
            rule.AnyOrgan,
            [.. rule.Organs.Select(o => o.Name)],
            rule.From,
            rule.Into,
            rule.CannotBeUndone,
            [.. FieldRuleView.Of(rule.ActType, "")],
            [.. rule.Gates.Select(g => new GateView(g.Code, g.What, g.Basis.ToString(), g.Remedy))],
            rule.Basis?.ToString()
        );
}

/// <summary>前置条件.</summary>
public sealed record GateView(
    [property: Description("不具备时的理由代码")] string Code,
    [property: Description("应当具备什么")] string What,
    [property: Description("法律依据")] string Basis,
    [property: Description("怎样补正")] string? Remedy = null
);

/// <summary>栏目 — a field of an act, with everything a form needs.</summary>
public sealed record FieldRuleView(
    [property: Description("路径：组合中的写作 applicant.name，列表中的写作 agents[].name")] string Path,
    [property: Description("名称")] string Label,
    [property: Description(
        "填法：text 文字、longText 多行文字、integer 整数、decimal 小数、yesNo 是否、date 日期、choice 选项、organ 机关代码、number 编号、reference 另一事项（写登记编号、编号或者完整名称）、file 附件（写上传后得到的凭据）、group 组合、list 列表"
    )]
        string Kind,
    [property: Description("是否必填")] bool Required,
    [property: Description("是否个人信息")] bool Personal,
    [property: Description("最小值；列表的最少项数")] double? Min = null,
    [property: Description("最大值；文字的最多字数；列表的最多项数")] double? Max = null,
    [property: Description("日期不能晚于办理日期")] bool? NotAfterAct = null,
    [property: Description("选项")] IReadOnlyList<ChoiceView>? Choices = null,
    [property: Description("填写说明")] string? Hint = null
)
{
    internal static IEnumerable<FieldRuleView> Of(Type group, string before)
    {
        foreach (var field in FieldModel.Of(group))
        {
            var path = before + field.Name;
            yield return Of(field, path);
            var below = field.Kind == FieldKind.List ? path + "[]." : path + ".";
            if (field.ValueType != typeof(FileRef) && !Scalars.IsScalar(field.ValueType))
                foreach (var inner in Of(field.ValueType, below))
                    yield return inner;
        }
    }

    private static FieldRuleView Of(FieldModel field, string path)
    {
        var (facts, kind) = (field.Facts, KindOf(field));
        return new FieldRuleView(
            path,
            field.Label,
            kind,
            field.Required,
            facts.Personal,
            double.IsNaN(facts.Min) ? null : facts.Min,
            kind is "text" or "longText" ? field.MaxLength
                : double.IsNaN(facts.Max) ? null
                : facts.Max,
            facts.NotAfterAct ? true : null,
            field.ValueType.IsEnum
                ? [.. Terms.All(field.ValueType).Select(c => new ChoiceView(c.Value.ToString(), c.Term))]
                : null,
            facts.Hint.Length > 0 ? facts.Hint : null
        );
    }

    private static string KindOf(FieldModel field)
    {
        var type = field.ValueType;
        return field.Kind == FieldKind.List ? "list"
            : type == typeof(FileRef) ? "file"
            : field.Kind == FieldKind.Group ? "group"
            : type.IsEnum ? "choice"
            : type == typeof(bool) ? "yesNo"
            : type == typeof(DateOnly) ? "date"
            : type == typeof(int) || type == typeof(long) ? "integer"
            : type == typeof(decimal) ? "decimal"
            : References.IsOne(type) ? "reference"
            : type != typeof(string) ? "number"
            : field.Facts.Organ ? "organ"
            : field.Facts.Role ? "role"
            : field.Facts.Person ? "person"
            : field.Facts.Entry ? "entry"
            : field.Facts.Long ? "longText"
            : "text";
    }
}

/// <summary>期限规则.</summary>
public sealed record ClockRuleView(
    [property: Description("代码")] string Code,
    [property: Description("名称")] string Name,
    [property: Description("自哪些办理行为起算")] IReadOnlyList<string> StartedBy,
    [property: Description("因哪些办理行为停止")] IReadOnlyList<string> StoppedBy,
    [property: Description("法律依据")] string? Basis = null,
    [property: Description("最多延长多少")] string? LongestExtension = null,
    [property: Description("届满的后果")] string? OnExpiry = null
)
{
    internal static ClockRuleView Of(ClockRule rule) =>
        new(
            rule.Code,
            rule.Name,
            [.. rule.StartedBy.Select(t => t.Name)],
            [.. rule.StoppedBy.Select(t => t.Name)],
            rule.Basis?.ToString(),
            rule.LongestExtension is { } most ? most.Chinese : null,
            rule.OnExpiry.Length > 0 ? rule.OnExpiry : null
        );
}

/// <summary>公开范围.</summary>
public sealed record DisclosureView(
    [property: Description("编号、名称、阶段、机关和登记日期以外公开的栏目")] IReadOnlyList<ChoiceView> Fields,
    [property: Description("是否公开文书")] bool WithDocuments
)
{
    internal static DisclosureView Of(MatterType type, Disclosure disclosure) =>
        new(
            [.. MatterJson.Disclosed(type, disclosure).Select(f => new ChoiceView(f.Name, f.Label))],
            disclosure.Documents.Count > 0
        );
}
