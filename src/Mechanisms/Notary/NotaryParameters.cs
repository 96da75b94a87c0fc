using Fazhi.Matters;

namespace Fazhi.Mechanisms.Notary;

/// <summary>公证参数 — what the province fixes, and what this program has no verbatim text of.</summary>
public static class NotaryParameters
{
    public static Parameter<string> Kinds { get; } =
        List("notary.kinds", "公证事项", "委托、声明、赠与、遗嘱、生存、继承、收养关系、合同、债权文书、证件和文书、保全证据、其他", "《公证法》没有固定的清单；默认值由本软件提出，用顿号隔开，由县自定。");

    public static Parameter<string> InPerson { get; } =
        List("notary.in-person", "应当由本人办理的公证事项", "遗嘱、生存、收养关系", "《公证法》第二十六条写明遗嘱、生存、收养关系等应当由本人办理；“等”由县补充，名称和公证事项的清单一致，用顿号隔开。");

    public static Parameter<string> Refusals { get; } =
        List(
            "notary.refusals",
            "不予办理公证的情形",
            "没有监护人代理申请、和申请公证的事项没有利害关系、属于专业技术鉴定或者评估事项、当事人之间有争议、虚构或者隐瞒事实或者提供虚假证明材料、证明材料不充分或者拒绝补充、事项不真实或者不合法、事项违背社会公德、拒绝按照规定支付公证费",
            "《公证法》第三十一条列有九种情形；默认值是本软件的概括，没有逐字核对条文，用顿号隔开，由县对照条文核定。"
        );

    public static Parameter<string> Remedy { get; } =
        new(
            "notary.remedy",
            "不予办理公证的救济途径",
            "对本决定不服的，可以向公证机构提出；仍不服的，可以依照公证程序的规定向公证协会投诉",
            "",
            "没有读到规定救济途径的条文；默认值由本软件提出，由县对照公证程序的规定核定，印在不予办理公证决定书上。",
            text => text.Trim().Length is > 0 and <= 200
        );

    public static Parameter<int> FeeLimit { get; } =
        new("notary.fee-limit", "一件公证收费的上限", 1_000_000, "元", "收费标准由省制定（《公证法》第四十六条），本软件没有读到；默认值只用来防止误填，由县照标准填写。", n => n is >= 1 and <= 100_000_000);

    public static Parameter<int> SmallestPart { get; } =
        new("notary.smallest-part", "分类数字公开的最小件数", 3, "件", "公证涉及个人隐私，分类后不足该件数的合并公开。法律没有规定件数，默认值由本软件提出，由县自定。", n => n is >= 1 and <= 100);

    private static Parameter<string> List(string code, string name, string items, string note) =>
        new(code, name, items, "", note, list => list.Split('、') is { Length: > 0 and <= 40 } all && all.All(i => i.Trim().Length is > 0 and <= 40));
}
