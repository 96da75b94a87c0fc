using System.Text.Json;
using AngleSharp.Html.Dom;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Testing;
using Fazhi.Web.Design;
using Xunit;

namespace Fazhi.Web.Tests.Design;

/// <summary>The generic form, over every act there is.</summary>
public sealed class ActFormTests
{
    private const string Hostile = "\"><script>alert(1)</script>";
    private static readonly DateOnly Day = new(2025, 6, 12);

    public static TheoryData<string> Acts =>
        [.. InReportOrder.Types.All.SelectMany(t => t.Acts).Select(a => a.ActType.ToString()).Distinct()];

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task Every_field_has_an_input_with_its_label(string name)
    {
        var type = ActType(name);
        var page = await FormAsync(type, new FormState(type));
        Pages.CheckIds(page);
        Pages.CheckLabels(page);
        foreach (var field in FieldModel.Of(type))
        {
            var element = page.GetElementById(FieldView.IdOf(field.Name));
            Assert.True(element is not null, $"{field.Name} has no input.");
            var box = element.Closest("fieldset") ?? element.Closest(".fz-field");
            Assert.Contains(field.Label, box!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task What_was_typed_comes_back_as_the_act(string name)
    {
        var type = ActType(name);
        for (var seed = 1; seed <= 5; seed++)
        {
            var files = new List<FileRef>();
            var act = new RandomActs(seed).Make(type, Day);
            var filled = ActValues.ToForm(act, Keep);
            filled.Files = File;
            var page = await FormAsync(type, filled);

            var read = FormReader.Read(Rendering.Posted(page), type);
            read.Files = File;
            List<Problem> problems = [];
            var again = ActForm.Read(type, read.ToJson(type), problems);

            Assert.Empty(problems);
            Assert.Equal(Texts(filled), Texts(ActValues.ToForm(again!, file => files.IndexOf(file).ToString())));

            string Keep(FileRef file)
            {
                if (!files.Contains(file))
                    files.Add(file);
                return files.IndexOf(file).ToString();
            }

            FileRef? File(string token) => files.ElementAtOrDefault(int.Parse(token));
        }
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task Refusals_stand_beside_their_fields_and_the_summary_leads_to_them(string name)
    {
        var type = ActType(name);
        List<Problem> problems = [];
        if (ActForm.Read(type, JsonSerializer.SerializeToElement(new { }), problems) is { } act)
            ActForm.Check(act, Day, problems);
        problems.AddRange(FieldModel.Of(type).Select(f => Problems.Unreadable(f.Name, f.Label, "不对。")));
        problems.AddRange(
            FieldModel
                .Of(type)
                .Where(f => f.ValueType == typeof(FileRef))
                .Select(f => Problems.Missing(f.Name + ".digest", "内容摘要"))
        );
        var state = new FormState(type);
        state.Refuse(problems);
        var page = await FormAsync(type, state);

        Assert.Equal(problems.Count, state.Refusals.Count);
        foreach (var (refusal, problem) in state.Refusals.Zip(problems))
        {
            var field = page.GetElementById(refusal.FieldId!);
            Assert.True(field is not null, $"{problem.Path} leads to {refusal.FieldId}, which isn't there.");
            Assert.Contains(
                problem.Text,
                page.GetElementById(refusal.FieldId + "--error")!.TextContent,
                StringComparison.Ordinal
            );
            Assert.NotNull(field.Closest($"[aria-describedby~='{refusal.FieldId}--error']"));
        }

        Pages.CheckIds(page);
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task Hostile_text_is_shown_and_never_run(string name)
    {
        var type = ActType(name);
        var state = new FormState(type);
        foreach (var input in (await FormAsync(type, state)).QuerySelectorAll("input[type=text], input[type=tel], textarea"))
            state.Set(input.GetAttribute("name")!, Hostile);
        state.Refuse([.. FieldModel.Of(type).Select(f => Problems.Missing(f.Name, Hostile))]);
        var page = await FormAsync(type, state);

        Assert.Empty(page.QuerySelectorAll("script"));
        foreach (var input in page.QuerySelectorAll("input[type=text], input[type=tel]"))
            Assert.Equal(Hostile, ((IHtmlInputElement)input).Value);
        foreach (var text in page.QuerySelectorAll("textarea"))
            Assert.Equal(Hostile, ((IHtmlTextAreaElement)text).Value);
    }

    [Fact]
    public async Task A_step_shows_its_own_fields_and_carries_the_others()
    {
        var type = typeof(Fazhi.Mechanisms.Reconsiderations.FileApplication);
        var state = new FormState(type);
        state.Set("claims", "撤销");
        state.Set("applicant.name", "张三");
        var page = await Rendering.PageAsync<ActFields>(
            new()
            {
                ["Type"] = type,
                ["State"] = state,
                ["Only"] = new[] { "claims", "facts" },
            }
        );
        Assert.Equal(["claims", "facts"], page.QuerySelectorAll("textarea").Select(t => t.GetAttribute("name")));
        var kept = await Rendering.PageAsync<KeptFields>(new() { ["State"] = state, ["Except"] = new[] { "claims", "facts" } });
        Assert.Equal("applicant.name", Assert.Single(Rendering.Posted(kept)).Key);
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task Enter_sends_the_form_and_neither_adds_nor_removes_a_row(string name)
    {
        var type = ActType(name);
        var first = (await FormAsync(type, new FormState(type))).QuerySelector("button")!;
        Assert.Null(first.GetAttribute("name"));
    }

    [Fact]
    public async Task Organs_are_offered_where_the_caller_knows_them()
    {
        var type = typeof(Fazhi.Mechanisms.Reconsiderations.FileApplication);
        var state = new FormState(type)
        {
            Options = (field, _) =>
                field.Name == "respondentOrgan" ? [new Choice("JT", "县交通运输局"), new Choice("SJ", "县市场监管局")] : null,
        };
        state.Set("respondentOrgan", "SJ");
        var page = await FormAsync(type, state);
        Assert.Equal("SJ", page.QuerySelector("input[name=respondentOrgan]:checked")!.GetAttribute("value"));
    }

    private static Task<IHtmlDocument> FormAsync(Type type, FormState state) =>
        Rendering.PageAsync<ActFields>(new() { ["Type"] = type, ["State"] = state });

    private static Type ActType(string name) =>
        InReportOrder.Types.All.SelectMany(t => t.Acts).Select(a => a.ActType).First(t => t.ToString() == name);

    // The same choice twice is one check mark.
    private static IEnumerable<string> Texts(FormState state) =>
        state.Values.Select(v => $"{v.Key}={v.Value}").Distinct().Order(StringComparer.Ordinal);
}
