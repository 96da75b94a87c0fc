using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;
using static Fazhi.Laws.Statutes;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Consultations.OrganConsultationStage;
using P = Fazhi.Mechanisms.Consultations.ConsultationParameters;

namespace Fazhi.Mechanisms.Consultations;

/// <summary>征求部门意见阶段.</summary>
public enum OrganConsultationStage
{
    [Term("征求意见中")]
    Asking,

    [Term("已办结")]
    Ended,

    [Term("已取消")]
    Cancelled,
}

/// <summary>单位的意见.</summary>
/// <param name="Organ">Whose, by code.</param>
/// <param name="On">The day.</param>
/// <param name="Agrees">Whether it has nothing to say against the draft.</param>
/// <param name="Text">What it says; empty where it only agrees.</param>
/// <param name="Outcome">What was made of it; <c>null</c> until that is said, and where it only agrees.</param>
/// <param name="Reason">Why.</param>
public sealed record OrganReply(string Organ, DateOnly On, bool Agrees, string Text, CommentDisposition? Outcome, string? Reason)
{
    /// <summary>As one reads it.</summary>
    internal string Told(County county) => $"{county.OrganName(Organ)}：{(Agrees ? "没有意见" : Text)}{(Outcome is { } outcome ? $"（{Terms.Of(outcome)}：{Reason}）" : "")}";
}

/// <summary>征求部门意见 — a draft before the organs it concerns, each with time enough to read it; what isn't agreed on is told to who decides.</summary>
public sealed class OrganConsultation : Matter<OrganConsultationStage>
{
    [Term("征求意见的规范性文件")]
    public Reference<NormativeDocument>? Document { get; internal set; }

    /// <summary>Those asked, by code.</summary>
    [Term("征求意见的单位")]
    public IReadOnlyList<string> Asked { get; internal set; } = [];

    [Term("回复期限")]
    public DateOnly DueOn { get; internal set; }

    /// <summary>How many working days they had: the shortest are on the list first.</summary>
    [Term("给出的工作日")]
    public int WorkingDays { get; internal set; }

    [Term("期限较短的理由")]
    public string? ShorterBecause { get; internal set; }

    /// <summary>What they said, in the order in which it came.</summary>
    public IReadOnlyList<OrganReply> Replies { get; internal set; } = [];

    [Term("已回复单位数")]
    public int Replied { get; internal set; }

    [Term("逾期未回复单位数")]
    public int Silent { get; internal set; }

    [Term("没有取得一致的意见")]
    public string? Unresolved { get; internal set; }

    [Term("办结日期")]
    public DateOnly? EndedOn { get; internal set; }

    /// <summary>Those that haven't answered.</summary>
    internal IEnumerable<string> Awaited => Asked.Where(o => Replies.All(r => r.Organ != o));

    internal Period TimeLeft => Period.Between(OpenedOn, DueOn).Exactly();
}

/// <summary>征求部门意见.</summary>
public sealed record AskOrgans : Act<OrganConsultation>
{
    [Field("题目", Max = 200)]
    public required string Title { get; init; }

    [Field("征求意见的规范性文件", Hint = "不是规范性文件的不填。")]
    public Reference<NormativeDocument>? Document { get; init; }

    [Field("征求意见稿", Hint = "一段一行。", Max = DraftText.Longest, Long = true)]
    public required string Text { get; init; }

    [Field("征求意见稿原件")]
    public FileRef? File { get; init; }

    [Field("征求意见的单位", Organ = true, Min = 1, Max = 100)]
    public required IReadOnlyList<string> Organs { get; init; }

    [Field("回复期限")]
    public required DateOnly DueOn { get; init; }

    [Field("给出的工作日", Min = 0, Hint = "由系统照工作日历算出。")]
    public required int WorkingDays { get; init; }

    [Field("期限较短的理由", Hint = "不足县里规定的工作日的必填。", Max = 500, Long = true)]
    public string? ShorterBecause { get; init; }

