using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Fazhi.Identifiers;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.OwnRegisters;

/// <summary>
/// 现造的类 — the classes of a register of a county's own. Its entries are of one class with the columns of all its versions; each version has an act of its own with the columns it asks for.
/// Properties are called by the place of their column and said by its name; choices are members of an enum called by their own words: ledger, exports and the interface say what people wrote.
/// </summary>
internal static class OwnClasses
{
    private static readonly AssemblyBuilder Assembly = AssemblyBuilder.DefineDynamicAssembly(
        new AssemblyName("Fazhi.OwnRegisters"),
        AssemblyBuilderAccess.Run
    );

    private static readonly ModuleBuilder Module = Assembly.DefineDynamicModule("Fazhi.OwnRegisters");
    private static int made;

    /// <summary>The class of a register's entries, and of the act of each version.</summary>
    internal static (Type Entry, IReadOnlyList<Type> Records) Of(OwnRegister register)
    {
        // Every state of a register has classes of its own.
        var space = $"Fazhi.OwnRegisters.{register.Code}.Made{Interlocked.Increment(ref made)}";
        var fields = register.Versions.SelectMany(v => v.Fields).ToList();
        var choices = fields
            .Where(f => f.Kind == OwnFieldKind.Choice)
            .GroupBy(f => f.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Choice(space, g.Key, g.SelectMany(f => f.Listed).Distinct(StringComparer.Ordinal)));
        // A column that one version wants and another doesn't may be empty.
        var columns = fields
            .GroupBy(f => f.Name, StringComparer.Ordinal)
            .Select(g => g.Last() with { Required = g.All(f => f.Required) && register.Versions.All(v => v.Fields.Any(f => f.Name == g.Key)) })
            .ToList();
        var entry = Entry(register, space, columns, choices);
        return (entry, [.. register.Versions.Select((v, i) => RecordOf(register, $"{space}.V{i + 1}", entry, v.Fields, columns, choices))]);
    }

    private static Type Choice(string space, string name, IEnumerable<string> listed)
    {
        var choice = Module.DefineEnum($"{space}.{name}", TypeAttributes.Public, typeof(int));
        foreach (var (term, i) in listed.Select((t, i) => (t, i)))
            choice.DefineLiteral(term, i).SetCustomAttribute(Saying<TermAttribute>([term]));
        return choice.CreateType();
    }

    private static Type Entry(
        OwnRegister register,
        string space,
        IReadOnlyList<OwnField> columns,
        Dictionary<string, Type> choices
    )
    {
        var matter = register.Closes ? typeof(Matter<OwnCaseStage>) : typeof(Matter<RecordStage>);
        var type = Module.DefineType($"{space}.Entry", TypeAttributes.Public | TypeAttributes.Class | TypeAttributes.Sealed, matter);
        type.DefineDefaultConstructor(MethodAttributes.Public);
        // A file stands in the ledger alone.
        FieldBuilder? first = null;
        foreach (var column in columns.Where(c => c.Kind != OwnFieldKind.File))
        {
            var kept = Property(type, register.PropertyOf(column.Name), column, column.Required, choices);
            first ??= kept;
        }

        Reckon(type, matter, first!);
        return type.CreateType();
    }

