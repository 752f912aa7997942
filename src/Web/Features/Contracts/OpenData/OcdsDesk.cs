using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Contracts.OpenData;

/// <summary>Contracts as the Open Contracting Data Standard 1.1 writes them: what was published of a call, and what was signed. Nothing of a sealed proposal.</summary>
public sealed class OcdsDesk(AppDb db, CurrentUser me, PeopleDoor people, IConfiguration settings)
{
    private const string Version = "1.1", Currency = "IRR", Language = "fa";
    private const int Most = 10_000;

    /// <summary>The prefix that the publisher registered; the unregistered one of the standard's examples where the city has none.</summary>
    private string Prefix => settings["Pishran:Ocds:Prefix"] ?? "ocds-213czf";
    private string Site => settings["Pishran:Site"] ?? "https://pishran.example";

    /// <summary>The newest release of every contract that is public, in one package.</summary>
    public async Task<JsonObject> ReleasePackage(DateTime now)
    {
        var package = Package("releases", now);
        package["releases"] = new JsonArray([.. await Releases()]);
        return package;
    }

    /// <summary>A record for every contract: its release, and the same compiled.</summary>
    public async Task<JsonObject> RecordPackage(DateTime now)
    {
        var package = Package("records", now);
        var releases = await Releases();
        package["records"] = new JsonArray([.. releases.Select(r => (JsonNode)new JsonObject { ["ocid"] = r["ocid"]!.GetValue<string>(), ["releases"] = new JsonArray(r.DeepClone()), ["compiledRelease"] = Compiled(r) })]);
        return package;
    }

    private JsonObject Package(string kind, DateTime now) => new()
    {
        ["uri"] = $"{Site}/contracts/ocds-{kind}.json",
        ["version"] = Version,
        ["publishedDate"] = Stamp(now),
        ["publisher"] = new JsonObject { ["name"] = settings["Pishran:Ocds:Publisher"] ?? ContractsWords.OcdsPublisher.In(Shell.Language.Fa) },
        ["license"] = "https://creativecommons.org/licenses/by/4.0/",
    };

    private async Task<List<JsonObject>> Releases()
    {
        var contracts = await db.Contracts.AsNoTracking().OpenTo(me).AsSplitQuery().Where(c => c.SignedOn != null || c.CalledAt != null).OrderBy(c => c.NumberKey).Take(Most).ToListAsync();
        var units = (await people.Units()).ToDictionary(u => u.Id, u => u.Name);
        var numbers = contracts.ToDictionary(c => c.Id, c => c.Number);
        return [.. contracts.Select(c => Release(c, c.UnitId is { } unit ? units.GetValueOrDefault(unit, c.UnitName) : c.UnitName, numbers))];
    }

