using Fazhi.Matters;
using Fazhi.Testing;
using Fazhi.Testing.Courses;
using Xunit;

[assembly: AssemblyFixture(typeof(WalkedCounties))]

namespace Fazhi.Mechanisms.Tests;

/// <summary>What holds for every matter type ever added.</summary>
public sealed class EveryTypeTests(WalkedCounties walked)
{
    public static TheoryData<string> Types => [.. InReportOrder.Types.Newest.Select(t => t.Code)];

    // PostgreSQL is walked through these: it knows columns, texts, lists and keys, and no mechanism.
    private static IReadOnlyList<MatterType> Sample { get; } = EveryKind.Sample(InReportOrder.Types.Newest);

    public static TheoryData<string> Sampled => [.. Sample.Select(t => t.Code)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Whatever_people_try_no_illegal_stage_is_reached_every_refusal_says_why_and_replay_equals_the_tables(
        string code
    ) => walked.Of(InReportOrder.Types, code).Verify();

    [Theory]
    [MemberData(nameof(Sampled))]
    public void PostgreSQL_too_keeps_what_these_make_of_their_ordinary_course_and_of_whatever_people_try(string code)
    {
        using var county = new TestCounty(Database.Postgres, InReportOrder.Types);
        var type = InReportOrder.Types.Find(code)!;
        RandomWalk.Through(county, type, seed: 2025, RandomWalk.Steps(type));
        county.Verify();
    }

    [Fact]
    public void PostgreSQL_is_walked_at_length_through_a_type_with_each_kind_of_thing()
    {
        Assert.Equal(
            InReportOrder.Types.Newest.SelectMany(EveryKind.Kinds).ToHashSet().Order(StringComparer.Ordinal),
            Sample.SelectMany(EveryKind.Kinds).ToHashSet().Order(StringComparer.Ordinal)
        );
        // Nobody is there who brings nothing the others haven't.
        foreach (var type in Sample)
            Assert.NotEmpty(EveryKind.Kinds(type).Except(Sample.TakeWhile(t => t != type).SelectMany(EveryKind.Kinds)));
    }

    [Theory, MemberData(nameof(Types))]
    public void A_matter_of_every_type_goes_its_ordinary_course_and_the_ledger_agrees(string code)
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var course = OrdinaryCourse.Of(code).Go(new Ground(county.Desk, county.Time)).ToList();

        Assert.All(course, m => Assert.Equal(code, county.Store.Types.CodeOf(m.GetType())));
        var type = InReportOrder.Types.Find(code)!;
        Assert.Equal(
            type.Acts.First(r => r.Opens && county.Acts(course[0].Id).Contains(r.Code)).Code,
            county.Acts(course[0].Id)[0]
        );
        // The ordinary way to the end leads by every stage that it says.
        Assert.Equal(course.Count > 1, course.Select(m => m.Version).Distinct().Count() > 1);
        county.Verify();
    }

    [Fact]
    public void A_definition_and_its_stages_are_called_by_their_matter()
    {
        foreach (var type in InReportOrder.Types.All)
        {
            Assert.Equal($"{type.MatterClass.Name}Type", type.GetType().Name);
            var stage = type.MatterClass.GetProperty("Stage")!.PropertyType;
            if (stage != typeof(RecordStage))
                Assert.Equal($"{type.MatterClass.Name}Stage", stage.Name);
        }
    }

    [Fact]
    public void Every_gate_names_an_article_and_tells_what_to_do()
    {
        foreach (var type in InReportOrder.Types.All)
        foreach (var rule in type.Acts)
        foreach (var gate in rule.Gates)
        {
            Assert.NotNull(gate.Basis);
            Assert.False(string.IsNullOrWhiteSpace(gate.What), $"{gate.Code} says nothing.");
            Assert.Matches("^[A-Z]{2}[0-9]{3}$", gate.Code);
        }
    }

    [Fact]
    public void Every_act_that_a_person_does_says_in_a_sentence_what_it_is_for()
    {
        foreach (var rule in InReportOrder.Types.All.SelectMany(t => t.Acts).Where(r => !r.ByLawOnly))
            Assert.Matches("^[^，。].*。$", rule.Purpose);
    }

    [Fact]
    public void Every_field_has_a_label_and_every_choice_a_term()
    {
        foreach (var type in InReportOrder.Types.All)
        foreach (var rule in type.Acts)
            Check(rule.ActType, 0);

        static void Check(Type group, int depth)
        {
            Assert.True(depth < 5, $"{group.Name} nests too deep for a form.");
            var settable = group.GetProperties().Where(p => p.SetMethod is { IsPublic: true }).Select(p => p.Name);
            var fields = FieldModel.Of(group);
            Assert.Equal(settable.Order(), fields.Select(f => f.Property.Name).Order());
            foreach (var field in fields)
            {
                Assert.False(string.IsNullOrWhiteSpace(field.Label));
                if (field.ValueType.IsEnum)
                    Assert.NotEmpty(Terms.All(field.ValueType));
                if (field.Kind == FieldKind.Group || (field.Kind == FieldKind.List && !Scalars.IsScalar(field.ValueType)))
                    Check(field.ValueType, depth + 1);
            }
        }
    }

    [Fact]
    public void Every_indicator_says_what_it_counts_and_every_partition_names_indicators()
    {
        Assert.All(InReportOrder.Indicators, i => Assert.EndsWith("。", i.Definition, StringComparison.Ordinal));
        Assert.Equal(InReportOrder.Indicators.Count(), InReportOrder.Indicators.Select(i => i.Key).Distinct().Count());
        foreach (var key in InReportOrder.Partitions.SelectMany(p => p.Parts.Append(p.Whole)))
            Assert.NotNull(InReportOrder.Indicator(key));
    }

    [Fact]
    public void A_value_outside_a_parameters_range_is_refused_and_one_inside_is_kept_with_matters_opened_after_it()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var set = new Parameters.SetParameter
        {
            Parameter = "mediation.target-days",
            Value = "45",
            From = new DateOnly(2025, 3, 1),
            Source = "演示文件",
        };
        Assert.Equal(
            ["CS001"],
            county.Refused(Storage.ActRequest.Open("parameter", set with { Parameter = "没有" }), People.Head)
        );
        Assert.Equal(["CS002"], county.Refused(Storage.ActRequest.Open("parameter", set with { Value = "很多" }), People.Head));
        county.Do(Storage.ActRequest.Open("parameter", set), People.Head);
        var dispute = county.Do(
            Storage.ActRequest.Open(
                "dispute",
                new Mediation.ApplyForMediation
                {
                    Applicant = new Party { Name = "演示甲", Address = "塔河县演示街1号" },
                    Others = [new Party { Name = "演示乙" }],
                    Category = Mediation.DisputeCategory.Neighbours,
                    Account = "邻里纠纷。",
                }
            ),
            People.Mediator
        );
        Assert.Equal("45", dispute.Parameters["mediation.target-days"]);
        county.Verify();
    }
}
