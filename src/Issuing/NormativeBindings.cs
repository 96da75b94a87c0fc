using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Storage;
using Fazhi.Texts;

namespace Fazhi.Issuing;

/// <summary>规范性文件文书 — promulgation, filing and repeal of one document.</summary>
internal static class NormativeBindings
{
    internal static Dictionary<string, object?> Promulgation(Issue issue)
    {
        var (matter, act) = ((NormativeDocument)issue.Matter, (PublishDocument)issue.Recorded.Act);
        var organ = IssuingOrgan.Of(matter, issue);
        return new()
        {
            ["organ.name"] = organ.Name,
            ["office.name"] = organ.Printer,
            ["document.number"] = issue.Number,
            ["document.date"] = act.PublishedOn,
            ["recipient.name"] = organ.Recipients,
            ["copied_to"] = organ.CopiedTo,
            ["normative.title"] = matter.Title,
            ["normative.text"] = act.Text.Length > 0 ? act.Text : TextOf(act.FullText, issue.Store),
            ["normative.effective_on"] = matter.EffectiveFrom,
            ["normative.expires_on"] = matter.ValidUntil,
            ["normative.adopted_by"] = matter.Meeting,
        };
    }

    internal static Dictionary<string, object?> FilingReport(Issue issue)
    {
        var (matter, act) = ((NormativeDocument)issue.Matter, (FileForRecord)issue.Recorded.Act);
        var organ = IssuingOrgan.Of(matter, issue);
        return new()
        {
            ["organ.name"] = organ.Name,
            ["printer.name"] = organ.Printer,
            ["document.number"] = issue.NumberToStamp(organ.Word),
            ["document.date"] = act.FiledOn,
            ["document.signer"] = issue.Last<RegisterAndNumber>()?.SignedBy,
            ["recipient.name"] = act.Authority,
            ["normative.title"] = matter.Title,
            ["normative.number"] = matter.Number ?? "无文号",
            ["normative.adopted_on"] = matter.DeliberatedOn,
            ["normative.adopted_by"] = matter.Meeting,
            ["normative.published_on"] = matter.PublishedOn,
            ["normative.effective_on"] = matter.EffectiveFrom,
            ["normative.legal_basis"] = issue.Last<EvaluateNeed>()?.LegalGrounds,
            ["normative.procedure"] = Procedure(matter),
            ["contact.name"] = issue.Letterhead.Contact,
            ["contact.phone"] = issue.Letterhead.Phone,
        };
    }

    internal static Dictionary<string, object?> Amendment(Issue issue)
    {
        var (matter, act) = ((NormativeDocument)issue.Matter, (AmendDocument)issue.Recorded.Act);
        var organ = IssuingOrgan.Of(matter, issue);
        return new()
        {
            ["organ.name"] = organ.Name,
            ["office.name"] = organ.Printer,
            ["document.number"] = issue.NumberToStamp(organ.Word),
            ["document.date"] = issue.On,
            ["recipient.name"] = organ.Recipients,
            ["copied_to"] = organ.CopiedTo,
            ["normative.title"] = matter.Title,
            ["normative.number"] = matter.Number ?? "无文号",
            ["amendment.adopted_by"] = act.Meeting,
            ["amendment.reasons"] = act.Reason,
            ["amendment.changes"] = Paragraphs.Of(act.Changes),
            ["amendment.published_on"] = act.PublishedOn,
        };
    }

    internal static Dictionary<string, object?> RepealDecision(Issue issue)
    {
        var (matter, act) = ((NormativeDocument)issue.Matter, (RepealDocument)issue.Recorded.Act);
        var organ = IssuingOrgan.Of(matter, issue);
        return new()
        {
            ["organ.name"] = organ.Name,
            ["office.name"] = organ.Printer,
            ["document.number"] = issue.NumberToStamp(organ.Word),
            ["document.date"] = issue.On,
            ["recipient.name"] = organ.Recipients,
            ["copied_to"] = organ.CopiedTo,
            ["repeal.reasons"] = act.Reason,
            ["repeal.effective_on"] = issue.On,
            ["repealed"] = new[] { Entry(matter) },
        };
    }

