using Fazhi.Auditor;
using Fazhi.Auditor.Comparing;
using Fazhi.Auditor.Reading;
using Fazhi.Auditor.Reading.Apart;
using Fazhi.Matters;
using Fazhi.Texts;
using Fazhi.Web.Design;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Auditing;

/// <summary>
/// 送审稿 — what somebody brought to have its figures checked: pasted or as a file, with the report of the year before if they like. A file is read
/// by a process of its own and forgotten with the answer: nothing of it is stored or logged.
/// </summary>
/// <param name="Text">The report.</param>
/// <param name="Earlier">The earlier year's report, to find what changed silently.</param>
/// <param name="EarlierYear">The year that one is of; 0 without one.</param>
public sealed record AuditPaper(AuditText Text, AuditText? Earlier, int EarlierYear)
{
    internal const string Pasted = "text";
    internal const string File = "file";
    internal const string EarlierFile = "earlier";
    internal const string YearField = "earlierYear";

    private const int LongestText = 500_000;
    private const int LongestFileText = 1_000_000;
    private static readonly ReadingLimits Limits = ReadingLimits.Default with
    {
        Bytes = CountyServices.LargestFile,
        UnpackedBytes = CountyServices.LargestFile * 5,
        Characters = LongestFileText,
    };

    /// <summary>What a form brought; <c>null</c> where the form says what is missing or can't be read.</summary>
    public static async Task<AuditPaper?> Read(
        IFormCollection posted,
        FormState form,
        UploadReader reader,
        CancellationToken stop
    )
    {
        var text = await Report(posted, form, reader, stop);
        var earlier = await Of(posted.Files[EarlierFile], EarlierFile, form, reader, stop);
        var year = earlier is null ? 0 : Year(form, earlier);
        return text is null || form.Refusals.Count > 0 ? null : new AuditPaper(text, earlier, year);
    }

    /// <summary>What is wrong between its figures, and with those of the year before.</summary>
    public IReadOnlyList<Finding> Findings() =>
        [.. Audit.Of(Text), .. Earlier is null ? [] : Comparison.SilentChanges(Text, Earlier, EarlierYear)];

    // A file goes before what was pasted: whoever chose one meant it.
    private static async Task<AuditText?> Report(
        IFormCollection posted,
        FormState form,
        UploadReader reader,
        CancellationToken stop
    )
    {
        if (posted.Files[File] is { Length: > 0 } file)
            return await Of(file, File, form, reader, stop);
        var pasted = form.Get(Pasted) ?? "";
        if (string.IsNullOrWhiteSpace(pasted))
            form.Refuse(Pasted, "请粘贴报告文字，或者选择一个文件。");
        else if (Wording.Measure(pasted) > LongestText)
            form.Refuse(Pasted, "文字超过50万字，请分段粘贴，或者选择文件。");
        else
            return Taken(AuditSource.Of(pasted), Pasted, form);
        return null;
    }

    private static async Task<AuditText?> Of(
        IFormFile? file,
        string path,
        FormState form,
        UploadReader reader,
        CancellationToken stop
    )
    {
        if (file is not { Length: > 0 })
            return null;
        await using var stream = file.OpenReadStream();
        return Taken(await reader.Read(stream, Limits, stop), path, form);
    }

    private static AuditText? Taken(AuditSource source, string path, FormState form)
    {
        if (source.Refusal is { } refusal)
            form.Refuse(path, refusal.ToString());
        return source.Text;
    }

    private static int Year(FormState form, AuditText earlier)
    {
        if (form.Get(YearField) is not { Length: > 0 } typed)
        {
            if (Comparison.YearOf(earlier) is { } named)
                return named;
            form.Refuse(YearField, "上年报告的开头没有写明年度，请填写。");
            return 0;
        }

        if (Scalars.Read<int>(typed) is { } year and >= 1949 and <= 2200)
            return year;
        form.Refuse(YearField, "请填写四位数的年份，如2024。");
        return 0;
    }
}
