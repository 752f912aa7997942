using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Club.Members;

/// <summary>A member's page: who, what they know, and for the secretariat what waits to be decided.</summary>
[Authorize]
public sealed class ShowModel : MemberPage
{
    private const int MostHistory = 30;

    public PersonCard? Person { get; private set; }
    public string? NominatedBy { get; private set; }
    public string? ReasonName { get; private set; }
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];
    public IReadOnlyList<MemberAct> Acts { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        Person = await People.Person(Member.PersonId);
        if (Member.NominatedById is { } by) NominatedBy = (await People.Person(by))?.Name;
        if (Member.ReasonCode is { } code) ReasonName = await Bylaws.ReasonName(Member.State == MemberState.Declined ? MemberAct.DeclineReasons : MemberAct.EndReasons, code);
        if (IsSecretariat) Acts = MemberAct.Of(Member);
        var id = Member.Id;
        if (IsSecretariat || IsMe || Me.IsAny(ClubSecretariat.Readers))
            History = await Db.History.AsNoTracking().Where(h => h.Kind == MemberDesk.Kind && h.RecordId == id).OrderByDescending(h => h.Id).Take(MostHistory).ToListAsync();
        return null;
    }
}
