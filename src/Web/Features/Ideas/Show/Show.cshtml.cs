using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data.Files;
using Pishran.Features.Ideas.Deciding;
using Pishran.Features.Ideas.Reviewing;
using Pishran.Features.People;
using Pishran.Features.Problems;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Show;

/// <summary>A comment as the page shows it; the name is empty where the author of an idea must stay hidden.</summary>
public sealed record CommentRow(int Id, string Name, bool IsByAuthor, bool IsMine, string Text, DateTime At, bool IsTakenBack);

/// <summary>A line of the idea's story.</summary>
public sealed record StoryRow(DateTime At, string Actor, string? ActingFor, Word What, string? Why);

/// <summary>Another idea that belongs to this one.</summary>
public sealed record OtherIdea(string Code, string Title, IdeaState State)
{
    public string Href => "/ideas/" + Code;
}

/// <summary>An idea as whoever may see it sees it: state, next step, thread, authors and shares, facts, comments, and for those concerned its story.</summary>
[Authorize]
public sealed class ShowModel(ThreadsDoor threads, ProblemsDoor problems, Answers answers, Blind blind, FileShelf shelf) : IdeaPage
{
    private const int LongestStory = 40, MostComments = 50, MostOthers = 20;

    public IReadOnlyList<IdeaAct> Acts { get; private set; } = [];
    public IdeaAct? Next => Acts.Count > 0 && IdeaActs.IsNextStep(Idea, Who) ? Acts[0] : null;
    public DateOnly Day => Today;
    public bool IsLate => Idea.StepDue < Today;
    public bool ShowsAuthors => Who.MayKnowAuthors(Idea);
    public bool IsInside => Who.IsAuthor || Who.IsOffice || Who.IsUnitHead || Who.IsExecutor;
    public IReadOnlyDictionary<int, PersonCard> Names { get; private set; } = new Dictionary<int, PersonCard>();
    public UnitCard? Unit { get; private set; }
    public IReadOnlyList<Knot> Thread { get; private set; } = [];
    public IReadOnlyList<StoryRow> Story { get; private set; } = [];
    public IReadOnlyList<CommentRow> Comments { get; private set; } = [];
    public ProblemCard? Problem { get; private set; }
    public OtherIdea? MergedInto { get; private set; }
    public OtherIdea? DifferentFrom { get; private set; }
    public OtherIdea? SplitFrom { get; private set; }
    public IReadOnlyList<OtherIdea> MergedHere { get; private set; } = [];
    public int SupportsHere { get; private set; }
    public AnswerView? Answer { get; private set; }

    /// <summary>The texts as whoever looks may read them: names that slipped in are covered where the authors are hidden.</summary>
    public BlindIdea Text { get; private set; } = null!;
    public Word Promise => Who.IsAuthor ? IdeasWords.AnswerBy(Idea.AnswerDue) : IdeasWords.PromisedBy(Idea.AnswerDue);
    public FileList Files { get; private set; } = new([], "");
    public bool ISupport { get; private set; }
    public bool IFollow { get; private set; }

    /// <summary>Whoever works for the city and is no author may lend a hand while the idea is on its way.</summary>
    public bool MaySupport => Me.Is(Role.Employee) && !Who.IsAuthor && Idea.State != IdeaState.Draft && !Idea.IsClosed;
    public bool MayJoin => MaySupport && Idea.TakesAuthors;
    public bool MayComment => Idea.NumberKey > 0;

    protected override async Task<IActionResult?> LoadMore()
    {
        // After it was submitted the old address still leads here.
        if (Idea.Number is { } number && !string.Equals(Code, number, StringComparison.Ordinal)) return RedirectPermanent(Idea.Href);
        Acts = IdeaActs.Of(Idea, Who, Today);
        if (ShowsAuthors) (Names, Unit) = (await People.Persons([.. Idea.Authors.Select(a => a.PersonId)]), await Desk.Unit(Idea.UnitId));
        Thread = await threads.Thread(IdeaCards.Kind, Idea.Id);
        if (Idea.ProblemId is { } problem) Problem = (await problems.Of([problem])).GetValueOrDefault(problem);
        Answer = await answers.Of(Idea, Who, Today);
        Text = ShowsAuthors ? Plain() : await blind.Of(Idea, null);
        if (ShowsAuthors) Files = new FileList(await shelf.Of(IdeaCards.Kind, Idea.Id), Idea.Href + "/files"); // a file or its name may tell who wrote it
        await LoadOthers();
        await LoadVoices();
        if (IsInside) await LoadStory();
        return null;
    }

