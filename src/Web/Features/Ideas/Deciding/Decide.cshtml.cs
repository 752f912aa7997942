using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Ideas.Reviewing;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Deciding;

/// <summary>
/// The answer: by the head of ideas where the experts agree, or as the committee decided it. A "no" teaches. Whoever has a
/// conflict sees no marks and leaves it to the committee.
/// </summary>
[Authorize(Roles = IdeaClock.Secretariat)]
public sealed class DecideModel(DecisionDesk desk, Apart apart) : IdeaPage
{
    private const int MostNear = 3;

    [BindProperty(SupportsGet = true, Name = "as")] public string? As { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.Reason))] public string? ReasonCode { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.OwnWords)), DataType(DataType.MultilineText)] public string? OwnWords { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.WouldMakeItAcceptable)), DataType(DataType.MultilineText)] public string? WouldMakeItAcceptable { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.NearestAccepted))] public string? NearestIdeaId { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.DeferUntil))] public DateOnly? Until { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.CommitteeNumber))] public string? CommitteeNumber { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.CommitteeOn))] public DateOnly? CommitteeOn { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public DecisionOutcome? Outcome { get; private set; }
    public bool InConflict { get; private set; }
    public bool IsCommittees => Idea.AwaitsCommittee;
    public bool CanDecide => IsCommittees || (Idea.AwaitsDecision && Me.Is(Role.HeadOfIdeas) && !InConflict);
    public bool CanLeave => Idea.AwaitsDecision && Me.Is(Role.HeadOfIdeas);
    public IReadOnlyList<Review> Settled { get; private set; } = [];
    public PanelOutcome? Panel { get; private set; }
    public IReadOnlyList<SelectListItem> Reasons { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Nearest { get; private set; } = [];

    public static IReadOnlyList<DecisionOutcome> Choices { get; } = Enum.GetValues<DecisionOutcome>();

    protected override async Task<IActionResult?> LoadMore()
    {
        if (Who.IsAuthor || Idea.IsAuthor(Me.PersonId)) return NotFound();
        Outcome = Choices.Where(c => string.Equals(c.ToString(), As?.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)).Select(c => (DecisionOutcome?)c).FirstOrDefault();
        InConflict = await apart.IsFor(Idea, Me, Today);
        var settled = await desk.Settled(Idea);
        Panel = await desk.Outcome(Idea, settled, Today);
        if (!InConflict && (Idea.AwaitsDecision || IsCommittees)) Settled = settled;
        if (Outcome is { } outcome) await LoadChoices(outcome);
        return null;
    }

    public void OnGet()
    {
        if (Outcome is null || ReasonCode is not null) return;
        ReasonCode = Outcome switch { DecisionOutcome.Accept => Offered("as-is"), DecisionOutcome.AcceptWithChanges => Offered("with-changes"), DecisionOutcome.Defer => Offered("deferred"), _ => null };
        NearestIdeaId = Nearest is [var first, ..] ? first.Value : null;
    }

    public Task<IActionResult> OnPostAsync()
    {
        BrokenRule.If(Outcome is null, ShellWords.ChooseOne(IdeasWords.Decision));
        BrokenRule.If(!CanDecide, InConflict ? IdeasWords.DeciderInConflict : IdeasWords.NotInThisState(Idea.State));
        int? nearest = int.TryParse(Nearest.FirstOrDefault(n => n.Value == NearestIdeaId)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        var words = new DecisionWords(Outcome!.Value, Offered(ReasonCode), OwnWords, Outcome is DecisionOutcome.Reject or DecisionOutcome.AcceptWithChanges ? WouldMakeItAcceptable : null, nearest, Until, CommitteeNumber, CommitteeOn);
        return Act(async () => desk.Decide(Idea, IsCommittees ? DecisionBy.Committee : DecisionBy.HeadOfIdeas, words, Panel, await desk.Ceiling(Today), Me.Id, Now), () => Done(Outcome.Value, Until));
    }

    public Task<IActionResult> OnPostCommittee()
    {
        BrokenRule.If(!CanLeave, IdeasWords.NotInThisState(Idea.State));
        return Act(() => Idea.LeaveToCommittee(InConflict ? CommitteeGround.Conflict : CommitteeGround.Weight, Why, Now), () => IdeasWords.LeftToCommittee);
    }

    /// <summary>What an answer means, and what its button says.</summary>
    public static Word TextOf(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Accept => IdeasWords.AcceptText,
        DecisionOutcome.AcceptWithChanges => IdeasWords.AcceptWithChangesText,
        DecisionOutcome.Defer => IdeasWords.DeferText,
        _ => IdeasWords.RejectText,
    };

    public static Word ActOf(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Accept => IdeasWords.Accept,
        DecisionOutcome.AcceptWithChanges => IdeasWords.AcceptWithChanges,
        DecisionOutcome.Defer => IdeasWords.Defer,
        _ => IdeasWords.Refuse,
    };

    private static Word Done(DecisionOutcome outcome, DateOnly? until) => outcome switch
    {
        DecisionOutcome.Accept => IdeasWords.AcceptDone,
        DecisionOutcome.AcceptWithChanges => IdeasWords.AcceptWithChangesDone,
        DecisionOutcome.Defer => IdeasWords.DeferDone(until),
        _ => IdeasWords.RejectSent,
    };

    private string? Offered(string? code) => Reasons.Any(r => r.Value == code) ? code : null;

    private async Task LoadChoices(DecisionOutcome outcome)
    {
        Reasons = [.. (await Bylaws.Reasons(outcome == DecisionOutcome.Reject ? "idea-not-accepted" : "idea-accepted", Today)).Select(r => new SelectListItem(r.Name, r.Code))];
        if (outcome == DecisionOutcome.Reject) Nearest = [.. (await desk.NearestAccepted(Idea, MostNear)).Select(n => new SelectListItem($"{n.Code} {n.Title}", n.Id.ToString(CultureInfo.InvariantCulture)))];
    }
}
