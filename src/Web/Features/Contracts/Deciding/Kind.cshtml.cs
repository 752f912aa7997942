using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Deciding;

/// <summary>A numbered decision gives a signed contract another kind; published figures stay.</summary>
[Authorize(Roles = ContractDesk.Keepers)]
public sealed class KindModel : ContractPage
{
    [BindProperty, Label("Contracts", nameof(ContractsWords.KindLabel))] public ContractKind? Kind { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.DecisionNumber))] public string? Decision { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public IReadOnlyList<SelectListItem> Kinds => ChoicesOf([.. Enum.GetValues<ContractKind>().Where(k => k != Contract.Kind)]);

    protected override Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(Contract.IsSigned ? null : NotFound());

    public Task<IActionResult> OnPostAsync() => Act(() =>
    {
        BrokenRule.If(Kind is null, ShellWords.ChooseOne(ContractsWords.KindLabel), nameof(Kind));
        Contract.Reclassify(Kind!.Value, Decision, Why, Now);
    }, () => ContractsWords.ReclassifiedDone);
}
