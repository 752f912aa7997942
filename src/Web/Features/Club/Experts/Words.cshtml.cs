using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Club.Experts;

/// <summary>The words that stand for one another where experts are looked for; what the office wrote, or what the house begins with.</summary>
[Authorize(Roles = ClubSecretariat.Roles)]
public sealed class WordsModel(ExpertFinder finder) : ClubPage
{
    [BindProperty, Label("Club", nameof(ClubWords.NearWords)), DataType(DataType.MultilineText)] public string? Lines { get; set; }
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];
    private NearWords Near { get; set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        Near = await Db.NearWords.AsTracking().OrderBy(n => n.Id).FirstOrDefaultAsync() ?? await finder.Near();
        History = await Db.HistoryOf(Record.KindOf(typeof(NearWords)), Near.Id);
        return null;
    }

    public void OnGet() => Lines = Near.Text;

    public Task<IActionResult> OnPostAsync() => Do(() =>
    {
        Near.Write(Lines);
        if (Near.Id == 0) Db.NearWords.Add(Near);
    }, ShellWords.SaveDone, () => "/club/experts/words");
}
