using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League.Judging;

/// <summary>
/// Whose turn it is while a round is judged: one turn for each judge with open sheets, then the head of ideas to seal and to
/// publish. What is written here is blind too: round and deadline, never whose solutions they are.
/// </summary>
public sealed class JudgesTurns(AppDb db, InboxDoor inbox, PeopleDoor people)
{
    private static readonly string Kind = Record.KindOf(typeof(Allotment));

    /// <summary>
    /// Asks these judges for their sheets until the hour at which judging ends; asking again moves it. From that hour on it is the
    /// chair's too; what the chair leaves open goes to the head of ideas.
    /// </summary>
    public async Task Ask(Round round, IEnumerable<int> judges, DateTime now)
    {
        var (allotment, today) = (await AllotmentOf(round.Id), TehranTime.Day(now));
        var nudge = (await inbox.DeadlineOf("submission", "judging", today, new SuperiorOf(0))).NudgeAtPercent;
        var chair = await db.SeasonJudges.Where(j => j.SeasonId == round.SeasonId && j.IsActive && j.Chairs).OrderBy(j => j.Id).Select(j => (int?)j.PersonId).FirstOrDefaultAsync();
        foreach (var judge in judges.Distinct())
        {
            var superior = chair is null || chair == judge ? await inbox.Superior(Role.HeadOfIdeas, new SuperiorOf(judge), today) : chair;
            await inbox.Ask(new TurnAsk(judge, Kind, allotment, LeagueWords.TurnJudgeBy(round.JudgingEndsAt), "/league/judging", round.Title, LastDay(round), superior, nudge, EndsAt: round.JudgingEndsAt), now);
        }
    }

    /// <summary>Closes the judge's turn when no sheet is left; when nobody's is left, it is the head's turn to seal.</summary>
    public async Task Settle(int roundId, int judgeId, DateTime now)
    {
        await db.ScoreSheets.AsTracking().Where(s => s.RoundId == roundId).LoadAsync();
        var open = db.ScoreSheets.Local.Where(s => s.RoundId == roundId && s.IsOpen).Select(s => s.JudgeId).ToHashSet();
        if (open.Contains(judgeId)) return;
        await inbox.Close(Kind, await AllotmentOf(roundId), now, judgeId);
        if (open.Count == 0) await AskHeads(await db.Rounds.AsNoTracking().SingleAsync(r => r.Id == roundId), LeagueWords.TurnSeal, "seal", now);
    }

    /// <summary>Judging is over: nobody is asked for sheets any more, the head is asked to publish.</summary>
    public async Task Sealed(Round round, DateTime now)
    {
        if (!await IsDealt(round.Id)) return; // a pitch day has no sheets: whoever closed the vote stands before the button
        await inbox.Close(Kind, await AllotmentOf(round.Id), now);
        await AskHeads(round, LeagueWords.TurnPublish, "publish", now);
    }

    public async Task Published(Round round, DateTime now)
    {
        if (await IsDealt(round.Id)) await inbox.Close(Kind, await AllotmentOf(round.Id), now);
    }

    /// <summary>Reminds one judge, or every judge with open sheets.</summary>
    /// <returns>How many were reminded.</returns>
    public async Task<int> Remind(Round round, int? judgeId, DateTime now)
    {
        BrokenRule.If(round.State != RoundState.Judging, ShellWords.StateMoved(round.State));
        var open = await db.ScoreSheets.Where(s => s.RoundId == round.Id && (judgeId == null || s.JudgeId == judgeId)
            && (s.State == ScoreSheetState.Proposed || s.State == ScoreSheetState.Accepted || s.State == ScoreSheetState.Scoring || s.State == ScoreSheetState.Reopened))
            .GroupBy(s => s.JudgeId).Select(g => new { Judge = g.Key, Count = g.Count() }).ToListAsync();
        foreach (var judge in open) inbox.Tell(judge.Judge, LeagueWords.ReminderToJudge(judge.Count, round.JudgingEndsAt), "/league/judging", now);
        return open.Count;
    }

    private async Task AskHeads(Round round, Word what, string page, DateTime now)
    {
        var due = TehranTime.Day(now) is var today && LastDay(round) > today ? LastDay(round) : today;
        foreach (var head in await people.HoldersOf(Role.HeadOfIdeas, today))
            await inbox.Ask(new TurnAsk(head.Id, Kind, await AllotmentOf(round.Id), what, $"/league/rounds/{round.Id}/{page}", round.Title, due), now);
    }

    private Task<bool> IsDealt(int roundId) => db.Allotments.AnyAsync(a => a.RoundId == roundId);
    private Task<int> AllotmentOf(int roundId) => db.Allotments.Where(a => a.RoundId == roundId).Select(a => a.Id).SingleAsync();

    /// <summary>The last day on which there is still time.</summary>
    private static DateOnly LastDay(Round round) => TehranTime.Day(round.JudgingEndsAt.AddTicks(-1));
}
