using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Voices;

/// <summary>Wants to hear of every step of an idea, or no longer.</summary>
[Authorize]
public sealed class FollowModel : IdeaPage
{
    [BindProperty] public string? Press { get; set; }
    public bool IFollow { get; private set; }

    protected override async Task<IActionResult?> LoadMore()
    {
        if (Who.IsAuthor || Idea.NumberKey == 0) return NotFound();
        var (id, me) = (Idea.Id, Me.Id);
        IFollow = await Db.IdeaFollows.AnyAsync(f => f.IdeaId == id && f.PersonId == me);
        return null;
    }

    public Task<IActionResult> OnPostAsync()
    {
        var (id, me) = (Idea.Id, Me.Id);
        return Press == "off"
            ? Do(() => Db.IdeaFollows.Where(f => f.IdeaId == id && f.PersonId == me).ExecuteDeleteAsync(), IdeasWords.UnfollowDone, () => Idea.Href)
            : Do(() => Db.Database.ExecuteSqlAsync($"INSERT INTO idea_follows (idea_id, person_id, at) VALUES ({id}, {me}, {Now}) ON CONFLICT DO NOTHING"), IdeasWords.FollowDone, () => Idea.Href);
    }
}
