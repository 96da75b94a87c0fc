namespace Fazhi.Web.Traffic;

/// <summary>内容用量 — how many bytes of bodies each address and all together have sent in this hour, by what was read of them.</summary>
public sealed class BodyQuota(TrafficLimits limits, TimeProvider time)
{
    private readonly Lock turn = new();
    private readonly Dictionary<string, long> sent = new(StringComparer.Ordinal);
    private long hour;
    private long all;

    /// <summary>Whether an address may send more now.</summary>
    public bool Allows(string address)
    {
        lock (turn)
        {
            Turn();
            return all < limits.BytesInAll && sent.GetValueOrDefault(address) < limits.BytesPerAddress;
        }
    }

    /// <summary>Counts what an address has sent.</summary>
    public void Count(string address, long bytes)
    {
        lock (turn)
        {
            Turn();
            all += bytes;
            sent[address] = sent.GetValueOrDefault(address) + bytes;
        }
    }

    private void Turn()
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds() / 3600;
        if (now == hour)
            return;
        (hour, all) = (now, 0);
        sent.Clear();
    }
}
