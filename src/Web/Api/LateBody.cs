using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Fazhi.Matters;

namespace Fazhi.Web.Api;

/// <summary>补登 — what is said of an act that is registered after the day on which it was done.</summary>
public sealed record LateBody
{
    [Description(
        "日期证明：Postmark 邮戳、寄件记录，Receipt 签收回执、送达回证，ReceptionRecord 收件登记，Paper 当日形成的文书、笔录"
    )]
    public required ProofOfDay Proof { get; init; }

    [MaxLength(200), Description("证明材料的编号或者存放处，不超过200字")]
    public required string Evidence { get; init; }

    [Length(4, 200), Description("没有当日登记的原因，4至200字")]
    public required string Reason { get; init; }

    internal Lateness Said() =>
        new()
        {
            Proof = Proof,
            Evidence = Evidence,
            Reason = Reason,
        };

    internal static LateBody? Of(JsonElement late, List<Problem> problems)
    {
        string? Text(string name) =>
            late.ValueKind == JsonValueKind.Object
            && late.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;
        if (
            late.ValueKind == JsonValueKind.Object
            && late.EnumerateObject().FirstOrDefault(m => m.Name is not ("proof" or "evidence" or "reason"))
                is { Value.ValueKind: not JsonValueKind.Undefined } other
        )
            problems.Add(Problems.UnknownField($"late.{other.Name}"));
        else if (Scalars.TryRead(typeof(ProofOfDay), Text("proof") ?? "", out var proof))
            return new LateBody
            {
                Proof = (ProofOfDay)proof!,
                Evidence = Text("evidence") ?? "",
                Reason = Text("reason") ?? "",
            };
        else
            problems.Add(Problems.NoProofOfDay("late.proof", Scalars.Wanted(typeof(ProofOfDay))));
        return null;
    }
}
