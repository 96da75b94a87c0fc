namespace Fazhi.Storage.Backups;

/// <summary>备份有误 — a backup that can't be made, isn't whole, or can't be put back where it is wanted. The message is for the person.</summary>
public sealed class BackupException(string message) : Exception(message);
