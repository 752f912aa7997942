using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Ideas.Reviewing;
using Pishran.Features.Inbox;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>What the jury came to about an idea: how many scored it, their mean, and how far they lie apart.</summary>
public sealed record JuryResult(int IdeaId, string Number, string Title, int Scores, double? Mean, int? Lowest, int? Highest);

/// <summary>The jury of a call: which ideas a juror reads and which are kept from them, what each has still to do, and what all came to.</summary>
public sealed class JuryDesk(AppDb db, CurrentUser me, Apart apart, InboxDoor inbox, PanelDesk panel)
{
    public const string Kind = "Ideas.CallJury";
    public const int MostIdeas = 500;
    private static readonly IdeaState[] Out = [IdeaState.Draft, IdeaState.Withdrawn, IdeaState.Merged, IdeaState.Rejected, IdeaState.Stopped];

    /// <summary>Whether whoever asks scores in a call: while it is judged, and afterwards to read their own sheets.</summary>
    public bool IsJuror(Call call) => me.IsSignedIn && call.State is CallState.Judging or CallState.ResultsPublished && call.Jury.Any(j => j.PersonId == me.Id);

    /// <summary>Whether whoever asks sees what the jury came to: the desk, unless they or the one they act for score themselves.</summary>
    public bool SeesResults(Call call) => me.IsAny(IdeaClock.Secretariat) && call.State is CallState.Judging or CallState.ResultsPublished && call.Jury.All(j => j.PersonId != me.Id && j.PersonId != me.PersonId);

    /// <summary>The ideas that a jury judges.</summary>
    public IQueryable<Idea> Judged(int callId) { var left = Out; return db.Ideas.Where(i => i.CallId == callId && i.NumberKey > 0 && !left.Contains(i.State)); }

    /// <summary>The ideas of a call that whoever asks may score, in the order of their numbers, and how many are kept from them.</summary>
    public async Task<(IReadOnlyList<Idea> Mine, int Apart)> Mine(int callId, DateOnly today)
    {
        var ideas = await Judged(callId).AsNoTracking().AsSplitQuery().OrderBy(i => i.NumberKey).Take(MostIdeas).ToListAsync();
        var kept = (await apart.Between(ideas, [.. new[] { me.Id, me.PersonId }.Distinct()], today)).Keys.Select(k => k.Idea).ToHashSet();
        var juror = me.Id;
        kept.UnionWith(await db.CallScores.Where(s => s.CallId == callId && s.JurorId == juror && s.State == CallScoreState.Apart).Select(s => s.IdeaId).ToListAsync());
        return ([.. ideas.Where(i => !kept.Contains(i.Id))], kept.Count);
    }

    /// <summary>Asks every juror to score.</summary>
    public async Task AskAll(Call call, DateTime now)
    {
        var due = await panel.DueOf(DecisionClock.Review, TehranTime.Day(now));
        foreach (var juror in call.Jury) await inbox.Ask(new TurnAsk(juror.PersonId, Kind, call.Id, IdeasWords.TurnJury, call.Href + "/jury", call.Title, due), now);
    }

    /// <summary>Closes the turn of whoever asks once nothing is left to score, and gives it back where a sheet was opened again.</summary>
    public async Task Follow(Call call, DateTime now)
    {
        var (juror, id) = (me.Id, call.Id);
        var sent = await db.CallScores.Where(s => s.CallId == id && s.JurorId == juror && s.State == CallScoreState.Sent).Select(s => s.IdeaId).ToListAsync();
        if ((await Mine(id, TehranTime.Day(now))).Mine.All(i => sent.Contains(i.Id))) await inbox.Close(Kind, id, now, juror);
        else await inbox.Ask(new TurnAsk(juror, Kind, id, IdeasWords.TurnJury, call.Href + "/jury", call.Title, await panel.DueOf(DecisionClock.Review, TehranTime.Day(now))), now);
    }

    /// <summary>The jury's work is over.</summary>
    public Task CloseAll(Call call, DateTime now) => inbox.Close(Kind, call.Id, now);

    /// <summary>The ideas of a call by what the jury thinks of them, the best first; those that nobody scored last.</summary>
    public async Task<IReadOnlyList<JuryResult>> Results(int callId)
    {
        var ideas = await Judged(callId).AsNoTracking().OrderBy(i => i.NumberKey).Take(MostIdeas).Select(i => new { i.Id, i.Number, i.Title }).ToListAsync();
        var scores = (await db.CallScores.AsNoTracking().Where(s => s.CallId == callId && s.State == CallScoreState.Sent && s.Score != null).GroupBy(s => s.IdeaId)
            .Select(g => new { g.Key, Count = g.Count(), Mean = g.Average(s => (double)s.Score!.Value), Low = g.Min(s => s.Score), High = g.Max(s => s.Score) }).ToListAsync()).ToDictionary(g => g.Key);
        return [.. ideas.Select(i => scores.TryGetValue(i.Id, out var s) ? new JuryResult(i.Id, i.Number!, i.Title, s.Count, s.Mean, s.Low, s.High) : new JuryResult(i.Id, i.Number!, i.Title, 0, null, null, null)).OrderByDescending(r => r.Mean ?? -1)];
    }
}
