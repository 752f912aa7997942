using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Figures;

/// <summary>Freezes the figure of a year: definition, cut-off, list and checksum. A later edition corrects, nothing is overwritten.</summary>
[Authorize(Roles = ContractDesk.Keepers)]
public sealed class PublishModel(FigureDesk figures) : RoomPage
{
    private const int FirstYear = 1390, LastYear = 1500;

    [BindProperty, Label("Contracts", nameof(ContractsWords.YearLabel))] public int? Year { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.GroupLabel))] public ContractGroup? Group { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.CutOff))] public DateOnly? CutOff { get; set; }

    public IReadOnlyList<SelectListItem> Groups => [.. Enum.GetValues<ContractGroup>().Select(g => new SelectListItem(Word.Of(g).ToString(), g.ToString()))];

    public async Task<IActionResult> OnPostAsync()
    {
        YearFigure? figure = null;
        return await Do(async () =>
        {
            new Rules().If(Year is not (>= FirstYear and <= LastYear), ShellWords.Required(ContractsWords.YearLabel), nameof(Year)).If(Group is null, ShellWords.ChooseOne(ContractsWords.GroupLabel), nameof(Group))
                .If(CutOff is null, ShellWords.Required(ContractsWords.CutOff), nameof(CutOff)).Check();
            figure = await figures.Publish(Year!.Value, Group!.Value, CutOff!.Value, Me.Id, Now);
        }, () => ContractsWords.FigurePublishedDone(figure!.Count), () => string.Create(CultureInfo.InvariantCulture, $"/contracts/figures/{figure!.Year}/{ContractGroups.Key(figure.Group)}"));
    }
}
