using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws;
using Pishran.Features.Inbox;
using Pishran.Features.League.Standings;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League.Appeals;

/// <summary>Somebody who may hear an appeal: no conflict with the team, and no sheet of their own on what is appealed.</summary>
public sealed record Hearer(int Id, string Name, string Unit, bool Chairs);

/// <summary>A sheet on the appealed solution as the panel reads it: the number its judge has in the file, never a name.</summary>
public sealed record HeardSheet(int Number, IReadOnlyList<Mark> Marks);

/// <summary>
/// Appeals from filing to ruling, with whose turn it is. Called inside a write. An upheld one changes what it was about: struck
/// sheets make a corrected table, a disqualified team plays again.
/// </summary>
public sealed class AppealDesk(AppDb db, PeopleDoor people, BylawsDoor bylaws, InboxDoor inbox, StandingsDesk standings)
{
    public const string Kind = "League.Appeal";
    private const int DaysToAnswer = 5;

    public static string LinkOf(int id) => string.Create(CultureInfo.InvariantCulture, $"/league/appeals/{id}");

    public async Task<Appeal> AgainstResult(Submission submission, Round round, Team team, int byId, string? words, DateTime now)
    {
        var today = TehranTime.Day(now);
        BrokenRule.If(await db.Appeals.AnyAsync(a => a.SubmissionId == submission.Id), LeagueWords.AppealedAlready);
        var appeal = Appeal.OfResult(round, submission, team, byId, words, await AnswerBy(today), now, today);
        round.PutUnderAppeal();
        return await Keep(appeal, team, now);
    }

    public async Task<Appeal> AgainstDisqualification(Team team, int byId, string? words, DateTime now)
    {
        var today = TehranTime.Day(now);
        BrokenRule.If(await db.Appeals.AnyAsync(a => a.TeamId == team.Id && a.About == AppealAbout.Disqualification), LeagueWords.AppealedAlready);
        return await Keep(Appeal.OfDisqualification(team, team.AppealUntil ?? today, byId, words, await AnswerBy(today), now, today), team, now);
    }

    /// <summary>The judges of the season and the heads of the office who may hear it, the chair first.</summary>
    public async Task<IReadOnlyList<Hearer>> Hearers(Appeal appeal, DateOnly today)
    {
        var judges = await db.SeasonJudges.AsNoTracking().Where(j => j.SeasonId == appeal.SeasonId && j.IsActive).Select(j => new { j.PersonId, j.Chairs }).ToListAsync();
        var ids = judges.Select(j => j.PersonId).ToHashSet();
        foreach (var role in (string[])[Role.HeadOfIdeas, Role.HeadOfProblems, Role.HeadOfPlans]) ids.UnionWith((await people.HoldersOf(role, today)).Select(p => p.Id));
        var members = await db.Teams.Where(t => t.Id == appeal.TeamId).SelectMany(t => t.Members).Select(m => m.PersonId).ToListAsync();
        members.AddRange(await db.SolutionAuthors.Where(a => a.SubmissionId == appeal.SubmissionId).Select(a => a.PersonId).ToListAsync());
        ids.ExceptWith(members);
        ids.ExceptWith(await db.Teams.Where(t => t.SeasonId == appeal.SeasonId).SelectMany(t => t.Members).Where(m => m.LeftAt == null).Select(m => m.PersonId).ToListAsync());
        ids.ExceptWith((await people.Conflicts([.. ids], members, today)).Select(c => c.PersonId));
        ids.ExceptWith(await db.ScoreSheets.Where(s => s.SubmissionId == appeal.SubmissionId).Select(s => s.JudgeId).ToListAsync());
        var chairs = judges.Where(j => j.Chairs).Select(j => j.PersonId).ToHashSet();
        return [.. (await people.Persons(ids)).Values.Select(p => new Hearer(p.Id, p.Name, p.UnitName, chairs.Contains(p.Id)))
            .OrderByDescending(h => h.Chairs).ThenBy(h => Engine.Text.PersianText.SortKey(h.Name), StringComparer.Ordinal)];
    }

