namespace Fazhi.Matters;

/// <summary>日期确认 — an act that says what day it is; the only one that is recorded while the machine's date is in doubt.</summary>
public interface IDateConfirmation
{
    /// <summary>The day it says.</summary>
    DateOnly Date { get; }
}
