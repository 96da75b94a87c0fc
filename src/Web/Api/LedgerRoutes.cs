using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Fazhi.Clocks;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Storage.Rows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Hash = Fazhi.Ledgers.Hash;

namespace Fazhi.Web.Api;

/// <summary>台账 — the head, the headers of entries, proofs and the key, for everybody: enough to check the county without trusting it. No content of acts is given here.</summary>
internal static class LedgerRoutes
{
    internal static void Map(IEndpointRouteBuilder api)
    {
        var ledger = api.MapGroup("/ledger").WithTags(ApiTags.Ledger);
        ledger
            .MapGet("", Head)
            .WithName("GetLedger")
            .WithSummary("台账的规模、根哈希和最近一次签名的检查点")
            .Answers<LedgerView>()
            // A checkpoint is signed later than the entry it covers, by witnesses later still.
            .AlsoBy(Signed);
        ledger
            .MapGet("/entries", Entries)
            .WithName("ListEntries")
            .WithSummary("台账记录，按序号；公开的办理有记录头，其他的只有序号和叶哈希；没有办理内容，也没有办理人")
            .Answers<EntryList>();
        ledger
            .MapGet("/entries/{sequence:long}", Entry)
            .WithName("GetEntry")
            .WithSummary("一条台账记录")
            .Answers<EntryView>()
            .ProducesProblemFor(StatusCodes.Status404NotFound);
        ledger
            .MapGet("/entries/{sequence:long}/proof", Inclusion)
            .WithName("GetInclusionProof")
            .WithSummary("一条记录在台账中的证明（RFC 6962）")
            .Answers<InclusionView>()
            .ProducesProblemFor(StatusCodes.Status404NotFound);
        ledger
            .MapGet("/consistency", Consistency)
            .WithName("GetConsistencyProof")
            .WithSummary("后来的台账只在先前的台账之后增加记录的证明（RFC 6962）")
            .Answers<ConsistencyView>();
        ledger
            .MapGet("/key", (DataFolder folder) => Results.Text(File.ReadAllText(folder.PublicKey), "text/plain; charset=utf-8"))
            .WithName("GetLedgerKey")
            .WithSummary("台账公钥。核验时应另从公报、网站等其他来源取得并比对")
            .Produces<string>(StatusCodes.Status200OK, "text/plain");
    }

    private static IResult Head(DataFolder folder, LedgerReader ledger)
    {
        var (size, root) = ledger.Head();
        return Results.Ok(new LedgerView(folder.LedgerName, size, root.ToString(), ledger.Checkpoint()?.Note));
    }

    private static IResult Entries(
        HttpContext http,
        LedgerReader ledger,
        CountyStore store,
        [Description("在这个序号之后；不写的，从头读起")] long? after,
        [Range(1, ApiRoutes.LongestList), Description(Parameters.Limit)] int? limit
    )
    {
        var (from, size) = (after ?? -1, ApiRoutes.Limit(limit));
        var rows = ledger.Entries(from, size + 1, http.Looker());
        var shown = rows.Take(size).Select(r => EntryView.Of(store, r)).ToList();
        return Results.Ok(
            new EntryList(shown, rows.Count > size ? $"{http.Request.Path}?after={shown[^1].Sequence}&limit={size}" : null)
        );
    }

    private static IResult Entry(
        HttpContext http,
        LedgerReader ledger,
        CountyStore store,
        [Description("序号，从0起")] long sequence
    ) =>
        ledger.Entry(sequence, http.Looker()) is { } entry
            ? Results.Ok(EntryView.Of(store, entry, ledger.Text(sequence, http.Looker())))
            : NoEntry(sequence);

    private static IResult Inclusion(
        CountyStore store,
        [Description("序号，从0起")] long sequence,
        [Description("在这个规模的台账中证明；不写的，为现在的规模")] long? size
    )
    {
        using var db = store.Open();
        if (Row(db, store, sequence) is not { } row)
            return NoEntry(sequence);
        var now = Size(db, store);
        var of = size ?? now;
        if (of <= sequence || of > now)
            return ApiProblems.Wrong("参数有误", $"参数“size”应大于序号{sequence}，不大于现在的规模{now}。");
        var tree = LedgerTree.At(db, store, of);
        return Results.Ok(
            new InclusionView(
                Hash.From(row.LeafHash).ToString(),
                sequence,
                of,
                Texts(tree.Inclusion(sequence)),
                tree.Root().ToString()
            )
        );
    }

