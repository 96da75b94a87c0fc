namespace Fazhi.Web.Design;

/// <summary>可以上传的附件 — what may be attached to an act, said beside the field and in a refusal. What a file is its content decides, when it comes in.</summary>
public static class Attachments
{
    public const string Allowed = "PDF、OFD、Word、Excel、图片（JPG、PNG）或者纯文本，每个不超过20MB";

    /// <summary>The endings a browser offers first.</summary>
    public const string Endings = ".pdf,.ofd,.doc,.docx,.wps,.xls,.xlsx,.jpg,.jpeg,.png,.txt,.csv";
}
