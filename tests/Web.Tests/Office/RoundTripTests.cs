using Fazhi.Auditor.Reading;
using Fazhi.Documents.Sheets;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Calendars;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Storage;
using Fazhi.Storage.Importing;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Office;

/// <summary>A list exported as the sheet of its opening act opens the same matters in another county.</summary>
public sealed class RoundTripTests
{
    private static readonly Actor[] Officials =
    [
        People.Handler,
        People.Head,
        People.InstitutionHead,
        People.Reviewer,
        People.Mediator,
        People.Administrator,
    ];

    /// <summary>A round of clean-up begins when the one before it is published: a sheet of beginnings opens the first only.</summary>
    private const string OneAfterTheOther = "clean-up";

    /// <summary>What a type's rows want to be there beside what they refer to.</summary>
    private static readonly Dictionary<string, string[]> Beside = new(StringComparer.Ordinal)
    {
        ["return"] = ["return-item"],
        ["county-person"] = ["county-organ"],
        ["key-institution"] = ["key-field"],
        ["service-item"] = ["provincial-item"],
    };

    /// <summary>What must have gone on before others may name it, and the act by which it does.</summary>
    private static readonly Dictionary<string, Func<Act>> Onward = new(StringComparer.Ordinal)
    {
        ["inspection-item"] = () => new PublishItem(),
    };

    /// <summary>
    /// What was right when it was opened and isn't when it is carried: a template's name, once the template before was withdrawn; a key field's key, once the field before was concluded; a day by which
    /// something is mended, once it has gone by; an exam that was passed, which no sheet brings; a document that is before the public by its own act; a problem that came with a supervision; a place in the report that was taken again once the one before was void.
    /// </summary>
    private static readonly string[] OfItsDay = ["BM001", "ZD001", "ZC007", "ZF019", "ZQ001", "ZQ003", "ZQ012", "WT021", "BD001"];

    /// <summary>
    /// Of one type only: a paper that follows another of the same sheet; two complaints that say the same, which a sheet takes for one; what the report owns up to and arranges, and the tasks made of it, where
    /// they name what wasn't carried; a day's study, a week's enquiries, a visit that were recorded again once the entry before was void; a list of services that was drawn up again once the one before was
    /// ended, an item of services that was published by its own act; help
    /// that was asked for online, or twice in the same words.
    /// </summary>
    private static readonly Dictionary<string, string[]> OfItsType = new(StringComparer.Ordinal)
    {
        ["supervision-instrument"] = ["BL072"],
        ["enforcement-complaint"] = ["BL070"],
        ["listed-shortcoming"] = ["BL072"],
        ["next-step"] = ["XB001", "XB002", "BL072"],
        ["work-task"] = ["RW019", "RW020", "BL072"],
        ["study-session"] = ["XF003"],
        ["notary-enquiry"] = ["GZ021"],
        ["service-list"] = ["BL070", "FB030"],
        ["address-check"] = ["FB020"],
        ["assistance-order"] = ["BL070", "DB033"],
        ["enterprise-issue"] = ["BL070"],
        ["judicial-suggestion"] = ["BL072"],
        ["listed-item"] = ["FB040"],
        ["notary-home-visit"] = ["GZ024"],
    };

    /// <summary>What no organ but the justice bureau keeps is exported and opened by its clerk.</summary>
    private static readonly Dictionary<string, Actor> Keepers = new(StringComparer.Ordinal)
    {
        ["legal-aid-case"] = new Actor("aid-clerk", "郑援助", "justice", Role.Handler, Role.Registrar),
    };

    /// <summary>A self-check is asked for while its supervision is at that step, a task agreed on when its meeting was held; in the other county these stand at their beginning.</summary>
    private static readonly string[] AskedForOnTheWay = ["supervision-return", "liaison-task"];

    /// <summary>A self-check, which its campaign asked for when that was carried.</summary>
    private static readonly string[] AlreadyThere = ["ZX009"];

