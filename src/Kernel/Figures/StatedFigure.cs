using System.Text.Json.Serialization;
using Fazhi.Matters;

namespace Fazhi.Figures;

/// <summary>
/// 定稿数字 — a figure as a report states it, once and for all: value, printed form, definition, how many rows stand behind it and their digest.
/// What the ledger gives later is compared with it.
/// </summary>
/// <param name="Key">The indicator's key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Definition">What it counts, as published.</param>
/// <param name="Value">The exact value: 53, or 26/37.</param>
/// <param name="Printed">As the report prints it.</param>
/// <param name="Rows">How many matters stand behind it.</param>
/// <param name="RowsDigest">
/// SHA-256, in hexadecimal, over a line <c>sequence SP leaf-hash LF</c> for each matter behind it, in order of sequence: its newest ledger entry when the
/// figure was stated. Whoever has the ledger's tiles can recompute it; it tells nothing of the matters themselves.
/// </param>
/// <param name="Returned">Whether an organ returned it (填报).</param>
public sealed record StatedFigure(
    [property: Field("指标代码", Max = 60)] string Key,
    [property: Field("指标名称", Max = 60)] string Name,
    [property: Field("单位", Max = 10)] string Unit,
    [property: Field("指标含义", Max = 500)] string Definition,
    [property: Field("数值", Max = 60)] string Value,
    [property: Field("印作", Max = 60)] string Printed,
    [property: Field("事项数", Min = 0)] long Rows,
    [property: Field("事项摘要", Max = 64)] string RowsDigest,
    [property: Field("填报")] bool Returned
)
{
    /// <summary>Whether an organ still has to return it: a report isn't final while it states what nobody knows.</summary>
    [JsonIgnore]
    public bool IsAwaited => Returned && Rows == 0;
}
