using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Text;

namespace Pishran.Features.Club;

/// <summary>A member of the Club as other rooms see one.</summary>
public sealed record ClubCard(int PersonId, string Name, ClubField Field);

/// <summary>What other rooms may ask of the Club.</summary>
public sealed class ClubDoor(AppDb db)
{
    private const int MostWords = 4;

    /// <summary>Members who serve now and agreed to be found, by words of their name and subjects.</summary>
    public async Task<IReadOnlyList<ClubCard>> Find(string text, int top)
    {
        var members = db.Members.AsNoTracking().Where(m => m.MayBeFound && (m.State == MemberState.Active || m.State == MemberState.RenewalDue));
        foreach (var word in PersianText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)) members = members.Where(m => m.Folded.Contains(word));
        return await members.OrderBy(m => m.SortKey).ThenBy(m => m.Id).Take(top).Select(m => new ClubCard(m.PersonId, m.Name, m.Field)).ToListAsync();
    }

    /// <summary>A person as a member who serves now; null for anybody else.</summary>
    public async Task<ClubCard?> Serving(int personId) =>
        await db.Members.AsNoTracking().Where(m => m.PersonId == personId && (m.State == MemberState.Active || m.State == MemberState.RenewalDue)).Select(m => new ClubCard(m.PersonId, m.Name, m.Field)).FirstOrDefaultAsync();
}
