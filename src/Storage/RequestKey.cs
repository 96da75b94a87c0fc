using System.Security.Cryptography;
using System.Text.Json;
using Fazhi.Matters;
using Fazhi.Storage.Rows;

namespace Fazhi.Storage;

/// <summary>The key of a request, bound to who asked for what: the act and all that was said beside it. What wasn't said, such as a date, isn't filled in.</summary>
internal sealed class RequestKey(ActRequest request, Actor actor)
{
    /// <summary>Stands before a key of the county's; no account is named so.</summary>
    internal const string Shared = "*";

    private const string RowPrefix = "row/";

    /// <summary>How the keys of what rows of sheets say begin.</summary>
    internal const string RowStart = $"{Shared}/{RowPrefix}";

    internal string Text { get; } = request.IsShared ? $"{Shared}/{request.Key}" : TextOf(actor, request.Key!);

    /// <summary>The key under which a request is kept: two people may use the same.</summary>
    internal static string TextOf(Actor actor, string key) => $"{actor.Id}/{key}";

    /// <summary>
    /// The key of what a row of a sheet says, whichever sheet it stands in: the same act, said in the same words for the same organ. What it names is told by ids, so that it is known again
    /// after a name has changed. <c>null</c> where the request came by no sheet.
    /// </summary>
    internal string? RowText { get; } = request.Sheet is null ? null : RowStart + RowDigest(request, actor);

    internal string Digest { get; } =
        Convert.ToHexStringLower(
            SHA256.HashData([
                .. Said(request.Matter, request.Opens, request.Parent, request.Organ, request.On, request.Seen),
                .. new Payload(request.Act, null, null, [], null, request.Late).Write(),
            ])
        );

    private static string RowDigest(ActRequest request, Actor actor) =>
        Convert.ToHexStringLower(
            SHA256.HashData([
                .. Said(request.Matter, request.Opens, request.Parent, request.Organ ?? actor.Organ, request.On, null),
                .. new Payload(References.Bare(request.Act), null, null, [], null, request.Late).Write(),
            ])
        );

    /// <summary>What is said beside an act, as the digest covers it. Property names and order are part of what was kept: never changed.</summary>
    internal static byte[] Said(Guid? matter, string? opens, Guid? parent, string? organ, DateOnly? on, int? seen) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Matter = matter,
                Opens = opens,
                Parent = parent,
                Organ = organ,
                On = on,
                Seen = seen,
            }
        );

    /// <summary>Under what a request is kept: its key, and that of what its row says.</summary>
    internal IEnumerable<string> Texts => RowText is null ? [Text] : [Text, RowText];

    /// <summary>What is kept of a request that was done.</summary>
    internal IEnumerable<RequestRow> Rows(int county, Outcome outcome) => Texts.Select(t => Row(t, county, outcome));

    private RequestRow Row(string key, int county, Outcome outcome) =>
        new()
        {
            County = county,
            Key = key,
            Digest = Digest,
            MatterId = outcome.Matter!.Id,
            Sequence = outcome.Sequence,
        };
}
