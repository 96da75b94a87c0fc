using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Fazhi.Storage;

/// <summary>
/// 行写入 — INSERT and UPDATE of one table, compiled once from EF's own model. The Desk writes a handful of rows an act and thousands of acts a second
/// in bulk; a change tracker would cost several times what the rows themselves cost (docs/adr/0003).
/// </summary>
internal sealed class RowWriter
{
    private const string Before = "@before";
    private readonly Column[] columns;
    private readonly int[] keys;
    private readonly int[] rest;
    private readonly int version;

    internal RowWriter(IEntityType entity)
    {
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!);
        columns =
        [
            .. entity.GetProperties().Select(p => new Column(Quote(p.GetColumnName(table)!), p.Name, Getter(p), p)),
            .. entity
                .GetComplexProperties()
                .SelectMany(c =>
                    c.ComplexType.GetProperties()
                        .Select(p => new Column(
                            Quote(p.GetColumnName(table)!),
                            $"{c.Name}.{p.Name}",
                            Within(Getter(c), Getter(p)),
                            p
                        ))
                ),
        ];
        var key = entity.FindPrimaryKey()!.Properties.Select(p => p.Name).ToHashSet();
        keys = [.. Enumerable.Range(0, columns.Length).Where(i => key.Contains(columns[i].Property))];
        rest = [.. Enumerable.Range(0, columns.Length).Where(i => !key.Contains(columns[i].Property))];
        version = Array.FindIndex(columns, c => c.Property == "Version");
        var name = Table = Quote(entity.GetTableName()!);
        var names = string.Join(", ", columns.Select(c => c.Name));
        CopySql = $"COPY {name} ({names}) FROM STDIN (FORMAT BINARY)";
        (InsertSql, InsertByPlace) = (Insert(Slot), Insert(Place));
        (UpdateSql, UpdateByPlace) = (Update(Slot, Before), Update(Place, Place(columns.Length)));

        string Insert(Func<int, string> slot) =>
            $"INSERT INTO {name} ({names}) VALUES ({string.Join(", ", columns.Select((_, i) => slot(i)))})";

        // Two writers on one matter: the one whose version is no longer the row's changes nothing, and learns it.
        string Update(Func<int, string> slot, string before) =>
            $"UPDATE {name} SET {string.Join(", ", rest.Select(i => $"{columns[i].Name} = {slot(i)}"))} "
            + $"WHERE {string.Join(" AND ", keys.Select(i => $"{columns[i].Name} = {slot(i)}"))}"
            + (version >= 0 ? $" AND {columns[version].Name} = {before}" : "");
    }

    /// <summary>The table's quoted name.</summary>
    internal string Table { get; }

    internal string InsertSql { get; }

    internal string UpdateSql { get; }

    /// <summary>The same with parameters by their place, which PostgreSQL's client doesn't have to look for.</summary>
    internal string InsertByPlace { get; }

    internal string UpdateByPlace { get; }

    /// <summary>Many new rows of PostgreSQL, in the order of the columns.</summary>
    internal string CopySql { get; }

    internal IReadOnlyList<Column> Columns => columns;

    /// <summary>The places of the key's columns.</summary>
    internal IReadOnlyList<int> Keys => keys;

    internal void Fill(DbParameterCollection parameters, object row, bool isNew, int before)
    {
        for (var i = 0; i < columns.Length; i++)
            parameters[i].Value = columns[i].Value(row);
        if (!isNew && version >= 0)
            parameters[columns.Length].Value = before;
    }

    /// <summary>The values, by their place.</summary>
    internal IEnumerable<object> Values(object row, bool isNew, int before)
    {
        foreach (var column in columns)
            yield return column.Value(row);
        if (!isNew && version >= 0)
            yield return before;
    }

    internal void Declare(DbCommand command, bool isNew)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            var parameter = command.CreateParameter();
            // With its prefix: without it SQLite's client looks each name up under every prefix, row after row.
            parameter.ParameterName = Slot(i);
            command.Parameters.Add(parameter);
        }

        if (isNew || version < 0)
            return;
        var before = command.CreateParameter();
        before.ParameterName = Before;
        command.Parameters.Add(before);
    }

    private static string Quote(string name) => '"' + name + '"';

    private static string Slot(int i) => $"@p{i}";

    private static string Place(int i) => $"${i + 1}";

    private static Func<object, object?> Within(Func<object, object?> group, Func<object, object?> part) =>
        row => group(row) is { } value ? part(value) : null;

    private static Func<object, object?> Getter(IPropertyBase property)
    {
        var row = Expression.Parameter(typeof(object));
        var member = Expression.Property(Expression.Convert(row, property.DeclaringType.ClrType), property.PropertyInfo!);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(member, typeof(object)), row).Compile();
    }

    private static ValueConverter? Converter(IProperty property) =>
        property.GetValueConverter() ?? property.GetTypeMapping().Converter;

    /// <summary>One column: its quoted name, its property, and its value as the database takes it.</summary>
    internal sealed class Column(string name, string property, Func<object, object?> get, IProperty model)
    {
        private readonly ValueConverter? converter = Converter(model);

        internal string Name { get; } = name;

        internal string Property { get; } = property;

        /// <summary>Its type, as the database calls it.</summary>
        internal string StoreType { get; } = model.GetRelationalTypeMapping().StoreType;

        internal object Value(object row)
        {
            var value = get(row);
            if (value is not null && converter is not null)
                value = converter.ConvertToProvider(value);
            return value ?? DBNull.Value;
        }
    }
}
