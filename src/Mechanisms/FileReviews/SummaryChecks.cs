using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Officers;
using Fazhi.Mechanisms.Penalties;

namespace Fazhi.Mechanisms.FileReviews;

/// <summary>简易程序的机评 — a decision made and handed over on the spot.</summary>
internal static class SummaryChecks
{
    private const decimal MostForCitizen = 200;
    private const decimal MostForOrganisation = 3000;
    private static readonly Statute law = Statutes.Penalty;

    internal static IReadOnlyList<MachineCheck> All { get; } =
    [
        new("spot-limit", "当场处罚的数额在法定限额以内", law[51], f => Spot(f, (d, _) =>
            d.Imposed.All(i => i.Kind == PenaltyKind.Warning || (i.Kind == PenaltyKind.Fine && i.Amount <= (d.Party.Kind == PartyKind.Citizen ? MostForCitizen : MostForOrganisation))), "超过当场处罚的限额")),
        new("spot-officers", "由两名证件当日有效的执法人员办理", law[42, 1], f =>
            f.Last<DecideOnTheSpot>() is { Act: DecideOnTheSpot on } then && OfficerChecks.Found(on.Officers, f.At).Any(o => o.Officer?.IssuedOn > then.Doing.On) ? null
            : Spot(f, (d, a) =>
            OfficerChecks.AreTwo(d.Officers) && OfficerChecks.Uncertified(d.Officers, a.Doing.On, f.At).Count == 0, "执法人员不足两人，或者证件当日无效")),
        new("spot-credentials", "出示执法证件", law[52], f => Spot(f, (d, _) => d.CredentialsShown, "没有记录出示证件")),
        new("spot-heard", "告知事实、理由、依据，听取陈述、申辩", law[44], f => Spot(f, (d, _) => d.Heard, "没有记录告知和听取")),
        new("spot-basis", "写明违反的规定和处罚依据", law[52], f => Spot(f, (d, _) => d.Breached.Length > 0 && d.Basis.Length > 0, "没有写明依据")),
        new("spot-discretion", "写明裁量的理由", law[34], f => Spot(f, (d, _) => d.DiscretionReasons.Length > 0, "没有写明裁量理由")),
        new("spot-numbered", "使用编号的决定书", law[52], f => Spot(f, (_, a) => a.Doing.Documents.Any(d => d.Number is not null), "决定书没有编号")),
        new("spot-handed-over", "当场交付当事人", law[52], f => Spot(f, (d, _) => d.HandedOver.Length > 0, "没有记录当场交付")),
        new("spot-reported", "报所属行政机关备案", law[52], f => f.Is(f.Last<ReportOnTheSpot>(), "没有备案的办理记录")),
        new("spot-collected", "当场收缴有法定理由并出具票据", law[68], f =>
            f.Last<DecideOnTheSpot>() is { Act: DecideOnTheSpot { Collected: null } } ? CaseFile.Not("没有当场收缴") : Spot(f, (d, _) => !string.IsNullOrWhiteSpace(d.Receipt), "没有出具票据")),
        new("spot-handed-in", "当场收缴的罚款两个工作日内交回、缴付", law[71], f =>
            f.Last<DecideOnTheSpot>() is not { Act: DecideOnTheSpot spot } done ? f.Broken("没有当场处罚的办理记录")
            : spot.Collected is null ? CaseFile.Not("没有当场收缴")
            : f.Last<HandInFine>() is { } handed && f.Within(done.Doing.On, handed.Doing.On, 2) && f.Last<BankFine>() is { } banked && f.Within(handed.Doing.On, banked.Doing.On, 2) ? f.Kept(banked)
            : f.Broken("没有在两个工作日内交回或者缴付", done)),
    ];

    private static Seen Spot(CaseFile file, Func<DecideOnTheSpot, DoneAct, bool> right, string wrong) =>
        file.Is(file.Last<DecideOnTheSpot>(), "没有当场处罚的办理记录", a => right((DecideOnTheSpot)a.Act, a), wrong);
}
