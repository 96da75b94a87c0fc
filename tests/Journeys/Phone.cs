using System.Security.Cryptography;
using System.Text.Json;
using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Storage;
using Microsoft.Playwright;
using Xunit;

namespace Fazhi.Journeys;

/// <summary>A phone of 360 pixels with a clerk's session: it loses the network and finds it again, its pages are killed and opened anew, what it keeps lies in its own IndexedDB.</summary>
internal sealed class Phone(DemoSite site, Walk walk)
{
    private const string Ready = "[data-visit-record][data-ready=true]";
    private static readonly Actor Clerk = new("phone-clerk", "演示经办", Organ, Role.Handler);
    private static readonly Actor Head = new("phone-head", "演示局长", Organ, Role.InstitutionHead);
    private static byte[][]? photos;
    private static int enterprises;

    private const string Organ = "traffic";

    internal IPage Page { get; private set; } = walk.Page;

    internal IBrowserContext Context => walk.Page.Context;

    internal ILocator Told => Page.Locator("[data-told]");

    /// <summary>A phone whose clerk has signed in, and which knows where it is.</summary>
    internal static async Task<Phone> Of(DemoSite site)
    {
        var walk = await site.Open("jiaotong", width: 360);
        await walk.Page.Context.Clock.SetFixedTimeAsync(site.Time.GetUtcNow().UtcDateTime);
        await walk.Page.Context.GrantPermissionsAsync(["geolocation"]);
        await walk.Page.Context.SetGeolocationAsync(
            new()
            {
                Latitude = 52.334711f,
                Longitude = 124.710526f,
                Accuracy = 14,
            }
        );
        return new Phone(site, walk);
    }

    /// <summary>The page as a walk, for what every page has to hold.</summary>
    internal Walk Walk => new(site, Page);

    internal static string Address(Guid visit) => $"/office/enterprise-inspection/{visit}/record";

    /// <summary>An approved visit of today; with the enterprise's scan the officers are in.</summary>
    internal static Guid Visit(DemoSite site, bool scanned)
    {
        var today = site.Desk.Clock.Today;
        var visit = Done(
            ActRequest.Open(
                "enterprise-inspection",
                new ProposeVisit
                {
                    Enterprise = Enterprise(),
                    Items = ["道路运输检查"],
                    Kind = VisitKind.CaseSpecific,
                    Cause = VisitCause.Monitoring,
                    Reason = "车辆技术档案的数据缺失，需要到现场核对。",
                    Explanation = "演示需要多次检查。",
                    VisitOn = today,
                    Officers = ["演示甲甲7", "演示乙甲7"],
                },
                organ: Organ
            ),
            Clerk
        );
        Done(ActRequest.In(visit, new ApproveVisit()), Head);
        if (scanned)
            Done(ActRequest.In(visit, new ConfirmEntry()), Actor.Resident("shopkeeper", "店主") with { Holds = [visit] });
        return visit;

        // One of its own: nobody is visited as often as this is tried.
        string Enterprise()
        {
            var name = $"塔河县演示离线运输队{++enterprises}";
            var body = $"92232722MB{enterprises:0000000}";
            Done(
                ActRequest.Open(
                    "enterprise",
                    new RegisterEnterprise
                    {
                        Title = name,
                        CreditCode = SocialCreditCode.Parse(body + SocialCreditCode.CheckCharacter(body)),
                        Nature = EnterpriseNature.SelfEmployed,
                        Address = "塔河县演示路9号",
                        Representative = "演示负责人",
                        Phone = PhoneNumber.Parse("13900000098"),
                        Categories = ["道路运输"],
                    },
                    organ: Organ
                ),
                Clerk
            );
            return name;
        }

        Guid Done(ActRequest request, Actor by)
        {
            var outcome = site.Desk.Perform(request, by);
            Assert.True(outcome.Done, string.Join('\n', outcome.Problems));
            return outcome.Matter!.Id;
        }
    }

    internal async Task Open(Guid visit, bool kept = true)
    {
        await Page.GotoAsync(Address(visit));
        await Page.Locator(Ready).WaitForAsync();
        if (kept)
            await Page.Locator("[data-kept-page=kept]").WaitForAsync();
    }

    internal Task Offline(bool off) => Context.SetOfflineAsync(off);

    /// <summary>The system ends the page without a word; another is opened.</summary>
    internal async Task Kill()
    {
        var before = Page;
        Page = await Context.NewPageAsync();
        await before.CloseAsync(new() { RunBeforeUnload = false });
    }

    internal async Task Type(params (string Name, string Value)[] fields) => await Walk.Type(fields);

    internal Task Fill() =>
        Type(
            ("from", "09:30"),
            ("until", "10:10"),
            ("place", "塔河县演示路9号"),
            ("present", "演示负责人"),
            ("shownAndTold", "true"),
            ("account", "逐车核对技术档案，档案齐全。"),
            ("result", "Clean")
        );

