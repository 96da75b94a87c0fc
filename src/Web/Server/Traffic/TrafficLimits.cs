namespace Fazhi.Web.Traffic;

/// <summary>
/// 用量上限 — how much one address and all together may ask of the county's computer. A service hall's computers share an address; the numbers leave
/// room for forty of them, and stop a program.
/// </summary>
public sealed record TrafficLimits
{
    /// <summary>Requests from one address in a minute.</summary>
    public int Requests { get; init; } = 3000;

    /// <summary>Forms and other bodies from one address in a minute.</summary>
    public int Posts { get; init; } = 300;

    /// <summary>How many times as much an official's account may ask and send as an address: programs of the county's own record in bulk.</summary>
    public int Official { get; init; } = 20;

    /// <summary>How many usual service halls share one address: times what one may begin, do, check and guess from it.</summary>
    public int Halls { get; init; } = 1;

    /// <summary>Forms and other bodies that are worked on at once, from all; the next wait their turn.</summary>
    public int AtOnce { get; init; } = 96;

    /// <summary>Forms and other bodies that wait their turn; beyond, people are told to come again.</summary>
    public int Waiting { get; init; } = 400;

    /// <summary>Bytes of bodies from one address, or from one official's account, in an hour.</summary>
    public long BytesPerAddress { get; init; } = 1L << 30;

    /// <summary>Bytes of bodies in an hour from all who have no account; officials go on when strangers have sent too much.</summary>
    public long BytesInAll { get; init; } = 8L << 30;

    /// <summary>Applicants' drafts that are kept at the same time.</summary>
    public int Drafts { get; init; } = 5000;

    /// <summary>Bytes of files that were handed in and that no act has taken yet.</summary>
    public long UntakenBytes { get; init; } = 8L << 30;

    /// <summary>Bytes that must stay free where the data folder lies; with less nothing is handed in and the site isn't ready.</summary>
    public long FreeSpace { get; init; } = 512L << 20;
}