    public override void Apply(OrganConsultation matter, Doing doing)
    {
        (matter.Title, matter.Document, matter.Asked, matter.DueOn) = (Title, Document, [.. Organs.Distinct()], DueOn);
        (matter.WorkingDays, matter.ShorterBecause) = (WorkingDays, ShorterBecause);
    }
}

/// <summary>回复意见 — an organ that was asked says what it thinks, once; later words replace the earlier.</summary>
public sealed record ReplyToDraft : Act<OrganConsultation>
{
    [Field("回复单位", Organ = true)]
    public required string Organ { get; init; }

    [Field("没有意见")]
    public bool Agrees { get; init; }

    [Field("修改意见和理由", Hint = "没有意见的不填。", Max = 5000, Long = true)]
    public string? Text { get; init; }

    [Field("附件", Max = 5)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(OrganConsultation matter, Doing doing)
    {
        matter.Replies = [.. matter.Replies.Where(r => r.Organ != Organ), new OrganReply(Organ, doing.On, Agrees, Agrees ? "" : Text ?? "", null, null)];
        matter.Replied = matter.Replies.Count;
    }
}

/// <summary>研究单位意见 — what is made of what an organ said.</summary>
public sealed record SettleReply : Act<OrganConsultation>
{
    [Field("单位", Organ = true)]
    public required string Organ { get; init; }

    [Field("是否采纳")]
    public required CommentDisposition Outcome { get; init; }

