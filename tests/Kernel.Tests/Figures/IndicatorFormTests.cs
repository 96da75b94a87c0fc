using Fazhi.Figures;
using Xunit;

namespace Fazhi.Kernel.Tests.Figures;

/// <summary>How a figure is printed whose mechanism doesn't say.</summary>
public sealed class IndicatorFormTests
{
    private enum WellStage
    {
        Dug,
    }

    private sealed class Well : Matters.Matter<WellStage>;

    private static readonly RowIndicator<Well> Count = new("well.count", "水井", "口", "水井。", (_, _) => true);

    [Fact]
    public void A_ratio_is_a_percentage_and_a_count_is_itself()
    {
        var ratio = new RatioIndicator("well.rate", "占比", "水井的占比。", Count, Count);
        Assert.Equal("50%", ratio.Form.Print(FigureValue.Ratio(1, 2)));
        Assert.Equal("7", Count.Form.Print(FigureValue.Of(7)));
        Assert.Equal("33.33%", (ratio with { Form = FigureForm.PercentTwoDecimals }).Form.Print(FigureValue.Ratio(1, 3)));
    }
}
