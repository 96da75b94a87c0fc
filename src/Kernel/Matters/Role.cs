namespace Fazhi.Matters;

/// <summary>
/// 岗位 — in what capacity a person performs an act. An act names the roles that may perform it; a role is held in an organ.
/// The head of the reconsideration <em>institution</em> and the head of the <em>organ</em> are two roles:
/// extension and change of procedure are approved by the first, the decision by the second (《行政复议法》第五十五条、第六十一条、第六十二条).
/// </summary>
public enum Role
{
    /// <summary>The law itself: what follows when a period expires. No person holds this role.</summary>
    [Term("法定")]
    Law,

    /// <summary>A resident or an enterprise, with or without an agent.</summary>
    [Term("公众")]
    Public,

    /// <summary>The officer who handles the matter.</summary>
    [Term("承办人")]
    Handler,

    /// <summary>The officer who reviews legality (法制审核、合法性审核).</summary>
    [Term("合法性审核人员")]
    LegalReviewer,

    /// <summary>The head of the institution that handles the matter inside the organ (such as the justice bureau's chief in reconsideration).</summary>
    [Term("机构负责人")]
    InstitutionHead,

    /// <summary>The head of the organ in whose name the act is done.</summary>
    [Term("机关负责人")]
    Head,

    /// <summary>A people's mediator or the clerk of a mediation organisation.</summary>
    [Term("人民调解员")]
    Mediator,

    /// <summary>The clerk who keeps a register (registration, numbering, archives).</summary>
    [Term("登记人员")]
    Registrar,

    /// <summary>Who makes, changes and disables accounts. Performs no act of any matter.</summary>
    [Term("系统管理员")]
    Administrator,
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

    /// <summary>The matters a member of the public may act in: those whose receipt and secret were shown. Officials need none.</summary>
    public IReadOnlyList<Guid> Holds { get; init; } = [];

    /// <summary>A member of the public.</summary>
    /// <param name="id">The receipt's id, as written to the ledger.</param>
    /// <param name="name">The name given.</param>
    /// <param name="holds">The matters whose receipt was shown; anybody may open one.</param>
    public static Actor Resident(string id, string name, params IReadOnlyList<Guid> holds) =>
        new(id, name, "", Role.Public) { Holds = holds };
}
