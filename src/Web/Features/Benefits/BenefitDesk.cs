using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Benefits;

/// <summary>What every page of the ledger asks: which lines are mine to see, who may judge one, and what follows an act.</summary>
public sealed class BenefitDesk(AppDb db, CurrentUser me, PeopleDoor people, BylawsDoor bylaws, InboxDoor inbox, IServiceProvider services, IEnumerable<BenefitFollower> followers)
{
    public static string Kind { get; } = Record.KindOf(typeof(Benefit));

    /// <summary>Who sees the whole ledger.</summary>
    public const string Readers = Role.Office + "," + Role.Executive + "," + Role.Auditor + "," + Role.FinanceOfficer;

    private const int UsualDays = 10;
    private IReadOnlyList<UnitCard>? _units;

    public async Task<IReadOnlyList<UnitCard>> Units() => _units ??= await people.Units();

    /// <summary>The lines that whoever asks may see: the whole ledger for the office, finance, executives and auditors; else those of my units and of my own work.</summary>
    public async Task<IQueryable<Benefit>> Visible()
    {
        var benefits = db.Benefits.AsQueryable();
        foreach (var shut in me.Shut.GroupBy(s => s.Kind, s => s.Id))
        {
            var (kind, ids) = (shut.Key, shut.ToArray());
            benefits = benefits.Where(b => b.CardKind != kind || !ids.Contains(b.CardId));
        }
        if (me.IsAny(Readers)) return benefits;
        var (person, units) = (me.Id, (await people.UnitsOf(me)).ToArray());
        return benefits.Where(b => units.Contains(b.UnitId) || b.Parties.Any(p => p.PersonId == person));
    }

    /// <summary>One visible line, tracked with its years and parties.</summary>
    public async Task<Benefit?> Find(int id) => await (await Visible()).AsTracking().FirstOrDefaultAsync(b => b.Id == id);

    /// <summary>Whether I am its owner: I speak for the unit, or run the office.</summary>
    public async Task<bool> MayOwn(Benefit benefit) => me.IsAny(Role.HeadOfIdeas + "," + Role.HeadOfPlans) || (await people.UnitsOf(me)).Contains(benefit.UnitId);

    /// <summary>Whether I may validate it: finance or its owner, and without a part in it.</summary>
    public async Task<bool> MayJudge(Benefit benefit) =>
        benefit.MayBeJudgedBy(me.Id) && (me.Is(Role.FinanceOfficer) || (await people.UnitsOf(me)).Contains(benefit.UnitId));

    public async Task AskValidation(Benefit benefit, DateTime now)
    {
        var before = benefit.Waits;
        benefit.AskValidation(await DueOf("validation", now), now);
        await Follow(benefit, before, now);
    }

    /// <summary>The last day of a stage that begins now.</summary>
    public async Task<DateOnly> DueOf(string stage, DateTime now)
    {
        var today = TehranTime.Day(now);
        return (await bylaws.Calendar()).Add(today, (await bylaws.Clock("benefit", stage, today))?.WorkingDays ?? UsualDays);
    }

    /// <summary>Whose turn it is after an act, and who hears of it, in the same transaction.</summary>
    public async Task Follow(Benefit benefit, BenefitStep before, DateTime now)
    {
        if (benefit.Waits == before) return;
        var today = TehranTime.Day(now);
        await inbox.Close(Kind, benefit.Id, now);
        var (what, verb) = benefit.Waits switch
        {
            BenefitStep.Estimate => (BenefitsWords.Estimate, "estimate"),
            BenefitStep.Validate => (BenefitsWords.Validate, "validate"),
            _ => (BenefitsWords.RecordActual, "actual"),
        };
        var due = benefit.Waits switch { BenefitStep.Validate => benefit.ValidationDue ?? today, BenefitStep.Measure => benefit.MeasureDue ?? today, _ => await DueOf("estimate", now) };
        foreach (var person in await Next(benefit, today))
            await inbox.Ask(new TurnAsk(person, Kind, benefit.Id, what, $"{benefit.Href}/{verb}", benefit.Title, due, await Superior(benefit, today)), now);
    }

    /// <summary>The room of the card hears that its benefit was validated.</summary>
    public async Task TellValidated(Benefit benefit, DateTime now)
    {
        foreach (var party in benefit.Parties) inbox.Tell(party.PersonId, BenefitsWords.YourBenefitHolds(benefit.Title, benefit.Validated, benefit.MeasureWord), benefit.Href, now);
        foreach (var follower in followers.Where(f => f.CardKind == benefit.CardKind)) await follower.Validated(services, benefit.CardId, now);
    }

    private async Task<IReadOnlyList<int>> Next(Benefit benefit, DateOnly today)
    {
        if (benefit.Waits == BenefitStep.Nothing) return [];
        if (benefit.Waits != BenefitStep.Validate) return await people.RepresentativeOf(benefit.UnitId, today) is { } owner ? [owner.Id] : [];
        var finance = (await people.HoldersOf(Role.FinanceOfficer, today)).Select(p => p.Id).Where(benefit.MayBeJudgedBy).ToList();
        if (finance.Count > 0) return finance;
        return await people.RepresentativeOf(benefit.UnitId, today) is { } unit && benefit.MayBeJudgedBy(unit.Id) ? [unit.Id] : [];
    }

    private async Task<int?> Superior(Benefit benefit, DateOnly today) =>
        await people.Unit(benefit.UnitId) is { ParentId: { } above } ? (await people.RepresentativeOf(above, today))?.Id : null;
}
