using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Benefits;

/// <summary>A benefit as other rooms see one. <paramref name="Measure"/> is what the sums count; rials for money.</summary>
public sealed record BenefitCard(int Id, int CardId, BenefitKind Kind, BenefitState State, Word Measure, bool IsMoney, long Estimate, long Validated, long Actual, string Href);

/// <summary>What a room does when a benefit of one of its cards was validated; inside the same transaction.</summary>
public sealed record BenefitFollower(string CardKind, Func<IServiceProvider, int, DateTime, Task> Validated);

/// <summary>What other rooms may ask of the ledger. Writing only marks the caller's context, except that opening saves to know its number.</summary>
public sealed class BenefitsDoor(AppDb db, BenefitDesk desk)
{
    /// <summary>Opens a line of the ledger for a card and returns its id; a card that has an open estimate of the kind keeps that. Call it inside a write: it saves.</summary>
    /// <param name="parties">Whose work it is; none of them validates it.</param>
    public async Task<int> Open(BenefitSource source, BenefitKind kind, IReadOnlyCollection<int> parties, DateTime now)
    {
        if (await db.Benefits.AsTracking().FirstOrDefaultAsync(b => b.CardKind == source.Kind && b.CardId == source.RecordId && b.Kind == kind) is { } known)
        {
            known.Tell(source);
            return known.Id;
        }
        var benefit = db.Benefits.Add(new Benefit(source, kind, parties, now)).Entity;
        await db.SaveChangesAsync();
        await desk.Follow(benefit, BenefitStep.Nothing, now);
        return benefit.Id;
    }

    /// <summary>The work is done: asks for validation of every line of the card that has none yet. How many there are.</summary>
    public async Task<int> AskValidation(string cardKind, int cardId, DateTime now)
    {
        var open = await db.Benefits.AsTracking().Where(b => b.CardKind == cardKind && b.CardId == cardId && (b.State == BenefitState.Estimated || b.State == BenefitState.NotValidated)).ToListAsync();
        foreach (var benefit in open) await desk.AskValidation(benefit, now);
        return open.Count;
    }

    /// <summary>Revenue that a statement of a contract shows for a fiscal year; the only way such revenue enters the ledger.</summary>
    public async Task BookRevenue(string cardKind, int cardId, int year, long amount, string statement, int byId, DateTime now)
    {
        var benefit = await db.Benefits.AsTracking().SingleAsync(b => b.CardKind == cardKind && b.CardId == cardId && b.Kind == BenefitKind.Revenue);
        var before = benefit.Waits;
        benefit.BookRevenue(year, amount, statement, byId, now);
        await desk.Follow(benefit, before, now);
    }

    /// <summary>The lines of one card, as they are opened.</summary>
    public async Task<IReadOnlyList<BenefitCard>> Of(string cardKind, int cardId) => [.. (await OfMany(cardKind, [cardId]))[cardId]];

    /// <summary>The lines of many cards, by card.</summary>
    public async Task<ILookup<int, BenefitCard>> OfMany(string cardKind, IReadOnlyCollection<int> cardIds) =>
        (await db.Benefits.AsNoTracking().Where(b => b.CardKind == cardKind && cardIds.Contains(b.CardId)).OrderBy(b => b.Id)
            .Select(b => new { b.Id, b.CardId, b.Kind, b.State, b.Measure, b.Estimate, b.Validated, b.Actual }).ToListAsync())
        .Select(b => new BenefitCard(b.Id, b.CardId, b.Kind, b.State, Benefit.CountsMoney(b.Kind) || b.Measure is null ? ShellWords.Rial : Word.Said(b.Measure), Benefit.CountsMoney(b.Kind), b.Estimate, b.Validated, b.Actual,
            $"/benefits/{b.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)}")).ToLookup(b => b.CardId);

    /// <summary>Rials validated for cards of a kind, by owner unit and the Jalali year of validity.</summary>
    public async Task<IReadOnlyList<UnitBenefit>> ValidatedByUnit(string cardKind, int year) =>
        await db.Benefits.AsNoTracking().Where(b => b.CardKind == cardKind && (b.Kind == BenefitKind.Saving || b.Kind == BenefitKind.Revenue || b.Kind == BenefitKind.AvoidedCost))
            .SelectMany(b => b.Years.Where(y => y.Year == year && y.Validated != null), (b, y) => new { b.UnitId, y.Validated })
            .GroupBy(y => y.UnitId).Select(g => new UnitBenefit(g.Key, g.Sum(y => y.Validated ?? 0))).ToListAsync();

    /// <summary>Makes a room hear of validations of its own cards; called by the room that owns them.</summary>
    public static void Tell(IServiceCollection services, BenefitFollower follower) => services.AddSingleton(follower);
}

/// <summary>Rials of one unit.</summary>
public sealed record UnitBenefit(int UnitId, long Rial);
