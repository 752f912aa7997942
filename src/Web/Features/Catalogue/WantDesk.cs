using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Catalogue;

/// <summary>Requests of units: which are mine to see, and whose turn it is after an act.</summary>
public sealed class WantDesk(AppDb db, CurrentUser me, CatalogueDesk desk, PeopleDoor people, InboxDoor inbox)
{
    private static readonly string Kind = Record.KindOf(typeof(Want));

    /// <summary>The requests that whoever asks may see: the office all; a company those for its products; staff those of their unit and of units they speak for, and their own.</summary>
    public async Task<IQueryable<Want>> Visible()
    {
        var wants = db.Wants.AsQueryable();
        if (desk.IsInside) return wants;
        var (person, unit, companies, units) = (me.Id, me.UnitId ?? 0, (await desk.MyCompanies()).ToArray(), (await people.UnitsOf(me)).ToArray());
        return wants.Where(w => w.ById == person || (unit != 0 && w.UnitId == unit) || companies.Contains(w.CompanyId) || units.Contains(w.UnitId));
    }

    /// <summary>Whether I act for the unit that wants it: I work there or speak for it.</summary>
    public async Task<bool> IsUnits(Want want) => want.UnitId == me.UnitId || (await people.UnitsOf(me)).Contains(want.UnitId);

    /// <summary>Closes the turns of the step that is done and gives those of the next; tells who waits.</summary>
    public async Task Follow(Want want, string product, DateTime now)
    {
        await inbox.Close(Kind, want.Id, now);
        var today = TehranTime.Day(now);
        foreach (var person in new[] { want.ById }.Where(p => p != me.Id)) inbox.Tell(person, CatalogueWords.WantNews(product, want.State), want.Href, now);
        want.MustActBy(null);
        foreach (var holder in await Holders(want, today))
        {
            var deadline = await inbox.DeadlineOf("want", want.State == WantState.Requested ? "requested" : "step", today, new SuperiorOf(holder, want.UnitId));
            want.MustActBy(deadline.Due);
            await inbox.Ask(new TurnAsk(holder, Kind, want.Id, CatalogueWords.RecordStep, want.Href, product, deadline.Due, deadline.EscalateToId, deadline.NudgeAtPercent, want.ById == holder ? null : want.ById), now);
        }
    }

    // Before the pilot the centre leads; the pilot is the unit's.
    private async Task<IReadOnlyList<int>> Holders(Want want, DateOnly today)
    {
        if (!want.IsOpen) return [];
        if (want.State == WantState.Pilot) return [want.ById];
        var experts = await people.HoldersOf(Role.CentreExpert, today);
        if (experts.Count == 0) experts = await people.HoldersOf(Role.HeadOfPlans, today);
        return [.. experts.Select(p => p.Id)];
    }
}
