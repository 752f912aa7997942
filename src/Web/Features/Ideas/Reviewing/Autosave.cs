using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Reviewing;

/// <summary>Keeps marks while they are made. The same save sent twice changes nothing the second time and needs no key.</summary>
internal static class Autosave
{
    public sealed record Kept(bool CanUndo);
    public sealed record Refused(string Why);

    public static void Map(WebApplication app) =>
        app.MapPost("/reviews/{id:int}/marks", Save).RequireAuthorization(policy => policy.RequireRole(Role.Expert)).DisableAntiforgery();

    private static async Task<Results<Ok<Kept>, NotFound, BadRequest, JsonHttpResult<Refused>>> Save(int id, HttpContext http, AppDb db, Writer writer, CurrentUser me, ReviewRules rules, Apart apart, IAntiforgery forgery, TimeProvider clock)
    {
        if (!http.Request.HasFormContentType || !await forgery.IsRequestValidAsync(http)) return TypedResults.BadRequest();
        var form = await http.Request.ReadFormAsync();
        try
        {
            await writer.Save(db, me.Actor, async () =>
            {
                var review = await db.MyReview(me.Id, id) ?? throw new KeyNotFoundException();
                var idea = await db.Ideas.AsNoTracking().AsSplitQuery().SingleAsync(i => i.Id == review.IdeaId);
                if (await apart.IsFor(idea, me, TehranTime.Day(clock.GetUtcNow().UtcDateTime))) throw new KeyNotFoundException();
                BrokenRule.If(!idea.IsReviewed || idea.ReviewRound != review.Round, IdeasWords.ReviewIsOver);
                var rule = await rules.Of(review.RuleId);
                review.Save(SheetIn(form, rule), rule);
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
        return TypedResults.Ok(new Kept(false));
    }

    private static ReviewSheet SheetIn(IFormCollection form, ReviewRule rule) => new(
        [.. rule.Criteria.Select(c => new ReviewMark(c.Key, NumberText.TryParseInt(PersianText.Clean(form[$"Marks[{c.Key}]"]), out var value) ? value : null, Text(form[$"Remarks[{c.Key}]"])))],
        Text(form["Overall"]), NumberText.TryParseLong(PersianText.Clean(form["CostRial"]), out var cost) ? cost : null);

    private static string? Text(string? typed) => PersianText.Clean(typed).Trim() is { Length: > 0 } text ? text : null;
}
