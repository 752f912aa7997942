using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Settings;

/// <summary>Who may sign, for whom, up to how much, since when and by which decree.</summary>
[Authorize(Roles = Role.HeadOfPlans + "," + Role.Administrator)]
public sealed class AuthoritiesModel(ContractDesk desk, PeopleDoor people) : RoomPage
{
    [BindProperty] public int Id { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.SignatorySide))] public Signatory Side { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.UnitLabel))] public int? UnitId { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.PersonLabel))] public string? Person { get; set; }
    [BindProperty, Rial, Label("Contracts", nameof(ContractsWords.MostLabel))] public long? Most { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.FromLabel))] public DateOnly? From { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.Decree))] public string? Decree { get; set; }

    public IReadOnlyList<SigningAuthority> Rows { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Sides => [.. Enum.GetValues<Signatory>().Select(s => new SelectListItem(Word.Of(s).ToString(), s.ToString()))];

    protected override async Task<IActionResult?> Load()
    {
        Rows = await Db.SigningAuthorities.AsTracking().OrderByDescending(a => a.Id).Take(100).ToListAsync();
        Units = [.. (await desk.Units()).Select(u => new SelectListItem(u.Name, u.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
        return null;
    }

    public string UnitName(int? id) => Units.FirstOrDefault(u => u.Value == id?.ToString(System.Globalization.CultureInfo.InvariantCulture))?.Text ?? "";

    public Task<IActionResult> OnPostGiveAsync() => Do(async () =>
    {
        var found = string.IsNullOrWhiteSpace(Person) ? [] : await people.Find(Person, 2);
        Db.Add(new SigningAuthority(Side, UnitId, found.Count == 1 ? found[0].Id : null, found.Count == 1 ? found[0].Name : "", Most, From, Decree));
    }, ContractsWords.AuthorityDone);

    public Task<IActionResult> OnPostEndAsync() => Do(() =>
    {
        var row = Rows.FirstOrDefault(r => r.Id == Id);
        BrokenRule.If(row is null, ShellWords.AlreadyDone);
        row!.End(Today);
    }, ContractsWords.AuthorityEndedDone);
}
