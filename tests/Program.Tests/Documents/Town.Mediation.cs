using Fazhi.Matters;
using Fazhi.Mechanisms.Mediation;

namespace Fazhi.Program.Tests.Documents;

/// <summary>How disputes come before the mediators.</summary>
internal sealed partial class Town
{
    /// <summary>A dispute that the parties sat together about.</summary>
    internal Matter Dispute(DisputeCategory category = DisputeCategory.Debt, bool found = false)
    {
        using (var db = County.Store.Open())
            if (!db.Matters<MediationOrganisation>(County.Store.CountyCode).Any())
                Organise();
        Act opening = found
            ? new FindDispute
            {
                Parties = [Zhang, Company],
                Category = category,
                Account = "公司拖欠运费",
                Organisation = Committee,
            }
            : new ApplyForMediation
            {
                Applicant = Zhang,
                Others = [Company],
                Category = category,
                Account = "公司拖欠运费",
            };
        var matter = Open("dispute", 6, 9, opening);
        matter = Do(matter, 6, 9, new RecordWillingness { AllWilling = true, Organisation = Committee });
        Do(matter, 6, 10, new AssignMediators { Mediators = ["周调解"] });
        return Do(
            matter,
            6,
            11,
            new HoldSession
            {
                Place = Committee,
                RightsTold = true,
                Record = "听取双方意见。",
            }
        );
    }

    internal Matter Agree(Matter dispute, AgreementForm form, DateOnly? until) =>
        Do(
            dispute,
            6,
            12,
            new ReachAgreement
            {
                Form = form,
                Facts = "双方对欠款5000元没有异议。",
                Content = "公司支付运费5000元；\n张建国交付结算单据。",
                Manner = "银行转账",
                PerformBy = until,
                PerformedAtOnce = until is null,
                SignedByParties = true,
                SignedByMediator = true,
                Sealed = true,
            }
        );

    private void Organise()
    {
        Open(
            "mediation-organisation",
            1,
            6,
            new RegisterOrganisation
            {
                Name = Committee,
                Kind = OrganisationKind.Committee,
                Setting = Setting.Township,
                Area = "塔河镇",
                Address = "塔河镇1号",
                Chair = "周调解",
                Members = 5,
                Women = 2,
                TermFrom = new(2024, 3, 1),
            }
        );
        Open("mediator", 1, 6, new AppointMediator { Name = "周调解", Organisation = Committee });
    }
}
