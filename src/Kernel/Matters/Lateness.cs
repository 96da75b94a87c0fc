using Fazhi.Identifiers;
using Fazhi.Texts;

namespace Fazhi.Matters;

/// <summary>日期证明 — what shows on which day something happened that was registered later.</summary>
public enum ProofOfDay
{
    /// <summary>The postmark, or the courier's record of posting.</summary>
    [Term("邮戳、寄件记录")]
    Postmark,

    /// <summary>A receipt that somebody signed, or the proof of service.</summary>
    [Term("签收回执、送达回证")]
    Receipt,

    /// <summary>The reception desk's register.</summary>
    [Term("收件登记")]
    ReceptionRecord,

    /// <summary>A paper or record made that day: minutes, a signed decision.</summary>
    [Term("当日形成的文书、笔录")]
    Paper,
}

/// <summary>为何不依登记先后 — why an act stands in its matter's course before acts that were registered earlier.</summary>
public enum LateKind
{
    /// <summary>It happened in time and was registered late, with a proof of its day.</summary>
    [Term("补登")]
    Registered,

    /// <summary>It was registered while a person entered the matter's past.</summary>
    [Term("补录")]
    Entered,

    /// <summary>The law's own act, which follows from one of those.</summary>
    [Term("由补登的办理引起")]
    Following,
}

/// <summary>
/// 补登 — what is said of an act that is registered after the day on which it was done. The day that counts is the day of the event: the matter's course is
/// reckoned again in the order of days, and what the law did and no longer follows is undone by an entry of its own.
/// </summary>
public sealed record Lateness
{
    /// <summary>The longest reason or evidence that is kept.</summary>
    public const int Longest = 200;

    private const int Shortest = 4;

    /// <summary>Why it stands before acts registered earlier.</summary>
    public LateKind Kind { get; init; }

    /// <summary>What shows the day; <c>null</c> only while a past is entered, and for the law's own acts.</summary>
    public ProofOfDay? Proof { get; init; }

    /// <summary>Which paper that is: the number of the letter, of the receipt, the page of the register.</summary>
    public string? Evidence { get; init; }

    /// <summary>Why it wasn't registered on its day.</summary>
    public string? Reason { get; init; }

    /// <summary>The number the matter had before, where its past is entered and it bore one; <c>null</c> otherwise.</summary>
    public string? Number { get; init; }

    /// <summary>
    /// Why it is registered although acts of later days no longer meet their conditions by it: what happened can't be left out; <c>null</c> where none does.
    /// </summary>
    public string? Despite { get; init; }

    /// <summary>While a matter's past is entered.</summary>
    public static Lateness Entered { get; } = new() { Kind = LateKind.Entered };

    /// <summary>Of the law's own act.</summary>
    public static Lateness Following { get; } = new() { Kind = LateKind.Following };

    /// <summary>As it is kept: its texts normalised.</summary>
    public Lateness Normal() =>
        this with
        {
            Evidence = Evidence is null ? null : Wording.Normal(Evidence),
            Reason = Reason is null ? null : Wording.Normal(Reason),
            Despite = string.IsNullOrWhiteSpace(Despite) ? null : Wording.Normal(Despite),
            Number = string.IsNullOrWhiteSpace(Number) ? null : Wording.Normal(Number),
        };

    /// <summary>What is missing in it.</summary>
    public IEnumerable<Problem> Faults()
    {
        if (Kind == LateKind.Entered)
        {
            if (!Fits(Reason, Shortest))
                yield return Problems.NoReasonToEnter($"请写明补录的原因，{Shortest}至{Longest}字。");
            if (Number is not null && !DocumentNumber.TryParse(Number, out _))
                yield return Problems.Unreadable("late.number", "原编号", "例如：塔政复〔2024〕12号；没有编号的不填。");
            yield break;
        }

        if (Proof is null)
            yield return Problems.NoProofOfDay("late.proof", "请选择能够证明发生日期的材料。");
        if (!Fits(Evidence, 1))
            yield return Problems.NoProofOfDay("late.evidence", $"请写明证明材料的编号或者存放处，不超过{Longest}字。");
        if (!Fits(Reason, Shortest))
            yield return Problems.NoProofOfDay("late.reason", $"请写明没有当日登记的原因，{Shortest}至{Longest}字。");
        if (Despite is not null && !IsReason(Despite))
            yield return Problems.NoProofOfDay("late.despite", $"“仍须登记的理由”应为{Shortest}至{Longest}字。");
    }

    /// <summary>Whether a reason is given why something is registered although later acts no longer meet their conditions.</summary>
    internal static bool IsReason(string? despite) => Fits(despite, Shortest);

    private static bool Fits(string? text, int least) =>
        text is not null
        && Wording.Measure(text) is var length
        && length >= least
        && length <= Longest
        && Wording.Fault(text, lines: false) is null;
}
