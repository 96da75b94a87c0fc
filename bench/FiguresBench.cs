namespace Fazhi.Bench; internal static class FiguresBench { internal static void Run() { }  }
