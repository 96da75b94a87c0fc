using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Traffic;

/// <summary>内容用量 — how many bytes of bodies each address, each official and all strangers together have sent in this hour, by what was read of them.</summary>
public sealed class BodyQuota(TrafficLimits limits, TimeProvider time)
{
    private readonly Lock turn = new();
    private readonly Dictionary<string, long> sent = new(StringComparer.Ordinal);
    private long hour;
    private long all;

    /// <summary>Whether the one who sends may send more now.</summary>
    public bool Allows(HttpContext http)
    {
        lock (turn)
        {
            Turn();
            return ClientAddress.Account(http) is { } account
                ? sent.GetValueOrDefault(account) < limits.BytesPerAddress
                : all < limits.BytesInAll && sent.GetValueOrDefault(ClientAddress.Sender(http)) < limits.BytesPerAddress;
        }
    }

    /// <summary>Counts what was sent.</summary>
    public void Count(HttpContext http, long bytes)
    {
        lock (turn)
        {
            Turn();
            var account = ClientAddress.Account(http);
            all += account is null ? bytes : 0;
            var from = account ?? ClientAddress.Sender(http);
            sent[from] = sent.GetValueOrDefault(from) + bytes;
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
