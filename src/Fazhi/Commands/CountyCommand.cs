using System.CommandLine;
using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Storage;
using Fazhi.Texts;

namespace Fazhi.CommandLine.Commands;

/// <summary>新建一个县 — a data folder with the county government and somebody who makes accounts; everything else is entered by pages and sheets.</summary>
internal static class CountyCommand
{
    private const int LongestName = 40;
    private const int LongestWord = 10;

    internal static Command Make()
    {
        var name = new Argument<string>("县名") { Description = "全称，例如：塔河县" };
        var code = new Option<string>("--code") { Description = "区划代码，六位数字", Required = true };
        var word = new Option<string>("--word") { Description = "县人民政府的发文代字，例如：塔政", Required = true };
        var (data, database) = (Data.Folder(), Data.Database());
        var create = new Command("create", "新建一个县的数据目录；各单位和人员随后在办公端登记，或者用表格导入")
        {
            name,
            code,
            word,
            data,
            database,
        };
        create.SetAction(result =>
            Out.Try(() =>
            {
                if (!CountyCode.TryParse(result.GetValue(code)!, out var county))
                    return Out.Fail("--code 应为县的六位区划代码，例如：232722。", Exit.Refused);
                var (title, own) = (Wording.Normal(result.GetValue(name)!), Wording.Normal(result.GetValue(word)!));
                if ((Wording.NameFault(title, LongestName) ?? Wording.NameFault(own, LongestWord)) is { } fault)
                    return Out.Fail($"县的全称或者发文代字{fault}", Exit.Refused);
                var folder = DataFolder.Create(
                    result.GetValue(data)!,
                    new County(county, title, own, [new Organ("gov", $"{title}人民政府", own)]),
                    InReportOrder.Types,
                    result.GetValue(database)
                );
                folder.SetUp(TimeProvider.System);
                Out.Line($"已经为{title}新建数据目录，台账第1号是设立{title}人民政府，第2号是登记系统管理员。");
                Out.Line($"用 fazhi serve --data {result.GetValue(data)} 启动；启动时打印给系统管理员设密码的链接。");
                Out.Line("然后在办公端的“单位和人员”中登记各单位和人员（可以用表格导入），设定文书抬头，制定报告模板。");
                return Exit.Done;
            })
        );
        return new Command("county", "县：新建") { create };
    }
}
