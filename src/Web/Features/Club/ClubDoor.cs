using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Features.Club;

/// <summary>What other rooms may ask of the club. Reading is untracked.</summary>
public sealed class ClubDoor(AppDb db)
{
    /// <summary>Whether somebody is a member of the club now.</summary>
    public Task<bool> IsMember(int personId) => db.Members.AnyAsync(m => m.PersonId == personId && (m.State == MemberState.Active || m.State == MemberState.RenewalDue));
}
