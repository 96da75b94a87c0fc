using System.Globalization;
using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Mechanisms.Officers;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Mechanisms.RandomInspections;

namespace Fazhi.Mechanisms.Exchanges;

/// <summary>报送的一行 — one record as the table writes it, and what is wrong with it.</summary>
/// <param name="Matter">Of which matter.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Cells">In the order of the table's fields.</param>
/// <param name="Faults">What the receiver would send it back for, one phrase each; empty when it can be sent.</param>
public sealed record ExchangeRow(Guid Matter, string Title, IReadOnlyList<string> Cells, IReadOnlyList<string> Faults);

/// <summary>一次报送 — when, by whom, as which of the day.</summary>
/// <param name="On">The day.</param>
/// <param name="Sender">The person's name.</param>
/// <param name="Turn">Counted from 1 on each day.</param>
public sealed record Sending(DateOnly On, string Sender, int Turn)
{
    internal string Batch => string.Create(CultureInfo.InvariantCulture, $"{On:yyyyMMdd}{Turn:00000}");
}

/// <summary>报送的行 — records written by a table and checked before they are sent: what is missing, too long, in the future, without a code of theirs, wrong by its check digit, or there twice.</summary>
public sealed class ExchangeRows(ExchangeTable table, ICountyRecords records, Sending sending)
{
    private readonly Dictionary<string, SocialCreditCode?> codes = new(StringComparer.Ordinal);

    /// <summary>Penalties as the credit sites want them; a decision that was published, or published and taken back.</summary>
    public IReadOnlyList<ExchangeRow> Of(IEnumerable<PenaltyCase> cases) => Checked(cases.Select(c => (c.Id, c.Title, Values(c))), table.Fields, sending.On);

    /// <summary>Inspections as the supervision platform wants them, one row for each item that was inspected.</summary>
    public IReadOnlyList<ExchangeRow> Of(IEnumerable<EnterpriseInspection> visits) =>
        Checked(visits.SelectMany(v => v.Items.Select(i => (v.Id, v.Title, Values(v, records.Find<InspectionItem>(i.Id))))), table.Fields, sending.On);

    private static List<ExchangeRow> Checked(IEnumerable<(Guid Id, string Title, Dictionary<string, object?> Values)> records, IReadOnlyList<ExchangeField> fields, DateOnly today)
    {
        List<ExchangeRow> rows = [];
        HashSet<string> sent = new(StringComparer.Ordinal);
        foreach (var (id, title, values) in records)
        {
            List<string> faults = [];
            var cells = fields.Select(f => Cell(f, values, today, faults)).ToList();
            // The batch aside, a row that says the same as one before is the same record.
            if (!sent.Add(string.Join('\t', cells)))
                faults.Add("和前面的一行相同");
            rows.Add(new(id, title, cells, faults));
        }

        return rows;
    }

    private static string Cell(ExchangeField field, Dictionary<string, object?> values, DateOnly today, List<string> faults)
    {
        if (field.Source.StartsWith('='))
            return field.Source[1..];
        var value = field.Source.Length == 0 ? null : values[field.Source];
        if (value is SocialCreditCode { HasOddCheck: true })
            faults.Add($"{field.Label}校验不符");
        if (value is DateOnly day && day > today)
            faults.Add($"{field.Label}在今天以后");
        var text = Text(field, value);
        if (text.Length == 0 && field.Required)
            faults.Add($"{field.Label}没有填写");
        if (text.Length > 0 && field.Codes.Count > 0)
            if (field.Codes.TryGetValue(text, out var code))
                text = code;
            else
                faults.Add($"{field.Label}“{text}”没有对应的代码");
        if (text.Length > field.Length)
            faults.Add($"{field.Label}超过{field.Length}个字");
        return text;
    }

    private static string Text(ExchangeField field, object? value) =>
        (field.Form, value) switch
        {
            (_, null) => "",
            (ExchangeForm.TenThousand, decimal yuan) => (yuan / 10000).ToString("0.000000", CultureInfo.InvariantCulture),
            (ExchangeForm.SlashedDay, DateOnly on) => on.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture),
            (ExchangeForm.PlainDay, DateOnly on) => on.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
            (_, DateOnly on) => on.ToString("yyyy'-'MM'-'dd", CultureInfo.InvariantCulture),
            (_, decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture),
            // A cell of a line: what is written over several lines goes on in one.
            (_, var other) => string.Join(' ', (other.ToString() ?? "").Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        };

