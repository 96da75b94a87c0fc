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
    [Field("办理结果", Max = 500, Long = true)]
    public required string Outcome { get; init; }

    /// <inheritdoc/>
    public override void Apply(TMatter matter, Doing doing) { }
}

/// <summary>自设台账的一版 — what a version of any register of a county's own has.</summary>
/// <typeparam name="TMatter">The entry.</typeparam>
/// <typeparam name="TStage">Its stages.</typeparam>
/// <typeparam name="TRecord">The act that makes one under this version.</typeparam>
internal abstract class OwnType<TMatter, TStage, TRecord>(OwnDefinition of)
    : MatterType<TMatter, TStage>(of.Register.Type, of.Version.Title, of.Name, of.Version.From, of.Until)
    where TMatter : Matter<TStage>, new()
    where TStage : struct, Enum
    where TRecord : Act<TMatter>
{
    private readonly OwnDefinition of = of;

    public sealed override string VersionName => of.Named;

    public sealed override MatterFace Face => of.Face;

    /// <summary>Where an entry stands that was made, that was made void, and at which stages it may be mended.</summary>
    protected abstract (TStage Made, TStage Voided, TStage[] Mended) Stages { get; }

    /// <summary>What this kind of register has beside.</summary>
    protected abstract void Further(Lifecycle<TMatter, TStage> it);

    protected sealed override void Define(Lifecycle<TMatter, TStage> it)
    {
        var (rule, version, (made, voided, mended)) = (Article.WorkingRule, of.Version, Stages);
        it.ReadByEveryone();
        if (version.DatedBy is { } dated)
            it.Indexed(OwnLines.Field<TMatter>(of.Register.PropertyOf(dated)));
        it.Opens<TRecord>(NameOf(version.Title), made).By(Handler, Registrar).Of(of.Keepers).Under(rule).For(version.Purpose);
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
        Further(it);
        it.ShowsAll(Reader.Officials);
        if (!version.IsPublic)
            return;
        it.Discloses(
            OwnLines.Stands<TMatter>(voided, of),
            [],
            [
                .. version
                    .Fields.Skip(1)
                    .Select(f => of.Register.PropertyOf(f.Name))
                    .Where(f => MatterFact.Find(typeof(TMatter), f) is { Personal: false })
                    .Select(OwnLines.Field<TMatter>),
            ]
        );
        it.ShowsThat(Reader.Everybody);
    }

    // 登记低保家庭, but not 登记低保家庭登记.
    private static string NameOf(string title) =>
        title.StartsWith("登记", StringComparison.Ordinal) || title.EndsWith("登记", StringComparison.Ordinal) ? title : $"登记{title}";
}

/// <summary>自设台账的登记 — one version of a register whose entries stand as they are made.</summary>
/// <inheritdoc cref="OwnType{TMatter,TStage,TRecord}"/>
internal sealed class OwnEntryType<TMatter, TRecord>(OwnDefinition of) : OwnType<TMatter, RecordStage, TRecord>(of)
    where TMatter : Matter<RecordStage>, new()
    where TRecord : Act<TMatter>
{
    protected override (RecordStage, RecordStage, RecordStage[]) Stages =>
        (RecordStage.Recorded, RecordStage.Voided, [RecordStage.Recorded]);

    protected override void Further(Lifecycle<TMatter, RecordStage> it) => it.Ends(RecordStage.Recorded, RecordStage.Voided);
}

/// <summary>自设台账的办理 — one version of a register whose entries are open until somebody closes them.</summary>
/// <inheritdoc cref="OwnType{TMatter,TStage,TRecord}"/>
internal sealed class OwnCaseType<TMatter, TRecord>(OwnDefinition of) : OwnType<TMatter, OwnCaseStage, TRecord>(of)
    where TMatter : Matter<OwnCaseStage>, new()
    where TRecord : Act<TMatter>
{
    protected override (OwnCaseStage, OwnCaseStage, OwnCaseStage[]) Stages =>
        (OwnCaseStage.Open, OwnCaseStage.Voided, [OwnCaseStage.Open, OwnCaseStage.Closed]);

    protected override void Further(Lifecycle<TMatter, OwnCaseStage> it)
    {
        it.Ends(OwnCaseStage.Closed, OwnCaseStage.Voided);
        it.Act<CloseEntry<TMatter>>("办结", OwnCaseStage.Open, OwnCaseStage.Closed)
            .By(Handler, Registrar)
            .Under(Article.WorkingRule)
            .For("办理完毕的，写明结果，办结。");
        it.Steps(("登记", [OwnCaseStage.Open]), ("办结", [OwnCaseStage.Closed]));
    }
}

/// <summary>What is asked of an entry's columns, which the program's own code doesn't know.</summary>
internal static class OwnLines
{
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
