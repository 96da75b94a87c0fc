using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;

namespace Fazhi.Storage.Tests;

/// <summary>An application of reconsideration that may be made on 3 March 2025.</summary>
internal static class Applications
{
    internal static FileApplication Ordinary { get; } =
        new()
        {
            Applicant = new Party { Name = "张三", Address = "塔河镇新民街1号" },
            RespondentName = "塔河县交通运输局",
            RespondentOrgan = "traffic",
            RespondentKind = RespondentKind.Department,
            ActChallenged = "行政处罚决定",
            ActKind = ActKind.Penalty,
            Domain = Domain.Transport,
            ActMadeOn = new DateOnly(2025, 2, 16),
            KnownOn = new DateOnly(2025, 2, 20),
            Claims = "撤销该处罚决定。",
            Facts = "事实不清。",
            Channel = Channel.InPerson,
        };
}
