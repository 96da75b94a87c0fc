using System.Collections;
using Fazhi.Identifiers;
using Fazhi.Matters;

namespace Fazhi.Testing;

/// <summary>Acts with random but well-formed fields, made from the same field models as the forms.</summary>
public sealed class RandomActs(int seed)
{
    private const string Han = "塔河县林业草原行政复议决定书调解纠纷规范性文件清理报告备案审查";
#pragma warning disable RS0030 // A walk is reproduced from its seed, which the test names when it fails.
    private readonly Random random = new(seed);
#pragma warning restore RS0030

    /// <summary>Matters of a class that are there, to be named; none unless somebody says.</summary>
    public Func<Type, IReadOnlyList<Matter>> Known { get; set; } = static _ => [];

    /// <summary>What may be chosen in a field from a list of the county's.</summary>
    public Func<FieldModel, IReadOnlyList<string>> Listed { get; set; } = static _ => [];

    public int Next(int below) => random.Next(below);

    public int Next(int from, int below) => random.Next(from, below);

    public T Pick<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    /// <summary>An act with every required field and some of the others.</summary>
    public Act Make(Type act, DateOnly on) => (Act)Group(act, on, 0);

    private object Group(Type type, DateOnly on, int depth)
    {
        var constructor = type.GetConstructors()[0];
        var fields = FieldModel.Of(type);
        var built = constructor.Invoke([
            .. constructor
                .GetParameters()
                .Select(p => fields.FirstOrDefault(f => f.Property.Name == p.Name) is { } f ? Value(f, on, depth) : null),
        ]);
        foreach (var field in fields.Where(f => f.Property.CanWrite))
        {
            // What only an official may say is left out more often: most of these acts may be the public's.
            var wanted = field.Required || random.Next(3) > (field.Facts.Official ? 1 : 0);
            if (wanted)
                field.Property.SetValue(built, Value(field, on, depth));
        }

        return built;
    }

    private object Value(FieldModel field, DateOnly on, int depth)
    {
        if (field.Kind == FieldKind.Group)
            return Group(field.ValueType, on, depth + 1);
        if (field.Kind == FieldKind.Scalar)
            return Scalar(field, on);
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(field.ValueType))!;
        var min = double.IsNaN(field.Facts.Min) ? 0 : (int)field.Facts.Min;
        var max = double.IsNaN(field.Facts.Max) ? min + 2 : (int)Math.Min(field.Facts.Max, min + 2);
        for (var i = random.Next(min, max + 1); i > 0; i--)
            list.Add(Scalars.IsScalar(field.ValueType) ? Scalar(field, on) : Group(field.ValueType, on, depth + 1));
        return list;
    }

    private object Scalar(FieldModel field, DateOnly on)
    {
        var type = field.ValueType;
        // Now and then somebody who isn't in the case.
        if (field.Facts.Person)
            return random.Next(1, 5).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (field.Facts.Entry)
            return $"r{random.Next(1, 4)}";
        if (field.Facts.Among is not null && random.Next(8) > 0 && Listed(field) is { Count: > 0 } list)
            return Pick(list);
        if (type == typeof(string))
            return Text(Math.Min(field.Kind == FieldKind.Scalar ? field.MaxLength : 10, 12));
        if (type == typeof(bool))
            return random.Next(4) > 0;
        // A date that nobody means is told, whatever is reckoned from it.
        if (type == typeof(DateOnly) && random.Next(25) == 0)
            return Pick<DateOnly>([DateOnly.MinValue, DateOnly.MaxValue, new(2999, 2, 28), new(1900, 1, 1), on.AddYears(40)]);
        if (type == typeof(DateOnly))
            return on.AddDays(field.Facts.NotAfterAct ? -random.Next(20) : random.Next(-20, 60));
        if (type.IsEnum)
            return Pick(Enum.GetValues(type).Cast<object>().ToList());
        if (type == typeof(int) || type == typeof(long) || type == typeof(decimal))
        {
            var min = double.IsNaN(field.Facts.Min) ? 0 : (int)field.Facts.Min;
            var max = double.IsNaN(field.Facts.Max) ? min + 30 : (int)Math.Min(field.Facts.Max, min + 30);
            return Convert.ChangeType(random.Next(min, max + 1), type);
        }

        if (type == typeof(Guid))
            return Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddMilliseconds(random.Next()));
        if (type == typeof(DocumentNumber))
            return DocumentNumber.Of("塔政旧", 2000 + random.Next(20), random.Next(1, 100_000));
        if (type == typeof(PhoneNumber))
            return PhoneNumber.Parse($"138{random.Next(10_000_000, 99_999_999)}");
        if (type == typeof(ResidentId))
        {
            var body = $"23272219{random.Next(50, 99)}0101{random.Next(100, 999)}";
            return ResidentId.Parse(body + ResidentId.CheckCharacter(body));
        }

        if (type == typeof(SocialCreditCode))
        {
            var body = $"91232722{random.Next(100_000_000, 999_999_999)}";
            return SocialCreditCode.Parse(body + SocialCreditCode.CheckCharacter(body));
        }

        if (References.MatterOf(type) is { } named)
            return Name(type, Known(named));

        throw new InvalidOperationException($"No random {type.Name} is known; add it here.");
    }

    // By id, by name, or somebody nobody knows.
    private object Name(Type reference, IReadOnlyList<Matter> known)
    {
        var said =
            known.Count == 0 || random.Next(6) == 0 ? Text(12)
            : Pick(known) is var one && random.Next(2) == 0 ? one.Title
            : one.Id.ToString();
        return Scalars.TryRead(reference, said, out var read) ? read! : throw new InvalidOperationException(said);
    }

    private string Text(int most) =>
        string.Concat(Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Han[random.Next(Han.Length)]));
}
