using System.Text.Json;
using Fazhi.Matters;
using Fazhi.Mechanisms.OwnRegisters;
using Xunit;

namespace Fazhi.Testing;

/// <summary>A register of a county's own, and entries of it.</summary>
public static class OwnSamples
{
    /// <summary>Households on basic assistance: a name, a number, two choices, money, a day, an organ, a file.</summary>
    public static DefineOwnRegister Households { get; } =
        new()
        {
            Title = "低保家庭登记",
            RegisterCode = "dibao",
            Purpose = "登记本县享受最低生活保障的家庭。",
            Unit = "户",
            DatedBy = "批准日期",
            Fields =
            [
                new("户号", OwnFieldKind.Text, Required: true),
                new("户主姓名", OwnFieldKind.Personal),
                new("类别", OwnFieldKind.Choice, Required: true, Choices: "城市低保、农村低保", Counted: true),
                new("家庭人口", OwnFieldKind.Whole, Required: true, Counted: true),
                new("月保障金", OwnFieldKind.Money, Required: true, Counted: true),
                new("批准日期", OwnFieldKind.Day, Required: true),
                new("乡镇", OwnFieldKind.Organ),
                new("住房困难", OwnFieldKind.YesNo),
                new("备注", OwnFieldKind.LongText, Hint: "没有的不填。"),
            ],
        };

    /// <summary>A revision that leaves a register as it was defined.</summary>
    public static ReviseOwnRegister Revised(DefineOwnRegister defined) =>
        new()
        {
            Title = defined.Title,
            Purpose = defined.Purpose,
            Organs = defined.Organs,
            IsPublic = defined.IsPublic,
            Unit = defined.Unit,
            DatedBy = defined.DatedBy,
            Fields = defined.Fields,
            Reason = "修改栏目。",
        };

    /// <summary>An act in a register of the county's own, said by the names of its columns; the one that makes an entry unless another is named.</summary>
    public static Act Said(this TestCounty county, string type, object said, string act = OwnTypes.Record)
    {
        var rule = county.Store.Types.Find(type)!.Rule(act)!;
        var problems = new List<Problem>();
        var read = ActForm.Read(rule.ActType, JsonSerializer.SerializeToElement(said), problems);
        Assert.Empty(problems);
        return read!;
    }
}
