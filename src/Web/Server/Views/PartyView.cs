using Fazhi.Matters;

namespace Fazhi.Web.Views;

/// <summary>当事人 — how a party of a matter is shown to officials: whole to who handles the matter and must reach it, masked to who else may read it.</summary>
/// <param name="Role">What the party is in the matter: 申请人.</param>
/// <param name="Name">The name.</param>
/// <param name="Facts">What is known beside it, label by label.</param>
public sealed record PartyView(string Role, string Name, IReadOnlyList<(string Label, string Text)> Facts)
{
    /// <summary>The parties of a matter, in the order in which it names them.</summary>
    /// <param name="matter">The matter.</param>
    /// <param name="whole">True for who handles it.</param>
    public static IReadOnlyList<PartyView> Of(Matter matter, bool whole) =>
        [
            .. MatterFact
                .Of(matter.GetType())
                .SelectMany(f =>
                    f.Get(matter) switch
                    {
                        Party { Name.Length: > 0 } one => [(f.Label, one)],
                        IReadOnlyList<Party> several => several.Select(p => (f.Label, p)),
                        _ => Enumerable.Empty<(string, Party)>(),
                    }
                )
                .Select(p => Of(p.Item1, p.Item2, whole)),
        ];

    private static PartyView Of(string role, Party party, bool whole) =>
        new(
            role,
            party.Name,
            [
                .. new (string Label, string? Text)[]
                {
                    ("类别", Terms.Of(party.Kind)),
                    ("联系电话", whole ? party.Phone?.ToString() : party.Phone?.Masked),
                    ("送达地址", whole ? party.Address : party.MaskedAddress),
                    (
                        party.ResidentId is { IsForeigner: true } ? "外国人永久居留身份证号码" : "公民身份号码",
                        whole ? party.ResidentId?.ToString() : party.ResidentId?.Masked
                    ),
                    ("统一社会信用代码", party.CreditCode?.ToString()),
                    (
                        "代码核对说明",
                        party.CreditCode is { HasOddCheck: true } ? $"最后一位校验不符。{party.CreditCodeRemark}" : null
                    ),
                }
                    .Where(f => !string.IsNullOrEmpty(f.Text))
                    .Select(f => (f.Label, f.Text!)),
            ]
        );
}
