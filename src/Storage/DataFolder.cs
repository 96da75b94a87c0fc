using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Fazhi.Clocks;
using Fazhi.Identifiers;
using Fazhi.Ledgers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;
using Fazhi.Storage.Signing;
using Fazhi.Storage.Witnessing;
using Fazhi.Texts;

namespace Fazhi.Storage;

/// <summary>数据目录有误 — a data folder that isn't there, holds something else, or can't be read. The message is for the person.</summary>
public sealed class DataFolderException(string message) : Exception(message);

/// <summary>
/// 数据目录 — one folder a county: <c>county.json</c> (which county), <c>county.db</c> (unless PostgreSQL is named), <c>files/</c>, <c>keys/</c>.
/// </summary>
public sealed class DataFolder
{
    private const string CountyFile = "county.json";
    private const int LongestName = 100;
    internal const string KeyFile = "keys/ledger.key";
    internal const string PublicKeyFile = "ledger.pub";

    /// <summary>The environment's variable for the signing key: the path of its file, or the key itself.</summary>
    public const string KeyVariable = "FAZHI_SIGNING_KEY";

    // Some pages of a database.
    private const int Probe = 64 << 10;
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private DataFolder(string path, CountyStore store) => (Root, Store) = (path, store);

    public string Root { get; }

    public CountyStore Store { get; }

    /// <summary>The name of the county's ledger, which its checkpoints and its key carry.</summary>
    public string LedgerName => Store.LedgerName;

    /// <summary>The file with the ledger's public key.</summary>
    public string PublicKey => Path.Combine(Root, PublicKeyFile);

    /// <summary>
    /// Where the signing key is, when not in this folder: the path of its file, or the key's line itself. Whoever takes a copy of the folder then can't sign.
    /// </summary>
    public string? SigningKey { get; set; } = Environment.GetEnvironmentVariable(KeyVariable);

    /// <summary>Whether a folder holds a county's data.</summary>
    public static bool Holds(string path) => File.Exists(Path.Combine(path, CountyFile));

    /// <summary>Makes a data folder in an empty place. It appears whole or not at all: a start that is killed leaves nothing half-made in its place.</summary>
    /// <param name="notes">Further small files by name, such as the mark of a demo.</param>
    public static DataFolder Create(
        string path,
        County county,
        MatterTypes types,
        string? database = null,
        WorkCalendar? calendar = null,
        IReadOnlyDictionary<string, string>? notes = null
    )
    {
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
            throw new DataFolderException($"目录“{path}”里已有别的内容，不能在其中新建数据。请换一个空目录。");
        var building = Path.TrimEndingDirectorySeparator(path) + ".creating";
        if (Directory.Exists(building))
            Directory.Delete(building, recursive: true);
        Private.Folder(building);
        Private.Folder(Path.Combine(building, "keys"));
        Private.Folder(Path.Combine(building, "files"));
        var facts = new CountyFacts(county.Code.ToString(), county.Name, county.Word, county.Organs);
        var folder = new DataFolder(building, StoreOf(building, facts, types, database, calendar));
        folder.Store.Prepare();
        folder.Store.PrepareAccess();
        using (var signer = SigningKeyFile.Create(Path.Combine(building, KeyFile), folder.LedgerName))
            Private.Write(Path.Combine(building, PublicKeyFile), signer.Key + "\n");
        Private.Write(Path.Combine(building, CountyFile), JsonSerializer.Serialize(facts, Readable));
        foreach (var (name, text) in notes ?? new Dictionary<string, string>())
            Private.Write(Path.Combine(building, name), text);
        folder.SignSettings();

        // The database file moves with its folder; nothing may hold it open meanwhile.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(path))
            Directory.Delete(path);
        Directory.Move(building, path);
        return Open(path, types, database, calendar);
    }

    /// <summary>Opens a data folder, its tables up to date; those in a server's database must be so already.</summary>
    public static DataFolder Open(string path, MatterTypes types, string? database = null, WorkCalendar? calendar = null)
    {
        var folder = Find(path, types, database, calendar);
        folder.Store.Start();
        return folder;
    }

    /// <summary>Finds a data folder; its tables still have to be prepared.</summary>
    /// <param name="keys">Where the keys lie, as those of a backup may; <c>null</c> for the folder's own.</param>
    public static DataFolder Find(
        string path,
        MatterTypes types,
        string? database = null,
        WorkCalendar? calendar = null,
        string? keys = null
    )
    {
        if (!Holds(path))
            throw new DataFolderException(
                $"目录“{path}”不是数据目录（没有 {CountyFile}）。可以先用 fazhi demo --data {path} 建立演示数据，或者用 fazhi serve --data {path} --county 县.json 新建。"
            );
        Private.Tighten(path);
        CountyFacts facts;
        try
        {
            facts = JsonSerializer.Deserialize<CountyFacts>(File.ReadAllText(Path.Combine(path, CountyFile)), Readable)!;
        }
        catch (JsonException e)
        {
            throw new DataFolderException($"“{Path.Combine(path, CountyFile)}”无法读取：{e.Message}");
        }

        return new DataFolder(path, StoreOf(path, facts, types, database, calendar, keys));
    }

    /// <summary>
    /// The ledger's signing key. An edge: a device that keeps the key (PKCS#11) signs behind the same interface, and this is the one place to ask it.
    /// </summary>
    public INoteSigner Signer() =>
        SigningKey is { Length: > 0 } key ? SigningKeyFile.Find(key) : SigningKeyFile.Load(Path.Combine(Root, KeyFile));

    /// <summary>The ledger's public key as the folder has it; <c>null</c> if it is missing or damaged.</summary>
    public VerifierKey? VerifierKey() =>
        File.Exists(PublicKey)
        && new FileInfo(PublicKey).Length < SigningKeyFile.MaxLength
        && Ledgers.VerifierKey.TryParse(File.ReadAllText(PublicKey).TrimEnd('\n'), out var key)
        && Ed25519Verifier.Takes(key)
            ? key
            : null;

