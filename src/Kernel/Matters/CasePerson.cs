namespace Fazhi.Matters;

/// <summary>当事人地位 — which side of a case.</summary>
public enum PartyRole
{
    /// <summary>Who asked.</summary>
    [Term("申请人")]
    Applicant,

    /// <summary>The organ whose act it is.</summary>
    [Term("被申请人")]
    Respondent,

    /// <summary>Somebody else with an interest.</summary>
    [Term("第三人")]
    ThirdParty,
}

/// <summary>退出的原因 — why somebody is no longer a party.</summary>
public enum LeavingCause
{
    /// <summary>A citizen died.</summary>
    [Term("死亡")]
    Died,

    /// <summary>A legal person or organisation ended.</summary>
    [Term("终止（注销、撤销、解散）")]
    Ended,

    /// <summary>It merged or was divided.</summary>
    [Term("合并、分立")]
    Merged,

    /// <summary>The rights went over to somebody else.</summary>
    [Term("权利义务转让")]
    Transferred,

    /// <summary>It goes on without this one.</summary>
    [Term("撤回、退出")]
    Withdrew,
}

/// <summary>
/// 案件当事人 — one person of a case, whatever its part: when it came in and left, whose place it took, who acts for it, and what was done for it alone.
/// A matter keeps the list of them; an act that concerns one of them names its key.
/// </summary>
public sealed record CasePerson
{
    /// <summary>Its key in the case: 1, 2, … for those named at the beginning, 57-1 for one who came in by the act at place 57 of the ledger. Never given twice.</summary>
    public required string Key { get; init; }

    /// <summary>Who it is.</summary>
    public required Party Party { get; init; }

    /// <summary>On which side; <c>null</c> where the procedure knows no sides, as in people's mediation.</summary>
    public PartyRole? Role { get; init; }

    /// <summary>The code of the organ of the county that it is; <c>null</c> for others.</summary>
    public string? Organ { get; init; }

    /// <summary>The day it came in.</summary>
    public DateOnly JoinedOn { get; init; }

    /// <summary>The day it died, ended or left; <c>null</c> while it takes part.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>Why it left.</summary>
    public LeavingCause? Left { get; init; }

    /// <summary>The key of the person whose place it took.</summary>
    public string? Succeeds { get; init; }

    /// <summary>The day the others elected it to act for them; <c>null</c> if it only acts for itself.</summary>
    public DateOnly? ElectedOn { get; init; }

    /// <summary>Who acts for it, or did.</summary>
    public IReadOnlyList<PersonAgent> Agents { get; init; } = [];

    /// <summary>What was brought to it, in order.</summary>
    public IReadOnlyList<Delivery> Deliveries { get; init; } = [];

    /// <summary>The document that a public notice tells it of, until that notice has run.</summary>
    public string? Noticed { get; init; }

    /// <summary>The day it was heard.</summary>
    public DateOnly? HeardOn { get; init; }

    /// <summary>Why it can't be heard, a reason on its own side.</summary>
    public string? CannotBeHeard { get; init; }

    /// <summary>The day of its written reply.</summary>
    public DateOnly? RepliedOn { get; init; }

    /// <summary>Whether its time to reply ran out without a reply.</summary>
    public bool ReplyOverdue { get; init; }

    /// <summary>The day of the first evidence that it added to what it began with.</summary>
    public DateOnly? EvidenceOn { get; init; }

    /// <summary>Whether it takes part.</summary>
    public bool IsPresent => LeftOn is null;

    /// <summary>Those who act for it now.</summary>
    public IEnumerable<PersonAgent> Acting => Agents.Where(a => a.EndedOn is null);

    /// <summary>Name and part, as a form offers it: 李四（第三人）.</summary>
    public string Told => Role is { } role ? $"{Party.Name}（{Terms.Of(role)}{(LeftOn is null ? "" : "，已退出")}）" : Party.Name;

    /// <summary>The day a document was brought to it, the first time; <c>null</c> if it wasn't.</summary>
    public DateOnly? ServedOn(params ReadOnlySpan<string> documents)
    {
        foreach (var delivery in Deliveries)
            if (documents.Contains(delivery.Document))
                return delivery.On;
        return null;
    }
}

/// <summary>以什么身份代为参加 — as an agent who was asked, as the guardian by law, or as one whom many elected.</summary>
public enum AgentKind
{
    /// <summary>Entrusted in writing.</summary>
    [Term("委托代理人")]
    Entrusted,

    /// <summary>By law.</summary>
    [Term("法定代理人")]
    Guardian,

    /// <summary>Elected by many.</summary>
    [Term("推选的代表人")]
    Representative,
}

/// <summary>代理人 — who acts for a person of a case, within what authorisation and for how long.</summary>
public sealed record PersonAgent
{
    /// <summary>The full name.</summary>
    [Field("姓名", Max = 100, Personal = true)]
    public required string Name { get; init; }

    /// <summary>As what.</summary>
    [Field("身份")]
    public AgentKind Kind { get; init; }

    /// <summary>Whom, where the application said so by name.</summary>
    [Field("代理哪一位", Max = 100, Personal = true)]
    public string? Of { get; init; }

    /// <summary>Whether a lawyer.</summary>
    [Field("是否律师")]
    public bool IsLawyer { get; init; }

    /// <summary>What it is authorised to do.</summary>
    [Field("委托权限", Max = 300)]
    public string? Powers { get; init; }

    /// <summary>The written authorisation.</summary>
    [Field("授权委托书")]
    public FileRef? Authorisation { get; init; }

    /// <summary>The day its authorisation was taken back; <c>null</c> while it acts.</summary>
    [Field("解除日期")]
    public DateOnly? EndedOn { get; init; }
}

/// <summary>送达方式 — 《民事诉讼法》第八十八条至第九十五条.</summary>
public enum ServiceMethod
{
    /// <summary>Handed over.</summary>
    [Term("直接送达")]
    Direct,

    /// <summary>Left where it was refused.</summary>
    [Term("留置送达")]
    LeftBehind,

    /// <summary>By an electronic way the person agreed to.</summary>
    [Term("电子送达")]
    Electronic,

    /// <summary>By post.</summary>
    [Term("邮寄送达")]
    Post,

    /// <summary>By a public notice, when its days have run.</summary>
    [Term("公告送达")]
    PublicNotice,

    /// <summary>Through the unit that somebody serves in or is held by; served when the person itself signs.</summary>
    [Term("转交送达")]
    PassedOn,
}

/// <summary>送达记录 — one document brought to one person.</summary>
/// <param name="Document">The document's code in its mechanism.</param>
/// <param name="Method">How.</param>
/// <param name="On">The day of service.</param>
public sealed record Delivery(string Document, ServiceMethod Method, DateOnly On);
