using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Web.Design;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace Fazhi.Web.Tests.Design;

public sealed class FormReaderTests
{
    private static readonly Type Application = typeof(FileApplication);

    [Fact]
    public void Blank_fields_and_unchecked_boxes_are_left_out()
    {
        var json = Read(("claims", "  "), ("respondentName", "县交通运输局"), ("actNumber", "")).ToJson(Application);
        Assert.Equal(["applicant", "respondentName"], json.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void An_empty_group_that_is_required_is_asked_for_field_by_field()
    {
        List<Problem> problems = [];
        ActForm.Check(ActForm.Read(Application, Whole().ToJson(Application), problems)!, new DateOnly(2025, 6, 12), problems);
        Assert.Contains(problems, p => p.Path == "applicant.name");
    }

    [Fact]
    public void Empty_rows_are_dropped_and_problems_name_the_row_as_shown()
    {
        var state = Read(
            ("coApplicants[0]._row", "1"),
            ("coApplicants[0].name", " "),
            ("coApplicants[0].kind", "Citizen"),
            ("coApplicants[4].name", "李四"),
            ("coApplicants[4].phone", "123")
        );
        Assert.Equal(1, state.Count("coApplicants"));
        Assert.Equal("李四", state.Get("coApplicants[0].name"));
        List<Problem> problems = [];
        ActForm.Read(Application, state.ToJson(Application), problems);
        state.Refuse(problems);
        Assert.NotEmpty(state.ErrorsAt("coApplicants[0].phone"));
    }

    [Fact]
    public void A_row_is_added_and_gets_the_focus()
    {
        var state = Read(("coApplicants[0].name", "李四"), ("_add", "coApplicants"));
        Assert.True(state.RowsChanged);
        Assert.Equal(2, state.Count("coApplicants"));
        Assert.Equal("coApplicants[1]", state.AddedRow);
    }

    [Fact]
    public void Rows_added_one_after_the_other_stay_while_they_are_empty()
    {
        var state = Read(("coApplicants[0]._row", "1"), ("coApplicants[0].name", ""), ("_add", "coApplicants"));
        Assert.Equal(2, state.Count("coApplicants"));
    }

    [Fact]
    public void A_removed_row_takes_its_fields_along_and_the_next_moves_up()
    {
        var state = Read(
            ("coApplicants[0].name", "甲"),
            ("coApplicants[0].address", "塔河镇"),
            ("coApplicants[1].name", "乙"),
            ("_remove", "coApplicants[0]")
        );
        Assert.Equal(1, state.Count("coApplicants"));
        Assert.Equal("乙", state.Get("coApplicants[0].name"));
        Assert.Null(state.Get("coApplicants[0].address"));
    }

    [Theory]
    [InlineData("coApplicants[0].nothing")]
    [InlineData("coApplicants.name")]
    [InlineData("coApplicants[x].name")]
    [InlineData("applicant")]
    [InlineData("applicant.name.length")]
    [InlineData("files.token")]
    [InlineData("files[0].digest")]
    [InlineData("claims.token")]
    [InlineData("__RequestVerificationToken")]
    public void Names_that_are_no_field_are_dropped(string name) =>
        Assert.DoesNotContain(Posted((name, "1")), v => v.Key == name);

    [Fact]
    public void A_row_number_out_of_all_proportion_makes_one_row() =>
        Assert.Equal(1, Read(("coApplicants[2000000000].name", "甲")).Count("coApplicants"));

    [Theory]
    [InlineData("_add", "claims")]
    [InlineData("_add", "nothing")]
    [InlineData("_remove", "coApplicants[7]")]
    [InlineData("_remove", "coApplicants[-1]")]
    [InlineData("_remove", "claims")]
    [InlineData("_remove", "[")]
    public void Buttons_that_nobody_was_shown_change_nothing(string name, string value)
    {
        var state = Read(("coApplicants[0].name", "甲"), ("claims", "撤销"), (name, value));
        Assert.Equal(["claims=撤销", "coApplicants[0].name=甲"], state.Values.Select(v => $"{v.Key}={v.Value}").Order());
    }

    [Fact]
    public void No_more_rows_are_added_than_the_field_holds()
    {
        var rows = Enumerable.Range(0, 20).Select(i => ($"thirdParties[{i}].name", "第三人")).Append(("_add", "thirdParties"));
        Assert.Equal(20, Read([.. rows]).Count("thirdParties"));
    }

    [Fact]
    public void Line_breaks_are_kept_as_the_ledger_keeps_them() =>
        Assert.Equal("一\n二", Read(("claims", "一\r\n二")).Get("claims"));

    [Fact]
    public void Files_are_their_tokens_and_only_those_this_person_has()
    {
        var state = Read(("files[0].token", "mine"), ("files[3].token", "stolen"), ("files[5].token", ""));
        Assert.True(FormReader.Keep(state, "files", "new"));
        Assert.False(FormReader.Keep(state, "claims", "new"));
        state.Files = token => token == "stolen" ? null : new FileRef(new string('a', 64), token + ".pdf", 3);
        var names = state
            .ToJson(Application)
            .GetProperty("files")
            .EnumerateArray()
            .Select(f => f.GetProperty("name").GetString());
        Assert.Equal(["mine.pdf", "new.pdf"], names);
    }

    [Fact]
    public void A_file_is_removed_by_its_button()
    {
        var state = Read(("files[0].token", "a"), ("files[1].token", "b"), ("_remove", "files[0]"));
        Assert.Equal("b", state.Get("files[0].token"));
        Assert.Equal(1, state.Count("files"));
    }

    private static FormState Whole() =>
        Read(
            ("respondentName", "县交通运输局"),
            ("respondentKind", nameof(RespondentKind.Department)),
            ("actChallenged", "处罚"),
            ("actKind", nameof(ActKind.Penalty)),
            ("domain", Enum.GetNames<Domain>()[0]),
            ("claims", "撤销"),
            ("facts", "事实"),
            ("channel", Enum.GetNames<Channel>()[0])
        );

    private static IEnumerable<KeyValuePair<string, string>> Posted(params (string, string)[] fields) => Read(fields).Values;

    private static FormState Read(params (string Name, string Value)[] fields) =>
        FormReader.Read(fields.Select(f => KeyValuePair.Create(f.Name, new StringValues(f.Value))), Application);
}
