using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Reconsiderations.ReconsiderationStage;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <content>送达、履行和以后的事.</content>
public sealed partial class ReconsiderationType
{
    // 第八十八条第一款，《民事诉讼法》第八十七条至第九十五条
    private static void Service(Lifecycle<Reconsideration, ReconsiderationStage> it)
    {
        it.During<ServeDocument>("送达文书", Correcting, Hearing, Suspended, Concluded, Served, Refused, Transferred).By(Handler).Under(Court[87])
            .For("登记文书怎样送、哪天送到；期限从送达之日起算。")
            .Needs("FY090", (m, a, _) => IsMade(m, a.Document), "先制作要送达的文书", Ours)
            .Proven(new("FY091", "FY092", "FY093", "FY171", "FY172", "FY094"),
                (m, a) => m.Concerned(a.To, a.Person).All(key => m.Person(key)?.Party.Kind == PartyKind.Citizen))
            .Needs("FY095", (m, a, _) => !a.ByNotice || m.Concerned(a.To, a.Person).All(k => m.Person(k)?.Noticed is null),
                "等上一次公告期满后再公告", Ours)
            .Concerns(a => a.To, a => a.Person)
            .Needs("FY096", (m, a, _) => a.Document != CaseDocument.Conclusion || !(a.ReceivedOn < m.DecidedOn),
                "使送达日期不早于结案日期", Ours)
            .ServedOnceMade()
            .Needs("FY098", (_, a, _) => a.FitsRecipient, "向文书所针对的当事人送达", Ours, "请核对受送达人。")
            .Issues("reconsideration/ProofOfService", "送达回证", null, (_, a) => !a.ByNotice);
        it.During<DeemServed>("公告期满视为送达", Filed, Correcting, Hearing, Suspended, Concluded, Served, Refused, Abandoned, Archived, Transferred)
            .ByLaw().Under(Court[95]);
        it.Act<ConfirmService>("确认送达完毕", Concluded, Served).By(Handler).Under(Law[75, 2])
            .For("各方都已送达，进入履行和归档。")
            .Needs("FY097", m => m.Unserved.Count == 0,
                "向每一名申请人、被申请人和第三人送达", Law[75, 2], "请先办理“送达文书”。").Naming((m, _) => m.Unserved.Names())
            .Needs("FY201", (m, a, _) => m.Unsucceeded.Count == 0 || Said(a.NoSuccessor),
                "向没有收到文书就死亡、终止的当事人的承受人送达", Law[14, 2],
                "请先办理“变更当事人”，由近亲属或者权利义务承受人参加后送达；查明没有承受人或者承受人放弃权利的，填写“没有承受人的情况”。")
            .Naming((m, _) => m.Unsucceeded.Names());
        it.During<CorrectSlip>("补正笔误", Hearing, Suspended, Concluded, Served, Refused, Archived).By(Handler, InstitutionHead).Under(Law[3, 2])
            .For("已经制发的文书有错字、漏字、计算错误等笔误的，另行制发补正通知书；决定的内容不能用补正改变。")
            .Needs("FY126", (m, a, _) => IsMade(m, a.Document), "补正已经制发的文书", Law[3, 2], "请选择本案已经制发的文书。")
            .Needs("FY127", (_, a, _) => a.Slips.All(s => s.Wrong != s.Right), "写明笔误的原文和补正后的文字", Law[3, 2], "原文与补正后的文字不能相同。")
            .OnlySlips()
            .Issues("reconsideration/SlipCorrection", "补正通知书", (_, c) => c.Word + "复正");
    }

    private static IReadOnlyList<string> Betrayed(Reconsideration m, string text) =>
        PublicTexts.Betrayed([.. m.Persons.Where(p => p.Role != PartyRole.Respondent).Select(p => p.Party)], text,
            m.Persons.SelectMany(p => p.Agents).Where(a => !a.IsLawyer).Select(a => a.Name));

    // 第七十六条至第八十三条
    private static void Afterwards(Lifecycle<Reconsideration, ReconsiderationStage> it)
    {
        it.During<IssueOpinionLetter>("制发行政复议意见书", Hearing, Concluded, Served).By(InstitutionHead, Head).Under(Law[76])
            .For("发现违法或者不当、需要纠正或者改进的，向有关机关制发。")
            .ReceivedAsMade(a => a.ReceivedOn)
            .Issues("reconsideration/OpinionLetter", "行政复议意见书", (_, c) => c.Word + "复意");
        it.During<ReportBack>("报送意见书落实情况", Hearing, Suspended, Concluded, Served, Transferred).By(Handler).Of(Respondent, Institution).Under(Law[76])
            .For("收到意见书的机关报送纠正的情况。")
            .Needs("FY100", AwaitsReport, "有尚未反馈的行政复议意见书", Ours);
        it.During<CopyOut>("抄告上一级主管部门", Served).By(Handler).Under(Law[79, 2])
            .For("把决定书、意见书抄告被申请人的上一级主管部门。")
            .Needs("FY101", m => m.RespondentKind is RespondentKind.Department or RespondentKind.JusticeBureau, "只对政府工作部门为被申请人的案件抄告", Law[79, 2]);
        it.During<PublishDecision>("公开行政复议决定书", Served).By(Handler).Under(Law[79, 1])
            .For("隐去个人信息后，把决定书向社会公开。")
            .Needs("FY102", IsDecided,
                "只公开行政复议决定书", Law[79, 1])
            .Needs("FY226", (m, a, _) => Betrayed(m, a.Text).Count == 0, "从公开文本中隐去自然人的姓名和当事人的电话、住址、证件号码",
                Statutes.PersonalInformation[25], "请改用“张某”“某小区”一类写法后再公开。")
            .Naming((m, a) => a is null ? null : string.Join('、', Betrayed(m, a.Text)))
            .Needs("FY103", (_, a, _) => a.Redacted, "隐去个人信息、商业秘密和不宜公开的内容", Statutes.PersonalInformation[25]);
        it.During<OrderCompliance>("责令限期履行", Served).By(InstitutionHead, Head).Under(Law[77, 2])
            .For("被申请人不履行或者拖延履行的，责令限期履行。")
            .Needs("FY225", (m, at) => m.TermToPerform(at.Calendar) is not { } due || at.On > due,
                "等行政复议决定书、调解书确定的履行期限届满", Law[77, 1], "期限内被申请人还可以履行。")
            .Needs("FY104", m => m.PerformedOn is null, "只对尚未履行的案件责令限期履行", Ours);
        it.During<RecordPerformance>("登记履行情况", Served).By(Handler).Of(Respondent, Institution).Under(Law[77, 1])
            .For("登记决定书、调解书的履行情况。");
        it.Act<ArchiveCase>("归档", [Served, Refused, Abandoned, CorrectedByAgency, Transferred], Archived).By(Handler, Registrar).ForGood()
            .For("材料立卷归档，案件办结。")
            .Under(Ours)
            .Needs("FY105", m => m.Stage != Served || !m.PerformanceOrdered || m.PerformedOn is not null, "先登记履行情况", Law[77, 1])
            .Needs("FY106", m => m.OpinionLetterOn is null || m.OpinionReportedOn is not null, "先收到意见书落实情况", Law[76])
            .Needs("FY107", m => !MustBeCopiedOut(m) || m.CopiedOutOn is not null, "先抄告被申请人的上一级主管部门", Law[79, 2]);
    }
}
