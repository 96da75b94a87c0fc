using System.Buffers.Binary;
using Fazhi.CommandLine.Serving;
using Fazhi.Mechanisms;
using Fazhi.Storage.Access;
using Fazhi.Testing;
using Fazhi.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fazhi.Web.Tests.Serving;

/// <summary>Whoever steals the tables of accounts has to guess for years. The other tests' sites hash in fewer rounds.</summary>
public sealed class HashTests
{
    private const uint Wanted = 100_000;

    [Fact]
    public async Task A_server_hashes_passwords_receipts_and_return_codes_in_a_hundred_thousand_rounds()
    {
        var folder = Directory.CreateTempSubdirectory("fazhi-hash-").FullName;
        var data = Prepared.Folder(Path.Combine(folder, "data"), InReportOrder.Types, Database.Sqlite);
        await using (var app = WebHost.Build(data, TimeProvider.System, "http://127.0.0.1:0"))
        {
            var account = app.Services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(null!, Site.Password);
            app.Services.GetRequiredService<Receipts>().Issue(Guid.CreateVersion7(), "reconsideration");
            app.Services.GetRequiredService<Forms.Drafts>()
                .Save(null, "reconsideration", null, "FileApplication", [], secret: "23456789ABCD");
            await using var access = data.Store.OpenAccess();
            foreach (var hash in (string[])[account, access.Receipts.Single().SecretHash, access.Drafts.Single().SecretHash!])
                Assert.InRange(Rounds(hash), Wanted, uint.MaxValue);
        }

        SqlitePools.Clear(data.Store);
        Directory.Delete(folder, recursive: true);
    }

    // Its format (1), its function (4), its rounds (4).
    private static uint Rounds(string hash) => BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(hash).AsSpan(5));
}
