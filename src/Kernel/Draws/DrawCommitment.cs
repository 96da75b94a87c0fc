using System.Text;
using Fazhi.Ledgers;

namespace Fazhi.Draws;

/// <summary>
/// 抽取承诺 — one hash over a plan, its frozen pool and its rules. It is published (in the ledger) before any secret is promised; every promise of a secret is made
/// for it, so that nobody can change pool or rules afterwards and keep the promises.
/// </summary>
/// <remarks>SHA-256 of four lines: "fazhi-draw-commitment/1", the plan, the pool's root and the rules' hash in hexadecimal, each with its line feed.</remarks>
/// <param name="Plan">The plan's id.</param>
/// <param name="PoolRoot">See <see cref="DrawPool.Root"/>.</param>
/// <param name="RulesDigest">See <see cref="DrawRules.Digest"/>.</param>
public sealed record DrawCommitment(string Plan, Hash PoolRoot, Hash RulesDigest)
{
    private const string Format = "fazhi-draw-commitment/1";

    /// <summary>The commitment of a pool and rules.</summary>
    public static DrawCommitment Of(DrawPool pool, DrawRules rules) => new(pool.Plan, pool.Root, rules.Digest);

    /// <summary>The hash that is published.</summary>
    public Hash Hash
    {
        get
        {
            var text = new StringBuilder();
            text.Line(Format);
            text.Line(Plan);
            text.Line(PoolRoot.ToString());
            text.Line(RulesDigest.ToString());
            return DrawText.Digest(text.ToString());
        }
    }
}
