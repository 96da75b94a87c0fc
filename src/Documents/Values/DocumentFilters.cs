using Fluid;
using Fluid.Values;

namespace Fazhi.Documents.Values;

internal static class DocumentFilters
{
    /// <summary>Added to every placeholder by the checker; never written in a template.</summary>
    public const string Guard = "guard";

    /// <summary>Added to every printed variable by the checker, with its name.</summary>
    public const string Given = "given";

    private const string Stops = "。；，！？：";

    public static void AddTo(FilterCollection filters)
    {
        filters.AddFilter(Guard, (input, _, _) => Text(PlainMarks.Guard(input.ToStringValue())));
        filters.AddFilter(
            Given,
            (input, arguments, _) =>
                IsBlank(input) ? throw new TemplateException($"变量“{arguments.At(0).ToStringValue()}”在这里没有值") : input
        );
        filters.AddFilter("sentence", (input, _, _) => Text(Sentence(input.ToStringValue().Trim())));
        filters.AddFilter("clause", (input, _, _) => Text(input.ToStringValue().Trim().TrimEnd([.. Stops])));
        filters.AddFilter("date_cn", (input, _, _) => Text(Moment(input) is { } day ? ChineseForms.Date(day) : string.Empty));
        filters.AddFilter("time_cn", (input, _, _) => Text(Moment(input) is { } time ? ChineseForms.Time(time) : string.Empty));
        filters.AddFilter("number_cn", (input, _, _) => Text(ChineseForms.Numeral(decimal.ToInt64(input.ToNumberValue()))));
        filters.AddFilter("article", (input, _, _) => Text(ChineseForms.Article(input.ToStringValue())));
        filters.AddFilter("money_cn", (input, _, _) => Text(ChineseForms.Money(input.ToNumberValue())));
        filters.AddFilter("money_upper", (input, _, _) => Text(ChineseMoney.Upper(input.ToNumberValue())));
    }

    private static StringValue Text(string text) => new(text);

    private static bool IsBlank(FluidValue value) => value.IsNil() || string.IsNullOrWhiteSpace(value.ToStringValue());

    private static string Sentence(string text) => text.Length > 0 && Stops.Contains(text[^1]) ? text : $"{text}。";

    private static DateTimeOffset? Moment(FluidValue value) => value.IsNil() ? null : value.ToObjectValue() as DateTimeOffset?;
}
