using System.Security.Cryptography;
using Fazhi.CommandLine.Demo;
using Fazhi.Matters;
using Fazhi.Storage.Access;
using Microsoft.AspNetCore.Identity;

namespace Fazhi.CommandLine.Serving;

/// <summary>A demo account and the password it has until the next start.</summary>
internal sealed record DemoSignIn(string UserName, string Password, Actor Actor);

/// <summary>演示账号 — the people of the demo year, each with a password that is made anew at every start and printed once.</summary>
internal static class DemoAccounts
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    internal static async Task<IReadOnlyList<DemoSignIn>> Renew(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var book = services.GetRequiredService<AccountBook>();
        var all = new List<DemoSignIn>();
        foreach (var name in DemoPeople.SignIns)
        {
            if (book.HolderOf(name) is not { Person: { } person } holder)
                continue;
            var password = NewPassword();
            if (holder.Account is null)
            {
                var account = new Account
                {
                    Id = person.Id,
                    UserName = name,
                    Name = person.Name,
                    Organ = "",
                };
                Check(await users.CreateAsync(account, password));
            }
            else
            {
                var account = (await users.FindByIdAsync(person.Id))!;
                Check(await users.RemovePasswordAsync(account));
                Check(await users.AddPasswordAsync(account, password));
            }

            if (book.Acting(person) is { } actor)
                all.Add(new DemoSignIn(name, password, actor));
        }

        return all;
    }

    private static string NewPassword() =>
        string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Alphabet, 5)));

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Description)));
    }
}
