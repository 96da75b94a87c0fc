using Fazhi.Client;
using Fazhi.Clients;

await Check.All(new Asked(new FazhiClient(Check.Http())));

internal sealed class Asked(FazhiClient api) : IClient
{
    public async Task<(IReadOnlyList<Row>, long, string?)> List(string type, int? limit, string? cursor)
    {
        var list = await api.ListMattersAsync(type, limit: limit, cursor: cursor);
        return ([.. list.Items.Select(RowOf)], list.Total, list.Cursor);
    }

    public async Task<long> Filtered(string type) =>
        (await api.ListMattersAsync(type, stage: [StageCode.Served, StageCode.Archived], from: new DateOnly(2025, 3, 1))).Total;

    public async Task<string> Title(string type, Guid id) => (await api.GetMatterAsync(type, id)).Title;

    public async Task<(long, decimal?)> Figure(string key, int year)
    {
        var figure = await api.GetFigureAsync(key, year);
        return (figure.Rows, figure.Value);
    }

    public async Task<long> RowsOf(string key, int year) => (await api.ListFigureRowsAsync(key, year)).Total;

    public async Task<Stream> Document(string type, Guid id, int index) => (await api.GetDocumentAsync(type, id, index)).Stream;

    public async Task<long> Search(string type, string words) =>
        (await api.SearchMattersAsync(type, new SearchBody { Words = words })).Total;

    public async Task<long> Upload(string name, byte[] content) =>
        (await api.UploadFileAsync(new FileParameter(new MemoryStream(content), name, "application/pdf"))).Size;

    public Task<(int, string, IReadOnlyList<string>)> Missing(string type, Guid id) => Told(api.GetMatterAsync(type, id));

    public Task<(int, string, IReadOnlyList<string>)> Refused(string type, string act) =>
        Told(api.OpenMatterAsync(type, "nswag", new ActBody { Act = act, Fields = new Dictionary<string, object>() }));

    private static async Task<(int, string, IReadOnlyList<string>)> Told(Task ask)
    {
        try
        {
            await ask;
        }
        catch (ApiException<ApiProblem> refused)
        {
            return (refused.StatusCode, refused.Result.Detail, [.. (refused.Result.Problems ?? []).Select(p => p.Code)]);
        }

        throw new InvalidOperationException("Nothing was refused.");
    }

    private static Row RowOf(MatterView matter) =>
        new(matter.Id, matter.Title, [.. (matter.Documents ?? []).Select(d => d.Index)]);
}
