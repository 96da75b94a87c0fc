using System.Text.RegularExpressions;
using Xunit;

namespace Fazhi.Program.Tests;

/// <summary>The first start of a county of one's own, and accounts by command.</summary>
public sealed partial class AccountTests
{
    private const string County = """
        { "code": "232722", "name": "塔河县", "word": "塔政", "organs": [
          { "code": "gov", "name": "塔河县人民政府", "word": "塔政" }, { "code": "justice", "name": "塔河县司法局", "word": "塔司", "above": "gov" } ] }
        """;

    [Fact]
    public void The_first_start_prints_a_link_for_the_administrator_and_people_are_registered_and_their_accounts_disabled_by_command()
    {
        using var folder = new Folder();
        var (data, county) = (folder.At("data"), folder.At("county.json"));
        File.WriteAllText(county, County);
        var first = Started(data, "--county", county);
        Assert.Contains("admin", first, StringComparison.Ordinal);
        var link = Link().Match(first).Value;
        Assert.NotEmpty(link);
        // Nobody used it: the next start makes another, and the first is void.
        Assert.NotEqual(link, Link().Match(Started(data)).Value);

        string[] on = ["--data", data];
        var added = Cli.Run([
            "account",
            "add",
            "wu-er",
            "--name",
            "吴二",
            "--organ",
            "justice",
            "--role",
            "LegalReviewer",
            "登记人员",
            .. on,
        ]);
        Assert.True(added.Code == 0, added.Error);
        Assert.Matches(Link(), added.Out);
        var again = Cli.Run(["account", "add", "wu-er", "--name", "吴二", "--organ", "nowhere", "--role", "Emperor", .. on]);
        Assert.Equal(1, again.Code);
        Assert.Contains("BL080", again.Error, StringComparison.Ordinal);
        Assert.Contains("BL075", again.Error, StringComparison.Ordinal);
        var twice = Cli.Run(["account", "add", "wu-er", "--name", "吴二", "--organ", "塔河县司法局", "--role", "承办人", .. on]);
        Assert.Contains("RY002", twice.Error, StringComparison.Ordinal);
        Assert.Equal(
            0,
            Cli.Run(["account", "add", "zheng-san", "--name", "郑三", "--organ", "gov", "--role", "承办人", .. on]).Code
        );
        var links = Cli.Run(["account", "links", "--url", "https://fazhi.example", .. on]).Out;
        Assert.Equal(3, Link().Count(links));
        Assert.Contains("zheng-san\t郑三\thttps://fazhi.example/office/password/", links, StringComparison.Ordinal);
        // Act by act in the ledger, as a page would have it.
        Assert.Contains("一致", Cli.Run(["ledger", "verify", .. on]).Out, StringComparison.Ordinal);
        Assert.Contains("ZH006", Cli.Run(["account", "disable", "admin", .. on]).Error, StringComparison.Ordinal);
        Assert.Equal(0, Cli.Run(["account", "disable", "wu-er", .. on]).Code);
        Assert.Contains("ZH005", Cli.Run(["account", "reset", "wu-er", .. on]).Error, StringComparison.Ordinal);
        Assert.Equal(0, Cli.Run(["account", "enable", "wu-er", .. on]).Code);
        Assert.Matches(Link(), Cli.Run(["account", "reset", "wu-er", .. on]).Out);
        Assert.Contains(
            "wu-er\t吴二\t塔河县司法局\t合法性审核人员、登记人员\t没有设密码",
            Cli.Run(["account", "list", .. on]).Out,
            StringComparison.Ordinal
        );
    }

    // What a start prints up to the line that says it is ready; then it is stopped.
    private static string Started(string data, params string[] more)
    {
        using var process = Cli.Start(["serve", "--data", data, "--url", "http://127.0.0.1:0", .. more]);
        var said = new List<string>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            said.Add(line);
            if (line.StartsWith("按 Ctrl+C", StringComparison.Ordinal))
                break;
        }

        process.Kill();
        process.WaitForExit();
        return string.Join('\n', said);
    }

    [GeneratedRegex("/office/password/[0-9a-f]{64}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
