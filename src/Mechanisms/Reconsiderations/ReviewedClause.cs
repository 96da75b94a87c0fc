using System.Globalization;
using System.Text.RegularExpressions;
using Fazhi.Identifiers;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Texts;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>被审查的条款 — which document and which clause a review is about, however people write them: by title or by number, 第3条 or 第三条.</summary>
internal static partial class ReviewedClause
{
    internal const string OnceRemedy = "该条款已经提起过审查，请核对文件和条款。";

    private static Statute Law => Statutes.Reconsideration;

    /// <summary>Whether two reviews are about the same clause of the same document.</summary>
    internal static bool IsSame(string document, string clause, string other, string its) =>
        Plain(clause) == Plain(its)
        && (Plain(document) == Plain(other) || (NumberIn(document) is { } number && number == NumberIn(other)));

    /// <summary>The county's documents in force that a review names, by their title or their number.</summary>
    internal static IReadOnlyList<NormativeDocument> Registered(Reconsideration m, string? review, Circumstances at)
    {
        if (m.Review(review) is not { } item)
            return [];
        var named = m.TitleOf(item);
        var (title, number) = (Title(named), NumberIn(named)?.ToString());
        var on = at.On;
        return at.Records.List<NormativeDocument>(d =>
            d.EffectiveFrom <= on
            && (d.RepealedOn == null || d.RepealedOn > on)
            && (d.LapsedOn == null || d.LapsedOn > on)
            && (d.RevokedOn == null || d.RevokedOn > on)
            && (d.Title == title || (number != null && d.Number == number)));
    }

    /// <summary>What a finding points at is the document that was reviewed.</summary>
    internal static ActRule<Reconsideration, ReconsiderationStage, TAct> ThatDocument<TAct>(
        this ActRule<Reconsideration, ReconsiderationStage, TAct> rule,
        Func<TAct, (string? Review, Reference<NormativeDocument>? Document)> pointed
    )
        where TAct : Act<Reconsideration> =>
        rule.Picks<NormativeDocument>("FY238", (_, on) => NormativeDocument.InForceOn(on), "填写本县规范性文件库中现行有效的文件", Law[59],
                "请照规范性文件库核对文号；办理当日还没有施行、已经废止或者失效的，和不在库中的，都不填。")
            .Needs("FY239", (m, a, at) => pointed(a) is var (review, document) && (document is not { IsFound: true } || IsThat(m, review, document.Id, at)),
                "使填写的文件就是这一项附带审查的文件", Law[59], "请核对是哪一项附带审查、哪一件规范性文件。");

    // Where the register has no document by the name the applicant used, only a person can tell which one is meant.
    private static bool IsThat(Reconsideration m, string? review, Guid chosen, Circumstances at) =>
        Registered(m, review, at) is var named && (named.Count == 0 || named.Any(d => d.Id == chosen));

    private static string Title(string document) =>
        Quoted().Match(document) is { Success: true } quoted ? quoted.Groups["title"].Value : document.Trim('《', '》', ' ');

    private static DocumentNumber? NumberIn(string document) =>
        Number().Match(document) is { Success: true } found && DocumentNumber.TryParse(found.Value, out var number) ? number : null;

    // Spaces, brackets and marks apart, and figures as numerals: 第 3 条 is 第三条.
    private static string Plain(string text) =>
        Figures().Replace(
            string.Concat(Wording.Normal(text).Where(c => char.IsLetterOrDigit(c))),
            f => int.TryParse(f.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= ChineseNumerals.Greatest ? ChineseNumerals.Of(n) : f.Value
        );

    [GeneratedRegex(@"《(?<title>[^《》]+)》", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}{1,20}\s*[〔\[（(【〖{]\s*\d{4}\s*[〕\]）)】〗}]\s*\d+\s*号", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("[0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Figures();
}
