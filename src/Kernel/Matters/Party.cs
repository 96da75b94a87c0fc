using Fazhi.Identifiers;

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

/// <summary>
/// 当事人 — a person or an organisation in a matter. Everything here is personal data except an organisation's name:
/// it is masked on public pages and never logged.
/// </summary>
public sealed record Party
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

    /// <summary>The resident identity number; for citizens.</summary>
    [Field("公民身份号码", Hint = "身份证上的18位号码。", Personal = true)]
    public ResidentId? ResidentId { get; init; }

    /// <summary>Where documents can be served.</summary>
    [Field("送达地址", Hint = "文书送到这里，写到门牌号或者村屯。", Max = 200, Personal = true)]
    public string? Address { get; init; }

    /// <summary>A telephone number.</summary>
    [Field("联系电话", Hint = "手机号码；固定电话写上区号，例如0457-3661234。", Personal = true)]
    public PhoneNumber? Phone { get; init; }

    /// <summary>True for an enterprise that is not owned by the state; it goes through the green channel (绿色通道).</summary>
    [Field("民营企业")]
    public bool PrivateEnterprise { get; init; }

    /// <summary>The name as the public sees it: a citizen's family name and 某; an organisation's whole name.</summary>
    public string PublicName => Kind == PartyKind.Citizen && Name.Length > 0 ? Name[..1] + "某" : Name;
}
