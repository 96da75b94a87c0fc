using Fazhi.Identifiers;
using Fazhi.Texts;

namespace Fazhi.Matters;

/// <summary>当事人类别 — what a party is.</summary>
public enum PartyKind
{
    /// <summary>A citizen.</summary>
    [Term("公民")]
    Citizen,

    /// <summary>A legal person: a company, an institution.</summary>
    [Term("法人")]
    LegalPerson,

    /// <summary>An organisation that is no legal person, a self-employed household included.</summary>
    [Term("非法人组织")]
    Organisation,
}

/// <summary>民事行为能力 — whether a citizen acts for itself (民法典第十八条至第二十二条).</summary>
public enum Capacity
{
    /// <summary>Full capacity.</summary>
    [Term("完全民事行为能力")]
    Full,

    /// <summary>Limited capacity.</summary>
    [Term("限制民事行为能力")]
    Limited,

    /// <summary>No capacity.</summary>
    [Term("无民事行为能力")]
    None,
}

/// <summary>
/// 当事人 — a person or an organisation in a matter. Everything here is personal data except an organisation's name:
/// it is masked on public pages and never logged.
/// </summary>
public sealed record Party : ICheckedGroup
{
    /// <summary>The full name.</summary>
    [Field("姓名或名称", Max = 100, Personal = true)]
    public required string Name { get; init; }

    /// <summary>Citizen, legal person or other organisation.</summary>
    [Field("类别")]
    public PartyKind Kind { get; init; }

    /// <summary>The unified social credit code; for organisations.</summary>
    [Field("统一社会信用代码", Hint = "营业执照或者登记证书上的18位代码。")]
    public SocialCreditCode? CreditCode { get; init; }

    /// <summary>What an official found who compared a code with a wrong check character with the certificate; such codes were issued.</summary>
    [Field("代码核对说明", Hint = "代码最后一位校验不符、但确为登记机关核发的，核对证照后写明。", Max = 200, Official = true)]
    public string? CreditCodeRemark { get; init; }

    /// <summary>The resident identity number; for citizens.</summary>
    [Field("公民身份号码", Hint = "身份证上的18位号码。", Personal = true)]
    public ResidentId? ResidentId { get; init; }

    /// <summary>Where documents can be served.</summary>
    [Field("送达地址", Hint = "文书送到这里，写到门牌号或者村屯。", Max = 200, Personal = true)]
    public string? Address { get; init; }

    /// <summary>A telephone number.</summary>
    [Field("联系电话", Hint = "手机号码；固定电话写上区号，例如0457-3661234。", Personal = true)]
    public PhoneNumber? Phone { get; init; }

    /// <summary>What is known of a citizen's capacity; <c>null</c> where the identity number's birth date tells it.</summary>
    [Field(
        "民事行为能力",
        Hint = "未成年人等不能完全辨认自己行为的填写；已满十六周岁、以自己的劳动收入为主要生活来源的，选“完全”。"
    )]
    public Capacity? Capacity { get; init; }

    /// <summary>Who acts by law for a citizen without full capacity: parents, or another guardian.</summary>
    [Field("法定代理人", Hint = "未成年人等的父母或者其他监护人；其他人不填。", Max = 100, Personal = true)]
    public string? Guardian { get; init; }

    /// <summary>True for an enterprise that is not owned by the state; it goes through the green channel (绿色通道).</summary>
    [Field("民营企业")]
    public bool PrivateEnterprise { get; init; }

    /// <summary>The name as the public sees it: a citizen's family name and 某; an organisation's whole name.</summary>
    public string PublicName => Kind == PartyKind.Citizen ? PublicNames.Of(Name) : Name;

    /// <summary>
    /// The name as titles had it before they were kept in the ledger: its first UTF-16 unit, or what a database made of half a character.
    /// Only replay of those entries asks for it.
    /// </summary>
    public string FormerPublicName =>
        Kind == PartyKind.Citizen && Name.Length > 0 ? (char.IsSurrogate(Name[0]) ? "\uFFFD" : Name[..1]) + "某" : Name;

    /// <summary>The address as far as it tells nobody where the party lives: 塔河镇****.</summary>
    public string? MaskedAddress => Address is { } address ? Wording.Cut(address, 3, mark: "") + "****" : null;

    /// <summary>Whether a citizen needs somebody to act for it on a day: said so, or not yet eighteen by the identity number (民法典第十七条至第二十二条).</summary>
    public bool NeedsGuardian(DateOnly on) =>
        Kind == PartyKind.Citizen
        && Capacity switch
        {
            Matters.Capacity.Full => false,
            Matters.Capacity.Limited or Matters.Capacity.None => true,
            _ => ResidentId is { } id && id.BirthDate.AddYears(18) > on,
        };

    /// <summary>Whether there is any way to reach the party.</summary>
    public bool CanBeReached => Phone is not null || !string.IsNullOrWhiteSpace(Address);

    /// <summary>The names of several parties as the public sees them, citizens of one masked name told apart by numerals.</summary>
    public static IReadOnlyList<string> PublicNamesOf(IReadOnlyList<Party> parties)
    {
        var citizens = new Queue<string>(PublicNames.Of(parties.Where(p => p.Kind == PartyKind.Citizen).Select(p => p.Name)));
        return [.. parties.Select(p => p.Kind == PartyKind.Citizen ? citizens.Dequeue() : p.Name)];
    }

    IEnumerable<Problem> ICheckedGroup.Faults(DateOnly on)
    {
        if (Kind == PartyKind.LegalPerson && ResidentId is not null)
            yield return Problems.WrongIdentity(
                "residentId",
                "法人没有公民身份号码。",
                "请填写统一社会信用代码；当事人是个人的，类别选“公民”。"
            );
        if (Kind == PartyKind.Citizen && CreditCode is not null)
            yield return Problems.WrongIdentity(
                "creditCode",
                "公民没有统一社会信用代码。",
                "请填写公民身份号码；当事人是单位或者个体工商户的，类别选“法人”或者“非法人组织”。"
            );
        if (ResidentId is { } id && !id.IsBornBy(on))
            yield return Problems.Unreadable("residentId", "公民身份号码", "号码中的出生日期还没有到，请核对。");
        if (CreditCode is not { HasOddCheck: true } code)
            yield break;
        if (ResidentId.TryParse(code.ToString(), out _))
            yield return Problems.WrongIdentity(
                "creditCode",
                "填写的是公民身份号码，不是统一社会信用代码。",
                "请填入“公民身份号码”一栏。"
            );
        else if (string.IsNullOrWhiteSpace(CreditCodeRemark))
            yield return Problems.OddCreditCode("creditCode", "统一社会信用代码");
    }
}
