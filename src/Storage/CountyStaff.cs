using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;

namespace Fazhi.Storage;

/// <summary>县的工作人员 — everybody who works for the county, made of the records of people, their posts and their qualifications.</summary>
/// <param name="county">The county.</param>
internal sealed class CountyStaff(int county)
{
    private readonly LiveRegister<CountyPerson, IReadOnlyList<CountyPerson>> people = Every<CountyPerson>(county);
    private readonly LiveRegister<CountyPost, IReadOnlyList<CountyPost>> posts = Every<CountyPost>(county);
    private readonly LiveRegister<PersonQualification, IReadOnlyList<PersonQualification>> qualifications =
        Every<PersonQualification>(county);
    private Made made = new([], [], [], Staff.None);

    /// <summary>The people at a size of the ledger.</summary>
    internal Staff At(long size, Func<CountyDb> open)
    {
        var last = Volatile.Read(ref made);
        var (p, a, q) = (people.At(size, open), posts.At(size, open), qualifications.At(size, open));
        if (ReferenceEquals(p, last.People) && ReferenceEquals(a, last.Posts) && ReferenceEquals(q, last.Qualifications))
            return last.Staff;
        var now = new Made(p, a, q, Of(p, a, q));
        Volatile.Write(ref made, now);
        return now.Staff;
    }

    /// <summary>A writer committed.</summary>
    internal void Recorded(LedgerGrowth growth)
    {
        people.Recorded(growth);
        posts.Recorded(growth);
        qualifications.Recorded(growth);
    }

    /// <summary>The tables are made anew.</summary>
    internal void Forget()
    {
        people.Forget();
        posts.Forget();
        qualifications.Forget();
    }

    private static LiveRegister<TMatter, IReadOnlyList<TMatter>> Every<TMatter>(int county)
        where TMatter : Matter => new(county, [], db => db.Matters<TMatter>(county).OrderBy(m => m.Sequence).ToList());

    private static Staff Of(
        IReadOnlyList<CountyPerson> people,
        IReadOnlyList<CountyPost> posts,
        IReadOnlyList<PersonQualification> qualifications
    )
    {
        var postsOf = posts.ToLookup(p => p.Parent, p => p.Told);
        var heldBy = qualifications.ToLookup(q => q.Parent, q => q.Told);
        return new Staff([
            .. people.Select(p => new Official(p.Id.ToString(), p.Title, p.SignIn, [.. postsOf[p.Id]], [.. heldBy[p.Id]])),
        ]);
    }

    private sealed record Made(
        IReadOnlyList<CountyPerson> People,
        IReadOnlyList<CountyPost> Posts,
        IReadOnlyList<PersonQualification> Qualifications,
        Staff Staff
    );
}
