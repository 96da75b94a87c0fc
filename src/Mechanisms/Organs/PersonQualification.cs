using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Organs.PersonQualificationStage;

namespace Fazhi.Mechanisms.Organs;

/// <summary>资格状态 — whether a qualification counts.</summary>
public enum PersonQualificationStage
{
    [Term("有效")]
    Valid,

    [Term("已失效")]
    Lost,
}

/// <summary>资格来源 — why somebody counts as qualified.</summary>
public enum QualificationGround
{
    /// <summary>Has the certificate.</summary>
    [Term("取得证书")]
    Certificate,

    /// <summary>Took the work up before the law wanted the qualification of those who take it up (初次从事).</summary>
    [Term("法律要求以前已经从事该项工作")]
    BeforeTheLaw,
}

/// <summary>资格 — a qualification that a person holds: what some roles want on the day of an act. Part of the person's record.</summary>
[EntryOf<RecordQualification>]
public sealed class PersonQualification : Matter<PersonQualificationStage>
{
    public Qualification Of { get; internal set; }
    public QualificationGround Ground { get; internal set; }
    public string? Certificate { get; internal set; }
    public DateOnly From { get; internal set; }
    public DateOnly? Until { get; internal set; }

    /// <summary>The qualification as everything else knows it.</summary>
    public HeldQualification Told => new(Of, From, Until);

    public override IEnumerable<string?> SearchWords() => [Title, Certificate];
}

/// <summary>登记资格 — a person has a qualification from a day on.</summary>
public sealed record RecordQualification : RecordAct<PersonQualification>
{
    [Field("资格")]
    public required Qualification Of { get; init; }

    [Field("资格来源")]
    public required QualificationGround Ground { get; init; }

    [Field("证书编号", Max = 60, Hint = "取得证书的必填。")]
    public string? Certificate { get; init; }

    [Field("开始日期", NotAfterAct = true, Hint = "证书的发证日期，或者开始从事该项工作的日期。")]
    public required DateOnly From { get; init; }

    [Field("有效期止", Hint = "最后一天；长期有效的不填。")]
    public DateOnly? Until { get; init; }

    [Field("证书或者证明")]
    public FileRef? Proof { get; init; }
}

/// <summary>资格失效 — revoked, cancelled, or taken off the register.</summary>
public sealed record LoseQualification : Act<PersonQualification>
{
    [Field("失效原因", Max = 300)]
    public required string Reason { get; init; }

    // What was done before this day was done by somebody qualified.
    public override void Apply(PersonQualification matter, Doing doing) => matter.Until = LastDay.Ended(doing.On, matter.Until);
}

/// <summary>资格的规则 — who has which qualification, from when until when.</summary>
public sealed class PersonQualificationType()
    : MatterType<PersonQualification, PersonQualificationStage>("person-qualification", "资格", "2024", new DateOnly(1949, 10, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "certificate" };

    protected override void Define(Lifecycle<PersonQualification, PersonQualificationStage> it)
    {
        var rule = Article.WorkingRule;
        it.PartOf<CountyPerson>(CountyPersonStage.Serving);
        it.Ends(Lost);
        it.ReadByEveryone();
        it.Opens<RecordQualification>("登记资格", Valid).By(Administrator, Registrar).Of(OrganOf.Government, OrganOf.JusticeBureau).Under(rule)
            .For("登记一名人员具有的资格；要求资格的岗位，从登记的开始日期起可以办理。")
            .Titled((m, a, at) => $"{at.Records.Find<CountyPerson>(m.Parent!.Value)!.Title}（{Terms.Of(a.Of)}）")
            .Needs("RY021", (_, a, _) => a.Ground != QualificationGround.Certificate || !string.IsNullOrEmpty(a.Certificate), "写明证书编号", rule, "请填写证书编号。")
            .Needs("RY022", (_, a, _) => a.Until is not { } until || until >= a.From, "有效期止不早于开始日期", rule, "请核对日期。");
        it.Act<LoseQualification>("资格失效", Valid, Lost).By(Administrator, Registrar).Of(OrganOf.Government, OrganOf.JusticeBureau).Under(rule)
            .For("证书被吊销、注销的，从办理当日起不再具有资格；以前办理的事项不变。");
        it.Corrections([Valid], Administrator, Registrar).Of(OrganOf.Government, OrganOf.JusticeBureau).Under(rule);
        it.ShowsAll(Reader.Officials);
    }
}
