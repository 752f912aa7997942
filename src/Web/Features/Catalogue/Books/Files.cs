using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Data.Files;

namespace Pishran.Features.Catalogue.Books;

/// <summary>The printed book.</summary>
[AllowAnonymous]
public sealed class PdfModel(FileShelf shelf) : EditionPage
{
    protected override async Task<IActionResult?> LoadMore() => Edition.ProofFileId is { } file ? await shelf.Send(Response, ProofJob.Kind, Edition.Id, file) : NotFound();
}

/// <summary>The book as a document that can be edited.</summary>
[AllowAnonymous]
public sealed class DocxModel(BookPress press) : EditionPage
{
    protected override async Task<IActionResult?> LoadMore()
    {
        if (!Edition.IsFrozen) return NotFound();
        var (title, entries) = press.Of(Centre, Edition);
        return new FileContentResult(await press.Docx(title, entries), FileKind.Docx.MediaType()) { FileDownloadName = $"{Centre.Code}-{Edition.Number}.docx" };
    }
}

/// <summary>The same pages for a person's own browser: to be read, and to be printed where the city has no printer of its own.</summary>
[AllowAnonymous]
public sealed class PrintModel(BookPress press) : EditionPage
{
    protected override async Task<IActionResult?> LoadMore()
    {
        if (!Edition.IsFrozen) return NotFound();
        var (title, entries) = press.Of(Centre, Edition);
        return new ContentResult { Content = await press.Html(BookPress.LayOut(title, entries), isForWeb: true), ContentType = "text/html; charset=utf-8" };
    }
}