    public static TheoryData<string> Importable
    {
        get
        {
            var after = InReportOrder.Types.Find(OneAfterTheOther)!;
            return
            [
                .. InReportOrder
                    .Types.Newest.Where(t => IsCarried(t) && t != after && t.Whole?.Matter != after.MatterClass)
                    .Select(t => t.Code),
            ];
        }
    }

    [Theory, MemberData(nameof(Importable))]
    public void What_is_exported_as_a_template_opens_the_same_matters_in_an_empty_county(string code)
    {
        using var from = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var type = InReportOrder.Types.Find(code)!;
        // What was erased is carried nowhere. A sheet holds what was opened: one step of three opens a matter, and the others leave it at one stage or another.
        RandomWalk.Through(from, type, seed: 2025, steps: 120, erases: false, opening: 3);
        using var to = new TestCounty(Database.Sqlite, InReportOrder.Types);
        to.Time.SetUtcNow(from.Time.GetUtcNow());
        // A county whose first day lies beyond the calendar has its date confirmed.
        if (to.Desk.DateDoubt() is not null)
            to.Do(
                ActRequest.Open(
                    "date-confirmation",
                    new ConfirmDate { Date = to.Desk.Clock.Today, Note = "系统启用。" },
                    organ: "gov"
                ),
                People.Head
            );
        Assert.True(Carry(from, to, type, []) > 0, $"{code}: nothing was opened.");
        to.Verify();
    }

    // What a type's sheets name is carried first.
    private static int Carry(TestCounty from, TestCounty to, MatterType type, HashSet<string> carried)
    {
        if (!carried.Add(type.Code))
            return 0;
        foreach (var other in Beside.GetValueOrDefault(type.Code) ?? [])
            Carry(from, to, InReportOrder.Types.Find(other)!, carried);
        var named = Rules(type)
            .SelectMany(r => References.Fields(r.ActType))
            .Select(f => References.MatterOf(f.Field.ValueType)!);
        foreach (
            var other in (type.Whole is { } whole ? named.Prepend(whole.Matter) : named).Select(m =>
                InReportOrder.Types.Find(InReportOrder.Types.CodeOf(m))!
            )
        )
            if (IsCarried(other))
                Carry(from, to, other, carried);
        var rows = 0;
        foreach (var rule in Rules(type))
        {
            var sheet = Proved(Export(from, type, rule), to.Desk.Clock.Today);
            if (!sheet.Rows.Any())
                continue;
            var actor = Keepers.GetValueOrDefault(type.Code) ?? Officials.First(a => a.Roles.Any(rule.Roles.Contains));
            var import = new SheetImport(to.Desk, type, rule);
            SheetResult Send() => import.Record(SheetLines.Of(Read(sheet)), actor);
            SheetResult? result = Send();
            var carriedRows = sheet;
            // What is there by its whole needn't be opened once more.
            if (result.Problems.Count > 0 && result.Problems.All(p => AlreadyThere.Contains(p.Problem.Code)))
            {
                var there = result.Problems.Select(p => p.Row - 2).ToHashSet();
                sheet = sheet with { Rows = [.. sheet.Rows.Where((_, i) => !there.Contains(i))] };
                result = sheet.Rows.Any() ? Send() : null;
            }

            // In the other county what let it be opened hasn't happened, or has gone by.
            if (
                result?.Problems.Count > 0
                && result.Problems.All(p => OfItsDay.Concat(OfItsType.GetValueOrDefault(type.Code, [])).Contains(p.Problem.Code))
            )
            {
                var refused = result.Problems.Select(p => p.Row - 2).ToHashSet();
                carriedRows = sheet = sheet with { Rows = [.. sheet.Rows.Where((_, i) => !refused.Contains(i))] };
                result = sheet.Rows.Any() ? Send() : null;
            }

            Assert.True(result?.IsSound != false, $"{type.Code}.{rule.Code}: {string.Join('\n', result?.Problems ?? [])}");
            var again = Export(to, type, rule);
            Assert.Equal(sheet.Headings, again.Headings);
            Assert.Equal(Said(carriedRows), Said(again));
            rows += again.Rows.Count();
        }

        if (Onward.TryGetValue(type.Code, out var onward))
        {
            var late = new Lateness
            {
                Proof = ProofOfDay.Receipt,
                Evidence = "收件登记簿第1页",
                Reason = "从另一套系统转来。",
            };
            foreach (var (id, on) in Opened(to, type))
                to.Do(ActRequest.In(id, onward()) with { On = on, Late = late }, People.InstitutionHead);
        }

        return rows;
    }

