using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Reviewing;

/// <summary>A place on the panel, for the desk: who, how far, by when. No marks.</summary>
public sealed record PanelRow(int Id, string Name, string UnitName, ReviewState State, DateOnly Due, bool IsLate);

/// <summary>The desk chooses experts without a conflict, reminds who is late, and sees how far they are.</summary>
[Authorize(Roles = IdeaClock.Secretariat)]
public sealed class RouteModel(PanelDesk panel, Apart apart, ReviewRules rules) : IdeaPage
{
    private const int MostShown = 20;

    [BindProperty(SupportsGet = true, Name = "q"), Label("Ideas", nameof(IdeasWords.FindExpert))] public string? Q { get; set; }
    [BindProperty] public List<int> Reviewers { get; set; } = [];
    [BindProperty(SupportsGet = true, Name = "review")] public int? ReviewId { get; set; }

    public ReviewRule Rule { get; private set; } = null!;
    public IReadOnlyList<PanelRow> Panel { get; private set; } = [];
    public IReadOnlyList<FreeExpert> Free { get; private set; } = [];
    public IReadOnlyList<string> Proposed { get; private set; } = [];
    /// <summary>More experts than are shown at once: then they can be looked for by name.</summary>
    public bool AreMany { get; private set; }
    public int Missing => Math.Max(0, Rule.LeastReviewers - Panel.Count);
    public bool CanRoute => Idea.IsReviewed && Idea.Phase != ReviewPhase.Settled;
    private List<Review> _reviews = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        if (Who.IsAuthor || Idea.IsAuthor(Me.PersonId)) return NotFound();
        Rule = await rules.InForce(Today);
        _reviews = await panel.Reviews(Idea.Id);
        var seated = ReviewPanel.Of(_reviews, Idea.ReviewRound);
        var cards = await People.Persons([.. seated.Select(r => r.ReviewerId)]);
        Panel = [.. seated.Select(r => (r, card: cards.GetValueOrDefault(r.ReviewerId))).Select(x => new PanelRow(x.r.Id, x.card?.Name ?? "", x.card?.UnitName ?? "", x.r.State, x.r.Due, x.r.IsOpen && x.r.Due < Today))];
        if (!CanRoute) return null;
        var free = await apart.Free(Idea, Today);
        Proposed = Propose(free, [.. seated.Select(r => cards.GetValueOrDefault(r.ReviewerId)?.UnitId)]);
        AreMany = free.Count > MostShown;
        var found = string.IsNullOrWhiteSpace(Q) ? null : (await People.Find(Q, 200)).Select(p => p.Id).ToHashSet();
        Free = [.. free.Where(e => found is null || found.Contains(e.Id)).Take(MostShown)];
        return null;
    }

    public bool IsChosen(FreeExpert expert) => HttpMethods.IsPost(Request.Method) ? Reviewers.Contains(expert.Id) : Proposed.Contains(expert.Id.ToString(CultureInfo.InvariantCulture));

    public Task<IActionResult> OnPostAsync()
    {
        var (due, count) = (Today, 0);
        return Act(async () =>
        {
            BrokenRule.If(!CanRoute, IdeasWords.NotInThisState(Idea.State));
            BrokenRule.If(Reviewers.Count == 0, IdeasWords.TooFewReviewers(Rule.LeastReviewers, Panel.Count), nameof(Reviewers));
            count = Panel.Count + Reviewers.Distinct().Count();
            due = await panel.Route(Idea, Reviewers, Now);
        }, () => IdeasWords.SendToReviewDone(count, due), () => Idea.Href + "/route");
    }

    public Task<IActionResult> OnPostRemind()
    {
        var review = _reviews.Find(r => r.Id == ReviewId);
        BrokenRule.If(review is null, ShellWords.AlreadyDone);
        return Do(() => panel.Remind(Idea, review!, Now), IdeasWords.ReminderSent, () => Idea.Href + "/route");
    }

    // The nearest ones, so many as are missing, and from as many units as the rule asks for.
    private string[] Propose(IReadOnlyList<FreeExpert> free, IReadOnlyCollection<int?> seated)
    {
        var (chosen, units) = (new List<FreeExpert>(), seated.ToHashSet());
        foreach (var expert in free)
        {
            if (chosen.Count >= Missing) break;
            var unitsAhead = Math.Max(0, Rule.LeastUnits - units.Count);
            if (units.Contains(expert.UnitId) && Missing - chosen.Count <= unitsAhead) continue;
            chosen.Add(expert);
            units.Add(expert.UnitId);
        }
        return [.. chosen.Select(e => e.Id.ToString(CultureInfo.InvariantCulture))];
    }
}
