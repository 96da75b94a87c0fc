using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;

namespace Fazhi.Issuing;

/// <summary>
/// 答复和证据 — what a decision says of the respondents' replies, and which evidence it rests on. What a respondent sent after its time is no evidence
/// (第七十条): the paper says that it came late, and doesn't list it.
/// </summary>
internal static class CaseEvidence
{
    private const string Silent = "未在法定期限内提出书面答复、提交证据、依据和其他有关材料";

    /// <summary>The evidence in the order in which it came in.</summary>
    internal static List<string> Listed(Issue issue)
    {
        var acts = issue.History.Select(a => a.Act).ToList();
        return
        [
            .. acts.OfType<FileReply>().Where(r => !IsLate(issue, r.Person)).SelectMany(r => r.Evidence),
            .. acts.OfType<AddEvidence>()
                .Where(e => e.From != PartyRole.Respondent || !IsLate(issue, e.Person))
                .SelectMany(e => e.Evidence),
        ];
    }

    /// <summary>The respondents' replies, each under its name where there are several; silence is told of those who kept silent.</summary>
    internal static string Replied(Issue issue)
    {
        var matter = issue.Case();
        var replies = issue.History.Where(a => a.Act is FileReply).Select(a => (On: a.Doing.On, Act: (FileReply)a.Act)).ToList();
        if (matter.Present(PartyRole.Respondent) is not { Count: > 1 } respondents)
            return replies.LastOrDefault() switch
            {
                (_, null) => $"被申请人{Silent}",
                (var on, _) when matter.ReplyOverdue => $"被申请人{Silent}{Late(on)}",
                (_, var reply) => reply.Reply,
            };
        return string.Join(
            '；',
            respondents.Select(r =>
                replies.LastOrDefault(f => f.Act.Person is null || f.Act.Person == r.Key || f.Act.Person == r.Succeeds) switch
                {
                    (_, null) => matter.NameOf(r) + Silent,
                    (var on, _) when r.ReplyOverdue => matter.NameOf(r) + Silent + Late(on),
                    (_, var reply) => $"{matter.NameOf(r)}称：{reply.Reply.TrimEnd('。')}",
                }
            )
        );
    }

    private static string Late(DateOnly on) => $"，于{Problems.Chinese(on)}逾期提交";

    // Whose time had run out: the one who is named, or its successor; where none is named, all of the side.
    private static bool IsLate(Issue issue, string? person)
    {
        var matter = issue.Case();
        var whose = matter.Person(person) is { } one
            ? [one]
            : matter.Persons.Where(p => p.Role == PartyRole.Respondent && p.IsPresent);
        return whose.Any() && whose.All(p => p.ReplyOverdue);
    }
}
