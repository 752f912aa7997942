using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.People;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Problems.Show;

/// <summary>A problem as everybody who may see it sees it: state, next step, thread, what fits it, facts, history.</summary>
[AllowAnonymous]
public sealed class ShowModel(ThreadsDoor threads, PeopleDoor people) : ProblemPage
{
    private const int Nearest = 5, LongestHistory = 30;

    public IReadOnlyList<ProblemAct> Acts { get; private set; } = [];
    public ProblemAct? Next => ProblemActs.IsNextStep(Problem, Acts.Count > 0 ? Acts[0] : null) ? Acts[0] : null;
    public DateOnly? Due { get; private set; }
    public bool IsLate => Due < Today;
    public DateOnly Day => Today;
    public IReadOnlyList<Knot> Thread { get; private set; } = [];
    public IReadOnlyList<SimilarCard> Similar { get; private set; } = [];
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];
    public string? Author { get; private set; }
    public string? ReasonName { get; private set; }
    public Problem? MergedInto { get; private set; }
    public int Rank { get; private set; }

    protected override async Task<IActionResult?> LoadMore()
    {
        // After it was registered the old address still leads here.
        if (Problem.Number is { } number && !string.Equals(Code, number, StringComparison.Ordinal)) return RedirectPermanent(Problem.Href);
        Acts = ProblemActs.Of(Problem, Me.Is(Role.HeadOfProblems), await Desk.SpeaksFor(Problem.OwnerUnitId), Me.IsSignedIn && Problem.SubmittedById == Me.Id);
        Due = await Desk.DueOf(Problem);
        Thread = await threads.Thread(ProblemCards.Kind, Problem.Id);
        Similar = [.. (await threads.Similar($"{Problem.Title}\n{Problem.WhoSuffers}", ThreadsDoor.Knots, Nearest + 1)).Where(c => (c.Kind, c.RecordId) != (ProblemCards.Kind, Problem.Id)).Take(Nearest)];
        if (Problem.ReasonCode is { } code) ReasonName = await Bylaws.ReasonName(Problem.State switch { ProblemState.Parked => "problem-parked", ProblemState.Merged => "problem-merged", ProblemState.Draft => "problem-returned", _ => "problem-rejected" }, code);
        if (Problem.MergedIntoId is { } into) MergedInto = await (await Desk.Visible()).AsNoTracking().FirstOrDefaultAsync(p => p.Id == into);
        if (Problem.PriorityScore is > 0 and var score) Rank = 1 + await Db.Problems.CountAsync(p => p.PriorityScore > score);
        if (Me.Is(Role.Employee) || Me.IsAny(Role.Office)) await LoadInside();
        return null;
    }

    // Names and history are for those who work here.
    private async Task LoadInside()
    {
        var (kind, id) = (ProblemCards.Kind, Problem.Id);
        History = await Db.History.AsNoTracking().Where(h => h.Kind == kind && h.RecordId == id).OrderByDescending(h => h.Id).Take(LongestHistory).ToListAsync();
        Author = Problem.SubmittedById is { } author ? (await people.Person(author))?.Name : null;
    }
}
