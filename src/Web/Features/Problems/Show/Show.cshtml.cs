using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Data.Files;
using Pishran.Engine.Calendar;
using Pishran.Features.People;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Problems.Show;

/// <summary>A problem that was merged into this one, with who wrote it.</summary>
public sealed record MergedRow(MergedProblem Problem, string? Author);

/// <summary>A problem as everybody who may see it sees it: state, next step, thread, what fits it, facts, effect, history.</summary>
[AllowAnonymous]
public sealed class ShowModel(ThreadsDoor threads, PeopleDoor people, FileShelf shelf, IEnumerable<ProblemOffer> offers) : ProblemPage
{
    private const int Nearest = 5, MostMeasured = 100;

    protected override bool IsForReading => true;

    public IReadOnlyList<ProblemAct> Acts { get; private set; } = [];
    public ProblemAct? Next => ProblemActs.IsNextStep(Problem, Acts.Count > 0 ? Acts[0] : null) ? Acts[0] : null;
    public DateOnly? Due { get; private set; }
    public bool IsLate => Due < Today;
    public DateOnly Day => Today;

    /// <summary>Whoever works here may answer a registered problem that is not yet closed with an idea.</summary>
    public bool MayAnswer => Me.Is(Role.Employee) && Problem.IsRegistered && !Problem.IsClosed && Problem.State != ProblemState.Parked;

    /// <summary>What other rooms offer to do about it, for whoever looks.</summary>
    public IReadOnlyList<(Word Label, string Icon, string Href)> Offers { get; private set; } = [];

    /// <summary>Works here: sees names, reasons and history.</summary>
    public bool IsInside => Me.Is(Role.Employee) || Me.IsAny(Role.Office) || Me.IsAny(Role.Overseers);
    /// <summary>Whom it concerns, with those of what was merged into it.</summary>
    public int SupportsHere { get; private set; }
    public bool ISupport { get; private set; }
    public bool IFollow { get; private set; }
    public bool MayFollow => IsInside && Problem.TakesVoicesOf(Me.Id);
    public bool MaySupport => Me.Is(Role.Employee) && (ISupport || !Problem.IsClosed);
    public IReadOnlyList<Knot> Thread { get; private set; } = [];
    public IReadOnlyList<SimilarCard> Similar { get; private set; } = [];
    public FileList Files { get; private set; } = new([], "");
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];
    public IReadOnlyList<IndicatorRow> Values { get; private set; } = [];
    public IndicatorChart? Chart { get; private set; }
    public string? Author { get; private set; }
    public string? ReasonName { get; private set; }
    public Problem? MergedInto { get; private set; }
    public IReadOnlyList<MergedRow> Merged { get; private set; } = [];
    public int Rank { get; private set; }
    public bool MayUndoMerge => Problem.UndoUntil >= Now && (Me.Is(Role.HeadOfProblems) || Me.Is(Role.Secretary));

    protected override async Task<IActionResult?> LoadMore()
    {
        // After it was registered the old address still leads here.
        if (Problem.Number is { } number && !string.Equals(Code, number, StringComparison.Ordinal)) return RedirectPermanent(Problem.Href);
        Acts = ProblemActs.Of(Problem, await Desk.ReaderOf(Problem));
        Due = await Desk.DueOf(Problem);
        Thread = await threads.Thread(ProblemCards.Kind, Problem.Id);
        Similar = [.. (await threads.Similar($"{Problem.Title}\n{Problem.WhoSuffers}", ThreadsDoor.Knots, Nearest + 1)).Where(c => (c.Kind, c.RecordId) != (ProblemCards.Kind, Problem.Id)).Take(Nearest)];
        if (Problem.MergedIntoId is { } into) MergedInto = await (await Desk.Visible()).AsNoTracking().FirstOrDefaultAsync(p => p.Id == into);
        if (Problem.PriorityScore is > 0 and var score) Rank = 1 + await Db.Problems.CountAsync(p => p.PriorityScore > score);
        var self = Problem.Id;
        SupportsHere = Problem.Supports + await Db.Problems.Where(p => p.MergedIntoId == self).SumAsync(p => p.Supports);
        await LoadValues();
        if (IsInside) await LoadInside();
        if (Me.IsSignedIn && Problem.IsRegistered && !Problem.IsClosed) await LoadOffers();
        return null;
    }

    private async Task LoadOffers()
    {
        var open = new List<(Word, string, string)>();
        foreach (var offer in offers) if (await offer.May(HttpContext.RequestServices)) open.Add((offer.Label, offer.Icon, offer.Href(Problem.Id)));
        Offers = open;
    }

    private async Task LoadValues()
    {
        if (Problem.LastMeasuredOn is null || Problem.Frame.Baseline is not { } from) return;
        var id = Problem.Id;
        var measured = (await Db.Measurements.AsNoTracking().Where(m => m.ProblemId == id && m.TakenBackAt == null).OrderByDescending(m => m.On).Take(MostMeasured).ToListAsync()).AsEnumerable().Reverse().ToList();
        var names = IsInside ? await people.Persons([.. measured.Select(m => m.ById).Distinct()]) : new Dictionary<int, PersonCard>();
        var rows = measured.Select(m => new IndicatorRow(m.On, m.Value, false, m.Source, names.GetValueOrDefault(m.ById)?.Name)).ToList();
        // The baseline of a list has no day: it stood there when the problem came.
        var since = Problem.Frame.BaselineOn ?? TehranTime.Day(Problem.SubmittedAt);
        Values = [new IndicatorRow(rows.Count > 0 && rows[0].On < since ? rows[0].On : since, from, true), .. rows];
        Chart = new IndicatorChart(Values, Problem.Frame.Target);
    }

    // Names, reasons and history are for those who work here.
    private async Task LoadInside()
    {
        var (kind, id) = (ProblemCards.Kind, Problem.Id);
        Files = new FileList(await shelf.Of(kind, id), Problem.Href + "/files");
        History = await Db.HistoryOf(kind, id);
        if (Problem.ReasonCode is { } code) ReasonName = await Bylaws.ReasonName(Problem.State switch { ProblemState.Parked => "problem-parked", ProblemState.Merged => "problem-merged", ProblemState.Draft => "problem-returned", _ => "problem-rejected" }, code);
        (ISupport, IFollow) = await WideReader.VoiceOf(Db, id, Me.Id);
        var merged = await Desk.MergedInto(id);
        var authors = await people.Persons([.. merged.Select(p => p.SubmittedById).Append(Problem.SubmittedById).OfType<int>().Distinct()]);
        Merged = [.. merged.Select(p => new MergedRow(p, p.SubmittedById is { } writer ? authors.GetValueOrDefault(writer)?.Name : null))];
        Author = Problem.SubmittedById is { } author ? authors.GetValueOrDefault(author)?.Name : null;
    }
}
