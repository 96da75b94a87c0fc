using System.Text;

namespace Fazhi.Draws;

/// <summary>抽取结果 — who was drawn, with every ticket, the next in order, and everybody who was passed over.</summary>
public sealed class DrawResult
{
    /// <summary>The first line of a result's text.</summary>
    public const string Format = "fazhi-draw-result/1";

    // A hundred thousand lines are written only where somebody reads them.
    private readonly Lazy<string> text;

    internal DrawResult(IReadOnlyList<DrawnStratum> strata, IReadOnlyList<DrawnOfficers> staffing)
    {
        (Strata, Staffing) = (strata, staffing);
        text = new(Write);
    }

    /// <summary>The strata in the order of their names.</summary>
    public IReadOnlyList<DrawnStratum> Strata { get; }

    /// <summary>The officers of every drawn object, in the order of the objects' tickets; an object inspected by several organs stands once for each.</summary>
    public IReadOnlyList<DrawnOfficers> Staffing { get; }

    /// <summary>How many were picked, of all strata.</summary>
    public int Picked => Strata.Sum(s => s.Picks.Count);

    /// <summary>Those that couldn't be staffed.</summary>
    public IEnumerable<DrawnOfficers> Unstaffed => Staffing.Where(s => s.Shortage is not null);

    /// <summary>The result in its one form, a line for each thing told.</summary>
    public string Text => text.Value;

    private string Write()
    {
        var written = new StringBuilder();
        written.Line(Format);
        foreach (var stratum in Strata)
        {
            written.Line(
                "stratum",
                stratum.Name,
                DrawText.Number(stratum.InPool),
                DrawText.Number(stratum.Wanted),
                DrawText.Number(stratum.Picks.Count)
            );
            foreach (var (rank, pick) in stratum.Picks.Index())
                written.Line("pick", stratum.Name, DrawText.Number(rank + 1), pick.Id, pick.Number);
            written.Line("next", stratum.Name, stratum.Next?.Id ?? DrawText.None, stratum.Next?.Number ?? DrawText.None);
        }

        foreach (var drawn in Staffing)
        {
            var organ = drawn.Organ ?? DrawText.None;
            if (drawn.Shortage is { } shortage)
            {
                written.Line(
                    "unstaffed",
                    drawn.Object,
                    organ,
                    DrawText.Number(shortage.Competent),
                    DrawText.Number(shortage.Recused),
                    DrawText.Number(shortage.Full)
                );
                continue;
            }

            foreach (var officer in drawn.Officers)
                written.Line("officer", drawn.Object, organ, officer.Id, officer.Number);
            foreach (var skip in drawn.Skips)
                written.Line(
                    "skip",
                    drawn.Object,
                    organ,
                    skip.Ticket.Id,
                    skip.Ticket.Number,
                    skip.Reason == DrawSkipReason.Recused ? "recused" : "full"
                );
            written.Line("spare", drawn.Object, organ, drawn.Spare?.Id ?? DrawText.None, drawn.Spare?.Number ?? DrawText.None);
        }

        return written.ToString();
    }
}

/// <summary>一类的结果 — what was drawn of one stratum.</summary>
/// <param name="Name">The stratum.</param>
/// <param name="InPool">How many objects of it are in the pool.</param>
/// <param name="Wanted">How many the rules want; more than are there means that all were drawn.</param>
/// <param name="Picks">The drawn objects in the order of their tickets.</param>
/// <param name="Next">The next in order, not drawn; null if all were.</param>
public sealed record DrawnStratum(string Name, int InPool, int Wanted, IReadOnlyList<DrawTicket> Picks, DrawTicket? Next);

/// <summary>一户的执法人员 — the officers of one organ drawn for one object, or why there aren't enough.</summary>
/// <param name="Object">The object's id.</param>
/// <param name="Organ">The organ; null where officers of any organ may go.</param>
/// <param name="Officers">The drawn in the order of their tickets; empty where there weren't enough: one alone may not inspect.</param>
/// <param name="Skips">Who came before the last of them in order and was passed over, with the reason.</param>
/// <param name="Spare">The next in order who could have gone; null if nobody could.</param>
/// <param name="Shortage">Why nobody was drawn; null if enough were.</param>
public sealed record DrawnOfficers(
    string Object,
    string? Organ,
    IReadOnlyList<DrawTicket> Officers,
    IReadOnlyList<DrawSkip> Skips,
    DrawTicket? Spare,
    DrawShortage? Shortage
);

/// <summary>依次跳过 — an officer whose turn it was, and who was passed over.</summary>
/// <param name="Ticket">The officer's ticket for this object.</param>
/// <param name="Reason">Why.</param>
public sealed record DrawSkip(DrawTicket Ticket, DrawSkipReason Reason);

/// <summary>跳过的原因 — why an officer is passed over.</summary>
public enum DrawSkipReason
{
    /// <summary>回避: recused from this object; the reason stands in the rules.</summary>
    Recused,

    /// <summary>任务已满: has as many objects as the rules allow, earlier draws and objects drawn before this one included.</summary>
    Full,
}

/// <summary>抽不足的情况 — of how many competent officers how many couldn't go. A recused one who is full too counts as recused.</summary>
/// <param name="Competent">Officers of the organ who are competent for all its items.</param>
/// <param name="Recused">Of them recused from this object.</param>
/// <param name="Full">Of the others those with as many objects as the rules allow.</param>
public sealed record DrawShortage(int Competent, int Recused, int Full);
