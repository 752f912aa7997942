using Microsoft.AspNetCore.Mvc;

namespace Pishran.Features.Club.Delphi;

/// <summary>What every page about one study starts from.</summary>
public abstract class DelphiPage : ClubPage
{
    [FromRoute(Name = "id")] public int Id { get; set; }

    public DelphiStudy Study { get; private set; } = null!;

    /// <summary>My own place on the panel; null: none.</summary>
    public DelphiPanelist? Mine { get; private set; }
    public bool MaySteer { get; private set; }
    protected DelphiDesk Desk => HttpContext.RequestServices.GetRequiredService<DelphiDesk>();

    protected override async Task<IActionResult?> Load()
    {
        if (await Desk.Find(Id) is not { } study) return NotFound();
        (Study, Mine, MaySteer) = (study, await Desk.Seat(study.Id, Me.Id), await Desk.MaySteer(study));
        return await LoadMore();
    }

    protected virtual Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(null);
}
