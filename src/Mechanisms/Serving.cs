using Fazhi.Laws;
using Fazhi.Matters;

namespace Fazhi.Mechanisms;

/// <summary>转交的情形 — who is served through the unit (《民事诉讼法》第九十二条、第九十三条).</summary>
public enum PassingOn
{
    [Term("受送达人是军人")]
    Soldier,

    [Term("受送达人被监禁")]
    Imprisoned,

    [Term("受送达人被采取强制性教育措施")]
    Educated,
}

/// <summary>送达 — an act that says how a document was brought to somebody, in the ways of 《民事诉讼法》第八十八条至第九十五条.</summary>
public interface IServing
{
    /// <summary>How.</summary>
    ServiceMethod Method { get; }

    /// <summary>The day of service; <c>null</c> while a public notice runs.</summary>
    DateOnly? ReceivedOn { get; }

    /// <summary>Who signed for it.</summary>
    string? SignedBy { get; }

    /// <summary>Whether the recipient agreed to electronic service.</summary>
    bool ElectronicConsent { get; }

    /// <summary>Who or what witnessed that it was left.</summary>
    string? Witnesses { get; }

    /// <summary>Why by public notice, and what was tried before.</summary>
    string? NoticeReason { get; }

    /// <summary>The day the public notice appeared.</summary>
    DateOnly? PostedOn { get; }

    /// <summary>Why through a unit; <c>null</c> for all other ways.</summary>
    PassingOn? PassingOn { get; }

    /// <summary>The unit.</summary>
    string? Through { get; }

    /// <summary>The day the unit had it: not the day of service.</summary>
    DateOnly? HandedOn { get; }

    /// <summary>Whether it is served by a public notice, whose days run first.</summary>
    bool ByNotice => Method == ServiceMethod.PublicNotice;
}

/// <summary>送达的前置条件的代码 — under which codes a mechanism refuses what isn't service.</summary>
internal sealed record ServingCodes(string Day, string Consent, string Witnessed, string Unit, string Signed, string Notice);

/// <summary>送达的前置条件 — what proves that a document was brought to somebody, asked alike wherever documents are served.</summary>
internal static class ServingRules
{
    private static Statute Court => Statutes.CivilProcedure;

    /// <param name="toCitizen">Whether everybody it is brought to is a citizen: only citizens are served through a unit.</param>
    internal static ActRule<TMatter, TStage, TAct> Proven<TMatter, TStage, TAct>(
        this ActRule<TMatter, TStage, TAct> rule, ServingCodes codes, Func<TMatter, TAct, bool> toCitizen)
        where TMatter : Matter<TStage>
        where TStage : struct, Enum
        where TAct : Act<TMatter>, IServing =>
        rule.Needs(codes.Day, (_, a, _) => a.ByNotice || a.ReceivedOn is not null,
                "以送达回证、回执或者系统记载的日期为送达日期", Court[87], "请填写送达日期。")
            .Needs(codes.Consent, (_, a, _) => a.Method != ServiceMethod.Electronic || a.ElectronicConsent, "经受送达人同意采用电子送达", Court[90])
            .Needs(codes.Witnessed, (_, a, _) => a.Method != ServiceMethod.LeftBehind || Said(a.Witnesses),
                "在留置送达时由见证人签名，或者拍照、录像记录送达过程", Court[89])
            .Needs(codes.Unit, (m, a, _) => NamesUnit(a, toCitizen(m, a)), "在向军人、被监禁或者被采取强制性教育措施的公民转交送达时，写明情形、代为转交的单位和该单位收到的日期", Court[92],
                "军人通过所在部队团以上单位的政治机关转交，被监禁的通过所在监所，被采取强制性教育措施的通过所在强制性教育机构（第九十三条）；其他送达方式不填这三栏。")
            .Needs(codes.Signed, (_, a, _) => a.Method != ServiceMethod.PassedOn || (Said(a.SignedBy) && !(a.ReceivedOn < a.HandedOn)),
                "以受送达人本人在送达回证上签收的日期为送达日期", Court[94], "请填写签收人和签收日期；代为转交的单位收到的日期不是送达日期。")
            .Needs(codes.Notice, (_, a, _) => !a.ByNotice || (a.PostedOn is not null && Said(a.NoticeReason)),
                "在公告送达时记明原因、经过和发布日期", Court[95]);

    // It is told through whom it went to whom: to a citizen in one of the three situations, and to nobody else.
    private static bool NamesUnit(IServing act, bool toCitizen) =>
        act.Method == ServiceMethod.PassedOn
            ? act.PassingOn is not null && Said(act.Through) && act.HandedOn is not null && toCitizen
            : act.PassingOn is null && !Said(act.Through) && act.HandedOn is null;

    private static bool Said(string? text) => !string.IsNullOrWhiteSpace(text);
}

/// <summary>送达的参数.</summary>
public static class ServiceParameters
{
    /// <summary>公告送达日数 — days after a public notice until a document counts as served (AR-75). Its code is that of the mechanism that had it first.</summary>
    public static Parameter<int> PublicNoticeDays { get; } =
        new(
            "reconsideration.public-notice-days",
            "公告送达的日数",
            30,
            "日",
            "《民事诉讼法》第九十五条为三十日；部分行业的程序规定仍写六十日，确需适用的可以改为60。",
            static days => days is 30 or 60
        );
}
