using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Club.Joining;

/// <summary>How many each class takes and how long a term is: data that the office edits.</summary>
[Authorize(Roles = ClubSecretariat.Roles + "," + Role.Administrator)]
public sealed class ClassesModel : ClubPage
{
    [BindProperty] public int ClassId { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.Quota))] public int? Quota { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.TermYears))] public int TermYears { get; set; }

    public IReadOnlyList<(MemberClass Class, int Count)> Classes { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        var list = new List<(MemberClass, int)>();
        foreach (var rank in await Members.Classes()) list.Add((rank, await Members.CountIn(rank.Id)));
        Classes = list;
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(async () =>
    {
        var rank = await Db.MemberClasses.AsTracking().FirstOrDefaultAsync(c => c.Id == ClassId) ?? throw new BrokenRule(ShellWords.ChooseOne(ClubWords.ClassLabel));
        rank.Resize(Quota, TermYears, await Members.CountIn(rank.Id));
    }, ShellWords.SaveDone, () => "/club/classes");
}
