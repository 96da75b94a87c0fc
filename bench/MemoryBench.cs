namespace Fazhi.Bench; internal static class MemoryBench { internal static void Run() { } internal static int Child(string a, string b, int c) => 0; }
