using System.Net;
using System.Text.Json.Nodes;
using Fazhi.Clocks;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Storage;
using Fazhi.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fazhi.Web.Tests.EnterpriseInspections;

/// <summary>现场记录包 — what a phone kept while it had no network is taken whole or not at all, recorded once, and acknowledged by the digest the phone knows it by.</summary>
public sealed class BundleTests
{
    private static DateOnly Today(Site site) => new CountyClock(site.Time).Today;

    [Theory, MemberData(nameof(TestCounty.Databases), MemberType = typeof(TestCounty))]
    public async Task A_bundle_is_recorded_once_and_acknowledged_by_its_digest_each_time_it_is_sent(Database database)
    {
        await using var site = await Site.Start(database);
        var clerk = await site.Browser(People.Handler);
        var visit = site.Entered();
        var bundle = new Bundle(visit, Today(site), photos: 8, signatures: 2);
        var (status, said) = await bundle.Send(clerk);
        Assert.Equal((HttpStatusCode.OK, bundle.Digest), (status, said!["acknowledged"]!.GetValue<string>()));
        Assert.False(said["repeated"]!.GetValue<bool>());
        var (again, once) = await bundle.Send(clerk);
        Assert.Equal((HttpStatusCode.OK, bundle.Digest), (again, once!["acknowledged"]!.GetValue<string>()));
        Assert.True(once["repeated"]!.GetValue<bool>());
        Assert.Equal(said["sequence"]!.GetValue<long>(), once["sequence"]!.GetValue<long>());
        Assert.Equal(["ProposeVisit", "ApproveVisit", "ConfirmEntry", "RecordVisit"], site.Acts(visit));

        // The ledger holds the hash of every original and of the manifest; the file store holds what was sent.
        var recorded = site.Recorded(visit);
        Assert.All(bundle.Originals, o => Assert.Contains(o, recorded.Manifest!, StringComparison.Ordinal));
        Assert.Contains($"manifest-sha256 {bundle.Digest}", recorded.Manifest!, StringComparison.Ordinal);
        Assert.Equal(
            bundle.Files.Select(f => f!["sent"]!.GetValue<string>()),
            recorded.Photos.Concat(recorded.Signatures).Select(f => f.Digest)
        );
        var files = site.Services.GetRequiredService<FileStore>();
        foreach (var file in recorded.Photos.Concat(recorded.Signatures))
        {
            await using var kept = files.Open(file.Digest)!;
            using var bytes = new MemoryStream();
            await kept.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            Assert.Equal(file.Digest, Bundle.Sha(bytes.ToArray()));
        }

        await clerk.Open($"/office/enterprise-inspection/{visit}");
        Assert.Contains("照片8.jpg", clerk.Text, StringComparison.Ordinal);
        site.Verify();
    }

    [Fact]
    public async Task What_differs_from_the_manifest_is_refused_by_name_and_nothing_of_it_is_recorded()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        var visit = site.Entered();
        var today = Today(site);
        Bundle Fresh() => new(visit, today);
        await Refused(Fresh().Replace(1, [0xFF, 0xD8, 0xFF, 9]), "XC006", "照片2.jpg");
        await Refused(Fresh().Lose(2), "XC005", "检查人员1签名.png");
        await Refused(Fresh().SendBeside("file-9", [0xFF, 0xD8, 0xFF]), "XC007", "清单没有列出");
        await Refused(Fresh().Add("照片9.jpg", "photo", "MZ not a picture"u8.ToArray()), "XC009", "照片9.jpg");
        await Refused(Fresh().Add("照片9.png", "photo", [0xFF, 0xD8, 0xFF, 9]), "XC009", "照片9.png");
        await Refused(Fresh().Add("../照片9.jpg", "photo", [0xFF, 0xD8, 0xFF, 9]), "XC004", "名称");
        await Refused(Fresh().Add("照片1.jpg", "photo", [0xFF, 0xD8, 0xFF, 9]), "XC004", "各不相同");
        await Refused(Fresh().Add("照片9.jpg", "picture", [0xFF, 0xD8, 0xFF, 9]), "XC004", "用途");
        await Refused(Fresh().With(b => b.Files[0]!["original"] = "abc"), "XC004", "照片1.jpg");
        await Refused(Fresh().With(b => b.Json["on"] = "昨天"), "XC004", "检查日期");
        await Refused(new Bundle(visit, today, photos: 31), "XC004", "不超过30个");
        Assert.Equal(["ProposeVisit", "ApproveVisit", "ConfirmEntry"], site.Acts(visit));
        using var db = site.Store.Open();
        Assert.Equal(0, db.Files.Count());

