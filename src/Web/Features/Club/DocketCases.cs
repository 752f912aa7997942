using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>What waits for the sitting of a bench, as meetings know it: the decision is what the desk found, and an opinion is written next.</summary>
public sealed class DocketCases(AppDb db, DocketDesk docket) : IBodyCases
{
    private const string Found = "found";

    public string Kind => DocketDesk.Kind;
    public Word Name => ClubWords.Docket;

    public async Task<IReadOnlyList<BodyCase>> Ready(DateOnly today, int top) =>
        [.. (await Waiting().OrderBy(w => w.Item.StateSince).Take(top).Select(w => new { w.Item.Id, w.Item.Title, w.Item.StateSince, w.Item.Question, w.BodyId }).ToListAsync())
            .Select(w => new BodyCase(Kind, w.Id, "D-" + ClubPage.Text(w.Id), w.Title, "/club/docket/" + ClubPage.Text(w.Id), Word.Said(w.Question), w.StateSince, w.BodyId))];

    public async Task<IReadOnlyList<BodyOutcome>> OutcomesOf(int id) => await Waiting().AnyAsync(w => w.Item.Id == id) ? [new BodyOutcome(Found, ClubWords.DeskFound)] : [];

    /// <summary>Nobody of the bench is the owner of a problem; who brought the question is a party.</summary>
    public async Task<IReadOnlyCollection<int>> PartiesOf(int id) => await db.DocketItems.Where(d => d.Id == id).Select(d => d.ById).ToListAsync();

    public async Task Decide(int id, BodyDecision decision, DateTime now)
    {
        var item = await db.DocketItems.AsTracking().SingleAsync(d => d.Id == id);
        var desk = await db.Desks.AsTracking().SingleAsync(d => d.Id == item.DeskId);
        BrokenRule.If(decision.Outcome != Found || item.State != DocketState.Session || desk.BodyId != decision.BodyId, ShellWords.StateMoved(item.State));
        item.Heard(decision.Text, now);
        desk.Begin();
        await docket.Follow(item, desk, DocketState.Session, null, now);
    }

    private IQueryable<Case> Waiting() =>
        db.DocketItems.AsNoTracking().Where(d => d.State == DocketState.Session).Join(db.Desks.Where(d => d.BodyId != null), d => d.DeskId, d => d.Id, (item, desk) => new Case { Item = item, BodyId = desk.BodyId });

    private sealed class Case
    {
        public required DocketItem Item { get; init; }
        public int? BodyId { get; init; }
    }
}
