using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Lists;

/// <summary>One of my ideas and what it waits for.</summary>
public sealed record MyIdea(int Id, string? Number, string Title, IdeaState State, DateOnly? AnswerDue, DateOnly? StepDue, int Share, bool IsFirst, bool IsSigned)
{
    public string Code => Idea.CodeOf(Number, Id);
    public string Href => "/ideas/" + Code;

    /// <summary>What I have to do with it: write on, answer, or sign.</summary>
    public (Word What, string Href)? Todo =>
        State == IdeaState.Clarify ? (IdeasWords.AnswerQuestion, Href + "/clarify")
        : !IsSigned ? (IdeasWords.SignShare, Href + "/share")
        : State == IdeaState.Draft && IsFirst ? (IdeasWords.Finish, Href + "/edit") : null;
}

/// <summary>My ideas: first what waits for me, then what is on its way, with the promised day, then what has its answer.</summary>
[Authorize]
public sealed class MineModel : RoomPage
{
    private const int Most = 60;

    public IReadOnlyList<MyIdea> Waiting { get; private set; } = [];
    public IReadOnlyList<MyIdea> OnTheWay { get; private set; } = [];
    public IReadOnlyList<MyIdea> Answered { get; private set; } = [];
    public bool IsEmpty => Waiting.Count + OnTheWay.Count + Answered.Count == 0;
    public DateOnly Day => Today;

    protected override async Task<IActionResult?> Load()
    {
        var me = Me.Id;
        var ids = IdeaDesk.Mine(Db, me);
        var mine = await Db.Ideas.AsNoTracking().Where(i => ids.Contains(i.Id)).OrderByDescending(i => i.Id).Take(Most)
            .Select(i => new { i.Id, i.Number, i.Title, i.State, i.AnswerDue, i.StepDue, Me = i.Authors.First(a => a.PersonId == me) }).ToListAsync();
        var rows = mine.Select(i => new MyIdea(i.Id, i.Number, i.Title, i.State, i.AnswerDue, i.StepDue, i.Me.Share, i.Me.Number == 1, i.Me.SignedAt is not null)).ToList();
        Waiting = [.. rows.Where(r => r.Todo is not null)];
        OnTheWay = [.. rows.Where(r => r.Todo is null && Idea.IsWaitingForAnswer(r.State))];
        Answered = [.. rows.Except(Waiting).Except(OnTheWay)];
        return null;
    }
}
