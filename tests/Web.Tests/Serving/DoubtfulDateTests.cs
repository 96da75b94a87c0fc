using Fazhi.Storage;
using Fazhi.Testing;
using Fazhi.Web.Tests.Office;
using Xunit;

namespace Fazhi.Web.Tests.Serving;

/// <summary>While the machine's date may be wrong, what runs by itself does nothing by it.</summary>
public sealed class DoubtfulDateTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Nothing_is_thrown_away_and_nothing_signed_until_the_date_is_confirmed(Database database)
    {
        await using var site = await Site.Start(database);
        var clerk = await site.Browser(People.Handler);
        await CaseForms.File(clerk);
        var resident = await site.Browser();
        await resident.Open("/apply/mediation");
        await resident.Press("开始填写");
        new FileStore(site.Store, site.Time).Put(new MemoryStream([1, 2, 3]), "没有办理的.pdf");
        // The first look of a day signs; the case is recorded after it, or it is signed with it.
        Assert.True(SpinWait.SpinUntil(() => Kept(site).Signed > 0, TimeSpan.FromMinutes(1)));
        var before = Kept(site);
        Assert.Equal((1, 1), (before.Drafts, before.Files));

        site.Jump(TimeSpan.FromDays(400));
        Assert.True(
            SpinWait.SpinUntil(() => site.Log.Text.Contains("BL031", StringComparison.Ordinal), TimeSpan.FromMinutes(1)),
            "the date is doubted"
        );
        Assert.Equal(before, Kept(site));

        clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/date-confirmation/new/ConfirmDate");
        await clerk.Fill("date", "2026-04-07").Fill("note", "系统停用检修").Press("确认日期");
        Assert.Equal(["FileApplication", "ConfirmDate"], site.Acts());
        site.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.True(
            SpinWait.SpinUntil(
                () => Kept(site) is var now && now is { Drafts: 0, Files: 0 } && now.Signed > before.Signed,
                TimeSpan.FromMinutes(1)
            ),
            $"{Kept(site)}"
        );
    }

    private static (int Signed, int Drafts, int Files) Kept(Site site)
    {
        using var db = site.Store.Open();
        using var access = site.Store.OpenAccess();
        return (db.Checkpoints.Count(), access.Drafts.Count(), db.Files.Count());
    }
}
