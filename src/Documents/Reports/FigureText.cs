using Fazhi.Figures;

namespace Fazhi.Documents;

/// <summary>模板中的数字 — what a report's text may say of a figure; by itself it prints as its form says. It is counted when something of it is asked for.</summary>
internal sealed class FigureText(string key, ReportScope scope, Func<string, string>? print)
{
    private readonly Lazy<Figure> now = new(() => scope.Figure(key));
    private readonly Lazy<Figure?> before = new(() => scope.LastYear(key));

    private Figure figure => now.Value;

    /// <summary>The figure as printed: 50余, 86.66%.</summary>
    public string Printed => figure.Printed;

    /// <summary>The exact value: 53, 2118/2444.</summary>
    public string Value => figure.IsKnown ? figure.Value.ToString() : figure.Printed;

    public string Unit => figure.Indicator.Unit;

    public string Name => figure.Indicator.Name;

    /// <summary>Last year's figure as printed.</summary>
    public string Last => before.Value?.Printed ?? "";

    /// <summary>The parts of a distribution, largest first, each with label and count.</summary>
    public IReadOnlyList<FigurePart> Parts => figure.Parts;

    /// <summary>
    /// The change on last year: 增长12.5%, 下降3.33%, 与上年持平; for a percentage 提高1.2个百分点. 上年无此项 where last year had none, for growth from
    /// nothing has no rate.
    /// </summary>
    public string Change
    {
        get
        {
            if (
                before.Value is not { } last
                || last.Number is not { } old
                || figure.Number is not { } now
                || (!figure.Value.IsRatio && old == 0)
            )
                return "上年无此项";
            if (now == old)
                return "与上年持平";
            if (figure.Value.IsRatio)
                return $"{(now > old ? "提高" : "降低")}{Rounded(Math.Abs(now - old) * 100)}个百分点";
            return $"{(now > old ? "增长" : "下降")}{Rounded(Math.Abs(now - old) / Math.Abs(old) * 100)}%";
        }
    }

    /// <inheritdoc/>
    public override string ToString() => print?.Invoke(key) ?? Printed;

    private static string Rounded(decimal value) => NumberText.Plain(Math.Round(value, 2, MidpointRounding.AwayFromZero));
}
