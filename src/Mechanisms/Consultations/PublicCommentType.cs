using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Laws.Statutes;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Consultations.PublicCommentStage;
using P = Fazhi.Mechanisms.Consultations.ConsultationParameters;

namespace Fazhi.Mechanisms.Consultations;

/// <summary>公众意见 — made on one version of a draft, shown or withheld for a reason, answered for its author and for everybody.</summary>
public sealed class PublicCommentType() : MatterType<PublicComment, PublicCommentStage>("public-comment", "公众意见", "2024", new DateOnly(2024, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "message-circle",
        Place = new() { Title = "公众意见", Lead = "对各征求意见稿提出的、已经公开的意见和答复。", Says = "每条意见和是否采纳", Words = ["意见", "留言", "采纳"] },
        Applicant = new ApplicantFace
        {
            Acts = [new(typeof(AppealWithholding)) { AsksAgain = true, Consequence = "提出以后由别的人复核，复核以后不能再提。" }],
        }.Telling<PublicCommentStage>(Next),
    };

    private static readonly Article Ours = Article.WorkingRule;

    protected override void Define(Lifecycle<PublicComment, PublicCommentStage> it)
    {
        // A letter that came in time is entered after the last day, too.
        it.PartOf<Consultation>(ConsultationStage.Open, ConsultationStage.Closed);
        it.Uses(P.ModerationDays, P.AppealDays);
        it.Indexed(m => m.Alike, m => new { m.Draft, m.Paragraph }, m => m.DisposedOn);
        it.Ends(Answered, Voided, Dropped);
        it.Steps(("审核公开", [Received, Shown, Withheld, Appealed]), ("答复", [Answered]));
        it.ReadByEveryone();

        it.Opens<SubmitComment>("提出意见", Received).By(Public, Handler, Registrar).OfAnyOrgan().Under(MajorDecisions[14])
            .For("对征求意见稿提意见，不用注册；信函、电话和座谈会上的意见由工作人员代为登记。")
            .Titled((m, a, c) => $"意见{c.Parts<PublicComment>(Of(m, c)).Count(p => p.Id != m.Id) + 1}（{Of(m, c).NameOf(a.Draft, a.Paragraph)}）")
            .Needs("YJ001", (m, _, c) => Of(m, c).DecisionId is null || InTime(m, c), "在征求意见期限以内提出", MajorDecisions[15], "征求意见已经截止；以后的意见请向承办单位书面提出。")
            .Needs("YJ002", (m, _, c) => Of(m, c).DocumentId is null || InTime(m, c), "在规范性文件征求意见期限以内提出", BusinessEnvironment[62], "征求意见已经截止；以后的意见请向起草单位书面提出。")
            .Needs("YJ014", (m, _, c) => Of(m, c).DecisionId is not null || Of(m, c).DocumentId is not null || InTime(m, c), "在公布的期限以内提出", Ours, "征求意见已经截止；以后的意见请向承办单位书面提出。")
            .Needs("YJ015", (m, _, c) => IsPublic(c) || m.Organ == Of(m, c).Organ, "由征求意见的承办单位代为登记", Ours, "请转交承办单位登记，或者请提意见的人在网上提出。")
            .Needs("YJ016", (_, a, c) => IsPublic(c) || a.Channel is not (null or CommentChannel.Online), "写明代为登记的意见是怎样提出的", Ours, "请选择信函、电子邮件、电话或者当面；网上的意见由提意见的人自己提交。")
            .Needs("YJ003", (m, a, c) => IsPublic(c) ? a.Draft == Of(m, c).DraftNo && a.Window == Of(m, c).Window : a.Draft <= Of(m, c).DraftNo && a.Window <= Of(m, c).Window, "对公布的征求意见稿、在那一轮提出", MajorDecisions[15], "征求意见稿已经更换，请看过新稿再提交；写好的内容还在。")
            .Needs("YJ004", (m, a, c) => IsThere(Of(m, c), a, IsPublic(c)), "对稿子中有的段落提出", Ours, "请从征求意见稿的页面选择段落，或者对全文提意见。")
            .Needs("YJ005", (_, a, _) => a.SaysSomething, "写明意见内容", Ours, "附件可以补充说明，意见本身请写在“意见内容”里，这样才能逐条研究、答复。");
        it.Act<ShowComment>("公开意见", [Received, Withheld], Shown).By(Handler, Registrar, InstitutionHead).Under(Ours)
            .For("没有不能公开的内容，公开这条意见。");
        it.Act<WithholdComment>("不公开意见", [Received, Shown, Answered], Withheld).By(Handler, Registrar, InstitutionHead).Under(Ours)
            .For("有不能公开的内容，写明情形和理由；提意见的人看得到理由，可以提出异议。")
            .Needs("YJ006", (m, a, _) => !m.AppealDecided || a.Ground != m.WithheldAs, "照异议复核的结果办理", Ours, "异议已经复核，是否公开照复核的结果；发现别的情形的，写明那一种情形。")
            .To((m, _) => m.Disposition is null ? Withheld : Answered, Withheld, Answered);
        it.Act<AppealWithholding>("对不公开提出异议", Withheld, Appealed).By(Public, Handler, Registrar).Under(Ours)
            .For("提意见的人认为可以公开的，由别的人复核。")
            .Needs("YJ017", (m, _, c) => IsPublic(c) || m.Channel != CommentChannel.Online, "由提意见的人自己提出异议", Ours, "网上提出的意见，由提意见的人凭受理编号和查询码提出异议。")
            .Needs("YJ007", (m, _) => !m.AppealDecided, "只提出一次异议", Ours, "异议已经复核过，不再复核。")
            .Needs("YJ008", (m, c) => c.On <= m.LastToAppeal(c), "在规定的期限内提出异议", Ours, "提出异议的期限已过。");
        it.Act<DecideAppeal>("异议复核", Appealed, Shown).By(Handler, Registrar, InstitutionHead).Of(OrganOf.Holder, OrganOf.Above, OrganOf.JusticeBureau).Under(Ours)
            .For("由不公开的经办人以外的人复核，改为公开或者维持不公开；单位只有一人的，由上级或者县司法行政部门复核。")
            .Needs("YJ009", (m, c) => m.WithheldBy != c.Doing.Actor.Id, "由不公开的经办人以外的人复核", Ours, "请交本单位其他人员、上级单位或者县司法行政部门复核。")
            .To((_, a) => a.Shows ? Shown : Withheld, Shown, Withheld);
        it.Act<DisposeComment>("答复意见", [Shown, Withheld], Answered).By(Handler, Registrar, InstitutionHead).Under(MajorDecisions[18])
            .For("写明采纳、部分采纳还是不采纳和理由；内容相同的可以一并答复。")
            .Needs("YJ010", (m, c) => m.Stage != Withheld || m.AppealDecided || c.On > m.LastToAppeal(c), "等待提出异议的期限届满", Ours, "不公开的意见，提出异议的期限过后再答复。")
            .Causes((m, a, c) => a.AlikeToo ? Same(m, c).Select(p => Consequence.In(p.Id, new DisposeAlike { Disposition = a.Disposition, Reply = a.Reply, First = Reference<PublicComment>.Of(m) })) : [],
                typeof(DisposeAlike));
        it.Act<DisposeAlike>("一并答复", Shown, Answered).By(Handler, Registrar, InstitutionHead).Under(MajorDecisions[18])
            .For("随内容相同的意见答复，不单独办理。")
            .Needs("YJ011", (m, a, c) => c.Records.Find<PublicComment>(a.First.Id) is { Stage: Answered } first && first.Alike == m.Alike && first.Parent == m.Parent,
                "随内容相同的意见答复", Ours, "请办理“答复意见”。");
        it.During<ReviseDisposition>("修改答复", Answered).By(Handler, Registrar, InstitutionHead).Under(MajorDecisions[18])
            .For("公布采纳情况以前，答复需要修改的，修改。")
            .Needs("YJ012", (m, c) => Of(m, c).Stage is ConsultationStage.Open or ConsultationStage.Closed, "在公布采纳情况以前修改", Ours, "采纳情况已经公布，答复不再修改。");
        it.Act<VoidRecord<PublicComment>>("作废", [Received, Shown], Voided).By(Handler, Registrar, InstitutionHead).Under(Ours).ForGood()
            .For("工作人员代为登记重复、有误的，作废；公众在网上提出的不能作废。")
            .Needs("YJ018", (m, c) => m.Channel == CommentChannel.Online || m.EnteredBy != c.Doing.Actor.Id, "由登记人以外的人作废", Ours, "请交本单位其他人员核对以后作废。")
            .Needs("YJ013", (m, _) => m.Channel != CommentChannel.Online, "作废代为登记的意见", Ours, "网上提出的意见不能作废；不能公开的办理“不公开意见”，并照样答复。");
        it.Act<DropComment>("征求意见已取消", [Received, Shown, Withheld, Appealed], Dropped).By(Handler, Registrar, LegalReviewer, Head, InstitutionHead).OfAnyOrgan().Under(Ours)
            .For("随取消征求意见登记，不单独办理；理由告诉提意见的人。")
            .Needs("YJ019", (m, c) => Of(m, c).Stage == ConsultationStage.Cancelled, "随取消征求意见登记", Ours, "请在征求意见中办理“取消征求意见”。");
        it.Corrections([Received, Shown, Withheld, Answered], Handler, Registrar).Under(Ours);

        it.Clock("moderation", "审核公开", m => new Period(m.Parameter(P.ModerationDays), PeriodUnit.WorkingDays))
            .From<SubmitComment>().Until<ShowComment, WithholdComment, VoidRecord<PublicComment>>().Until<DropComment>()
            .Otherwise("逾期没有审核的，列在意见的最前").Warn(1).Under(Ours);
        it.Clock("appeal", "异议复核", m => new Period(m.Parameter(P.ModerationDays), PeriodUnit.WorkingDays))
            .From<AppealWithholding>().Until<DecideAppeal, DropComment>().Otherwise("应当由别的人及时复核").Warn(1).Under(Ours);

        Readers(it);
    }

    private static void Readers(Lifecycle<PublicComment, PublicCommentStage> it)
    {
        it.ShowsAll(Reader.Officials);
        it.Shows<SubmitComment>(Reader.Applicant);
        it.Shows<WithholdComment>(Reader.Applicant);
        it.Shows<DecideAppeal>(Reader.Applicant);
        it.Shows<DropComment>(Reader.Applicant);
        it.Shows<DisposeComment>(Reader.Applicant, a => a.Disposition, a => a.Reply);
        it.Shows<DisposeAlike>(Reader.Applicant, a => a.Disposition, a => a.Reply);
        it.Shows<ReviseDisposition>(Reader.Applicant);
        it.ShowsThat(Reader.Applicant, typeof(ShowComment), typeof(AppealWithholding));
        it.ShowsFacts(Reader.Applicant, m => m.Draft, m => m.Paragraph, m => m.Text, m => m.WithheldAs, m => m.WithheldBecause, m => m.Disposition, m => m.Reply, m => m.DisposedOn);
        it.Discloses(m => !m.Hidden && (m.Stage == Shown || m.Stage == Answered), [], m => m.Draft, m => m.Window, m => m.Paragraph, m => m.Text, m => m.Channel, m => m.Disposition, m => m.Reply, m => m.DisposedOn);
    }

    private static Consultation Of(PublicComment m, Circumstances at) => at.Records.Find<Consultation>(m.Parent ?? Guid.Empty) ?? new Consultation();

    private static bool IsPublic(Circumstances at) => at.Doing.Actor.IsPublic;

    // What came by letter in time may be entered later, with the day on which it came.
    private static bool InTime(PublicComment m, Circumstances at)
    {
        var consultation = Of(m, at);
        return IsPublic(at) ? consultation.TakesOn(at.On) : at.On >= consultation.FirstFrom && at.On <= consultation.Until;
    }

    private static bool IsThere(Consultation consultation, SubmitComment a, bool byPublic)
    {
        if (a.Paragraph == 0)
            return true;
        if (consultation.Versions.FirstOrDefault(v => v.No == a.Draft) is not { } draft)
            return false;
        var paragraphs = DraftText.Paragraphs(draft.Text);
        // Who enters a letter names the paragraph by its number; the page names its words besides.
        return a.Paragraph <= paragraphs.Count
            && (a.ParagraphMark is null ? !byPublic : a.ParagraphMark == DraftText.Mark(paragraphs[a.Paragraph - 1]));
    }

    // What is withheld or objected to is answered by itself.
    private static IEnumerable<PublicComment> Same(PublicComment m, Circumstances at)
    {
        var (id, parent, alike) = (m.Id, m.Parent, m.Alike);
        return at.Records.Each<PublicComment>(p => p.Parent == parent && p.Alike == alike && p.Id != id && p.Stage == Shown).Take(MostAtOnce);
    }

    // More are answered by answering the next of them.
    private const int MostAtOnce = 2000;

    private static string Next(PublicCommentStage stage) =>
        stage switch
        {
            Received => "已经收到。审核没有不能公开的内容以后公开，并逐条研究。",
            Shown => "已经公开，正在研究是否采纳，答复会写在这里。",
            Withheld => "没有公开，理由见办理记录；认为可以公开的，可以在规定的期限内提出异议。意见照样研究、答复。",
            Appealed => "异议由别的人复核，结果会写在这里。",
            Answered => "已经答复，是否采纳和理由见办理记录。",
            Voided => "代为登记有误，已经作废。",
            Dropped => "征求意见已经取消，理由见办理记录。",
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
        };
}
