using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Data.Files;

namespace Pishran.Features.Ideas.Writing;

/// <summary>Sends a file of an idea to whoever may see the idea and know who wrote it: a file may tell.</summary>
[Authorize]
public sealed class FileModel(FileShelf shelf) : IdeaPage
{
    [FromRoute(Name = "id")] public int FileId { get; set; }

    public async Task<IActionResult> OnGetAsync() => Who.MayKnowAuthors(Idea) ? await shelf.Send(Response, IdeaCards.Kind, Idea.Id, FileId) : NotFound();
}