    private BlindIdea Plain() => new(
        Idea.Title, Idea.Summary, Idea.Steps, Idea.Kind, Idea.Benefit, Idea.EstimateRial, null, Idea.Difference, null, [.. Idea.CallAnswers.Select(a => (a.Question, a.Answer))],
        [.. Idea.Clarifications.Where(c => c.Answer is not null).Select(c => (c.Question, c.Answer!))], [], Idea.Href, false, new FileList([], ""));

    private async Task LoadOthers()
    {
        var (id, wanted) = (Idea.Id, new[] { Idea.MergedIntoId, Idea.DifferentFromId, Idea.SplitFromId });
        var ids = wanted.Where(o => o is not null).Select(o => o!.Value).ToArray();
        var found = await (await Desk.Visible()).AsNoTracking().Where(i => ids.Contains(i.Id) || i.MergedIntoId == id)
            .OrderBy(i => i.Id).Take(MostOthers).Select(i => new { i.Id, i.Number, i.Title, i.State, i.MergedIntoId, i.Supports }).ToListAsync();
        OtherIdea? Of(int? other) => found.Where(i => i.Id == other).Select(i => new OtherIdea(Idea.CodeOf(i.Number, i.Id), i.Title, i.State)).FirstOrDefault();
        (MergedInto, DifferentFrom, SplitFrom) = (Of(Idea.MergedIntoId), Of(Idea.DifferentFromId), Of(Idea.SplitFromId));
        MergedHere = [.. found.Where(i => i.MergedIntoId == id).Select(i => new OtherIdea(Idea.CodeOf(i.Number, i.Id), i.Title, i.State))];
        SupportsHere = Idea.Supports + await Db.Ideas.Where(i => i.MergedIntoId == id).SumAsync(i => i.Supports);
    }

    private async Task LoadVoices()
    {
        var (id, me) = (Idea.Id, Me.Id);
        ISupport = await Db.IdeaSupports.AnyAsync(s => s.IdeaId == id && s.PersonId == me);
        IFollow = await Db.IdeaFollows.AnyAsync(f => f.IdeaId == id && f.PersonId == me);
        var rows = await Db.IdeaComments.AsNoTracking().Where(c => c.IdeaId == id).OrderByDescending(c => c.Id).Take(MostComments).ToListAsync();
        var names = await People.Persons([.. rows.Select(r => r.PersonId).Distinct()]);
        Comments = [.. rows.Select(r => new CommentRow(r.Id, Idea.IsAuthor(r.PersonId) && !ShowsAuthors ? "" : names.GetValueOrDefault(r.PersonId)?.Name ?? "",
            Idea.IsAuthor(r.PersonId), r.PersonId == me, r.Text, r.At, r.TakenBackAt is not null))];
    }

    // Authors are named to whoever may know them; who else acted is named inside the office alone: experts are nobody's names.
    private async Task LoadStory()
    {
        var (kind, id) = (IdeaCards.Kind, Idea.Id);
        var rows = await Db.History.AsNoTracking().Where(h => h.Kind == kind && h.RecordId == id).OrderByDescending(h => h.At).ThenByDescending(h => h.Id).Take(LongestStory).ToListAsync();
        Story = [.. rows.Select(h =>
        {
            var isAuthor = (h.ActingForId ?? h.ActorId) is { } person && Idea.IsAuthor(person);
            var isNamed = h.ActorName.Length > 0 && (isAuthor ? ShowsAuthors : Who.IsOffice && !Who.IsReviewer);
            return new StoryRow(h.At, isNamed ? h.ActorName : (isAuthor ? IdeasWords.AnAuthor : h.ActorName.Length == 0 ? IdeasWords.TheHouse : IdeasWords.AColleague).ToString(), isNamed ? h.ActingForName : null, Word.FromJson(h.What), h.Why);
        })];
    }
}
