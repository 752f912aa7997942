using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.People;
using Pishran.Jobs;
using Pishran.Shell;

namespace Pishran.Features.Inbox.Mail;

/// <summary>
/// What leaves the house by e-mail and SMS: «your turn», nudge and escalation at once (quiet hours held), the rest once a day.
/// In the reader's own language, whoever acts.
/// </summary>
public sealed class Messages(AppDb db, PeopleDoor people, Outbox outbox, IConfiguration settings)
{
    public async Task YourTurn(Turn turn, Word act, int daysLeft, DateTime now)
    {
        // The turn has no number before it is saved: record, person and act name it.
        var key = string.Create(CultureInfo.InvariantCulture, $"turn-{turn.Kind}-{turn.RecordId}-{turn.PersonId}-{turn.WhatKey}-{now:yyyyMMddHHmmss}");
        await Send(turn.PersonId, key, now, InboxWords.YourTurnSubject(act, turn.About), InboxWords.WhyYourTurn,
            [InboxWords.YourTurnLine(act, turn.About), InboxWords.DueLine(turn.Due, daysLeft), InboxWords.DoItHere(Link(turn.Href)), InboxWords.AwayLine],
            InboxWords.YourTurnSms(act, turn.Due), turn.Href);
    }

    public async Task Nudge(Turn turn, int daysLeft, string? superior, DateTime now)
    {
        var act = Word.FromJson(turn.What);
        await Send(turn.PersonId, Key("nudge", turn), now, InboxWords.NudgeSubject(act, turn.Due), InboxWords.WhyYourTurn,
            [InboxWords.NudgeLine(turn.About, act), superior is null ? InboxWords.DaysLeftLine(daysLeft) : InboxWords.DaysLeftThenLine(daysLeft, superior), InboxWords.DoItHere(Link(turn.Href))],
            InboxWords.NudgeSms(act, daysLeft), turn.Href);
    }

    public async Task Escalation(Turn turn, string holder, DateTime now)
    {
        var act = Word.FromJson(turn.What);
        Word[] lines = [InboxWords.EscalationLine(act, turn.About, turn.Due), InboxWords.EscalationAsk(holder), InboxWords.SeeRecord(Link(turn.Href))];
        if (turn.SuperiorId is { } superior)
            await Send(superior, Key("escalation", turn), now, InboxWords.EscalationSubject(act, turn.About), InboxWords.WhySuperior, lines, InboxWords.EscalationSms(act), turn.Href);
        await Send(turn.PersonId, Key("overdue", turn), now, InboxWords.EscalationSubject(act, turn.About), InboxWords.WhyYourTurn, [lines[0], lines[2]], null, turn.Href);
    }

    /// <summary>The one bundled mail of a day: turns by due day, then news.</summary>
    public Task Digest(int personId, DateOnly today, IReadOnlyList<TurnRow> turns, IReadOnlyList<Word> news, DateTime now)
    {
        List<Word> lines = [];
        if (turns.Count > 0) lines.Add(InboxWords.DigestTurns);
        lines.AddRange(turns.Select(t => InboxWords.DigestTurn(t.What, t.About, t.Due)));
        if (turns.Count(t => t.IsLate) is > 0 and var late) lines.Add(InboxWords.DigestOverdue(late));
        if (news.Count > 0) lines.Add(InboxWords.DigestNews);
        lines.AddRange(news.Select(n => InboxWords.DigestItem(n)));
        lines.Add(InboxWords.DigestInbox(Link("/inbox")));
        return Send(personId, string.Create(CultureInfo.InvariantCulture, $"digest-{personId}-{today:yyyy-MM-dd}"), now, InboxWords.DigestSubject(today, turns.Count, news.Count), InboxWords.WhyDigest, lines, null, "/inbox");
    }

    private async Task Send(int personId, string key, DateTime now, Word subject, Word why, IReadOnlyList<Word> lines, Word? sms, string href)
    {
        if (await people.ContactOf(personId) is not { } contact) return;
        var wishes = db.Held<Preferences>().FirstOrDefault(p => p.PersonId == personId) ?? await db.Preferences.AsNoTracking().FirstOrDefaultAsync(p => p.PersonId == personId) ?? new Preferences(personId);
        var (language, at) = (wishes.InEnglish ? Language.En : Language.Fa, wishes.NotBefore(now));
        if (wishes.ByEmail && contact.Email is { } email)
            await outbox.Put(MessageChannel.Email, key, email, OneLine(subject.In(language)), Body(contact.Name, lines, why, language), now, at);
        if (wishes.BySms && sms is not null && contact.Mobile is { } mobile)
            await outbox.Put(MessageChannel.Sms, key + "-sms", mobile, "", $"{sms.In(language)}\n{Link(href)}", now, at);
    }

    private string Body(string name, IReadOnlyList<Word> lines, Word why, CultureInfo language) =>
        string.Join('\n', [InboxWords.MailGreeting(name).In(language), "", .. lines.Select(l => l.In(language)), "", "--", ShellWords.Office.In(language), InboxWords.MailFooter(why, Link("/inbox/settings")).In(language)]);

    private Word Link(string href) => Word.Said((settings["Pishran:Address"] ?? settings["urls"]?.Split(';')[0] ?? "").TrimEnd('/') + href);

    private static string Key(string what, Turn turn) => string.Create(CultureInfo.InvariantCulture, $"{what}-{turn.Id}-{turn.Due:yyyy-MM-dd}");

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
