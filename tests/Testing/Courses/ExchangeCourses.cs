using Fazhi.Matters;
using Fazhi.Mechanisms.Exchanges;

namespace Fazhi.Testing.Courses;

/// <summary>Exchanges: a platform's own table in place of the program's.</summary>
internal static class ExchangeCourses
{
    internal static readonly OrdinaryCourse[] All = [new("exchange-map", Map)];

    private static IEnumerable<Matter> Map(Ground on)
    {
        yield return on.Open(
            "exchange-map",
            People.Administrator,
            new SetExchangeMap
            {
                Target = ExchangeTarget.CheckRecord,
                Table = on.File(ExchangeTable.BuiltInText(ExchangeTarget.CheckRecord), "检查信息字段对照表.tsv"),
                Source = "演示平台接口规范",
            }
        );
    }
}
