using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Features.League.Submissions;

/// <summary>
/// A team writes its solution to a round: any member keeps drafts, the captain sends. What two members write at the same
/// moment is never lost: the later one sees both texts. A guest of the round writes with them.
/// </summary>
[Authorize(Roles = Role.Employee + "," + Role.ClubMember)]
public sealed class WriteModel(SubmissionDesk desk, ProblemsDoor problems, PeopleDoor people) : RoundPage
{
    [BindProperty, Label("Shell", nameof(ShellWords.Title))] public string? Title { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.Solution)), DataType(DataType.MultilineText)] public string? Body { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.WhichProblem))] public int? ProblemId { get; set; }

    /// <summary>The version that the writer saw; see <see cref="SubmissionDesk.Save"/>.</summary>
    [BindProperty] public int Stamp { get; set; }
    [BindProperty] public string? Send { get; set; }

    public Team Team { get; private set; } = null!;
    public Submission? Stored { get; private set; }
    public IReadOnlyList<ProblemCard> Problems { get; private set; } = [];
    public string TheirName { get; private set; } = "";

    public bool IsCaptain => Team.CaptainId == Me.PersonId;

    /// <summary>The writer helps in this round only.</summary>
    public int? GuestId { get; private set; }
    public string Back => GuestId is { } guest ? LeagueLinks.Guest(guest) : Href;
    public bool MaySubmit => IsCaptain && Team.State == TeamState.Active;
    public int Current => Stored is null ? 0 : Stored.Version + 1;
    public bool IsLate => Now >= Round.ClosesAt;
    public Word ClockLine => Stored?.State == SubmissionState.Returned ? LeagueWords.CorrectionOpen
        : Now < Round.OpensAt ? LeagueWords.RoundNotOpen(Round.OpensAt)
        : IsLate ? LeagueWords.InGrace(Round.ClosesAt, Season.Rules.GraceMinutes)
        : LeagueWords.DeadlineIn(Round.ClosesAt, TimeLeft.Until(Round.ClosesAt, Now), Season.Rules.GraceMinutes);

    /// <summary>What somebody of the team wrote in between, when this writer had not seen it.</summary>
    public Submission? Theirs => HttpMethods.IsPost(Request.Method) && Stamp != Current ? Stored : null;

    protected override async Task<IActionResult?> LoadMore()
    {
        var me = Me.PersonId;
        GuestId = await Db.Set<Guest>().Where(g => g.RoundId == Id && g.PersonId == me && g.State == GuestState.Joined).Select(g => (int?)g.Id).FirstOrDefaultAsync();
        if (GuestId is not null && !Round.IsAhead) return NotFound();
        if (await Db.Teams.AsTracking().FirstOrDefaultAsync(t => t.SeasonId == Season.Id && (t.Members.Any(m => m.PersonId == me && m.LeftAt == null) || Db.Set<Guest>().Any(g => g.Id == GuestId && g.TeamId == t.Id))) is not { IsPlaying: true } team) return NotFound();
        Team = team;
        Stored = await Db.Submissions.AsNoTracking().FirstOrDefaultAsync(s => s.RoundId == Id && s.TeamId == team.Id);
        var cards = await problems.Of([.. Round.Problems.Select(p => p.ProblemId)]);
        Problems = [.. Round.Problems.Select(p => cards.GetValueOrDefault(p.ProblemId)).OfType<ProblemCard>()];
        if (Theirs?.DraftById is { } by) TheirName = (await people.Person(by))?.Name ?? "";
        return null;
    }

    public IActionResult OnGet()
    {
        if (!Round.IsAhead && Stored?.State != SubmissionState.Returned) return LocalRedirect(Stored is null ? Href : LeagueLinks.Submission(Stored.Id));
        (Title, Body, ProblemId) = (Stored?.DraftTitle, Stored?.DraftBody, Stored?.ProblemId);
        return Page();
    }

    public Task<IActionResult> OnPostAsync()
    {
        var text = new SolutionText(Title, Body, ProblemId);
        if (Send != "1") return Do(() => desk.Save(Round, Team, text, Me.PersonId, Stamp, ArrivedAt), ShellWords.SaveDraftDone, () => Href + "/write");
        (Submission Submission, SubmissionVersion Receipt) sent = (null!, null!);
        return Do(async () => sent = await desk.Submit(Round, Season, Team, text, Me.Id, Stamp, ArrivedAt),
            () => LeagueWords.SubmitSolutionDone(version: sent.Receipt.Number, time: Say.Clock(sent.Receipt.ArrivedAt), receipt: sent.Receipt.Receipt), () => LeagueLinks.Submission(sent.Submission.Id));
    }
}
