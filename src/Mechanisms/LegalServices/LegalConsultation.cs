using Fazhi.Clocks;
using Fazhi.Identifiers;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.LegalServices.LegalConsultationStage;
using P = Fazhi.Mechanisms.LegalServices.LegalServiceParameters;

namespace Fazhi.Mechanisms.LegalServices;

/// <summary>法律咨询阶段.</summary>
public enum LegalConsultationStage
{
    [Term("待答复")]
    Asked,

    [Term("已答复")]
    Answered,

    [Term("已作废")]
    Voided,
}

/// <summary>咨询方式.</summary>
public enum ConsultationWay
{
    [Term("来访")]
    InPerson,

    [Term("电话")]
    Phone,

    [Term("网上")]
    Online,

    [Term("来信")]
    Letter,
}

/// <summary>咨询人的评价.</summary>
public enum ConsultationRating
{
    [Term("满意")]
    Satisfied,

    [Term("基本满意")]
    Fairly,

    [Term("不满意")]
    Dissatisfied,
}

/// <summary>法律咨询 — asked, answered, and rated by who asked; free of charge, and read by nobody else.</summary>
public sealed class LegalConsultation : Matter<LegalConsultationStage>
{
    [Term("咨询方式")]
    public ConsultationWay Way { get; internal set; }

    [Term("类别")]
    public string Field { get; internal set; } = "";

    [Term("提出日期")]
    public DateOnly AskedOn { get; internal set; }

    [Term("答复日期")]
    public DateOnly? AnsweredOn { get; internal set; }

    [Term("答复用时（日）")]
    public int? DaysTaken { get; internal set; }

    [Term("评价")]
    public ConsultationRating? Rating { get; internal set; }

    [Term("评价日期")]
    public DateOnly? RatedOn { get; internal set; }

    internal void Begin(ConsultationWay way, string field, DateOnly on) =>
        (Way, Field, AskedOn, Title) = (way, field, on, $"{Terms.Of(way)}咨询：{field}");

    internal void Answer(DateOnly on) => (AnsweredOn, DaysTaken) = (on, on.DayNumber - AskedOn.DayNumber);
}

/// <summary>提出法律咨询 — online, with a receipt.</summary>
public sealed record AskLegalQuestion : Act<LegalConsultation>
{
    [Field("称呼", Max = 40, Personal = true)]
    public string? Asker { get; init; }

    [Field("联系电话", Personal = true, Hint = "可以不填；凭受理编号和查询码查看答复。")]
    public PhoneNumber? Phone { get; init; }

    [Field("类别", Among = "aid.consultation-fields")]
    public required string Field { get; init; }

    [Field("问题", Hint = "发生了什么，想知道什么。不要写身份证号码、银行卡号。", Max = 2000, Long = true, Personal = true)]
    public required string Question { get; init; }

    [Field("材料", Max = 5)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(LegalConsultation matter, Doing doing) => matter.Begin(ConsultationWay.Online, Field, doing.On);
}

/// <summary>登记已经答复的咨询 — at the counter or on the telephone, in one form.</summary>
public sealed record RecordConsultation : Act<LegalConsultation>
{
    [Field("咨询方式")]
    public required ConsultationWay Way { get; init; }

    [Field("类别", Among = "aid.consultation-fields")]
    public required string Field { get; init; }

    [Field("问题摘要", Max = 1000, Long = true, Personal = true)]
    public required string Question { get; init; }

    [Field("答复", Max = 2000, Long = true, Personal = true)]
    public required string Answer { get; init; }

    [Field("咨询人", Max = 40, Personal = true)]
    public string? Asker { get; init; }

    [Field("联系电话", Personal = true)]
    public PhoneNumber? Phone { get; init; }

    public override void Apply(LegalConsultation matter, Doing doing)
    {
        matter.Begin(Way, Field, doing.On);
        matter.Answer(doing.On);
    }
}

/// <summary>登记待答复的咨询 — what a telephone or a letter asked and nobody could answer at once.</summary>
public sealed record NoteConsultation : Act<LegalConsultation>
{
    [Field("咨询方式")]
    public required ConsultationWay Way { get; init; }

    [Field("类别", Among = "aid.consultation-fields")]
    public required string Field { get; init; }

    [Field("问题", Max = 2000, Long = true, Personal = true)]
    public required string Question { get; init; }

    [Field("咨询人", Max = 40, Personal = true)]
    public required string Asker { get; init; }

    [Field("联系电话", Personal = true)]
    public PhoneNumber? Phone { get; init; }

    public override void Apply(LegalConsultation matter, Doing doing) => matter.Begin(Way, Field, doing.On);
}

/// <summary>答复法律咨询 — read under the receipt like any other answer.</summary>
public sealed record AnswerLegalQuestion : Act<LegalConsultation>, IMessage
{
    [Field("答复", Hint = "写明法律怎么规定、可以怎么做；符合法律援助条件的，告知可以申请。", Max = 4000, Long = true, Personal = true)]
    public required string Answer { get; init; }

