using System.Collections.Frozen;

namespace Fazhi.Texts;

/// <summary>国标字符 — characters that GB 18030 once kept in the private use area, by the code points GB 18030-2022 gives them.</summary>
/// <remarks>Old systems and old files still send the private ones; among them are ideographs of names.</remarks>
internal static class NationalCharacters
{
    private static readonly FrozenDictionary<int, int> Standard = new Dictionary<int, int>
    {
        [0xE78D] = 0xFE10,
        [0xE78E] = 0xFE12,
        [0xE78F] = 0xFE11,
        [0xE790] = 0xFE13,
        [0xE791] = 0xFE14,
        [0xE792] = 0xFE15,
        [0xE793] = 0xFE16,
        [0xE794] = 0xFE17,
        [0xE795] = 0xFE18,
        [0xE796] = 0xFE19,
        [0xE7C7] = 0x1E3F,
        [0xE816] = 0x20087,
        [0xE817] = 0x20089,
        [0xE818] = 0x200CC,
        [0xE81E] = 0x9FB4,
        [0xE826] = 0x9FB5,
        [0xE82B] = 0x9FB6,
        [0xE82C] = 0x9FB7,
        [0xE831] = 0x215D7,
        [0xE832] = 0x9FB8,
        [0xE83B] = 0x2298F,
        [0xE843] = 0x9FB9,
        [0xE854] = 0x9FBA,
        [0xE855] = 0x241FE,
        [0xE864] = 0x9FBB,
    }.ToFrozenDictionary();

    internal static int Of(int character) => Standard.GetValueOrDefault(character, character);
}
