using System.Collections.Concurrent;
using Fazhi.Matters;

namespace Fazhi.Testing;

/// <summary>Counties in each of which one matter type was walked through, once for all the tests that only look at what came of it.</summary>
public sealed class WalkedCounties : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<TestCounty>> walked = new(StringComparer.Ordinal);

    /// <summary>The county of a type, which nobody changes any more.</summary>
    public TestCounty Of(MatterTypes types, string code) => walked.GetOrAdd(code, _ => new(() => Walk(types, code))).Value;

    private static TestCounty Walk(MatterTypes types, string code)
    {
        var county = new TestCounty(Database.Sqlite, types);
        var type = types.Find(code)!;
        RandomWalk.Through(county, type, seed: 2025, steps: RandomWalk.Steps(type));
        return county;
    }

    public void Dispose()
    {
        foreach (var county in walked.Values.Where(c => c.IsValueCreated))
            county.Value.Dispose();
    }
}
