using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Features.Meetings;

/// <summary>A decision as other rooms see one.</summary>
public sealed record DecisionCard(int Id, string Number, string Title, DecisionState State, int BodyId, string Href);

/// <summary>What other rooms may ask of Meetings.</summary>
public sealed class MeetingsDoor(AppDb db, MeetingDesk desk)
{
    private const int Most = 50;

    /// <summary>The decisions on a case that whoever asks may see, newest first.</summary>
    public async Task<IReadOnlyList<DecisionCard>> DecisionsOn(string kind, int recordId) =>
        [.. (await (await desk.Decisions()).AsNoTracking().Where(d => d.CaseKind == kind && d.CaseId == recordId).OrderByDescending(d => d.Id).Take(Most).ToListAsync()).Select(CardOf)];

    /// <summary>How many decisions a Jalali year brought, and how many of them were carried out, whoever asks.</summary>
    public async Task<(int Issued, int Executed)> CountOf(int year) =>
        (await db.Decisions.CountAsync(d => d.Year == year), await db.Decisions.CountAsync(d => d.Year == year && d.State == DecisionState.Executed));

    private DecisionCard CardOf(Decision decision) => new(decision.Id, decision.Number, decision.Title, decision.On(desk.Today), decision.BodyId, decision.Href);
}
