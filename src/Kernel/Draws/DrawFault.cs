namespace Fazhi.Draws;

/// <summary>抽取的差错 — what keeps a pool from being frozen or a seed from being made, and what a check of a transcript finds. The names are those of draw.js.</summary>
public enum DrawFaultKind
{
    /// <summary>A line, or the whole file, isn't in the form it is written in.</summary>
    FileForm,

    /// <summary>An id that can't be one.</summary>
    IdForm,

    /// <summary>A name that isn't one visible line.</summary>
    NameForm,

    /// <summary>More lines than a draw takes.</summary>
    TooMany,

    /// <summary>An id, a party, a stratum or an item that stands twice.</summary>
    Twice,

    /// <summary>An enterprise that stands twice with the same licence, or twice without one.</summary>
    EnterpriseTwice,

    /// <summary>A number outside its bounds.</summary>
    OutOfBounds,

    /// <summary>A stratum with objects and without a rule: its objects could never be drawn.</summary>
    StratumWithoutRule,

    /// <summary>An object to which none of the draw's items applies.</summary>
    ObjectWithoutItem,

    /// <summary>Two files of different plans.</summary>
    PlanDiffers,

    /// <summary>The pool isn't the one that was frozen.</summary>
    PoolChanged,

    /// <summary>The rules aren't the ones that were committed to.</summary>
    RulesChanged,

    /// <summary>The commitment isn't that of this pool and these rules.</summary>
    CommitmentWrong,

    /// <summary>A party of the rules that promised no secret.</summary>
    PromiseMissing,

    /// <summary>A promise or a secret of somebody who is no party.</summary>
    PartyUnknown,

    /// <summary>A party that promised and didn't reveal.</summary>
    SecretMissing,

    /// <summary>A secret that isn't the one promised for this pool and these rules.</summary>
    SecretWrong,

    /// <summary>A secret that can't be one.</summary>
    SecretForm,

    /// <summary>The public number that the rules name is missing, or one stands there that they don't name.</summary>
    PublicNumberWrong,

    /// <summary>The dice aren't as many as the rules say, or show something else than 1 to 6.</summary>
    DiceWrong,

    /// <summary>The pool was frozen after a promise, or a secret revealed before all had promised.</summary>
    TimesOutOfOrder,

    /// <summary>The seed isn't the hash of what it is made of.</summary>
    SeedWrong,

    /// <summary>A stratum's numbers (in the pool, wanted, drawn) aren't right.</summary>
    StratumWrong,

    /// <summary>Somebody who should have been drawn isn't among the drawn.</summary>
    PickMissing,

    /// <summary>Somebody is among the drawn who shouldn't be.</summary>
    PickWrong,

    /// <summary>A drawn object's ticket isn't the one that the seed gives.</summary>
    PickTicketWrong,

    /// <summary>The drawn don't stand in the order of their tickets.</summary>
    PickOrder,

    /// <summary>The next in order isn't who is told.</summary>
    NextWrong,

    /// <summary>A drawn object has no officers, and isn't told to have none.</summary>
    StaffingMissing,

    /// <summary>Officers for an object that wasn't drawn, or of an organ that has no part.</summary>
    StaffingUnknown,

    /// <summary>An officer who should have been drawn for the object isn't.</summary>
    OfficerMissing,

    /// <summary>An officer is drawn who isn't the next in order, or isn't in the pool.</summary>
    OfficerWrong,

    /// <summary>An officer is drawn who isn't of the organ or doesn't hold the competence of every item.</summary>
    OfficerLacksCompetence,

    /// <summary>An officer is drawn who is recused from this object.</summary>
    OfficerRecused,

    /// <summary>An officer is drawn who has as many objects as the rules allow.</summary>
    OfficerFull,

    /// <summary>An officer's ticket isn't the one that the seed gives for this object.</summary>
    OfficerTicketWrong,

    /// <summary>The officers of an object don't stand in the order of their tickets.</summary>
    OfficerOrder,

    /// <summary>Who was passed over, or why, isn't right.</summary>
    SkipWrong,

    /// <summary>The officer who would be next for the object isn't who is told.</summary>
    SpareWrong,

    /// <summary>An object is told to be unstaffed and isn't, or isn't told though it is, or with wrong numbers.</summary>
    UnstaffedWrong,

    /// <summary>A line of the result that none should be, or lines in another order.</summary>
    ResultForm,
}

