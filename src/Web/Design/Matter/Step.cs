namespace Fazhi.Web.Design;

/// <summary>阶段状态 — where a stage stands on the way.</summary>
public enum StepState
{
    /// <summary>Behind the matter.</summary>
    Done,

    /// <summary>Where it is.</summary>
    Current,

    /// <summary>Before it.</summary>
    Ahead,
}

/// <summary>阶段 — one stage on the stepper.</summary>
public sealed record Step(string Name, StepState State);
