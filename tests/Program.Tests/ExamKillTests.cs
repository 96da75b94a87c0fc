using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Fazhi.Clocks;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Exams;
using Fazhi.Storage;
using Fazhi.Storage.Verifying;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Program.Tests;

/// <summary>The server of an exam is killed again and again: not one answer that it acknowledged is lost, and candidates go on where they were.</summary>
public sealed class ExamKillTests
{
    private const int Kills = 6;
    private const int Candidates = 4;

    [Fact]
    public async Task Killed_in_the_middle_of_an_exam_no_acknowledged_answer_is_lost_and_the_submission_holds_them_all()
    {
        using var folder = new Folder();
        var data = folder.At("county");
        var sittings = Prepare(data);
        var acknowledged = sittings.ToDictionary(s => s.Id, _ => new SortedDictionary<long, (int Number, string Letters)>());
        var browsers = sittings.ToDictionary(s => s.Id, _ => new CookieContainer());
        for (var kill = 0; kill < Kills; kill++)
        {
            using var server = Started(data, out var address);
            var work = sittings
                .Select(s => Task.Run(() => Answer(new ExamCandidate(address, browsers[s.Id]), s, acknowledged[s.Id], kill)))
                .ToList();
            // Killed while answers are under way: as soon as the first candidate has had enough of them acknowledged.
            await Task.WhenAny(work);
            server.Kill();
            await server.WaitForExitAsync();
            await Task.WhenAll(work);
        }

        Assert.All(acknowledged.Values, a => Assert.NotEmpty(a));
        using (var server = Started(data, out var address))
        {
            foreach (var sitting in sittings)
            {
                using var candidate = new ExamCandidate(address, browsers[sitting.Id]);
                await candidate.Reload();
                Assert.Contains("已经交卷", await candidate.Submit(), StringComparison.Ordinal);
            }

            server.Kill();
            await server.WaitForExitAsync();
        }

        var store = DataFolder.Open(data, InReportOrder.Types).Store;
        foreach (var sitting in sittings)
        {
            var kept = JournalDesk.Read(store, sitting.Id).ToDictionary(l => l.Sequence, l => l.Content);
            Assert.All(
                acknowledged[sitting.Id],
                a => Assert.Equal(PaperAnswers.Line(a.Value.Number, a.Value.Letters), kept[a.Key])
            );
        }

        var verdict = new LedgerCheck(store).Run();
        Assert.True(verdict.Agrees, verdict.Difference);
    }

    private static async Task Answer(
        ExamCandidate candidate,
        Sat sitting,
        SortedDictionary<long, (int Number, string Letters)> acknowledged,
        int round
    )
    {
        using (candidate)
            try
            {
                if (round == 0)
                    await candidate.Enter(sitting.Ticket, sitting.Code);
                else
                    await candidate.Reload();
                // What was sent and not acknowledged is sent again under its number, as the page's script does.
                var next = acknowledged.Count == 0 ? 0 : acknowledged.Keys.Max() + 1;
                for (var i = 0; i < 8 + round; i++)
                {
                    var (number, letters) = ((int)((next + i) % 6) + 1, "AB"[(int)((next + i) % 2)].ToString());
                    if (await candidate.Answer(next + i, number, letters))
                        acknowledged[next + i] = (number, letters);
                }
            }
            catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
            {
                // The server is gone.
            }
    }

    private sealed record Sat(Guid Id, string Ticket, string Code);

    // A county with an exam that has begun, on the machine's own day.
    private static List<Sat> Prepare(string data)
    {
        var store = DataFolder.Create(data, People.Tahe, InReportOrder.Types).Store;
        using var desk = new Desk(store, TimeProvider.System);
        Matters.Matter Do(ActRequest request, Matters.Actor by)
        {
            var outcome = desk.Perform(request, by);
            Assert.True(outcome.Done, string.Join('\n', outcome.Problems));
            return outcome.Matter!;
        }

        foreach (var kind in Enum.GetValues<QuestionKind>())
            for (var i = 1; i <= 4; i++)
            {
                var question = Do(
                    ActRequest.Open("exam-question", Examining.Question(kind, i), organ: "justice"),
                    Examining.Justice
                );
                Do(ActRequest.In(question.Id, new ApproveQuestion()), Examining.Chief);
            }

        Do(
            ActRequest.Open(
                "paper-blueprint",
                new SetBlueprint { Title = "组卷方案", Parts = Examining.Parts },
                organ: "justice"
            ),
            Examining.Justice
        );
        var exam = Do(
            ActRequest.Open("exam", Examining.Announced(new CountyClock(TimeProvider.System).Today), organ: "justice"),
            Examining.Justice
        ).Id;
        Do(ActRequest.In(exam, new OpenRegistration { Seed = Examining.Seed }), Examining.Justice);
        List<Sat> sat = [];
        foreach (var i in Enumerable.Range(1, Candidates))
        {
            var sitting = Do(Examining.Registering(exam, $"演示考生{i}"), Examining.Traffic);
            var admitted = (Sitting)Do(ActRequest.In(sitting.Id, new AdmitCandidate()), Examining.Justice);
            sat.Add(new(admitted.Id, admitted.Ticket!, TicketCode.Of(Examining.Seed, admitted.Id, 1)));
        }

        Do(ActRequest.In(exam, new BeginExam()), Examining.Justice);
        return sat;
    }

    private static Process Started(string data, out Uri address)
    {
        // What is printed is the address asked for.
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}");
        }

        var process = Cli.Start("serve", "--data", data, "--url", address.ToString());
        while (process.StandardOutput.ReadLine() is { } line)
            if (line.StartsWith("按 Ctrl+C", StringComparison.Ordinal))
                return process;
        throw new InvalidOperationException($"The server didn't start: {process.StandardError.ReadToEnd()}");
    }
}
