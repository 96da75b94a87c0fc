using Fazhi.Matters;
using Fazhi.Mechanisms.Honours;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Mechanisms.Reconsiderations;

namespace Fazhi.Testing.Courses;

/// <summary>办结 — a matter's ordinary course to its end, with what comes after it where that leaves the matter open.</summary>
public static class ClosedCourse
{
    private static readonly Dictionary<string, Act[]> Closing = new()
    {
        ["reconsideration"] = [new CopyOut { To = "黑龙江省交通运输厅" }, new ArchiveCase()],
        ["mediation-organisation"] = [new DissolveOrganisation { Reason = "撤并。" }],
        ["mediator"] = [new EndService { Reason = "任期届满。" }],
        ["honour"] = [new WithdrawHonour { Reason = "登记有误。" }],
    };

    /// <summary>Goes there; the matter as it stands when it is closed.</summary>
    public static Matter Go(Ground on, string type)
    {
        var matter = OrdinaryCourse.Of(type).Go(on).Last();
        foreach (var act in Closing.GetValueOrDefault(type, []))
            matter = on.Do(matter, People.Handler, act);
        return matter;
    }
}
