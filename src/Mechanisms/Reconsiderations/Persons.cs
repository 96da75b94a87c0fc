using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>参加的方式 — how a third party came into the case (第十六条第一款).</summary>
public enum JoiningWay
{
    [Term("本人申请参加")]
    Asked,

    [Term("行政复议机构通知参加")]
    Notified,
}

/// <summary>第三人参加 — somebody else with an interest in the act or in the outcome joins (第十六条).</summary>
public sealed record JoinThirdParty : Act<Reconsideration>
{
    [Field("第三人")]
    public required Party Party { get; init; }

    [Field("参加的方式")]
    public required JoiningWay Way { get; init; }

    [Field("与行政行为或者案件处理结果的利害关系", Max = 1000, Long = true)]
    public required string Interest { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.Join(Party, PartyRole.ThirdParty, doing, []);
}

/// <summary>
/// 变更当事人 — a party died, ended, merged, transferred its rights or left; those who take its place come in, at once or when they are known (第十四条第二款).
/// </summary>
public sealed record ChangeParty : Act<Reconsideration>
{
    [Field("哪一位当事人", Max = 24, Person = true)]
    public required string Who { get; init; }

    [Field("变更的原因")]
    public required LeavingCause Cause { get; init; }

    [Field("死亡、终止或者退出的日期", NotAfterAct = true)]
    public required DateOnly HappenedOn { get; init; }

    [Field("参加行政复议的近亲属或者权利义务承受人", Max = 20, Hint = "还没有确定的先不填，确定后再办一次。")]
    public IReadOnlyList<Party> Successors { get; init; } = [];

    [Field("接替的本县机关", Max = 20, Organ = true, Hint = "被申请人被撤销、合并或者职权变更的，选择继续行使其职权的本县机关；名称填在上一栏。")]
    public string? SuccessorOrgan { get; init; }

    [Field("证明材料和关系说明", Max = 1000, Long = true)]
    public required string Proof { get; init; }

    [Field("材料", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing)
    {
        if (matter.Person(Who) is not { } left)
            return;
        matter.Leave(Who, HappenedOn, Cause);
        foreach (var party in Successors)
            matter.Join(party, left.Role ?? PartyRole.Applicant, doing, [], SuccessorOrgan, Who);
        if (left.Role == PartyRole.Respondent)
            matter.GoOnFor(left);
    }

    /// <summary>Whether nobody is there any more on whom anything could be served, and for whom a time could run.</summary>
    internal bool EndsPerson => Cause is LeavingCause.Died or LeavingCause.Ended;
}

/// <summary>推选代表人 — many applicants elect some of themselves; who is elected later replaces who was before (第十五条第一款).</summary>
public sealed record ElectRepresentatives : Act<Reconsideration>
{
    [Field("推选的代表人", Min = 1, Max = 5, Person = true)]
    public required IReadOnlyList<string> Who { get; init; }

    [Field("推选书", Max = 5)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) =>
        matter.Change(
            matter.Persons.Select(p => p.Key),
            p => p with { ElectedOn = Who.Contains(p.Key) ? p.ElectedOn ?? doing.On : null }
        );
}

/// <summary>登记代理人 — a party entrusts an agent, or its guardian acts for it (第十四条第三款、第十七条).</summary>
public sealed record AppointAgent : Act<Reconsideration>
{
    [Field("代理哪一位", Max = 24, Person = true)]
    public required string Who { get; init; }

    [Field("代理人姓名", Max = 100, Personal = true)]
    public required string Name { get; init; }

    [Field("身份")]
    public required AgentKind Kind { get; init; }

    [Field("是否律师")]
    public bool IsLawyer { get; init; }

    [Field("委托事项、权限和期限", Max = 300, Hint = "照授权委托书填写；法定代理人不填。")]
    public string? Powers { get; init; }

    [Field("授权委托书")]
    public FileRef? Authorisation { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing)
    {
        var agent = new PersonAgent { Name = Name, Kind = Kind, IsLawyer = IsLawyer, Powers = Powers, Authorisation = Authorisation };
        matter.Change([Who], p => p with { Agents = [.. p.Agents, agent] });
    }
}

/// <summary>解除代理 — a party takes the authorisation back and tells the institution in writing (第十七条第二款).</summary>
public sealed record RevokeAgent : Act<Reconsideration>
{
    [Field("哪一位当事人", Max = 24, Person = true)]
    public required string Who { get; init; }

    [Field("代理人姓名", Max = 100, Personal = true)]
    public required string Name { get; init; }

    [Field("书面告知", Max = 5)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) =>
        matter.Change(
            [Who],
            p => p with { Agents = [.. p.Agents.Select(a => a.Name == Name && a.EndedOn is null ? a with { EndedOn = doing.On } : a)] }
        );
}
