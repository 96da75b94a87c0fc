using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Penalties.DiscretionBenchmarkStage;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>行政处罚裁量权基准的规则 — 国办发〔2022〕27号, 《黑龙江省规范行政裁量权办法》.</summary>
public sealed class DiscretionBenchmarkType()
    : MatterType<DiscretionBenchmark, DiscretionBenchmarkStage>("discretion-benchmark", "行政处罚裁量权基准", "2019", new DateOnly(2019, 1, 1))
{
    private static readonly Article Published34 = Statutes.Penalty[34];
    private static readonly Article Content = Statutes.DiscretionOpinion.Section("（六）");
    private static readonly Article Levels = Statutes.DiscretionOpinion.Section("（五）");
    private static readonly Article ThreeTiers = Statutes.HeilongjiangDiscretion[11];
    private static readonly Article Copied = Statutes.HeilongjiangDiscretion[16];
    private static readonly Article AsDocument = Statutes.HeilongjiangDiscretion[17];
    private static readonly Article Ours = Article.WorkingRule;

    public override MatterFace Face { get; } = new()
    {
        Icon = "ruler-measure",
        Place = new()
        {
            Title = "行政处罚裁量权基准",
            Lead = "每一种违法行为，什么情形怎样处罚，以及哪些情形不予处罚、从轻、减轻处罚。处罚决定书写明适用了哪一档。",
            Says = "违法行为的裁量阶次和适用情形",
            Words = ["裁量", "处罚", "基准", "不予处罚", "首违不罚", "四张清单"],
        },
    };

    protected override void Define(Lifecycle<DiscretionBenchmark, DiscretionBenchmarkStage> it)
    {
        it.Uses(DiscretionParameters.FewestTiers);
        it.Indexed(m => m.EffectiveOn, m => m.EndedOn);
        it.Ends(Ended, Voided);
        it.Steps(("拟订", [Drafted]), ("公布", [Published]), ("停止执行", [Ended]));
        it.ReadByEveryone();
        Saying(
            it.Opens<DraftBenchmark>("拟订裁量权基准", Drafted).By(Handler, InstitutionHead).Under(Published34)
                .For("把一种违法行为的处罚划分阶次，写明每一档的适用情形和幅度；公布以后适用。")
                .Needs("CL001", (m, _, c) => c.County.Organ(m.Organ) is not { Enforces: false }, "是行政执法主体", Published34, "裁量权基准由实施处罚的单位拟订；确有执法权的，请先在“单位”中登记为行政执法主体。")
                .Needs("CL002", IsFree, "一种违法行为拟订一条", Ours, "本单位已经有这种违法行为的基准；内容有变的，办理“调整裁量权基准”。")
                .Picks<DiscretionBenchmark>("CL003", (_, _) => b => b.Source == BenchmarkSource.Superior && b.Stage == Published, "细化已经公布的上级基准", Levels, "请先把上级的基准登记、公布。")
                .Needs("CL004", (_, a, _) => a.Source == BenchmarkSource.Own || a.Refines is null, "只在细化时选择上级基准", Ours, "直接适用上级基准的，不填“所细化的上级基准”。"),
            (_, a) => a.Refines
        );
        it.Act<PublishBenchmark>("公布裁量权基准", Drafted, Published).By(InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Published34)
            .For("裁量权基准向社会公布，自施行之日起适用。")
            .Picks<NormativeDocument>("CL012", (_, on) => NormativeDocument.InForceOn(on), "选择现行有效的行政规范性文件", AsDocument, "请核对文件；还没有公布的，先公布文件。")
            .Needs("CL013", (m, a, _) => m.Source == BenchmarkSource.Superior || a.Normative is not null, "以行政规范性文件的形式公布本单位制定的基准", AsDocument,
                "请先按行政规范性文件的程序听取意见、审核、集体讨论、登记编号，再在这里选择该文件。")
            .Needs("CL014", (m, a, c) => m.Source == BenchmarkSource.Superior || a.EffectiveOn >= c.On, "使本单位的基准自公布以后施行", Ours, "请核对施行日期。");
        Saying(
            it.During<AdjustBenchmark>("调整裁量权基准", Published).By(InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Published34)
                .For("依据修改、上级基准改变或者执行中发现畸轻畸重的，动态调整；以前的决定仍按当时的一版衡量。")
                .Picks<NormativeDocument>("CL012", (_, on) => NormativeDocument.InForceOn(on), "选择现行有效的行政规范性文件", AsDocument, "请核对文件；还没有公布的，先公布文件。")
                .Needs("CL013", (m, a, _) => m.Source == BenchmarkSource.Superior || a.Normative is not null, "以行政规范性文件的形式公布本单位制定的基准", AsDocument,
                    "请先按行政规范性文件的程序听取意见、审核、集体讨论、登记编号，再在这里选择该文件。")
                .Needs("CL014", (m, a, c) => m.Source == BenchmarkSource.Superior || a.EffectiveOn >= c.On, "使本单位的基准自公布以后施行", Ours, "请核对施行日期。")
                .Needs("CL015", (m, a, _) => m.Versions is not [.., var last] || a.EffectiveOn > last.EffectiveOn, "使新的一版晚于上一版施行", Ours, "请核对施行日期。"),
            (m, _) => m.Refines
        );
        it.During<CopyBenchmark>("报备和抄送", Published).By(Handler, InstitutionHead).Under(Copied)
            .For("本单位制定的基准，报上一级主管部门备案，抄送同级人民法院。")
            .Needs("CL016", m => m.Source == BenchmarkSource.Own, "只报备本单位制定的基准", Copied, "直接适用上级基准的，由上级机关报备。");
        it.Act<EndBenchmark>("停止执行", Published, Ended).By(InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Published34).ForGood()
            .For("依据废止，或者改为直接适用上级基准的，停止执行。");
        it.Act<VoidRecord<DiscretionBenchmark>>("作废", Drafted, Voided).By(Handler, InstitutionHead).Under(Ours).ForGood().For("拟订有误、不再公布的，作废。");
        it.Corrections([Drafted], Handler, InstitutionHead).Under(Ours);
        it.Clock("copying", "报备和抄送", 7.Days())
            .From<PublishBenchmark>((m, _) => m.Source == BenchmarkSource.Own)
            .From<AdjustBenchmark>((m, _) => m.Source == BenchmarkSource.Own)
            .Until<CopyBenchmark>()
            .Until<EndBenchmark>()
            .Otherwise("逾期没有报备、抄送的，列入逾期").Under(Copied);
        it.ShowsAll(Reader.Officials);
        it.Discloses(m => m.Stage == Published || m.Stage == Ended, [], m => m.Code, m => m.Source, m => m.Issuer, m => m.Basis, m => m.VersionFrom, m => m.EndedOn);
        it.ShowsThat(Reader.Everybody);
    }

    /// <summary>What the tiers of a version must be, whichever act says them.</summary>
    private static void Saying<TAct>(
        ActRule<DiscretionBenchmark, DiscretionBenchmarkStage, TAct> rule, Func<DiscretionBenchmark, TAct, Reference<DiscretionBenchmark>?> refines)
        where TAct : Act<DiscretionBenchmark>, ISaysTiers =>
        rule.Needs("CL005", (_, a, _) => TierRules.HasLegalRange(a), "写明法定的罚款下限和上限", Content, "处罚款的，两栏都填，下限不高于上限；不处罚款的，单位选择“不处罚款”，两栏都不填。")
            .Needs("CL006", (m, a, _) => a.WhyFewer is not null || TierRules.Shares(a) >= m.Parameter(DiscretionParameters.FewestTiers), "把罚款的幅度划分三个以上阶次", ThreeTiers,
                "请增加阶次；确实不能划分的，填写“少于三档的理由”。")
            .Needs("CL007", (_, a, _) => TierRules.OutOfLaw(a) is null, "使各档的罚款在法定的幅度以内", Content, "减轻处罚的，低于法定下限；从轻、一般、从重的，不低于下限、不高于上限；不予、免予处罚和不予强制的，不填罚款。")
            .Naming((_, a, _) => a is null ? null : TierRules.OutOfLaw(a))
            .Needs("CL008", (_, a, _) => TierRules.Undivided(a) is null, "使法定的罚款幅度从下限到上限划分完毕，各档不重叠", Content, "请核对各档的下限和上限：前一档的上限接后一档的下限。")
            .Naming((_, a, _) => a is null ? null : TierRules.Undivided(a))
            .Needs("CL009", (_, a, _) => TierRules.Misgrounded(a) is null, "使法定情节和裁量等次相符", Statutes.Penalty[33], "第三十条、第三十一条、第三十三条的情节不予处罚；第三十条、第三十二条的其他情节从轻或者减轻。")
            .Naming((_, a, _) => a is null ? null : TierRules.Misgrounded(a))
            .Needs("CL010", (m, a, c) => TierRules.BeyondSuperior(a, c.Records.Find<DiscretionBenchmark>(refines(m, a)?.Id ?? default)?.On(c.On)) is null,
                "不超出上级划定的阶次和幅度", Levels, "请改在上级基准同一等次的幅度以内；上级基准不适应本地的，报请制定机关调整。")
            .Naming((m, a, c) => a is null ? null : TierRules.BeyondSuperior(a, c.Records.Find<DiscretionBenchmark>(refines(m, a)?.Id ?? default)?.On(c.On)));

    private static bool IsFree(DiscretionBenchmark benchmark, DraftBenchmark act, Circumstances at)
    {
        var (id, organ, title) = (benchmark.Id, benchmark.Organ, act.Violation);
        return !at.Records.Any<DiscretionBenchmark>(b => b.Organ == organ && b.Title == title && b.Id != id && (b.Stage == Drafted || b.Stage == Published));
    }
}
