using Fazhi.Matters;

namespace Fazhi.Mechanisms.Organs;

/// <summary>县的启用 — a county's settings name its organs; when the county is set up each of them is established by an act, as a later one would be, and so is the first person registered.</summary>
public static class OrganSetup
{
    /// <summary>Who does so when a program sets the county up.</summary>
    public static Actor Installer(County county) => new("setup", "启用程序", county.Organs[0].Code, Role.Administrator);

    /// <summary>The first person of a county: makes accounts for everybody else. The name is what it is until the county registers somebody by his own.</summary>
    public static RegisterPerson Administrator(Actor installer) =>
        new()
        {
            Title = Role.Administrator.Name,
            SignIn = "admin",
            Organ = installer.Organ,
            Roles = [Role.Administrator.Code],
            Ground = "系统启用时设置",
        };

    /// <summary>The acts, an organ after the one it stands under.</summary>
    public static IEnumerable<EstablishOrgan> Acts(County county)
    {
        var waiting = county.Organs.ToList();
        HashSet<string> there = [""];
        while (waiting.Find(o => there.Contains(o.Above)) is { } next)
        {
            waiting.Remove(next);
            there.Add(next.Code);
            yield return new EstablishOrgan
            {
                Title = next.Name,
                OrganCode = next.Code,
                Word = next.Word,
                Above = next.Above,
                Kind = next.Kind,
                IsJustice = next.IsJustice,
                IsMarket = next.IsMarket,
                Enforces = next.Enforces,
            };
        }
    }
}
