using System.Globalization;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.AnnualReports;

namespace Fazhi.CommandLine.Demo;

/// <summary>
/// 填报演示 — the report's figures whose mechanisms aren't kept here yet: defined at the beginning of the year, returned by the organs that answer
/// for them and approved in the first days of the next. Numerators and bases of percentages are the demo's own where the report prints none.
/// </summary>
internal static class ReturnsYear
{
    private static readonly DateOnly Defined = new(2025, 1, 6);
    private static readonly DateOnly Returned = new(2026, 1, 5);
    private static readonly DateOnly Approved = new(2026, 1, 7);

    internal static IEnumerable<DemoStory> Stories(DemoTexts texts)
    {
        var items = Samples.Returns().ToList();
        foreach (var mechanism in InReportOrder.Types.CountingMechanisms)
            yield return new DemoStory("counting-start", "justice").On(
                Defined,
                DemoPeople.InstitutionHead("justice"),
                new BeginCounting { Mechanism = mechanism.Name, FromYear = Defined.Year }
            );
        foreach (var item in items)
            yield return new DemoStory("return-item", "justice").On(Defined, DemoPeople.Handler("justice"), item.Define());
        foreach (var item in items)
            yield return new DemoStory("return", item.Answers)
                .On(Returned, DemoPeople.Handler(item.Answers), item.Return(texts))
                .On(Approved, DemoPeople.InstitutionHead("justice"), new ApproveReturn());
    }

    /// <summary>One line of <c>returns.tsv</c>.</summary>
    internal sealed record Line(
        string Key,
        string Name,
        string Unit,
        ReturnForm Form,
        string Section,
        string Topic,
        string Answers,
        string Definition,
        int Amount,
        int? Base,
        string? PartOf
    )
    {
        internal static Line Read(string line)
        {
            var cells = line.Split('\t');
            static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
            return new(
                cells[0],
                cells[1],
                cells[2],
                Enum.Parse<ReturnForm>(cells[3]),
                cells[4],
                cells[5],
                cells[6],
                cells[7],
                Whole(cells[8]),
                cells[9].Length == 0 ? null : Whole(cells[9]),
                cells[10].Length == 0 ? null : cells[10]
            );
        }

        internal DefineReturnItem Define() =>
            new()
            {
                Key = Key,
                Name = Name,
                Unit = Unit,
                Form = Form,
                Definition = Definition,
                Section = Section,
                Topic = Topic,
                Answers = Answers,
                PartOf = PartOf,
            };

        internal FileReturn Return(DemoTexts texts) =>
            new()
            {
                Key = Key,
                Year = 2025,
                Amount = Amount,
                Base = Base,
                Evidence = texts.Write($"演示数据：2025年度“{Name}”统计表\n{Definition}\n数值：{Amount}\n", $"{Name}统计表"),
            };
    }
}
