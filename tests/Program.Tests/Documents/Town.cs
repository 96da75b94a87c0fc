using Fazhi.Documents;
using Fazhi.Identifiers;
using Fazhi.Issuing;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Program.Tests.Documents;

/// <summary>A county where documents come about by real acts.</summary>
internal sealed partial class Town : IDisposable
{
    internal const string Committee = "塔河镇人民调解委员会";
    internal const string Title = "塔河县农村公路养护办法";
    internal static readonly DocumentTemplates Templates = DocumentTemplates.LoadEmbedded();
    private static readonly Actor Staff = new(
        "staff",
        "吴办理",
        "gov",
        Role.Handler,
        Role.Registrar,
        Role.Head,
        Role.InstitutionHead,
        Role.LegalReviewer,
        Role.Mediator
    );

    internal TestCounty County { get; } = new(Database.Sqlite, InReportOrder.Types, migrate: true);

    internal Town() =>
        File.Copy(Path.Combine(AppContext.BaseDirectory, Letterhead.FileName), Path.Combine(County.Folder, Letterhead.FileName));

    internal IssuedDocuments Issued => new(County.Store, Templates);

    internal static Party Zhang { get; } =
        new()
        {
            Name = "张建国",
            ResidentId = ResidentId.Parse("23272219800101001" + ResidentId.CheckCharacter("23272219800101001")),
            Address = "塔河镇新民街1号",
            Phone = PhoneNumber.Parse("0457-3661234"),
        };

    internal static Party Company { get; } = new() { Name = "塔河县兴林木业有限公司", Kind = PartyKind.LegalPerson };

    public void Dispose() => County.Dispose();

    internal Matter Do(Matter matter, int month, int day, Act act) =>
        County.Today(2025, month, day).Do(ActRequest.In(matter.Id, act), Staff);

    internal Matter Open(string type, int month, int day, Act act) =>
        County.Today(2025, month, day).Do(ActRequest.Open(type, act), Staff);

    // Nobody made a remark on the draft.
    private void Feedback(Matter document) => Drafts.Answer(County.Today(2025, 2, 12), document.Id, Staff);

    internal Matter Now(Matter matter) => new Search(County.Store).ByNumber(matter.Id.ToString())!;

    internal IReadOnlyList<string> Problems(Matter matter, IssuedDocument document) =>
        Templates[document.Template].Check(Issued.Values(matter, document));

    internal string Text(Matter matter, string name) =>
        PlainText.Of(Issued.Render(matter, Assert.Single(IssuedDocuments.Named(Now(matter), name))));

    /// <summary>All papers of a name, in order.</summary>
    internal IReadOnlyList<string> Texts(Matter matter, string name) =>
        [.. IssuedDocuments.Named(Now(matter), name).Select(d => PlainText.Of(Issued.Render(matter, d)))];

    internal IReadOnlyList<Matter> Items(Matter round)
    {
        using var db = County.Store.Open();
        var id = round.Id;
        return
        [
            .. db.Matters<CleanUpItem>(County.Store.CountyCode).Where(i => i.Parent == id).AsEnumerable().OrderBy(i => i.Title),
        ];
    }
}
