namespace Fazhi.Storage.Signing;

/// <summary>
/// 签名私钥文件有误 — the message is a whole sentence in Chinese, for whoever runs the system. It never quotes the key.
/// </summary>
public sealed class SigningKeyException : Exception
{
    public SigningKeyException(string message)
        : base(message) { }

    public SigningKeyException(string message, Exception inner)
        : base(message, inner) { }
}