    internal static Dictionary<string, object?> Revocation(Issue issue)
    {
        var (matter, act) = ((NormativeDocument)issue.Matter, (RevokeBySuperior)issue.Recorded.Act);
        var organ = IssuingOrgan.Government(issue);
        return new()
        {
            ["organ.name"] = organ.Name,
            ["office.name"] = organ.Printer,
            ["document.number"] = issue.NumberToStamp(organ.Word),
            ["document.date"] = act.DecidedOn,
            ["recipient.name"] = IssuingOrgan.Of(matter, issue).Name,
            ["revoked.title"] = matter.Title,
            ["revoked.number"] = matter.Number ?? "无文号",
            ["revoked.published_on"] = matter.PublishedOn,
            ["revocation.reasons"] = act.Reason,
        };
    }

    /// <summary>A document as a list names it.</summary>
    internal static IReadOnlyDictionary<string, object?> Entry(NormativeDocument document) =>
        PrintedRow.Of(("title", document.Title), ("number", document.Number ?? "无文号"), ("date", document.PublishedOn));

    // Only what was done is reported: a secret document wasn't put before the public.
    private static string Procedure(NormativeDocument matter) =>
        string.Join(
            '、',
            new[]
            {
                "评估论证",
                matter.ConsultationClosedOn is null ? null : "公开征求意见",
                matter.FairCompetition is null ? null : "公平竞争审查",
                "合法性审核",
                "集体审议决定",
                "统一登记",
                "统一编号",
                "统一公布",
            }.OfType<string>()
        );

    // A typeset file can't be set again without losing its numbering; it is printed by itself and laid behind the notice.
    private static string? TextOf(FileRef? file, CountyStore store)
    {
        if (file is null || store.Folder is null || !file.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
            return null;
        using var stream = new FileStore(store, TimeProvider.System).Open(file.Digest);
        if (stream is null)
            return null;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return TextFiles.Read(bytes.ToArray());
    }
}

/// <summary>制发机关 — in whose name a document goes out, and what stands on its paper.</summary>
internal sealed record IssuingOrgan(string Name, string Word, string Printer, string Recipients, string? CopiedTo)
{
    internal static IssuingOrgan Of(NormativeDocument matter, Issue issue)
    {
        var (county, head) = (issue.County, issue.Letterhead);
        // An organ without an office of its own is named as printer itself (GB/T 9704—2012, 7.4.2).
        return matter.Issuer switch
        {
            Issuer.CountyGovernment => Government(issue),
            Issuer.CountyOffice => new(head.Office, county.Word + "办", head.Office, head.Recipients, head.CopiedTo),
            Issuer.Department => Organ(matter.Organ, county) with { Name = Names(matter, county) },
            _ => throw new InvalidOperationException($"Unknown issuer {matter.Issuer}."),
        };
    }

    /// <summary>A department or a town for itself.</summary>
    internal static IssuingOrgan Organ(string code, County county) =>
        new(county.OrganName(code), county.Organ(code)?.Word ?? "", county.OrganName(code), "各有关单位", null);

    // 联合发文: the organ that leads stands first, and its number is the document's (《党政机关公文处理工作条例》第九条).
    private static string Names(NormativeDocument matter, County county) =>
        string.Join('、', matter.JointIssuers.Prepend(matter.Organ).Select(county.OrganName));

    /// <summary>The county government, the first of the county's organs.</summary>
    internal static IssuingOrgan Government(Issue issue) =>
        new(
            issue.County.Organs[0].Name,
            issue.County.Word,
            issue.Letterhead.Office,
            issue.Letterhead.Recipients,
            issue.Letterhead.CopiedTo
        );
}
