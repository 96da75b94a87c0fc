namespace Fazhi.Auditor.Numbers;

/// <summary>How a printed figure bounds the true one.</summary>
internal enum Bound
{
    /// <summary>The figure itself, rounded only where 万 or decimals say so.</summary>
    Exact,

    /// <summary>余、多、超、以上: at least.</summary>
    Over,

    /// <summary>近、不足、以下: at most.</summary>
    Under,

    /// <summary>约、左右.</summary>
    About,
}

/// <summary>A number as printed, with its unit: 50.47万多人 is mantissa 50.47, multiplier 10000, two decimals, over, 人.</summary>
internal readonly record struct Quantity(
    decimal Mantissa,
    decimal Multiplier,
    int Decimals,
    Bound Bound,
    string Unit,
    bool Spelled
)
{
    internal decimal Value => Mantissa * Multiplier;

    /// <summary>The place of the last printed digit.</summary>
    internal decimal Step => Powers.Unit(Decimals) * Multiplier;

    internal bool IsRounded => Decimals > 0 || Multiplier > 1;

    internal bool IsExact => Bound == Bound.Exact && !IsRounded;

    /// <summary>
    /// The least true value that is printed so. Exact whole numbers are themselves; a rounded figure may have been rounded or cut.
    /// </summary>
    internal decimal Low =>
        Bound switch
        {
            Bound.Exact => IsRounded ? Value - (Step / 2) : Value,
            Bound.Over => Value,
            Bound.Under => Value - Coarse,
            _ => Value * 0.9m,
        };

    /// <summary>The greatest true value that is printed so.</summary>
    internal decimal High =>
        Bound switch
        {
            Bound.Exact => IsRounded ? Value + Step : Value,
            Bound.Over => Value + Coarse,
            Bound.Under => Value,
            _ => Value * 1.1m,
        };

    // 500余 may be anything up to 600, 1200余 up to 1300, 65.16万多 up to 65.17万.
    private decimal Coarse
    {
        get
        {
            var step = Step;
            if (Decimals == 0)
                for (var rest = Mantissa; rest >= 10 && rest % 10 == 0; rest /= 10)
                    step *= 10;
            return step;
        }
    }

    /// <summary>The number as it is printed, without separators and unit.</summary>
    internal string Printed => Mantissa.ToString("0.############");
}

/// <summary>Powers of ten as decimals, so that nothing is ever a binary fraction.</summary>
internal static class Powers
{
    /// <summary>10⁻ⁿ.</summary>
    internal static decimal Unit(int decimals) => new(1, 0, 0, isNegative: false, (byte)decimals);
}
