using System.Reflection;
using Fazhi.Auditor.Reading;
using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Storage.Access;
using Fazhi.Storage.Importing;

namespace Fazhi.CommandLine.Docs;

/// <summary>
/// 共有的理由 — the refusals that no definition's gate gives: of the Desk, of sheets, of accounts, of files to be read. They are told with sample names, days and numbers.
/// </summary>
internal static class SharedProblems
{
    private static readonly MatterType Type = InReportOrder.Types.Find("reconsideration")!;
    private static readonly ActRule Rule = Type.Acts.First(r => !r.Opens && !r.ByLawOnly);

    private static readonly Dictionary<Type, object?> Samples = new()
    {
        [typeof(string)] = "……",
        [typeof(IEnumerable<string>)] = new[] { "……" },
        [typeof(IReadOnlyList<string>)] = new[] { "……" },
        [typeof(int)] = 10,
        [typeof(double)] = 10.0,
        [typeof(DateOnly)] = new DateOnly(2025, 3, 3),
        [typeof(MatterType)] = Type,
        [typeof(ActRule)] = Rule,
        [typeof(ClockRule)] = Type.Clocks[0],
        [typeof(Period)] = 10.WorkingDays(),
        [typeof(Matter)] = Type.NewMatter(),
        [typeof(Problem)] = new Problem("", "……"),
        [typeof(QualificationRule)] = new QualificationRule(Role.Handler, Qualification.LegalProfession, Article.WorkingRule),
        [typeof(IReference)] = Reference<Mechanisms.Mediation.Mediator>.Parse("……", null),
        [typeof(PickRule)] = null,
        [typeof(Article)] = null,
    };

    // Codes that former versions gave, with what is given instead: a code never comes to mean something else.
    private static readonly Problem[] former =
    [
        new("ZH001", "账号“……”已经有了。", Remedy: "不再给出，现在是 RY002。"),
        new("ZH002", "账号名应为2至40个小写字母、数字、点或者短横。", Remedy: "不再给出，现在是 RY001。"),
        new("ZH003", "没有代码为“……”的机关。", Remedy: "不再给出，现在是 BL080。"),
        new("ZH004", "请至少选择一个岗位。", Remedy: "不再给出，现在是 RY003。"),
        new("ZH007", "请填写姓名。", Remedy: "不再给出，现在是 BL006。"),
    ];

    /// <summary>Each, once by code and words.</summary>
    internal static IReadOnlyList<Problem> All { get; } =
    [
        .. new[]
        {
            typeof(Problems),
            typeof(SheetProblems),
            typeof(AccountProblems),
            typeof(Mechanisms.Exams.AnswerProblems),
            typeof(BundleProblems),
        }
            .SelectMany(Of)
            .Concat(Refusals.All.Select(r => new Problem(r.Code, r.Text, Remedy: r.Remedy)))
            .Concat(former)
            .Where(p => p.Code.Length == 5 && p.Text.Length > 0)
            .DistinctBy(p => (p.Code, p.Text))
            .OrderBy(p => p.Code, StringComparer.Ordinal),
    ];

    private static IEnumerable<Problem> Of(Type of)
    {
        const BindingFlags every = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        return of.GetMethods(every)
            .Where(m => m.ReturnType == typeof(Problem) && !Array.Exists(m.GetParameters(), IsOfAGate))
            .Select(m => (Problem)m.Invoke(null, [.. m.GetParameters().Select(Sample)])!);
    }

    // What a gate refuses has the gate's own code.
    private static bool IsOfAGate(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(PickRule)
        && new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.NotNull;

    private static object? Sample(ParameterInfo parameter)
    {
        if (parameter.Name == "path")
            return "field";
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return Samples.TryGetValue(type, out var sample)
            ? sample
            : throw new InvalidOperationException($"No sample of {type} is known for a shared refusal; add it here.");
    }
}
