namespace Fazhi.Web.Design;

/// <summary>显示方式 — how a person wants pages shown: large print for old eyes (适老化), high contrast. Kept in a cookie by the host.</summary>
public sealed record Display(bool LargePrint = false, bool HighContrast = false)
{
    public static Display Standard { get; } = new();

    // The attributes are absent in the standard display, so that most pages are the same bytes for everybody.
    internal string? Print => LargePrint ? "large" : null;

    internal string? Contrast => HighContrast ? "high" : null;

    /// <summary>The display in letters that may stand in a tag.</summary>
    public string Letters => (LargePrint ? "large" : "plain") + (HighContrast ? "-high" : "");

    /// <summary>The query a host's display endpoint understands: <c>print=large&amp;contrast=high</c>.</summary>
    public string Query => $"print={(LargePrint ? "large" : "standard")}&contrast={(HighContrast ? "high" : "standard")}";
}
