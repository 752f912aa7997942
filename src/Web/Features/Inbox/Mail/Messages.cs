using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.People;
using Pishran.Jobs;
using Pishran.Shell;

namespace Pishran.Features.Inbox.Mail;

/// <summary>
/// What leaves the house by e-mail and SMS: «your turn», nudge and escalation at once (quiet hours held), news as each person
/// chose, the rest once a day. In the reader's own language, whoever acts. While a deputy acts, they hear of turns too.
/// </summary>
public sealed class Messages(AppDb db, PeopleDoor people, Outbox outbox, IConfiguration settings)
{
    private sealed record Letter(NoticeKind Kind, string Key, string? Topic, Word Subject, Word Why, IReadOnlyList<Word> Lines, Word? Sms, string Href);

    public async Task YourTurn(Turn turn, Word act, int daysLeft, DateTime now)
    {
        // The turn has no number before it is saved: record, person and act name it.
        var key = string.Create(CultureInfo.InvariantCulture, $"turn-{TopicOf(turn)}-{now:yyyyMMddHHmmss}");
        await ToHolder(turn, new Letter(NoticeKind.Turn, key, TopicOf(turn), InboxWords.YourTurnSubject(act, turn.About), InboxWords.WhyYourTurn,
            [InboxWords.YourTurnLine(act, turn.About), InboxWords.DueLine(turn.Due, daysLeft), InboxWords.DoItHere(Link(turn.Href)), InboxWords.AwayLine],
            InboxWords.YourTurnSms(act, turn.Due), turn.Href), now);
    }

    public Task Nudge(Turn turn, int daysLeft, string? superior, DateTime now) =>
        Nudge(turn, Key("nudge", turn), daysLeft, superior is null ? InboxWords.DaysLeftLine(daysLeft) : InboxWords.DaysLeftThenLine(daysLeft, superior), null, now);

    /// <summary>A reminder by hand.</summary>
    /// <param name="sender">Who waits; null where the holder may not know it.</param>
    public Task Remind(Turn turn, int daysLeft, string? sender, DateTime now) =>
        Nudge(turn, string.Create(CultureInfo.InvariantCulture, $"reminder-{turn.Id}-{turn.RemindedOn:yyyy-MM-dd}"), daysLeft,
            daysLeft < 0 ? InboxWords.PastDueLine(turn.Due) : InboxWords.DaysLeftLine(daysLeft), sender is null ? null : InboxWords.ReminderFrom(sender), now);

    public async Task Escalation(Turn turn, string holder, DateTime now)
    {
        var act = Word.FromJson(turn.What);
        Word[] lines = [InboxWords.EscalationLine(act, turn.About, turn.Due), InboxWords.EscalationAsk(holder), InboxWords.SeeRecord(Link(turn.Href))];
        if (turn.State == TurnState.Escalated)
            await Send(turn.SuperiorId!.Value, new Letter(NoticeKind.Escalation, Key("escalation", turn), TopicOf(turn), InboxWords.EscalationSubject(act, turn.About), InboxWords.WhySuperior, lines, InboxWords.EscalationSms(act), turn.Href), now);
        await ToHolder(turn, new Letter(NoticeKind.Escalation, Key("overdue", turn), TopicOf(turn), InboxWords.EscalationSubject(act, turn.About), InboxWords.WhyYourTurn, [lines[0], lines[2]], null, turn.Href), now);
    }

    /// <summary>The turn is over or somebody else's: what still waits to be said of it is called off.</summary>
    public Task Over(Turn turn) => outbox.CallOff(TopicOf(turn));

    /// <summary>News that a person wants at once: all that waited in one mail and one SMS, which says only that there is news.</summary>
    public Task News(int personId, Channels channels, IReadOnlyList<Word> news, int lastId, DateTime now) => Send(personId,
        new Letter(NoticeKind.Other, string.Create(CultureInfo.InvariantCulture, $"news-{personId}-{lastId}"), null, news.Count == 1 ? news[0] : InboxWords.NewsSubject(news.Count), InboxWords.WhyNews,
            [.. news.Select(n => InboxWords.DigestItem(n)), InboxWords.SeeNotices(Link("/inbox/notices"))], InboxWords.NewsSms(news.Count), "/inbox/notices"), now, channels: channels);

