using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Shell;

namespace Pishran.Features.Contracts.After;

/// <summary>After the contract: was it published, applied, commercialised; and whose the rights are.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class AfterModel : ContractPage
{
    [BindProperty] public int Months { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.AfterApplied)), DataType(DataType.MultilineText)] public string? Applied { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.AfterIndicator))] public string? IndicatorNow { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.AfterPublished)), DataType(DataType.MultilineText)] public string? Published { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.AfterCommercialised)), DataType(DataType.MultilineText)] public string? Commercialised { get; set; }
    [BindProperty, Rial, Label("Contracts", nameof(ContractsWords.OthersRevenue))] public long? Revenue { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.IpKindLabel))] public IpKind Kind { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.IpName))] public string? Name { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.IpHolder))] public string? Holder { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.IpCityShare))] public int? CityShare { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.IpRegistration))] public string? Registration { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.IpLicence)), DataType(DataType.MultilineText)] public string? Licence { get; set; }

    public IReadOnlyList<SelectListItem> Kinds => ChoicesOf(Enum.GetValues<IpKind>());
    public bool MayAnswer => Who.IsUnit || Who.IsKeeper;

    protected override bool IsMine => Contract.IsSigned;

    public Task<IActionResult> OnPostAnswerAsync() => Act(() => { BrokenRule.If(!MayAnswer, ContractsWords.NotYourAct); Contract.AnswerAfterLife(Months, Published, Applied, IndicatorNow, Commercialised, Revenue, Now); }, ContractsWords.AfterAnswered, () => Contract.Href + "/after");
    public Task<IActionResult> OnPostRightAsync() => Act(() => { BrokenRule.If(!Who.IsKeeper, ContractsWords.NotYourAct); Contract.RegisterRight(Kind, Name, Holder, CityShare, Registration, Licence); }, () => ContractsWords.IpRegistered(Name), () => Contract.Href + "/after");
}
