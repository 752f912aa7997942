using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using Pishran.Shell;

namespace Pishran.Features.Club.Members;

/// <summary>The narrowed directory as a sheet that the import takes back, under the address of the list.</summary>
internal static class ExportEndpoint
{
    public const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int Most = 10_000;

    public static void Map(WebApplication app) => app.MapGet("/club/members/export.xlsx", async (HttpRequest request, MemberDesk desk) =>
    {
        var classes = await desk.Classes();
        var members = await MemberFilter.Read(request.Query).Narrow(desk.Visible().AsNoTracking(), classes).OrderBy(m => m.SortKey).ThenBy(m => m.Id).Take(Most).ToListAsync();
        var file = new MemoryStream();
        await file.SaveAsAsync(members.Select(m => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [ShellWords.Name.ToString()] = m.Name, [ClubWords.ClassLabel.ToString()] = classes.FirstOrDefault(c => c.Id == m.ClassId)?.Name, [ClubWords.FieldLabel.ToString()] = Word.Of(m.Field).ToString(),
            [ClubWords.EducationLabel.ToString()] = m.Education is { } e ? Word.Of(e).ToString() : null, [ClubWords.SkillsLabel.ToString()] = Say.List(m.Skills.Select(s => s.Name)),
            [ClubWords.JoinedOn.ToString()] = m.JoinedOn is { } day ? Say.ShortDay(day) : null, [ShellWords.State.ToString()] = Word.Of(m.State).ToString(),
        }), sheetName: ClubWords.Members.ToString());
        file.Position = 0;
        return Results.File(file, ExcelType, "members.xlsx");
    }).RequireAuthorization().ExcludeFromDescription();
}