    [Field("理由", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(OrganConsultation matter, Doing doing) =>
        matter.Replies = [.. matter.Replies.Select(r => r.Organ == Organ ? r with { Outcome = Outcome, Reason = Reason } : r)];
}

/// <summary>办结征求部门意见 — all have answered or had their time; what isn't agreed on is written down.</summary>
public sealed record EndOrganConsultation : Act<OrganConsultation>
{
    [Field("没有取得一致的意见", Hint = "经协商没有取得一致的，写明各方的意见和理由，随稿子报告；都取得一致的不填。", Max = 4000, Long = true)]
    public string? Unresolved { get; init; }

    public override void Apply(OrganConsultation matter, Doing doing) =>
        (matter.Unresolved, matter.EndedOn, matter.Silent) = (string.IsNullOrWhiteSpace(Unresolved) ? null : Unresolved, doing.On, matter.Awaited.Count());
}

/// <summary>取消征求部门意见.</summary>
public sealed record CancelOrganConsultation : Act<OrganConsultation>
{
    [Field("取消的理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(OrganConsultation matter, Doing doing) => matter.EndedOn = doing.On;
}

/// <summary>征求部门意见的规则.</summary>
public sealed class OrganConsultationType() : MatterType<OrganConsultation, OrganConsultationStage>("organ-consultation", "征求部门意见", "2024", new DateOnly(2024, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "messages", WhyClosed = "征求部门意见是起草过程中的内部往来，不公开；只公布次数。" };

    private static readonly Article Ours = Article.WorkingRule;

    private static readonly OrganOf AskedOrgan = OrganOf.In<OrganConsultation>("被征求意见的单位", (m, organ, county) => m.Asked.Any(o => county.Now(o) == organ));

    protected override void Define(Lifecycle<OrganConsultation, OrganConsultationStage> it)
    {
        it.Uses(P.InternalDays);
        it.Indexed(m => m.WorkingDays, m => m.EndedOn);
        it.Ends(Ended, OrganConsultationStage.Cancelled);
        it.Steps(("征求意见", [Asking]), ("办结", [Ended]));
        it.ReadByEveryone();

        it.Opens<AskOrgans>("征求部门意见", Asking).By(Handler, Registrar, LegalReviewer, InstitutionHead).Under(MajorDecisions[13])
            .For("把稿子送有关部门、乡镇征求意见，给出足够的工作日。")
            .Needs("BY001", (_, a, c) => a.DueOn > c.On && a.WorkingDays == c.Calendar.WorkingDaysBetween(c.On, a.DueOn), "使给出的工作日和回复期限一致", Ours,
                "回复期限晚于今天；工作日从明天起数到回复期限当日，照工作日历，不计休息日。")
            .Naming((_, a, c) => a is { } asked && asked.DueOn > c.On ? $"到{asked.DueOn:yyyy-MM-dd}有{c.Calendar.WorkingDaysBetween(c.On, asked.DueOn)}个工作日" : null)
            .Needs("BY002", (m, a, _) => a.WorkingDays >= m.Parameter(P.InternalDays) || !string.IsNullOrWhiteSpace(a.ShorterBecause), "给被征求意见的单位留足工作日，或者说明理由", Ours,
                "请推迟回复期限；确需缩短的，填写理由，最短的几次列在清单最前。")
            .Needs("BY003", (m, a, _) => !a.Organs.Contains(m.Organ), "向别的单位征求意见", Ours, "本单位的意见不用征求，请从单位中去掉。");
        it.During<ReplyToDraft>("回复意见", Asking).By(Handler, Registrar, InstitutionHead).Of(AskedOrgan).Under(MajorDecisions[13])
            .For("被征求意见的单位回复；再次回复的，以后一次为准。")
            .Begins((m, c) => new ReplyToDraft { Organ = m.Asked.FirstOrDefault(o => c.County.Now(o) == c.Doing.Actor.Organ) ?? "" })
            .Needs("BY009", (m, a, c) => m.Asked.Contains(a.Organ) && c.County.Now(a.Organ) == c.Doing.Actor.Organ, "由被征求意见的单位自己回复", Ours, "请选您所在的单位；单位合并的，选被征求意见的原单位。")
            .Needs("BY004", (_, a, _) => a.Agrees == string.IsNullOrWhiteSpace(a.Text), "写明修改意见，或者勾选“没有意见”", Ours, "有意见的写明意见和理由，不勾选“没有意见”。");
        it.During<SettleReply>("研究单位意见", Asking).By(Handler, Registrar, InstitutionHead).Under(MajorDecisions[18])
            .For("逐个写明采纳与否和理由，回复的单位看得到。")
            .Needs("BY005", (m, a, _) => m.Replies.Any(r => r.Organ == a.Organ && !r.Agrees), "选择提出了意见的单位", Ours, "该单位还没有回复，或者回复没有意见。");
        it.Act<EndOrganConsultation>("办结征求部门意见", Asking, Ended).By(Handler, Registrar, InstitutionHead).Under(MajorDecisions[13]).ForGood()
            .For("都已经回复，或者回复期限已过，汇总没有取得一致的意见。")
            .Needs("BY006", (m, c) => c.On > m.DueOn || !m.Awaited.Any(), "等待各单位回复，或者回复期限届满", MajorDecisions[13], "请催促没有回复的单位。")
            .Naming((m, _, c) => Alike.Names(m.Awaited.Select(c.County.OrganName), "个单位"))
            .Needs("BY007", m => m.Replies.All(r => r.Agrees || r.Outcome is not null), "使每个单位的意见都有采纳与否的结论和理由", MajorDecisions[18], "请逐个办理“研究单位意见”。")
            .Needs("BY008", (m, a, _) => m.Replies.All(r => r.Outcome is not CommentDisposition.NotAdopted) || !string.IsNullOrWhiteSpace(a.Unresolved),
                "写明没有取得一致的意见", MajorDecisions[13], "有不采纳的意见，应当写明各方的意见和理由，向决策机关报告；经协商已经取得一致的，写明协商的结果。");
        it.Act<CancelOrganConsultation>("取消征求部门意见", Asking, OrganConsultationStage.Cancelled).By(Handler, Registrar, InstitutionHead).Under(Ours).ForGood()
            .For("不再征求意见的，写明理由。");
        it.Corrections([Asking, Ended], Handler, Registrar).Under(Ours);

        it.Clock("reply", "回复意见", m => m.TimeLeft).From<AskOrgans>().Until<EndOrganConsultation, CancelOrganConsultation>()
            .Otherwise("回复期限届满，可以办结").Warn(1).Under(Ours);
        it.ShowsAll(Reader.Officials);
    }
}
