namespace Fazhi.Matters;

/// <summary>
/// 岗位 — in what capacity a person performs an act. An act names the roles that may perform it; a role is held in an organ, by a post. Those here are every mechanism's; a mechanism that needs another
/// declares it, with its name and who may hold it, and names it in its acts: the county then appoints to it like to any other.
/// The head of the reconsideration <em>institution</em> and the head of the <em>organ</em> are two roles:
/// extension and change of procedure are approved by the first, the decision by the second (《行政复议法》第五十五条、第六十一条、第六十二条).
/// </summary>
/// <param name="Code">The code kept with posts and accounts; never renamed.</param>
/// <param name="Name">What it is called, also in the ledger.</param>
public sealed record Role(string Code, string Name)
{
    /// <summary>The law itself: what follows when a period expires. No person holds this role.</summary>
    public static readonly Role Law = new(nameof(Law), "法定") { IsHeld = false };

    /// <summary>A resident or an enterprise, with or without an agent.</summary>
    public static readonly Role Public = new(nameof(Public), "公众") { IsHeld = false };

    /// <summary>The officer who handles the matter.</summary>
    public static readonly Role Handler = new(nameof(Handler), "承办人") { Duty = "承办本单位的事项。" };

    /// <summary>The officer who reviews legality (法制审核、合法性审核).</summary>
    public static readonly Role LegalReviewer = new(nameof(LegalReviewer), "合法性审核人员")
    {
        Duty = "对文件、决定和报告作合法性审核。",
    };

    /// <summary>The head of the institution that handles the matter inside the organ (such as the justice bureau's chief in reconsideration).</summary>
    public static readonly Role InstitutionHead = new(nameof(InstitutionHead), "机构负责人")
    {
        Duty = "主持承办机构，批准法律规定由机构负责人决定的事项。",
    };

    /// <summary>The head of the organ in whose name the act is done.</summary>
    public static readonly Role Head = new(nameof(Head), "机关负责人") { Duty = "以机关名义作出决定。" };

    /// <summary>A people's mediator or the clerk of a mediation organisation.</summary>
    public static readonly Role Mediator = new(nameof(Mediator), "人民调解员") { Duty = "调解民间纠纷。" };

    /// <summary>The clerk who keeps a register (registration, numbering, archives).</summary>
    public static readonly Role Registrar = new(nameof(Registrar), "登记人员") { Duty = "登记、编号、归档，维护名册。" };

    /// <summary>Who registers organs and people, and makes and disables accounts. Performs no act of any other matter.</summary>
    public static readonly Role Administrator = new(nameof(Administrator), "系统管理员")
    {
        Duty = "开设、变更和停用账号，登记单位和人员，不办理事项。",
        HeldIn = static o => o.IsJustice || o.Kind == OrganKind.CountyGovernment,
        HeldInWhich = "县人民政府和县司法行政部门",
    };

    private static readonly IReadOnlyList<Role> own =
    [
        Law,
        Public,
        Handler,
        LegalReviewer,
        InstitutionHead,
        Head,
        Mediator,
        Registrar,
        Administrator,
    ];

    /// <summary>What somebody in this role does, one sentence for whoever appoints; empty for what nobody is appointed to.</summary>
    public string Duty { get; init; } = "";

    /// <summary>In which organs somebody may hold it; any, unless it says.</summary>
    public Func<Organ, bool> HeldIn { get; init; } = static _ => true;

    /// <summary>Those organs, as a refusal names them; empty for any.</summary>
    public string HeldInWhich { get; init; } = "";

    /// <summary>Whether people hold it, by appointment.</summary>
    public bool IsHeld { get; init; } = true;

    /// <summary>A role as a post or an account keeps it. One that no mechanism declares any more is known by its code and may do nothing.</summary>
    public static Role Of(string code) => own.FirstOrDefault(r => r.Code == code) ?? new Role(code, code);

    /// <summary>The roles people may be appointed to where these acts are done: every mechanism's own, then those that acts name beside them.</summary>
    internal static IReadOnlyList<Role> Held(IEnumerable<Role> named) => [.. own.Concat(named).Distinct().Where(r => r.IsHeld)];

    /// <summary>The same role is one of the same code.</summary>
    public bool Equals(Role? other) => other?.Code == Code;

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Code;
}

/// <summary>办理人 — who performs an act: an account, the organ it acts for, and the roles it holds there.</summary>
/// <param name="Id">The account's id, as written to the ledger. Never a name or a number of a person.</param>
/// <param name="Name">The name shown on pages and in documents. Not written to the ledger's entries.</param>
/// <param name="Organ">The code of the organ the person acts for; empty for the public and the law.</param>
/// <param name="Roles">The roles held in that organ.</param>
public sealed record Actor(string Id, string Name, string Organ, params IReadOnlyList<Role> Roles)
{
    /// <summary>The law itself (法定), which acts when a period expires.</summary>
    public static Actor Law { get; } = new("law", "依法自动办理", "", Role.Law);

    /// <summary>Whether this is a member of the public, not an official.</summary>
    public bool IsPublic => Roles.Contains(Role.Public);

    /// <summary>The matters a member of the public may act in: those whose receipt and secret were shown. Officials need none.</summary>
    public IReadOnlyList<Guid> Holds { get; init; } = [];

    /// <summary>A member of the public.</summary>
    /// <param name="id">The receipt's id, as written to the ledger.</param>
    /// <param name="name">The name given.</param>
    /// <param name="holds">The matters whose receipt was shown; anybody may open one.</param>
    public static Actor Resident(string id, string name, params IReadOnlyList<Guid> holds) =>
        new(id, name, "", Role.Public) { Holds = holds };
}
