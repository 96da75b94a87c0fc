using System.Text.Json.Serialization;

namespace Fazhi.Matters;

/// <summary>单位性质 — what an organ is by law: it decides which report it writes, whose acts the county reviews, in whose name it decides.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OrganKind>))]
public enum OrganKind
{
    /// <summary>The people's government of the county.</summary>
    [Term("县级人民政府")]
    CountyGovernment,

    /// <summary>A department of the county government.</summary>
    [Term("县级政府工作部门")]
    Department,

    /// <summary>The people's government of a township or town, or a subdistrict office.</summary>
    [Term("乡镇人民政府、街道办事处")]
    Township,

    /// <summary>A post that an organ has sent out (派出机构), such as a police station or a judicial office.</summary>
    [Term("派出机构")]
    Dispatched,

    /// <summary>An organisation that laws or regulations authorise to administer.</summary>
    [Term("法律、法规授权的组织")]
    Authorised,

    /// <summary>An organ led from above and not by the county, such as a tax bureau.</summary>
    [Term("垂直管理的机关")]
    Vertical,

    /// <summary>Any other: an institution, a party organ, a mass organisation.</summary>
    [Term("其他单位")]
    Other,
}

/// <summary>单位 — an organ of the county: a department or a township, as documents name it.</summary>
/// <param name="Code">A short code used in the ledger and in addresses, such as <c>justice</c>.</param>
/// <param name="Name">The full name.</param>
/// <param name="Word">The word before its own document numbers; empty if it numbers none.</param>
/// <param name="Above">The code of the organ above it, which reads what it does; empty for the county government itself.</param>
public sealed record Organ(string Code, string Name, string Word = "", string Above = "")
{
    /// <summary>What it is by law.</summary>
    public OrganKind Kind { get; init; } = Above.Length == 0 ? OrganKind.CountyGovernment : OrganKind.Department;

    /// <summary>Whether it is the county's judicial administration (司法行政部门).</summary>
    public bool IsJustice { get; init; }

    /// <summary>Whether it is the county's market supervision (市场监督管理部门).</summary>
    public bool IsMarket { get; init; }

    /// <summary>Whether it enforces the law in its own name (执法主体).</summary>
    public bool Enforces { get; init; }

    /// <summary>Whether it is no more: abolished, or merged into another.</summary>
    public bool IsFormer { get; init; }

    /// <summary>The code of the organ that took over its work; <c>null</c> while it is there, and where none did.</summary>
    public string? Successor { get; init; }
}
