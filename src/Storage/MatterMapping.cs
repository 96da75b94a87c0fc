using System.Reflection;
using System.Text.Json;
using Fazhi.Matters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Fazhi.Storage;

/// <summary>映射惯例 — turns a matter class into a table: key (county, id), official numbers as text, lists and groups as JSON.</summary>
internal static class MatterMapping
{
    /// <summary>The name of a type's table.</summary>
    internal static string TableOf(string type) => type.Replace('-', '_');

    /// <param name="entity">The table.</param>
    /// <param name="type">The matter type.</param>
    /// <param name="named">Whether fields of acts refer to its matters.</param>
    internal static void Map(EntityTypeBuilder entity, MatterType type, bool named)
    {
        entity.ToTable(TableOf(type.Code)).HasKey(nameof(Matter.County), nameof(Matter.Id));
        foreach (var property in Columns(type.MatterClass))
        {
            var bare = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (References.IsOne(bare))
                entity.ComplexProperty(
                    property.PropertyType,
                    property.Name,
                    named =>
                    {
                        named.Property<Guid>(nameof(IReference.Id));
                        named.Property<string>(nameof(IReference.Title));
                        named.IsRequired(IsRequired(property));
                    }
                );
            // Kept in fen: SQLite has no exact number with a point, and both databases add whole ones up.
            else if (FieldModel.Of(type.MatterClass).Any(f => f.Property.Name == property.Name && f.Facts.Money))
                entity.Property(property.PropertyType, property.Name).HasConversion(new FenConverter());
            else if (bare.IsEnum || IsNative(bare))
                entity.Property(property.PropertyType, property.Name);
            else if (Scalars.IsScalar(bare))
                entity.Property(property.PropertyType, property.Name).HasConversion(Make(typeof(TextConverter<>), bare));
            else
                entity
                    .Property(property.PropertyType, property.Name)
                    .HasConversion(
                        Make(typeof(JsonConverter<>), property.PropertyType),
                        (ValueComparer)Activator.CreateInstance(typeof(JsonComparer<>).MakeGenericType(property.PropertyType))!
                    );
        }

        // What is reckoned from the columns is no column, nor a relation to other tables.
        foreach (
            var property in type
                .MatterClass.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.SetMethod is null)
        )
            entity.Ignore(property.Name);
        entity.HasIndex(nameof(Matter.County), "Stage");
        entity.HasIndex(nameof(Matter.County), nameof(Matter.Number));
        // Others name them by it.
        if (named)
            entity.HasIndex(nameof(Matter.County), nameof(Matter.Title));
        // Lists are shown newest first by day, and walked through by sequence: both orders come from an index, however long the table.
        entity.HasIndex(nameof(Matter.County), nameof(Matter.OpenedOn), nameof(Matter.Sequence));
        entity.HasIndex(nameof(Matter.County), nameof(Matter.Sequence));
        entity.HasIndex(nameof(Matter.County), nameof(Matter.Parent));
        foreach (var column in type.Indexed)
            entity.HasIndex([nameof(Matter.County), .. column.Split(',')]);
    }

    private static bool IsRequired(PropertyInfo property) =>
        new NullabilityInfoContext().Create(property).ReadState == NullabilityState.NotNull;

    private static IEnumerable<PropertyInfo> Columns(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null);

    private static bool IsNative(Type type) =>
        type.IsPrimitive || type == typeof(string) || type == typeof(decimal) || type == typeof(DateOnly) || type == typeof(Guid);

    private static ValueConverter Make(Type open, Type type) =>
        (ValueConverter)Activator.CreateInstance(open.MakeGenericType(type))!;

    private sealed class FenConverter()
        : ValueConverter<decimal, long>(
            yuan => (long)decimal.Round(yuan * 100, MidpointRounding.AwayFromZero),
            fen => fen / 100m
        );

    private sealed class TextConverter<T>() : ValueConverter<T, string>(v => Scalars.Write(v), t => (T)ReadText(typeof(T), t));

    private static object ReadText(Type type, string text) =>
        Scalars.TryRead(type, text, out var value) ? value! : throw new FormatException($"“{text}” is no {type.Name}.");

    private sealed class JsonConverter<T>()
        : ValueConverter<T, string>(v => JsonSerializer.Serialize(v, Json.Options), t => FromJson<T>(t));

    // Most lists of most matters are empty, and nobody adds to one that was read.
    private static T FromJson<T>(string text) =>
        text == "[]" ? NoneOf<T>.List : JsonSerializer.Deserialize<T>(text, Json.Options)!;

    private static class NoneOf<T>
    {
        internal static readonly T List = JsonSerializer.Deserialize<T>("[]", Json.Options)!;
    }

    private sealed class JsonComparer<T>()
        : ValueComparer<T>(
            (a, b) => JsonSerializer.Serialize(a, Json.Options) == JsonSerializer.Serialize(b, Json.Options),
            v => JsonSerializer.Serialize(v, Json.Options).GetHashCode(StringComparison.Ordinal)
        );
}
