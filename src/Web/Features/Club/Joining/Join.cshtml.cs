using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Club.Joining;

/// <summary>The page that an invitation opens: who one is, an account, and what one knows. The link works once.</summary>
[AllowAnonymous, EnableRateLimiting(Limits.SignIn)]
public sealed class JoinModel : ClubPage, IProfilePage
{
    [BindProperty, Label("Club", nameof(ClubWords.FirstName))] public string? FirstName { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.LastName))] public string? LastName { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.EmailLabel))] public string? Email { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.AccountName))] public string? Account { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.PasswordLabel)), DataType(DataType.Password)] public string? Password { get; set; }
    [BindProperty] public ProfileForm Form { get; set; } = new();

    private MemberInvitation _invitation = null!;
    public string Name => _invitation.Name;
    public Word? Problem => _invitation.UsedAt is not null ? ClubWords.InvitationUsed : Now >= _invitation.ExpiresAt ? ClubWords.InvitationOver(_invitation.ExpiresAt) : null;

    protected override async Task<IActionResult?> Load()
    {
        var hash = Secrets.Hash(RouteData.Values["secret"]?.ToString() ?? "");
        if (await Db.MemberInvitations.AsTracking().FirstOrDefaultAsync(i => i.Hash == hash) is not { } invitation) return NotFound();
        _invitation = invitation;
        return null;
    }

    public void OnGet() => Form.Field = _invitation.Field;

    public Task<IActionResult> OnPostAsync() => Do(async () =>
    {
        _invitation.Use(Now);
        new Rules().Text(FirstName, ClubWords.FirstName, nameof(FirstName), 80).Text(LastName, ClubWords.LastName, nameof(LastName), 80)
            .Text(Account, ClubWords.AccountName, nameof(Account), 60).If(string.IsNullOrEmpty(Password), ShellWords.Required(ClubWords.PasswordLabel), nameof(Password)).Check();
        var person = await People.Add(PersonKind.Expert, new PersonFacts(FirstName!, LastName!, Email: Email));
        await People.OpenAccount(person, Account!, Password!);
        var member = Db.Members.Add(Member.Nominate(person, $"{FirstName} {LastName}", Form.Field, _invitation.ById, ClubWords.CameByInvitation.ToString(), Now)).Entity;
        await Db.SaveChangesAsync();
        member.Agree(Form.Read(), Now);
        await Members.Follow(member, MemberState.Nominated, Now);
    }, ClubWords.JoinedDone, () => "/sign-in");
}
