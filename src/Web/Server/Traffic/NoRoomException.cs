namespace Fazhi.Web.Traffic;

/// <summary>没有余地 — what is kept for people has reached its limit; the message is for the person.</summary>
/// <param name="status">507 where there is no room at all, 413 where this is too much for one.</param>
public sealed class NoRoomException(string message, int status = 507) : Exception(message)
{
    public int Status { get; } = status;
}
