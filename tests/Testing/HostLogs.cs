namespace Fazhi.Testing;

/// <summary>What the hosts under test print: a refused token is what a test asks for, and a thousand such lines hide why a test failed.</summary>
public static class HostLogs
{
    /// <summary>From now on a host in this process prints errors only. What it logs to others, such as a test's own log, stays whole.</summary>
    public static void OnlyErrors() => Environment.SetEnvironmentVariable("Logging__Console__LogLevel__Default", "Error");
}
