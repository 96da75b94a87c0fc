using System.Security.Cryptography;
using Fazhi.CommandLine.Demo;
using Fazhi.Matters;
using Fazhi.Storage.Access;
using Microsoft.AspNetCore.Identity;

namespace Fazhi.CommandLine.Serving;

/// <summary>A demo account and the password it has until the next start.</summary>
internal sealed record DemoSignIn(string UserName, string Password, Account Account);

/// <summary>演示账号 — the people of the demo year, each with a password that is made anew at every start and printed once.</summary>
internal static class DemoAccounts
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    internal static async Task<IReadOnlyList<DemoSignIn>> Renew(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var all = new List<DemoSignIn>();
        foreach (var (name, actor) in People)
        {
            var password = NewPassword();
            var account = await users.FindByIdAsync(actor.Id);
            if (account is null)
            {
                account = new Account
                {
                    Id = actor.Id,
                    UserName = name,
                    Name = actor.Name,
                    Organ = actor.Organ,
                    Roles = actor.Roles,
                };
                Check(await users.CreateAsync(account, password));
            }
            else
            {
                Check(await users.RemovePasswordAsync(account));
                Check(await users.AddPasswordAsync(account, password));
            }

            all.Add(new DemoSignIn(name, password, account));
        }

        return all;
    }

    private static IEnumerable<(string Name, Actor Actor)> People =>
        [
            ("chengban", DemoPeople.Handler("gov")),
            ("juzhang", DemoPeople.InstitutionHead("gov")),
            ("xianzhang", DemoPeople.Head("gov")),
            ("shenhe", DemoPeople.Reviewer),
            ("tiaojie", DemoPeople.Mediator("justice")),
            ("jiaotong", DemoPeople.Handler("traffic")),
            ("jiaotongju", new Actor("demo-heads-traffic", "演示局长", "traffic", Role.InstitutionHead, Role.Head)),
            ("guanli", DemoPeople.Administrator),
        ];

    private static string NewPassword() =>
        string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Alphabet, 5)));

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Description)));
    }
}
