using System.Linq.Expressions;
using Fazhi.Clocks;
using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Storage;

/// <summary>
/// 只看本件 — what may be asked of a day gone by: the matter and the act, the county and its calendar. The county's other records are known only as they stand now; a gate
/// that looks into them isn't asked again.
/// </summary>
internal sealed class MatterAlone(County county, WorkCalendar calendar, MatterTypes types) : ICountyRecords
{
    public County County => county;

    public WorkCalendar Calendar => calendar;

    public MatterTypes Types => types;

    public string? OrganCalled(string called) => throw new NotOfThatDayException();

    public bool Any<TMatter>(Expression<Func<TMatter, bool>> where)
        where TMatter : Matter => throw new NotOfThatDayException();

    public int Count<TMatter>(Expression<Func<TMatter, bool>> where)
        where TMatter : Matter => throw new NotOfThatDayException();

    public IReadOnlyList<TMatter> List<TMatter>(Expression<Func<TMatter, bool>> where)
        where TMatter : Matter => throw new NotOfThatDayException();

    public IEnumerable<TMatter> Each<TMatter>(Expression<Func<TMatter, bool>> where)
        where TMatter : Matter => throw new NotOfThatDayException();

    public TMatter? Find<TMatter>(Guid id)
        where TMatter : Matter => throw new NotOfThatDayException();

    public Matter? Find(Type matter, Guid id, Actor? reader) => throw new NotOfThatDayException();

    public IReadOnlyList<Matter> Called(Type matter, string called, Actor? reader) => throw new NotOfThatDayException();

    public string Named(IReadOnlyList<Matter> alike, Actor? reader) => throw new NotOfThatDayException();

    public IReadOnlyList<string> SaidIn(Guid matter) => throw new NotOfThatDayException();

    public IReadOnlyList<DoneAct> ActsIn(Guid matter) => throw new NotOfThatDayException();

    public string? TextOf(FileRef file) => throw new NotOfThatDayException();

    public IReadOnlyList<StatedFigure?> State(IEnumerable<string> keys, ReportPeriod period) => throw new NotOfThatDayException();

    public IReadOnlyList<string> StillEntered() => throw new NotOfThatDayException();

    public IReadOnlyList<string> Unclosed(ReportPeriod period) => throw new NotOfThatDayException();
}
