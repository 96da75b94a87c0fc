using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Testing;
using Fazhi.Testing.Courses;
using Xunit;

namespace Fazhi.Mechanisms.Tests.Erasing;

/// <summary>Of every type that holds personal data, a closed matter can be rid of it.</summary>
public sealed class EveryTypeErasedTests
{
    private const string Ground = "保存期限已经届满，经档案鉴定同意删除。";

    public static TheoryData<string, Database> Erasable
    {
        get
        {
            var data = new TheoryData<string, Database>();
            var erasable = InReportOrder.Types.Newest.Where(t => t.IsErasable).ToList();
            foreach (var type in erasable)
                data.Add(type.Code, Database.Sqlite);
            foreach (var type in EveryKind.Sample(erasable, EveryKind.Personal))
                data.Add(type.Code, Database.Postgres);

            return data;
        }
    }

    [Fact]
    public void Every_type_whose_acts_hold_personal_data_can_be_rid_of_it_by_the_head_of_its_organ_when_it_is_closed()
    {
        foreach (var type in InReportOrder.Types.All)
        {
            var personal = type.Acts.Any(r => FieldModel.Of(r.ActType).Any(f => f.HoldsPersonal));
            Assert.Equal(personal, type.IsErasable);
            if (!personal)
                continue;
            var rule = type.Acts.Single(r => r.IsErasing);
            Assert.Equal([Role.Head], rule.Roles);
            Assert.Equal(type.FinalStages, rule.From);
            Assert.Equal("个人信息保护法", rule.Basis!.Statute.Short);
        }
    }

    [Theory, MemberData(nameof(Erasable))]
    public void Of_a_closed_matter_that_was_erased_nothing_personal_is_anywhere_and_all_else_stands(
        string code,
        Database database
    )
    {
        using var county = new TestCounty(database, InReportOrder.Types, migrate: true).Today(2025, 3, 3);
        county.Store.PrepareAccess();
        var before = ClosedCourse.Go(new Ground(county.Desk, county.Time), code);
        Assert.NotNull(before.ClosedOn);
        var personal = Traces.PersonalIn(county, before.Id);
        Assert.NotEmpty(personal);

        var erase = (Act)Activator.CreateInstance(typeof(EraseRecord<>).MakeGenericType(before.GetType()))!;
        erase.GetType().GetProperty("Ground")!.SetValue(erase, Ground);
        var after = county.Do(ActRequest.In(before.Id, erase), People.Head with { Organ = before.Organ });
        county.Store.WipeErased();

        Traces.None(county, personal);
        Assert.Equal(county.Desk.Clock.Today, after.ErasedOn);
        Assert.Equal(
            (before.Number, before.StageCode, before.OpenedOn, before.ClosedOn, before.Organ),
            (after.Number, after.StageCode, after.OpenedOn, after.ClosedOn, after.Organ)
        );
        foreach (
            var fact in MatterFact.Of(before.GetType()).Where(f => !f.Personal && f.IsScalar && f.ValueType != typeof(string))
        )
            Assert.Equal(fact.Get(before), fact.Get(after));
        county.Verify();

        // Folded again from the ledger it is the same.
        county.Sql("DELETE FROM folded");
        county.Store.Prepare();
        county.Verify();
        Traces.None(county, personal);
    }
}
