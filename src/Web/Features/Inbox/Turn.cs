using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Inbox;

public enum TurnState { Open, Nudged, Escalated, Done, DoneLate, Paused }

/// <summary>
/// Somebody's turn: who must do what on which record by which day. The act itself closes it; at a part of the working-day
/// span its holder is nudged, after the due day it goes to a named superior as well.
/// </summary>
public sealed class Turn : Record
{
    private Turn() { }

    public Turn(TurnAsk ask, int? unitId, WorkingCalendar calendar, DateTime now)
    {
        (PersonId, UnitId, Kind, RecordId, WhatKey) = (ask.PersonId, unitId, ask.Kind, ask.RecordId, KeyOf(ask.What));
        (OpenedAt, OpenedOn, IsOpen) = (now, TehranTime.Day(now), true);
        Set(ask, calendar);
    }

    public int PersonId { get; private set; }

    /// <summary>The holder's unit when the turn was given; its promises are counted there.</summary>
    public int? UnitId { get; private set; }
    public string Kind { get; private set; } = "";
    public int RecordId { get; private set; }

    /// <summary>What is to be done, as <see cref="Word.ToJson"/>.</summary>
    public string What { get; private set; } = "";

    /// <summary>Room and key of the word: the same act on the same record is one turn.</summary>
    public string WhatKey { get; private set; } = "";
    public string Href { get; private set; } = "";

    /// <summary>The record's title, as it was written.</summary>
    public string About { get; private set; } = "";
    public DateTime OpenedAt { get; private set; }
    public DateOnly OpenedOn { get; private set; }
    public DateOnly Due { get; private set; }

    /// <summary>The instant from which it is too late, where that is not the end of the due day.</summary>
    public DateTime? EndsAt { get; private set; }
    public DateOnly NudgeOn { get; private set; }
    public int NudgeAtPercent { get; private set; }

    /// <summary>Who hears of it after the due day.</summary>
    public int? SuperiorId { get; private set; }

    /// <summary>Who waits for it and may send a reminder; null: nobody in particular.</summary>
    public int? WaiterId { get; private set; }

    /// <summary>Whether the one who waits may not know who holds it, as in a blind review.</summary>
    public bool HidesHolder { get; private set; }

    /// <summary>The last day on which the one who waits sent a reminder.</summary>
    public DateOnly? RemindedOn { get; private set; }
    public TurnState State { get; private set; }
    public bool IsOpen { get; private set; }
    public DateOnly? PausedOn { get; private set; }
    public DateTime? NudgedAt { get; private set; }
    public DateTime? OverdueSaidAt { get; private set; }
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Year and month of closing in the Jalali calendar, 140509: promises are counted by it.</summary>
    public int? ClosedMonth { get; private set; }

    /// <summary>Who has it in their inbox: the holder, and after the due day the superior too.</summary>
    public IReadOnlyList<int> Holders => !IsOpen ? [] : State == TurnState.Escalated ? [PersonId, SuperiorId!.Value] : [PersonId];

    public static string KeyOf(Word what) => $"{what.Room}.{what.Key}";

    /// <summary>Asked again: the newer words and due day count, and its clock starts over towards them.</summary>
    public void AskAgain(TurnAsk ask, WorkingCalendar calendar, DateOnly today)
    {
        var (isLater, isSame, nudgeOn) = (ask.Due > Due, ask.Due == Due, NudgeOn);
        if (isSame && ask.EndsAt > EndsAt) (State, NudgedAt, OverdueSaidAt) = (State == TurnState.Paused ? State : TurnState.Open, null, null);
        Set(ask, calendar);
        if (isLater) NudgeOn = NudgeDay(today, calendar);
        if (isSame) NudgeOn = nudgeOn;
        if (isLater && State != TurnState.Paused) (State, NudgedAt, OverdueSaidAt) = (TurnState.Open, null, null);
    }

    /// <summary>Done by the act itself: on time up to and including the due day, or up to its hour. Done twice is done once.</summary>
    public void Close(DateTime now)
    {
        if (!IsOpen) return;
        var day = TehranTime.Day(now);
        var month = JalaliDate.From(day);
        State = (day <= Due && !HasEnded(now)) || State == TurnState.Paused ? TurnState.Done : TurnState.DoneLate;
        (IsOpen, ClosedAt, ClosedMonth) = (false, now, month.Year * 100 + month.Month);
    }

    /// <summary>The clock stands while somebody else must answer first.</summary>
    public void Pause(DateOnly today)
    {
        if (!IsOpen || State == TurnState.Paused) return;
        (State, PausedOn) = (TurnState.Paused, today);
        Happened(InboxWords.TurnPaused);
    }

