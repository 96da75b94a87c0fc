using Fazhi.Matters;

namespace Fazhi.Mechanisms.EnterpriseInspections;

/// <summary>现场记录不予接收的理由 — why a record made on a phone isn't taken as it came. The phone keeps all of it until one of its own is acknowledged.</summary>
public static class BundleProblems
{
    private const string SendAgain = "手机上的记录没有动过，请再送一次；仍然不行的，导出文件，请管理员查看。";

    /// <summary>There is no manifest, or it can't be read.</summary>
    public static Problem Unreadable() => new("XC001", "现场记录没有清单，或者清单不能读取。", Remedy: SendAgain);

    /// <summary>The manifest is in a format that this version doesn't know.</summary>
    /// <param name="format">The format it names.</param>
    public static Problem UnknownFormat(string format) =>
        new("XC002", $"现场记录的格式“{format}”不是本系统能够接收的。", Remedy: $"能够接收的是{VisitBundle.Format}和上一版{VisitBundle.FormatBefore}；请在手机上重新打开现场记录页面，再送一次。");

    /// <summary>The manifest belongs to another visit.</summary>
    public static Problem OtherVisit() => new("XC003", "这份现场记录是另一次检查的。", Remedy: "请从那一次检查的页面送出。");

    /// <summary>A line of the manifest says what none may say.</summary>
    /// <param name="what">Which.</param>
    /// <param name="wanted">What is wanted.</param>
    public static Problem Wrong(string what, string wanted) => new("XC004", $"现场清单中的“{what}”有误：{wanted}", Remedy: SendAgain);

    /// <summary>A file that the manifest names didn't come.</summary>
    /// <param name="name">Its name.</param>
    public static Problem Missing(string name) => new("XC005", $"清单列有“{name}”，没有收到。", Remedy: SendAgain);

    /// <summary>A file came that is not the one the manifest names.</summary>
    /// <param name="name">Its name.</param>
    public static Problem Differs(string name) => new("XC006", $"收到的“{name}”与清单所记的摘要或者大小不符。", Remedy: SendAgain);

    /// <summary>A file came that the manifest doesn't name.</summary>
    public static Problem Surplus() => new("XC007", "收到了清单没有列出的文件。", Remedy: SendAgain);

    /// <summary>A file is larger than is taken.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="most">How many megabytes are taken.</param>
    public static Problem TooLarge(string name, int most) => new("XC008", $"“{name}”超过{most}MB。", Remedy: "请在手机上去掉这个文件，重新拍摄以后再送。");

    /// <summary>A file isn't what its role wants.</summary>
    /// <param name="name">Its name.</param>
    public static Problem NoPicture(string name) => new("XC009", $"“{name}”不是JPG或者PNG图片。", Remedy: "照片和签名应当是图片；请在手机上去掉这个文件，重新拍摄或者签名以后再送。");

    /// <summary>It isn't said where it was, nor why not.</summary>
    public static Problem NoPosition() => new("XC010", "没有记录位置，也没有写明为什么不记录。", "position", Remedy: "请按“取得位置”，或者填写不记录位置的原因。");

    /// <summary>The enterprise didn't scan and nobody says why.</summary>
    public static Problem NoEntry() => new("XC011", "企业还没有扫码，记录里也没有写明企业没有扫码的原因。", "whyNotScanned", Remedy: "请填写“企业没有扫码的原因”，或者请企业扫码以后再送。");

    /// <summary>No such visit, or another body's.</summary>
    public static Problem NoVisit() => new("XC012", "没有这次检查，或者不由您的单位办理。", Remedy: "请由办理这次检查的单位的人员登录以后送出；记录仍然保存在手机上。");
}
