using System.Security.Cryptography;
using System.Text;
using Fazhi.Ledgers;

namespace Fazhi.Kernel.Tests.Ledgers;

/// <summary>A key that signs by HMAC with its own name, since the kernel holds no signature scheme.</summary>
internal sealed class TestKey(string name) : INoteSigner, INoteVerifier
{
    public string Name => name;

    public uint KeyHash => 0x0fa2_41ab;

    public byte[] Sign(ReadOnlySpan<byte> message) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(name), message);

    public void Dispose() { }

    public bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) => signature.SequenceEqual(Sign(message));
}
