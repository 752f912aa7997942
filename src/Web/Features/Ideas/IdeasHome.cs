using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>Ideas on somebody's first page: one sentence starts one, for who works here; the queue, for who keeps the desk.</summary>
public sealed class IdeasHome(AppDb db) : IHomePart
{
    private const int Shown = 3;

    public int Order => 10;

    public async Task<HomeCard?> For(CurrentUser me, DateOnly today)
    {
        if (me.IsAny(IdeaClock.Secretariat) && await Queue(today) is { } queue) return queue;
        if (!me.Is(Role.Employee)) return null;
        var person = me.Id;
        var ids = IdeaDesk.Mine(db, person);
        var mine = await db.Ideas.AsNoTracking().Where(i => ids.Contains(i.Id) && i.State != IdeaState.Withdrawn).OrderByDescending(i => i.Id).Take(Shown)
            .Select(i => new { i.Id, i.Number, i.Title, i.State, i.AnswerDue }).ToListAsync();
        return new HomeCard(IdeasWords.HomeAsk, IdeasWords.HomeAskText, "/ideas/mine", IdeasWords.MenuMine, "bulb", true,
            [.. mine.Select(i => new HomeRow(i.Title, "/ideas/" + Idea.CodeOf(i.Number, i.Id), Idea.IsWaitingForAnswer(i.State) && i.AnswerDue is { } due ? IdeasWords.AnswerBy(due) : null, i.State))], "gold",
            new HomeAsk(IdeasWords.Sentence, "Title", "/ideas/new", IdeasWords.Continue, Idea.LongestTitle));
    }

    private async Task<HomeCard?> Queue(DateOnly today)
    {
        var waiting = db.Ideas.AsNoTracking().Where(i => i.State == IdeaState.Submitted || (i.State == IdeaState.Triage && !i.IsFastLane));
        var (count, late) = (await waiting.CountAsync(), await waiting.CountAsync(i => i.StepDue != null && i.StepDue < today));
        if (count == 0) return null;
        var first = await waiting.OrderBy(i => i.StepDue).ThenBy(i => i.Id).Take(Shown).Select(i => new { i.Id, i.Number, i.Title, i.State, i.StepDue }).ToListAsync();
        return new HomeCard(IdeasWords.HomeQueue, late > 0 ? IdeasWords.HomeQueueLate(count, late) : IdeasWords.HomeQueueText(count), "/ideas?state=submitted", IdeasWords.ToQueue, "bulb", true,
            [.. first.Select(i => new HomeRow(i.Title, $"/ideas/{Idea.CodeOf(i.Number, i.Id)}/triage", i.StepDue is { } due ? IdeasWords.DueOn(due) : null, i.State))], "gold");
    }
}
