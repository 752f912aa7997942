using Microsoft.EntityFrameworkCore;
using Pishran.Data.Sheets;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Meetings.Decisions;

/// <summary>The filtered board as a sheet, under the address of the board: real dates, with the Jalali day beside them.</summary>
internal static class ExportEndpoint
{
    private const int Most = 10_000;

    public static void Map(WebApplication app) =>
        app.MapGet("/decisions/export.xlsx", async (HttpRequest request, MeetingDesk desk, PeopleDoor people) => Results.File(await Excel(DecisionFilter.Read(request.Query), desk, people), XlsxSheet.MediaType, "decisions.xlsx")).RequireAuthorization().ExcludeFromDescription();

    private static async Task<MemoryStream> Excel(DecisionFilter filter, MeetingDesk desk, PeopleDoor people)
    {
        var rows = await filter.Narrow((await desk.Decisions()).AsNoTracking(), desk.Today).OrderByDescending(d => d.Id).Take(Most).ToListAsync();
        var (units, bodies) = ((await people.Units()).ToDictionary(u => u.Id, u => u.Name), await people.BodyNames());
        Word[] headers = [MeetingsWords.NumberLabel, MeetingsWords.BodyLabel, MeetingsWords.DecisionLabel, MeetingsWords.DecisionText, MeetingsWords.Conditions, MeetingsWords.ExecutorLabel, MeetingsWords.Deadline, MeetingsWords.DeadlineJalali, MeetingsWords.LetterNumber, ShellWords.State];
        return await XlsxSheet.Write(MeetingsWords.MenuDecisions, headers, rows.Select(d => new object?[]
        {
            d.Number, bodies.GetValueOrDefault(d.BodyId), Safe(d.Title), Safe(d.Text), Safe(d.Conditions), d.ExecutorUnitId is { } unit ? units.GetValueOrDefault(unit) : null,
            d.Deadline?.ToDateTime(TimeOnly.MinValue), d.Deadline is { } day ? PersianText.PersianDigits(JalaliDate.From(day).ToString()) : null, Safe(d.LetterNumber), Word.Of(d.On(desk.Today)).ToString(),
        }));
    }

    // No cell begins a formula.
    private static string? Safe(string? text) => text is { Length: > 0 } && "=+-@\t".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
}
