using System.CommandLine;
using Fazhi.CommandLine.Docs;

namespace Fazhi.CommandLine.Commands;

/// <summary>文档 — writes the pages that are generated from the definitions.</summary>
internal static class DocsCommand
{
    internal static Command Make()
    {
        var target = new Argument<string>("目录") { Description = "写入的目录", DefaultValueFactory = _ => "docs" };
        var command = new Command("docs", "根据定义重新生成 docs/ 下的页面（办理流程图、理由、参数、指标）") { target };
        command.SetAction(result =>
        {
            foreach (var (path, text) in GeneratedDocs.All())
            {
                var file = Path.Combine(result.GetValue(target)!, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
                Out.Line(path);
            }

            return Exit.Done;
        });
        return command;
    }
}
