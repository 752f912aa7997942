using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.League.Judging;

/// <summary>
/// Keeps marks while they are made: one compiled read, one write through the gate, and every few seconds the question whether
/// something stands between judge and team. What is sent are the marks as they stand,
/// so the same save sent twice changes nothing the second time and needs no key.
/// </summary>
internal static class Autosave
{
    public sealed record Kept(bool CanUndo);
    public sealed record Refused(string Why);

    public static void Map(WebApplication app) =>
        app.MapPost("/league/judging/{sheetId:int}/marks", Save).RequireAuthorization(policy => policy.RequireRole(Role.Judge)).DisableAntiforgery();

    private static async Task<Results<Ok<Kept>, NotFound, BadRequest, JsonHttpResult<Refused>>> Save(int sheetId, HttpContext http, AppDb db, Writer writer, CurrentUser me, LockedRubrics rubrics, Jury jury, ClearedPairs cleared, IAntiforgery forgery, TimeProvider clock)
    {
        if (!http.Request.HasFormContentType || !await forgery.IsRequestValidAsync(http)) return TypedResults.BadRequest();
        var form = await http.Request.ReadFormAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        var kept = new Kept(false);
        try
        {
            await writer.Save(db, me.Actor, async () =>
            {
                var sheet = await db.SheetOfJudge(me.PersonId, sheetId) ?? throw new KeyNotFoundException();
                if (!await cleared.IsClear(jury, sheet, TehranTime.Day(now))) throw new KeyNotFoundException();
                var rubric = await rubrics.Of(db, sheet.RoundId);
                sheet.Save(MarksIn(form, rubric), rubric, now);
                kept = new Kept(sheet.CanUndo);
            });
        }
        catch (KeyNotFoundException)
        {
            return TypedResults.NotFound();
        }
        catch (BrokenRule broken)
        {
            return TypedResults.Json(new Refused(broken.Faults[0].Word.ToString()), statusCode: 422);
        }
        return TypedResults.Ok(kept);
    }

    private static List<Mark> MarksIn(IFormCollection form, Rubric rubric) => [.. rubric.Criteria.Select(c => new Mark(c.Key,
        NumberText.TryParseInt(PersianText.Clean(form[$"Marks[{c.Key}]"]), out var value) ? value : null,
        PersianText.Clean(form[$"Comments[{c.Key}]"]).Trim() is { Length: > 0 } comment ? comment : null))];
}
