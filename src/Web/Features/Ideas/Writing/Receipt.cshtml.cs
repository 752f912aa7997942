using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Writing;

/// <summary>The receipt of a submitted idea: tracking code, instant, promised day and the seal of its line in the history.</summary>
[Authorize]
public sealed class ReceiptModel : IdeaPage
{
    public string Seal { get; private set; } = "";

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!Who.IsAuthor || Idea.SubmittedAt is null || Idea.NumberKey == 0) return NotFound();
        var (kind, id, key) = (IdeaCards.Kind, Idea.Id, "\"k\":\"" + nameof(IdeasWords.Submitted) + "\"");
        var hash = await Db.History.AsNoTracking().Where(h => h.Kind == kind && h.RecordId == id && h.What.Contains(key)).OrderByDescending(h => h.Id).Select(h => h.Hash).FirstOrDefaultAsync();
        Seal = hash ?? "";
        return null;
    }
}
