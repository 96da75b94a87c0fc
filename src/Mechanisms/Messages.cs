using Fazhi.Matters;

namespace Fazhi.Mechanisms;

/// <summary>往来留言 — what an applicant and the organ wrote to each other in a matter. Nobody else reads it; it changes nothing in the matter.</summary>
public interface IMessage
{
    string Text { get; }

    /// <summary>Whether the applicant wrote it.</summary>
    bool FromApplicant { get; }
}

/// <summary>留言 — an applicant writes to whoever handles the matter, and finds the answer under the receipt's number.</summary>
public sealed record LeaveMessage<TMatter> : Act<TMatter>, IMessage
    where TMatter : Matter
{
    [Field("留言", Max = 1000, Long = true, Personal = true, Hint = "写明要问的事或者要说明的情况；补交材料请办理“补充证据”或者“补正申请材料”。")]
    public required string Text { get; init; }

    bool IMessage.FromApplicant => true;

    public override void Apply(TMatter matter, Doing doing) { }
}

/// <summary>告知当事人 — an answer, or something the applicant should know: when to come, what to bring. It replaces no notice that the law wants served.</summary>
public sealed record WriteToApplicant<TMatter> : Act<TMatter>, IMessage
    where TMatter : Matter
{
    [Field(
        "告知内容",
        Max = 1000,
        Long = true,
        Personal = true,
        Hint = "申请人凭受理编号和查询码查看；没有网上受理编号的，请用其他方式告知。法律规定应当送达的文书，不能用告知代替。"
    )]
    public required string Text { get; init; }

    bool IMessage.FromApplicant => false;

    public override void Apply(TMatter matter, Doing doing) { }
}

/// <summary>往来留言的参数 — no statute fixes how long a person waits for an answer; the county says it.</summary>
public static class MessageParameters
{
    public static Parameter<int> AnswerDays { get; } =
        new(
            "messages.answer-days",
            "答复当事人留言的期限",
            5,
            "工作日",
            "法律没有规定；默认值由本软件提出，是服务目标，由县自定。",
            static days => days is >= 1 and <= 30
        );
}
