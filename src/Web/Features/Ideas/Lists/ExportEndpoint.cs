using System.Text;
using Pishran.Data.Sheets;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Lists;

/// <summary>The filtered list as a file, under the address of the list.</summary>
internal static class ExportEndpoint
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/ideas/export.xlsx", async (HttpRequest request, IdeaDesk desk, ThreadsDoor threads, IdeasExport export, CurrentUser me) =>
            Results.File(await export.Excel(await Chosen(request, desk, threads), me.Id, me.IsAny(Role.Office)), XlsxSheet.MediaType, "ideas.xlsx")).RequireAuthorization().ExcludeFromDescription();
        app.MapGet("/ideas/export.csv", async (HttpRequest request, IdeaDesk desk, ThreadsDoor threads, IdeasExport export, CurrentUser me) =>
        {
            using var text = new StringWriter();
            await export.Csv(await Chosen(request, desk, threads), me.Id, me.IsAny(Role.Office), text);
            return Results.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", "ideas.csv");
        }).RequireAuthorization().ExcludeFromDescription();
    }

    private static async Task<IQueryable<Idea>> Chosen(HttpRequest request, IdeaDesk desk, ThreadsDoor threads)
    {
        var filter = IdeaFilter.Read(request.Query);
        return await filter.Sort(await filter.Narrow(desk, threads), await desk.Visible(), null);
    }
}