    /// <summary>The one bundled mail of a day: turns by due day, those of who is away too, then news.</summary>
    public Task Digest(int personId, DateOnly today, IReadOnlyList<TurnRow> turns, IReadOnlyList<(string Holder, TurnRow Turn)> others, IReadOnlyList<Word> news, DateTime now)
    {
        List<Word> lines = [];
        if (turns.Count > 0) lines.Add(InboxWords.DigestTurns);
        lines.AddRange(turns.Select(t => InboxWords.DigestTurn(t.What, t.About, t.Due)));
        foreach (var away in others.GroupBy(o => o.Holder))
        {
            lines.Add(InboxWords.DigestFor(away.Key));
            lines.AddRange(away.Select(o => InboxWords.DigestTurn(o.Turn.What, o.Turn.About, o.Turn.Due)));
        }
        if (turns.Count(t => t.IsLate) is > 0 and var late) lines.Add(InboxWords.DigestOverdue(late));
        if (news.Count > 0) lines.Add(InboxWords.DigestNews);
        lines.AddRange(news.Select(n => InboxWords.DigestItem(n)));
        lines.Add(InboxWords.DigestInbox(Link("/inbox")));
        var key = string.Create(CultureInfo.InvariantCulture, $"digest-{personId}-{today:yyyy-MM-dd}");
        return Send(personId, new Letter(NoticeKind.Other, key, null, InboxWords.DigestSubject(today, turns.Count + others.Count, news.Count), InboxWords.WhyDigest, lines, null, "/inbox"), now, channels: Channels.Email);
    }

    private Task Nudge(Turn turn, string key, int daysLeft, Word left, Word? from, DateTime now)
    {
        var act = Word.FromJson(turn.What);
        List<Word> lines = [InboxWords.NudgeLine(turn.About, act), left, InboxWords.DoItHere(Link(turn.Href))];
        if (from is not null) lines.Insert(1, from);
        return ToHolder(turn, new Letter(NoticeKind.Nudge, key, TopicOf(turn), InboxWords.NudgeSubject(act, turn.Due), InboxWords.WhyYourTurn, lines,
            daysLeft < 0 ? InboxWords.YourTurnSms(act, turn.Due) : InboxWords.NudgeSms(act, daysLeft), turn.Href), now);
    }

    private async Task ToHolder(Turn turn, Letter letter, DateTime now)
    {
        await Send(turn.PersonId, letter, now);
        var deputies = await people.DeputiesOf(turn.PersonId, TehranTime.Day(now));
        if (deputies.Count == 0 || await people.ContactOf(turn.PersonId) is not { } holder) return;
        foreach (var deputy in deputies)
            await Send(deputy, letter with { Key = string.Create(CultureInfo.InvariantCulture, $"{letter.Key}-for-{deputy}"), Href = "/inbox", Lines = [.. letter.Lines, InboxWords.ActsForLine(holder.Name, Link("/inbox"))] }, now);
    }

    /// <param name="channels">By which to send; null: as the person chose for the kind.</param>
    private async Task Send(int personId, Letter letter, DateTime now, Channels? channels = null)
    {
        if (await people.ContactOf(personId) is not { } contact) return;
        var wishes = await WishesOf(personId);
        var (language, at) = (wishes.InEnglish ? Language.En : Language.Fa, wishes.NotBefore(now));
        if (Wants(Channels.Email) && wishes.ByEmail && contact.Email is { } email)
            await outbox.Put(MessageChannel.Email, letter.Key, email, OneLine(letter.Subject.In(language)), Body(contact.Name, letter, language), now, at, language, letter.Topic);
        if (Wants(Channels.Sms) && wishes.BySms && letter.Sms is not null && contact.Mobile is { } mobile)
            await outbox.Put(MessageChannel.Sms, letter.Key + "-sms", mobile, "", $"{OneLine(letter.Sms.In(language))}\n{Link(letter.Href)}", now, at, language, letter.Topic);

        bool Wants(Channels channel) => channels?.HasFlag(channel) ?? wishes.Wants(letter.Kind, channel);
    }

    internal async Task<Preferences> WishesOf(int personId) =>
        db.Held<Preferences>().FirstOrDefault(p => p.PersonId == personId) ?? await db.Preferences.AsNoTracking().FirstOrDefaultAsync(p => p.PersonId == personId) ?? new Preferences(personId);

    private string Body(string name, Letter letter, CultureInfo language) =>
        string.Join('\n', [OneLine(InboxWords.MailGreeting(name).In(language)), "", .. letter.Lines.Select(l => OneLine(l.In(language))), "", "--", ShellWords.Office.In(language), InboxWords.MailFooter(letter.Why, Link("/inbox/settings")).In(language)]);

    private Word Link(string href) => Word.Said((settings["Pishran:Address"] ?? settings["urls"]?.Split(';')[0] ?? "").TrimEnd('/') + href);

    private static string TopicOf(Turn turn) => string.Create(CultureInfo.InvariantCulture, $"{turn.Kind}-{turn.RecordId}-{turn.PersonId}-{turn.WhatKey}");

    private static string Key(string what, Turn turn) => string.Create(CultureInfo.InvariantCulture, $"{what}-{turn.Id}-{turn.Due:yyyy-MM-dd}");

    // A title can't bring a line, and with it a header or a signature, of its own.
    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n', '\u0085', '\u2028', '\u2029', '\v', '\f', '\0'], StringSplitOptions.RemoveEmptyEntries));
}
