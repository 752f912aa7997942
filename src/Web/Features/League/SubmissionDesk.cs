using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.People;
using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Features.League;

/// <summary>What a team writes. Texts are clean.</summary>
public sealed record SolutionText(string? Title, string? Body, int? ProblemId);

/// <summary>Takes what teams write and gives receipts. Each step is called inside a write, with tracked nouns.</summary>
public sealed class SubmissionDesk(AppDb db, PeopleDoor people, ProblemsDoor problems, LeagueTurns turns)
{
    /// <summary>Keeps a draft; any member may, and a guest of the round.</summary>
    /// <param name="version">The version the writer saw (0: there was none yet); null where nobody else can be writing.</param>
    /// <exception cref="DbUpdateConcurrencyException">Somebody of the team changed the text in between.</exception>
    public async Task<Submission> Save(Round round, Team team, SolutionText text, int byId, int? version, DateTime now)
    {
        BrokenRule.If(!team.Has(byId) && !await db.Set<Guest>().AnyAsync(g => g.RoundId == round.Id && g.TeamId == team.Id && g.PersonId == byId && g.State == GuestState.Joined), LeagueWords.NotAMember);
        var submission = await Of(round, team, text, version);
        BrokenRule.If(!round.IsAhead && submission.State != SubmissionState.Returned, LeagueWords.DeadlinePassed(round.ClosesAt, now));
        submission.SaveDraft(text.Title, text.Body, ProblemOf(round, text), byId, now);
        await Keep();
        return submission;
    }

    /// <summary>Takes a version from the captain.</summary>
    /// <param name="arrivedAt">When the request arrived: it alone decides about the deadline.</param>
    /// <exception cref="BrokenRule">Not the captain, not an approved team, outside the window, or the text names the team.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody of the team changed the text in between.</exception>
    public async Task<(Submission Submission, SubmissionVersion Receipt)> Submit(Round round, Season season, Team team, SolutionText text, int byId, int? version, DateTime arrivedAt)
    {
        BrokenRule.If(team.CaptainId != byId, LeagueWords.CaptainOnly(team.Captain?.Name ?? ""));
        BrokenRule.If(team.State != TeamState.Active, LeagueWords.TeamNotActive(team.State));
        BrokenRule.If(!round.IsFor(team.Id), LeagueWords.TeamIsOutOfRound);
        var submission = await Of(round, team, text, version);
        var receipt = submission.Submit(text.Title, text.Body, ProblemOf(round, text), byId, arrivedAt, round, season.Rules, await Telltales(team, round));
        await Keep();
        await turns.Sent(round, submission, byId, arrivedAt);
        return (submission, receipt);
    }

    /// <summary>What would give a team away: its name, its members and guests, and their units unless a problem of the round is theirs.</summary>
    public async Task<IReadOnlyList<string>> Telltales(Team team, Round round)
    {
        var owners = (await problems.Of([.. round.Problems.Select(p => p.ProblemId)])).Values.Select(p => p.OwnerUnitId).ToHashSet();
        var units = team.Present.Select(m => m.UnitId).ToHashSet();
        var guests = await db.Set<Guest>().Where(g => g.RoundId == round.Id && g.TeamId == team.Id && (g.State == GuestState.Invited || g.State == GuestState.Joined)).Select(g => g.Name).ToListAsync();
        return [team.Name, .. team.Present.Select(m => m.Name), .. guests, .. (await people.Units()).Where(u => units.Contains(u.Id) && !owners.Contains(u.Id)).Select(u => u.Name)];
    }

    private async Task<Submission> Of(Round round, Team team, SolutionText text, int? version)
    {
        var submission = await db.Submissions.AsTracking().FirstOrDefaultAsync(s => s.RoundId == round.Id && s.TeamId == team.Id);
        if (version is not null && version != (submission is null ? 0 : submission.Version + 1)) throw new DbUpdateConcurrencyException();
        if (submission is not null) return submission;
        db.Submissions.Add(submission = new Submission(round.Id, team.Id, ProblemOf(round, text)));
        return submission;
    }

    // A round on one problem asks nobody to choose.
    private static int ProblemOf(Round round, SolutionText text) => text.ProblemId ?? (round.Problems.Count == 1 ? round.Problems[0].ProblemId : 0);

    private async Task Keep()
    {
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException taken) when (taken.IsTaken("team_id"))
        {
            throw new DbUpdateConcurrencyException(taken.Message, taken);
        }
    }
}
