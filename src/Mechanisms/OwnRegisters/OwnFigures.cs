using System.Linq.Expressions;
using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.OwnRegisters;

/// <summary>The figures of a register.</summary>
internal interface IOwnFigures
{
    IReadOnlyList<Indicator> Of(OwnRegister register);
}

/// <summary>
/// 自设台账的数字 — how many entries stand, how many were closed, what its numbers add up to, how its choices divide. They are named by the register's code and by the place of their column, which
/// keep their meaning however the register is revised: <c>own_dibao.count</c>, <c>own_dibao.sum3</c>, <c>own_dibao.by2</c>.
/// </summary>
internal sealed class OwnFigures<TMatter> : IOwnFigures
    where TMatter : Matter
{
    private readonly ParameterExpression matter = Expression.Parameter(typeof(TMatter), "m");
    private readonly ParameterExpression period = Expression.Parameter(typeof(ReportPeriod), "p");

    public IReadOnlyList<Indicator> Of(OwnRegister register)
    {
        var now = register.Versions[^1];
        var (key, unit) = ($"own_{register.Code}", now.Unit ?? "件");
        var day = now.DatedBy is { } dated ? $"按“{dated}”计入年度" : "按登记日期计入年度";
        var count = new RowIndicator<TMatter>(
            $"{key}.count",
            now.Title,
            unit,
            $"本县自设台账“{now.Title}”中报告期内的登记，不含作废的，{day}。",
            Within(register, now.DatedBy is { } column ? register.PropertyOf(column) : nameof(Matter.OpenedOn))
        );
        List<Indicator> all = [count];
        if (register.Closes)
            all.Add(
                new RowIndicator<TMatter>(
                    $"{key}.closed",
                    $"{now.Title}：办结",
                    unit,
                    $"本县自设台账“{now.Title}”中报告期内办结的登记。",
                    Closed()
                )
            );
        foreach (var field in now.Fields.Where(f => f.Counted))
            all.Add(Of(register, field, key, unit, count));
        return all;
    }

    private Indicator Of(OwnRegister register, OwnField field, string key, string unit, RowIndicator<TMatter> count)
    {
        var title = register.Title;
        var (name, column) = ($"{title}：{field.Name}", Expression.Property(matter, register.PropertyOf(field.Name)));
        string Key(string what) => $"{key}.{what}{register.PlaceOf(field.Name)}";
        var of = $"“{title}”中报告期内的登记";
        return field.Kind switch
        {
            OwnFieldKind.Money => new RowIndicator<TMatter>(Key("sum"), name, "元", $"{of}，“{field.Name}”的合计。", Filled(count.Where, column))
            {
                Aggregate = Aggregate.Sum,
                Money = Expression.Lambda<Func<TMatter, decimal>>(Bare(column), matter),
                Form = FigureForm.Money,
            },
            OwnFieldKind.Whole => new RowIndicator<TMatter>(Key("sum"), name, "", $"{of}，“{field.Name}”的合计。", Filled(count.Where, column))
            {
                Aggregate = Aggregate.Sum,
                Amount = Expression.Lambda<Func<TMatter, int>>(Bare(column), matter),
            },
            _ => new SpreadIndicator<TMatter>(
                Key("by"),
                name,
                unit,
                $"{of}，按“{field.Name}”分别计数。",
                count,
                Expression.Lambda<Func<TMatter, string?>>(
                    Expression.Call(column, typeof(object).GetMethod(nameof(ToString))!),
                    matter
                )
            ),
        };
    }

    // A column that earlier versions didn't have, or didn't want, is empty in their entries.
    private static Expression Bare(Expression column) =>
        Nullable.GetUnderlyingType(column.Type) is { } bare ? Expression.Convert(column, bare) : column;

    private Expression<Func<TMatter, ReportPeriod, bool>> Filled(
        Expression<Func<TMatter, ReportPeriod, bool>> where,
        Expression column
    ) =>
        Nullable.GetUnderlyingType(column.Type) is null
            ? where
            : Lambda(Expression.AndAlso(where.Body, Expression.NotEqual(column, Expression.Constant(null, column.Type))));

    private Expression<Func<TMatter, ReportPeriod, bool>> Within(OwnRegister register, string dated) =>
        Lambda(
            Expression.AndAlso(
                OwnLines.IsNot(matter, register.Closes ? OwnCaseStage.Voided : RecordStage.Voided),
                In(Expression.Property(matter, dated))
            )
        );

    private Expression<Func<TMatter, ReportPeriod, bool>> Closed()
    {
        var on = Expression.Property(matter, nameof(Matter.ClosedOn));
        return Lambda(
            Expression.AndAlso(
                Expression.Equal(Expression.Property(matter, "Stage"), Expression.Constant(OwnCaseStage.Closed)),
                In(on)
            )
        );
    }

    private BinaryExpression In(Expression day)
    {
        Expression Bound(string name)
        {
            var bound = Expression.Property(period, name);
            return day.Type == typeof(DateOnly) ? bound : Expression.Convert(bound, day.Type);
        }

        return Expression.AndAlso(
            Expression.GreaterThanOrEqual(day, Bound(nameof(ReportPeriod.From))),
            Expression.LessThanOrEqual(day, Bound(nameof(ReportPeriod.To)))
        );
    }

    private Expression<Func<TMatter, ReportPeriod, bool>> Lambda(Expression body) =>
        Expression.Lambda<Func<TMatter, ReportPeriod, bool>>(body, matter, period);
}
