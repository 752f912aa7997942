using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.League.Appeals;
using Pishran.Features.League.Judging;
using Pishran.Features.League.Standings;
using Pishran.Shell;

namespace Pishran.Features.League.Feedback;

/// <summary>A criterion beside the round's average and the best solution; null where too few sheets would show a judge's mark.</summary>
public sealed record CriterionFeedback(string Name, double Mine, double Round, double? Best);

/// <summary>A judge's note to the team; the criterion is null where it would tell too much.</summary>
public sealed record Note(string? Criterion, string Text);

/// <summary>What the best solution says, with its team, now public.</summary>
public sealed record BestSolution(string Code, string Title, string Body, string Team);

/// <summary>For those who were in the team when the solution was locked, and for the captain, who acts for the team.</summary>
[Authorize]
public sealed class IndexModel(TableReading.Shelf shelf) : RoomPage
{
    [FromRoute] public int Id { get; set; }
    public Round Round { get; private set; } = null!;
    public StandingRow Line { get; private set; } = null!;
    public int Teams { get; private set; }

    /// <summary>The captain may still make an idea of the solution.</summary>
    public bool MayBecomeIdea { get; private set; }

    /// <summary>The captain may appeal against the result.</summary>
    public bool MayAppeal { get; private set; }
    public int? MyAppeal { get; private set; }
    public IReadOnlyList<CriterionFeedback> Criteria { get; private set; } = [];
    public IReadOnlyList<Note> Notes { get; private set; } = [];
    public BestSolution Best { get; private set; } = null!;
    public bool IsStaff => Me.Is(Role.Employee);
    public bool IsBest => Line.Rank == 1;
    public bool IsSmall => Line.Sheets < Tally.SmallPanel;

    protected override async Task<IActionResult?> Load()
    {
        var me = Me.PersonId;
        var (teams, authors) = (Db.Teams, Db.SolutionAuthors);
        var mine = await Db.Submissions.AsNoTracking().Where(s => s.Id == Id && (authors.Any(a => a.SubmissionId == s.Id && a.PersonId == me) || teams.Any(t => t.Id == s.TeamId && t.CaptainId == me))).Select(s => new { s.RoundId, IsMine = s.State == SubmissionState.ResultPublished && teams.Any(t => t.Id == s.TeamId && t.State == TeamState.Active && t.CaptainId == me), IsCaptain = teams.Any(t => t.Id == s.TeamId && t.CaptainId == me) }).FirstOrDefaultAsync();
        if (mine is null || await Db.Rounds.AsNoTracking().FirstOrDefaultAsync(r => r.Id == mine.RoundId) is not { ResultsAreOut: true } round) return NotFound();
        var standings = await Db.CurrentStandings.AsNoTracking().SingleAsync(s => s.RoundId == round.Id);
        if (standings.Rows.FirstOrDefault(r => r.SubmissionId == Id) is not { } line) return NotFound();
        (Round, Line, Teams, MayBecomeIdea) = (round, line, standings.Rows.Count, mine.IsMine);
        MyAppeal = await Db.Appeals.Where(a => a.SubmissionId == Id).Select(a => (int?)a.Id).FirstOrDefaultAsync();
        MayAppeal = mine.IsCaptain && round.State != RoundState.Final && Today <= round.AppealUntil;
        var rubric = await Db.Rubrics.AsNoTracking().SingleAsync(r => r.SeasonId == round.SeasonId);
        var best = standings.Rows.Single(r => r.Rank == 1);
        Criteria = IsSmall || standings.Method == nameof(ScoringMethod.Votes) ? [] : Compare(shelf.Of(standings.Hash, standings.File), rubric, best.Code);
        Notes = await NotesOf(rubric);
        Best = await (from submission in Db.Submissions.AsNoTracking() join team in Db.Teams on submission.TeamId equals team.Id where submission.Id == best.SubmissionId
                      select new { submission.Code, team.Name, Last = submission.Versions.OrderByDescending(v => v.Number).Select(v => new { v.Title, v.Body }).First() })
            .Select(x => new BestSolution(x.Code ?? "", x.Last.Title, x.Last.Body, x.Name)).SingleAsync();
        return null;
    }

    private List<CriterionFeedback> Compare(TableReading reading, Rubric rubric, string best)
    {
        var (mine, top) = (reading.CriteriaOf(Line.Code), reading.CriteriaOf(best));
        var all = reading.MeansOfAll();
        return [.. rubric.Criteria.Select((c, i) => new CriterionFeedback(c.Name, mine[i].Mean, all[i], top.Count > i ? top[i].Mean : null))];
    }

    /// <summary>The notes in an order that has nothing to do with judges.</summary>
    private async Task<List<Note>> NotesOf(Rubric rubric)
    {
        var notes = await Db.ScoreSheets.AsNoTracking().Where(s => s.SubmissionId == Id && s.State == ScoreSheetState.Locked).SelectMany(s => s.Marks).Where(m => m.Comment != null).Select(m => new { m.Criterion, m.Comment }).ToListAsync();
        return [.. notes.OrderBy(n => Lot.Of(Id, $"{n.Criterion} {n.Comment}")).Select(n => new Note(IsSmall ? null : rubric.Criteria.FirstOrDefault(c => c.Key == n.Criterion)?.Name, n.Comment!))];
    }
}
