using Fazhi.Matters;
using Fazhi.Mechanisms.CourtLiaison;

namespace Fazhi.Issuing;

/// <summary>府院联动的文书 — the minutes of a meeting, an opinion on a petition with the way to a review.</summary>
internal static class LiaisonBindings
{
    internal static Dictionary<string, object?> Minutes(Issue issue)
    {
        var (meeting, act) = ((LiaisonMeeting)issue.Matter, (HoldLiaison)issue.Recorded.Act);
        return new()
        {
            ["organ.name"] = issue.County.OrganName(meeting.Organ),
            ["document.date"] = issue.On,
            ["meeting.title"] = meeting.Title,
            ["meeting.held_on"] = act.HeldOn,
            ["meeting.chair"] = act.Chair,
            ["meeting.topics"] = meeting.Topics.Select(t => Terms.Of(t)).ToList(),
            ["meeting.organs"] = meeting.Organs.Select(issue.County.OrganName).ToList(),
            ["meeting.courts"] = meeting.Courts.ToList(),
            ["meeting.record"] = Paragraphs.Of(act.Record),
            ["items"] = act
                .Agreed.Select(i =>
                    PrintedRow.Of(("title", i.Title), ("organ", issue.County.OrganName(i.Organ)), ("due_on", i.DueOn))
                )
                .ToList(),
        };
    }

    internal static Dictionary<string, object?> Petition(Issue issue)
    {
        var (petition, act) = ((PetitionTransfer)issue.Matter, (GivePetitionOpinion)issue.Recorded.Act);
        return new()
        {
            ["organ.name"] = issue.County.OrganName(petition.Body),
            ["document.number"] = issue.Number,
            ["document.date"] = issue.On,
            ["petitioner.name"] = petition.Petitioner,
            ["petition.number"] = petition.Paper,
            ["petition.title"] = petition.Title,
            ["petition.received_on"] = petition.ReceivedOn,
            ["petition.opinion"] = Paragraphs.Of(act.Opinion),
            ["reviewer.name"] = issue.County.OrganName(act.Reviewer),
        };
    }
}
