using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Features.Club;

/// <summary>What other rooms may ask of the club. Reading is untracked.</summary>
public sealed class ClubDoor(AppDb db, ClubLedger ledger)
{
    /// <summary>Whether somebody is a member of the club now.</summary>
    public Task<bool> IsMember(int personId) => db.Members.AnyAsync(m => m.PersonId == personId && (m.State == MemberState.Active || m.State == MemberState.RenewalDue));

    /// <summary>Writes an act into a volunteer's ledger, inside the caller's transaction; the same act twice is one line.</summary>
    public Task Record(Deed deed, DateTime now) => ledger.Record(deed, now);
}
