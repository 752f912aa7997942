using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Ideas;
using Pishran.Features.Problems;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.League;

/// <summary>
/// The steps of a season that touch more than one noun. Each is called inside a write, with tracked nouns, and saves by
/// itself only where a number is needed: pages, the clock and the demonstration city use the same.
/// </summary>
public sealed class LeagueSecretariat(AppDb db, ProblemsDoor problems, ThreadsDoor threads, IdeasDoor ideas, Fixtures.FixtureDesk fixtures, LeagueTurns turns, Guests.GuestDesk guestDesk)
{
    public const string SeasonKind = "League.Season", RoundKind = "League.Round", SubmissionKind = "League.Submission", ProblemKind = "Problems.Problem";

    /// <summary>Plans a season with its rules and its rubric.</summary>
    public async Task<Season> Plan(string? name, int? year, RuleSet rules, IReadOnlyCollection<Criterion> criteria)
    {
        var season = new Season(name, year ?? 0, rules);
        db.Seasons.Add(season);
        await db.SaveChangesAsync();
        db.Rubrics.Add(new Rubric(season.Id, criteria));
        return season;
    }

    /// <summary>Plans a season with its rounds laid into the calendar, each a draft.</summary>
    public async Task<Season> PlanFromTemplate(string? name, int year, RuleSet rules, IReadOnlyCollection<Criterion> criteria, IReadOnlyList<Seasons.PlannedRound> calendar)
    {
        var season = await Plan(name, year, rules, criteria);
        db.Rounds.AddRange(calendar.Select(r => Round.Planned(season, r.Number, r.Title.ToString(), r.Window, r.Mode)));
        return season;
    }

    /// <summary>Freezes rules and rubric and lets teams form until a day.</summary>
    public async Task OpenRegistration(Season season, DateOnly until, DateTime now)
    {
        var rubric = await db.Rubrics.AsTracking().FirstOrDefaultAsync(r => r.SeasonId == season.Id);
        season.OpenRegistration(until, rubric, now, TehranTime.Day(now));
        await Show(season, now);
    }

    public Task Start(Season season, DateTime now) => Then(season, season.Start, now);
    public Task GoToFinals(Season season, DateTime now) => Then(season, season.GoToFinals, now);
    public Task Archive(Season season, DateTime now) => Then(season, season.Archive, now);
    public Task Cancel(Season season, string? reasonCode, string? why, DateTime now) => Then(season, () => season.Cancel(reasonCode, why), now);

    public async Task Close(Season season, DateTime now)
    {
        season.Close(!await db.Rounds.AnyAsync(r => r.SeasonId == season.Id && r.State != RoundState.Draft
            && r.State != RoundState.ResultsPublished && r.State != RoundState.Final));
        await Show(season, now);
    }

    /// <summary>Drafts the next round of a season.</summary>
    /// <exception cref="BrokenRule">A problem isn't ready for a league, or the round itself isn't whole.</exception>
    public async Task<Round> Draft(Season season, string? title, string? brief, RoundWindow window, IReadOnlyCollection<int> problemIds, RoundMode mode = RoundMode.AllPlay)
    {
        await MustBeReady(problemIds);
        var last = await db.Rounds.Where(r => r.SeasonId == season.Id).MaxAsync(r => (int?)r.Number) ?? 0;
        var round = new Round(season, last + 1, title, brief, window, problemIds, mode);
        db.Rounds.Add(round);
        await db.SaveUnlessTaken("number", ShellWords.AlreadyDone);
        return round;
    }

    public async Task Change(Round round, string? title, string? brief, RoundWindow window, IReadOnlyCollection<int> problemIds, RoundMode mode)
    {
        await MustBeReady(problemIds);
        round.Change(title, brief, window, problemIds, mode);
    }

    /// <summary>Shows the challenge card; its problems are open from now on, and their threads say so.</summary>
    public async Task PublishCard(Round round, Season season, DateTime now)
    {
        await fixtures.Draw(round);
        round.Publish(season, now);
        await Show(round, season, now);
        foreach (var problem in round.Problems)
        {
            await problems.OpenThroughLeague(problem.ProblemId, now, round.Title, LeagueLinks.Round(round.Id));
            await threads.Join((RoundKind, round.Id), Relation.Answers, (ProblemKind, problem.ProblemId), now);
        }
    }

