using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.KeyFields;

/// <summary>
/// 重点领域指标 — each is there twice. By key, for whatever fields a county has: a distribution, whose parts are figures by themselves (<c>keyfield.inspections#funeral</c>), so that a field more is told in
/// reports without a programmer. And as six figures of the one field 殡葬, under the keys that reports and the published list of figures name it by since before there were matters to count: those of
/// the years before are told from returns, and a part of a distribution is never returned.
/// </summary>
public static class KeyFieldIndicators
{
    /// <summary>The key of the field that has figures under keys of its own.</summary>
    public const string Funeral = "funeral";

    private const string Note = "按重点领域的代号划分；一个领域的数字写作“代号#领域代号”。";

    // Every field: the whole, and its parts by key.

    public static RowIndicator<KeyInstitution> Institutions { get; } =
        new("keyfield.institutions_all", "重点领域机构", "家", "报告期末各重点领域在册的机构，不分领域；一家机构在两个领域登记的计两家，已作废的不计。",
            (m, p) => m.OpenedOn <= p.To && (m.EndedOn == null || m.EndedOn > p.To) && m.Stage != KeyInstitutionStage.Voided)
        {
            Aggregate = Aggregate.Stock,
        };

    public static RowIndicator<KeyInstitution> StateOwned { get; } =
        new("keyfield.state_owned_all", "重点领域国有机构", "家", "重点领域机构中，国有的。",
            (m, p) => m.Nature == InstitutionNature.StateOwned && m.OpenedOn <= p.To && (m.EndedOn == null || m.EndedOn > p.To) && m.Stage != KeyInstitutionStage.Voided)
        {
            Aggregate = Aggregate.Stock,
        };

    public static RowIndicator<KeyInstitution> Private { get; } =
        new("keyfield.private_all", "重点领域非国有机构", "家", "重点领域机构中，非国有的。",
            (m, p) => m.Nature == InstitutionNature.Private && m.OpenedOn <= p.To && (m.EndedOn == null || m.EndedOn > p.To) && m.Stage != KeyInstitutionStage.Voided)
        {
            Aggregate = Aggregate.Stock,
        };

    public static RowIndicator<OversightCheck> Checks { get; } =
        new("keyfield.inspections_all", "重点领域监督检查", "次", "检查日期在报告期内的重点领域监督检查，伴随式的计入，几个单位一起检查的计一次，已作废的不计。",
            (m, p) => m.Stage == RecordStage.Recorded && m.CheckedOn >= p.From && m.CheckedOn <= p.To);

    public static RowIndicator<OversightCheck> Accompanied { get; } =
        new("keyfield.accompanied_all", "重点领域伴随式执法", "次", "重点领域监督检查中，登记为伴随式执法的。",
            (m, p) => m.Accompanied && m.Stage == RecordStage.Recorded && m.CheckedOn >= p.From && m.CheckedOn <= p.To);

    public static RowIndicator<OversightCheck> Problems { get; } =
        new("keyfield.problems_all", "重点领域监督检查发现的问题", "项", "报告期内的重点领域监督检查发现的问题，当场整改的计入；以后在问题台账中并入、不予列入的也计。",
            (m, p) => m.Found > 0 && m.Stage == RecordStage.Recorded && m.CheckedOn >= p.From && m.CheckedOn <= p.To)
        {
            Aggregate = Aggregate.Sum,
            Amount = m => m.Found,
        };

    public static SpreadIndicator<KeyInstitution> InstitutionsByField { get; } = Split("keyfield.institutions", "重点领域机构按领域分布", Institutions, m => m.Key);

    public static SpreadIndicator<KeyInstitution> StateOwnedByField { get; } = Split("keyfield.state_owned", "重点领域国有机构按领域分布", StateOwned, m => m.Key);

    public static SpreadIndicator<KeyInstitution> PrivateByField { get; } = Split("keyfield.private", "重点领域非国有机构按领域分布", Private, m => m.Key);

    public static SpreadIndicator<OversightCheck> ChecksByField { get; } = Split("keyfield.inspections", "重点领域监督检查按领域分布", Checks, m => m.Key);

    public static SpreadIndicator<OversightCheck> AccompaniedByField { get; } = Split("keyfield.accompanied", "重点领域伴随式执法按领域分布", Accompanied, m => m.Key);

    public static SpreadIndicator<OversightCheck> ProblemsByField { get; } = Split("keyfield.problems", "重点领域监督检查发现的问题按领域分布", Problems, m => m.Key);

    // The one field that has keys of its own.