    private Dictionary<string, object?> Values(PenaltyCase of)
    {
        var citizen = of.Party?.Kind == PartyKind.Citizen;
        var values = Common(of.Organ, of.Officers);
        values["party.name"] = of.Party?.Name;
        // The registry numbers the self-employed from 92 on.
        values["party.class"] = of.Party is not { } party ? null
            : citizen ? "自然人"
            : party.CreditCode?.ToString().StartsWith("92", StringComparison.Ordinal) == true ? "个体工商户"
            : "法人及非法人组织";
        values["party.credit-code"] = of.Party?.CreditCode;
        values["party.representative"] = citizen ? null : of.Representative;
        values["party.id-type"] = of.Party?.ResidentId is null ? null : "身份证";
        values["party.id"] = of.Party?.ResidentId;
        values["case.number"] = of.Number;
        values["decision.number"] = of.DecisionNumber;
        values["decision.on"] = of.DecidedOn;
        values["violation"] = of.Violation;
        values["facts"] = of.Facts;
        values["basis"] = of.Basis;
        values["penalty.kinds"] = string.Join('、', of.Imposed.Select(i => Terms.Of(i.Kind)).Distinct());
        values["penalty.content"] = PenaltyWords.Of(of.Imposed);
        values["penalty.fine"] = of.Fine;
        values["penalty.confiscated"] = of.Confiscated;
        values["penalty.licence"] = of.Imposed.FirstOrDefault(i => i.Kind is PenaltyKind.SuspendLicence or PenaltyKind.RevokeLicence)?.Content;
        values["note"] = of.WithdrawnWhy;
        values["operation"] = of.WithdrawnOn is not null ? "删除" : of.Reversal is not null ? "修改" : "新增";
        return values;
    }

    private Dictionary<string, object?> Values(EnterpriseInspection visit, InspectionItem? item)
    {
        var enterprise = records.Find<Enterprise>(visit.EnterpriseId);
        var values = Common(visit.Organ, visit.Officers);
        values["party.name"] = enterprise?.Title ?? visit.Enterprise.Title;
        values["party.credit-code"] = enterprise?.CreditCode;
        values["party.nature"] = enterprise is null ? null : Terms.Of(enterprise.Nature);
        values["party.address"] = enterprise?.Address;
        values["item.catalogue"] = item?.Catalogue;
        values["item.number"] = item?.Number;
        values["item.name"] = item?.Title;
        values["item.mode"] = item is null ? null : Terms.Of(item.Mode);
        values["visit.title"] = visit.Title;
        values["visit.number"] = visit.Number;
        values["visit.kind"] = Terms.Of(visit.Kind);
        values["visit.way"] = Terms.Of(visit.Cause);
        values["visit.result"] = visit.Result is { } result ? Terms.Of(result) : null;
        values["visit.on"] = visit.EnteredOn;
        values["draw.number"] = visit.DrawId is { } draw ? records.Find<DrawPlan>(draw)?.Number : null;
        values["operation"] = "新增";
        return values;
    }

    private Dictionary<string, object?> Common(string organ, IReadOnlyList<Reference<Officer>> officers)
    {
        if (!codes.TryGetValue(organ, out var code))
            codes[organ] = code = CreditPublication.CodeOf(organ, records);
        return new(StringComparer.Ordinal)
        {
            ["organ.name"] = records.County.OrganName(organ),
            ["organ.code"] = code,
            ["county.code"] = records.County.Code.ToString(),
            ["officers.names"] = string.Join('、', officers.Select(o => o.Title)),
            ["officers.certificates"] = string.Join('、', officers.Select(o => records.Find<Officer>(o.Id)?.Certificate).OfType<string>()),
            ["sender.name"] = sending.Sender,
            ["sent.on"] = sending.On,
            ["batch"] = sending.Batch,
        };
    }
}
