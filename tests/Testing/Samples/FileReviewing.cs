using Fazhi.Draws;
using Fazhi.Ledgers;
using Fazhi.Matters;
using Fazhi.Mechanisms.FileReviews;
using Fazhi.Mechanisms.Organs;
using Fazhi.Testing.Courses;

namespace Fazhi.Testing;

/// <summary>What tests of file review write: reviewers with posts, a small sheet, a round up to where it is needed.</summary>
public static class FileReviewing
{
    public static Actor Justice { get; } = new("justice-clerk", "郑评查", "justice", Role.Handler, Role.InstitutionHead);

    public static FileRef Scan { get; } = new(new string('d', 64), "案卷.pdf", 3);

    /// <summary>A sheet of four items: a veto, two that count, one that adds.</summary>
    public static IReadOnlyList<AddItem> Items { get; } =
    [
        new()
        {
            Place = "L1",
            Part = SheetPart.Legality,
            Heading = "送达",
            Text = "决定书送达当事人。",
            Points = 100,
            Veto = true,
            Deductions = ["全部：没有送达"],
            Check = null,
        },
        new()
        {
            Place = "R1",
            Part = SheetPart.Regularity,
            Heading = "现场笔录",
            Text = "笔录写明起止时间。",
            Points = 10,
            Deductions = ["3分：没有写明起止时间", "20%：涂改处没有盖章"],
        },
        new()
        {
            Place = "R2",
            Part = SheetPart.Regularity,
            Heading = "听证",
            Text = "告知听证的权利。",
            Points = 30,
            AppliesWhen = "较大数额罚款的案件",
        },
        new()
        {
            Place = "Z1",
            Part = SheetPart.Adjustment,
            Heading = "说理",
            Text = "决定书说理充分。",
            Points = 5,
        },
    ];

    /// <summary>A sheet in use.</summary>
    public static ReviewSheet Sheet(Ground on, IEnumerable<AddItem>? items = null)
    {
        var sheet = on.Open(
            "review-sheet",
            People.Handler,
            new DraftSheet
            {
                Title = on.Name("行政处罚案卷评查标准"),
                Kind = FileKind.Ordinary,
                Basis = "本县自己拟订",
            }
        );
        foreach (var item in items ?? Items)
            on.Part(sheet, "sheet-item", People.Handler, item);
        return (ReviewSheet)on.Do(sheet, People.Handler, new PutSheetInUse());
    }

    /// <summary>A person with a post as a reviewer, who acts.</summary>
    public static Actor Reviewer(Ground on, string organ)
    {
        var name = on.Name("演示评查员");
        var person = on.Open(
            "county-person",
            People.Administrator,
            new RegisterPerson
            {
                Title = name,
                Organ = organ,
                Roles = [ReviewedFileType.FileReviewer.Code],
            }
        );
        return new(person.Id.ToString(), name, organ, ReviewedFileType.FileReviewer);
    }

    /// <summary>A round whose files are listed by the body; not frozen yet.</summary>
    public static ReviewRound Planned(
        Ground on,
        IReadOnlyList<Actor> reviewers,
        int files,
        decimal percent = 100,
        string body = "gov"
    )
    {
        var sheet = Sheet(on);
        var round = on.Open(
            "review-round",
            People.Handler,
            new PlanRound
            {
                Title = on.Name("行政处罚案卷评查"),
                From = on.Today.AddDays(-200),
                Until = on.Today.AddDays(-1),
                Scope = [new(body, percent)],
                Sheets = [Reference<ReviewSheet>.Of(sheet)],
                Reviewers = [.. reviewers.Select(r => new Reference<CountyPerson>(Guid.Parse(r.Id), r.Name))],
                Parties = ["县司法局", "被评查单位代表"],
            }
        );
        for (var i = 0; i < files; i++)
            on.PartOf(round, "reviewed-file", body, Lister(body), Listed(on));
        return (ReviewRound)round;
    }

    public static Actor Lister(string body) => new($"lister-{body}", "吴立卷", body, Role.Handler, Role.Registrar);

    public static ListFile Listed(Ground on) =>
        new()
        {
            Kind = FileKind.Ordinary,
            CaseNumber = on.Name("演示罚决"),
            Cause = "无证经营食品",
            DecidedOn = on.Today.AddDays(-30),
            Files = [Scan],
        };

    /// <summary>Frozen, promised, revealed, and not drawn yet.</summary>
    public static ReviewRound Revealed(Ground on, ReviewRound round)
    {
        round = (ReviewRound)on.Do(round, People.Handler, on.Reviews.Freeze(round)!);
        DrawSecret[] secrets = [.. round.Parties.Select(p => DrawSecret.WithNewSalt(p, "演示秘密"))];
        foreach (var secret in secrets)
            on.Do(
                round,
                People.Handler,
                new PromiseRoundSecret
                {
                    Party = secret.Party,
                    Promise = secret.Promise(Hash.Parse(round.Commitment!)).ToString(),
                }
            );
        foreach (var secret in secrets)
            round = (ReviewRound)
                on.Do(
                    round,
                    People.Handler,
                    new RevealRoundSecret
                    {
                        Party = secret.Party,
                        Secret = secret.Text,
                        Salt = secret.Salt.ToString(),
                    }
                );
        return round;
    }

    /// <summary>Drawn: every file drawn has its two readers.</summary>
    public static ReviewRound Drawn(Ground on, ReviewRound round)
    {
        round = Revealed(on, round);
        return (ReviewRound)on.Do(round, People.Handler, on.Reviews.Draw(round, null, out _)!);
    }

    /// <summary>The files of a round as they stand.</summary>
    public static IReadOnlyList<ReviewedFile> Files(Ground on, ReviewRound round) =>
        [.. on.All<ReviewedFile>().Where(f => f.Parent == round.Id)];

    /// <summary>A whole sheet: all points, and these instead where they are named.</summary>
    public static IReadOnlyList<ItemMark> Marks(ReviewedFile file, params ItemMark[] instead) =>
        [
            .. file.Items.Select(i =>
                instead.FirstOrDefault(m => m.Code == i.Code)
                ?? new ItemMark(i.Code, i.Part == SheetPart.Adjustment ? 0 : i.Points)
            ),
        ];
}
