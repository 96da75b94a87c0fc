namespace Fazhi.Web.Design;

/// <summary>选项 — one thing to choose: what is posted, what is read, and a word of explanation.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null);
