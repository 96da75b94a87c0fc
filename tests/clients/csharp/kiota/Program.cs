using Fazhi.Client;
using Fazhi.Client.Models;
using Fazhi.Clients;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: Check.Http())
{
    BaseUrl = Check.Address,
};
await Check.All(new Asked(new FazhiClient(adapter).Api.V1));

internal sealed class Asked(Fazhi.Client.Api.V1.V1RequestBuilder api) : IClient
{
    public async Task<(IReadOnlyList<Row>, long, string?)> List(string type, int? limit, string? cursor)
    {
        var list = await api.Matters[type].GetAsync(r => (r.QueryParameters.Limit, r.QueryParameters.Cursor) = (limit, cursor));
        return ([.. list!.Items!.Select(RowOf)], list.Total!.Value, list.Cursor);
    }

    public async Task<long> Filtered(string type)
    {
        var list = await api.Matters[type]
            .GetAsync(r =>
            {
                r.QueryParameters.StageAsStageCode = [StageCode.Served, StageCode.Archived];
                r.QueryParameters.From = new Date(2025, 3, 1);
            });
        return list!.Total!.Value;
    }

    public async Task<string> Title(string type, Guid id) => (await api.Matters[type][id].GetAsync())!.Title!;

    public async Task<(long, decimal?)> Figure(string key, int year)
    {
        var figure = await api.Figures[key].GetAsync(r => r.QueryParameters.Year = year);
        return (figure!.Rows!.Value, figure.Value);
    }

    public async Task<long> RowsOf(string key, int year) =>
        (await api.Figures[key].Rows.GetAsync(r => r.QueryParameters.Year = year))!.Total!.Value;

    public async Task<Stream> Document(string type, Guid id, int index) =>
        (await api.Matters[type][id].Documents[index].GetAsync())!;

    public async Task<long> Search(string type, string words) =>
        (await api.Matters[type].Search.PostAsync(new SearchBody { Words = words }))!.Total!.Value;

    public async Task<long> Upload(string name, byte[] content)
    {
        var body = new MultipartBody();
        body.AddOrReplacePart("file", "application/pdf", content, name);
        return (await api.Files.PostAsync(body))!.Size!.Value;
    }

    public Task<(int, string, IReadOnlyList<string>)> Missing(string type, Guid id) => Told(api.Matters[type][id].GetAsync());

    public Task<(int, string, IReadOnlyList<string>)> Refused(string type, string act) =>
        Told(
            api.Matters[type]
                .PostAsync(
                    new ActBody { Act = act, Fields = new ActBody_fields() },
                    r => r.Headers.Add("Idempotency-Key", "kiota")
                )
        );

    private static async Task<(int, string, IReadOnlyList<string>)> Told(Task ask)
    {
        try
        {
            await ask;
        }
        catch (ApiProblem refused)
        {
            return (refused.Status!.Value, refused.Detail!, [.. (refused.Problems ?? []).Select(p => p.Code!)]);
        }

        throw new InvalidOperationException("Nothing was refused.");
    }

    private static Row RowOf(MatterView matter) =>
        new(matter.Id!.Value, matter.Title!, [.. (matter.Documents ?? []).Select(d => d.Index!.Value)]);
}
