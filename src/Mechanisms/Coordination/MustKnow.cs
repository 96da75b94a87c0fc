using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;
using static Fazhi.Matters.Role;
using P = Fazhi.Mechanisms.Coordination.CoordinationParameters;

namespace Fazhi.Mechanisms.Coordination;

/// <summary>应知应会清单阶段.</summary>
public enum MustKnowListStage
{
    [Term("施行中")]
    InForce,

    [Term("已停用")]
    Withdrawn,
}

/// <summary>清单项目的种类.</summary>
public enum MustKnowKind
{
    [Term("党内法规")]
    PartyRule,

    [Term("国家法律")]
    Law,
}

/// <summary>清单的一项.</summary>
public sealed record MustKnowItem([property: Field("种类")] MustKnowKind Kind, [property: Field("名称", Max = 150)] string Title);

/// <summary>应知应会清单 — what leaders of a kind of post must know of Party rules and laws; it has versions, and each leader's study stands under it.</summary>
public sealed class MustKnowList : Matter<MustKnowListStage>
{
    [Field("岗位", Max = 100)]
    public string Post { get; internal set; } = "";

    /// <summary>Which version is in force, counted from 1. Not called Version: that counts the matter's acts.</summary>
    [Term("版次")]
    public int Edition { get; internal set; }

    public IReadOnlyList<MustKnowItem> Items { get; internal set; } = [];

    [Term("项目数")]
    public int Count { get; internal set; }

    internal void Take(IReadOnlyList<MustKnowItem> items) => (Items, Count, Edition) = (items, items.Count, Edition + 1);
}

/// <summary>制发清单.</summary>
public sealed record IssueMustKnowList : Act<MustKnowList>
{
    [Field("名称", Hint = "例如：县直部门主要负责人应知应会党内法规和国家法律清单。", Max = 100)]
    public required string Title { get; init; }

    [Field("岗位", Hint = "例如：县直部门主要负责人。", Max = 100)]
    public required string Post { get; init; }

    [Field("清单项目", Min = 1, Max = 300)]
    public required IReadOnlyList<MustKnowItem> Items { get; init; }

    public override void Apply(MustKnowList matter, Doing doing)
    {
        (matter.Title, matter.Post) = (Title, Post);
        matter.Take(Items);
    }
}

/// <summary>修订清单 — a new edition; who had studied the one before studies again.</summary>
public sealed record ReviseMustKnowList : Act<MustKnowList>
{
    [Field("修订后的全部项目", Min = 1, Max = 300)]
    public required IReadOnlyList<MustKnowItem> Items { get; init; }

