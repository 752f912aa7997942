using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>What every page about calls asks: which I may see, which are open to me now.</summary>
public sealed class CallDesk(AppDb db, CurrentUser me, PeopleDoor people, InboxDoor inbox) : IOpenCalls
{
    public static string Kind { get; } = Record.KindOf(typeof(Call));

    private const int MostOpen = 20;

    /// <summary>Drafts are seen by the desk of ideas alone; what was announced, by everybody.</summary>
    public IQueryable<Call> Visible() => me.IsAny(IdeaClock.Secretariat) ? db.Calls : db.Calls.Where(c => c.State != CallState.Draft && c.AnnouncedAt != null);

    public Task<Call?> Find(int id) => Visible().AsTracking().FirstOrDefaultAsync(c => c.Id == id);

    /// <summary>Whether whoever asks may answer it while it is open.</summary>
    public async Task<bool> IsForMe(Call call) => me.IsSignedIn && call.IsFor(me.Is(Role.Employee), await MyUnits());

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OpenCall>> ForMe(DateTime now)
    {
        var open = await db.Calls.AsNoTracking().Where(c => c.State == CallState.Announced && c.OpensAt <= now && c.ClosesAt > now).OrderBy(c => c.ClosesAt).ThenBy(c => c.Id).Take(MostOpen).ToListAsync();
        var units = open.Count == 0 ? [] : await MyUnits();
        return [.. open.Where(c => c.IsFor(me.Is(Role.Employee), units)).Select(CardOf)];
    }

    /// <inheritdoc/>
    public async Task MustBeOpen(int callId, DateTime now)
    {
        var call = await db.Calls.AsNoTracking().SingleAsync(c => c.Id == callId);
        BrokenRule.If(call.StateAt(now) != CallState.Open, IdeasWords.CallClosed(call.ClosesAt, now));
        BrokenRule.If(!await IsForMe(call), IdeasWords.NotInAudience(AudienceOf(call)));
    }

    private static Word AudienceOf(Call call) => call switch
    {
        { ForStaff: true, ForCitizens: true } => ShellWords.Both(IdeasWords.ForStaff, IdeasWords.ForCitizens),
        { ForCitizens: true } => IdeasWords.ForCitizens,
        _ => IdeasWords.ForStaff,
    };

    /// <summary>The authors of the winners hear of it.</summary>
    public async Task TellWinners(Call call, DateTime now)
    {
        var ids = call.Winners.Select(w => w.IdeaId).ToList();
        foreach (var idea in await db.Ideas.AsNoTracking().Where(i => ids.Contains(i.Id)).ToListAsync())
            foreach (var author in idea.Authors) inbox.Tell(author.PersonId, IdeasWords.YouWon(idea.Title, call.Title), call.Href, now);
    }

    private static OpenCall CardOf(Call call) => new(call.Id, call.Title, call.ForCitizens, call.IsAnonymous, call.ClosesAt!.Value, [.. call.Fields.OrderBy(f => f.Number).Select(f => new FieldFacts(f.Label, f.Kind, f.Choices))]);

    // My unit and all above it.
    private async Task<IReadOnlyList<int>> MyUnits()
    {
        if (me.UnitId is not { } mine) return [];
        var parents = (await people.Units()).ToDictionary(u => u.Id, u => u.ParentId);
        var above = new List<int>();
        for (int? at = mine; at is { } id && parents.ContainsKey(id) && !above.Contains(id); at = parents[id]) above.Add(id);
        return above;
    }
}
