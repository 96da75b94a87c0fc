using System.Linq.Expressions;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;

namespace Fazhi.Mechanisms.OwnRegisters;

/// <summary>办理状态 — where an entry stands that has to be closed.</summary>
public enum OwnCaseStage
{
    [Term("在办")]
    Open,

    [Term("已办结")]
    Closed,

    [Term("已作废")]
    Voided,
}

/// <summary>办结 — an entry that had to be closed is.</summary>
/// <typeparam name="TMatter">The entry.</typeparam>
public sealed record CloseEntry<TMatter> : Act<TMatter>
    where TMatter : Matter
{
    /// <inheritdoc/>
    public override string Code => "CloseEntry";

    [Field("办理结果", Max = 500, Long = true)]
    public required string Outcome { get; init; }

    /// <inheritdoc/>
    public override void Apply(TMatter matter, Doing doing) { }
}

/// <summary>自设台账的登记 — one version of a register whose entries stand as they are made.</summary>
/// <typeparam name="TMatter">The entry.</typeparam>
/// <typeparam name="TRecord">The act that makes one under this version.</typeparam>
internal sealed class OwnEntryType<TMatter, TRecord>(OwnDefinition of)
    : MatterType<TMatter, RecordStage>(of.Register.Type, of.Version.Title, of.Name, of.Version.From, of.Until)
    where TMatter : Matter<RecordStage>, new()
    where TRecord : Act<TMatter>
{
    private readonly OwnDefinition of = of;

    public override string VersionName => of.Named;

    public override MatterFace Face => of.Face;

    protected override void Define(Lifecycle<TMatter, RecordStage> it)
    {
        it.Ends(RecordStage.Recorded, RecordStage.Voided);
        OwnLines.Say<TMatter, RecordStage, TRecord>(it, of, RecordStage.Recorded, RecordStage.Voided, [RecordStage.Recorded]);
        OwnLines.Show(it, of);
    }
}

/// <summary>自设台账的办理 — one version of a register whose entries are open until somebody closes them.</summary>
/// <typeparam name="TMatter">The entry.</typeparam>
/// <typeparam name="TRecord">The act that makes one under this version.</typeparam>
internal sealed class OwnCaseType<TMatter, TRecord>(OwnDefinition of)
    : MatterType<TMatter, OwnCaseStage>(of.Register.Type, of.Version.Title, of.Name, of.Version.From, of.Until)
    where TMatter : Matter<OwnCaseStage>, new()
    where TRecord : Act<TMatter>
{
    private readonly OwnDefinition of = of;

    public override string VersionName => of.Named;

    public override MatterFace Face => of.Face;

    protected override void Define(Lifecycle<TMatter, OwnCaseStage> it)
    {
        it.Ends(OwnCaseStage.Closed, OwnCaseStage.Voided);
        OwnLines.Say<TMatter, OwnCaseStage, TRecord>(
            it,
            of,
            OwnCaseStage.Open,
            OwnCaseStage.Voided,
            [OwnCaseStage.Open, OwnCaseStage.Closed]
        );
        it.Act<CloseEntry<TMatter>>("办结", OwnCaseStage.Open, OwnCaseStage.Closed)
            .By(Handler, Registrar)
            .Under(Article.WorkingRule)
            .For("办理完毕的，写明结果，办结。");
        it.Steps(("登记", [OwnCaseStage.Open]), ("办结", [OwnCaseStage.Closed]));
        OwnLines.Show(it, of);
    }
}

/// <summary>What every register of a county's own has.</summary>
internal static class OwnLines
{
    internal static void Say<TMatter, TStage, TRecord>(
        Lifecycle<TMatter, TStage> it,
        OwnDefinition of,
        TStage made,
        TStage voided,
        TStage[] mended
    )
        where TMatter : Matter<TStage>
        where TStage : struct, Enum
        where TRecord : Act<TMatter>
    {
        var rule = Article.WorkingRule;
        var version = of.Version;
        it.ReadByEveryone();
        if (version.DatedBy is { } dated)
            it.Indexed(Field<TMatter>(of.Register.PropertyOf(dated)));
        var record = it.Opens<TRecord>(version.Title.StartsWith("登记", StringComparison.Ordinal) || version.Title.EndsWith("登记", StringComparison.Ordinal) ? version.Title : $"登记{version.Title}", made).By(Handler, Registrar).Of(of.Keepers).Under(rule).For(version.Purpose);
        var first = typeof(TRecord).GetProperty(of.Register.PropertyOf(version.Fields[0].Name))!;
        record.Titled((TRecord a, Circumstances _) => (string?)first.GetValue(a));
        it.Act<VoidRecord<TMatter>>("作废", mended, voided)
            .By(Handler, Registrar)
            .Of(OrganOf.Holder, OrganOf.Above, OrganOf.JusticeBureau)
            .Under(rule)
            .ForGood()
            .For("登记有误、不能更正的，作废。");
        it.Corrections(mended, Handler, Registrar).Under(rule);
        if (of.Index > 0)
            it.Moves<MoveToVersion<TMatter>>("转入新版", of.Former, mended)
                .By(Handler, Registrar)
                .Under(rule)
                .For("按新版的栏目更正、办理；以前登记的内容不变。");
        if (version.IsPublic)
        {
            var disclosed = typeof(TMatter);
            it.Discloses(
                Stands<TMatter>(voided, of),
                [],
                [
                    .. version
                        .Fields.Skip(1)
                        .Select(f => of.Register.PropertyOf(f.Name))
                        .Where(f => MatterFact.Find(disclosed, f) is { Personal: false })
                        .Select(Field<TMatter>),
                ]
            );
        }
    }

    /// <summary>Every official reads it whole, personal data excepted; everybody what is disclosed.</summary>
    internal static void Show<TMatter, TStage>(Lifecycle<TMatter, TStage> it, OwnDefinition of)
        where TMatter : Matter<TStage>
        where TStage : struct, Enum
    {
        it.ShowsAll(Reader.Officials);
        if (of.Version.IsPublic)
            it.ShowsThat(Reader.Everybody);
    }

    /// <summary>A column, as a definition names it.</summary>
    internal static Expression<Func<TMatter, object?>> Field<TMatter>(string name)
    {
        var matter = Expression.Parameter(typeof(TMatter), "m");
        return Expression.Lambda<Func<TMatter, object?>>(Expression.Convert(Expression.Property(matter, name), typeof(object)), matter);
    }

    /// <summary>That an entry wasn't made void, and is under a version that everybody sees.</summary>
    internal static Expression<Func<TMatter, bool>> Stands<TMatter>(Enum voided, OwnDefinition of)
    {
        var matter = Expression.Parameter(typeof(TMatter), "m");
        var version = Expression.Property(matter, nameof(Matter.Rules));
        // What was entered when nobody but officials was to see it stays with them.
        var disclosed = of
            .Disclosed.Select(name => (Expression)Expression.Equal(version, Expression.Constant(name)))
            .Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<TMatter, bool>>(Expression.AndAlso(IsNot(matter, voided), disclosed), matter);
    }

    internal static Expression IsNot(Expression matter, Enum voided) =>
        Expression.NotEqual(Expression.Property(matter, "Stage"), Expression.Constant(voided));
}
