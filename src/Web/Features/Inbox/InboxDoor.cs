using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws;
using Pishran.Features.Inbox.Mail;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Inbox;

/// <summary>
/// A turn to give: who, on which record, what, where it is done, what it is about, by which day, and who hears of it afterwards.
/// <paramref name="WaiterId"/> waits for it, sees it among the answers to come and may send a reminder; with <paramref name="HidesHolder"/>
/// without knowing whose turn it is. Where the last day ends at an hour, <paramref name="EndsAt"/> is that instant.
/// </summary>
public sealed record TurnAsk(int PersonId, string Kind, int RecordId, Word What, string Href, string About, DateOnly Due, int? EscalateToId = null, int NudgeAtPercent = 80, int? WaiterId = null, bool HidesHolder = false, DateTime? EndsAt = null);

/// <summary>What the clock of a stage means for one holder from a day on: the last day, the nudge, and who hears of it afterwards.</summary>
public sealed record Deadline(DateOnly Due, int NudgeAtPercent, int? EscalateToId);

/// <summary>A turn as a list shows it. <paramref name="DaysLeft"/> counts working days and is negative after the due day.</summary>
public sealed record TurnRow(int Id, string Kind, Word What, string Href, string About, DateOnly Due, int DaysLeft, TurnState State, int PersonId, DateTime? ClosedAt, bool HasEnded = false)
{
    public bool IsLate => (DaysLeft < 0 || HasEnded) && State is not (TurnState.Paused or TurnState.Done or TurnState.DoneLate);
    public bool IsSoon => DaysLeft is >= 0 and <= 2 && State is not (TurnState.Paused or TurnState.Done or TurnState.DoneLate);
}

/// <summary>Promises kept: turns closed on time, of all that were closed.</summary>
public readonly record struct Promises(int Kept, int Closed)
{
    /// <summary>Whole percent; null while nothing was closed.</summary>
    public int? Percent => Closed == 0 ? null : (int)Math.Round(100.0 * Kept / Closed, MidpointRounding.AwayFromZero);
}

/// <summary>
/// What other rooms ask of the inbox. What writes works inside the caller's own transaction, so that a turn exists exactly
/// when the act that gave it does.
/// </summary>
public sealed class InboxDoor(AppDb db, CurrentUser me, BylawsDoor bylaws, PeopleDoor people, Superiors superiors, Messages messages, TimeProvider clock)
{
    private const int UsualDays = 10, UsualNudge = 80;

    private static readonly Compiled<Func<AppDb, int, Task<int>>> CountOf = new(() => EF.CompileAsyncQuery((AppDb db, int personId) =>
        db.Set<TurnCount>().Where(c => c.PersonId == personId).Select(c => c.Open).FirstOrDefault()));

    private DateOnly Today => TehranTime.Day(clock.GetUtcNow().UtcDateTime);

    /// <summary>
    /// The deadline of a stage (<c>"idea", "triage"</c>) that begins on a day, from the clock row in force: working days of the city,
    /// and the row's superior as a person who is not the holder. Ten days and the executive where no row is laid down.
    /// </summary>
    public async Task<Deadline> DeadlineOf(string kind, string stage, DateOnly from, SuperiorOf record)
    {
        var row = await bylaws.Clock(kind, stage, from);
        var due = (await bylaws.Calendar()).Add(from, row?.WorkingDays ?? UsualDays);
        return new Deadline(due, row?.NudgeAtPercent ?? UsualNudge, await superiors.Of(row?.EscalateTo ?? "", record, from));
    }

    /// <summary>Who hears of a stage after its last day, by the clock row in force; null where no row is laid down.</summary>
    public async Task<int?> SuperiorIn(string kind, string stage, SuperiorOf record, DateOnly today) =>
        await bylaws.Clock(kind, stage, today) is { } row ? await superiors.Of(row.EscalateTo, record, today) : null;

    /// <summary>A superior by code who is not the holder, whatever stage it is about; the executive, then the administrator, where the code finds nobody.</summary>
    public Task<int?> Superior(string code, SuperiorOf record, DateOnly today) => superiors.Of(code, record, today);

    /// <summary>Gives a person a turn and tells them. Asked again for the same act on the same record, the open turn takes the new day.</summary>
    public async Task Ask(TurnAsk ask, DateTime now)
    {
        var calendar = await bylaws.Calendar();
        var key = Turn.KeyOf(ask.What);
        if ((await OpenTurns(ask.Kind, ask.RecordId)).FirstOrDefault(t => t.PersonId == ask.PersonId && t.WhatKey == key) is { } open)
        {
            var before = open.Due;
            await Move(open, () => open.AskAgain(ask, calendar, TehranTime.Day(now)));
            if (ask.Due > before) Tell(ask.PersonId, InboxWords.ExtendedNotice(ask.What, ask.About, ask.Due), ask.Href, now);
            return;
        }
        var turn = new Turn(ask, (await people.Person(ask.PersonId))?.UnitId, calendar, now);
        db.Add(turn);
        await Count(ask.PersonId, 1);
        await messages.YourTurn(turn, ask.What, calendar.Between(TehranTime.Day(now), ask.Due), now);
    }

    /// <summary>The act is done: closes the open turns on the record, of one person or of everybody, for one act or for every one.</summary>
    public async Task Close(string kind, int recordId, DateTime now, int? personId = null, Word? what = null)
    {
        var key = what is null ? null : Turn.KeyOf(what);
        foreach (var turn in (await OpenTurns(kind, recordId)).Where(t => (personId is null || t.PersonId == personId) && (key is null || t.WhatKey == key)))
        {
            await Move(turn, () => turn.Close(now));
            await messages.Over(turn);
        }
    }

