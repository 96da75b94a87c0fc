using System.CommandLine;
using System.Text;
using Fazhi.Draws;
using Fazhi.Ledgers;

namespace Fazhi.CommandLine.Commands;

/// <summary>抽取 — a draw is computed again from its files by anybody, without a data folder.</summary>
internal static class DrawCommand
{
    // The largest pool there can be has some 60 MB.
    private const long Largest = 200L * 1024 * 1024;

    internal static Command Make() => new("draw", "核验双随机抽取") { Verify() };

    private static Command Verify()
    {
        var file = new Argument<string>("笔录") { Description = "抽取笔录文件" };
        var pool = new Argument<string?>("名单")
        {
            Description = "抽取前公布的名单文件；笔录里附有名单的可以不写",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var published = new Option<string?>("--commitment")
        {
            Description = "抽取前在台账公布的承诺值（64位十六进制），应从笔录以外的来源取得",
        };
        var command = new Command(
            "verify",
            "离线核验一次抽取：名单、规则、各方秘密、种子、每个签号和每个抽中的，全部重新计算。退出码：0一致，1不一致，2用法有误，3文件无法使用"
        )
        {
            file,
            pool,
            published,
        };
        command.SetAction(result =>
            Out.Try(() =>
            {
                Hash? known = null;
                if (result.GetValue(published) is { } given)
                {
                    if (!Hash.TryParse(given.Trim(), out var hash))
                        return Out.Fail("承诺值应为64位十六进制数字。", Exit.Usage);
                    known = hash;
                }

                var texts = new List<string>();
                foreach (var path in (string?[])[result.GetValue(file), result.GetValue(pool)])
                    if (path is not null)
                    {
                        if (Read(path, out var text) is { } refusal)
                            return Out.Fail(refusal, Exit.NoData);
                        texts.Add(text);
                    }

                return Tell(DrawVerification.Check(texts[0], texts.ElementAtOrDefault(1)), known);
            })
        );
        return command;
    }

    private static string? Read(string path, out string text)
    {
        text = "";
        if (!File.Exists(path))
            return $"没有文件“{path}”。";
        if (new FileInfo(path).Length > Largest)
            return $"“{path}”超过200MB，不是抽取的文件。";
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path));
            return null;
        }
        catch (DecoderFallbackException)
        {
            return $"“{path}”不是UTF-8文本，可能被别的软件另存过。请使用下载的原件。";
        }
    }

    private static int Tell(DrawVerdict verdict, Hash? published)
    {
        foreach (var fault in verdict.Faults)
            Console.Error.WriteLine($"不一致：{fault.Message}");
        if (verdict.Transcript is not { } transcript)
            return Exit.Refused;
        var stated = transcript.StatedCommitment;
        Out.Line($"计划 {transcript.Commitment.Plan}，承诺值 {stated}，种子 {transcript.SeedValue}");
        if (published is { } known && known != stated)
            return Out.Fail($"不一致：笔录的承诺值与给出的{known}不同，名单或者规则在公布以后改过。", Exit.Refused);
        if (!verdict.Agrees)
            return Exit.Refused;
        var drawn = verdict.Computed!;
        foreach (var stratum in drawn.Strata)
            Out.Line($"{stratum.Name}类：在库{stratum.InPool}，应抽{stratum.Wanted}，抽中{stratum.Picks.Count}");
        foreach (var one in drawn.Unstaffed)
            Out.Line(
                $"执法人员抽不足：{one.Object}{(one.Organ is null ? "" : "，" + one.Organ)}，有资格{one.Shortage!.Competent}人，回避{one.Shortage.Recused}人，任务已满{one.Shortage.Full}人"
            );
        if (published is null)
            Out.Line(
                "没有核验：承诺值和各方的承诺是否抽取前已经公布。请与台账上这一计划公布的承诺值比对，或者用 --commitment 给出。"
            );
        Out.Line($"一致：抽中{drawn.Picked}户，{drawn.Staffing.Sum(s => s.Officers.Count)}人次，全部签号由公开的秘密重新算出。");
        return Exit.Done;
    }
}
