using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.People;
using Pishran.Features.Problems;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Desk;

/// <summary>The secretariat's desk: the idea, what is near to it beside, and the five ways it can go. The button takes it in hand.</summary>
[Authorize(Roles = IdeaClock.Secretariat)]
public sealed class TriageModel(IdeaNeighbours neighbours, ThreadsDoor threads, ProblemsDoor problems) : IdeaPage
{
    protected override bool IsForAuthors => false;
    private const int NearIdeas = 6, NearOthers = 4;
    private static readonly string[] Others = ["Problems.Problem", "Contracts.Contract", "Catalogue.Product"];

    public IReadOnlyList<NearIdea> Near { get; private set; } = [];
    public IReadOnlyList<SimilarCard> Beside { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Reasons { get; private set; } = [];
    public IReadOnlyDictionary<int, PersonCard> Names { get; private set; } = new Dictionary<int, PersonCard>();
    public UnitCard? Unit { get; private set; }
    public ProblemCard? Problem { get; private set; }
    public bool IsHere => Idea.IsInTriage(Today) && !Idea.IsFastLane;
    public bool MayFastLane => Idea is { UnitId: not null, IsAnonymous: false } && Idea.State != IdeaState.Clarify;
    public DateOnly Day => Today;
    public bool IsLate => Idea.StepDue < Today;

    protected override async Task<IActionResult?> LoadMore()
    {
        if (Idea.State == IdeaState.Draft) return NotFound();
        Near = await neighbours.Of(Idea.Title, Idea.Id, NearIdeas, IdeaNeighbours.Beside);
        Beside = await threads.Similar($"{Idea.Title}\n{Idea.Summary}", Others, NearOthers);
        Reasons = [.. (await Bylaws.Reasons("idea-not-accepted", Today)).Select(r => new SelectListItem(r.Name, r.Code))];
        if (Who.MayKnowAuthors(Idea)) (Names, Unit) = (await People.Persons([.. Idea.Authors.Select(a => a.PersonId)]), await Desk.Unit(Idea.UnitId));
        if (Idea.ProblemId is { } problem) Problem = (await problems.Of([problem])).GetValueOrDefault(problem);
        return null;
    }

    public Task<IActionResult> OnPostAsync() => Act(() => Idea.Take(Now), () => IdeasWords.TakenInTriage, () => Idea.Href + "/triage");
}
