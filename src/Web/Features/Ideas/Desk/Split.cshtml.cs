using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Desk;

/// <summary>Two thoughts in one: the second becomes an idea of its own, with the same authors, shares and priority.</summary>
[Authorize(Roles = IdeaClock.Secretariat)]
public sealed class SplitModel(ThreadsDoor threads) : IdeaPage
{
    protected override bool IsForAuthors => false;
    [BindProperty, Label("Ideas", nameof(IdeasWords.Sentence))] public string? Title { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.Summary)), DataType(DataType.MultilineText)] public string? Summary { get; set; }

    protected override Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(Idea.State == IdeaState.Draft ? NotFound() : null);

    public Task<IActionResult> OnPostAsync()
    {
        Idea part = null!;
        return Act(async () => part = await Split(), () => IdeasWords.SplitDone(part.Code), () => part.Href);
    }

    private async Task<Idea> Split()
    {
        Idea.MustBeSplittable(Title, Summary);
        var year = JalaliDate.From(Today).Year;
        var part = Idea.Split(Title, Summary, year, await Db.Draw<IdeaYear>(year), Now);
        Db.Ideas.Add(part);
        await Db.SaveChangesAsync();
        await Desk.Follow(part, IdeaStep.Nothing, [], Now);
        await threads.Join((IdeaCards.Kind, part.Id), Relation.SplitFrom, (IdeaCards.Kind, Idea.Id), Now);
        return part;
    }
}
