using System.Text.RegularExpressions;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.OwnRegisters.OwnRegisterStage;

namespace Fazhi.Mechanisms.OwnRegisters;

/// <summary>自设台账的规则 — which registers the county keeps beside those of the law it decides itself; a definition that could not be filled in or counted isn't taken.</summary>
public sealed partial class OwnRegisterType()
    : MatterType<OwnRegister, OwnRegisterStage>("own-register", "台账目录", "2024", new DateOnly(1949, 10, 1))
{
    /// <summary>So many registers of its own a county keeps at most.</summary>
    internal const int Most = 100;

    public override MatterFace Face { get; } = new() { Icon = "table-plus" };

    protected override void Define(Lifecycle<OwnRegister, OwnRegisterStage> it)
    {
        var rule = Article.WorkingRule;
        it.Indexed(m => m.Code);
        it.Ends(Stopped);
        it.ReadByEveryone();
        var define = it.Opens<DefineOwnRegister>("新建台账", InUse).By(InstitutionHead, Administrator).Of(OrganOf.Government, OrganOf.JusticeBureau).Under(rule)
            .For("法律没有规定、本县自己要记的事项，定义栏目后就可以登记、查询、导入、统计和引用。")
            .Needs("TZ001", (_, a, _) => CodeForm().IsMatch(a.RegisterCode), "只用小写字母和数字写台账代码，字母开头，两个字符以上", rule, "例如：dibao。")
            .Needs("TZ002", (_, a, at) => !at.Records.Any<OwnRegister>(o => o.Code == a.RegisterCode) && at.Types.Find(OwnTypes.Prefix + a.RegisterCode) is null,
                "使用没有用过的台账代码", rule, "已经停用的台账的代码也不能再用，请另取代码。")
            .Needs("TZ010", (m, a, at) => at.Types.Newest.All(t => t.Name != a.Title) && IsAlone(m, a.Title, at), "使用没有用过的台账名称", rule, "请另取名称，或者在已有的台账中登记。")
            .Needs("TZ011", (_, _, at) => at.Records.Count<OwnRegister>(o => o.Stage == InUse) < Most, "不超过一百种在用的台账", rule, "请先停用不再登记的台账。");
        Checked(define);
        var revise = it.During<ReviseOwnRegister>("修改台账", InUse).By(InstitutionHead, Administrator).Under(rule)
            .For("增加、删去栏目或者改变登记单位、公开与否；以前登记的内容不变。")
            .Needs("TZ009", (m, a, _) => a.Fields.All(f => m.Versions.SelectMany(v => v.Fields).All(b => b.Name != f.Name || b.Kind == f.Kind)),
                "使同名栏目的类型与以前一致", rule, "类型改变的，请另取栏目名称。")
            .Needs("TZ008", (m, a, _) => a.Fields is [var first, ..] && first.Name == m.Versions[0].Fields[0].Name, "保留原来的第一栏", rule, "名称按第一栏显示，请保留它的名称和位置。")
            .Needs("TZ014", (m, a, _) => a.Fields.All(f => m.Versions.SelectMany(v => v.Fields).Where(b => b.Name == f.Name).SelectMany(b => b.Listed).All(f.Listed.Contains)),
                "保留单选栏目以前的选项", rule, "可以增加选项；不再使用的选项，请在填写说明中写明。")
            .Needs("TZ015", (m, a, _) => a.DatedBy == m.Versions[0].DatedBy, "按原来的日期计入年度", rule, "数字的口径不能改变，请照原来的填写；确需改变的，另建台账。")
            .Needs("TZ012", (m, a, at) => at.Types.Newest.All(t => t.Name != a.Title || t.Code == m.Type) && IsAlone(m, a.Title, at), "使用没有用过的台账名称", rule, "请另取名称。")
            .Begins((m, _) => m.Versions is [.., var now]
                ? new ReviseOwnRegister
                {
                    Title = now.Title, Purpose = now.Purpose, Organs = now.Organs, IsPublic = now.IsPublic, Unit = now.Unit, DatedBy = now.DatedBy,
                    Fields = now.Fields, Reason = "",
                }
                : null);
        Checked(revise);
        it.Act<StopOwnRegister>("停用台账", InUse, Stopped).By(InstitutionHead, Administrator).Under(rule).ForGood()
            .For("不再登记的停用；已经登记的保留，数字照常统计。");
        it.ShowsAll(Reader.Officials);
    }

    // One code for one reason, whichever act is refused.
    private static void Checked<TAct>(ActRule<OwnRegister, OwnRegisterStage, TAct> act)
        where TAct : Act<OwnRegister>, IOwnDefinition
    {
        var rule = Article.WorkingRule;
        act.Needs("TZ003", (_, a, _) => a.Fields.All(f => NameForm().IsMatch(f.Name) && !IsTaken(f.Name)) && a.Fields.DistinctBy(f => f.Name).Count() == a.Fields.Count,
                "每个栏目用汉字开头、由汉字、字母和数字组成、互不相同的名称", rule, "请去掉名称中的标点和空格，改掉相同的名称；“办理日期”“所属事项”等是表格自己的栏目，请另取名称。")
            .Naming((_, a, _) => a is null ? null : string.Join('、', a.Fields.GroupBy(f => f.Name).Where(g => g.Count() > 1 || !NameForm().IsMatch(g.Key) || IsTaken(g.Key)).Select(g => g.Key)))
            .Needs("TZ004", (_, a, _) => a.Fields is [{ Kind: OwnFieldKind.Text, Required: true }, ..],
                "以必填的文字栏目作第一栏", rule, "第一栏是名称，列表中按它显示，各单位都看得到，例如：项目名称、户号；姓名等放在后面，作“个人信息”。")
            .Needs("TZ005", (_, a, _) => a.Fields.All(f => f.Kind == OwnFieldKind.Choice ? AreChoices(f.Listed) : f.Choices is null),
                "给单选栏目写明两个以上、互不相同的选项，其他栏目不写选项", rule, "选项之间用顿号隔开；选项由汉字、字母、数字和括号组成，不能只有数字，最多一百项，每项不超过三十个字。")
            .Naming((_, a, _) => a is null ? null : string.Join('、', a.Fields.Where(f => f.Kind == OwnFieldKind.Choice ? !AreChoices(f.Listed) : f.Choices is not null).Select(f => f.Name)))
            .Needs("TZ006", (_, a, _) => a.DatedBy is null || a.Fields.Any(f => f.Name == a.DatedBy && f is { Kind: OwnFieldKind.Day, Required: true }),
                "以必填的日期栏目计入年度", rule, "请写那一栏的名称，并把它设为必填。")
            .Needs("TZ007", (_, a, _) => a.Fields.All(f => !f.Counted || (f.Required && f.Kind is OwnFieldKind.Whole or OwnFieldKind.Money or OwnFieldKind.Choice)),
                "只统计必填的整数、金额和单选栏目", rule, "请把列入统计的栏目设为必填，其他类型的不列入统计。")
            .Needs("TZ013", (m, a, at) => CanBeMade(m, a, at), "使栏目能够一并登记和统计", rule, "请核对栏目的类型和是否列入统计；仍然不行的，请与系统管理员联系。");
    }

    // What can't be made isn't recorded: the ledger takes nothing back.
    private static bool CanBeMade<TAct>(OwnRegister register, TAct asked, Circumstances at)
        where TAct : Act<OwnRegister>, IOwnDefinition
    {
        // That is said already.
        if (asked.DatedBy is { } dated && asked.Fields.All(f => f.Name != dated))
            return true;
        var would = new OwnRegister { Code = register.Code, Closes = register.Closes, Versions = register.Versions };
        asked.Apply(would, at.Doing);
        return OwnTypes.TryOf(would) is not null;
    }

    private static bool IsAlone(OwnRegister register, string title, Circumstances at) =>
        !at.Records.Any<OwnRegister>(o => o.Title == title && o.Id != register.Id);

    // Sheets say of a row what these columns say.
    private static bool IsTaken(string name) =>
        name is ActColumns.On or ActColumns.Whole or ActColumns.Matter or ActColumns.Reason || name.StartsWith("补登", StringComparison.Ordinal);

    private static bool AreChoices(IReadOnlyList<string> listed) =>
        listed.Count is >= 2 and <= 100 && listed.Distinct(StringComparer.Ordinal).Count() == listed.Count && listed.All(c => ChoiceForm().IsMatch(c) && !c.All(char.IsDigit));

    [GeneratedRegex(@"^[a-z][a-z0-9]{1,29}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}A-Za-z0-9]{0,19}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameForm();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}A-Za-z0-9（）《》〔〕]{1,30}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ChoiceForm();
}
