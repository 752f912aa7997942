using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Engine.Calendar;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Deciding;

/// <summary>After a "no" the first author makes it better and sends it again; its place in time is kept.</summary>
[Authorize]
public sealed class AgainModel(ThreadsDoor threads) : IdeaPage
{
    public DateOnly Priority => TehranTime.Day(Idea.PriorityAt ?? Idea.StartedAt);

    protected override Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(Who.IsFirstAuthor ? null : NotFound());

    public async Task<IActionResult> OnPostAsync()
    {
        Idea? again = null;
        return await Do(async () =>
        {
            again = Idea.Again(Now);
            Db.Add(again);
            await Db.SaveChangesAsync();
            await threads.Join((IdeaCards.Kind, again.Id), Relation.CameFrom, (IdeaCards.Kind, Idea.Id), Now);
            await Desk.Follow(again, IdeaStep.Nothing, [], Now);
        }, () => IdeasWords.AgainDone(Priority), () => again!.Href);
    }
}
