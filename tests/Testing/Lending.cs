using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Testing.Courses;

namespace Fazhi.Testing;

/// <summary>A small matter type that uses everything the kernel offers: an archive lends a file, which must come back in ten working days.</summary>
public sealed class Lending : Matter<LendingStage>
{
    [Field("借阅人", Max = 50, Personal = true)]
    public string Borrower { get; internal set; } = "";

    [Field("页数")]
    public int Pages { get; internal set; }

    public DateOnly? LentOn { get; internal set; }
    public DateOnly? ReturnedOn { get; internal set; }
    public LendingPurpose Purpose { get; internal set; }
    public IReadOnlyList<string> Remarks { get; internal set; } = [];
    public bool Reminded { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Number, Borrower];
}

public enum LendingStage
{
    [Term("已申请")]
    Asked,

    [Term("已借出")]
    Lent,

    [Term("催还中")]
    Overdue,

    [Term("已归还")]
    Returned,

    [Term("已拒绝")]
    Refused,
}

public enum LendingPurpose
{
    [Term("查证")]
    Evidence,

    [Term("编史")]
    History,
}

public sealed record AskForFile : Act<Lending>
{
    [Field("案卷名称", Max = 50)]
    public required string File { get; init; }

    [Field("借阅人", Max = 50, Personal = true)]
    public required string Borrower { get; init; }

    [Field("页数", Min = 1, Max = 500)]
    public int Pages { get; init; } = 1;

    [Field("用途")]
    public LendingPurpose Purpose { get; init; }

    public override void Apply(Lending matter, Doing doing) =>
        (matter.Title, matter.Borrower, matter.Pages, matter.Purpose) = (File, Borrower, Pages, Purpose);
}

public sealed record LendFile : Act<Lending>
{
    public override void Apply(Lending matter, Doing doing) => matter.LentOn = doing.On;
}

public sealed record RefuseLending : Act<Lending>
{
    [Field("理由", Max = 100)]
    public required string Reason { get; init; }

    public override void Apply(Lending matter, Doing doing) => matter.Remarks = [.. matter.Remarks, Reason];
}

public sealed record ExtendLending : Act<Lending>
{
    [Field("延长工作日数", Min = 1, Max = 10)]
    public required int Days { get; init; }

    public override void Apply(Lending matter, Doing doing) { }
}

public sealed record HoldLending : Act<Lending>
{
    public override void Apply(Lending matter, Doing doing) { }
}

public sealed record ResumeLending : Act<Lending>
{
    public override void Apply(Lending matter, Doing doing) { }
}

public sealed record RemindByLaw : Act<Lending>
{
    public override void Apply(Lending matter, Doing doing) => matter.Reminded = true;
}

public sealed record ReturnFile : Act<Lending>
{
    [Field("归还日期", NotAfterAct = true)]
    public DateOnly? GivenBackOn { get; init; }

    public override void Apply(Lending matter, Doing doing) => matter.ReturnedOn = GivenBackOn ?? doing.On;
}

public sealed record LendTogether : Act<Lending>
{
    [Field("另一案卷", Max = 50)]
    public required string Other { get; init; }

    public override void Apply(Lending matter, Doing doing) => matter.Remarks = [.. matter.Remarks, Other];
}

/// <summary>The definition. The articles are the archives' only in name: a test needs some article.</summary>
public sealed class Lendings(string version = "1", DateOnly? from = null, DateOnly? until = null, int days = 10)
    : MatterType<Lending, LendingStage>("lending", "案卷借阅", version, from ?? new DateOnly(2010, 1, 1), until)
{
    private static readonly Article Basis = Statutes.CivilCode[201];

    /// <summary>Asked for, lent, brought back.</summary>
    internal static OrdinaryCourse Ordinary { get; } = new("lending", Go);

    private static IEnumerable<Matter> Go(Ground on)
    {
        var lending = on.Open(
            "lending",
            People.Resident,
            new AskForFile
            {
                File = "林权案卷",
                Borrower = "演示丙",
                Pages = 20,
            }
        );
        yield return lending;
        yield return on.Do(lending, People.Handler, new LendFile());
        on.Days(3);
        yield return on.Do(lending, People.Handler, new ReturnFile());
    }

    protected override void Define(Lifecycle<Lending, LendingStage> it)
    {
        it.Opens<AskForFile>("申请借阅", LendingStage.Asked)
            .By(Role.Public, Role.Handler)
            .Under(Basis)
            .Numbers((_, c) => c.Word + "借");
        it.Act<LendFile>("借出", LendingStage.Asked, LendingStage.Lent)
            .By(Role.Handler)
            .Under(Basis)
            .Needs("TS001", m => m.Pages <= 100, "确认案卷不超过一百页", Basis, "请分册借阅。")
            .Needs(
                "TS002",
                (m, _, at) => !at.Records.Any<Lending>(x => x.Borrower == m.Borrower && x.Reminded),
                "借阅人没有逾期未还的案卷",
                Basis
            )
            .Issues("test/Slip", "借阅单", (_, c) => c.Word + "借单");
        it.Act<RefuseLending>("拒绝", LendingStage.Asked, LendingStage.Refused).By(Role.Handler).Under(Basis);
        it.During<ExtendLending>("延期", LendingStage.Lent).By(Role.Head).Under(Basis);
        it.During<HoldLending>("停算", LendingStage.Lent).By(Role.Handler).Under(Basis);
        it.During<ResumeLending>("续算", LendingStage.Lent).By(Role.Handler).Under(Basis);
        it.Act<RemindByLaw>("逾期催还", LendingStage.Lent, LendingStage.Overdue).ByLaw().Under(Basis);
        it.Act<ReturnFile>("归还", [LendingStage.Lent, LendingStage.Overdue], LendingStage.Returned)
            .By(Role.Handler)
            .Under(Basis)
            .ForGood();
        it.During<LendTogether>("一并借阅", LendingStage.Lent)
            .By(Role.Handler)
            .Under(Basis)
            .Causes(
                (m, a, _) => [Consequence.Open(new AskForFile { File = a.Other, Borrower = m.Borrower })],
                typeof(AskForFile)
            );
        it.Corrections([LendingStage.Lent, LendingStage.Returned], Role.Head).Under(Basis);
        it.Ends(LendingStage.Returned, LendingStage.Refused);
        it.Indexed(m => m.LentOn, m => new { m.Purpose, m.ReturnedOn });

        it.Clock("return", "归还", days.WorkingDays())
            .From<LendFile>()
            .Until<ReturnFile>()
            .PausedBy<HoldLending, ResumeLending>()
            .ExtendedBy<ExtendLending>(a => a.Days.WorkingDays(), 5.WorkingDays())
            .Else<RemindByLaw>("逾期未还，自动催还")
            .Under(Basis);
    }
}
