using System.Text.Json;
using System.Text.Json.Nodes;
using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;
using Fazhi.Storage;
using Fazhi.Texts;

namespace Fazhi.Issuing;

/// <summary>
/// 文书抬头 — what a county's documents say of itself and no matter of theirs knows: as the county has set it by an act; until it has, from <c>letterhead.json</c> in the data folder.
/// A phone number is kept as it is written: a made-up one has to print too.
/// </summary>
/// <param name="Institution">The institution for reconsideration and legality review, such as 塔河县司法局.</param>
/// <param name="Address">Its address.</param>
/// <param name="Phone">Its telephone number.</param>
/// <param name="Contact">Who answers questions on filings.</param>
/// <param name="Office">The office that prints the government's documents.</param>
/// <param name="Court">The basic people's court.</param>
/// <param name="Prefecture">The government above the county's.</param>
/// <param name="Recipients">To whom the county government's documents are addressed, without the colon.</param>
/// <param name="CopiedTo">To whom they are copied; <c>null</c> if to nobody.</param>
/// <param name="IntermediateCourt">The intermediate people's court, for suits against the county government itself; <c>null</c> if not given.</param>
public sealed record Letterhead(
    string Institution,
    string Address,
    string Phone,
    string Contact,
    string Office,
    string Court,
    string Prefecture,
    string Recipients,
    string? CopiedTo = null,
    string? IntermediateCourt = null
)
{
    public const string FileName = "letterhead.json";

    private static readonly JsonSerializerOptions Whole = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>
    /// The letterhead of a document: the one in use when it was issued, so that it prints the same later; the first there is for those from before. Each county writes its own: no document may carry another
    /// county's court and telephone.
    /// </summary>
    /// <param name="store">The county.</param>
    /// <param name="issued">The place in the ledger of the act that issued the document.</param>
    public static Letterhead Of(CountyStore store, long issued)
    {
        if (store.Types.Has<CountyLetterhead>())
        {
            using var db = store.Open();
            var set = db.Matters<CountyLetterhead>(store.CountyCode).Where(l => l.Stage == RecordStage.Recorded);
            if (
                (
                    set.Where(l => l.Sequence <= issued).OrderByDescending(l => l.Sequence).FirstOrDefault()
                    ?? set.OrderBy(l => l.Sequence).FirstOrDefault()
                ) is
                { } own
            )
                return Of(own);
        }

        var file = store.Folder is { } folder ? Path.Combine(folder, FileName) : null;
        return file is not null && File.Exists(file)
            ? Read(File.ReadAllText(file), file)
            : throw new DataFolderException("本县还没有设定文书抬头，不能打印文书。请在“单位和人员”中设定文书抬头。");
    }

    private static Letterhead Of(CountyLetterhead set) =>
        new(
            set.Institution,
            set.Address,
            set.Phone,
            set.Contact,
            set.Office,
            set.Court,
            set.Prefecture,
            set.Recipients,
            set.CopiedTo,
            set.IntermediateCourt
        );

    private static Letterhead Read(string json, string file)
    {
        try
        {
            var written = JsonNode.Parse(json) as JsonObject ?? throw new JsonException("内容是空的。");
            foreach (var (name, value) in written.ToList())
                if (value is JsonValue one && one.TryGetValue<string>(out var text))
                    written[name] =
                        Wording.Normal(text) is var normal && Wording.Fault(normal, lines: false) is { } fault
                            ? throw new JsonException($"{name}：{fault}")
                            : normal;
            return written.Deserialize<Letterhead>(Whole) ?? throw new JsonException("内容是空的。");
        }
        catch (JsonException e)
        {
            throw new DataFolderException($"“{file}”无法读取：{e.Message}");
        }
    }
}
