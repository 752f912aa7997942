using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Data.Files;
using Pishran.Data.Sheets;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Writing;

/// <summary>The authors lay pictures and papers beside their idea while nothing is decided. Where they are hidden, so are the files' own names.</summary>
[Authorize]
public sealed class FilesModel(FileShelf shelf) : IdeaPage
{
    [BindProperty, Label("Ideas", nameof(IdeasWords.FileLabel))] public new IFormFile? File { get; set; }
    [BindProperty] public int? Drop { get; set; }

    public IReadOnlyList<FileRow> Files { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!Who.IsAuthor) return NotFound();
        Files = await shelf.Of(IdeaCards.Kind, Idea.Id);
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        BrokenRule.If(!Idea.TakesAuthors, IdeasWords.NotInThisState(Idea.State));
        var back = Idea.Href + "/files";
        if (Drop is { } gone) return await Do(() => shelf.Remove(IdeaCards.Kind, Idea.Id, gone), IdeasWords.FileRemoved, () => back);
        return await Do(Keep, IdeasWords.FileKept, () => back);
    }

    private async Task Keep()
    {
        if (File is null || !Idea.IsAnonymous) await shelf.Keep(File, IdeaCards.Kind, Idea.Id, Me.Id, Now);
        else
        {
            await using var stream = File.OpenReadStream();
            var name = (Files.Count + 1).ToString(CultureInfo.InvariantCulture) + Path.GetExtension(File.FileName);
            await shelf.Keep(await SheetFile.Take(stream, name), name, IdeaCards.Kind, Idea.Id, Me.Id, Now);
        }
    }
}
