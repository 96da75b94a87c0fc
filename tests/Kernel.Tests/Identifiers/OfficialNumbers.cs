using CsCheck;
using Fazhi.Identifiers;

namespace Fazhi.Kernel.Tests.Identifiers;

/// <summary>Random numbers that are right by their standards and belong to nobody on purpose.</summary>
internal static class OfficialNumbers
{
    private static readonly int[] Provinces = [.. Enumerable.Range(11, 72).Where(p => CountyCode.TryParse($"{p}0101", out _))];
    private static readonly Gen<int> Province = Any(Provinces);

    internal static Gen<string> Digits(int count) => Gen.Char["0123456789"].Array[count].Select(digits => new string(digits));

    internal static Gen<string> CountyCodes { get; } =
        Gen.Select(
            Province,
            Gen.Int[1, 99],
            Gen.Int[1, 99],
            (province, prefecture, county) => $"{province}{prefecture:00}{county:00}"
        );

    internal static Gen<string> TownshipCodes { get; } =
        Gen.Select(CountyCodes, Gen.Int[1, 999], (county, town) => $"{county}{town:000}");

    internal static Gen<string> SocialCreditCodes { get; } =
        Gen.Select(Creditable(2), CountyCodes, Creditable(9), (organ, county, body) => organ + county + body)
            .Select(first17 => first17 + SocialCreditCode.CheckCharacter(first17));

    internal static Gen<string> ResidentIds { get; } =
        Gen.Select(
                CountyCodes,
                Gen.Int[0, 45_000].Select(days => new DateOnly(1900, 1, 1).AddDays(days)),
                Digits(3),
                (county, born, sequence) => $"{county}{born:yyyyMMdd}{sequence}"
            )
            .Select(first17 => first17 + ResidentId.CheckCharacter(first17));

    internal static Gen<string> DocumentNumbers { get; } =
        Gen.Select(
            Any("塔政规", "塔政办发", "塔复决字", "国办发", "塔市监罚告"),
            Gen.Int[1949, 2099],
            Gen.Int[1, 999_999],
            (issuer, year, serial) => $"{issuer}〔{year}〕{serial}号"
        );

    internal static Gen<string> PhoneNumbers { get; } =
        Gen.OneOf(
            Gen.Select(Gen.Int[13, 19], Digits(9), (head, rest) => head + rest),
            Gen.Select(Gen.Int[20, 29], Gen.Int[2, 9], Digits(7), (area, head, rest) => $"0{area}-{head}{rest}"),
            Gen.Select(Gen.Int[300, 999], Gen.Int[2, 9], Digits(6), (area, head, rest) => $"0{area}-{head}{rest}")
        );

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static Gen<string> Creditable(int count) =>
        Gen.Char[SocialCreditCode.Alphabet].Array[count].Select(characters => new string(characters));
}
