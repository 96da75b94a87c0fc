namespace Fazhi.Bench; internal static class VerifyBench { internal static void Run() { }  }