/// <summary>一处差错 — one fault: its kind, where it is, and the sentence a person reads.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Where">The line, the id, the party or the stratum; empty where it is the whole.</param>
/// <param name="Detail">What the sentence adds, such as a bound.</param>
public sealed record DrawFault(DrawFaultKind Kind, string Where = "", string Detail = "")
{
    /// <summary>One or two Chinese sentences: what is wrong, and what to do where somebody can.</summary>
    public string Message =>
        Kind switch
        {
            DrawFaultKind.FileForm => $"{Where}：{Detail}",
            DrawFaultKind.IdForm => $"“{Where}”不能作标识。标识应为1至64个字母、数字和 . _ : / - 。",
            DrawFaultKind.NameForm =>
                $"“{Where}”的{Detail}不能这样写：应为1至200字的一行文字，前后没有空格，不含看不见的字，不能只写“-”。",
            DrawFaultKind.TooMany => $"{Where}超过{Detail}个，请分次抽取。",
            DrawFaultKind.Twice => $"“{Where}”出现了两次。{Detail}应当各不相同。",
            DrawFaultKind.EnterpriseTwice =>
                $"统一社会信用代码{Where}出现了两次。一户有几个许可证、每个许可证各列一行的，应当写明许可证编号。",
            DrawFaultKind.OutOfBounds => $"{Where}应为{Detail}。",
            DrawFaultKind.StratumWithoutRule => $"名单中有“{Where}”类的检查对象，抽取规则没有写这一类抽多少。这次不抽的写0。",
            DrawFaultKind.ObjectWithoutItem => $"检查对象“{Where}”不适用这次抽取的任何检查事项，不应列入名单。",
            DrawFaultKind.PlanDiffers => $"{Where}是计划“{Detail}”的，不是这次抽取的。",
            DrawFaultKind.PoolChanged => "名单与抽取前公布的不同：名单的哈希值与笔录所记的不符。",
            DrawFaultKind.RulesChanged => "抽取规则与抽取前公布的不同：规则的哈希值与笔录所记的不符。",
            DrawFaultKind.CommitmentWrong => "承诺值不是由这份名单和这份规则得出的。",
            DrawFaultKind.PromiseMissing => $"“{Where}”没有交出秘密的承诺。",
            DrawFaultKind.PartyUnknown => $"“{Where}”不是规则写明的参与方。",
            DrawFaultKind.SecretMissing => $"“{Where}”作过承诺，没有公开秘密。",
            DrawFaultKind.SecretWrong => $"“{Where}”公开的秘密与承诺不符。",
            DrawFaultKind.SecretForm => $"“{Where}”的秘密不能这样写：应为1至200字的一行文字，前后没有空格，不含看不见的字。",
            DrawFaultKind.PublicNumberWrong => "公共号码与规则不符：规则写明来源的应当填写，没有写明的不应当有。",
            DrawFaultKind.DiceWrong => "骰子的点数与规则不符：个数应当相同，每个为1至6。",
            DrawFaultKind.TimesOutOfOrder => $"先后顺序不对：{Detail}",
            DrawFaultKind.SeedWrong => "种子不是由公开的秘密、公共号码和点数得出的。",
            DrawFaultKind.StratumWrong => $"“{Where}”类的在库数、应抽数或者抽中数不对。",
            DrawFaultKind.PickMissing => $"检查对象“{Where}”应当抽中，笔录里没有。",
            DrawFaultKind.PickWrong => $"检查对象“{Where}”不应当抽中。",
            DrawFaultKind.PickTicketWrong => $"检查对象“{Where}”的签号不是由种子得出的。",
            DrawFaultKind.PickOrder => $"“{Where}”类抽中的检查对象没有按签号从小到大排列。",
            DrawFaultKind.NextWrong => $"“{Where}”类没有抽中的下一个不对。",
            DrawFaultKind.StaffingMissing => $"检查对象“{Where}”没有抽取执法人员，也没有写明抽不足。",
            DrawFaultKind.StaffingUnknown => $"检查对象“{Where}”没有抽中，或者不涉及这个单位，却有执法人员。",
            DrawFaultKind.OfficerMissing => $"执法人员“{Where}”应当抽中，笔录里没有。",
            DrawFaultKind.OfficerWrong => $"执法人员“{Where}”不应当抽中：不是依次的下一名，或者不在名单里。",
            DrawFaultKind.OfficerLacksCompetence => $"执法人员“{Where}”不能抽中：不属于这个单位，或者不具备全部事项的资格。",
            DrawFaultKind.OfficerRecused => $"执法人员“{Where}”应当回避。",
            DrawFaultKind.OfficerFull => $"执法人员“{Where}”的任务已经达到上限。",
            DrawFaultKind.OfficerTicketWrong => $"执法人员“{Where}”的签号不是由种子得出的。",
            DrawFaultKind.OfficerOrder => $"检查对象“{Where}”的执法人员没有按签号从小到大排列。",
            DrawFaultKind.SkipWrong => $"检查对象“{Where}”的执法人员中，依次跳过的人或者原因不对。",
            DrawFaultKind.SpareWrong => $"检查对象“{Where}”的执法人员中，依次的下一名不对。",
            DrawFaultKind.UnstaffedWrong => $"检查对象“{Where}”执法人员抽不足的记载不对。",
            DrawFaultKind.ResultForm => $"抽取结果有多余的行，或者各行的先后不对：{Where}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The kind, where, and the sentence, as the command prints it.</summary>
    public override string ToString() => Message;
}
