using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Organs.CountyOrganStage;

namespace Fazhi.Mechanisms.Organs;

/// <summary>
/// 单位的规则 — which organs the county has is decided above; here it is recorded by whoever keeps accounts and organs, at the county government. Codes are kept by matters and never used again.
/// </summary>
public sealed class CountyOrganType()
    : MatterType<CountyOrgan, CountyOrganStage>("county-organ", "单位", "2024", new DateOnly(1949, 10, 1))
{
    public override MatterFace Face { get; } =
        new()
        {
            Icon = "building",
            Place = new()
            {
                Title = "单位名录",
                Lead = "本县的行政机关和乡镇，哪些是行政执法主体。",
                Says = "名称、性质和是否行政执法主体",
                Words = ["部门", "局", "乡镇", "执法主体"],
            },
        };

    protected override void Define(Lifecycle<CountyOrgan, CountyOrganStage> it)
    {
        var rule = Article.WorkingRule;
        it.Indexed(m => m.OrganCode);
        it.Ends(Former);
        it.ReadByEveryone();
        it.Discloses(m => m.Stage == Standing, [], m => m.Kind, m => m.CreditCode, m => m.Enforces, m => m.FormerNames);
        it.Opens<EstablishOrgan>("设立单位", Standing).By(Administrator, Registrar).Of(OrganOf.Government, OrganOf.JusticeBureau).Under(rule)
            .For("登记一个单位，之后可以在其中设岗、由它办理事项。")
            .Needs("DW001", (_, a, _) => a.OrganCode.Length > 0 && a.OrganCode.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-'), "只用小写字母、数字和短横写单位代码", rule, "例如：justice。")
            .Needs("DW002", (_, a, at) => !at.Records.Any<CountyOrgan>(o => o.OrganCode == a.OrganCode), "使用没有用过的单位代码", rule, "已经撤并的单位的代码也不能再用，请另取代码。")
            .Needs("DW003", (m, a, at) => NamedAlone(m, a.Title, at), "避免同名的单位", rule, "请核对名称；该单位已经登记的，不必再登记。")
            .Needs("DW004", (_, a, at) => Stands(a.Kind, a.Above, at), "写明在设的上级单位", rule, "县人民政府没有上级单位，先登记；其他单位选择上级单位。")
            .Needs("DW005", (m, a, at) => !a.IsJustice || JusticeAlone(m, at), "只有一个县司法行政部门", rule, "请先调整原来的县司法行政部门。");
        it.During<RenameOrgan>("单位更名", Standing).By(Administrator, Registrar).Of(OrganOf.Government, OrganOf.JusticeBureau).Under(rule)
            .For("名称改变，代码、事项和数字不变；以前的文书仍是当时的名称。")
            .Needs("DW006", (m, a, at) => NamedAlone(m, a.Name, at), "避免同名的单位", rule, "请核对新名称。");
        it.During<RearrangeOrgan>("调整单位", Standing).By(Administrator, Registrar).Of(OrganOf.Government, OrganOf.JusticeBureau).Under(rule)
            .For("上级单位、性质或者执法主体资格改变的，办理调整。")
            .Needs("DW007", (m, a, at) => Stands(a.Kind, a.Above, at) && !IsUnder(a.Above, m.OrganCode, at), "写明在设的上级单位，不以下级为上级", rule, "请核对上级单位。")
            .Needs("DW008", (m, a, at) => !a.IsJustice || JusticeAlone(m, at), "只有一个县司法行政部门", rule, "请先调整原来的县司法行政部门。");
        it.Act<EndOrgan>("撤并单位", Standing, Former).By(Administrator, Registrar).Of(OrganOf.Government, OrganOf.JusticeBureau).Under(rule).ForGood()
            .For("机构改革中撤销或者并入别的单位的，办理撤并；没有办完的事项由继续行使职权的单位接着办理。")
            .Needs("DW009", (m, a, at) => string.IsNullOrEmpty(a.Successor) || (a.Successor != m.OrganCode && at.Records.Any<CountyOrgan>(o => o.OrganCode == a.Successor && o.Stage == Standing)),
                "由在设的别的单位继续行使职权", rule, "请选择继续行使职权的单位。")
            .Needs("DW010", (m, at) => m.Kind != OrganKind.CountyGovernment && !at.Records.Any<CountyOrgan>(o => o.Above == m.OrganCode && o.Stage == Standing), "先调整它的下级单位", rule, "请先把下级单位调整到别的上级；县人民政府不能撤并。");
        it.Corrections([Standing], Administrator, Registrar).Of(OrganOf.Government, OrganOf.JusticeBureau).Under(rule);
        it.ShowsAll(Reader.Officials);
        it.ShowsThat(Reader.Everybody);
    }

    private static bool NamedAlone(CountyOrgan organ, string name, Circumstances at) =>
        !at.Records.Any<CountyOrgan>(o => o.Title == name && o.Id != organ.Id && o.Stage == Standing);

    private static bool JusticeAlone(CountyOrgan organ, Circumstances at) =>
        !at.Records.Any<CountyOrgan>(o => o.IsJustice && o.Id != organ.Id && o.Stage == Standing);

    // The government is the one organ that stands under none, and the first.
    private static bool Stands(OrganKind kind, string? above, Circumstances at) =>
        kind == OrganKind.CountyGovernment
            ? string.IsNullOrEmpty(above) && !at.Records.Any<CountyOrgan>(o => o.Kind == OrganKind.CountyGovernment && o.Stage == Standing)
            : at.Records.Any<CountyOrgan>(o => o.OrganCode == above && o.Stage == Standing);

    private static bool IsUnder(string? organ, string above, Circumstances at) => organ is not null && at.County.IsWithin(organ, above);
}
