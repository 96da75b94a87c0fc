using System.Text.RegularExpressions;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Testing;

namespace Fazhi.Storage.Tests;

/// <summary>A quarrel is on, or over.</summary>
public enum QuarrelsomeStage
{
    [Term("进行")]
    On,

    [Term("结束")]
    Over,
}

/// <summary>A matter whose acts go wrong half way: a consequence is refused after others were done, or the definition itself fails.</summary>
public sealed class Quarrel : Matter<QuarrelsomeStage>
{
    public override IEnumerable<string?> SearchWords() => [Title];
}

public sealed record BeginQuarrel : Act<Quarrel>
{
    [Field("事由", Max = 50)]
    public required string What { get; init; }

    public override void Apply(Quarrel matter, Doing doing) => matter.Title = What;
}

public sealed record CauseFour : Act<Quarrel>
{
    public override void Apply(Quarrel matter, Doing doing) => matter.Title += "！";
}

public sealed record BreakDown : Act<Quarrel>
{
    public override void Apply(Quarrel matter, Doing doing) => throw new InvalidOperationException("A wrong definition.");
}

public sealed record TakeTooLong : Act<Quarrel>
{
    public override void Apply(Quarrel matter, Doing doing) =>
        throw new RegexMatchTimeoutException("A text nobody had thought of.");
}

public sealed record EndQuarrel : Act<Quarrel>
{
    public override void Apply(Quarrel matter, Doing doing) { }
}

/// <summary>The definition; its article is the code's only in name.</summary>
public sealed class Quarrelsome()
    : MatterType<Quarrel, QuarrelsomeStage>("quarrelsome", "争议", "1", new DateOnly(2010, 1, 1), null)
{
    private static readonly Article Basis = Statutes.CivilCode[201];

    protected override void Define(Lifecycle<Quarrel, QuarrelsomeStage> it)
    {
        it.Opens<BeginQuarrel>("争起", QuarrelsomeStage.On).By(Role.Handler).Under(Basis);
        it.During<CauseFour>("牵连四件", QuarrelsomeStage.On)
            .By(Role.Handler)
            .Under(Basis)
            .Causes((_, _, _) => [File("一"), File("二"), File("三"), File("")], typeof(AskForFile));
        it.During<BreakDown>("失灵", QuarrelsomeStage.On).By(Role.Handler).Under(Basis);
        it.During<TakeTooLong>("久拖", QuarrelsomeStage.On).By(Role.Handler).Under(Basis);
        it.Act<EndQuarrel>("了结", QuarrelsomeStage.On, QuarrelsomeStage.Over).By(Role.Handler).Under(Basis);
        it.Ends(QuarrelsomeStage.Over);
    }

    private static Consequence File(string name) =>
        Consequence.Open(
            new AskForFile
            {
                File = name,
                Borrower = "演示",
                Pages = 1,
            }
        );
}