    string IMessage.Text => Answer;

    bool IMessage.FromApplicant => false;

    public override void Apply(LegalConsultation matter, Doing doing) => matter.Answer(doing.On);
}

/// <summary>评价答复 — by who asked, once.</summary>
public sealed record RateLegalAnswer : Act<LegalConsultation>
{
    [Field("评价")]
    public required ConsultationRating Rating { get; init; }

    [Field("意见", Max = 500, Long = true, Personal = true)]
    public string? Remark { get; init; }

    public override void Apply(LegalConsultation matter, Doing doing) => (matter.Rating, matter.RatedOn) = (Rating, doing.On);
}

/// <summary>法律咨询的规则.</summary>
public sealed class LegalConsultationType() : MatterType<LegalConsultation, LegalConsultationStage>("legal-consultation", "法律咨询", "2022", new DateOnly(2022, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "message-question",
        WhyClosed = "法律咨询涉及咨询人的隐私，所以只公布件数。数字由台账算出，可以在台账页校验。",
        Applications = [Online],
        Applicant = new ApplicantFace().Telling<LegalConsultationStage>(stage =>
            stage switch
            {
                Asked => "公共法律服务中心会尽快答复，请凭受理编号和查询码查看。",
                Answered => "已经答复。可以评价，也可以再提一次；请不起律师的，可以申请法律援助（《法律援助法》第二十二条）。",
                Voided => "登记有误，已经作废。",
                _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
            }),
    };

    private static OnlineApplication Online { get; } = new()
    {
        Slug = "legal-question",
        Act = typeof(AskLegalQuestion),
        Title = "法律咨询",
        Icon = "message-question",
        Hint = _ => "网上提问，不收费",
        Says = "遇到法律问题，在网上提问，不收费。",
        Words = ["咨询", "律师", "法律问题", "12348"],
        Name = "asker",
        Organ = (_, county) => county.JusticeBureau.Code,
        Steps = [new("问题", "写清发生了什么、想知道什么。", ["field"], ["question"], ["files"]), new("联系方式", "都可以不填。", ["asker", "phone"])],
    };

    protected override void Define(Lifecycle<LegalConsultation, LegalConsultationStage> it)
    {
        var (law, ours) = (Statutes.LegalAid[22], Article.WorkingRule);
        Role[] by = [Handler, Registrar, LegalReviewer];
        it.Uses(P.Fields, P.ConsultationDays, P.SmallestPart, P.CentreParts);
        it.Indexed(m => m.AnsweredOn);
        it.Ends(Answered, Voided);
        it.Steps(("提问", [Asked]), ("答复", [Answered]));
        it.Opens<AskLegalQuestion>("提出法律咨询", Asked).By(Public).Under(law)
            .For("在网上提问，凭受理编号和查询码查看答复。");
        it.Opens<RecordConsultation>("登记已经答复的咨询", Answered).By(by).Under(law)
            .For("登记来访、电话、来信中当时答复的一件咨询。")
            .Needs("ZL008", (_, a, _) => a.Way != ConsultationWay.Online, "登记来访、电话、来信的咨询", ours, "网上的咨询由咨询人提出，在“待答复”里答复。");
        it.Opens<NoteConsultation>("登记待答复的咨询", Asked).By(by).Under(law)
            .For("登记一件不能当时答复的咨询。")
            .Needs("ZL008", (_, a, _) => a.Way != ConsultationWay.Online, "登记来访、电话、来信的咨询", ours, "网上的咨询由咨询人提出。");
        it.Act<AnswerLegalQuestion>("答复法律咨询", Asked, Answered).By(by).Under(law)
            .For("答复咨询。");
        it.During<RateLegalAnswer>("评价答复", Answered).By(Public).Under(ours)
            .For("咨询人凭受理编号和查询码评价，只评价一次。")
            .Needs("ZL009", m => m.RatedOn is null, "只评价一次", ours, "已经评价过。");
        it.Act<VoidRecord<LegalConsultation>>("作废", [Asked, Answered], Voided).By(by).Under(ours).ForGood()
            .For("重复登记、不是法律咨询的，作废。")
            .Needs("ZL010", m => m.RatedOn is null, "没有经过咨询人评价", ours, "咨询人已经评价，不能作废。");
        it.Clock("legal-answer", "答复法律咨询", m => m.Parameter(P.ConsultationDays).WorkingDays()).From<AskLegalQuestion, NoteConsultation>().Until<AnswerLegalQuestion, VoidRecord<LegalConsultation>>()
            .Otherwise("法律没有规定日数，这是本县自己确定的期限").Warn(1).Under(ours);
        it.Shows<AskLegalQuestion>(Reader.Applicant);
        it.Shows<AnswerLegalQuestion>(Reader.Applicant);
        it.Shows<RateLegalAnswer>(Reader.Applicant);
        it.ShowsThat(Reader.Applicant, typeof(VoidRecord<LegalConsultation>));
    }
}
