using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;

namespace Fazhi.Mechanisms.Organs;

/// <summary>文书抬头 — what the county's documents say of itself and no matter knows: who prints them, where, whom to call, which courts. The newest that counts is the one in use; documents printed before keep theirs.</summary>
[EntryOf<SetLetterhead>]
public sealed class CountyLetterhead : Matter<RecordStage>
{
    public string Institution { get; internal set; } = "";
    public string Address { get; internal set; } = "";
    public string Phone { get; internal set; } = "";
    public string Contact { get; internal set; } = "";
    public string Office { get; internal set; } = "";
    public string Court { get; internal set; } = "";
    public string? IntermediateCourt { get; internal set; }
    public string Prefecture { get; internal set; } = "";
    public string Recipients { get; internal set; } = "";
    public string? CopiedTo { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title];
}

/// <summary>设定文书抬头 — the county writes its own: no document may carry another county's court and telephone.</summary>
public sealed record SetLetterhead : RecordAct<CountyLetterhead>
{
    [Field("行政复议和审核机构", Max = 60, Hint = "例如：塔河县司法局。")]
    public required string Institution { get; init; }

    [Field("机构地址", Max = 100)]
    public required string Address { get; init; }

    // As it is written on paper, with area code and dashes.
    [Field("机构电话", Max = 40)]
    public required string Phone { get; init; }

    [Field("备案联系人", Max = 40)]
    public required string Contact { get; init; }

    [Field("政府文件的印发机关", Max = 60, Hint = "例如：塔河县人民政府办公室。")]
    public required string Office { get; init; }

    [Field("基层人民法院", Max = 60)]
    public required string Court { get; init; }

    [Field("中级人民法院", Max = 60, Hint = "以县人民政府为被告的案件由它管辖；文书中不写的不填。")]
    public string? IntermediateCourt { get; init; }

    [Field("上一级人民政府", Max = 60)]
    public required string Prefecture { get; init; }

    [Field("政府文件的主送机关", Max = 200, Hint = "不写冒号，例如：各乡（镇）人民政府，县政府各直属单位。")]
    public required string Recipients { get; init; }

    [Field("抄送机关", Max = 200)]
    public string? CopiedTo { get; init; }
}

/// <summary>文书抬头的规则 — set anew whenever something of it changes.</summary>
public sealed class CountyLetterheadType()
    : Register<CountyLetterhead, SetLetterhead>("letterhead", "文书抬头", "2024", new DateOnly(1949, 10, 1))
{
    protected override Article Basis => Article.WorkingRule;

    protected override string Purpose => "文书上的机构、地址、电话和法院；有变动的，重新设定，以后印制的文书用最新的。";

    protected override Role[] By => [Administrator, Registrar];

    protected override void Further(Lifecycle<CountyLetterhead, RecordStage> it, ActRule<CountyLetterhead, RecordStage, SetLetterhead> record) =>
        record.Of(OrganOf.Government, OrganOf.JusticeBureau).Titled((_, at) => $"{at.County.Name}文书抬头");
}
