using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Club.Mine;

/// <summary>My membership: what waits for my word, and how to join where I am no member yet.</summary>
[Authorize]
public sealed class IndexModel : ClubPage
{
    [BindProperty, Label("Club", nameof(ClubWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.Capacity))] public int Capacity { get; set; } = Club.Member.UsualCapacity;
    [BindProperty, Label("Club", nameof(ClubWords.MayBeFound))] public bool MayBeFound { get; set; }

    public Member? Member { get; private set; }
    public MemberClass? Class { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        Member = await Members.Of(Me.Id);
        if (Member?.ClassId is { } rank) Class = await Db.MemberClasses.FirstAsync(c => c.Id == rank);
        return null;
    }

    public void OnGet() => (Capacity, MayBeFound) = (Member?.Capacity ?? Club.Member.UsualCapacity, Member?.MayBeFound ?? false);

    public Task<IActionResult> OnPostBeginAsync() => Act(m => m.Begin(Class!, Capacity, MayBeFound, Today, Now), MemberState.Accepted);
    public Task<IActionResult> OnPostRefuseAsync() => Act(m => m.Refuse(Why, Now), MemberState.Accepted, MemberState.Nominated);
    public Task<IActionResult> OnPostRenewAsync() => Act(m => m.Renew(Class!, Today, Now), MemberState.RenewalDue);
    public Task<IActionResult> OnPostLeaveAsync() => Act(m => m.Leave(Now), MemberState.RenewalDue, MemberState.Active, MemberState.Paused);
    public Task<IActionResult> OnPostPauseAsync() => Act(m => m.Pause(Now), MemberState.Active, MemberState.RenewalDue);
    public Task<IActionResult> OnPostResumeAsync() => Act(m => m.Resume(Now), MemberState.Paused);

    private Task<IActionResult> Act(Action<Member> act, params MemberState[] from) => Do(async () =>
    {
        BrokenRule.If(Member is null || !from.Contains(Member.State), ShellWords.StateMoved(Member is { } m ? m.State : ShellWords.None));
        var before = Member!.State;
        act(Member);
        await Members.Follow(Member, before, Now);
    }, () => ClubWords.YouAreNow(Member!.State), () => "/club/mine");
}
