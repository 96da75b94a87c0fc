namespace Fazhi.Storage.Verifying;

/// <summary>数据表 — a table as the program writes it, to be read without a mapping.</summary>
internal sealed class KeptTable(RowWriter writer)
{
    /// <summary>Its name in the database.</summary>
    internal string Name { get; } = writer.Table.Trim('"');

    internal IReadOnlyList<RowWriter.Column> Columns => writer.Columns;

    /// <summary>A column's name in the database.</summary>
    internal string NameOf(int column) => Columns[column].Name.Trim('"');

    /// <summary>The place of a property's column in what is selected.</summary>
    internal int Place(string property) => Columns.Select((c, i) => (c.Property, i)).First(c => c.Property == property).i;

    /// <summary>All columns of a county's rows in the order of one of them.</summary>
    internal string Select(int county, string order) =>
        $"SELECT {string.Join(", ", Columns.Select(c => c.Name))} FROM {writer.Table} WHERE county = {county} ORDER BY {Columns[Place(order)].Name}";

    /// <summary>A row's key in words, the county left out.</summary>
    internal string Key(object?[] row) =>
        string.Join(' ', writer.Keys.Select(k => row[k]).Skip(1).Select(v => Findings.Shown(v)));
}