    /// <summary>The clock goes on: the due day moves by the working days that it stood.</summary>
    public void Resume(DateOnly today, WorkingCalendar calendar)
    {
        if (State != TurnState.Paused) return;
        var stood = calendar.Between(PausedOn!.Value, today);
        var due = calendar.Add(Due, stood);
        EndsAt = EndsAt?.AddDays(due.DayNumber - Due.DayNumber);
        (Due, NudgeOn) = (due, calendar.Add(NudgeOn, stood));
        if (NudgeOn > today) NudgedAt = null;
        (State, PausedOn, OverdueSaidAt) = (NudgedAt is null ? TurnState.Open : TurnState.Nudged, null, null); // still overdue, it goes to the superior again
        Happened(InboxWords.TurnResumed(Due));
    }

    /// <summary>Its hour, where it has one, is over.</summary>
    public bool HasEnded(DateTime now) => EndsAt <= now;

    public bool IsToBeNudged(DateTime now) => TehranTime.Day(now) is var today && IsOpen && State == TurnState.Open && NudgeOn <= today && today <= Due && OpenedOn < today && !HasEnded(now);

    /// <summary>Reminds the holder, once.</summary>
    public void Nudge(DateTime now)
    {
        (State, NudgedAt) = (TurnState.Nudged, now);
        Happened(InboxWords.TurnNudged(Due));
    }

    /// <summary>The one who waits sends a reminder: once a day, while the clock runs.</summary>
    /// <exception cref="BrokenRule">Closed, paused, or reminded today.</exception>
    public void Remind(DateTime now)
    {
        BrokenRule.If(!IsOpen, ShellWords.AlreadyDone);
        BrokenRule.If(State == TurnState.Paused, InboxWords.PausedNoNudge);
        var today = TehranTime.Day(now);
        BrokenRule.If(RemindedOn == today, InboxWords.NudgedToday);
        RemindedOn = today;
        if (State == TurnState.Open) (State, NudgedAt) = (TurnState.Nudged, now);
        Happened(InboxWords.TurnReminded(Due));
    }

    public bool IsToBeEscalated(DateTime now) => IsOpen && State is TurnState.Open or TurnState.Nudged && (Due < TehranTime.Day(now) || HasEnded(now)) && OverdueSaidAt is null;

    /// <summary>The due day or its hour has passed: the superior gets it too. Without a superior it stays with its holder, who is told.</summary>
    /// <param name="superiorId">Who is superior today, where the one named at first has left.</param>
    public void Escalate(DateTime now, int? superiorId = null)
    {
        OverdueSaidAt = now;
        SuperiorId = superiorId ?? SuperiorId;
        if (SuperiorId is null || SuperiorId == PersonId) return;
        State = TurnState.Escalated;
        Happened(InboxWords.TurnEscalated(Due));
    }

    /// <summary>The superior gives more time, with a coded reason and own words.</summary>
    /// <exception cref="BrokenRule">Closed, no later day, or no reason.</exception>
    public void Extend(DateOnly? due, string? reasonCode, string? why, WorkingCalendar calendar, DateOnly today)
    {
        BrokenRule.If(!IsOpen, ShellWords.AlreadyDone);
        new Rules().If(due is null || due <= Due || due <= today, InboxWords.DueMustBeLater(Due), nameof(Due))
            .If(string.IsNullOrEmpty(reasonCode), ShellWords.ReasonNeeded, "Reason").Text(why, ShellWords.Why, "Why", 1000, 10).Check();
        (Due, EndsAt) = (due!.Value, null);
        NudgeOn = NudgeDay(today, calendar);
        (State, NudgedAt, OverdueSaidAt) = (TurnState.Open, null, null);
        Happened(InboxWords.ExtendDueDone(Due), why, reasonCode);
    }

    /// <summary>Gives the turn to somebody else.</summary>
    /// <exception cref="BrokenRule">Closed, or to the one who has it.</exception>
    public void HandOver(int personId, int? unitId, string name)
    {
        BrokenRule.If(!IsOpen, ShellWords.AlreadyDone);
        BrokenRule.If(personId == PersonId, InboxWords.HasItAlready(name), "Person");
        (PersonId, UnitId) = (personId, unitId);
        if (State == TurnState.Escalated) State = TurnState.Nudged;
        Happened(InboxWords.HandOverDone(name));
    }

    private void Set(TurnAsk ask, WorkingCalendar calendar)
    {
        (What, Href, About, SuperiorId, NudgeAtPercent) = (ask.What.ToJson(), ask.Href, Say.Beginning(ask.About, 300), ask.EscalateToId, ask.NudgeAtPercent);
        (Due, EndsAt, WaiterId, HidesHolder) = (ask.Due, ask.EndsAt, ask.WaiterId, ask.HidesHolder);
        NudgeOn = NudgeDay(OpenedOn, calendar);
    }

    // 80 % of ten working days is the eighth; a part of a day counts as a whole one.
    private DateOnly NudgeDay(DateOnly from, WorkingCalendar calendar) =>
        calendar.Add(from, (Math.Max(0, calendar.Between(from, Due)) * NudgeAtPercent + 99) / 100);
}
