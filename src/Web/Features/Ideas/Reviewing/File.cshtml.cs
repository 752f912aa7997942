using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Data.Files;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Reviewing;

/// <summary>Sends a file of an idea to its reviewers; none where the authors are hidden, because a picture or a page may name them.</summary>
[Authorize(Roles = Role.Expert + "," + IdeaClock.Secretariat)]
public sealed class FileModel(FileShelf shelf) : ReviewPage
{
    [FromRoute] public int FileId { get; set; }

    public async Task<IActionResult> OnGetAsync() => Copy.HidesAuthors ? NotFound() : await shelf.Send(Response, IdeaCards.Kind, Review.IdeaId, FileId);
}
