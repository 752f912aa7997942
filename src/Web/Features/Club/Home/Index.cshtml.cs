using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Pishran.Features.Club.Home;

/// <summary>The first page of the club: who is in it, by class and field; my membership; each number opens its list.</summary>
[Authorize]
public sealed class IndexModel : ClubPage
{
    public Member? Mine { get; private set; }
    public IReadOnlyList<(MemberClass Class, int Count)> Classes { get; private set; } = [];
    public IReadOnlyDictionary<ClubField, int> Fields { get; private set; } = new Dictionary<ClubField, int>();
    public int Waiting { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        var (me, present) = (Me.Id, Member.Present);
        Mine = await Db.Members.AsNoTracking().FirstOrDefaultAsync(m => m.PersonId == me);
        var counts = await Db.Members.Where(m => m.ClassId != null && present.Contains(m.State)).GroupBy(m => m.ClassId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        Classes = [.. (await Members.Classes()).Select(c => (c, counts.GetValueOrDefault(c.Id)))];
        Fields = await Db.Members.Where(m => present.Contains(m.State)).GroupBy(m => m.Field).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        if (IsSecretariat) Waiting = await Db.Members.CountAsync(m => m.State == MemberState.Applied || m.State == MemberState.Vetting);
        return null;
    }
}
