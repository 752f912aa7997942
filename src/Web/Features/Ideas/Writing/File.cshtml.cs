using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Data.Files;

namespace Pishran.Features.Ideas.Writing;

/// <summary>Sends a file of an idea to whoever may see the idea.</summary>
[Authorize]
public sealed class FileModel(FileShelf shelf) : IdeaPage
{
    [FromRoute(Name = "id")] public int FileId { get; set; }

    public Task<IActionResult> OnGetAsync() => shelf.Send(Response, IdeaCards.Kind, Idea.Id, FileId);
}
