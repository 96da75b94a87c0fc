using System.Globalization;
using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Consultations;
using Fazhi.Storage;
using Fazhi.Testing;

namespace Fazhi.Bench;

/// <summary>
/// A draft of sixty paragraphs with ten thousand remarks: its page, the first and a late page of remarks, those on one paragraph, the list to be answered in the office, each made anew; and how long it takes to
/// answer five hundred that say the same. The floor is the list of consultations, made anew in the same minutes.
/// </summary>
internal static class ConsultationBench
{
    private const string County = "http://127.0.0.1:5097";
    private const int Remarks = 10_000;
    private const int Paragraphs = 60;
    private const int Alike = 500;
    private const int Asked = 100;

    internal static void Run()
    {
        using var scratch = new Scratch();
        var folder = scratch.File("data");
        var (consultation, first) = Prepare(folder);
        using (var server = Running.Program("serve", "--data", folder, "--url", County))
        {
            using var http = new HttpClient { BaseAddress = new Uri(County), Timeout = TimeSpan.FromMinutes(5) };
            server.Until(http, "/consultations");
            var pages = new (string Name, string Path)[]
            {
                ("floor: the list of consultations", "/consultations?"),
                ("the draft by paragraph", $"/consultations/{consultation}?"),
                ("remarks, the first page", $"/consultations/{consultation}/remarks?"),
                ("remarks, page 400", $"/consultations/{consultation}/remarks?page=400&"),
                ("remarks on one paragraph", $"/consultations/{consultation}/remarks?draft=1&paragraph=7&"),
            };
            var floor = 0.0;
            foreach (var (name, path) in pages)
            {
                var times = Ask(http, path).GetAwaiter().GetResult();
                floor = floor == 0 ? times.At(0.95) : floor;
                Measure.Tell($"{name}: {times}; {times.At(0.95) / floor:0.0} of the floor at p95");
            }

            var all = Ask(http, $"/consultations/{consultation}/remarks.csv?", 3).GetAwaiter().GetResult();
            Measure.Tell($"all remarks as data: {all}");
        }

        var store = DataFolder.Open(folder, InReportOrder.Types).Store;
        using var desk = new Desk(store, TimeProvider.System);
        var answered = new Times();
        answered
            .Of(() =>
            {
                Do(
                    desk,
                    ActRequest.In(
                        first,
                        new DisposeComment
                        {
                            Disposition = CommentDisposition.Partly,
                            Reply = "增加到二百五十个。",
                            AlikeToo = true,
                        }
                    ),
                    Clerk(store)
                );
                return Task.CompletedTask;
            })
            .GetAwaiter()
            .GetResult();
        Measure.Tell($"{Alike} remarks that say the same answered by one act: {answered.At(1):0} ms");
    }

    // Made anew each time: nobody had this query before.
    private static async Task<Times> Ask(HttpClient http, string path, int times = Asked)
    {
        var taken = new Times();
        for (var i = 0; i < times; i++)
            await taken.Of(async () =>
                (await http.GetStringAsync($"{path}fresh={Guid.CreateVersion7():N}").ConfigureAwait(false)).ToString(
                    CultureInfo.InvariantCulture
                )
            );
        return taken;
    }

    private static (Guid Consultation, Guid First) Prepare(string folder)
    {
        var store = DataFolder.Create(folder, People.Tahe, InReportOrder.Types).Store;
        using var desk = new Desk(store, TimeProvider.System);
        var today = new CountyClock(TimeProvider.System).Today;
        var clerk = Clerk(store);
        var consultation = Do(
            desk,
            ActRequest.Open(
                "consultation",
                new OpenComments
                {
                    Title = "一万条意见的征求意见稿",
                    Text = string.Join(
                        '\n',
                        Enumerable.Range(1, Paragraphs).Select(i => $"第{i}段　关于停车位的规定，共计{i}项。")
                    ),
                    Note = "测量用。",
                    From = today,
                    Until = today.AddDays(30),
                    Channel = "县人民政府网站",
                },
                organ: "gov"
            ),
            clerk
        ).Id;
        var resident = Actor.Resident("resident", "");
        var remarks = Enumerable
            .Range(0, Remarks)
            .Select(i =>
                (
                    ActRequest.Open(
                        "public-comment",
                        new SubmitComment
                        {
                            Draft = 1,
                            Window = 1,
                            Paragraph = At(i),
                            ParagraphMark = At(i) == 0 ? null : DraftText.Mark(Words(At(i))),
                            Text = i < Alike ? "增加到三百个。" : $"第{i}个人的意见：建议增加{i}个停车位，靠近医院和学校。",
                        },
                        organ: "gov"
                    ) with
                    {
                        Parent = consultation,
                    },
                    resident
                )
            );
        if (desk.PerformAll(remarks) is { } refused)
            throw new InvalidOperationException(refused.ToString());
        using var db = store.Open();
        var ids = db.Matters<PublicComment>(store.CountyCode)
            .Where(c => c.Parent == consultation)
            .OrderBy(c => c.Sequence)
            .Select(c => c.Id)
            .ToList();
        if (desk.PerformAll(ids.Select(id => (ActRequest.In(id, new ShowComment()), clerk))) is { } not)
            throw new InvalidOperationException(not.ToString());
        return (consultation, ids[0]);
    }

    private static int At(int i) => i < Alike ? 2 : i % (Paragraphs + 1);

    private static string Words(int i) => $"第{i}段　关于停车位的规定，共计{i}项。";

    private static Actor Clerk(CountyStore store) => new("clerk", "演示承办员", store.County.Organs[0].Code, Role.Handler);

    private static Matter Do(Desk desk, ActRequest request, Actor by) =>
        desk.Perform(request, by) is { Done: true } outcome
            ? outcome.Matter!
            : throw new InvalidOperationException($"{request.Act.Code} is refused.");
}
