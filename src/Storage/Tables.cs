using System.Linq.Expressions;
using Fazhi.Matters;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage;

/// <summary>事项表 — loads matters of a type that is known only when the program runs.</summary>
internal abstract class MatterTable
{
    internal static MatterTable Of(Type matter) =>
        (MatterTable)Activator.CreateInstance(typeof(MatterTable<>).MakeGenericType(matter))!;

    internal abstract Matter? Load(CountyDb db, int county, Guid id);

    internal abstract Matter? Find(CountyDb db, int county, string number);

    internal abstract IEnumerable<Matter> Page(CountyDb db, int county, Guid after, int size);

    internal abstract long Count(CountyDb db, int county);

    internal abstract IReadOnlyList<Matter> Named(CountyDb db, int county, IReadOnlyList<Guid> ids);
}

internal sealed class MatterTable<TMatter> : MatterTable
    where TMatter : Matter
{
    internal override Matter? Load(CountyDb db, int county, Guid id) =>
        db.Matters<TMatter>(county).FirstOrDefault(m => m.Id == id);

    internal override Matter? Find(CountyDb db, int county, string number) =>
        db.Matters<TMatter>(county).FirstOrDefault(m => m.Number == number);

    internal override IEnumerable<Matter> Page(CountyDb db, int county, Guid after, int size) =>
        db.Matters<TMatter>(county).Where(After(after)).OrderBy(m => m.Id).Take(size).ToList();

    internal override long Count(CountyDb db, int county) => db.Matters<TMatter>(county).LongCount();

    internal override IReadOnlyList<Matter> Named(CountyDb db, int county, IReadOnlyList<Guid> ids) =>
        db.Matters<TMatter>(county).Where(m => ids.Contains(m.Id)).ToList();

    private static Expression<Func<TMatter, bool>> After(Guid after) => m => m.Id.CompareTo(after) > 0;
}
