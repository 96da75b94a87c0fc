using Fazhi.Matters;
using Xunit;

namespace Fazhi.Testing.Courses;

/// <summary>
/// 寻常经过 — how a matter of one type is opened and goes its ordinary way to its end. Every type has one, said once: tests that hold for every type walk there by it, and no type is excused.
/// </summary>
/// <param name="Type">The type's code.</param>
/// <param name="Go">Its acts, one after the other; the matter as it stands after each.</param>
public sealed record OrdinaryCourse(string Type, Func<Ground, IEnumerable<Matter>> Go)
{
    private static readonly Dictionary<string, OrdinaryCourse> all = new OrdinaryCourse[][]
    {
        DocumentCourses.All,
        ConsultationCourses.All,
        DecisionCourses.All,
        CaseCourses.All,
        LitigationCourses.All,
        LiaisonCourses.All,
        DialogueCourses.All,
        CounselCourses.All,
        ServicesCourses.All,
        CoordinationCourses.All,
        PenaltyCourses.All,
        ProblemCourses.All,
        OfficerCourses.All,
        InspectionCourses.All,
        DrawCourses.All,
        ExamCourses.All,
        KeyFieldCourses.All,
        ExchangeCourses.All,
        PenaltyCaseCourses.All,
        SupervisionCourses.All,
        FileReviewCourses.All,
        PublicityCourses.All,
        LegalServiceCourses.All,
        NotaryCourses.All,
        MediationCourses.All,
        ReportCourses.All,
        CountyCourses.All,
        [Lendings.Ordinary],
    }
        .SelectMany(c => c)
        .ToDictionary(c => c.Type, StringComparer.Ordinal);

    /// <summary>The course of a type.</summary>
    public static OrdinaryCourse Of(string type)
    {
        Assert.True(
            all.TryGetValue(type, out var course),
            $"The matter type {type} has no ordinary course: say in tests/Testing/Courses how it is opened and goes its way, so that the tests of every type can walk there."
        );
        return course!;
    }
}
