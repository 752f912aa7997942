using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Voices;

/// <summary>Lends an idea a hand, once a person, or takes it back.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class SupportModel : IdeaPage
{
    [BindProperty] public string? Press { get; set; }
    public bool ISupport { get; private set; }

    protected override async Task<IActionResult?> LoadMore()
    {
        if (Who.IsAuthor || Idea.NumberKey == 0) return NotFound();
        var (id, me) = (Idea.Id, Me.Id);
        ISupport = await Db.IdeaSupports.AnyAsync(s => s.IdeaId == id && s.PersonId == me);
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        BrokenRule.If(Press != "off" && Idea.IsClosed, IdeasWords.NotInThisState(Idea.State));
        return await Do(() => Press == "off" ? Take(Idea.Id, Me.Id) : Give(Idea.Id, Me.Id), () => Press == "off" ? IdeasWords.SupportTakenBack : IdeasWords.SupportDone, () => Idea.Href);
    }

    // The row is made by the database itself: of fifty parallel hands one makes it, and the count follows the rows.
    private async Task Give(int idea, int person)
    {
        var made = await Db.Database.ExecuteSqlAsync($"INSERT INTO idea_supports (idea_id, person_id, at) VALUES ({idea}, {person}, {Now}) ON CONFLICT DO NOTHING");
        if (made > 0) await Db.Ideas.Where(i => i.Id == idea).ExecuteUpdateAsync(set => set.SetProperty(i => i.Supports, i => i.Supports + 1));
    }

    private async Task Take(int idea, int person)
    {
        var gone = await Db.IdeaSupports.Where(s => s.IdeaId == idea && s.PersonId == person).ExecuteDeleteAsync();
        if (gone > 0) await Db.Ideas.Where(i => i.Id == idea).ExecuteUpdateAsync(set => set.SetProperty(i => i.Supports, i => i.Supports - 1));
    }
}
