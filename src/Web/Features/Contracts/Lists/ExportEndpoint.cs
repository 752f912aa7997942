using Microsoft.EntityFrameworkCore;
using Pishran.Data.Sheets;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Lists;

/// <summary>The filtered list as a sheet that a person opens and that the import takes back.</summary>
internal static class ExportEndpoint
{
    private const int Most = 10_000;

    public static void Map(WebApplication app) =>
        app.MapGet("/contracts/export.xlsx", async (HttpRequest request, ContractDesk desk, ThreadsDoor threads) =>
        {
            var filter = ContractFilter.Read(request.Query);
            return Results.File(await Excel(desk, await filter.Sort(await filter.Narrow(desk, threads), await desk.Visible(), null)), XlsxSheet.MediaType, "contracts.xlsx");
        }).RequireAuthorization().ExcludeFromDescription();

    private static async Task<MemoryStream> Excel(ContractDesk desk, IQueryable<Contract> contracts)
    {
        var units = (await desk.Units()).ToDictionary(u => u.Id, u => u.Name);
        var rows = await contracts.AsNoTracking().Take(Most)
            .Select(c => new { c.Number, c.LetterNumber, c.Title, c.SupplierName, c.SupplierLegalId, c.Kind, c.UnitId, c.UnitName, c.Amount, c.SignedOn, c.Months, c.State, c.Tier }).ToListAsync();
        Word[] headers = [ContractsWords.CodeLabel, ContractsWords.LetterNumber, ContractsWords.Subject, ContractsWords.Supplier, ContractsWords.LegalId, ContractsWords.KindLabel, ContractsWords.UnitLabel, ContractsWords.AmountRial, ContractsWords.SignedOn, ContractsWords.MonthsLabel, ContractsWords.TierLabel, ContractsWords.StateLabel];
        return await XlsxSheet.Write(ContractsWords.Title, headers, rows.Select(r => new object?[]
        {
            r.Number, r.LetterNumber, r.Title, r.SupplierName, r.SupplierLegalId, Word.Of(r.Kind).ToString(), r.UnitId is { } unit ? units.GetValueOrDefault(unit) : r.UnitName, r.Amount,
            r.SignedOn is { } day ? Say.ShortDay(day) : null, r.Months, r.Tier is { } tier ? Word.Of(tier).ToString() : null, Word.Of(r.State).ToString(),
        }));
    }
}