    /// <summary>Takes so many photos at once; the hashes of the originals. No two are alike, in this run or in another.</summary>
    internal async Task<IReadOnlyList<string>> Photograph(int count, string mark)
    {
        photos ??= [.. await Task.WhenAll(Enumerable.Range(1, 8).Select(Draw))];
        var taken = Enumerable
            .Range(0, count)
            .Select(i => (byte[])[.. photos[i % photos.Length], .. System.Text.Encoding.UTF8.GetBytes($"{mark} {i}")])
            .ToList();
        await Page.Locator("[name=_photos]")
            .SetInputFilesAsync(
                taken.Select(
                    (bytes, i) =>
                        new FilePayload
                        {
                            Name = $"IMG_{i}.jpg",
                            MimeType = "image/jpeg",
                            Buffer = bytes,
                        }
                )
            );
        await Page.Locator("[data-photos] li").Nth(count - 1).WaitForAsync();
        return [.. taken.Select(bytes => Convert.ToHexStringLower(SHA256.HashData(bytes)))];
    }

    // As a camera makes them: larger than what is sent, and no two alike.
    private async Task<byte[]> Draw(int seed) =>
        Convert.FromBase64String(
            await Page.EvaluateAsync<string>(
                """
                (seed) => {
                  const canvas = document.createElement("canvas");
                  [canvas.width, canvas.height] = [2000, 1500];
                  const context = canvas.getContext("2d");
                  for (let i = 0; i < 4000; i++) {
                    context.fillStyle = `hsl(${(i * 37 * seed) % 360} 60% ${30 + ((i * seed) % 50)}%)`;
                    context.fillRect((i * 97 * seed) % 2000, (i * 61 + seed * 13) % 1500, 60, 45);
                  }
                  return canvas.toDataURL("image/jpeg", 0.9).split(",")[1];
                }
                """,
                seed
            )
        );

    /// <summary>Signs in a field with a finger.</summary>
    internal async Task Sign(int field)
    {
        var canvas = Page.Locator("[data-signature] canvas").Nth(field);
        await canvas.ScrollIntoViewIfNeededAsync();
        var box = (await canvas.BoundingBoxAsync())!;
        for (var stroke = 0; stroke < 3; stroke++)
        {
            await Page.Mouse.MoveAsync(box.X + 30 + stroke * 60, box.Y + 40 + stroke * 10);
            await Page.Mouse.DownAsync();
            await Page.Mouse.MoveAsync(box.X + 60 + stroke * 60, box.Y + 110, new() { Steps = 4 });
            await Page.Mouse.MoveAsync(box.X + 90 + stroke * 60, box.Y + 60, new() { Steps = 4 });
            await Page.Mouse.UpAsync();
        }
    }

    internal async Task Locate()
    {
        await Page.Locator("[data-locate]").ClickAsync();
        await Page.Locator("[data-position]", new() { HasTextString = "已经取得" }).WaitForAsync();
    }

    internal async Task Press(string what)
    {
        await Page.Locator($"[data-{what}]").ClickAsync();
    }

    internal Task Says(string text) => Page.Locator("main", new() { HasTextString = text }).WaitForAsync();

    /// <summary>What lies in the phone: state, number of files and bytes of each record.</summary>
    internal async Task<IReadOnlyList<(string State, int Files, long Bytes)>> Kept()
    {
        var json = await Page.EvaluateAsync<string>(
            """
            async () => {
              const { all } = await import(document.querySelector("[data-outbox]").dataset.outbox);
              return JSON.stringify((await all()).map((r) => [r.state, r.files.length, r.files.reduce((n, f) => n + f.bytes.byteLength, 0)]));
            }
            """
        );
        return
        [
            .. JsonDocument
                .Parse(json)
                .RootElement.EnumerateArray()
                .Select(r => (r[0].GetString()!, r[1].GetInt32(), r[2].GetInt64())),
        ];
    }

    /// <summary>Every original stands in the ledger by its hash, and what was sent lies in the file store, bit for bit.</summary>
    internal static void Arrived(DemoSite site, Guid visit, IReadOnlyList<string> originals, int signatures)
    {
        var record = ActReader.Until(site.Store, visit, long.MaxValue).Select(a => a.Act).OfType<RecordVisit>().Single();
        Assert.Equal((originals.Count, signatures), (record.Photos.Count, record.Signatures.Count));
        Assert.All(originals, o => Assert.Contains($"original-sha256 {o}", record.Manifest!, StringComparison.Ordinal));
        foreach (var file in record.Photos.Concat(record.Signatures))
        {
            using var kept = site.Files.Open(file.Digest);
            Assert.NotNull(kept);
            Assert.Equal((file.Digest, file.Size), (Convert.ToHexStringLower(SHA256.HashData(kept)), kept.Length));
            Assert.Contains($"sent-sha256 {file.Digest}", record.Manifest!, StringComparison.Ordinal);
        }
    }
}
