using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Fazhi.Matters;

namespace Fazhi.Web.Api;

/// <summary>补登、补录 — what is said of an act that is registered after the day on which it was done, or with which a past begins to be entered.</summary>
public sealed record LateBody
{
    [Description(
        "Registered 补登一件办理（不写的，为补登）；Entered 补录：立项时写，以后每一步按实际日期登记，录完办理 CompletePast"
    )]
    public LateKind? Kind { get; init; }

    [Description(
        "日期证明，补登的必须写明：Postmark 邮戳、寄件记录，Receipt 签收回执、送达回证，ReceptionRecord 收件登记，Paper 当日形成的文书、笔录"
    )]
    public ProofOfDay? Proof { get; init; }

    [MaxLength(200), Description("证明材料的编号或者存放处，不超过200字；补登的必须写明")]
    public string? Evidence { get; init; }

    [Length(4, 200), Description("没有当日登记的原因、补录的原因，4至200字")]
    public required string Reason { get; init; }

    [Length(4, 200), Description("补登以后，后来的办理不再符合条件而仍须登记的理由，4至200字；没有的不写")]
    public string? Despite { get; init; }

    [MaxLength(60), Description("补录的事项原来的编号")]
    public string? Number { get; init; }

    internal Lateness Said() =>
        new()
        {
            Kind = Kind ?? LateKind.Registered,
            Proof = Proof,
            Evidence = Evidence,
            Reason = Reason,
            Despite = Despite,
            Number = Number,
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
            && late.EnumerateObject()
                .FirstOrDefault(m => m.Name is not ("kind" or "proof" or "evidence" or "reason" or "despite" or "number"))
                is { Value.ValueKind: not JsonValueKind.Undefined } other
        )
        {
            problems.Add(Problems.UnknownField($"late.{other.Name}"));
            return null;
        }

        var kind = Scalars.TryRead(typeof(LateKind), Text("kind") ?? nameof(LateKind.Registered), out var read)
            ? (LateKind)read!
            : LateKind.Following;
        if (kind == LateKind.Following)
            problems.Add(Problems.Unreadable("late.kind", "补登、补录", "应为Registered或者Entered。"));
        var proof = Scalars.TryRead(typeof(ProofOfDay), Text("proof") ?? "", out var shown) ? (ProofOfDay?)shown : null;
        if (kind == LateKind.Registered && proof is null)
            problems.Add(Problems.NoProofOfDay("late.proof", Scalars.Wanted(typeof(ProofOfDay))));
        return new LateBody
        {
            Kind = kind,
            Proof = proof,
            Evidence = Text("evidence"),
            Reason = Text("reason") ?? "",
            Despite = Text("despite"),
            Number = Text("number"),
        };
    }
}
