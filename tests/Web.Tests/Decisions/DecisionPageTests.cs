using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Fazhi.Issuing;
using Fazhi.Mechanisms.Decisions;
using Fazhi.Storage;
using Fazhi.Testing;
using Fazhi.Testing.Courses;
using Xunit;
using static Fazhi.Testing.Deciding;

namespace Fazhi.Web.Tests.Decisions;

/// <summary>重大行政决策的页面 — the board against the finish dates, the meeting file that fills itself, the booklet and the package that verifies offline; what the public reads of it and what not.</summary>
public sealed class DecisionPageTests
{
    private static readonly Matters.Actor Traffic = new("traffic-handler", "钱交通", "traffic", Matters.Role.Handler);

    [Fact]
    public async Task The_meeting_file_fills_itself_says_what_is_missing_with_the_article_and_is_one_booklet()
    {
        await using var site = await Site.Start();
        var on = new Ground(site.Desk(), site.Time);
        var decision = Walk(on, 7);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open($"/office/decision/{decision.Id}/file");
        Assert.Contains("会议材料还缺1项", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("请办理“送合法性审查”", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("《重大行政决策程序暂行条例》第二十九条", clerk.Text, StringComparison.Ordinal);
        await clerk.Open("/office/decision/board");
        Assert.Contains("没有2025年度的目录", clerk.Text, StringComparison.Ordinal);
        Assert.Contains(decision.Title, clerk.Text, StringComparison.Ordinal);

        // Who doesn't read the matter whole gets neither file nor booklet.
        var stranger = await site.Browser(People.Stranger);
        foreach (var page in new[] { "file", "booklet.docx", "archive.zip" })
        {
            await stranger.Open($"/office/decision/{decision.Id}/{page}");
            Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        }

        var booklet = PlainOf(site, decision);
        foreach (
            var part in new[]
            {
                "材料清单",
                "公众意见研究采纳情况",
                "专家论证意见及采纳情况",
                "演示教授丙",
                "风险评估",
                "附件清单",
            }
        )
            Assert.Contains(part, booklet, StringComparison.Ordinal);
        site.Verify();
    }

    [Fact]
    public async Task The_archive_package_is_one_download_that_is_recorded_and_verifies_offline()
    {
        await using var site = await Site.Start();
        var on = new Ground(site.Desk(), site.Time);
        var (decision, steps) = (new Decision(), 0);
        foreach (var step in OrdinaryCourse.Of(Code).Go(on))
        {
            decision = (Decision)step;
            // Where it is being executed, a unit reports with a file.
            if (++steps == 13)
                on.Do(decision, Traffic, Progress with { Files = [Photo(site)] });
        }

        site.Data.SignCheckpoint(site.Time);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open($"/office/decision/{decision.Id}/archive.zip");
        Assert.Equal(HttpStatusCode.Conflict, clerk.Status);
        LayLetterhead(site);
        using var sent = await clerk.Send(new(HttpMethod.Get, $"/office/decision/{decision.Id}/archive.zip"));
        var bytes = await sent.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var key = site.Data.VerifierKey()!;
        Assert.Empty(MatterArchive.Problems(new MemoryStream(bytes), key));
        using (var zip = new ZipArchive(new MemoryStream(bytes)))
        {
            Assert.Contains(zip.Entries, e => e.FullName.Contains("重大行政决策讨论记录", StringComparison.Ordinal));
            Assert.Contains(zip.Entries, e => e.FullName == "会议材料汇编.docx");
            // What was put before the public comes with it.
            Assert.Contains(zip.Entries, e => e.FullName.Contains("征求意见", StringComparison.Ordinal));
            Assert.Contains(zip.Entries, e => e.FullName.EndsWith("进度照片.jpg", StringComparison.Ordinal));
        }

        // A paper that was changed, one that was added, and an index that was changed are found.
        Assert.Contains(
            MatterArchive.Problems(Changed(bytes, e => e.StartsWith("文书/01", StringComparison.Ordinal)), key),
            p => p.Contains("与目录的摘要不符", StringComparison.Ordinal)
        );
        Assert.Contains(
            MatterArchive.Problems(Changed(bytes, _ => false, "文书/99-添加.docx"), key),
            p => p.Contains("不在目录里", StringComparison.Ordinal)
        );
        Assert.Contains(
            MatterArchive.Problems(Changed(bytes, e => e == MatterArchive.IndexName), key),
            p => p.Contains("内容与记录的摘要不符", StringComparison.Ordinal)
        );
        // An attachment that was taken out, with its line in the index, and one that only an entry without proof names.
        Assert.Contains(MatterArchive.Problems(Without(bytes), key), p => p.Contains("不在包里", StringComparison.Ordinal));
        // Whoever brings one may have put anything into its index.
        foreach (var list in new[] { "files", "entries" })
            Assert.Contains(
                MatterArchive.Problems(Holed(bytes, list), key),
                p => p.Contains("不是档案包", StringComparison.Ordinal)
            );
        await clerk.Open("/office/exports");
        Assert.Contains("一件事项的全部材料", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("ZIP", clerk.Text, StringComparison.Ordinal);
        // The letterhead was laid into the folder by hand, which the check of its settings would tell.
        File.Delete(Path.Combine(site.Data.Root, Letterhead.FileName));
        site.Verify();
    }

    [Fact]
    public async Task What_was_handed_in_after_the_last_checkpoint_is_in_the_package_and_not_taken_for_false()
    {
        await using var site = await Site.Start();
        var on = new Ground(site.Desk(), site.Time);
        var decision = Walk(on, 13);
        site.Data.SignCheckpoint(site.Time);
        decision = (Decision)on.Do(decision, Traffic, Progress with { Files = [Photo(site)] });
        LayLetterhead(site);
        var package = new MemoryStream();
        Write();
        Assert.Empty(MatterArchive.Problems(package, site.Data.VerifierKey()!));
        Assert.Contains("它们的附件也没有", Listed(package), StringComparison.Ordinal);
        site.Data.SignCheckpoint(site.Time);
        Write();
        Assert.Empty(MatterArchive.Problems(package, site.Data.VerifierKey()!));
        Assert.DoesNotContain("它们的附件也没有", Listed(package), StringComparison.Ordinal);

        void Write()
        {
            package = new MemoryStream();
            MatterArchive.Write(package, site.Store, Documents.DocumentTemplates.LoadEmbedded(), decision, site.Time);
        }
    }

    private static void LayLetterhead(Site site) =>
        File.Copy(
            Path.Combine(Repository.Folder, "samples", "tahe-2025", Letterhead.FileName),
            Path.Combine(site.Data.Root, Letterhead.FileName)
        );

    // Put where it is named at once: what no act names is cleared away after days.
    private static Matters.FileRef Photo(Site site) =>
        new FileStore(site.Store, site.Time).Put(new MemoryStream([1, 2, 3]), "进度照片.jpg")!;

    private static string Listed(MemoryStream package)
    {
        using var zip = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var text = new StreamReader(zip.GetEntry("目录.txt")!.Open());
        return text.ReadToEnd();
    }

    [Fact]
    public async Task The_public_reads_the_catalogue_in_its_versions_and_how_far_a_decision_has_come_and_no_dissent()
    {
        await using var site = await Site.Start();
        var on = new Ground(site.Desk(), site.Time);
        var catalogue = (DecisionCatalogue)OrdinaryCourse.Of(Catalogue).Go(on).Last();
        on.Do(
            catalogue,
            People.Handler,
            new AdjustCatalogue
            {
                Reason = "工作安排变化。",
                Items =
                [
                    catalogue.InForce[0] with
                    {
                        FinishOn = new(catalogue.Year, 11, 30),
                    },
                    Item(3, "塔河县冬季清雪办法", "gov"),
                ],
            }
        );
        on.Do(catalogue, People.Handler, Consent with { On = on.Today });
        on.Do(catalogue, People.Handler, Listing with { PublishedOn = on.Today });
        var decision = Walk(on, 13);
        var visitor = await site.Browser();
        await visitor.Open("/decision-catalogues");
        foreach (
            var told in new[] { "第2版", "增加：塔河县冬季清雪办法", "取消：塔河县公共停车收费办法", "完成时限由", "尚未启动" }
        )
            Assert.Contains(told, visitor.Text, StringComparison.Ordinal);
        await visitor.Open($"/decision-catalogues/{catalogue.Id}?version=1");
        Assert.Contains("这是第1版，已经调整", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("塔河县公共停车收费办法", visitor.Text, StringComparison.Ordinal);
        await visitor.Open($"/decision-catalogues/{catalogue.Id}?version=9");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);

        await visitor.Open("/decisions");
        Assert.Contains(decision.Title, visitor.Text, StringComparison.Ordinal);
        await visitor.Open($"/decisions/{decision.Id}");
        foreach (var told in new[] { "第一条　统一规划水源。", "收到意见1条，采纳1条", "采纳公众意见5条", "集体讨论决定" })
            Assert.Contains(told, visitor.Text, StringComparison.Ordinal);
        foreach (var hidden in new[] { "张副县长", "管网投资偏高", "演示律师", "没有发现法律障碍", "演示教授丙" })
            Assert.DoesNotContain(hidden, visitor.Text, StringComparison.Ordinal);
        site.Verify();
    }

    // So many steps of the ordinary way.
    private static Decision Walk(Ground on, int steps) => (Decision)OrdinaryCourse.Of(Code).Go(on).Take(steps).Last();

    private static string PlainOf(Site site, Decision decision) =>
        Documents.PlainText.Of(
            DecisionFile.Booklet(site.Store, Documents.DocumentTemplates.LoadEmbedded(), decision, new(2025, 5, 1))
        );

    private static MemoryStream Holed(byte[] package, string list) =>
        Indexed(package, (_, index) => index[list]!.AsArray().Add(null));

    private static MemoryStream Without(byte[] package) =>
        Indexed(
            package,
            (zip, index) =>
            {
                var gone = index["files"]!.AsArray().First(f => f!["given"]!.GetValue<bool>())!;
                zip.GetEntry(gone["path"]!.GetValue<string>())!.Delete();
                index["files"]!.AsArray().Remove(gone);
            }
        );

    private static MemoryStream Indexed(byte[] package, Action<ZipArchive, JsonNode> change)
    {
        var copy = new MemoryStream();
        copy.Write(package);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(MatterArchive.IndexName)!;
            JsonNode index;
            using (var read = entry.Open())
                index = JsonNode.Parse(read)!;
            change(zip, index);
            entry.Delete();
            using var write = zip.CreateEntry(MatterArchive.IndexName).Open();
            write.Write(Encoding.UTF8.GetBytes(index.ToJsonString()));
        }

        copy.Position = 0;
        return copy;
    }

    private static MemoryStream Changed(byte[] package, Func<string, bool> which, string? added = null)
    {
        var copy = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package)))
        using (var to = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var read = new MemoryStream();
                using (var content = entry.Open())
                    content.CopyTo(read);
                var bytes = read.ToArray();
                if (which(entry.FullName))
                    bytes = entry.FullName.EndsWith(".json", StringComparison.Ordinal)
                        ? Encoding.UTF8.GetBytes(
                            Encoding.UTF8.GetString(bytes).Replace("演示教授丙", "演示教授丁", StringComparison.Ordinal)
                        )
                        : [.. bytes, 0];
                using var write = to.CreateEntry(entry.FullName).Open();
                write.Write(bytes);
            }

            if (added is not null)
                using (var write = to.CreateEntry(added).Open())
                    write.Write([1]);
        }

        copy.Position = 0;
        return copy;
    }
}
