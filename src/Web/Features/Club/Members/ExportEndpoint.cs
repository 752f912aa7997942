using Microsoft.EntityFrameworkCore;
using Pishran.Data.Sheets;
using Pishran.Shell;

namespace Pishran.Features.Club.Members;

/// <summary>The narrowed directory as a sheet that the import takes back, under the address of the list.</summary>
internal static class ExportEndpoint
{
    private const int Most = 10_000;

    public static void Map(WebApplication app) => app.MapGet("/club/members/export.xlsx", async (HttpRequest request, MemberDesk desk) =>
    {
        var classes = await desk.Classes();
        var members = await MemberFilter.Read(request.Query).Narrow(desk.Visible().AsNoTracking(), classes).OrderBy(m => m.SortKey).ThenBy(m => m.Id).Take(Most).ToListAsync();
        Word[] headers = [ShellWords.Name, ClubWords.ClassLabel, ClubWords.FieldLabel, ClubWords.EducationLabel, ClubWords.SkillsLabel, ClubWords.JoinedOn, ShellWords.State];
        return Results.File(await XlsxSheet.Write(ClubWords.Members, headers, members.Select(m => new object?[]
        {
            m.Name, classes.FirstOrDefault(c => c.Id == m.ClassId)?.Name, Word.Of(m.Field).ToString(), m.Education is { } e ? Word.Of(e).ToString() : null, Say.List(m.Skills.Select(s => s.Name)),
            m.JoinedOn is { } day ? Say.ShortDay(day) : null, Word.Of(m.State).ToString(),
        })), XlsxSheet.MediaType, "members.xlsx");
    }).RequireAuthorization().ExcludeFromDescription();
}
