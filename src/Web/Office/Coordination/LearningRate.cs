using Fazhi.Mechanisms.Coordination;
using Fazhi.Storage.Reading;

namespace Fazhi.Web.Office.Coordination;

/// <summary>一个单位的应知应会完成率 — of those named to study the lists in force, how many have.</summary>
/// <param name="Organ">The organ's code.</param>
/// <param name="Learners">How many are to study; a person with two lists counts twice.</param>
/// <param name="Done">How many have studied the edition in force.</param>
/// <param name="Learning">Who hasn't yet, by name.</param>
public sealed record LearningRate(string Organ, int Learners, int Done, IReadOnlyList<MustKnowRecord> Learning)
{
    // Every official reads them.
    internal static IReadOnlyList<LearningRate> Of(MatterReader reader)
    {
        using var db = reader.Store.Open();
        var county = reader.Store.County;
        return
        [
            .. db.Matters<MustKnowRecord>(reader.Store.CountyCode)
                .Where(r => r.Stage != MustKnowRecordStage.Released)
                .OrderBy(r => r.Sequence)
                .Take(5000)
                .AsEnumerable()
                .GroupBy(r => county.Now(r.Organ))
                .Select(g => new LearningRate(
                    g.Key,
                    g.Count(),
                    g.Count(r => r.Stage == MustKnowRecordStage.Completed),
                    [.. g.Where(r => r.Stage == MustKnowRecordStage.Learning).OrderBy(r => r.DueOn)]
                ))
                .OrderBy(r => (double)r.Done / r.Learners)
                .ThenBy(r => county.PlaceOf(r.Organ)),
        ];
    }
}
