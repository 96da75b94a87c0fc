using CsCheck;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Fazhi.Texts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Fazhi.Storage.Tests;

/// <summary>Any name a person may bear goes through filing, title, search and verification, on both databases.</summary>
public sealed class TextTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void A_rare_name_is_filed_found_and_verified(Database database)
    {
        using var county = Begin(database);
        var matter = File(county, "𠮷田测试");
        Assert.Equal("𠮷某不服塔河县交通运输局行政处罚案", matter.Title);
        county.Verify();

        var reader = Reader(county);
        Assert.Equal(matter.Id, Assert.Single(reader.Search("𠮷田", Official)).Id);
        Assert.Equal(matter.Id, Assert.Single(reader.Search("𠮷", Official)).Id);
        Assert.Equal(matter.Title, Assert.Single(reader.Search("田测试", Official)).Title);
        Assert.Empty(reader.Search("𠮷野", Official));
    }

    [Theory, MemberData(nameof(Databases))]
    public void Any_name_that_is_accepted_is_kept_whole_and_found_again(Database database)
    {
        using var county = Begin(database);
        Names.Sample(
            name =>
            {
                var outcome = county.Desk.Perform(Application(name), People.Handler);
                if (Wording.Fault(Wording.Normal(name), lines: false) is not null || Wording.Normal(name).Length == 0)
                {
                    Assert.False(outcome.Done);
                    return;
                }

                Assert.True(outcome.Done, string.Join('\n', outcome.Problems));
                var kept = (Reconsideration)new Search(county.Store).ByNumber(outcome.Matter!.Id.ToString())!;
                Assert.Equal(Wording.Normal(name), kept.Applicant.Name);
                Assert.Equal(outcome.Matter.Title, kept.Title);
                if (Bigrams.Query(name).Count > 0)
                    Assert.Contains(kept.Id, Reader(county).Search(name, Official, limit: 5000).Select(m => m.Id));
            },
            iter: 60,
            threads: 1
        );
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void What_cannot_be_kept_is_refused_whatever_the_surface(Database database)
    {
        using var county = Begin(database);
        foreach (var name in new[] { "\uD842", "张\uDFB7", "张\0三", "张\uE000", "张\uFFFF", "\u0378" })
            Assert.Equal(["BL008"], county.Refused(Application(name), People.Handler));
        Assert.Equal(["BL006"], county.Refused(Application("\u200B\u202E"), People.Handler));
        Assert.Equal(0, county.LedgerSize());
        Assert.Equal("张某不服塔河县交通运输局行政处罚案", File(county, "\u202E张\u200B三\u202C").Title);
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void Two_parties_of_one_family_name_are_told_apart_and_a_compound_name_is_whole(Database database)
    {
        using var county = Begin(database);
        var asked = new ApplyForMediation
        {
            Applicant = new Party { Name = "张三", Address = "塔河镇新民街1号" },
            Others = [new Party { Name = "张四" }, new Party { Name = "欧阳修" }],
            Category = DisputeCategory.Neighbours,
            Account = "排水纠纷。",
        };
        var matter = county.Do(ActRequest.Open("dispute", asked), People.Mediator);
        Assert.Equal("张某1、张某2、欧阳某邻里纠纷", matter.Title);
        var changed = new ChangeParties
        {
            Parties = [new Party { Name = "张三" }, new Party { Name = "李四" }],
            Reason = "更正。",
        };
        Assert.Equal("张某、李某邻里纠纷", county.Do(ActRequest.In(matter.Id, changed), People.Mediator).Title);
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void Officials_and_everybody_find_a_title_however_they_type_it(Database database)
    {
        using var county = Begin(database);
        File(county, "张三");
        var reader = Reader(county);
        foreach (
            var words in new[]
            {
                "《塔河县交通运输局》",
                "塔河县、交通运输局",
                "交通 运输",
                "塔政复[2025]1号",
                "塔政复〔２０２５〕１号",
                "（塔政复）2025",
                "张某不服",
            }
        )
        foreach (var viewer in new[] { Official, Viewer.Everybody })
        {
            var query = new ListQuery { Type = "reconsideration", Words = words };
            Assert.Equal(viewer == Official ? 1 : 0, reader.List(query, viewer).Total);
            Assert.Equal(viewer == Official ? 1 : 0, reader.Search(words, viewer).Count);
        }

        // The case isn't public before it is concluded; the register is.
        var document = Published(county, "塔河县饮水、工程管理办法");
        foreach (var words in new[] { "《饮水工程》", "饮水、工程", "塔河县饮水工程管理办法", "ＧＢ" })
            Assert.Equal(words == "ＧＢ" ? [] : [document], reader.Search(words, Viewer.Everybody).Select(m => m.Id));
    }

    [Theory, MemberData(nameof(Databases))]
    public void Search_words_of_an_older_version_are_made_again_by_the_sweep(Database database)
    {
        using var county = Begin(database);
        var matter = File(county, "𠮷田测试");
        var other = File(county, "张三");
        string Words(Guid id)
        {
            using var db = county.Store.Open();
            return db.Words.AsNoTracking().Single(w => w.MatterId == id).Words;
        }

        var now = Words(matter.Id);
        Assert.True(Bigrams.IsCurrent(now));
        county.Sql($"UPDATE search_words SET words = '田测 测试' WHERE words LIKE '%u20bb7%'");
        Assert.False(Bigrams.IsCurrent(Words(matter.Id)));
        Assert.Empty(Reader(county).Search("𠮷田", Official));

        Assert.Equal(1, new Sweep(county.Desk).Reindex(TestContext.Current.CancellationToken));
        Assert.Equal(now, Words(matter.Id));
        Assert.Equal(matter.Id, Assert.Single(Reader(county).Search("𠮷田", Official)).Id);
        Assert.True(Bigrams.IsCurrent(Words(other.Id)));
        Assert.Equal(0, new Sweep(county.Desk).Reindex(TestContext.Current.CancellationToken));
        county.Verify();
    }

    [Theory]
    [InlineData("欧阳修", "欧某")]
    [InlineData("𠮷田", "\uFFFD某")]
    public void An_entry_from_before_titles_were_kept_replays_with_the_title_it_had(string name, string shown)
    {
        var matter = new Reconsideration();
        var doing = new Doing
        {
            On = new(2025, 3, 3),
            At = DateTimeOffset.UnixEpoch,
            Actor = People.Handler,
            Sequence = 0,
        };
        (Applications.Ordinary with { Applicant = new Party { Name = name } }).Apply(matter, doing);
        Assert.Equal($"{shown}不服塔河县交通运输局行政处罚案", matter.Title);
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_code_with_an_odd_check_enters_by_an_official_with_a_remark_and_never_by_the_public(Database database)
    {
        using var county = Begin(database);
        var company = new Party
        {
            Name = "兴安公司",
            Kind = PartyKind.LegalPerson,
            CreditCode = Fazhi.Identifiers.SocialCreditCode.Parse("91232722000000000A"),
            Address = "塔河镇新民街1号",
        };
        Assert.True(company.CreditCode.HasOddCheck);
        Assert.Equal(["BL028"], county.Refused(Open(company), People.Handler));
        var remarked = company with { CreditCodeRemark = "与营业执照原件一致。" };
        Assert.Equal(["BL029"], county.Refused(Open(remarked), People.Resident));
        var matter = (Reconsideration)county.Do(Open(remarked), People.Handler);
        Assert.Equal("与营业执照原件一致。", matter.Applicant.CreditCodeRemark);
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void An_application_that_names_no_way_to_reach_the_applicant_is_refused_by_the_countys_working_rule(Database database)
    {
        using var county = Begin(database);
        var outcome = county.Desk.Perform(Open(new Party { Name = "张三" }), People.Resident);
        var problem = Assert.Single(outcome.Problems);
        Assert.Equal("FY099", problem.Code);
        Assert.Contains("本系统的办理规则", problem.ToString(), StringComparison.Ordinal);
        county.Do(Open(new Party { Name = "张三", Phone = Fazhi.Identifiers.PhoneNumber.Parse("13812345678") }), People.Resident);
        // On paper, without a telephone.
        county.Do(Open(new Party { Name = "张三", Address = "塔河镇新民街1号" }), People.Handler);
    }

    private static readonly Viewer Official = Viewer.Of(People.Handler, People.Tahe);

    private static readonly Gen<string> Names = Gen.OneOf(
        Gen.Int[0x4E00, 0x9FFF].Array[2, 4].Select(c => string.Concat(c.Select(char.ConvertFromUtf32))),
        Gen.Int[0x20000, 0x323AF].Array[1, 3].Select(c => string.Concat(c.Select(char.ConvertFromUtf32))),
        Gen.Int[0, 0x10F7FF]
            .Array[1, 8]
            .Select(c => string.Concat(c.Select(x => char.ConvertFromUtf32(x < 0xD800 ? x : x + 0x800)))),
        Gen.Char.Array[1, 6].Select(c => new string(c))
    );

    private static TestCounty Begin(Database database) => new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);

    private static MatterReader Reader(TestCounty county) => new(county.Store, new KeptAnswers());

    private static ActRequest Open(Party applicant) =>
        ActRequest.Open("reconsideration", Applications.Ordinary with { Applicant = applicant });

    private static ActRequest Application(string name) => Open(new Party { Name = name, Address = "塔河镇新民街1号" });

    private static Matter File(TestCounty county, string name) => county.Do(Application(name), People.Handler);

    // What everybody may find, with whatever name.
    private static Guid Published(TestCounty county, string title)
    {
        var registered = new RegisterOrganisation
        {
            Name = title,
            Kind = OrganisationKind.Committee,
            Setting = Setting.Township,
            Area = "塔河镇",
            Address = "塔河镇新民街1号",
            Chair = "张三",
            Members = 5,
            Women = 1,
            TermFrom = new DateOnly(2025, 1, 1),
        };
        return county.Do(ActRequest.Open("mediation-organisation", registered), People.Handler).Id;
    }
}
