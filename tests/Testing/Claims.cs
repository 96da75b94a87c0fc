using Fazhi.Auditor;

namespace Fazhi.Testing;

/// <summary>For every kind of relation that the auditor can find, a text that claims one. A kind without a text fails whoever asks for it.</summary>
public static class Claims
{
    /// <summary>What last year's report said, for the kind that needs one.</summary>
    public const string LastYear = "某县2024年法治政府建设情况\n全年受理行政复议案件20件。";

    /// <summary>Every kind.</summary>
    public static IEnumerable<RelationKind> Kinds => Enum.GetValues<RelationKind>();

    /// <summary>A text of 2025 in which a relation of this kind is found; a contradiction where the ledger counts 20 cases of legal aid.</summary>
    public static string Text(RelationKind kind) =>
        kind switch
        {
            RelationKind.Partition => "对现行有效的37件行政规范性文件进行清理，废止8件，保留29件。",
            RelationKind.Sum => "全县共有殡葬服务机构9家，其中国有殡葬服务机构1家，非国有殡葬服务机构8家。",
            RelationKind.Subset => "发布稿件81条（其中大兴安岭日报13条）。",
            RelationKind.Ratio => "全县共有37人参加考试，通过26人，通过率70%。",
            RelationKind.RatioFeasibility => "认领事项2444项，一次办占比98.79%。",
            RelationKind.Growth => "新收复议申请5422件，比2019年多842件，增幅18.38%。",
            RelationKind.TableSum =>
                "警告12175，罚款94929，没收235，暂扣降级189，吊销101，限制经营0，停产停业等11，拘留504，其他12，合计108156。",
            RelationKind.Enumeration => "内设3个股室，即综合股、行政复议应诉股、行政执法监督股。",
            RelationKind.Repeat => "认领编制政务服务事项2444项。完成全县2444项政务服务事项办理地址核对。",
            RelationKind.Ordering =>
                "申请事项中举报投诉类最多，其次为行政处罚、政府信息公开。其中举报投诉75件，行政处罚40件，政府信息公开16件。",
            RelationKind.Unstated => "2025年新收行政复议案件28件，同比增长40%。",
            RelationKind.Contradiction => "2025年受理法律援助案件21件。",
            RelationKind.SilentChange => "2025年受理行政复议案件30件，2024年受理行政复议案件21件。",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No text claims it yet."),
        };
}
