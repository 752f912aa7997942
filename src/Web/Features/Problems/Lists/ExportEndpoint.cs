using System.Text;
using Pishran.Data.Sheets;
using Pishran.Features.Threads;

namespace Pishran.Features.Problems.Lists;

/// <summary>The filtered list as a file, under the address of the list.</summary>
internal static class ExportEndpoint
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/problems/export.xlsx", async (HttpRequest request, ProblemDesk desk, ThreadsDoor threads, ProblemsExport export) =>
            Results.File(await export.Excel(await Chosen(request, desk, threads)), XlsxSheet.MediaType, "problems.xlsx")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/problems/export.csv", async (HttpRequest request, ProblemDesk desk, ThreadsDoor threads, ProblemsExport export) =>
        {
            using var text = new StringWriter();
            await export.Csv(await Chosen(request, desk, threads), text);
            return Results.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", "problems.csv");
        }).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IQueryable<Problem>> Chosen(HttpRequest request, ProblemDesk desk, ThreadsDoor threads)
    {
        var query = request.Query;
        var filter = ProblemFilter.Read(query["q"], query["state"], query["unit"], query["year"], query["sort"]);
        var visible = await desk.Visible();
        return await filter.Sort(await filter.Narrow(visible, threads), visible, null);
    }
}
