using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.League.Submissions;

/// <summary>
/// What every page of a solution starts from. It is there for its team and, whatever becomes of them, for those who were in it when
/// it was locked; for the secretariat once it is locked under its code; for all staff once the result is out. For anybody else it is absent.
/// </summary>
public abstract class SubmissionPage : RoomPage
{
    [FromRoute] public int Id { get; set; }
    public Submission Submission { get; private set; } = null!;
    public Round Round { get; private set; } = null!;
    public Season Season { get; private set; } = null!;
    public Team Team { get; private set; } = null!;
    public bool IsHead => Me.Is(Role.HeadOfIdeas);
    public bool IsAuthor { get; private set; }
    public bool IsMember => IsAuthor || Team.Has(Me.Id);
    public string Href => LeagueLinks.Submission(Id);

    protected sealed override async Task<IActionResult?> Load()
    {
        var (me, head) = (Me.Id, IsHead);
        if (await Db.Submissions.AsTracking().FirstOrDefaultAsync(s => s.Id == Id
            && ((head && s.Code != null) || s.State == SubmissionState.ResultPublished || s.State == SubmissionState.SentToIdeas
                || Db.Set<Team>().Any(t => t.Id == s.TeamId && t.Members.Any(m => m.PersonId == me && m.LeftAt == null))
                || Db.Set<SolutionAuthor>().Any(a => a.SubmissionId == s.Id && a.PersonId == me))) is not { } submission) return NotFound();
        Submission = submission;
        Round = await Db.Rounds.AsNoTracking().SingleAsync(r => r.Id == submission.RoundId);
        Season = await Db.Seasons.AsNoTracking().SingleAsync(s => s.Id == Round.SeasonId);
        IsAuthor = await Db.SolutionAuthors.AnyAsync(a => a.SubmissionId == Id && a.PersonId == me);
        Team = await Db.Teams.AsNoTracking().SingleAsync(t => t.Id == submission.TeamId);
        return await LoadMore();
    }

    protected virtual Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(null);
}