    /// <summary>The acts that somebody has an open turn for on a record, as rooms and keys of their words.</summary>
    public async Task<IReadOnlySet<(string Room, string Key)>> OpenActs(string kind, int recordId) =>
        (await OpenTurns(kind, recordId)).Select(t => Word.FromJson(t.What)).Select(w => (w.Room, w.Key)).ToHashSet();

    /// <summary>Stops the clocks on a record while somebody else must answer first.</summary>
    public async Task Pause(string kind, int recordId, DateTime now)
    {
        foreach (var turn in await OpenTurns(kind, recordId)) await Move(turn, () => turn.Pause(TehranTime.Day(now)));
    }

    /// <summary>Lets the clocks go on; due days move by the working days they stood.</summary>
    public async Task Resume(string kind, int recordId, DateTime now)
    {
        var calendar = await bylaws.Calendar();
        foreach (var turn in await OpenTurns(kind, recordId)) turn.Resume(TehranTime.Day(now), calendar);
    }

    /// <summary>Lets a person know something: in the house, and by the ways they chose for the room of the sentence.</summary>
    public void Tell(int personId, Word what, string href, DateTime now) => db.Add(new Notice(personId, Notice.KindOf(what), what.ToJson(), href, now));

    /// <summary>The open turns of a person, and those escalated to them; the earliest due first.</summary>
    public async Task<IReadOnlyList<TurnRow>> TurnsOf(int personId, int top) =>
        await Rows(OpenOf(personId).OrderBy(t => t.Due).ThenBy(t => t.Id).Take(top));

    /// <summary>How many open turns a person has, from one row.</summary>
    public Task<int> OpenCount(int personId) => CountOf.For(db)(db, personId);

    /// <summary>How many turns wait for whoever asks to act: their own, and those of the holders for whom they are deputy today.</summary>
    public async Task<int> OpenCount(CurrentUser asking)
    {
        var (own, holders) = (await OpenCount(asking.Id), await people.HolderIdsFor(asking.PersonId, Today));
        if (holders.Count == 0) return own;
        var others = holders.Append(asking.PersonId).Where(id => id != asking.Id).ToArray();
        return own + await db.TurnCounts.Where(c => others.Contains(c.PersonId)).SumAsync(c => c.Open);
    }

    /// <summary>Promises of one person kept since a Jalali month (140501), this month included.</summary>
    public async Task<Promises> PromisesOf(int personId, int sinceMonth)
    {
        var closed = await db.Turns.Where(t => t.PersonId == personId && t.ClosedMonth >= sinceMonth).GroupBy(t => t.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        return new Promises(closed.Where(c => c.Key == TurnState.Done).Sum(c => c.Count), closed.Sum(c => c.Count));
    }

    internal IQueryable<Turn> OpenOf(int personId) =>
        db.Turns.AsNoTracking().Where(t => t.IsOpen && (t.PersonId == personId || (t.SuperiorId == personId && t.State == TurnState.Escalated)));

    internal async Task<IReadOnlyList<TurnRow>> Rows(IQueryable<Turn> turns)
    {
        var (calendar, today, now) = (await bylaws.Calendar(), Today, clock.GetUtcNow().UtcDateTime);
        var rows = await turns.Select(t => new { t.Id, t.Kind, t.RecordId, t.What, t.Href, t.About, t.Due, t.EndsAt, t.State, t.PersonId, t.ClosedAt }).ToListAsync();
        return [.. rows.Select(t => new TurnRow(t.Id, t.Kind, Word.FromJson(t.What), t.Href, me.IsShutOut(t.Kind, t.RecordId) ? ShellWords.RecusedHere.ToString() : t.About, t.Due, calendar.DaysLeft(today, t.Due), t.State, t.PersonId, t.ClosedAt, t.EndsAt <= now))];
    }

    /// <summary>Asks a turn to do something and lets the counters of those who hold it follow.</summary>
    internal async Task Move(Turn turn, Action act)
    {
        var before = turn.Holders;
        act();
        foreach (var left in before.Except(turn.Holders)) await Count(left, -1);
        foreach (var joined in turn.Holders.Except(before)) await Count(joined, 1);
    }

    /// <summary>Adds to the counter in the database itself, so that two writers never lose a step.</summary>
    private async Task Count(int personId, int step)
    {
        if (db.Held<TurnCount>().FirstOrDefault(c => c.PersonId == personId) is { } made && db.Entry(made).State == EntityState.Added) made.Open += step;
        else if (await AddTo(personId, step) == 0) await Begin(personId, step);
    }

    private Task<int> AddTo(int personId, int step) =>
        db.TurnCounts.Where(c => c.PersonId == personId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Open, c => c.Open + step));

    // Two first turns at the same moment: one of them makes the row, the other adds to it.
    private async Task Begin(int personId, int step)
    {
        var made = db.Add(new TurnCount(personId) { Open = Math.Max(0, step) });
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException taken) when (taken.IsTaken("turn_counts"))
        {
            made.State = EntityState.Detached;
            await AddTo(personId, step);
        }
    }

    // Those of this very transaction too, which the database does not know yet.
    private async Task<IReadOnlyList<Turn>> OpenTurns(string kind, int recordId)
    {
        await db.Turns.Where(t => t.Kind == kind && t.RecordId == recordId && t.IsOpen).LoadAsync();
        return [.. db.Held<Turn>().Where(t => t.Kind == kind && t.RecordId == recordId && t.IsOpen)];
    }
}
