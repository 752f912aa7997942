using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Rewards;

/// <summary>Finance says by which document and on which day it was paid; the last stage ends the way of the idea.</summary>
[Authorize(Roles = Role.FinanceOfficer)]
public sealed class PayModel(RewardDesk desk, DoingDesk doing) : RewardPage(desk)
{
    [BindProperty, Label("Ideas", nameof(IdeasWords.DocumentNumber))] public string? DocumentNumber { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.PaidOn))] public DateOnly? PaidOn { get; set; }

    public void OnGet() => PaidOn = Today;

    public Task<IActionResult> OnPostAsync() => Do(async () =>
    {
        Reward.Pay(DocumentNumber, PaidOn, Me.Id, Today);
        await Desk.Follow(Reward, Now);
        await Db.SaveChangesAsync();
        await doing.Settle(await Db.Ideas.AsTracking().SingleAsync(i => i.Id == Reward.IdeaId), Now);
    }, () => IdeasWords.RewardPaid(Reward.Amount, DocumentNumber), () => Reward.Href);
}