    private static IResult Consistency(
        CountyStore store,
        [Required, Description("先前的规模")] long? from,
        [Description("后来的规模；不写的，为现在的规模")] long? to
    )
    {
        using var db = store.Open();
        var now = Size(db, store);
        var (first, second) = (from ?? -1, to ?? now);
        if (first < 0 || first > second || second > now)
            return ApiProblems.Wrong(
                "参数有误",
                $"请写明参数“from”和“to”：先前的规模不小于0、不大于后来的规模，后来的规模不大于现在的规模{now}。"
            );
        var (before, after) = (LedgerTree.At(db, store, first), LedgerTree.At(db, store, second));
        return Results.Ok(
            new ConsistencyView(
                first,
                before.Root().ToString(),
                second,
                after.Root().ToString(),
                Texts(after.ConsistencyFrom(first))
            )
        );
    }

    private static LedgerEntryRow? Row(CountyDb db, CountyStore store, long sequence) =>
        db.Entries.FirstOrDefault(e => e.County == store.CountyCode && e.Sequence == sequence);

    private static long Size(CountyDb db, CountyStore store) =>
        db.Heads.Where(h => h.County == store.CountyCode).Select(h => h.Size).First();

    private static IReadOnlyList<string> Texts(Hash[] hashes) => [.. hashes.Select(h => h.ToString())];

    private static IResult NoEntry(long sequence) =>
        ApiProblems.NotFound("这条记录", $"台账中没有序号为{sequence}的记录。台账的规模在 {ApiRoutes.Root}/ledger。");

    private static string Signed(HttpContext http) => http.RequestServices.GetRequiredService<LedgerReader>().Signed();
}

/// <summary>台账头.</summary>
public sealed record LedgerView(
    [property: Description("台账名称")] string Origin,
    [property: Description("记录条数")] long Size,
    [property: Description("根哈希，十六进制")] string Root,
    [property: Description("最近一次签名的检查点（C2SP tlog-checkpoint）")] string? Checkpoint = null
);

/// <summary>台账记录头 — what a leaf covers; the content only by its salted digest. Of an act that isn't shown, place and leaf only.</summary>
public sealed record EntryView(
    [property: Description("序号，从0起")] long Sequence,
    [property: Description("叶哈希，十六进制")] string Leaf,
    [property: Description("登记时间；以下各项，对公众只在办理公开时有")] DateTimeOffset? RecordedAt = null,
    [property: Description("事项的id")] Guid? Matter = null,
    [property: Description("类型代码")] string? MatterType = null,
    [property: Description("规则版本")] string? MatterVersion = null,
    [property: Description("办理行为代码")] string? Act = null,
    [property: Description("办理日期")] DateOnly? On = null,
    [property: Description("岗位")] string? Role = null,
    [property: Description("法律依据")] string? Basis = null,
    [property: Description("加盐的内容摘要，十六进制")] string? Payload = null,
    [property: Description("办理机关代码")] string? Organ = null,
    [property: Description("办理机关名称")] string? OrganName = null,
    [property: Description("引起它的记录；那条也公开的才有")] long? Cause = null,
    [property: Description("记录头原文，含办理人的账号；前加一个零字节，其SHA-256就是叶哈希。只对承办单位的工作人员")]
        string? Text = null
)
{
    internal static EntryView Of(CountyStore store, PublicEntry entry, string? text = null)
    {
        var view = new EntryView(entry.Sequence, entry.Leaf.ToString(), Text: text);
        return entry.Header is not { } header
            ? view
            : view with
            {
                RecordedAt = header.RecordedAt.ToOffset(CountyClock.Offset),
                Matter = header.Matter,
                MatterType = header.MatterType,
                MatterVersion = header.MatterVersion,
                Act = header.Act,
                On = header.On,
                Role = header.Role,
                Basis = header.Basis,
                Payload = header.Payload.ToString(),
                Organ = header.Organ,
                OrganName = store.OrganName(header.Organ),
                Cause = header.Cause,
            };
    }
}

/// <summary>台账记录.</summary>
public sealed record EntryList(
    [property: Description("记录")] IReadOnlyList<EntryView> Items,
    [property: Description("下一部分的地址；没有的，已经到底")] string? Next = null
);

/// <summary>包含证明.</summary>
public sealed record InclusionView(
    [property: Description("叶哈希")] string Leaf,
    [property: Description("序号")] long Index,
    [property: Description("台账规模")] long Size,
    [property: Description("证明，自下而上")] IReadOnlyList<string> Hashes,
    [property: Description("根哈希")] string Root
);

/// <summary>一致性证明.</summary>
public sealed record ConsistencyView(
    [property: Description("先前的规模")] long From,
    [property: Description("先前的根哈希")] string FromRoot,
    [property: Description("后来的规模")] long To,
    [property: Description("后来的根哈希")] string ToRoot,
    [property: Description("证明")] IReadOnlyList<string> Hashes
);
