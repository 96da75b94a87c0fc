using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules;

/// <summary>环节 — what came in and what was concluded: figures of the two go in columns, however they are told by turns.</summary>
internal enum Stage
{
    None,
    Received,
    Concluded,
}

internal static class Stages
{
    private static readonly string[] Received = ["受理", "新收", "收案", "收到", "接收", "立案"];
    private static readonly string[] Concluded = ["审执结", "审结", "结案", "办结", "执结", "破案"];

    /// <summary>The stage the words before a figure begin with, or end in: 受理刑事案件862件, 刑事案件审结848件.</summary>
    internal static Stage Of(Mention m) =>
        Says(m.Core, Concluded) ? Stage.Concluded
        : Says(m.Core, Received) ? Stage.Received
        : Stage.None;

    private static bool Says(string label, string[] words) =>
        Array.Exists(
            words,
            w =>
                label.StartsWith(w, StringComparison.Ordinal)
                || (label.EndsWith(w, StringComparison.Ordinal) && !label.Contains('不'))
        );
}
