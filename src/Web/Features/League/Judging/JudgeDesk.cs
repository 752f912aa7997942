using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League.Judging;

/// <summary>What a judge does with an own sheet. Each act changes the tracked context inside the caller's write.</summary>
public sealed class JudgeDesk(AppDb db, Jury jury, JudgesTurns turns)
{
    /// <summary>The grounds a judge can name; the rest is found by the platform.</summary>
    public static IReadOnlyList<RecusalGround> Grounds { get; } = [RecusalGround.OwnTeam, RecusalGround.SameUnit, RecusalGround.LineOfManagement, RecusalGround.CoAuthor, RecusalGround.Declared];

    /// <summary>Takes the sheets, after asking once more whether something stands between judge and team; those kept apart go to others.</summary>
    /// <returns>How many were taken.</returns>
    public async Task<int> Accept(int judgeId, IEnumerable<int> sheetIds, DateTime now)
    {
        var taken = 0;
        foreach (var id in sheetIds)
        {
            var sheet = await Mine(judgeId, id);
            if (sheet.State != ScoreSheetState.Proposed) continue;
            if (await IsKeptApart(sheet, now)) continue;
            sheet.Accept();
            taken++;
        }
        return taken;
    }

    /// <summary>The judge says that there is a conflict: the sheet is closed to them for good and goes to the next best judge.</summary>
    /// <exception cref="BrokenRule">No ground or no words, or the sheet was locked.</exception>
    public async Task DeclareConflict(int judgeId, int sheetId, RecusalGround? ground, string? why, DateTime now)
    {
        new Rules().If(ground is null || !Grounds.Contains(ground.Value), ShellWords.ChooseOne(LeagueWords.ConflictGround), "Ground").Text(why, ShellWords.Why, "Why", 500).Check();
        var sheet = await Mine(judgeId, sheetId);
        await Block(sheet, ground!.Value, why, now);
    }

    /// <summary>The judge gives the sheet back; it goes to the next best judge.</summary>
    /// <exception cref="BrokenRule">No words, or the sheet was submitted.</exception>
    public async Task Decline(int judgeId, int sheetId, string? why, DateTime now)
    {
        var sheet = await Mine(judgeId, sheetId);
        sheet.Decline(why);
        await jury.Replace(sheet, now);
    }

    /// <summary>Hands the sheet in, after asking once more whether something stands between judge and team.</summary>
    /// <exception cref="BrokenRule">Not whole, too late, handed in already, or kept apart.</exception>
    public async Task Submit(ScoreSheet sheet, IReadOnlyCollection<Mark> marks, Rubric rubric, DateTime now)
    {
        BrokenRule.If(await jury.Against(sheet.JudgeId, sheet.SubmissionId, TehranTime.Day(now)) is not null, LeagueWords.SheetKeptApart);
        sheet.Submit(marks, rubric, now);
        await turns.Settle(sheet.RoundId, sheet.JudgeId, now);
    }

    private async Task<bool> IsKeptApart(ScoreSheet sheet, DateTime now)
    {
        if (await jury.Against(sheet.JudgeId, sheet.SubmissionId, TehranTime.Day(now)) is not { } ground) return false;
        await Block(sheet, ground, null, now);
        return true;
    }

    private async Task Block(ScoreSheet sheet, RecusalGround ground, string? why, DateTime now)
    {
        sheet.Block(ground, why);
        await jury.Keep(sheet.RoundId, sheet.SubmissionId, sheet.JudgeId, ground, now);
        await jury.Replace(sheet, now);
    }

    private async Task<ScoreSheet> Mine(int judgeId, int sheetId)
    {
        var sheet = await db.SheetOfJudge(judgeId, sheetId);
        BrokenRule.If(sheet is null, LeagueWords.SheetKeptApart);
        return sheet!;
    }
}
