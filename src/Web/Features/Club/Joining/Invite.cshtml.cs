using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Club.Joining;

/// <summary>A link for somebody from outside, shown once: only its fingerprint is kept.</summary>
[Authorize(Roles = ClubSecretariat.Roles)]
public sealed class InviteModel : ClubPage
{
    private const int Shown = 20;

    [BindProperty, Label("Club", nameof(ClubWords.InviteeName))] public string? Name { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.FieldLabel))] public ClubField Field { get; set; }

    public string? Link { get; private set; }
    public IReadOnlyList<MemberInvitation> Sent { get; private set; } = [];
    public DateTime At => Now;

    protected override async Task<IActionResult?> Load()
    {
        Sent = await Db.MemberInvitations.AsNoTracking().OrderByDescending(i => i.Id).Take(Shown).ToListAsync();
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var secret = Secrets.New();
        await Do(() => { Db.MemberInvitations.Add(new MemberInvitation(Name, Field, Secrets.Hash(secret), Me.Id, Now)); }, ClubWords.InvitationMade(Name));
        Shell.Notice.Take(HttpContext);
        Response.Cookies.Delete("notice");
        Link = $"{Request.Scheme}://{Request.Host}/club/join/{secret}";
        await Load();
        ModelState.Clear();
        Name = null;
        return Page();
    }
}
