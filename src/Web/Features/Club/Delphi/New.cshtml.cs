using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Club.Delphi;

/// <summary>A study begins with a title; items and panel follow.</summary>
[Authorize]
public sealed class NewModel : ClubPage
{
    [BindProperty, Label("Shell", nameof(ShellWords.Title))] public string? Title { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.Purpose)), DataType(DataType.MultilineText)] public string? Purpose { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.DeskLabel))] public int? DeskId { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.MaxRounds))] public int MaxRounds { get; set; } = 3;
    [BindProperty(SupportsGet = true, Name = "docket")] public int? DocketId { get; set; }

    public IReadOnlyList<SelectListItem> Desks { get; private set; } = [];
    private DocketItem? _item;

    protected override async Task<IActionResult?> Load()
    {
        var desks = (await Db.Desks.AsNoTracking().Where(d => d.State != DeskState.Dissolved).OrderBy(d => d.Code).ToListAsync()).Where(d => IsSecretariat || d.IsHead(Me.Id)).ToList();
        if (!IsSecretariat && desks.Count == 0) return NotFound();
        if (DocketId is { } docket && (_item = await Db.DocketItems.AsNoTracking().FirstOrDefaultAsync(d => d.Id == docket)) is { } item && desks.All(d => d.Id != item.DeskId)) return NotFound();
        Desks = [.. desks.Select(d => new SelectListItem(d.Title, Text(d.Id)))];
        return null;
    }

    public void OnGet() => (Title, Purpose, DeskId) = (_item?.Title, _item?.Question, _item?.DeskId);

    public Task<IActionResult> OnPostAsync()
    {
        DelphiStudy? study = null;
        return Do(async () =>
        {
            study = Db.DelphiStudies.Add(new DelphiStudy(Title, Purpose, Desks.Any(d => d.Value == Text(DeskId ?? 0)) ? DeskId : null, _item?.Id, MaxRounds, Me.Id, Now)).Entity;
            await Db.SaveChangesAsync();
        }, () => ClubWords.DelphiMade, () => study!.Href);
    }
}
