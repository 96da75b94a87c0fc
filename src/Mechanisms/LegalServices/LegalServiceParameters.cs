using Fazhi.Matters;

namespace Fazhi.Mechanisms.LegalServices;

/// <summary>公共法律服务参数 — what the province or the county fixes, and what this program has no verbatim text of.</summary>
public static class LegalServiceParameters
{
    public static Parameter<string> Matters { get; } =
        List(
            "aid.matters",
            "经济困难公民可以申请法律援助的事项",
            "请求国家赔偿、请求给予社会保险待遇或者社会救助、请求发给抚恤金、请求给付赡养费或者抚养费或者扶养费、请求确认劳动关系或者支付劳动报酬、请求认定公民无民事行为能力或者限制民事行为能力、请求人身损害赔偿、请求环境污染或者生态破坏损害赔偿、法律法规规章规定的其他情形",
            "《法律援助法》第三十一条列有九类事项；默认值是本软件的概括，没有逐字核对条文，用顿号隔开，由县对照条文核定。"
        );

    public static Parameter<string> Terminations { get; } =
        List(
            "aid.terminations",
            "终止法律援助的情形",
            "以欺骗或者其他不正当手段获得法律援助、故意隐瞒重要事实或者提供虚假证据、利用法律援助从事违法活动、经济状况变化不再符合条件、案件终止审理或者已经被撤销、自行委托律师或者其他代理人、有正当理由要求终止、法律法规规定的其他情形",
            "《法律援助法》第四十八条列有八种情形；默认值是本软件的概括，没有逐字核对条文，用顿号隔开，由县对照条文核定。"
        );

    public static Parameter<int> IncomeLine { get; } =
        new("aid.income-line", "法律援助经济困难标准", 0, "元/人·月", "由省人民政府制定并调整（《法律援助法》第三十四条）。本软件没有读到本省现行标准，默认的0表示没有设定，资格自测据此回答“不能确定”。", n => n is >= 0 and <= 100_000);

    public static Parameter<int> SupplementDays { get; } =
        new("aid.supplement-days", "补充申请材料的期限", 7, "日", "《法律援助法》第四十三条第二款没有写日数；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 60);

    public static Parameter<bool> SupplementOutside { get; } =
        new("aid.supplement-outside", "补充材料的时间不计入审查期限", true, "", "旧《办理法律援助案件程序规定》（司法部令第124号）第十三条规定不计入；该规定已经由司法部令第148号修订，修订后的条文没有读到，由县核定。");

    public static Parameter<int> UrgentPaperDays { get; } =
        new("aid.urgent-paper-days", "先行援助后补办手续的期限", 10, "日", "《法律援助法》第四十四条没有写日数；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 60);

    public static Parameter<int> SubsidyDays { get; } =
        new("aid.subsidy-days", "支付法律援助补贴的期限", 30, "日", "《法律援助法》第五十二条要求及时支付，没有写日数；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 180);

    public static Parameter<int> ComplaintDays { get; } =
        new("aid.complaint-days", "答复受援人投诉的期限", 15, "日", "《法律援助法》第五十五条要求告知处理结果，没有写日数；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 60);

    public static Parameter<int> ReplacementDays { get; } =
        new("aid.replacement-days", "答复更换请求、重新指派的期限", 5, "工作日", "法律没有写日数；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 30);

    public static Parameter<int> SmallestPart { get; } =
        new("aid.smallest-part", "分类数字公开的最小件数", 3, "件", "法律援助涉及个人隐私，只公布件数；分类后不足该件数的合并，以免识别出受援人。法律没有规定件数，默认值由本软件提出，由县自定。", n => n is >= 1 and <= 100);

    public static Parameter<string> DutyKinds { get; } =
        List("aid.duty-kinds", "值班律师法律帮助的内容", "法律咨询、程序选择建议、申请变更强制措施、对案件处理提出意见、其他", "默认值由本软件提出，用顿号隔开，由县对照规定核定。");

    public static Parameter<string> Fields { get; } =
        List("aid.consultation-fields", "法律咨询的类别", "婚姻家庭、劳动争议、合同纠纷、债权债务、人身损害、房产土地、行政争议、刑事、其他", "没有统一的规定；默认值由本软件提出，用顿号隔开，由县自定。");

    public static Parameter<int> ConsultationDays { get; } =
        new("aid.consultation-days", "答复网上、电话法律咨询的期限", 3, "工作日", "没有统一的规定；默认值由本软件提出，是服务目标，由县自定。", n => n is >= 1 and <= 30);

    public static Parameter<string> CheckAreas { get; } =
        List("aid.check-areas", "法治体检的方面", "劳动用工、合同管理、公司治理、知识产权、安全生产、税费、数据和个人信息、其他", "没有统一的规定；默认值由本软件提出，用顿号隔开，由县自定。");

    public static Parameter<string> CentreParts { get; } =
        List("aid.centre-parts", "公共法律服务中心的服务（“3+X”）", "法律援助、人民调解、法律咨询、公证", "前三项是“3”，以后各项是“X”。默认值照塔河县2025年的报告；这个叫法没有读到统一的规定，用顿号隔开，由县自定。");

    private static Parameter<string> List(string code, string name, string items, string note) =>
        new(code, name, items, "", note, list => list.Split('、') is { Length: > 0 and <= 30 } all && all.All(i => i.Trim().Length is > 0 and <= 40));
}
