using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Storage.Sealing;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Storage.Tests.Erasing;

/// <summary>封存 — what is personal in an act is read with its key as it was said, and without it not at all.</summary>
public sealed class SealTests
{
    private const long Place = 7;
    private static readonly Gen<string> Words = Gen.String[Gen.Char["张三丰李四\"\\<>&\u0001\u2028é{}[]sealedkey:,"], 2, 40];

    private static readonly Gen<ApplyForMediation> Acts = Gen.Select(
        Words,
        Words,
        Words,
        Gen.Int[0, 3],
        (name, address, account, others) =>
            Quarrels.Application with
            {
                Applicant = new Party
                {
                    Name = name,
                    Address = address,
                    Phone = PhoneNumber.Parse("0457-3661234"),
                },
                Others = [.. Enumerable.Range(0, others).Select(i => new Party { Name = $"{name}{i}" })],
                Account = account,
            }
    );

    [Fact]
    public void What_was_sealed_is_opened_with_its_key_to_the_byte() =>
        Acts.Sample(
            act =>
            {
                var (said, key) = (Said(act), RandomNumberGenerator.GetBytes(32));
                var kept = Kept(act, said, key);
                Assert.Equal(said, PayloadSeal.Open(kept, place => place == Place ? key : null));
                Assert.Equal(Place, PayloadSeal.PlaceOf(kept));
            },
            iter: 300
        );

    [Fact]
    public void Without_the_key_nothing_personal_is_read_and_all_else_is() =>
        Acts.Sample(
            act =>
            {
                var kept = Kept(act, Said(act), RandomNumberGenerator.GetBytes(32));
                var read = Payload.Read(PayloadSeal.Open(kept, _ => null), typeof(ApplyForMediation));
                var left = (ApplyForMediation)read.Act;
                Assert.StartsWith(PayloadSeal.Gone, left.Applicant.Name, StringComparison.Ordinal);
                Assert.StartsWith(PayloadSeal.Gone, left.Account, StringComparison.Ordinal);
                Assert.Null(left.Applicant.Phone);
                // Persons who were told apart still are.
                Assert.Equal(
                    act.Others.Append(act.Applicant).Select(p => p.Name).Distinct().Count(),
                    left.Others.Append(left.Applicant).Select(p => p.Name).Distinct().Count()
                );
                Assert.Equal((act.Category, act.Others.Count), (left.Category, left.Others.Count));
                foreach (var text in Sealable.Said(act).Where(t => t.Any(c => c > 127)))
                    Assert.DoesNotContain(
                        JsonValue.Create(text).ToJsonString(Json.Options)[1..^1],
                        kept,
                        StringComparison.Ordinal
                    );
            },
            iter: 300
        );

    [Fact]
    public void Another_key_opens_nothing_and_whatever_is_altered_is_found() =>
        Gen.Select(Acts, Gen.Int[0, 10_000])
            .Sample(
                (act, at) =>
                {
                    var key = RandomNumberGenerator.GetBytes(32);
                    var kept = Kept(act, Said(act), key);
                    var other = RandomNumberGenerator.GetBytes(32);
                    Assert.ThrowsAny<CryptographicException>(() => PayloadSeal.Open(kept, _ => other));

                    var root = JsonNode.Parse(kept)!;
                    var name = root["act"]!["applicant"]!["name"]!;
                    var bytes = Convert.FromBase64String((string)name["sealed"]!);
                    bytes[at % bytes.Length] ^= 1;
                    name["sealed"] = Convert.ToBase64String(bytes);
                    Assert.ThrowsAny<CryptographicException>(() => PayloadSeal.Open(root.ToJsonString(Json.Options), _ => key));
                },
                iter: 300
            );

    private static string Said(ApplyForMediation act) =>
        Encoding.UTF8.GetString(new Payload(act, null, $"{act.Applicant.Name}申请调解", [], null, null).Write());

    private static string Kept(ApplyForMediation act, string said, byte[] key) =>
        Encoding.UTF8.GetString(PayloadSeal.Seal(Encoding.UTF8.GetBytes(said), act, new Dispute(), Place, key));
}
