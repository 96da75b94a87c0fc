using System.Collections.Frozen;

namespace Fazhi.Mechanisms.Exchanges;

/// <summary>本系统的字段 — what of a record a table may name, by key, with its meaning.</summary>
public static class ExchangeSources
{
    private static readonly Dictionary<string, string> both = new(StringComparer.Ordinal)
    {
        ["party.name"] = "当事人、检查对象的名称；自然人为姓名",
        ["party.credit-code"] = "统一社会信用代码；自然人没有",
        ["organ.name"] = "办理单位的名称",
        ["organ.code"] = "办理单位的统一社会信用代码",
        ["county.code"] = "本县的行政区划代码，六位",
        ["officers.names"] = "执法人员的姓名，用顿号隔开",
        ["officers.certificates"] = "执法证号，和姓名的次序相同，用顿号隔开",
        ["sender.name"] = "导出的人",
        ["sent.on"] = "导出的日期",
        ["batch"] = "批次号：导出的日期八位，当日第几次导出五位",
        ["operation"] = "新增、修改或者删除：公开以后撤回的为删除，更正过的为修改",
    };

    private static readonly FrozenDictionary<string, string> penalty = new Dictionary<string, string>(both, StringComparer.Ordinal)
    {
        ["party.class"] = "法人及非法人组织、个体工商户或者自然人",
        ["party.representative"] = "法定代表人、负责人；自然人没有",
        ["party.id-type"] = "自然人为身份证；单位没有",
        ["party.id"] = "公民身份号码；单位没有",
        ["case.number"] = "案号",
        ["decision.number"] = "行政处罚决定书文号",
        ["decision.on"] = "决定日期",
        ["violation"] = "违法行为",
        ["facts"] = "违法事实",
        ["basis"] = "处罚依据",
        ["penalty.kinds"] = "处罚的种类，用顿号隔开",
        ["penalty.content"] = "处罚的内容",
        ["penalty.fine"] = "罚款的数额，元",
        ["penalty.confiscated"] = "没收的数额，元",
        ["penalty.licence"] = "暂扣、吊销的证照",
        ["note"] = "撤回公开的理由；没有撤回的不填",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> check = new Dictionary<string, string>(both, StringComparer.Ordinal)
    {
        ["party.nature"] = "企业、个体工商户、农民专业合作社或者其他组织",
        ["party.address"] = "经营地址",
        ["item.catalogue"] = "监管事项目录编码",
        ["item.number"] = "检查事项的编号",
        ["item.name"] = "检查事项的名称",
        ["item.mode"] = "检查方式：现场、书面、网络监测等",
        ["visit.title"] = "检查的名称",
        ["visit.number"] = "检查的编号",
        ["visit.kind"] = "日常检查、个案检查或者专项检查",
        ["visit.way"] = "双随机抽查，或者检查由来",
        ["visit.result"] = "检查结果",
        ["visit.on"] = "检查日期",
        ["draw.number"] = "双随机抽查任务的编号；不是抽查的没有",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The keys for a target.</summary>
    public static FrozenDictionary<string, string> Of(ExchangeTarget target) => target == ExchangeTarget.PenaltyCredit ? penalty : check;
}
