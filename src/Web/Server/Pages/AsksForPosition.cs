namespace Fazhi.Web.Pages;

/// <summary>可以取得位置 — a page on which a browser may be asked where it is, if the person presses for it. On all others the site's headers forbid it.</summary>
public sealed record AsksForPosition;
