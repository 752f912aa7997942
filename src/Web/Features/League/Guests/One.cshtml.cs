using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Features.League.Guests;

/// <summary>For the guest alone: the round's challenge, the answer to the captain, and the way to the solution.</summary>
[Authorize(Roles = Role.Employee + "," + Role.ClubMember)]
public sealed class OneModel(GuestDesk desk, ProblemsDoor problems) : RoomPage
{
    [FromRoute] public int Id { get; set; }
    [BindProperty] public string? Yes { get; set; }

    public Guest Guest { get; private set; } = null!;
    public Round Round { get; private set; } = null!;
    public Team Team { get; private set; } = null!;
    public IReadOnlyList<ProblemCard> Problems { get; private set; } = [];

    /// <summary>The solution, once its result is out: its feedback is the guest's too.</summary>
    public int? FeedbackOf { get; private set; }
    public bool MayWrite => Guest.State == GuestState.Joined && Round.IsAhead;

    protected override async Task<IActionResult?> Load()
    {
        var me = Me.PersonId;
        if (await Db.Guests.AsTracking().FirstOrDefaultAsync(g => g.Id == Id && g.PersonId == me) is not { } guest) return NotFound();
        (Guest, Round) = (guest, await Db.Rounds.AsNoTracking().SingleAsync(r => r.Id == guest.RoundId));
        Team = await Db.Teams.AsNoTracking().SingleAsync(t => t.Id == guest.TeamId);
        var cards = await problems.Of([.. Round.Problems.Select(p => p.ProblemId)]);
        Problems = [.. Round.Problems.Select(p => cards.GetValueOrDefault(p.ProblemId)).OfType<ProblemCard>()];
        if (Round.ResultsAreOut) FeedbackOf = await Db.SolutionAuthors.Where(a => a.PersonId == me && Db.Set<Submission>().Any(s => s.Id == a.SubmissionId && s.RoundId == guest.RoundId)).Select(a => (int?)a.SubmissionId).FirstOrDefaultAsync();
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Yes == "true"
        ? Do(() => desk.Accept(Guest, Round, Team, Now), () => LeagueWords.GuestWelcome(Team.Name), () => LeagueLinks.Guest(Id))
        : Do(() => desk.Decline(Guest, Team, Now), LeagueWords.GuestDeclinedDone, () => LeagueLinks.Guest(Id));
}
