namespace Fazhi.Web.Api;

/// <summary>What is said of parameters that many routes take.</summary>
internal static class Parameters
{
    internal const string Type = "类型代码，例如 reconsideration；全部类型见 ListMatterTypes";
    internal const string Id = "事项的id";
    internal const string Cursor = "续页标记，照抄上一部分的 cursor；不写的，从头读起";
    internal const string Limit = "一部分的件数";
}
