using System.Diagnostics;
using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Exams;
using Fazhi.Storage;
using Fazhi.Testing;

namespace Fazhi.Bench;

/// <summary>
/// An exam of a thousand candidates on the machine's own two cores, server and candidates together: all come in within a minute, answer twenty questions, each answer acknowledged when it is on disk, and hand in.
/// </summary>
internal static class ExamBench
{
    private const string County = "http://127.0.0.1:5099";
    private const int Candidates = 1000;
    private const int Questions = 20;

    // A candidate answers every ten seconds, faster than anybody reads: a hundred answers a second.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Arriving = TimeSpan.FromSeconds(60);

    internal static void Run()
    {
        using var scratch = new Scratch();
        var folder = scratch.File("data");
        var sat = Prepare(folder);
        using var server = Running.Program("serve", "--data", folder, "--url", County);
        using (var http = new HttpClient { BaseAddress = new Uri(County) })
            server.Until(http, "/exam");
        Sit(sat, server).GetAwaiter().GetResult();
        var store = DataFolder.Open(folder, InReportOrder.Types).Store;
        using var db = store.Open();
        Measure.Tell(
            $"handed in: {db.Matters<Sitting>(store.CountyCode).Count(s => s.Stage == SittingStage.Submitted)}, lines in the journal: {db.Journal.Count()}"
        );
        Mark(store);
    }

    private static async Task Sit(IReadOnlyList<(string Ticket, string Code)> sat, Running server)
    {
        var (enter, answer, submit, floor) = (new Times(), new Times(), new Times(), new Times());
        var began = Stopwatch.StartNew();
        await Task.WhenAll(
            sat.Select(
                async (s, i) =>
                {
                    await Task.Delay(Arriving * i / Candidates);
                    using var candidate = new ExamCandidate(new Uri(County));
                    await enter.Of(() => candidate.Enter(s.Ticket, s.Code));
                    for (var n = 0; n < Questions; n++)
                    {
                        await Task.Delay(Pause);
                        if (n % 5 == 0)
                            await floor.Of(candidate.Ping);
                        await answer.Of(async () =>
                        {
                            if (!await candidate.Answer(n, n + 1, "A"))
                                throw new InvalidOperationException("It wasn't acknowledged.");
                        });
                    }

                    await submit.Of(() => candidate.Submit());
                }
            )
        );
        Measure.Tell(
            $"{Candidates} candidates, {began.Elapsed.TotalSeconds:0} s in all, server's processor {server.Processor.TotalSeconds:0} s, memory {server.Memory >> 20} MiB"
        );
        Measure.Tell($"coming in (two pages, a ticket, the paper): {enter}");
        Measure.Tell($"an answer: {answer}");
        Measure.Tell($"handing in: {submit}");
        Measure.Tell($"floor, a page of two letters in the same minutes: {floor}");
        Measure.Tell($"an answer against the floor at p95: {answer.At(0.95) / floor.At(0.95):0.0}");
    }

    private static void Mark(CountyStore store)
    {
        using var desk = new Desk(store, TimeProvider.System);
        Guid exam;
        using (var db = store.Open())
            exam = db.Matters<Exam>(store.CountyCode).Single().Id;
        var seconds = Measure.Seconds(() => Do(desk, ActRequest.In(exam, new MarkExam()), Examining.Justice));
        Measure.Tell($"marking {Candidates} papers of {Questions} questions, one act: {seconds:0.0} s");
    }

    private static List<(string Ticket, string Code)> Prepare(string folder)
    {
        var store = DataFolder.Create(folder, People.Tahe, InReportOrder.Types).Store;
        using var desk = new Desk(store, TimeProvider.System);
        for (var i = 1; i <= 2 * Questions; i++)
        {
            var question = Do(
                desk,
                ActRequest.Open("exam-question", Examining.Question(QuestionKind.Single, i), organ: "justice"),
                Examining.Justice
            );
            Do(desk, ActRequest.In(question.Id, new ApproveQuestion()), Examining.Chief);
        }

        var parts = new[] { Examining.Parts[0] with { Count = Questions, Points = 2 } };
        Do(
            desk,
            ActRequest.Open("paper-blueprint", new SetBlueprint { Title = "组卷方案", Parts = parts }, organ: "justice"),
            Examining.Justice
        );
        var announced = Examining.Announced(new CountyClock(TimeProvider.System).Today);
        var exam = Do(desk, ActRequest.Open("exam", announced, organ: "justice"), Examining.Justice).Id;
        Do(desk, ActRequest.In(exam, new OpenRegistration { Seed = Examining.Seed }), Examining.Justice);
        List<(string, string)> sat = [];
        for (var i = 1; i <= Candidates; i++)
        {
            var sitting = Do(desk, Examining.Registering(exam, $"演示考生{i}"), Examining.Traffic).Id;
            var admitted = (Sitting)Do(desk, ActRequest.In(sitting, new AdmitCandidate()), Examining.Justice);
            sat.Add((admitted.Ticket!, TicketCode.Of(Examining.Seed, sitting, 1)));
        }

        Do(desk, ActRequest.In(exam, new BeginExam()), Examining.Justice);
        return sat;
    }

    private static Matter Do(Desk desk, ActRequest request, Actor by) =>
        desk.Perform(request, by) is { Done: true } outcome
            ? outcome.Matter!
            : throw new InvalidOperationException($"{request.Act.Code} is refused.");
}
