using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Ranking;
using Pishran.Features.League.Judging;
using Pishran.Features.League.Standings;
using Pishran.Shell;

namespace Pishran.Features.League.Live;

/// <summary>A solution as it is pitched: everybody in the hall sees who stands there.</summary>
public sealed record Pitched(int Id, string Code, string Title, int TeamId, string Team);

/// <summary>Who votes: a signed-in person or a phone that has joined.</summary>
public sealed record Voter(string Key, bool IsJury, HashSet<int> OwnTeams);

/// <summary>Opens the live vote of a pitch day, takes votes and closes it. Its acts change the tracked context inside the caller's write.</summary>
public sealed class PitchDesk(AppDb db, StandingsDesk standings)
{
    private const string CodeLetters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int CodeLength = 6;

    /// <summary>A voter meets other pairs than the neighbour: of all pairs, this share is looked at first.</summary>
    private const double OwnShare = .5;

    /// <exception cref="BrokenRule">Not a pitch day, solutions wait for admission, or fewer than two are admitted.</exception>
    public async Task<Pitch> Open(Round round, bool staffOnly, DateTime now)
    {
        BrokenRule.If(await db.Submissions.AnyAsync(s => s.RoundId == round.Id && s.State == SubmissionState.Locked), LeagueWords.NextAdmit(round.Number));
        BrokenRule.If((await InVote(round.Id)).Count < 2, LeagueWords.NothingToJudge);
        round.StartVoting();
        var pitch = new Pitch(round.Id, RandomNumberGenerator.GetString(CodeLetters, CodeLength), staffOnly, RandomNumberGenerator.GetInt32(1, int.MaxValue), now);
        db.Pitches.Add(pitch);
        await db.SaveUnlessTaken("round_id", ShellWords.AlreadyDone);
        return pitch;
    }

    // Named one by one: the database keeps states as words, and words have no order.
    private static readonly SubmissionState[] InPlay = [SubmissionState.Admissible, SubmissionState.Judged, SubmissionState.ResultPublished, SubmissionState.SentToIdeas];

    /// <summary>The solutions that are voted on, in the order of their codes.</summary>
    public Task<List<Pitched>> InVote(int roundId) =>
        (from submission in db.Submissions.AsNoTracking()
         join team in db.Teams on submission.TeamId equals team.Id
         where submission.RoundId == roundId && submission.Code != null && InPlay.Contains(submission.State) && team.State == TeamState.Active
         orderby submission.Code
         select new Pitched(submission.Id, submission.Code!, submission.Versions.OrderByDescending(v => v.Number).Select(v => v.Title).First(), team.Id, team.Name)).ToListAsync();

    /// <summary>The pair from which most would be learnt, among those the voter hasn't judged and has no part in; null when none is left.</summary>
    public async Task<(Pitched One, Pitched Two)?> NextFor(Pitch pitch, IReadOnlyList<Pitched> all, Voter voter)
    {
        var votes = await db.LiveVotes.AsNoTracking().Where(v => v.PitchId == pitch.Id).ToListAsync();
        var done = votes.Where(v => v.Voter == voter.Key).Select(v => (v.First, v.Second)).ToHashSet();
        var free = all.Where(p => !voter.OwnTeams.Contains(p.TeamId)).ToDictionary(p => p.Id);
        if (free.Count < 2) return null;
        var cast = AsVotes(votes, []);
        bool Open(int a, int b) => free.ContainsKey(a) && free.ContainsKey(b) && !done.Contains((Math.Min(a, b), Math.Max(a, b)));
        bool Mine(int a, int b) => Open(a, b) && Lot.Of(pitch.Seed, $"{voter.Key} {Math.Min(a, b)} {Math.Max(a, b)}") < OwnShare;
        int[] ids = [.. all.Select(p => p.Id)];
        var duel = NextDuel.Of(ids, cast, new DuelRules(), Mine) ?? NextDuel.Of(ids, cast, new DuelRules(), Open);
        return duel is { } found ? (free[found.A], free[found.B]) : null;
    }

    /// <summary>Takes a vote; the same one sent again is the first one.</summary>
    /// <exception cref="BrokenRule">The vote is over, the pair isn't in it, or one of the two is the voter's own.</exception>
    public async Task Cast(Pitch pitch, Voter voter, int one, int two, int? better, DateTime now)
    {
        BrokenRule.If(pitch.State != PitchState.Open, LeagueWords.PitchIsOver);
        var all = (await InVote(pitch.RoundId)).ToDictionary(p => p.Id);
        var (first, second) = (Math.Min(one, two), Math.Max(one, two));
        var (a, b) = (all.GetValueOrDefault(first), all.GetValueOrDefault(second));
        BrokenRule.If(first == second || a is null || b is null || (better is not null && better != first && better != second), LeagueWords.NotInVote);
        BrokenRule.If(voter.OwnTeams.Contains(a!.TeamId) || voter.OwnTeams.Contains(b!.TeamId), LeagueWords.OwnTeamInVote);
        BrokenRule.If(await db.LiveVotes.AnyAsync(v => v.PitchId == pitch.Id && v.Voter == voter.Key && v.First == first && v.Second == second), LeagueWords.AlreadyVotedLive);
        db.LiveVotes.Add(new LiveVote(pitch.Id, voter.Key, first, second, better, voter.IsJury, now));
        await db.SaveUnlessTaken("voter", LeagueWords.AlreadyVotedLive);
    }

    /// <summary>Ends the vote and seals what it says.</summary>
    public async Task<SealedStandings> Close(Pitch pitch, Round round, int seed, DateTime now)
    {
        pitch.Close(now);
        return await standings.SealVotes(round, pitch.Seed, seed, await db.LiveVotes.AsNoTracking().Where(v => v.PitchId == pitch.Id).ToListAsync(), now);
    }

    /// <summary>Votes as the engine takes them; voters are numbered in the order given.</summary>
    internal static List<Vote> AsVotes(IReadOnlyCollection<LiveVote> votes, Dictionary<string, int> numbers)
    {
        foreach (var vote in votes) numbers.TryAdd(vote.Voter, numbers.Count + 1);
        return [.. votes.Select(v => new Vote(numbers[v.Voter], v.Better ?? v.First, v.Better == v.Second ? v.First : v.Second, v.Better is null))];
    }
}