    [Field("修订理由", Hint = "例如：法律修改；新法施行。", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(MustKnowList matter, Doing doing) => matter.Take(Items);
}

/// <summary>停用清单.</summary>
public sealed record WithdrawMustKnowList : Act<MustKnowList>
{
    [Field("停用理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(MustKnowList matter, Doing doing) { }
}

/// <summary>应知应会清单的规则.</summary>
public sealed class MustKnowListType() : MatterType<MustKnowList, MustKnowListStage>("must-know-list", "应知应会清单", "2023", new DateOnly(2023, 8, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "list-details",
        WhyClosed = "清单和学习情况是干部管理的内部记录，所以只公布完成率。数字由台账算出，可以在台账页校验。",
    };

    protected override void Define(Lifecycle<MustKnowList, MustKnowListStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, Registrar, InstitutionHead];
        it.Uses(P.RelearnDays);
        it.Ends(MustKnowListStage.Withdrawn);
        it.Steps(("施行", [MustKnowListStage.InForce]), ("停用", [MustKnowListStage.Withdrawn]));
        it.ReadByEveryone();
        it.Opens<IssueMustKnowList>("制发清单", MustKnowListStage.InForce).By(by).Of(OrganOf.JusticeBureau, OrganOf.Government).Under(ours)
            .For("按岗位列出领导干部应知应会的党内法规和国家法律。")
            .Needs("QD001", (_, a, _) => a.Items.Any(i => i.Kind == MustKnowKind.PartyRule) && a.Items.Any(i => i.Kind == MustKnowKind.Law), "列出党内法规和国家法律", ours, "两种各列出至少一项。")
            .Needs("QD002", (_, a, _) => Differ(a.Items), "使清单项目不重复", ours, "请删去重复的项目。");
        it.During<ReviseMustKnowList>("修订清单", MustKnowListStage.InForce).By(by).Under(ours)
            .For("法律、党内法规有变化的修订清单，版次加一；已经学完的重新学习变化的部分。")
            .Needs("QD002", (_, a, _) => Differ(a.Items), "使清单项目不重复", ours, "请删去重复的项目。")
            .Causes((m, _, c) => c.Parts<MustKnowRecord>(m).Each().Where(r => r.Stage == MustKnowRecordStage.Completed)
                .Select(r => Consequence.In(r.Id, new RenewStudy { DueOn = c.On.AddDays(m.Parameter(P.RelearnDays)) })), typeof(RenewStudy));
        it.Act<WithdrawMustKnowList>("停用清单", MustKnowListStage.InForce, MustKnowListStage.Withdrawn).By(by).Under(ours).ForGood()
            .For("不再使用的清单停用。")
            .Needs("QD003", (m, c) => !c.Parts<MustKnowRecord>(m).Any(r => r.Stage == MustKnowRecordStage.Learning), "没有正在学习的人员", ours, "请先登记完成，或者办理“不再学习”。");
        it.Corrections([MustKnowListStage.InForce], by).Under(ours);
        it.ShowsAll(Reader.Officials);
    }

    private static bool Differ(IReadOnlyList<MustKnowItem> items) => items.Select(i => i.Title.Trim()).Distinct(StringComparer.Ordinal).Count() == items.Count;
}

/// <summary>应知应会学习阶段.</summary>
public enum MustKnowRecordStage
{
    [Term("学习中")]
    Learning,

    [Term("已完成")]
    Completed,

    [Term("不再学习")]
    Released,
}

/// <summary>应知应会学习 — one leader's study of one list, held by the leader's organ.</summary>
public sealed class MustKnowRecord : Matter<MustKnowRecordStage>
{
    [Field("领导干部", Decided = true)]
    public Reference<CountyPerson> Person { get; internal set; } = null!;

    /// <summary>The person's id once more, in a column of its own: gates ask by it.</summary>
    public Guid PersonId { get; internal set; }

    [Field("职务", Max = 100)]
    public string Position { get; internal set; } = "";

    [Term("学习期限")]
    public DateOnly DueOn { get; internal set; }

    [Term("期限起算日期")]
    public DateOnly Since { get; internal set; }

    [Term("完成日期")]
    public DateOnly? CompletedOn { get; internal set; }

    [Term("完成的版次")]
    public int? Edition { get; internal set; }

    internal Period TimeLeft => Period.Between(Since, DueOn);
}

/// <summary>确定学习人员.</summary>
public sealed record NameLearner : Act<MustKnowRecord>
{
    [Field("领导干部", Hint = "人员名册中的姓名。")]
    public required Reference<CountyPerson> Person { get; init; }

    [Field("职务", Max = 100)]
    public required string Position { get; init; }

    [Field("学习期限")]
    public required DateOnly DueOn { get; init; }

    public override void Apply(MustKnowRecord matter, Doing doing)
    {
        (matter.Person, matter.PersonId, matter.Position) = (Person, Person.Id, Position);
        (matter.DueOn, matter.Since, matter.Title) = (DueOn, doing.On, doing.Title ?? Person.Title);
    }
}

/// <summary>登记完成学习.</summary>
public sealed record CompleteStudy : Act<MustKnowRecord>
{
    [Field("清单版次", Hint = "学习的是哪一版。", Min = 1, Max = 999)]
    public required int Edition { get; init; }

    [Field("完成日期", NotAfterAct = true)]
    public required DateOnly CompletedOn { get; init; }

    [Field("完成方式", Hint = "例如：参加考试，90分；自学并提交笔记。", Max = 200)]
    public required string How { get; init; }

    public override void Apply(MustKnowRecord matter, Doing doing) => (matter.Edition, matter.CompletedOn) = (Edition, CompletedOn);
}

/// <summary>重新学习 — caused by a new edition.</summary>
public sealed record RenewStudy : Act<MustKnowRecord>
{
    [Field("学习期限")]
    public required DateOnly DueOn { get; init; }

    public override void Apply(MustKnowRecord matter, Doing doing) =>
        (matter.DueOn, matter.Since, matter.CompletedOn, matter.Edition) = (DueOn, doing.On, null, null);
}

/// <summary>不再学习 — left the post.</summary>
public sealed record ReleaseLearner : Act<MustKnowRecord>
{
    [Field("理由", Hint = "例如：调离；退休。", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(MustKnowRecord matter, Doing doing) { }
}

/// <summary>应知应会学习的规则.</summary>
public sealed class MustKnowRecordType() : MatterType<MustKnowRecord, MustKnowRecordStage>("must-know-record", "应知应会学习", "2023", new DateOnly(2023, 8, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "user-check",
        WhyClosed = "清单和学习情况是干部管理的内部记录，所以只公布完成率。数字由台账算出，可以在台账页校验。",
    };

    protected override void Define(Lifecycle<MustKnowRecord, MustKnowRecordStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, Registrar, InstitutionHead];
        it.PartOf<MustKnowList>(MustKnowListStage.InForce);
        it.Indexed(m => m.PersonId);
        it.Ends(MustKnowRecordStage.Completed, MustKnowRecordStage.Released);
        it.Steps(("学习", [MustKnowRecordStage.Learning]), ("完成", [MustKnowRecordStage.Completed]));
        it.ReadByEveryone();
        it.Opens<NameLearner>("确定学习人员", MustKnowRecordStage.Learning).By(by).Under(ours)
            .For("确定本单位的一名领导干部学习这份清单，定下期限。")
            .Titled((m, a, c) => $"{c.County.OrganName(m.Organ)}{a.Position}{c.Records.Find<CountyPerson>(a.Person.Id)?.Title ?? a.Person.Title}")
            .Picks<CountyPerson>("QD101", (_, _) => p => p.LeftOn == null, "选择在职的人员", ours, "请核对姓名，或者先在人员名册登记。")
            .Needs("QD102", IsNew, "一人一份清单只确定一次", ours, "该人员已经在学习人员之列。")
            .Needs("QD103", (_, a, c) => a.DueOn > c.On && a.DueOn <= c.On.AddYears(3), "使学习期限晚于办理日期，在三年以内", ours, "请核对学习期限。");
        it.Act<CompleteStudy>("登记完成学习", MustKnowRecordStage.Learning, MustKnowRecordStage.Completed).By(by).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(ours)
            .For("学完清单全部项目的，登记完成。")
            .Begins((m, c) => new CompleteStudy { Edition = Of(m, c)?.Edition ?? 1, CompletedOn = c.On, How = "" })
            .Needs("QD104", (m, a, c) => Of(m, c) is not { } list || list.Edition == a.Edition, "学习现行的版次", ours, "清单已经修订，请学习现行的一版。");
        it.Act<RenewStudy>("重新学习", MustKnowRecordStage.Completed, MustKnowRecordStage.Learning).By(by).OfAnyOrgan().Under(ours)
            .For("清单修订以后，学习变化的部分。")
            .Needs("QD105", (m, c) => Of(m, c) is { } list && list.Edition > m.Edition, "随“修订清单”办理", ours, "清单没有修订，不用重新学习。");
        it.Act<ReleaseLearner>("不再学习", MustKnowRecordStage.Learning, MustKnowRecordStage.Released).By(by).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(ours).ForGood()
            .For("调离、退休的，不再学习。");
        it.Corrections([MustKnowRecordStage.Learning, MustKnowRecordStage.Completed], by).Under(ours);
        it.Clock("learning", "完成学习", m => m.TimeLeft.Exactly())
            .From<NameLearner, RenewStudy>().Until<CompleteStudy, ReleaseLearner>()
            .Otherwise("逾期没有完成学习").Warn(15).Under(ours);
        it.ShowsAll(Reader.Officials);
    }

    private static MustKnowList? Of(MustKnowRecord record, Circumstances at) => at.Records.Find<MustKnowList>(record.Parent ?? Guid.Empty);

    private static bool IsNew(MustKnowRecord record, NameLearner act, Circumstances at)
    {
        var (id, list, person) = (record.Id, record.Parent, act.Person.Id);
        return !at.Records.Any<MustKnowRecord>(r => r.Parent == list && r.PersonId == person && r.Stage != MustKnowRecordStage.Released && r.Id != id);
    }
}
