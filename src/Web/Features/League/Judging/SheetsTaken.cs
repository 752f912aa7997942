using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.Bylaws;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League.Judging;

/// <summary>A sheet that its judge no longer has: by code, with what happened, the reason of the catalogue, own words, who and when.</summary>
public sealed record TakenSheet(string Code, string Judge, ScoreSheetState State, Word What, string? Reason, string? Why, string By, DateTime At);

/// <summary>Why sheets left their judges, for the chair: declined, expired, given to somebody else.</summary>
internal static class SheetsTaken
{
    private const int Most = 40;
    private static readonly string Kind = Record.KindOf(typeof(ScoreSheet));

    public static async Task<IReadOnlyList<TakenSheet>> TakenSheets(this AppDb db, int roundId, PeopleDoor people, BylawsDoor bylaws)
    {
        var sheets = await (from sheet in db.ScoreSheets.AsNoTracking() join submission in db.Submissions on sheet.SubmissionId equals submission.Id
                            where sheet.RoundId == roundId && (sheet.State == ScoreSheetState.Declined || sheet.State == ScoreSheetState.Expired || sheet.State == ScoreSheetState.Reassigned)
                            orderby sheet.Id descending select new { sheet.Id, sheet.JudgeId, sheet.State, submission.Code }).Take(Most).ToListAsync();
        if (sheets.Count == 0) return [];
        var ids = sheets.Select(s => s.Id).ToList();
        var told = (await db.History.AsNoTracking().Where(e => e.Kind == Kind && ids.Contains(e.RecordId)).OrderBy(e => e.Id).ToListAsync()).ToLookup(e => e.RecordId);
        var names = await people.Persons([.. sheets.Select(s => s.JudgeId).Distinct()]);
        var reasons = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var code in told.SelectMany(g => g).Select(e => e.ReasonCode).OfType<string>().Distinct()) reasons[code] = await bylaws.ReasonName(ScoreSheet.Expiry, code);
        // The last thing with a reason says more than the hand-over that followed it.
        return [.. sheets.Select(s => (Sheet: s, Last: told[s.Id].LastOrDefault(e => e.ReasonCode is not null) ?? told[s.Id].LastOrDefault())).Where(x => x.Last is not null)
            .Select(x => new TakenSheet(x.Sheet.Code ?? "", names.GetValueOrDefault(x.Sheet.JudgeId)?.Name ?? "", x.Sheet.State, Word.FromJson(x.Last!.What),
                x.Last.ReasonCode is { } code ? reasons[code] : null, x.Last.Why, x.Last.ActorName, x.Last.At))];
    }
}
