namespace Fazhi.Matters;

/// <summary>
/// 定义检查 — finds what is wrong with a definition before the program starts: stages nobody reaches, acts without basis or performer,
/// clocks that never stop, codes used twice, acts the law performs that no clock calls.
/// </summary>
internal static class DefinitionCheck
{
    internal static void Check(MatterType type)
    {
        var faults = Faults(type).Concat(Moments(type)).Concat(Moving(type)).ToList();
        if (faults.Count > 0)
            throw new DefinitionException(type.Code, faults);
    }

    private static IEnumerable<string> Faults(MatterType type)
    {
        var stages = Enum.GetNames(type.StageEnum);
        foreach (var (stage, _) in Terms.All(type.StageEnum))
            _ = Terms.Of(stage);

        if (!type.Acts.Any(r => r.Opens))
            yield return "no act opens it";

        foreach (var rule in type.Acts)
        {
            if (rule.Basis is null)
                yield return $"act {rule.Code} has no legal basis";
            if (rule.Roles.Count == 0)
                yield return $"act {rule.Code} has nobody who may perform it";
            if (rule.Roles.Count > 1 && rule.Roles.Contains(Role.Law))
                yield return $"act {rule.Code} is by the law and by persons";
            if (!rule.Opens && rule.From.Count == 0)
                yield return $"act {rule.Code} is allowed at no stage";
            if (rule.Opens && rule.Into.Count == 0)
                yield return $"opening act {rule.Code} leads to no stage";
            foreach (var unknown in rule.WhileRunning.Where(c => type.Clocks.All(k => k.Code != c)))
                yield return $"act {rule.Code} is refused after {unknown}, which is no clock of this type";
            foreach (var picked in rule.Picking.Select(p => p.Picked))
                if (
                    References.Fields(rule.ActType).All(f => References.MatterOf(f.Field.ValueType) != picked)
                    && !rule.IsCorrection
                )
                    yield return $"act {rule.Code} picks {picked.Name}, which no field of it names";
            foreach (var field in FieldModel.Of(rule.ActType).Where(f => f.Facts.Among is not null))
                if (!type.Parameters.OfType<Parameter<string>>().Any(p => p.Code == field.Facts.Among))
                    yield return $"{rule.Code}.{field.Name} is chosen among {field.Facts.Among}, which is no list this type uses";
            if (!rule.ActType.IsSealed)
                yield return $"act {rule.Code} is not sealed";
            // What the law does may have to be undone; what it caused elsewhere could not.
            if (rule.ByLawOnly && rule.HasConsequences)
                yield return $"act {rule.Code} is by the law and causes acts in other matters";
            if (
                rule.ByLawOnly
                && !rule.IsUndoing
                && !rule.IsFormer
                && !type.Clocks.Any(c => c.ElseAct == rule.ActType)
                && !type.Moments.Any(m => m.Act == rule.ActType)
                && !rule.AnyOrgan
            )
                yield return $"act {rule.Code} is by the law, but no clock leads to it";
        }

        foreach (
            var code in type
                .Acts.SelectMany(r => r.Gates)
                .GroupBy(g => g.Code)
                .Where(g => g.Select(x => x.What).Distinct().Count() > 1)
        )
            yield return $"refusal code {code.Key} is used for different refusals";

        foreach (var twice in type.Course.SelectMany(s => s.Stages).GroupBy(s => s).Where(g => g.Count() > 1))
            yield return $"stage {twice.Key} belongs to two steps";
        foreach (var hidden in type.Disclosure?.Fields.Where(f => MatterFact.Find(type.MatterClass, f) is null) ?? [])
            yield return $"{hidden} is disclosed but is no field";
        foreach (var secret in type.Disclosure?.Fields.Where(f => MatterFact.Find(type.MatterClass, f)?.Personal == true) ?? [])
            yield return $"{secret} is personal and can't be disclosed";

        foreach (var field in type.Acts.SelectMany(r => FieldModel.Of(r.ActType)).Concat(FieldModel.Of(type.MatterClass)))
            if (field.Facts.Money && field.ValueType != typeof(decimal))
                yield return $"{field.Name} is money but no decimal";
        foreach (var fact in type.Reading.Facts.Where(f => MatterFact.Find(type.MatterClass, f.Fact) is null))
            yield return $"{fact.Fact} is shown but is no field";
        foreach (var rule in type.Acts)
        foreach (var field in rule.Openings.SelectMany(o => o.Fields ?? []))
            if (FieldModel.Of(rule.ActType).All(f => f.Name != field))
                yield return $"{rule.Code}.{field} is shown but is no field";

        var reached = new HashSet<string>(type.Acts.Where(r => r.Opens && !r.TakesOver).SelectMany(r => r.Into));
        for (var before = -1; before != reached.Count; )
        {
            before = reached.Count;
            foreach (var rule in type.Acts.Where(r => r.From.Any(reached.Contains)))
                reached.UnionWith(rule.Into);
        }

        foreach (var stage in stages.Where(s => !reached.Contains(s) && !type.FormerStages.Contains(s)))
            yield return $"stage {stage} can't be reached";
        foreach (var stage in reached.Where(s => !type.FinalStages.Contains(s)))
            if (!type.Acts.Any(r => r.From.Contains(stage) && r.Into.Any(t => t != stage)))
                yield return $"stage {stage} has no way out and is not final";

        var acts = type.Acts.Select(r => r.ActType).ToHashSet();
        foreach (var clock in type.Clocks)
        {
            if (clock.Basis is null)
                yield return $"clock {clock.Code} has no legal basis";
            if (!clock.StartedBy.Any())
                yield return $"clock {clock.Code} never starts";
            if (!clock.StoppedBy.Any() && clock.ElseAct is null)
                yield return $"clock {clock.Code} never stops";
            foreach (var act in clock.Listens.Append(clock.ElseAct).OfType<Type>().Where(a => !acts.Contains(a)))
                yield return $"clock {clock.Code} listens to {act.Name}, which is no act of this type";
            // What begins after the last day doesn't move it: the law then acts while the matter is where the pause took it.
            foreach (var pause in clock.PausedByActs.Select(p => type.Acts.FirstOrDefault(r => r.ActType == p)))
            foreach (var stage in pause?.Into ?? [])
                if (
                    clock.ElseAct is { } expiry
                    && type.Acts.FirstOrDefault(r => r.ActType == expiry)?.From.Contains(stage) == false
                )
                    yield return $"clock {clock.Code} leads to {expiry.Name}, which isn't allowed at stage {stage}, where {pause!.Code} pauses it";
            if (clock.ElseAct is { } law && type.Acts.FirstOrDefault(r => r.ActType == law) is { ByLawOnly: false })
                yield return $"clock {clock.Code} leads to {law.Name}, which is not an act of the law";
        }

        foreach (var former in type.Acts.Where(r => r.IsFormer && type.Clocks.Any(c => c.ElseAct == r.ActType)))
            yield return $"a clock leads to {former.Code}, which is performed no more";
        foreach (var waiting in type.Clocks.Where(c => c.Awaits is { } act && !c.StoppedBy.Contains(act)))
            yield return $"clock {waiting.Code} awaits an act that doesn't stop it";

        foreach (var twice in type.Clocks.GroupBy(c => c.Code).Where(g => g.Count() > 1))
            yield return $"clock {twice.Key} is defined twice";
    }

    private static IEnumerable<string> Moments(MatterType type) =>
        type
            .Moments.Where(m => type.Acts.FirstOrDefault(r => r.ActType == m.Act) is not { ByLawOnly: true })
            .Select(m => $"at its moment the law does {m.Act.Name}, which is not an act of the law");

    private static IEnumerable<string> Moving(MatterType type)
    {
        foreach (var rule in type.Moving)
        {
            if (rule.Basis is null)
                yield return $"act {rule.Code} has no legal basis";
            if (rule.Roles.Count == 0)
                yield return $"act {rule.Code} has nobody who may perform it";
            if (rule.From.Count == 0)
                yield return $"act {rule.Code} is allowed at no stage";
            foreach (var left in rule.From.Where(s => rule.Into.Count == 0 && type.FormerStages.Contains(s)))
                yield return $"act {rule.Code} leaves a matter at {left}, where no matter of this version stands";
        }
    }
}
