using Fazhi.Matters;

namespace Fazhi.Mechanisms.NormativeDocuments;

/// <summary>会签 — the head of an organ that issues a document together with others signs it (《党政机关公文处理工作条例》第二十二条).</summary>
public sealed record CountersignJointIssue : Act<NormativeDocument>
{
    [Field("会签的机关", Max = 20, Organ = true)]
    public required string SigningOrgan { get; init; }

    [Field("会签意见", Max = 500, Long = true)]
    public string? Remarks { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing) => matter.JointSigned = [.. matter.JointSigned, SigningOrgan];
}

/// <summary>撤销 — an organ above the issuer takes an unsuitable document out of force (《地方组织法》第七十三条第（三）项), or it has told the county that it did.</summary>
public sealed record RevokeBySuperior : Act<NormativeDocument>
{
    [Field("作出撤销决定的机关", Max = 100, Hint = "部门、乡镇的文件由县人民政府撤销；县人民政府的文件由上一级行政机关或者县人大常委会撤销。")]
    public required string By { get; init; }

    [Field("撤销决定的文号", Max = 100, Hint = "县人民政府自己撤销的，决定由系统印出，不填。")]
    public string? Decision { get; init; }

    [Field("撤销决定日期", NotAfterAct = true)]
    public required DateOnly DecidedOn { get; init; }

    [Field("理由", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing)
    {
        (matter.RevokedOn, matter.EndReason) = (DecidedOn, $"{By}撤销：{Reason}");
        matter.AmendmentDue = false;
    }
}
