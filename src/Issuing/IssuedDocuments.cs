using Fazhi.Documents;
using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Storage;

namespace Fazhi.Issuing;

/// <summary>文书无法印出 — the message is for the person.</summary>
public sealed class DocumentNotPrintableException(string message) : Exception(message);

/// <summary>已签发的文书 — finds the documents of a matter and sets each from its template, the matter and the act that issued it.</summary>
public sealed class IssuedDocuments(CountyStore store, DocumentTemplates templates)
{
    /// <summary>The documents of a matter a person may mean: by place in the list, template, Chinese name or number. Oldest first.</summary>
    public static IReadOnlyList<IssuedDocument> Named(Matter matter, string name)
    {
        var text = name.Trim();
        if (int.TryParse(text, out var place))
            return place >= 1 && place <= matter.Documents.Count ? [matter.Documents[place - 1]] : [];
        var number = DocumentNumber.TryParse(text, out var parsed) ? parsed.ToString() : text;
        return
        [
            .. matter.Documents.Where(d =>
                d.Name == text
                || d.Number == number
                || d.Template == text
                || d.Template.EndsWith("/" + text, StringComparison.OrdinalIgnoreCase)
            ),
        ];
    }

    /// <summary>The matter in which a document with this number was issued; <c>null</c> if there is none.</summary>
    public Matter? MatterOf(string documentNumber)
    {
        if (!DocumentNumber.TryParse(documentNumber, out var number))
            return null;
        using var db = store.Open();
        var (county, issuer, year, serial) = (store.CountyCode, number.Issuer, number.Year, number.Serial);
        var row = db.Numbers.FirstOrDefault(n =>
            n.County == county && n.Issuer == issuer && n.Year == year && n.Serial == serial
        );
        return row is null ? null : new Search(store).ByNumber(row.MatterId.ToString());
    }

    /// <summary>The values of a document's template.</summary>
    /// <exception cref="DocumentNotPrintableException">There is no binding, or the record was erased by law.</exception>
    public IReadOnlyDictionary<string, object?> Values(Matter matter, IssuedDocument document)
    {
        if (Bindings.Of(document.Template) is not { } binding)
            throw new DocumentNotPrintableException(
                $"“{document.Name}”还不能由系统印出：模板“{document.Template}”没有设定取值。"
            );
        if (matter.ErasedOn is { } erased)
            throw new DocumentNotPrintableException(
                $"“{document.Name}”不能印出：该事项中的个人信息已经依法删除（{Problems.Chinese(erased)}）。已经制发的文书，以案卷中的纸质原件为准。"
            );
        if (
            ActReader.Read(store, document.Sequence) is not { } recorded
            || ActReader.MatterAt(store, matter.Id, document.Sequence) is not { } then
        )
            throw new DocumentNotPrintableException(
                $"“{document.Name}”不能印出：台账第{document.Sequence}号以前的记录内容缺失，请核验台账。"
            );
        return binding(new Issue(store, then, recorded, document, Letterhead.Of(store, recorded.Doing.Sequence)));
    }

    /// <summary>The document as it was issued.</summary>
    /// <exception cref="DocumentNotPrintableException">It can't be set; the message says why.</exception>
    public DocumentText Render(Matter matter, IssuedDocument document)
    {
        try
        {
            var text = templates.Render(document.Template, Values(matter, document));
            return document.Void is not { } by
                ? text
                : text with
                {
                    Paragraphs = [new(ParagraphKind.Note, $"（作废：见台账第{by}号，本文书没有效力。）"), .. text.Paragraphs],
                };
        }
        catch (TemplateException e)
        {
            throw new DocumentNotPrintableException($"“{document.Name}”不能印出：{e.Message}。");
        }
    }
}
