using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;

namespace Fazhi.Storage.Tests;

/// <summary>An application of reconsideration that may be made on 3 March 2025.</summary>
internal static class Applications
{
    internal static FileApplication Ordinary { get; } =
        Cases.Application with
        {
            ActMadeOn = new DateOnly(2025, 2, 16),
            KnownOn = new DateOnly(2025, 2, 20),
        };
}