    public async Task Open(Round round, Season season, DateTime now)
    {
        round.Open(now);
        await Show(round, season, now);
        await turns.AskSolutions(round, season, now);
    }

    public async Task Extend(Round round, Season season, DateTime closes, DateTime judgingEnds, string? why, DateTime now)
    {
        round.Extend(closes, judgingEnds, why);
        if (round.State == RoundState.Open) await turns.AskSolutions(round, season, now);
    }

    /// <summary>Ends the taking of solutions: each one that came in gets a blind code, drawn in a random order.</summary>
    /// <returns>How many were locked.</returns>
    public async Task<int> CloseSubmissions(Round round, Season season, DateTime now)
    {
        round.CloseSubmission(now, season.Rules);
        var arrived = (await db.Submissions.AsTracking().Where(s => s.RoundId == round.Id && s.State == SubmissionState.Submitted
            && db.Set<Team>().Any(t => t.Id == s.TeamId && t.State == TeamState.Active)).ToListAsync()).ToArray();
        RandomNumberGenerator.Shuffle(arrived.AsSpan());
        var teams = await db.Teams.AsNoTracking().Where(t => t.SeasonId == season.Id && t.State == TeamState.Active).ToDictionaryAsync(t => t.Id);
        var guests = await guestDesk.Close(round, now);
        foreach (var submission in arrived) db.SolutionAuthors.AddRange(teams[submission.TeamId].AuthorsOf(submission, null, guests[submission.TeamId]));
        foreach (var (drawn, submission) in arrived.Index()) submission.Lock(string.Create(CultureInfo.InvariantCulture, $"R{round.Number}-{drawn + 1:00}"));
        await Show(round, season, now);
        await turns.AskAdmission(round, season, now);
        return arrived.Length;
    }