    /// <summary>Sets the county's witnesses, and signs the settings anew.</summary>
    /// <exception cref="DataFolderException">A key or an address is none, or so many can't be needed.</exception>
    public void SetWitnesses(WitnessList list)
    {
        if (list.Wrong() is { } fault)
            throw new DataFolderException(fault);
        list.Write(Root);
        SignSettings();
    }

    /// <summary>Signs the county's settings as they stand in the folder, so that a later change of them is found.</summary>
    public void SignSettings()
    {
        using var signer = Signer();
        AtomicFile.Write(Path.Combine(Root, Settings.FileName), Settings.Sign(Root, LedgerName, signer).ToBytes());
    }

    /// <summary>How many bytes are free where the folder lies.</summary>
    public long FreeSpace() => new DriveInfo(Path.GetFullPath(Root)).AvailableFreeSpace;

    /// <summary>Whether what is recorded now could be kept: the database takes writers, and bytes reach the disk.</summary>
    public bool IsWritable()
    {
        var probe = Path.Combine(Root, $".probe-{Path.GetRandomFileName()}");
        try
        {
            using (var file = new FileStream(probe, FileMode.CreateNew))
            {
                file.Write(new byte[Probe]);
                file.Flush(flushToDisk: true);
            }

            return Store.Database.IsWritable();
        }
        finally
        {
            File.Delete(probe);
        }
    }

    /// <summary>Signs the ledger's head as it stands and keeps the checkpoint.</summary>
    public SignedNote SignCheckpoint(TimeProvider time) => new CheckpointBook(Store).Sign(Signer, time);

    /// <summary>
    /// Sets a new county up: the organs that its settings name are established, each by an act, the first of its ledger; then somebody is registered who makes accounts for everybody else.
    /// </summary>
    public void SetUp(TimeProvider time)
    {
        var installer = OrganSetup.Installer(Store.County);
        using (var desk = new Desk(Store, time))
        {
            var acts = OrganSetup
                .Acts(Store.County)
                .Select(a => (ActRequest.Open(Store.Types.CodeOf<CountyOrgan>(), a, organ: installer.Organ), installer));
            if (desk.PerformAll(acts.ToList()) is { } refused)
                throw new DataFolderException(
                    $"县的单位没有登记成：{string.Join(' ', refused.Problems)}请核对 organs 里各单位的 code、name 和 above。"
                );
        }

        RegisterAdministrator(time);
    }

    /// <summary>Registers somebody who makes accounts, where there is nobody.</summary>
    public void RegisterAdministrator(TimeProvider time)
    {
        var installer = OrganSetup.Installer(Store.County);
        using var desk = new Desk(Store, time);
        var outcome = desk.Perform(
            ActRequest.Open(Store.Types.CodeOf<CountyPerson>(), OrganSetup.Administrator(installer), organ: installer.Organ),
            installer
        );
        if (!outcome.Done)
            throw new DataFolderException($"系统管理员没有登记成：{string.Join(' ', outcome.Problems)}");
    }

    /// <summary>A county's name, code, word and organs from a file, as a data folder keeps them.</summary>
    public static County ReadCounty(string file)
    {
        try
        {
            var facts = JsonSerializer.Deserialize<CountyFacts>(File.ReadAllText(file), Readable);
            return facts is { Organs.Count: > 0 } && CountyCode.TryParse(facts.Code, out var code)
                ? new County(
                    code,
                    Named(file, "name", facts.Name),
                    Named(file, "word", facts.Word),
                    [.. Known(facts.Organs).Select(o => o with { Name = Named(file, "organs.name", o.Name) })]
                )
                : throw new DataFolderException(
                    $"“{file}”应写明 code（县的区划代码）、name、word（发文代字）和 organs（机关，县人民政府在前）。"
                );
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new DataFolderException($"“{file}”无法读取：{e.Message}");
        }
    }

    // What the settings say stands on every page and paper, and in the ledger: text as in every field.
    private static string Named(string file, string what, string? name) =>
        Wording.Normal(name ?? "") is var normal && Wording.NameFault(normal, LongestName) is { } fault
            ? throw new DataFolderException($"“{file}”里的{what}{fault}")
            : normal;

    private static CountyStore StoreOf(
        string path,
        CountyFacts facts,
        MatterTypes types,
        string? database,
        WorkCalendar? calendar,
        string? keys = null
    )
    {
        var county = new County(CountyCode.Parse(facts.Code), facts.Name, facts.Word, Known(facts.Organs));
        return database is null
            ? CountyStore.Sqlite(Path.Combine(path, "county.db"), county, types, calendar, path, keys)
            : CountyStore.Postgres(database, county, types, calendar, path, keys);
    }

    // Settings made before organs said what they are: what their names tell stands in for it, until somebody sets it right.
    private static IReadOnlyList<Organ> Known(IReadOnlyList<Organ> organs) =>
        organs.Any(o => o.IsJustice)
            ? organs
            :
            [
                .. organs.Select(o =>
                    o with
                    {
                        IsJustice = o.Code == "justice" || o.Name.EndsWith("司法局", StringComparison.Ordinal),
                        Kind =
                            o.Above.Length > 0
                            && (
                                o.Name.EndsWith("人民政府", StringComparison.Ordinal)
                                || o.Name.EndsWith("街道办事处", StringComparison.Ordinal)
                            )
                                ? OrganKind.Township
                                : o.Kind,
                    }
                ),
            ];

    private sealed record CountyFacts(string Code, string Name, string Word, IReadOnlyList<Organ> Organs);
}
