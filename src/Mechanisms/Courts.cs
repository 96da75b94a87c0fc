using Fazhi.Matters;

namespace Fazhi.Mechanisms;

/// <summary>
/// 管辖法院的参数 — the courts that documents name. Which court it is the law says (each mechanism has its rule); what that court is called here the county says.
/// </summary>
public static class CourtParameters
{
    private const string Unset = "不填的，用文书抬头（letterhead.json）中的名称。";

    /// <summary>不服县人民政府自己的决定 — refusal, dismissal, change: the intermediate court.</summary>
    public static Parameter<string> OwnDecision { get; } =
        new(
            "reconsideration.court-own-decision",
            "不服行政复议机关自己决定的管辖法院",
            "",
            "",
            "以县级以上人民政府为被告的第一审行政案件由中级人民法院管辖（《行政诉讼法》第十五条第（一）项）；填写本地中级人民法院的名称。"
                + "抬头中也没有的，文书写“有管辖权的中级人民法院”。",
            Names
        );

    /// <summary>原行政行为被维持 — the level of the original organ: the basic court.</summary>
    public static Parameter<string> UpheldAct { get; } =
        new(
            "reconsideration.court-upheld-act",
            "行政行为被维持的管辖法院",
            "",
            "",
            "复议机关作共同被告的，以作出原行政行为的行政机关确定级别管辖（《行政诉讼法解释》第一百三十四条第三款）；填写本地有管辖权的基层人民法院的名称，"
                + "实行集中管辖的填写集中管辖的法院。"
                + Unset,
            Names
        );

    /// <summary>确认调解协议 — the basic court where a party, the thing or the mediators are.</summary>
    public static Parameter<string> Confirming { get; } =
        new(
            "mediation.confirming-court",
            "确认调解协议的人民法院",
            "",
            "",
            "调解组织自行调解的，由当事人住所地、标的物所在地、调解组织所在地的基层人民法院管辖（《民事诉讼法》第二百零五条第（二）项）；"
                + "填写调解组织所在地的基层人民法院，办理申请时预先填入，可以改。不填的，为县名加“人民法院”。",
            Names
        );

    private static bool Names(string name) =>
        name.Length == 0 || (name.Length <= 100 && name.EndsWith("人民法院", StringComparison.Ordinal));
}
