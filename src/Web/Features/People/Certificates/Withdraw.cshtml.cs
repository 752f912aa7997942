using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.People.Certificates;

/// <summary>Takes a certificate back, with the reason; its page goes on saying so.</summary>
[Authorize(Roles = Role.Office)]
public sealed class WithdrawModel(IConfiguration settings) : CertificatePage(settings)
{
    [BindProperty, Label("People", nameof(PeopleWords.WithdrawWhy)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() => Certificate.Withdraw(Why, Now), PeopleWords.CertificateWithdrawn(Certificate.Name), () => $"/certificates/{Certificate.Shown}");
}