    // Where the day of an old act must be proved, whoever brings it to another county says how.
    private static Sheet Proved(Sheet sheet, DateOnly today)
    {
        var (proof, on) = (sheet.Headings.ToList().IndexOf(ActColumns.Late[0]), sheet.Headings.ToList().IndexOf(ActColumns.On));
        return proof < 0
            ? sheet
            : sheet with
            {
                Rows =
                [
                    .. sheet.Rows.Select(r =>
                        (DateOnly)r[on] < today && r[proof] is ""
                            ? (IReadOnlyList<object>)[.. r.Take(proof), "收件登记", "收件登记簿第1页", "从另一套系统转来。"]
                            : r
                    ),
                ],
            };
    }

    // What no sheet can open (a blueprint, whose parts are a list of groups) isn't in the other county, nor what has to name it.
    private static bool IsCarried(MatterType type) =>
        !AskedForOnTheWay.Contains(type.Code)
        && Rules(type).Any()
        && Rules(type)
            .SelectMany(r => FieldModel.Of(r.ActType))
            .Where(f => f.Required && References.IsOne(f.ValueType))
            .Select(f => References.MatterOf(f.ValueType)!)
            .Append(type.Whole?.Matter)
            .OfType<Type>()
            .Where(m => m != type.MatterClass)
            .Distinct()
            .All(m => IsCarried(InReportOrder.Types.Find(InReportOrder.Types.CodeOf(m))!));

    private static IReadOnlyList<(Guid Matter, DateOnly On)> Opened(TestCounty county, MatterType type)
    {
        using var db = county.Store.Open();
        return
        [
            .. db
                .Entries.Where(e => e.MatterType == type.Code)
                .OrderBy(e => e.Sequence)
                .AsEnumerable()
                .DistinctBy(e => e.MatterId)
                .Select(e => (e.MatterId, e.On)),
        ];
    }

    private static IEnumerable<ActRule> Rules(MatterType type) =>
        type.Acts.Where(r => r.Opens && SheetImport.Takes(type, r) && Officials.Any(a => a.Roles.Any(r.Roles.Contains)));

    private static Sheet Export(TestCounty county, MatterType type, ActRule rule)
    {
        var viewer = Viewer.Of(Keepers.GetValueOrDefault(type.Code, People.Handler), county.Store.County);
        var found = new MatterReader(county.Store, new KeptAnswers()).List(
            new ListQuery
            {
                Type = type.Code,
                Size = 5000,
                Descending = false,
            },
            viewer
        );
        var export = new SheetExport(county.Store, type, rule, viewer);
        return new Sheet(rule.Name, export.Headings, export.Rows(found.Rows).ToList());
    }

    // What comes of a sheet comes of its lines: they are the same by whichever program it went.
    private static string Read(Sheet sheet)
    {
        var lines = Read(XlsxWriter.Bytes(sheet));
        Assert.Equal(lines, Read(CsvWriter.Bytes(sheet)));
        return lines;
    }

    private static string Read(byte[] file)
    {
        using var rows = new MemoryStream();
        UploadRows.Write(new MemoryStream(file), ReadingLimits.Sheet, rows);
        var text = System.Text.Encoding.UTF8.GetString(rows.ToArray());
        Assert.EndsWith("\u0004read", text, StringComparison.Ordinal);
        return text[..^5];
    }

    private static IEnumerable<string> Said(Sheet sheet) =>
        sheet.Rows.Select(r => string.Join('|', r)).Order(StringComparer.Ordinal);
}
