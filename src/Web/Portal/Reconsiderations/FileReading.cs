using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Web.Views;

namespace Fazhi.Web.Portal.Reconsiderations;

/// <summary>查阅答复和证据 — what the applicant was granted to read (第四十七条).</summary>
internal static class FileReading
{
    /// <summary>The newest grant to the applicant.</summary>
    internal static GrantFileAccess? GrantOf(Followed mine) =>
        mine
            .Timeline.Entries.Select(e => e.Recorded?.Act)
            .OfType<GrantFileAccess>()
            .FirstOrDefault(g => g.To == PartyRole.Applicant && (g.Person is null || g.Person == HolderOf(mine)?.Key));

    /// <summary>
    /// The respondent's files, once reading was granted. Where some are withheld nothing is given out here: the record says in words which, and
    /// only a person can tell them apart.
    /// </summary>
    internal static IReadOnlyList<FileRef> Granted(Followed mine) =>
        mine.Matter is Reconsideration { FileAccessOn: not null }
        && GrantOf(mine) is { } grant
        && string.IsNullOrWhiteSpace(grant.Withheld)
            ? MatterFiles.Of(
                mine.Whole with
                {
                    Entries =
                    [
                        .. mine.Whole.Entries.Where(e =>
                            e.Recorded?.Act is FileReply or AddEvidence { From: PartyRole.Respondent }
                        ),
                    ],
                }
            )
            : [];

    private static CasePerson? HolderOf(Followed mine) =>
        mine.Matter is Reconsideration matter ? ReconsiderationType.HolderOf(matter) : null;
}
