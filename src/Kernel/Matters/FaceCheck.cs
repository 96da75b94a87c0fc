namespace Fazhi.Matters;

/// <summary>面貌检查 — finds what is wrong with what the types say of their faces before the program starts: fields no act has, addresses said twice.</summary>
internal static class FaceCheck
{
    internal static IEnumerable<string> Faults(IReadOnlyList<MatterType> newest, IReadOnlyList<OnlineApplication> applications)
    {
        foreach (var slug in applications.GroupBy(a => a.Slug).Where(g => g.Count() > 1))
            yield return $"the address /apply/{slug.Key} is used by {slug.Count()} applications";
        foreach (var place in newest.Select(t => t.Face.Place.Address).OfType<string>().GroupBy(a => a).Where(g => g.Count() > 1))
            yield return $"the address {place.Key} is used by {place.Count()} types";
        foreach (var type in newest)
        {
            if (type.Face.Place is { HasOwnPages: true, Address: null })
                yield return $"{type.Code} has pages of its own at no address";
            if (type.Face.Place.Address is { } address && (address.Length < 2 || address[0] != '/' || address[1..].Contains('/')))
                yield return $"{type.Code}: {address} is no address of one part, such as /organisations";
            foreach (var act in type.Face.Applicant.Acts)
            foreach (var fault in Faults(type, act))
                yield return $"{type.Code}: {fault}";
        }

        foreach (var application in applications)
        foreach (var fault in Faults(newest, application))
            yield return $"/apply/{application.Slug} {fault}";
    }

    private static IEnumerable<string> Faults(MatterType type, ApplicantAct act)
    {
        if (type.Acts.FirstOrDefault(r => r.ActType == act.Act) is not { } rule)
            yield return $"{act.Act.Name} is no act of it";
        else if (!rule.Roles.Contains(Role.Public))
            yield return $"{rule.Code} is no act of applicants";
        foreach (var field in (act.Asked ?? []).Concat(act.Fixed.Keys).Where(f => !Has(act.Act, f)))
            yield return $"{act.Act.Name} has no field {field}";
    }

    private static IEnumerable<string> Faults(IReadOnlyList<MatterType> newest, OnlineApplication application)
    {
        var type = newest.First(t => t.Code == application.Type);
        if (type.Acts.FirstOrDefault(r => r.ActType == application.Act) is not { Opens: true } rule)
            yield return $"{application.Act.Name} opens no matter of {type.Code}";
        else if (!rule.Roles.Contains(Role.Public))
            yield return $"{rule.Code} isn't the public's to do";
        var asked = application.Steps.SelectMany(s => s.Groups).SelectMany(g => g).ToList();
        foreach (var field in asked.Append(application.Name).Where(f => !Has(application.Act, f)))
            yield return $"{application.Act.Name} has no field {field}";
        foreach (var (code, field) in application.FieldOf.Where(f => application.StepOf(f.Value) == 0))
            yield return $"refusal {code} is shown at {field}, which no step asks";
        // What the public may name is what the public may read.
        foreach (var (path, field) in References.Fields(application.Act).Where(f => application.StepOf(f.Path) > 0))
            if (newest.FirstOrDefault(t => t.MatterClass == References.MatterOf(field.ValueType)) is { Disclosure: null } hidden)
                yield return $"{path} names a matter of {hidden.Code}, which is no public type";
    }

    private static bool Has(Type act, string path) => FieldModel.Of(act).Any(f => f.Name == ApplicationStep.Top(path));
}
