using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Club.Delphi;

/// <summary>A study: its questions, how far it is, and what the rounds say. Who is on the panel is not shown here to anybody.</summary>
[Authorize]
public sealed class ShowModel : DelphiPage
{
    [BindProperty, Label("Club", nameof(ClubWords.ItemKind))] public DelphiKind ItemKind { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.ItemText))] public string? ItemText { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.ItemUnit))] public string? Unit { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.ItemOptions)), DataType(DataType.MultilineText)] public string? Options { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.ItemLimit))] public decimal? Limit { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.ClosesOn))] public DateOnly? ClosesOn { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public IReadOnlyList<RoundResult> Results { get; private set; } = [];
    public IReadOnlyList<string> OpenWords { get; private set; } = [];
    public int PanelSize { get; private set; }
    public int Answered { get; private set; }
    public string? DeskTitle { get; private set; }
    public bool MaySeeResults => MaySteer || Study.State == DelphiState.Report || Me.IsAny(ClubSecretariat.Readers) && Mine is null;

    protected override async Task<IActionResult?> LoadMore()
    {
        (PanelSize, var id, var desk) = (await Desk.PanelSize(Study.Id), Study.Id, Study.DeskId);
        if (desk is not null) DeskTitle = await Db.Desks.Where(d => d.Id == desk).Select(d => d.Title).FirstOrDefaultAsync();
        Answered = await Db.DelphiPanel.CountAsync(p => p.StudyId == id && p.LastRound == Study.LastRound);
        if (!MaySeeResults) return null;
        Results = await Desk.Results(Study);
        if (Study.Rounds.Any(r => r is { Number: 0, ClosedAt: not null })) OpenWords = [.. (await Desk.Urns(id)).Where(u => u.Round == 0).SelectMany(u => u.Ballots).SelectMany(b => b.Whys.Values).Order(StringComparer.Ordinal)];
        return null;
    }

    public void OnGet() => ClosesOn = Today.AddDays(7);

    public Task<IActionResult> OnPostItemAsync() => Act(() => { Study.AddItem(ItemKind, ItemText, Unit, Options, (double?)Limit); return Task.CompletedTask; }, ShellWords.SaveDone);
    public Task<IActionResult> OnPostDropAsync(int item) => Act(() => { Study.RemoveItem(item); return Task.CompletedTask; }, ShellWords.SaveDone);

    public Task<IActionResult> OnPostOpenAsync() => Act(async () =>
    {
        BrokenRule.If(ClosesOn is null, ShellWords.Required(ClubWords.ClosesOn), nameof(ClosesOn));
        Study.OpenRound(TehranTime.ToUtc(ClosesOn!.Value.AddDays(1).ToDateTime(TimeOnly.MinValue)), PanelSize, Now);
        await Desk.AskPanel(Study, Now);
    }, ClubWords.RoundIsOpen);

    public Task<IActionResult> OnPostCloseAsync() => Act(() => Desk.Close(Study, Now), ClubWords.RoundIsClosed);
    public Task<IActionResult> OnPostAnalyseAsync() => Act(() => { Study.Analyse(Results.Count > 1 && Results[^1].IsStable); return Task.CompletedTask; }, ClubWords.Analysed);
    public Task<IActionResult> OnPostStopAsync() => Act(() => { Study.StopByHand(Why); return Task.CompletedTask; }, ClubWords.DelphiStopped);
    public Task<IActionResult> OnPostPublishAsync() => Act(() => { Study.Publish(); return Task.CompletedTask; }, ClubWords.DelphiReported);

    private async Task<IActionResult> Act(Func<Task> act, Word done) => MaySteer ? await Do(act, done, () => Study.Href) : NotFound();
}
