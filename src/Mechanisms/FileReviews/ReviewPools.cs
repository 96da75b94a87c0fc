using Fazhi.Draws;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.FileReviews;

/// <summary>
/// 评查名单 — the two pools of a round: the files listed, and the reviewers. Files of bodies that are sampled are drawn body by body; of all others every one is drawn. Nobody gets a file of an organ in which she
/// holds a post: that stands among the recusals, before anybody knows the seed.
/// </summary>
public sealed class ReviewPools
{
    /// <summary>The stratum of bodies whose files are reviewed whole.</summary>
    public const string Whole = "全部评查";

    private const string Item = "file-review";

    private ReviewPools(ReviewRound round) => Round = round;

    public ReviewRound Round { get; }

    public IReadOnlyList<DrawObject> Files { get; private init; } = [];

    public IReadOnlyList<DrawOfficer> Reviewers { get; private init; } = [];

    /// <summary>Files in scope by body.</summary>
    public IReadOnlyList<(string Body, int Files)> ByBody { get; private init; } = [];

    public DrawRules Rules { get; private init; } = null!;

    public DrawCheck Check => field ??= DrawCheck.Of(Rules, Files, Reviewers, []);

    /// <summary>Whether every file will have its two readers, whatever is drawn.</summary>
    public bool CanDraw => Check is { CanDraw: true, Unmatched.Count: 0 };

    public DrawPool Freeze() => DrawPool.Make(Round.Id.ToString("D"), Files, Reviewers, []);

    /// <summary>The pools of a round on a day.</summary>
    public static ReviewPools Of(ReviewRound round, ICountyRecords records, DateOnly day)
    {
        var (id, county) = (round.Id, records.County);
        var files = records.Each<ReviewedFile>(f => f.Parent == id && f.Stage == ReviewedFileStage.OnList).ToList();
        var sampled = round.Scope.Where(s => s.Percent < 100).ToList();
        string StratumOf(ReviewedFile f) => sampled.Find(s => county.Now(s.Body) == county.Now(f.Organ)) is { } of ? $"抽查：{county.OrganName(of.Body)}" : Whole;
        var reviewers = round.Reviewers.Select(r => county.Staff.Find(r.Id.ToString())).OfType<Official>().ToList();
        return new(round)
        {
            Files = [.. files.Select(f => new DrawObject { Id = IdOf(f.Id), Name = f.CaseNumber, Stratum = StratumOf(f), Items = [Item] })],
            Reviewers = [.. reviewers.Select(r => new DrawOfficer { Id = r.Id, Name = r.Name, Organ = r.OrgansOn(day) is [var home, ..] ? home : "-", Competences = [Item] })],
            ByBody = [.. files.CountBy(f => f.Organ).Select(g => (g.Key, g.Value))],
            Rules = new()
            {
                Plan = IdOf(id),
                Parties = round.Parties,
                PublicSource = round.PublicSource,
                OfficersPerObject = 2,
                Strata = [.. sampled.Select(s => DrawStratum.OfRatio($"抽查：{county.OrganName(s.Body)}", (int)(s.Percent * 100))).Append(DrawStratum.OfRatio(Whole, 10_000))],
                Items = [new(Item, "案卷评查", null)],
                Recusals =
                [
                    .. from reviewer in reviewers
                       let own = reviewer.OrgansOn(day).Select(county.Now).ToList()
                       from file in files
                       where own.Contains(county.Now(file.Organ))
                       select new DrawRecusal(reviewer.Id, IdOf(file.Id), "本单位的案卷"),
                ],
            },
        };
    }

    private static string IdOf(Guid id) => id.ToString("D");
}