    private JsonObject Release(Contract contract, string unit, Dictionary<int, string> numbers)
    {
        var (buyer, supplier) = ("IR-UNIT-" + (contract.UnitId?.ToString(CultureInfo.InvariantCulture) ?? "0"), "IR-NID-" + contract.SupplierLegalId);
        var release = new JsonObject
        {
            ["ocid"] = Ocid(contract.Number),
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"{contract.Number}-{contract.Version}"),
            ["date"] = Stamp(contract.StateSince),
            ["tag"] = new JsonArray([.. Tags(contract).Select(t => (JsonNode)t)]),
            ["initiationType"] = "tender",
            ["language"] = Language,
            ["parties"] = Parties(contract, unit, buyer, supplier),
            ["buyer"] = new JsonObject { ["id"] = buyer, ["name"] = unit.Length > 0 ? unit : "—" },
            ["tender"] = Tender(contract),
        };
        if (Planning(contract) is { Count: > 0 } planning) release["planning"] = planning;
        if (IsAwarded(contract)) release["awards"] = new JsonArray(Award(contract, supplier));
        if (contract.IsSigned) release["contracts"] = new JsonArray(Signed(contract, buyer, supplier, unit));
        if (contract.RepeatsId is { } earlier && numbers.TryGetValue(earlier, out var number))
            release["relatedProcesses"] = new JsonArray(new JsonObject { ["id"] = "1", ["relationship"] = new JsonArray("unsuccessfulProcess"), ["scheme"] = "ocid", ["identifier"] = Ocid(number) });
        return release;
    }

    private static IEnumerable<string> Tags(Contract contract)
    {
        yield return "tender";
        if (contract.State == ContractState.Cancelled) yield return "tenderCancellation";
        if (IsAwarded(contract)) yield return "award";
        if (contract.IsSigned) yield return "contract";
        if (contract.IsSigned && (contract.Payments.Count > 0 || contract.Milestones.Count > 0)) yield return "implementation";
        if (contract.State is ContractState.Terminated) yield return "contractTermination";
    }

    private static JsonArray Parties(Contract contract, string unit, string buyer, string supplier)
    {
        var parties = new JsonArray(new JsonObject { ["id"] = buyer, ["name"] = unit.Length > 0 ? unit : "—", ["roles"] = new JsonArray("buyer", "procuringEntity", "payer") });
        if (IsAwarded(contract) && contract.SupplierName is { } name)
            parties.Add(new JsonObject { ["id"] = supplier, ["name"] = name, ["identifier"] = new JsonObject { ["scheme"] = "IR-NID", ["id"] = contract.SupplierLegalId, ["legalName"] = name }, ["roles"] = new JsonArray("supplier", "payee") });
        return parties;
    }

    private static JsonObject Planning(Contract contract)
    {
        var planning = new JsonObject();
        if (contract.IsSigned || IsAwarded(contract))
        {
            // Before that it is the city's own estimate, and whoever bids must not learn it from a colleague.
            var budget = new JsonObject { ["amount"] = Value(contract.OriginalAmount > 0 ? contract.OriginalAmount : contract.Amount) };
            if (contract.BudgetLine is { } line) budget["description"] = line;
            planning["budget"] = budget;
        }
        if (contract.Outcome is { } outcome) planning["rationale"] = outcome;
        return planning;
    }

    private static JsonObject Tender(Contract contract)
    {
        var tender = new JsonObject
        {
            ["id"] = contract.Number + "-tender", ["title"] = contract.Title,
            ["status"] = contract.State switch { ContractState.Call => "active", ContractState.Cancelled => "cancelled", ContractState.Unsuccessful => "unsuccessful", _ => contract.IsSigned || IsAwarded(contract) ? "complete" : "active" },
            ["procurementMethod"] = contract.Route switch { ContractRoute.OpenCall => "open", ContractRoute.FewSuppliers => "selective", ContractRoute.OneSupplier => "limited", _ => "direct" },
            ["mainProcurementCategory"] = "services",
        };
        if (contract.Rationale is { } rationale) tender["procurementMethodRationale"] = rationale;
        if (contract is { CalledAt: { } from, Deadline: { } to }) tender["tenderPeriod"] = new JsonObject { ["startDate"] = Stamp(from), ["endDate"] = Stamp(to) };
        if (contract.Criteria.Count > 0) tender["awardCriteriaDetails"] = string.Join("; ", contract.Criteria.OrderBy(c => c.Number).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Name}: {c.Weight}%")));
        return tender;
    }

    private static JsonObject Award(Contract contract, string supplier)
    {
        var award = new JsonObject
        {
            ["id"] = contract.Number + "-award", ["title"] = contract.Title, ["status"] = contract.State == ContractState.Cancelled ? "cancelled" : "active", ["value"] = Value(contract.OriginalAmount > 0 ? contract.OriginalAmount : contract.Amount),
            ["suppliers"] = new JsonArray(new JsonObject { ["id"] = supplier, ["name"] = contract.SupplierName }),
        };
        if (contract.Decisions.FirstOrDefault(d => d.Outcome == ContractOutcome.Award) is { } decision) award["date"] = Stamp(decision.On);
        return award;
    }

    private static JsonObject Signed(Contract contract, string buyer, string supplier, string unit)
    {
        var period = new JsonObject { ["startDate"] = Stamp(contract.SignedOn!.Value) };
        if (contract.EndsOn is { } end && end >= contract.SignedOn) period["endDate"] = Stamp(end);
        var signed = new JsonObject
        {
            ["id"] = contract.LetterNumber ?? contract.Number, ["awardID"] = contract.Number + "-award", ["title"] = contract.Title,
            ["status"] = contract.State switch { ContractState.Closed or ContractState.Terminated or ContractState.Exited => "terminated", _ => "active" },
            ["period"] = period, ["value"] = Value(contract.Amount), ["dateSigned"] = Stamp(contract.SignedOn.Value),
        };
        var implementation = new JsonObject();
        if (contract.Payments.Any(p => p.State == ContractPaymentState.Paid))
            implementation["transactions"] = new JsonArray([.. contract.Payments.Where(p => p.State == ContractPaymentState.Paid).OrderBy(p => p.Number).Select(p => (JsonNode)new JsonObject
            {
                ["id"] = string.Create(CultureInfo.InvariantCulture, $"{contract.Number}-payment-{p.Number}"), ["date"] = Stamp(p.PaidOn!.Value), ["value"] = Value(contract.StatementOf(p).Net),
                ["payer"] = new JsonObject { ["id"] = buyer, ["name"] = unit.Length > 0 ? unit : "—" }, ["payee"] = new JsonObject { ["id"] = supplier, ["name"] = contract.SupplierName },
            })]);
        if (contract.Milestones.Count > 0)
            implementation["milestones"] = new JsonArray([.. contract.Milestones.OrderBy(m => m.Number).Select(m => (JsonNode)new JsonObject
            {
                ["id"] = string.Create(CultureInfo.InvariantCulture, $"{contract.Number}-milestone-{m.Number}"), ["title"] = m.Title, ["type"] = "delivery", ["dueDate"] = Stamp(m.Due),
                ["status"] = m.State switch { ContractMilestoneState.Met => "met", ContractMilestoneState.NotMet => "notMet", ContractMilestoneState.PartiallyMet => "partiallyMet", _ => "scheduled" },
            })]);
        if (implementation.Count > 0) signed["implementation"] = implementation;
        if (contract.Amendments.Any(a => a.State == AmendmentState.InForce))
            signed["amendments"] = new JsonArray([.. contract.Amendments.Where(a => a.State == AmendmentState.InForce).Select(a => (JsonNode)new JsonObject { ["id"] = string.Create(CultureInfo.InvariantCulture, $"{contract.Number}-amendment-{a.Number}"), ["date"] = Stamp(a.On!.Value), ["description"] = a.What, ["rationale"] = a.Why })]);
        return signed;
    }

    private static JsonObject Compiled(JsonObject release)
    {
        var compiled = release.DeepClone().AsObject();
        compiled["tag"] = new JsonArray("compiled");
        return compiled;
    }

    private static bool IsAwarded(Contract contract) => contract.IsSigned || contract.State is ContractState.Awarded or ContractState.Drafting or ContractState.LegalFinance or ContractState.Signing;

    private string Ocid(string number) => $"{Prefix}-{number}";
    private static JsonObject Value(long rial) => new() { ["amount"] = rial, ["currency"] = Currency };
    private static string Stamp(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
    private static string Stamp(DateOnly day) => Stamp(TehranTime.ToUtc(day.ToDateTime(TimeOnly.MinValue)));
}
