using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Laws.Statutes;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Mediation.MediationOrganisationStage;

namespace Fazhi.Mechanisms.Mediation;

/// <summary>人民调解组织登记 — the county justice bureau counts the organisations and tells the court who sits on them.</summary>
public sealed class MediationOrganisationType()
    : MatterType<MediationOrganisation, MediationOrganisationStage>(TypeCode, "人民调解组织", "2011", new DateOnly(2011, 1, 1))
{
    internal const string TypeCode = "mediation-organisation";

    public override MatterFace Face { get; } = new()
    {
        Icon = "building-community",
        Place = new()
        {
            Address = "/organisations",
            Lead = "人民调解委员会、特色调解室和调解中心，都可以申请调解，不收费（《人民调解法》第四条）。",
            Says = "地址、电话和服务区域", Words = ["调解", "调委会", "司法所"],
        },
    };

    protected override void Define(Lifecycle<MediationOrganisation, MediationOrganisationStage> it)
    {
        var law = PeoplesMediation;
        it.Indexed(m => new { m.Kind, m.RegisteredOn }, m => m.Title);
        it.Ends(Dissolved);
        it.ReadByEveryone();
        it.Discloses(m => m.DissolvedOn == null, documents: [],
            m => m.Kind, m => m.Setting, m => m.Area, m => m.Address, m => m.Phone, m => m.Specialty, m => m.RegisteredOn);

        it.Opens<RegisterOrganisation>("登记调解组织", Active).By(Registrar, Handler).Under(law[10])
            .For("登记人民调解委员会、工作室和调处中心。")
            .Needs("TJ001", (_, a, _) => a.Kind != OrganisationKind.Committee || a.Members is >= 3 and <= 9,
                "由委员三至九人组成人民调解委员会", law[8], "请核对组成人员数。")
            .Needs("TJ002", (_, a, _) => a.Kind != OrganisationKind.Committee || a.Women >= 1,
                "有妇女成员", law[8], "请推选妇女成员后再登记。")
            .Needs("TJ003", (_, a, _) => a.Women <= a.Members, "使妇女成员数不超过组成人员数", Article.WorkingRule, "请核对两项人数。")
            .Needs("TJ004", (_, a, _) => a.Kind != OrganisationKind.Committee || a.TermFrom is not null,
                "填写人民调解委员会本届任期起始日期", law[9], "请填写本届推选产生的日期。")
            .Needs("TJ005", NameIsFree, "使用与其他调解组织不同的名称", Article.WorkingRule, "同名的调解组织已经登记，请先查看；需要更正的办理更正。");
        it.During<RenewTerm>("换届", Active).By(Registrar, Handler).Under(law[9])
            .For("任期届满，登记新一届组成人员。")
            .Needs("TJ006", m => m.Kind == OrganisationKind.Committee, "是人民调解委员会", Article.WorkingRule, "调解室、调解中心人员变动请办理“变更组成人员”。")
            .Needs("TJ001", (_, a, _) => a.Members is >= 3 and <= 9, "由委员三至九人组成人民调解委员会", law[8], "请核对组成人员数。")
            .Needs("TJ002", (_, a, _) => a.Women >= 1, "有妇女成员", law[8], "请推选妇女成员后再登记。")
            .Needs("TJ003", (_, a, _) => a.Women <= a.Members, "使妇女成员数不超过组成人员数", Article.WorkingRule, "请核对两项人数。")
            .Needs("TJ007", (m, a, _) => m.TermFrom is not { } from || a.TermFrom > from,
                "使新一届任期晚于本届任期开始", Article.WorkingRule, "请核对新一届任期起始日期。");
        it.During<ChangeMembership>("变更组成人员", Active).By(Registrar, Handler).Under(law[10])
            .For("登记组成人员的变动。")
            .Needs("TJ001", (m, a, _) => m.Kind != OrganisationKind.Committee || a.Members is >= 3 and <= 9,
                "由委员三至九人组成人民调解委员会", law[8], "请核对组成人员数。")
            .Needs("TJ002", (m, a, _) => m.Kind != OrganisationKind.Committee || a.Women >= 1,
                "有妇女成员", law[8], "请推选妇女成员后再登记。")
            .Needs("TJ003", (_, a, _) => a.Women <= a.Members, "使妇女成员数不超过组成人员数", Article.WorkingRule, "请核对两项人数。");
        it.During<TellCourt>("通报人民法院", Active).By(Registrar, Handler).Under(law[10])
            .For("把组成人员及其变动通报所在地基层人民法院。");
        it.Act<DissolveOrganisation>("撤销调解组织", Active, Dissolved).By(Registrar, Handler).Under(law[10]).ForGood()
            .For("不再设立的，予以撤销。")
            .Needs("TJ008", NoMediatorsLeft, "先办理该组织调解员的离任", Article.WorkingRule, "请先为该组织的调解员办理离任，或者改聘到其他组织。");
        it.Corrections([Active, Dissolved], Registrar).Under(law[10]);

        it.Clock("term", "人民调解委员会任期", 3.Years())
            .From<RegisterOrganisation>((m, a) => a.Kind == OrganisationKind.Committee ? a.TermFrom : null)
            .From<RenewTerm>((_, a) => a.TermFrom)
            .Until<RenewTerm, DissolveOrganisation>()
            .Otherwise("任期届满，应当推选新一届委员").Warn(60).Under(law[9]);

        // A register of the county: every official reads it whole, personal data excepted.
        it.ShowsAll(Reader.Officials);
        it.ShowsThat(Reader.Everybody);
    }

    private static bool NameIsFree(MediationOrganisation matter, RegisterOrganisation act, Circumstances at) =>
        !at.Records.Any<MediationOrganisation>(o => o.Title == act.Name && o.DissolvedOn == null && o.Id != matter.Id);

    private static bool NoMediatorsLeft(MediationOrganisation matter, DissolveOrganisation act, Circumstances at)
    {
        var (id, title) = (matter.Id, matter.Title);
        return !at.Records.Any<Mediator>(x =>
            (x.Organisation.Id == id || (x.Organisation.Id == Guid.Empty && x.Organisation.Title == title)) && x.EndedOn == null
        );
    }
}
