using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Inbox;
using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>Calls members to serve, within their month and their rest.</summary>
public sealed class ServeDesk(AppDb db, CurrentUser me, InboxDoor inbox, ExpertFinder finder)
{
    public const string Kind = "Club.ServeCall";

    /// <summary>Whether I may look for experts and call them: the office, and who heads a desk.</summary>
    public async Task<bool> MayCall()
    {
        var person = me.Id;
        return me.IsAny(Role.Office) || await db.Desks.AnyAsync(d => d.Seats.Any(s => s.PersonId == person && s.To == null && s.Post != BenchPost.Member));
    }

    /// <summary>Calls each of the members; all or none.</summary>
    /// <exception cref="BrokenRule">A member's month is full, they rest, or were asked for the same already.</exception>
    public async Task<int> Call(IReadOnlyList<(Member Member, string? Why)> members, string about, string href, int? problemId, DateTime now)
    {
        var today = TehranTime.Day(now);
        var loads = await finder.Loads(today);
        foreach (var (member, why) in members)
        {
            var person = member.PersonId;
            BrokenRule.If(await db.ServeCalls.AnyAsync(c => c.PersonId == person && c.Href == href && (c.State == ServeState.Invited || c.State == ServeState.Accepted)), ClubWords.CalledAlready(member.Name));
            var deadline = await inbox.DeadlineOf(ClubSecretariat.Clock, ClubSecretariat.Serve, today, new SuperiorOf(person));
            var call = db.ServeCalls.Add(new ServeCall(member, loads.GetValueOrDefault(person) ?? new ServeLoad(0, null), about, href, problemId, why, deadline.Due, me.Id, now)).Entity;
            await db.SaveChangesAsync();
            await inbox.Ask(new TurnAsk(person, Kind, call.Id, ClubWords.TurnServe, "/club/calls/" + ClubPage.Text(call.Id), about, deadline.Due, null, deadline.NudgeAtPercent), now);
        }
        return members.Count;
    }

    public async Task Answer(ServeCall call, bool accepts, string? words, DateTime now)
    {
        if (accepts)
        {
            var (person, load) = (call.PersonId, (await finder.Loads(TehranTime.Day(now))).GetValueOrDefault(call.PersonId));
            var member = await db.Members.SingleAsync(m => m.PersonId == person);
            BrokenRule.If(load?.AcceptedThisMonth >= member.Capacity, ClubWords.OverCapacity(member.Name, load?.AcceptedThisMonth));
        }
        call.Answer(accepts, words, now);
        await inbox.Close(Kind, call.Id, now);
        if (call.ById != me.Id) inbox.Tell(call.ById, accepts ? ClubWords.CallWasAccepted(call.About) : ClubWords.CallWasDeclined(call.About), "/club/calls", now);
    }

    /// <summary>Calls whose day is over are noted as unanswered.</summary>
    public async Task Lapse(DateTime now)
    {
        var today = TehranTime.Day(now);
        foreach (var call in await db.ServeCalls.AsTracking().Where(c => c.State == ServeState.Invited && c.DueOn < today).Take(200).ToListAsync()) call.Lapse(today);
    }
}