    public static RowIndicator<KeyInstitution> FuneralInstitutions { get; } =
        new("funeral.institutions", "殡葬服务机构", "家", "报告期末殡葬领域（代号funeral）在册的机构，包括只经营殡葬用品的，已作废的不计。",
            (m, p) => m.Key == Funeral && m.OpenedOn <= p.To && (m.EndedOn == null || m.EndedOn > p.To) && m.Stage != KeyInstitutionStage.Voided)
        {
            Aggregate = Aggregate.Stock,
        };

    public static RowIndicator<KeyInstitution> FuneralStateOwned { get; } =
        new("funeral.state_owned", "国有殡葬服务机构", "家", "殡葬服务机构中，国有的。",
            (m, p) => m.Key == Funeral && m.Nature == InstitutionNature.StateOwned && m.OpenedOn <= p.To && (m.EndedOn == null || m.EndedOn > p.To) && m.Stage != KeyInstitutionStage.Voided)
        {
            Aggregate = Aggregate.Stock,
        };

    public static RowIndicator<KeyInstitution> FuneralPrivate { get; } =
        new("funeral.private", "非国有殡葬服务（经营）机构", "家", "殡葬服务机构中，非国有的，包括只经营殡葬用品的。",
            (m, p) => m.Key == Funeral && m.Nature == InstitutionNature.Private && m.OpenedOn <= p.To && (m.EndedOn == null || m.EndedOn > p.To) && m.Stage != KeyInstitutionStage.Voided)
        {
            Aggregate = Aggregate.Stock,
        };

    public static RowIndicator<OversightCheck> FuneralChecks { get; } =
        new("funeral.inspections", "殡葬领域执法监督检查", "次", "检查日期在报告期内的殡葬领域（代号funeral）监督检查，伴随式的计入，几个单位一起检查的计一次，已作废的不计。",
            (m, p) => m.Key == Funeral && m.Stage == RecordStage.Recorded && m.CheckedOn >= p.From && m.CheckedOn <= p.To);

    public static RowIndicator<OversightCheck> FuneralAccompanied { get; } =
        new("funeral.accompanied", "殡葬领域伴随式执法", "次", "殡葬领域执法监督检查中，登记为伴随式执法的。",
            (m, p) => m.Key == Funeral && m.Accompanied && m.Stage == RecordStage.Recorded && m.CheckedOn >= p.From && m.CheckedOn <= p.To);

    public static RowIndicator<OversightCheck> FuneralProblems { get; } =
        new("funeral.problems", "殡葬领域检查发现的问题", "项", "报告期内的殡葬领域监督检查发现的问题，当场整改的计入；以后在问题台账中并入、不予列入的也计。",
            (m, p) => m.Key == Funeral && m.Found > 0 && m.Stage == RecordStage.Recorded && m.CheckedOn >= p.From && m.CheckedOn <= p.To)
        {
            Aggregate = Aggregate.Sum,
            Amount = m => m.Found,
        };

    public static IReadOnlyList<Indicator> All { get; } =
    [
        FuneralInstitutions, FuneralStateOwned, FuneralPrivate, FuneralChecks, FuneralAccompanied, FuneralProblems,
        Institutions, StateOwned, Private, Checks, Accompanied, Problems,
        InstitutionsByField, StateOwnedByField, PrivateByField, ChecksByField, AccompaniedByField, ProblemsByField,
    ];

    private static SpreadIndicator<TMatter> Split<TMatter>(
        string key, string name, RowIndicator<TMatter> whole, System.Linq.Expressions.Expression<Func<TMatter, string?>> by)
        where TMatter : Matter =>
        new(key, name, whole.Unit, whole.Definition.TrimEnd('。') + "；" + Note, whole, by)
        {
            List = KeyFieldParameters.Keys,
            // What a county adds later is called by its key: a definition doesn't read the register.
            Label = code => code == Funeral ? "殡葬" : code,
        };
}

/// <summary>重点领域执法 — fields that are watched closely for a time: their institutions, the checks of all bodies, what was found and put right.</summary>
public sealed class KeyFieldsMechanism : Mechanism
{
    public override string Name => "重点领域执法";

    public override string Section => "一（三）3";

    public override string Lead => "重点领域的确定，机构的排查登记，各成员单位的监督检查，发现问题的整改。";

    public override string Icon => "focus-2";

    public override IReadOnlyList<string> Headlines => ["keyfield.inspections_all"];

    public override IReadOnlyList<MatterType> Types { get; } = [new KeyFieldType(), new KeyInstitutionType(), new OversightCheckType()];

    public override IReadOnlyList<Indicator> Indicators => KeyFieldIndicators.All;

    public override IReadOnlyList<Partition> Partitions { get; } =
    [
        new("funeral.institutions", "funeral.state_owned", "funeral.private"),
        new("keyfield.institutions_all", "keyfield.state_owned_all", "keyfield.private_all"),
    ];
}
