using Fazhi.Matters;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests;

/// <summary>Who reads what, for every matter type ever added: acts and fields are internal unless the definition opens them.</summary>
public sealed class ReaderTests(WalkedCounties walked)
{
    public static TheoryData<string> Types => [.. InReportOrder.Types.Newest.Select(t => t.Code)];

    private static readonly IReadOnlyList<Actor> Officials =
    [
        People.Handler,
        new("superior", "上级", "gov", Role.Head),
        new("bureau", "本级部门", "traffic", Role.Handler, Role.Head, Role.Mediator, Role.InstitutionHead),
        new("justice", "司法局", "justice", Role.Handler, Role.LegalReviewer),
        new("registrar", "登记员", "kaikukang", Role.Registrar),
        new("town", "乡镇", "kaikukang", Role.Handler),
    ];

    [Theory]
    [MemberData(nameof(Types))]
    public void Nobody_beside_the_holder_reads_an_act_a_field_or_a_period_that_the_definition_does_not_open(string code)
    {
        var county = walked.Of(InReportOrder.Types, code);
        var type = InReportOrder.Types.Find(code)!;
        var reader = new MatterReader(county.Store, new KeptAnswers());
        var all = reader.List(new ListQuery { Type = code, Size = 500 }, Viewer.Of(Officials[1], People.Tahe)).Rows;
        // What is read of a matter follows from its stage and its acts: some of each stage.
        foreach (var matter in all.GroupBy(m => m.StageCode).SelectMany(g => g.Take(6)))
        {
            var whole = Timeline.Whole(county.Store, matter);
            foreach (var (viewer, part) in Viewers(type, matter))
            {
                Assert.Equal(part != Reader.None, viewer.MayRead(type, matter));
                if (part == Reader.Holder)
                    continue;
                var seen = Timeline.Of(county.Store, matter, viewer);
                foreach (var entry in seen.Entries)
                {
                    var own = part == Reader.Applicant && entry.Entry.Role == Role.Public.Name;
                    var openings = type.Rule(entry.Entry.Act)!.Openings.Where(o => (o.To & part) != Reader.None).ToList();
                    Assert.True(own || openings.Count > 0, $"{part} sees {code}.{entry.Entry.Act}");
                    foreach (var (field, _) in entry.Said)
                        Assert.True(
                            own || openings.Any(o => o.Fields is null || o.Fields.Contains(field.Name)),
                            $"{part} reads {code}.{entry.Entry.Act}.{field.Name}"
                        );
                }

                // Whatever isn't opened in part or whole is left out, in every part.
                foreach (var hidden in whole.Entries.Where(e => seen.Entries.All(s => s.Entry.Sequence != e.Entry.Sequence)))
                    Assert.Null(new LedgerReader(county.Store).Text(hidden.Entry.Sequence, viewer));
                foreach (var fact in viewer.Facts(type, matter))
                    Assert.True(
                        type.Reading.Facts.Any(f => (f.To & part) != Reader.None && f.Fact == fact.Property.Name)
                            || (!fact.Personal && type.Disclosure?.Fields.Contains(fact.Property.Name) == true),
                        $"{part} reads {code}.{fact.Name}"
                    );
                foreach (var clock in reader.Clocks(matter, viewer))
                    Assert.True(type.Shows(type.Clocks.First(c => c.Code == clock.Code), part));
            }
        }
    }

    [Fact]
    public void Personal_data_is_opened_only_by_name_and_never_to_everybody_or_to_every_official()
    {
        foreach (var type in InReportOrder.Types.All)
        {
            var open = Reader.Everybody | Reader.Officials;
            foreach (var rule in type.Acts)
            foreach (var opening in rule.Openings.Where(o => (o.To & open) != Reader.None))
            foreach (var field in FieldModel.Of(rule.ActType).Where(f => f.HoldsPersonal || rule.IsCorrection))
                Assert.False(
                    opening.Fields is null || opening.Fields.Contains(field.Name),
                    $"{type.Code}.{rule.Code}.{field.Name} is personal and open to {opening.To}"
                );
            foreach (var (to, name) in type.Reading.Facts.Where(f => (f.To & open) != Reader.None))
                Assert.False(
                    MatterFact.Find(type.MatterClass, name)!.Personal,
                    $"{type.Code}.{name} is personal and open to {to}"
                );
        }
    }

    private static IEnumerable<(Viewer Viewer, Reader Part)> Viewers(MatterType type, Matter matter)
    {
        foreach (var official in Officials)
            yield return (
                Viewer.Of(official, People.Tahe),
                official.Organ is "gov"
                || official.Organ == matter.Organ
                || type.Reading.Roles.Any(official.Roles.Contains)
                || (type.Reading.JusticeBureau && official.Organ is "justice")
                    ? Reader.Holder
                : type.Reading.IsConcerned(matter, official.Organ) ? Reader.Concerned
                : type.Reading.Everyone ? Reader.Officials
                : Reader.None
            );
        yield return (Viewer.Showing(matter.Id), Reader.Applicant);
        yield return (Viewer.Everybody, type.Disclosure?.Allows(matter) == true ? Reader.Everybody : Reader.None);
    }
}
