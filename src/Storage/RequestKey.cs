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

    internal string Text { get; } = request.IsShared ? $"{Shared}/{request.Key}" : TextOf(actor, request.Key!);

    /// <summary>The key under which a request is kept: two people may use the same.</summary>
    internal static string TextOf(Actor actor, string key) => $"{actor.Id}/{key}";

    internal string Digest { get; } =
        Convert.ToHexStringLower(
            SHA256.HashData([
                .. Said(request.Matter, request.Opens, request.Parent, request.Organ, request.On, request.Seen),
                .. new Payload(request.Act, null, null, [], null, request.Late).Write(),
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

    internal RequestRow Row(int county, Outcome outcome) =>
        new()
        {
            County = county,
            Key = Text,
            Digest = Digest,
            MatterId = outcome.Matter!.Id,
            Sequence = outcome.Sequence,
        };
}