    // An entry is called by its first column, also after a correction of that.
    private static void Reckon(TypeBuilder type, Type matter, FieldBuilder first)
    {
        type.AddInterfaceImplementation(typeof(IReckoned));
        var reckon = type.DefineMethod(
            nameof(IReckoned.Reckon),
            MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.HideBySig,
            null,
            Type.EmptyTypes
        );
        var il = reckon.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, first);
        il.Emit(OpCodes.Call, matter.GetProperty(nameof(Matter.Title))!.SetMethod!);
        il.Emit(OpCodes.Ret);
    }

    private static Type RecordOf(
        OwnRegister register,
        string space,
        Type entry,
        IReadOnlyList<OwnField> fields,
        IReadOnlyList<OwnField> columns,
        Dictionary<string, Type> choices
    )
    {
        var parent = typeof(RecordAct<>).MakeGenericType(entry);
        var type = Module.DefineType($"{space}.{OwnTypes.Record}", TypeAttributes.Public | TypeAttributes.Class | TypeAttributes.Sealed, parent);
        type.DefineDefaultConstructor(MethodAttributes.Public);
        foreach (var field in fields)
            Property(type, register.PropertyOf(field.Name), field, field.Required, choices, columns.First(c => c.Name == field.Name).Required);
        Clone(type, parent);
        Equality(type, parent);
        return type.CreateType();
    }

    // As a compiler writes `public T Name { get; set; }`. Whether it may be empty is said by the type of the property, and for texts and groups beside it.
    private static FieldBuilder Property(
        TypeBuilder type,
        string name,
        OwnField field,
        bool required,
        Dictionary<string, Type> choices,
        bool kept = true
    )
    {
        var value = field.Kind switch
        {
            OwnFieldKind.Whole => typeof(int),
            OwnFieldKind.Money => typeof(decimal),
            OwnFieldKind.Day => typeof(DateOnly),
            OwnFieldKind.YesNo => typeof(bool),
            OwnFieldKind.Choice => choices[field.Name],
            OwnFieldKind.ResidentId => typeof(ResidentId),
            OwnFieldKind.CreditCode => typeof(SocialCreditCode),
            OwnFieldKind.File => typeof(FileRef),
            _ => typeof(string),
        };
        // Entry and act have it as one type, or what the act says would not be kept.
        var of = value.IsValueType && value != typeof(bool) && !(required && kept) ? typeof(Nullable<>).MakeGenericType(value) : value;
        var backing = type.DefineField($"<{name}>", of, FieldAttributes.Private);
        const MethodAttributes accessor = MethodAttributes.Public | MethodAttributes.SpecialName | MethodAttributes.HideBySig;
        var get = type.DefineMethod($"get_{name}", accessor, of, Type.EmptyTypes);
        var il = get.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, backing);
        il.Emit(OpCodes.Ret);
        var set = type.DefineMethod($"set_{name}", accessor, null, [of]);
        il = set.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Stfld, backing);
        il.Emit(OpCodes.Ret);
        var property = type.DefineProperty(name, PropertyAttributes.None, of, null);
        property.SetGetMethod(get);
        property.SetSetMethod(set);
        property.SetCustomAttribute(Asked(field));
        property.SetCustomAttribute(Saying<JsonPropertyNameAttribute>([field.Name]));
        // An act without it can't be read; an entry is filled from acts.
        if (required && value != typeof(bool) && type.BaseType!.IsAssignableTo(typeof(Act)))
            property.SetCustomAttribute(Saying<RequiredMemberAttribute>([]));
        if (!value.IsValueType)
            property.SetCustomAttribute(
                new CustomAttributeBuilder(typeof(NullableAttribute).GetConstructor([typeof(byte)])!, [(byte)(required ? 1 : 2)])
            );
        return backing;
    }

    private static CustomAttributeBuilder Asked(OwnField field)
    {
        Dictionary<string, object> said = [];
        if (field.Hint is { Length: > 0 } hint)
            said[nameof(FieldAttribute.Hint)] = hint;
        switch (field.Kind)
        {
            case OwnFieldKind.LongText:
                said[nameof(FieldAttribute.Long)] = true;
                said[nameof(FieldAttribute.Max)] = 5000d;
                break;
            case OwnFieldKind.Whole:
                (said[nameof(FieldAttribute.Min)], said[nameof(FieldAttribute.Max)]) = (0d, 2_000_000_000d);
                break;
            case OwnFieldKind.Money:
                said[nameof(FieldAttribute.Money)] = true;
                break;
            case OwnFieldKind.Organ:
                said[nameof(FieldAttribute.Organ)] = true;
                break;
            case OwnFieldKind.Personal or OwnFieldKind.ResidentId:
                said[nameof(FieldAttribute.Personal)] = true;
                break;
        }

        return Saying<FieldAttribute>([field.Name], said);
    }

    private static CustomAttributeBuilder Saying<T>(object[] arguments, Dictionary<string, object>? said = null)
        where T : Attribute
    {
        var names = said ?? [];
        return new CustomAttributeBuilder(
            typeof(T).GetConstructors()[0],
            arguments,
            [.. names.Keys.Select(n => typeof(T).GetProperty(n)!)],
            [.. names.Values]
        );
    }

    // What a compiler writes for a record: `with` copies it whole.
    private static void Clone(TypeBuilder type, Type parent)
    {
        var copied = typeof(RecordAct<>).GetMethod("<Clone>$")!;
        var clone = type.DefineMethod(
            copied.Name,
            MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig,
            parent,
            Type.EmptyTypes
        );
        var il = clone.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!);
        il.Emit(OpCodes.Castclass, parent);
        il.Emit(OpCodes.Ret);
    }

    // Two acts are the same if they say the same.
    private static void Equality(TypeBuilder type, Type parent)
    {
        const MethodAttributes over = MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig;
        var equals = type.DefineMethod(nameof(Equals), over, typeof(bool), [parent]);
        var il = equals.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Call, typeof(OwnRecords).GetMethod(nameof(OwnRecords.AreSame))!);
        il.Emit(OpCodes.Ret);
        var hash = type.DefineMethod(nameof(GetHashCode), over, typeof(int), Type.EmptyTypes);
        il = hash.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, typeof(OwnRecords).GetMethod(nameof(OwnRecords.HashOf))!);
        il.Emit(OpCodes.Ret);
    }
}

/// <summary>What the made classes ask of the program: it is called from their assembly.</summary>
public static class OwnRecords
{
    /// <summary>Whether two acts are of one version and say the same.</summary>
    public static bool AreSame(object one, object? other) =>
        other?.GetType() == one.GetType()
        && FieldModel.Of(one.GetType()).All(f => Equals(f.Property.GetValue(one), f.Property.GetValue(other)));

    /// <summary>A number that acts which say the same have in common.</summary>
    public static int HashOf(object act)
    {
        var hash = new HashCode();
        foreach (var field in FieldModel.Of(act.GetType()))
            hash.Add(field.Property.GetValue(act));
        return hash.ToHashCode();
    }
}
