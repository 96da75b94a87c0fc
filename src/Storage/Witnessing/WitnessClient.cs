using System.Globalization;
using System.Net;
using System.Text;
using Fazhi.Ledgers;

namespace Fazhi.Storage.Witnessing;

/// <summary>见证人的答复 — its signature line, or the size it last saw, or why there was no use in asking.</summary>
/// <param name="Line">The signature, checked with the witness's key.</param>
/// <param name="Size">The size it last saw, where it saw another.</param>
/// <param name="Fault">Why it gave neither, in a phrase.</param>
/// <param name="Disagrees">Whether it says that the ledger isn't the one it saw before.</param>
public sealed record WitnessReply(NoteSignature? Line, long? Size, string? Fault, bool Disagrees = false);

/// <summary>
/// 见证请求客户端 — asks a witness over C2SP tlog-witness. Only addresses of the county's own list are called; redirections aren't followed, an answer is at most
/// 64 KiB and comes within ten seconds.
/// </summary>
public sealed class WitnessClient : IDisposable
{
    private const int LargestAnswer = 64 * 1024;
    private const string SizeType = "text/x.tlog.size";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = LargestAnswer,
    };

    /// <summary>Sends a checkpoint. Whatever goes wrong is an answer too, never an exception, unless the caller itself gives up.</summary>
    public async Task<WitnessReply> Send(Witness witness, AddCheckpoint request, CancellationToken ct = default)
    {
        try
        {
            using var content = new ByteArrayContent(request.ToBytes());
            using var answer = await http.PostAsync(witness.Address("add-checkpoint"), content, ct);
            var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(ct));
            return answer.StatusCode switch
            {
                HttpStatusCode.OK => Signed(witness, request.Note, text),
                HttpStatusCode.Conflict when answer.Content.Headers.ContentType?.MediaType == SizeType => Seen(text),
                HttpStatusCode.Conflict => Wrong("它见过同样规模而内容不同的台账", disagrees: true),
                HttpStatusCode.NotFound => Wrong("它不认得这个台账"),
                HttpStatusCode.Forbidden => Wrong("它没有这把台账公钥"),
                HttpStatusCode.UnprocessableEntity => Wrong("它见过的台账不是现在这个台账的开头", disagrees: true),
                var status => Wrong($"它的答复是{(int)status}"),
            };
        }
        catch (Exception e)
            when (e is HttpRequestException or IOException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return Wrong("连不上或者没有按时答复");
        }
    }

    public void Dispose() => http.Dispose();

    private static WitnessReply Seen(string text) =>
        long.TryParse(text.TrimEnd('\n'), NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? new WitnessReply(null, size, null)
            : Wrong("它的答复不合协议");

    // Signatures of other keys of the witness are allowed and of no use here.
    private static WitnessReply Signed(Witness witness, SignedNote note, string text)
    {
        var verifier = witness.Verifier();
        return
            SignedNote.TryParse(note.Text + "\n" + text, out var answered)
            && answered.Verify(verifier)
            && answered.Signatures.First(s => s.Name == verifier.Name && s.KeyHash == verifier.KeyHash) is var line
            ? new WitnessReply(line, null, null)
            : Wrong("它的签名与名单上的公钥不符");
    }

    private static WitnessReply Wrong(string fault, bool disagrees = false) => new(null, null, fault, disagrees);
}
