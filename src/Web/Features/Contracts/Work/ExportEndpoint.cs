using Pishran.Data.Sheets;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Work;

/// <summary>The list of work as a sheet.</summary>
internal static class ExportEndpoint
{
    private const int Most = 10_000;

    public static void Map(WebApplication app) =>
        app.MapGet("/contracts/work/export.xlsx", async (HttpRequest request, ContractDesk desk, WorkDesk work) =>
        {
            var filter = WorkFilter.Read(request.Query);
            var units = (await desk.Units()).ToDictionary(u => u.Id, u => u.Name);
            Word[] headers = [ContractsWords.CodeLabel, ContractsWords.Subject, ContractsWords.Supplier, ContractsWords.UnitLabel, Word.Of(filter.Kind), ContractsWords.StateLabel, ContractsWords.DueDay, ContractsWords.DaysFromToday, ContractsWords.AmountRial];
            var sheet = await XlsxSheet.Write(Word.Of(filter.Kind), headers, (await work.Rows(filter, null, Most)).Select(r => new object?[]
            {
                r.Code, r.Subject, r.Supplier, r.UnitId is { } unit ? units.GetValueOrDefault(unit, r.UnitName) : r.UnitName, r.Title, r.State is WorkKind ? null : Word.Of(r.State).ToString(), Say.ShortDay(r.Due), r.Days, r.Amount,
            }));
            return Results.File(sheet, XlsxSheet.MediaType, "contract-work.xlsx");
        }).RequireAuthorization(p => p.RequireRole(Role.Employee, Role.Company)).ExcludeFromDescription();
}