    /// <summary>Solutions that were locked before the house kept their authors get those who were in the team when the last version arrived.</summary>
    public async Task KeepAuthors(int roundId)
    {
        var bare = await db.Submissions.AsNoTracking().Where(s => s.RoundId == roundId && s.Code != null && !db.Set<SolutionAuthor>().Any(a => a.SubmissionId == s.Id)).ToListAsync();
        var ids = bare.Select(s => s.TeamId).ToList();
        var teams = await db.Teams.AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id);
        foreach (var submission in bare) db.SolutionAuthors.AddRange(teams[submission.TeamId].AuthorsOf(submission, submission.Last?.ArrivedAt));
    }

    /// <summary>The appeal window is over and every appeal answered.</summary>
    public async Task MakeFinal(Round round, Season season, DateTime now)
    {
        round.MakeFinal(TehranTime.Day(now));
        await Show(round, season, now);
    }

    /// <summary>Admits every locked solution of a round.</summary>
    /// <exception cref="BrokenRule">None is waiting.</exception>
    public async Task<int> AdmitAll(Round round, DateTime now)
    {
        var waiting = await db.Submissions.AsTracking().Where(s => s.RoundId == round.Id && s.State == SubmissionState.Locked).ToListAsync();
        BrokenRule.If(waiting.Count == 0, LeagueWords.NothingToAdmit);
        foreach (var submission in waiting) submission.Admit();
        await turns.Admitted(round.Id, now);
        return waiting.Count;
    }

    public async Task Admit(Submission submission, DateTime now)
    {
        submission.Admit();
        await DecidedOn(submission, now);
    }

    /// <summary>Back to its team, with a coded reason and the secretariat's own words; the captain has a turn.</summary>
    public async Task Return(Submission submission, Round round, Season season, string? reasonCode, string? why, DateTime now)
    {
        submission.Return(reasonCode, why);
        await turns.AskCorrection(submission, round, season, now);
        await DecidedOn(submission, now);
    }

    public async Task Refuse(Submission submission, string? reasonCode, string? why, DateTime now)
    {
        submission.Refuse(reasonCode, why);
        await turns.Refused(submission, now);
        await DecidedOn(submission, now);
    }

    /// <summary>
    /// The names are no longer secret: every published solution of the round gets its card (S-1405-02-07), tied to the problem
    /// it answers. To be called in the write that publishes the results, after the nouns were asked.
    /// </summary>
    public async Task ShowSolutions(Round round, Season season, DateTime now)
    {
        await Show(round, season, now);
        await Show(season, now);
        var out_ = await db.Submissions.AsTracking().Where(s => s.RoundId == round.Id && s.Code != null).ToListAsync();
        var teams = await db.Teams.Where(t => t.SeasonId == season.Id).Select(t => new { t.Id, t.CaptainId }).ToDictionaryAsync(t => t.Id, t => t.CaptainId);
        foreach (var submission in out_.Where(s => s.ResultIsOut))
        {
            await Show(submission, round, season, teams[submission.TeamId], now);
            await threads.Join((SubmissionKind, submission.Id), Relation.Answers, (ProblemKind, submission.ProblemId), now);
        }
    }

    /// <summary>A published solution goes on as the draft of an idea of those who were in the team when it was locked, the captain first, in equal shares; twice is once. Points stay with the league.</summary>
    public async Task<IdeaCard> SendToIdeas(Submission submission, Round round, Season season, Team team, int byId, DateTime now)
    {
        if (submission.IdeaId is { } sent) return (await ideas.Of([sent]))[sent];
        submission.MustBecomeIdea(team);
        var last = submission.Last!;
        var authors = await db.SolutionAuthors.Where(a => a.SubmissionId == submission.Id).OrderBy(a => a.Place).Select(a => a.PersonId).ToListAsync();
        var idea = await ideas.Open(new IdeaSeed((SubmissionKind, submission.Id), last.Title, last.Body, submission.ProblemId, authors), now);
        submission.SendToIdeas(team, idea.Id, idea.Code);
        await Show(submission, round, season, team.CaptainId, now);
        turns.BecameIdea(team, idea, byId, now);
        return idea;
    }

    /// <summary>The number of a published solution: year, round, and the place of its blind code.</summary>
    public static string NumberOf(Submission submission, Round round, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"S-{year}-{round.Number:00}-{submission.Code![(submission.Code!.IndexOf('-') + 1)..]}");

    /// <summary>Writes a round's card as it stands now.</summary>
    public Task Show(Round round, Season season, DateTime now) =>
        threads.Put(new CardFacts(RoundKind, round.Id, string.Create(CultureInfo.InvariantCulture, $"R-{season.Year}-{round.Number:00}"), round.Title, round.Brief, round.State,
            LeagueLinks.Round(round.Id), CardAudience.Staff, null, null, season.Year), now);

    /// <summary>Writes a season's card as it stands now.</summary>
    public Task Show(Season season, DateTime now) =>
        threads.Put(new CardFacts(SeasonKind, season.Id, "", season.Name, "", season.State, LeagueLinks.Season(season.Id), CardAudience.Staff, null, null, season.Year), now);

    private Task Show(Submission submission, Round round, Season season, int captainId, DateTime now) =>
        threads.Put(new CardFacts(SubmissionKind, submission.Id, NumberOf(submission, round, season.Year), submission.Last!.Title, submission.Last.Body, submission.State,
            LeagueLinks.Submission(submission.Id), CardAudience.Staff, null, captainId, season.Year), now);

    // The secretariat's turn ends with the last solution that waited.
    private async Task DecidedOn(Submission submission, DateTime now)
    {
        if (!await db.Submissions.AnyAsync(s => s.RoundId == submission.RoundId && s.Id != submission.Id && s.State == SubmissionState.Locked)) await turns.Admitted(submission.RoundId, now);
    }

    private async Task Then(Season season, Action step, DateTime now)
    {
        step();
        await Show(season, now);
    }

    private async Task MustBeReady(IReadOnlyCollection<int> ids)
    {
        var found = await problems.Of(ids);
        BrokenRule.If(ids.Any(id => !found.TryGetValue(id, out var problem) || problem.State is not (ProblemState.Registered or ProblemState.Prioritised or ProblemState.Open or ProblemState.Solving)),
            LeagueWords.ProblemNotReady, nameof(Round.Problems));
    }
}
