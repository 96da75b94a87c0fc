using System.Runtime.ExceptionServices;
using Fazhi.Storage.Access;
using Microsoft.EntityFrameworkCore.Storage;

namespace Fazhi.Storage.Verifying;

/// <summary>
/// 出入库 — accounts, receipts, drafts, exports and looks aren't acts, so the ledger can't give them again. That is said by name. A receipt must at least
/// lead to a matter that is in the ledger.
/// </summary>
internal sealed class AccessCheck : IDisposable
{
    private const string Place = "access";
    private readonly CountyStore store;
    private readonly Findings findings;
    private readonly AccessDb access;
    private readonly IDbContextTransaction? snapshot;
    private readonly ExceptionDispatchInfo? fault;

    /// <summary>Stands still at this moment: what is issued afterwards isn't looked at.</summary>
    internal AccessCheck(CountyStore store, Findings findings)
    {
        (this.store, this.findings, access) = (store, findings, store.OpenAccess());
        try
        {
            if (!store.Database.HasAccess(access))
                return;
            snapshot = store.Database.Snapshot(access);
            // A snapshot begins with the first look.
            _ = store.Database.Rows(access, $"SELECT COUNT(*) FROM {store.Database.AccessPrefix}receipts").Count();
        }
        // What can't be read is told when it is its turn to be checked.
        catch (System.Data.Common.DbException e)
        {
            fault = ExceptionDispatchInfo.Capture(e);
        }
    }

    public void Dispose()
    {
        snapshot?.Dispose();
        access.Dispose();
    }

    internal void Run(CountyDb db)
    {
        fault?.Throw();
        if (snapshot is null)
            return;
        foreach (var table in store.Database.Columns(access, PostgresAccessDb.Schema).GroupBy(c => c.Table))
        {
            if (table.Key != "receipts")
                findings.NotCover($"{Place}.{table.Key}", "*", Why(table.Key));
            else
                foreach (var (_, column) in table.Where(c => c.Column is not ("matter_id" or "matter_type")))
                    findings.NotCover($"{Place}.receipts", column, "回执不是台账的记录；只核验所指的事项在台账之中。");
        }

        Receipts(db);
    }

    private static string Why(string table) =>
        table switch
        {
            "accounts" =>
                "账号及其单位、岗位由管理员设置，还不是台账的记录；办理时的岗位以记入台账的为准，事后改账号不影响已登记的记录。",
            "drafts" => "草稿还没有提交，内容是加密的。",
            "exports" => "导出清单的登记，不是台账的记录。",
            "account_claims" or "account_logins" or "account_tokens" or "sessions" => "登录所用，不是台账的记录。",
            "one_time_links" => "设密码的一次性链接，只存摘要，不是台账的记录。",
            "account_changes" => "账号变动记录，不是台账的记录；数据库拒绝修改和删除。",
            "looks" => "查阅当事人联系方式的记录，不是台账的记录；数据库拒绝修改和删除。",
            "told_figures" => "已经公布的受保护的分布，按公布时的事项计算，到下一个月不再重算。",
            _ => "数据库自身所用。",
        };

    private void Receipts(CountyDb db)
    {
        var prefix = store.Database.AccessPrefix;
        foreach (var row in store.Database.Rows(access, $"SELECT number, matter_id, matter_type, county FROM {prefix}receipts"))
        {
            if (StoredValue.Number(row[3]) != store.CountyCode)
                continue;
            var known = StoredValue.Id(row[1]) is { } id
                ? db
                    .Entries.Where(e => e.County == store.CountyCode && e.MatterId == id)
                    .OrderBy(e => e.Sequence)
                    .Select(e => e.MatterType)
                    .FirstOrDefault()
                : null;
            if (known is null)
                findings.Add($"{Place}.receipts", Findings.Shown(row[0]), "matter_id", "台账中没有回执所指的事项。");
            else if (known != row[2] as string)
                findings.Add(
                    $"{Place}.receipts",
                    Findings.Shown(row[0]),
                    "matter_type",
                    $"应为{known}，实为{Findings.Shown(row[2])}。"
                );
        }
    }
}
