using Fazhi.Matters;

namespace Fazhi.Mechanisms.Organs;

/// <summary>任职状态 — whether a post is held.</summary>
public enum CountyPostStage
{
    [Term("在任")]
    Held,

    [Term("已免")]
    Ended,
}

/// <summary>任职 — a role in an organ that a person holds from a day on; of one person there may be several at once. Part of the person's record.</summary>
public sealed class CountyPost : Matter<CountyPostStage>
{
    [Field("任职单位", Organ = true, Decided = true)]
    public string At { get; internal set; } = "";

    [Field("岗位", Role = true, Decided = true)]
    public string Role { get; internal set; } = "";

    [Field("开始日期")]
    public DateOnly From { get; internal set; }

    [Field("结束日期")]
    public DateOnly? Until { get; internal set; }

    [Field("代行谁的职务")]
    public Reference<CountyPost>? InPlaceOf { get; internal set; }

    /// <summary>The post as everything else knows it.</summary>
    public Post Told => new(At, Role, From, Until, InPlaceOf is not null);

    public override IEnumerable<string?> SearchWords() => [Title];
}

/// <summary>任职 — gives a person a role in an organ, for good or until a day; or another's role in his place, while he is away.</summary>
public sealed record AppointToPost : Act<CountyPost>
{
    [Field("任职单位", Organ = true)]
    public required string At { get; init; }

    [Field("岗位", Role = true)]
    public required string Role { get; init; }

    [Field("开始日期")]
    public required DateOnly From { get; init; }

    [Field("结束日期", Hint = "最后一天；没有期限的不填。代行职务的必填。")]
    public DateOnly? Until { get; init; }

    [Field("代行谁的职务", Hint = "本人不在岗期间由别人代行的，选择被代行的任职；其他的不填。")]
    public Reference<CountyPost>? InPlaceOf { get; init; }

    [Field("任职依据", Max = 300, Hint = "任职文件、单位的决定或者授权书。")]
    public required string Ground { get; init; }

    public override void Apply(CountyPost matter, Doing doing) =>
        (matter.Title, matter.At, matter.Role, matter.From, matter.Until, matter.InPlaceOf) = (
            doing.Title ?? "",
            At,
            Role,
            From,
            Until,
            InPlaceOf
        );
}

/// <summary>免职 — the role is no longer held from this day on.</summary>
public sealed record EndPost : Act<CountyPost>
{
    [Field("免职原因", Max = 300, Hint = "免职文件，或者轮岗、调整分工等原因。")]
    public required string Reason { get; init; }

    // The day of the act is the first without the post; one that hadn't begun never was held.
    public override void Apply(CountyPost matter, Doing doing) => matter.Until = LastDay.Ended(doing.On, matter.Until);
}