        async Task Refused(Bundle bundle, string code, string word)
        {
            var (status, said) = await bundle.Send(clerk);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            Assert.Equal([code], Bundle.Codes(said));
            Assert.Contains(word, Bundle.Words(said), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_manifest_whatever_it_says_is_a_fault_of_the_program()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        var (visit, today) = (site.Entered(), Today(site));
        var good = new Bundle(visit, today, photos: 1, signatures: 0).Manifest;
        foreach (
            var wrong in new[]
            {
                "",
                "null",
                "[]",
                "{",
                "{}",
                new string('[', 5000),
                good.Replace("\"photo\"", "{}", StringComparison.Ordinal),
                good.Replace("\"Clean\"", "[[[[[[[[]]]]]]]]", StringComparison.Ordinal),
                good.Replace("09:30", "\\ud800", StringComparison.Ordinal),
                good.Replace("fazhi-visit-bundle/2", "\\ud800", StringComparison.Ordinal),
                good.Replace("\"record\":", "\"record\":{},\"record\":", StringComparison.Ordinal),
                good.Replace("\"record\":", "\"record\":[],\"x\":", StringComparison.Ordinal),
                good.Replace("\"files\":", "\"files\":{},\"x\":", StringComparison.Ordinal),
                good.Replace("52.334711", "1e999", StringComparison.Ordinal),
                good.Replace("14.2", "-1", StringComparison.Ordinal),
                good.Replace("\"from\"", "\"photos\":[1],\"from\"", StringComparison.Ordinal),
                good.Replace("\"from\"", "\"nobody\":1,\"from\"", StringComparison.Ordinal),
            }
        )
        {
            var (status, said) = await new Bundle(visit, today, photos: 1, signatures: 0) { Raw = wrong }.Send(clerk);
            if (status == HttpStatusCode.OK)
                // What the form says of photos itself counts for nothing: those of the manifest are taken.
                Assert.Contains("\"photos\":[1]", wrong, StringComparison.Ordinal);
            else
                Assert.True(
                    status == HttpStatusCode.UnprocessableEntity && Bundle.Codes(said).Count > 0,
                    $"{status} for {wrong[..Math.Min(300, wrong.Length)]}"
                );
        }

        Assert.Single(site.Recorded(visit).Photos);
    }

    [Fact]
    public async Task A_reduced_copy_is_small_and_what_could_not_be_reduced_comes_as_it_was_taken_within_bounds()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        var (visit, today) = (site.Entered(), Today(site));
        static byte[] Picture(int size)
        {
            var bytes = new byte[size];
            bytes[0] = 0xFF;
            (bytes[1], bytes[2]) = (0xD8, 0xFF);
            return bytes;
        }

        static void AsTaken(Bundle bundle) => bundle.Files[^1]!["original"] = bundle.Files[^1]!["sent"]!.GetValue<string>();
        var (status, said) = await new Bundle(visit, today).Add("照片9.jpg", "photo", Picture((2 << 20) + 1)).Send(clerk);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "XC008"), (status, Bundle.Codes(said).Single()));
        Assert.Contains("“照片9.jpg”超过2MB", Bundle.Words(said), StringComparison.Ordinal);
        (status, said) = await new Bundle(visit, today)
            .Add("照片9.jpg", "photo", Picture((10 << 20) + 1))
            .With(AsTaken)
            .Send(clerk);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "XC008"), (status, Bundle.Codes(said).Single()));
        // More than a manifest may hold is none.
        (status, said) = await new Bundle(visit, today)
            .With(b => b.Record["account"] = new string('甲', VisitBundle.MostManifest / 3))
            .Send(clerk);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "XC001"), (status, Bundle.Codes(said).Single()));
        (status, _) = await new Bundle(visit, today).Add("照片9.jpg", "photo", Picture(9 << 20)).With(AsTaken).Send(clerk);
        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task As_many_files_as_a_bundle_takes_stand_in_the_ledger_by_their_hashes()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        var visit = site.Entered();
        var bundle = new Bundle(visit, Today(site), photos: 27, signatures: 3);
        Assert.Equal(HttpStatusCode.OK, (await bundle.Send(clerk)).Status);
        Assert.All(bundle.Originals, o => Assert.Contains(o, site.Recorded(visit).Manifest!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_law_refuses_is_told_beside_its_field_and_the_same_bundle_mended_is_taken()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        var visit = site.Entered();
        var bundle = new Bundle(visit, Today(site)).With(b =>
            (b.Record["result"], b.Record["shownAndTold"], b.Record["from"]) = ("ToBeMended", false, "9点")
        );
        var (status, said) = await bundle.Send(clerk);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(["JC019", "JC020", "JC021"], Bundle.Codes(said));
        // What isn't filled in is told by its field.
        (status, said) = await new Bundle(visit, Today(site)).With(b => b.Record.Remove("place")).Send(clerk);
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, "place"),
            (status, said!["problems"]![0]!["field"]!.GetValue<string>())
        );
        Assert.DoesNotContain("RecordVisit", site.Acts(visit));
        bundle.With(b => (b.Record["findings"], b.Record["shownAndTold"], b.Record["from"]) = ("没有台账。", true, "09:00"));
        Assert.Equal(HttpStatusCode.OK, (await bundle.Send(clerk)).Status);
        // Under the same id nothing else is recorded, and nobody is told that it was.
        (status, said) = await bundle.With(b => b.Record["findings"] = "别的。").Send(clerk);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "BL014"), (status, Bundle.Codes(said).Single()));
        Assert.Equal("没有台账。", site.Recorded(visit).Findings);
        site.Verify();
    }

    [Fact]
    public async Task Where_the_enterprise_could_not_scan_entry_and_record_come_together_or_not_at_all()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        var visit = site.Approved();
        var (status, said) = await new Bundle(visit, Today(site)).Send(clerk);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "XC011"), (status, Bundle.Codes(said).Single()));
        var bundle = new Bundle(visit, Today(site)).With(b =>
            (b.Json["whyNotScanned"], b.Record["shownAndTold"]) = ("现场没有网络。", false)
        );
        (status, said) = await bundle.Send(clerk);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "JC019"), (status, Bundle.Codes(said).Single()));
        Assert.Equal(EnterpriseInspectionStage.Approved, site.Read(visit).Stage);
        bundle.With(b => b.Record["shownAndTold"] = true);
        Assert.Equal(HttpStatusCode.OK, (await bundle.Send(clerk)).Status);
        Assert.True((await bundle.Send(clerk)).Said!["repeated"]!.GetValue<bool>());
        Assert.Equal(["ProposeVisit", "ApproveVisit", "LogEntry", "RecordVisit"], site.Acts(visit));

        // The phone was taken along before, and the enterprise scanned after all: there is nothing to enter.
        var scanned = site.Entered();
        var prepared = new Bundle(scanned, Today(site)).With(b => b.Json["whyNotScanned"] = "现场没有网络。");
        Assert.Equal(HttpStatusCode.OK, (await prepared.Send(clerk)).Status);
        Assert.Equal(["ProposeVisit", "ApproveVisit", "ConfirmEntry", "RecordVisit"], site.Acts(scanned));
        site.Verify();
    }

    [Fact]
    public async Task A_bundle_of_the_format_before_is_taken_and_of_an_unknown_one_it_is_told_which_are()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        var visit = site.Entered();
        var unknown = new Bundle(visit, Today(site)).With(b => b.Json["format"] = "fazhi-visit-bundle/9");
        var (status, said) = await unknown.Send(clerk);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "XC002"), (status, Bundle.Codes(said).Single()));
        Assert.Contains(VisitBundle.FormatBefore, Bundle.Words(said), StringComparison.Ordinal);
        var before = new Bundle(visit, Today(site)).With(b =>
            (b.Json["format"], b.Json["position"]) = (VisitBundle.FormatBefore, "北纬52.33，东经124.71")
        );
        Assert.Equal(HttpStatusCode.OK, (await before.Send(clerk)).Status);
        Assert.Equal("北纬52.33，东经124.71", site.Recorded(visit).Position);
        Assert.StartsWith(VisitBundle.FormatBefore, site.Recorded(visit).Manifest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_of_another_body_and_a_bundle_of_another_visit_are_not_taken()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        var (visit, other) = (site.Entered(), site.Entered());
        var (status, said) = await new Bundle(visit, Today(site)).Send(clerk, to: other);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "XC003"), (status, Bundle.Codes(said).Single()));
        var stranger = await site.Browser(People.Stranger);
        (status, said) = await new Bundle(visit, Today(site)).Send(stranger);
        Assert.Equal((HttpStatusCode.NotFound, "XC012"), (status, Bundle.Codes(said).Single()));
        await stranger.Open($"/office/enterprise-inspection/{visit}/record");
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        Assert.DoesNotContain("RecordVisit", site.Acts());

        // Who isn't signed in is led to sign in, and the phone sees that.
        var nobody = await site.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await new Bundle(visit, Today(site)).Send(nobody)).Status);
    }

    [Fact]
    public async Task A_record_that_comes_days_later_counts_for_its_day_and_after_many_wants_the_reason()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        var (soon, late, on) = (site.Approved(), site.Approved(), Today(site));
        Bundle Made(Guid visit) => new Bundle(visit, on).With(b => b.Json["whyNotScanned"] = "现场没有网络。");
        site.Time.Advance(TimeSpan.FromDays(1));
        clerk = await site.Browser(People.Handler);
        Assert.Equal(HttpStatusCode.OK, (await Made(soon).Send(clerk)).Status);
        Assert.Equal((on, on), (site.Read(soon).EnteredOn, site.Read(soon).RecordedOn));
        site.Time.Advance(TimeSpan.FromDays(30));
        clerk = await site.Browser(People.Handler);
        var bundle = Made(late);
        var (status, said) = await bundle.Send(clerk);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("BL065", Bundle.Codes(said));
        bundle.With(b => b.Json["lateReason"] = "林区没有网络，手机损坏后修复。");
        Assert.Equal(HttpStatusCode.OK, (await bundle.Send(clerk)).Status);
        Assert.True((await bundle.Send(clerk)).Said!["repeated"]!.GetValue<bool>());
        Assert.Equal((on, on), (site.Read(late).EnteredOn, site.Read(late).RecordedOn));
        site.Verify();
    }

    [Fact]
    public async Task Where_it_was_is_kept_with_accuracy_and_time_or_with_the_reason_why_not()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        var (told, refused, today) = (site.Entered(), site.Entered(), Today(site));
        Assert.Equal(HttpStatusCode.OK, (await new Bundle(told, today).Send(clerk)).Status);
        Assert.Equal("北纬52.334711°，东经124.710526°，误差15米，2025-03-03T09:41:00+08:00定位", site.Recorded(told).Position);
        foreach (
            var wrong in new JsonNode?[]
            {
                null,
                "北纬52.33",
                new JsonObject { ["latitude"] = 52.3, ["longitude"] = 124.7 },
                new JsonObject
                {
                    ["latitude"] = 520.3,
                    ["longitude"] = 124.7,
                    ["accuracy"] = 3,
                    ["at"] = "2025-03-03T09:41:00+08:00",
                },
                new JsonObject { ["refused"] = "" },
            }
        )
        {
            var (status, said) = await new Bundle(refused, today).With(b => b.Json["position"] = wrong).Send(clerk);
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "XC010"), (status, Bundle.Codes(said).Single()));
        }

        var reasoned = new Bundle(refused, today).With(b =>
            b.Json["position"] = new JsonObject { ["refused"] = "手机取不到位置。" }
        );
        Assert.Equal(HttpStatusCode.OK, (await reasoned.Send(clerk)).Status);
        Assert.Equal("没有记录位置：手机取不到位置。", site.Recorded(refused).Position);
    }

    [Fact]
    public async Task What_a_phone_keeps_of_the_page_is_this_visit_and_no_more()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        var visit = site.Entered();
        await clerk.Open($"/office/enterprise-inspection/{visit}");
        await clerk.Follow("用手机现场记录");
        Assert.Equal((HttpStatusCode.OK, "现场记录"), (clerk.Status, clerk.Title));
        // No token of a session, no menu, no name of who is signed in.
        Assert.Null(clerk.Page.QuerySelector("[name=_token]"));
        Assert.Empty(clerk.Page.QuerySelectorAll("nav"));
        Assert.DoesNotContain(People.Handler.Name, clerk.Text, StringComparison.Ordinal);

        // Here, and nowhere else, the browser may be asked where it is.
        Assert.Contains(
            "geolocation=self",
            await Header($"/office/enterprise-inspection/{visit}/record"),
            StringComparison.Ordinal
        );
        Assert.Contains("geolocation=()", await Header("/office"), StringComparison.Ordinal);

        // The worker is there for whoever asks, rules its own folder alone, and knows where it is.
        var nobody = await site.Browser();
        using var worker = await nobody.Send(new HttpRequestMessage(HttpMethod.Get, "/office/enterprise-inspection/worker.js"));
        Assert.Equal("text/javascript", worker.Content.Headers.ContentType!.MediaType);
        Assert.False(worker.Headers.Contains("Service-Worker-Allowed"));
        await nobody.Open($"/office/enterprise-inspection/{visit}/record");
        Assert.StartsWith("/office/sign-in", nobody.Path, StringComparison.Ordinal);

        async Task<string> Header(string path)
        {
            using var answer = await clerk.Send(new HttpRequestMessage(HttpMethod.Get, path));
            return answer.Headers.GetValues("Permissions-Policy").Single();
        }
    }
}
