using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.EnterpriseInspections;

/// <summary>检查码 — eight characters that name a visit: shown by the officer as a picture, scanned or typed by the enterprise. It opens what was approved, and tells that nothing was where nothing was.</summary>
/// <remarks>It is no secret and gives no power: it is made from the visit's id, and whether it is good is asked of the ledger's matter, never of the code.</remarks>
public static class VisitCode
{
    // Without I, L, O, U, which are read as others.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The code of a visit, written 4-4.</summary>
    public static string Of(Guid visit)
    {
        var bits = BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"fazhi visit {visit:D}")));
        Span<char> text = stackalloc char[9];
        for (var i = 0; i < 9; i++)
            if (i == 4)
                text[i] = '-';
            else
                (text[i], bits) = (Alphabet[(int)(bits % 32)], bits / 32);
        return new(text);
    }

    /// <summary>The code somebody typed or scanned, as it is kept; <c>null</c> if it can't be one.</summary>
    public static string? Read(string? typed)
    {
        var text = Texts.Wording.Normal(typed ?? "").ToUpper(CultureInfo.InvariantCulture).Replace('O', '0').Replace('I', '1').Replace('L', '1');
        var kept = new string([.. text.Where(c => !char.IsWhiteSpace(c) && c != '-')]);
        return kept.Length == 8 && kept.All(c => Alphabet.Contains(c)) ? $"{kept[..4]}-{kept[4..]}" : null;
    }
}

/// <summary>企业扫码确认入企 — the enterprise scanned the officer's code and lets them in.</summary>
public sealed record ConfirmEntry : Act<EnterpriseInspection>
{
    public override void Apply(EnterpriseInspection matter, Doing doing) => matter.Enter(doing.On, scanned: true);
}

/// <summary>登记入企 — where the enterprise can't or won't scan, the officers say so.</summary>
public sealed record LogEntry : Act<EnterpriseInspection>
{
    [Field("企业没有扫码的原因", Hint = "例如：现场没有网络；企业人员不使用手机，已经出示检查码和通知书。", Max = 200)]
    public required string WhyNotScanned { get; init; }

    [Field("位置", Hint = "经纬度和误差；手机定位，不愿提供的写明原因。", Max = 100)]
    public string? Position { get; init; }

    public override void Apply(EnterpriseInspection matter, Doing doing) => matter.Enter(doing.On, scanned: false);
}

/// <summary>
/// 现场检查记录 — what was seen, by whom, from when to when, with photos and signatures; on paper it is the 现场检查笔录. Recorded on a phone without network it comes as one bundle, and the manifest says what belongs to it.
/// </summary>
public sealed record RecordVisit : Act<EnterpriseInspection>
{
    [Field("开始时间", Hint = "例如：09:30。", Max = 5)]
    public required string From { get; init; }

    [Field("结束时间", Hint = "例如：10:15。", Max = 5)]
    public required string Until { get; init; }

    [Field("检查地点", Max = 200)]
    public required string Place { get; init; }

    [Field("企业在场人员", Hint = "姓名和职务；无人在场的，写明见证人。", Max = 100, Personal = true)]
    public required string Present { get; init; }

    [Field("已出示执法证件和检查通知书，告知权利")]
    public bool ShownAndTold { get; init; }

    [Field("是否申请回避", Hint = "企业申请检查人员回避的，写明谁、为什么和决定；没有的不填。", Max = 300)]
    public string? Recusal { get; init; }

    [Field("检查情况", Hint = "按检查事项逐项写明看到的情况。", Max = 4000, Long = true, Personal = true)]
    public required string Account { get; init; }

    [Field("检查结果")]
    public required VisitResult Result { get; init; }

    [Field("发现的问题", Hint = "没有的不填。", Max = 2000, Long = true, Personal = true)]
    public string? Findings { get; init; }

    [Field("企业的意见", Hint = "企业对检查记录的意见；拒绝签名的，写明原因。", Max = 500, Personal = true)]
    public string? Opinion { get; init; }

    [Field("位置", Hint = "经纬度和误差；不愿提供的写明原因。", Max = 100)]
    public string? Position { get; init; }

    [Field("照片", Max = 30)]
    public IReadOnlyList<FileRef> Photos { get; init; } = [];

    [Field("签名", Hint = "检查人员和企业在场人员的签名。", Max = 10)]
    public IReadOnlyList<FileRef> Signatures { get; init; } = [];

    [Field("现场清单", Hint = "手机离线记录时生成：照片原件和签名的摘要。", Max = 12000, Long = true)]
    public string? Manifest { get; init; }

    public override void Apply(EnterpriseInspection matter, Doing doing) =>
        (matter.Result, matter.Findings, matter.RecordedOn) = (Result, Findings, doing.On);
}

/// <summary>告知检查结果.</summary>
public sealed record TellResult : Act<EnterpriseInspection>
{
    [Field("检查结论", Max = 1000, Long = true)]
    public required string Conclusion { get; init; }

    [Field("整改要求", Hint = "责令改正的，写明改什么。", Max = 1000, Long = true)]
    public string? Wanted { get; init; }

    [Field("整改期限", Hint = "没有整改要求的不填。")]
    public DateOnly? MendBy { get; init; }

    public override void Apply(EnterpriseInspection matter, Doing doing) => matter.ToldOn = doing.On;
}

/// <summary>公布检查结果.</summary>
public sealed record PublishVisit : Act<EnterpriseInspection>
{
    [Field("公布的地方", Hint = "本系统公众端同时公布。", Max = 200)]
    public string? Where { get; init; }

    public override void Apply(EnterpriseInspection matter, Doing doing) => matter.PublishedOn = doing.On;
}