    /// <summary>Seats three of those who may hear it; the first presides.</summary>
    /// <exception cref="BrokenRule">Not three, or one of them may not.</exception>
    public async Task Seat(Appeal appeal, IReadOnlyList<int> three, DateTime now)
    {
        var free = (await Hearers(appeal, TehranTime.Day(now))).ToDictionary(h => h.Id);
        BrokenRule.If(three.Any(id => !free.ContainsKey(id)), LeagueWords.HearerInConflict, nameof(Appeal.Panel));
        appeal.Seat([.. three.Select(id => (id, free[id].Name))]);
        await inbox.Close(Kind, appeal.Id, now);
        var about = await NameOf(appeal);
        foreach (var seat in appeal.Panel) await inbox.Ask(new TurnAsk(seat.PersonId, Kind, appeal.Id, LeagueWords.TurnHearAppeal(about), LinkOf(appeal.Id), about, appeal.AnswerBy), now);
    }

    /// <summary>One of the three speaks; with the last word the appeal is decided and what it changes is changed.</summary>
    public async Task Speak(Appeal appeal, int personId, bool? upholds, string? words, IReadOnlyCollection<int> struck, DateTime now)
    {
        BrokenRule.If(struck.Count > 0 && struck.Count >= (await SheetsOf(appeal)).Count, LeagueWords.OneSheetStays, nameof(Appeal.Struck));
        appeal.Speak(personId, upholds, words, struck, now);
        await inbox.Close(Kind, appeal.Id, now, personId);
        if (!appeal.IsComplete) return;
        appeal.Decide(now);
        var team = await db.Teams.AsTracking().SingleAsync(t => t.Id == appeal.TeamId);
        if (appeal is { State: AppealState.Upheld, About: AppealAbout.Disqualification }) team.Reinstate(appeal.Ruling!);
        if (appeal.RoundId is { } roundId) await Answer(appeal, await db.Rounds.AsTracking().SingleAsync(r => r.Id == roundId), now);
        foreach (var member in appeal.SubmissionId is { } solution ? await db.SolutionAuthors.Where(a => a.SubmissionId == solution).Select(a => a.PersonId).ToListAsync() : [.. team.Present.Select(m => m.PersonId)])
            inbox.Tell(member, appeal.State == AppealState.Upheld ? LeagueWords.AppealUpheld : LeagueWords.AppealDismissed, LinkOf(appeal.Id), now);
    }

    /// <summary>The sheets on the appealed solution, for the panel.</summary>
    public async Task<IReadOnlyList<HeardSheet>> SheetsOf(Appeal appeal) =>
        appeal is not { RoundId: { } round, SubmissionId: { } submission } ? [] : [.. (await standings.NumberedSheets(round)).Where(s => s.Sheet.SubmissionId == submission && s.Sheet.State == ScoreSheetState.Locked).OrderBy(s => s.Number).Select(s => new HeardSheet(s.Number, s.Sheet.Marks))];

    public Task<string> NameOf(Appeal appeal) => db.Teams.Where(t => t.Id == appeal.TeamId).Select(t => t.Name).SingleAsync();

    private async Task<Appeal> Keep(Appeal appeal, Team team, DateTime now)
    {
        db.Appeals.Add(appeal);
        await db.SaveUnlessTaken("submission_id", LeagueWords.AppealedAlready);
        var today = TehranTime.Day(now);
        var chairs = await db.SeasonJudges.Where(j => j.SeasonId == appeal.SeasonId && j.IsActive && j.Chairs).Select(j => j.PersonId).ToListAsync();
        foreach (var id in chairs.Count > 0 ? chairs : [.. (await people.HoldersOf(Role.HeadOfIdeas, today)).Select(p => p.Id)])
            await inbox.Ask(new TurnAsk(id, Kind, appeal.Id, LeagueWords.TurnSeatAppeal(team.Name), LinkOf(appeal.Id), team.Name, appeal.AnswerBy), now);
        return appeal;
    }

    private async Task Answer(Appeal appeal, Round round, DateTime now)
    {
        if (appeal.State == AppealState.Upheld && appeal.Struck.Length > 0)
            await standings.Correct(round, appeal.SubmissionId!.Value, [.. appeal.Struck.Split(' ').Select(n => int.Parse(n, CultureInfo.InvariantCulture))], appeal.Ruling!, now);
        if (!await db.Appeals.AnyAsync(a => a.RoundId == round.Id && a.Id != appeal.Id && (a.State == AppealState.Filed || a.State == AppealState.Hearing))) round.AnswerAppeals();
    }

    private async Task<DateOnly> AnswerBy(DateOnly today) => (await bylaws.Calendar()).Add(today, DaysToAnswer);
}
