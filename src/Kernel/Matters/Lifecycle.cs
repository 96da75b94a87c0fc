using System.Linq.Expressions;
using Fazhi.Clocks;

namespace Fazhi.Matters;

/// <summary>
/// 办理流程 — collects the lines of one definition: opening acts, acts, clocks, corrections, parameters. Reads like the statute's table.
/// </summary>
/// <typeparam name="TMatter">The matter.</typeparam>
/// <typeparam name="TStage">Its stages.</typeparam>
public sealed class Lifecycle<TMatter, TStage>
    where TMatter : Matter<TStage>
    where TStage : struct, Enum
{
    internal List<ActRule> Acts { get; } = [];

    internal List<ActRule> Moving { get; } = [];

    internal List<TStage> Former { get; } = [];

    internal List<ClockRule> Clocks { get; } = [];

    internal List<TStage> Finals { get; } = [];

    internal List<Parameter> Parameters { get; } = [];

    internal List<string> Indexes { get; } = [];

    internal List<CourseStep> Course { get; } = [];

    internal List<QualificationRule> Wanted { get; } = [];

    internal ReadingScope Reading { get; private set; } = ReadingScope.OwnOrgan;

    internal Disclosure? Disclosure { get; private set; }

    internal WholeRule? Whole { get; private set; }

    internal OverdueRule? Overdue { get; private set; }

    internal FindingRule? Finding { get; private set; }

    internal List<MomentRule> Moments { get; } = [];

    /// <summary>An act that opens a matter at a stage.</summary>
    public ActRule<TMatter, TStage, TAct> Opens<TAct>(string name, TStage stage)
        where TAct : Act<TMatter> => Add(new ActRule<TMatter, TStage, TAct>(name, true, [], stage));

    /// <summary>接入 — an act that opens a matter as it stands after a past outside the ledger, at one of these stages.</summary>
    public ActRule<TMatter, TStage, TAct> TakesOver<TAct>(string name, params TStage[] possible)
        where TAct : Act<TMatter>, ITakingOver =>
        Add(new ActRule<TMatter, TStage, TAct>(name, true, [], null)).To((m, _) => m.Stage, possible);

    /// <summary>An act from one stage to another.</summary>
    public ActRule<TMatter, TStage, TAct> Act<TAct>(string name, TStage from, TStage to)
        where TAct : Act<TMatter> => Add(new ActRule<TMatter, TStage, TAct>(name, false, [from], to));

    /// <summary>An act from any of several stages to another.</summary>
    public ActRule<TMatter, TStage, TAct> Act<TAct>(string name, TStage[] from, TStage to)
        where TAct : Act<TMatter> => Add(new ActRule<TMatter, TStage, TAct>(name, false, from, to));

    /// <summary>An act that leaves the stage alone, or chooses it with <see cref="ActRule{TMatter,TStage,TAct}.To"/>.</summary>
    public ActRule<TMatter, TStage, TAct> During<TAct>(string name, params TStage[] stages)
        where TAct : Act<TMatter> => Add(new ActRule<TMatter, TStage, TAct>(name, false, stages, null));

    /// <summary>
    /// 转入 — open matters of former versions may go on under this one, at the stage where they stand or at the one chosen with <see cref="ActRule{TMatter,TStage,TAct}.To"/>; its basis is the article of
    /// the transition rule. Periods that this version doesn't have end that day, the others go on, as long as it says; acts that this version doesn't have are no longer done, and stay readable.
    /// </summary>
    /// <param name="name">What the act is called.</param>
    /// <param name="from">The former versions.</param>
    /// <param name="stages">At which of their stages.</param>
    public ActRule<TMatter, TStage, TAct> Moves<TAct>(string name, string[] from, params TStage[] stages)
        where TAct : Act<TMatter>, IMoving
    {
        var rule = new ActRule<TMatter, TStage, TAct>(name, false, stages, null) { MovesFrom = from };
        Moving.Add(rule);
        return rule;
    }

    /// <summary>Stages that only matters of former versions stand at.</summary>
    public void NoLonger(params TStage[] stages) => Former.AddRange(stages);

    /// <summary>A statutory period of fixed length.</summary>
    public ClockRule<TMatter> Clock(string code, string name, Period period) => Clock(code, name, _ => period);

    /// <summary>A statutory period whose length depends on the matter; it is looked up again after every act.</summary>
    public ClockRule<TMatter> Clock(string code, string name, Func<TMatter, Period> period)
    {
        var clock = new ClockRule<TMatter>(code, name, period);
        Clocks.Add(clock);
        return clock;
    }

    /// <summary>A matter is finished at these stages: only a correction may follow, and acts that name the stage themselves.</summary>
    public void Ends(params TStage[] stages) => Finals.AddRange(stages);

    /// <summary>Parameters whose value is kept with the matter when it is opened.</summary>
    public void Uses(params Parameter[] parameters) => Parameters.AddRange(parameters);

    /// <summary>Columns the county counts or searches by: each gets an index together with the county.</summary>
    public void Indexed(params Expression<Func<TMatter, object?>>[] columns) => Indexes.AddRange(columns.Select(NamesOf));

    /// <summary>更正 — mends a wrongly recorded field at any of these stages, by these roles, both versions kept in the ledger.</summary>
    public ActRule<TMatter, TStage, CorrectRecord<TMatter>> Corrections(TStage[] stages, params Role[] by) =>
        Add(new ActRule<TMatter, TStage, CorrectRecord<TMatter>>("更正", false, stages, null))
            .By(by)
            .For("更正登记有误的栏目，前后两个版本都保留。");

    // Where the law acts by itself, it waits while somebody enters a past, and what it did may turn out not to follow.
    internal void LetsTheLawWaitAndThinkAgain()
    {
        var lawful = Acts.Where(a => Clocks.Exists(c => c.ElseAct == a.ActType)).ToList();
        if (lawful.Count == 0)
            return;
        During<CompletePast<TMatter>>("补录完毕", Enum.GetValues<TStage>())
            .By([.. Acts.Where(a => a.Opens).SelectMany(a => a.Roles).Where(r => r.IsHeld).Distinct()])
            .For("以前的办理都已经按实际日期登记的，办理补录完毕；系统由此按日期先后重新计算期限。")
            .Under(Laws.Article.WorkingRule);
        var entering = Clock(ClockRun.Entering, "补录", 30.Days())
            .Until<CompletePast<TMatter>>()
            .Otherwise("补录完毕以前，系统不自动登记期限届满的后果；法律没有规定日数，这是本系统的办理期限")
            .Under(Laws.Article.WorkingRule);
        foreach (var opening in Acts.Where(a => a.Opens && !a.TakesOver))
            entering.FromEntering(opening.ActType);
        UndoesWhatNoLongerFollows(lawful);
    }

    // What is closed, and holds personal data, can be rid of it. Whoever sees any of its acts sees that, and why.
    internal void ErasesWhatIsPersonal()
    {
        if (Finals.Count == 0 || !Acts.Exists(a => Sealable.Holds(a.ActType)))
            return;
        var seen = Acts.SelectMany(a => a.Openings).Aggregate(Reader.None, (all, o) => all | o.To);
        var rule = During<EraseRecord<TMatter>>("依法删除个人信息", [.. Finals])
            .By(Role.Head)
            .For("办结事项中的个人信息、文字叙述和附件从此谁也读不出来；阶段、日期、选项和统计数字不变。")
            .Under(Laws.Statutes.PersonalInformation[47])
            .ForGood();
        if (seen != Reader.None)
            rule.Add(new ActOpening(seen, null, null));
    }

    // Whoever sees what the law did sees that it was undone.
    private void UndoesWhatNoLongerFollows(List<ActRule> lawful)
    {
        var rule = new ActRule<TMatter, TStage, UndoLawAct<TMatter>>("撤销自动登记", false, Enum.GetValues<TStage>(), null)
            .ByLaw()
            .For("发生在前的办理补登以后，按日期先后重新计算，不再成立的自动登记由此撤销。")
            .Under(Laws.Article.WorkingRule);
        foreach (var opening in lawful.SelectMany(a => a.Openings).Where(o => o.When is null))
            rule.Add(new ActOpening(opening.To, [], null));
        Acts.Add(rule);
    }

    /// <summary>通常过程 — the steps of the ordinary course, in order, each with the stages that belong to it. A register has none.</summary>
    public void Steps(params (string Name, TStage[] Stages)[] steps) =>
        Course.AddRange(steps.Select(s => new CourseStep(s.Name, [.. s.Stages.Select(x => x.ToString())])));

    /// <summary>Its matters are parts of a whole, as the files of a round are: each opens under one, while that stands at one of these stages.</summary>
    public void PartOf<TWhole>(params Enum[] takingParts)
        where TWhole : Matter => Whole = new WholeRule(typeof(TWhole), [.. takingParts.Select(s => s.ToString())]);

    /// <summary>逾期列入 — the law opens one when a period ran out elsewhere, as the county's rule says.</summary>
    public void OpensWhenOverdue(OverdueRule rule) => Overdue = rule;

    /// <summary>查找列入 — the law opens one for each thing that stands out in the county's records, once.</summary>
    public void OpensWhenFound(FindingRule rule) => Finding = rule;

    /// <summary>到时 — the law does this act at a moment of the day that the matter says, such as the end of a sitting's time.</summary>
    /// <param name="due">The matters whose moment has come, by the seconds since 1970; the database is asked for them every few seconds, so that it wants an index.</param>
    /// <param name="moment">A matter's moment, in seconds since 1970.</param>
    public void AtItsMoment<TAct>(Func<long, Expression<Func<TMatter, bool>>> due, Func<TMatter, long> moment)
        where TAct : Act<TMatter>, new() => Moments.Add(new MomentRule<TMatter, TAct>(due, moment));

    /// <summary>资格 — whoever acts in a role for the organ that handles such a matter has a qualification on the day of the act. It is asked of the people of the register.</summary>
    public void Wants(Role role, Qualification of, Laws.Article basis) => Wanted.Add(new QualificationRule(role, of, basis));

    /// <summary>查阅 — every official of the county may read these matters, as far as the openings say.</summary>
    public void ReadByEveryone() => Reading = Reading with { Everyone = true };

    /// <summary>查阅 — officials of an organ may read a matter that concerns it, such as the respondent its case, as far as the openings say.</summary>
    public void ReadAlsoBy(Expression<Func<TMatter, string, bool>> concerned)
    {
        // Compiled when first asked: most runs of the program never do.
        var compiled = new Lazy<Func<TMatter, string, bool>>(concerned.Compile);
        Reading = Reading with { Concerns = concerned, IsConcerned = (m, organ) => compiled.Value((TMatter)m, organ) };
    }

    /// <summary>查阅 — officials with these roles work in every organ's matters and read them whole.</summary>
    public void ReadByRole(params Role[] roles) => Reading = Reading with { Roles = roles };

    /// <summary>查阅 — the county's judicial administration works in every organ's matters and reads them whole.</summary>
    public void ReadByJusticeBureau() => Reading = Reading with { JusticeBureau = true };

    /// <summary>开放 — an act is shown whole, personal data and documents included, or only some of its fields.</summary>
    /// <param name="to">To whom.</param>
    /// <param name="fields">The fields; none for all.</param>
    public void Shows<TAct>(Reader to, params Expression<Func<TAct, object?>>[] fields)
        where TAct : Act<TMatter> =>
        RuleOf(typeof(TAct)).Add(new ActOpening(to, fields.Length == 0 ? null : [.. fields.Select(FieldOf)], null));

    /// <summary>开放 — an act is shown whole in a certain state of the matter, such as a decision once it is served.</summary>
    public void ShowsWhen<TAct>(Reader to, Func<TMatter, TAct, bool> when)
        where TAct : Act<TMatter> => RuleOf(typeof(TAct)).Add(new ActOpening(to, null, (m, a) => when((TMatter)m, (TAct)a)));

    /// <summary>开放 — that these acts were done is shown, not what they say.</summary>
    /// <param name="to">To whom.</param>
    /// <param name="acts">The acts; none for all of the type.</param>
    public void ShowsThat(Reader to, params Type[] acts)
    {
        foreach (var rule in acts.Length == 0 ? Acts.Concat(Moving) : acts.Select(RuleOf))
            rule.Add(new ActOpening(to, [], null));
    }

    /// <summary>开放 — facts of the matter are shown.</summary>
    public void ShowsFacts(Reader to, params Expression<Func<TMatter, object?>>[] facts) =>
        Reading = Reading with { Facts = [.. Reading.Facts, .. facts.Select(f => (to, NamesOf(f)))] };

    /// <summary>开放 — a register: all its acts with their documents, and all facts, are shown, personal data excepted. Said after the acts.</summary>
    public void ShowsAll(Reader to)
    {
        foreach (var rule in Acts.Concat(Moving))
        {
            var fields = FieldModel.Of(rule.ActType);
            string[] open = [.. fields.Where(f => !f.HoldsPersonal).Select(f => f.Name)];
            // What a correction says of any field stands in it as text, of a personal one too.
            rule.Add(
                new ActOpening(
                    to,
                    rule.IsCorrection ? []
                        : open.Length == fields.Count ? null
                        : open,
                    null
                )
            );
        }

        var facts = MatterFact.Of(typeof(TMatter)).Where(f => !f.Personal).Select(f => (to, f.Property.Name));
        Reading = Reading with { Facts = [.. Reading.Facts, .. facts] };
    }

    /// <summary>公开 — everybody may see the matters for which this holds, with the documents of these templates and with these fields. Without it a type is seen in figures only.</summary>
    public void Discloses(
        Expression<Func<TMatter, bool>> when,
        string[] documents,
        params Expression<Func<TMatter, object?>>[] fields
    )
    {
        var compiled = new Lazy<Func<TMatter, bool>>(when.Compile);
        Disclosure = new Disclosure(when, m => compiled.Value((TMatter)m), [.. fields.Select(NamesOf)], documents);
    }

    // m => m.AcceptedOn, or m => new { m.Kind, m.ConcludedOn } for an index over two columns.
    private static string NamesOf(Expression<Func<TMatter, object?>> column) =>
        column.Body switch
        {
            NewExpression many => string.Join(',', many.Arguments.Cast<MemberExpression>().Select(a => a.Member.Name)),
            UnaryExpression { Operand: MemberExpression boxed } => boxed.Member.Name,
            MemberExpression one => one.Member.Name,
            _ => throw new ArgumentException("An index names columns.", nameof(column)),
        };

    private ActRule RuleOf(Type act) =>
        Acts.Concat(Moving).FirstOrDefault(r => r.ActType == act)
        ?? throw new DefinitionException(typeof(TMatter).Name, [$"{act.Name} is opened before it is defined"]);

    private static string FieldOf<TAct>(Expression<Func<TAct, object?>> field)
    {
        var name = (field.Body is UnaryExpression { Operand: MemberExpression boxed } ? boxed : (MemberExpression)field.Body)
            .Member
            .Name;
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private ActRule<TMatter, TStage, TAct> Add<TAct>(ActRule<TMatter, TStage, TAct> rule)
        where TAct : Act<TMatter>
    {
        Acts.Add(rule);
        return rule;
    }
}
