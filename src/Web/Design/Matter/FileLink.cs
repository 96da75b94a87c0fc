namespace Fazhi.Web.Design;

/// <summary>文件链接 — a document or a piece of evidence to open.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Href">Where it is.</param>
/// <param name="Note">Date and size, or its number.</param>
public sealed record FileLink(string Name, string Href, string? Note = null);
