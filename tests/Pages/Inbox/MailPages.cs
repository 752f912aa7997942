using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using Pishran.Data;
using Pishran.Features.Inbox;
using Pishran.Jobs;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Inbox;

/// <summary>What leaves the house, taken by a real SMTP server.</summary>
public abstract class MailPages(ICarriedCity carried)
{
    public sealed class OnSqlite(SqliteCarriedCity city) : MailPages(city), IClassFixture<SqliteCarriedCity>;
    public sealed class OnPostgres(PostgresCarriedCity city) : MailPages(city), IClassFixture<PostgresCarriedCity>;

    private readonly City _city = carried.City;
    private readonly SmtpListener _smtp = carried.Carriers.Smtp;

    private Task Put(string key, string to, string subject = "Subject", string body = "Body") =>
        _city.Arrange(async (_, all) => { await all.GetRequiredService<Outbox>().Put(MessageChannel.Email, key, to, subject, body, _city.Clock.Now); return 0; });

    private static string Html(MimeMessage mail) => mail.HtmlBody ?? "";

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in() => Assert.Contains("/sign-in", (await _city.Stranger().Get("/inbox/messages")).Location!, StringComparison.Ordinal);

    [Fact]
    public async Task Only_the_administrator_sees_what_leaves()
    {
        foreach (var account in (string[])[Role.HeadOfIdeas, Role.Secretary, Role.Employee])
        {
            using var visitor = await _city.SignIn(account);
            Assert.Equal(403, (await visitor.Get("/inbox/messages")).Status);
        }
    }

    [Fact]
    public async Task Your_turn_comes_at_once_in_the_readers_language_and_direction()
    {
        _city.MoveToHour(10);
        await _city.Reach("employee", "fa@example.org");
        await _city.Reach("employee-2", "en@example.org", wishes: w => w.Choose(8, 21, 7, true, false, true));
        await _city.GiveTurn("employee", "چراغ‌های خاموش", 9);
        await _city.GiveTurn("employee-2", "چراغ‌های خاموش", 9);
        await _city.RunOutbox();
        var (fa, en) = (_smtp.To("fa@example.org").Single(), _smtp.To("en@example.org").Single());

        Assert.IsType<MultipartAlternative>(fa.Message.Body);
        Assert.Equal("house", fa.User);
        Assert.Contains("چراغ‌های خاموش", fa.Message.Subject, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"fa\" dir=\"rtl\">", Html(fa.Message), StringComparison.Ordinal);
        Assert.Contains("href=\"https://pishran.example.org/inbox/notices\"", Html(fa.Message), StringComparison.Ordinal);
        Assert.Contains("https://pishran.example.org/inbox/notices", fa.Message.TextBody, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\" dir=\"ltr\">", Html(en.Message), StringComparison.Ordinal);
        Assert.StartsWith("Your turn:", en.Message.Subject, StringComparison.Ordinal);
        Assert.Equal("en", en.Message.Body!.Headers[HeaderId.ContentLanguage]);
    }

    [Theory]
    [InlineData("Title\r\nBcc: thief@example.org\r\n\r\nEvil body")]
    [InlineData("Title\nX-Evil: 1")]
    [InlineData("<script>alert(1)</script><a href='https://evil.example'>press</a> https://evil.example/x")]
    [InlineData("Title\u2028Bcc: thief@example.org\u0000\u2069\u202Eevil")]
    [InlineData("=?utf-8?q?Bcc:_thief=40example.org?=")]
    public async Task A_hostile_title_stays_a_title(string title)
    {
        _city.MoveToHour(10);
        await _city.Reach("employee-3", "hostile@example.org");
        // The house's clock is shared: mail that other facts left waiting may go in the same run.
        var before = _smtp.To("hostile@example.org").Count;
        await _city.GiveTurn("employee-3", title.Replace("\0", "", StringComparison.Ordinal), 9);
        await _city.RunOutbox();
        var taken = _smtp.To("hostile@example.org");
        Assert.Equal(before + 1, taken.Count);
        Assert.DoesNotContain(_smtp.Taken, m => m.To.Contains("thief@example.org"));
        var mail = taken[^1];
        Assert.Equal(["hostile@example.org"], mail.To);
        Assert.Empty(mail.Message.Bcc);
        Assert.False(mail.Message.Headers.Contains("X-Evil"));
        Assert.DoesNotContain("<script", Html(mail.Message), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"https://evil", Html(mail.Message), StringComparison.Ordinal);
        Assert.DoesNotContain("href='https://evil", Html(mail.Message), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a@example.org, thief@example.org")]
    [InlineData("a@example.org\r\nRCPT TO:<thief@example.org>")]
    [InlineData("Name <a@example.org>")]
    [InlineData("a@example.org>\r\nDATA")]
    [InlineData("not an address")]
    public async Task An_address_that_is_more_than_one_address_is_refused_for_good(string address)
    {
        var key = $"bad-{Guid.NewGuid():N}";
        await Put(key, address);
        await _city.RunOutbox();
        Assert.DoesNotContain(_smtp.Taken, m => m.To.Any(to => to.Contains("thief@", StringComparison.Ordinal)) || m.Message.MessageId == $"{key}@example.org");
        var message = await _city.Read(db => db.Set<OutboxMessage>().SingleAsync(m => m.Key == key));
        Assert.Equal((OutboxMessageState.Failed, 1), (message.State, message.Attempts));
    }

    [Fact]
    public async Task What_was_rolled_back_sends_nothing()
    {
        await Assert.ThrowsAsync<BrokenRule>(() => _city.Arrange<int>(async (_, all) =>
        {
            await all.GetRequiredService<Outbox>().Put(MessageChannel.Email, "rolled-back", "rolled@example.org", "Subject", "Body", _city.Clock.Now);
            throw new BrokenRule(ShellWords.AlreadyDone);
        }));
        await _city.RunOutbox();
        Assert.Empty(_smtp.To("rolled@example.org"));
    }

    [Fact]
    public async Task Killed_between_sending_and_marking_it_goes_again_under_the_same_message_id()
    {
        // What other tests have left goes first: the one that dies is this one's.
        await _city.RunOutbox();
        await Put("killed-1", "killed@example.org");
        await using (var scope = _city.Services.CreateAsyncScope())
        {
            var all = scope.ServiceProvider;
            var dying = new OutboxJob(all.GetRequiredService<AppDb>(), new Writer(new Dying(all.GetRequiredService<IWriteGate>()), _city.Clock), all.GetServices<IMessageSender>(), _city.Clock, NullLogger<OutboxJob>.Instance);
            await Assert.ThrowsAsync<IOException>(() => dying.Run(default));
        }
        Assert.Single(_smtp.To("killed@example.org"));
        await _city.RunOutbox();
        Assert.Single(_smtp.To("killed@example.org"));

        _city.Clock.Advance(OutboxMessage.SendingTakes);
        await _city.RunOutbox();
        await _city.RunOutbox();
        var copies = _smtp.To("killed@example.org");
        Assert.Equal(2, copies.Count);
        Assert.Equal("killed-1@example.org", copies.Select(c => c.Message.MessageId).Distinct().Single());
        Assert.Equal(OutboxMessageState.Sent, (await _city.Messages("killed@example.org")).Single().State);
    }

    /// <summary>A node that claims its message, sends it, and dies before it can say so.</summary>
    private sealed class Dying(IWriteGate gate) : IWriteGate
    {
        private int _turns;

        public long? Commits => gate.Commits;
        public Task InTurn(AppDb db, Func<Task> work) => ++_turns == 1 ? gate.InTurn(db, work) : throw new IOException("The node died.");
        public Task HoldChain(AppDb db) => gate.HoldChain(db);
    }

    [Fact]
    public async Task Two_nodes_send_a_message_once()
    {
        await Put("two-nodes", "two@example.org");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _city.RunOutbox()));
        Assert.Single(_smtp.To("two@example.org"));
    }

    [Fact]
    public async Task A_server_that_is_down_is_tried_ten_times_with_longer_waits_and_then_the_administrator_sends_again()
    {
        await Put("down-1", "down@example.org", "A sealed title", "A sealed text");
        _smtp.IsDown = true;
        var waits = new List<TimeSpan>();
        for (var i = 0; i < OutboxMessage.MostAttempts; i++)
        {
            await _city.RunOutbox();
            var tried = (await _city.Messages("down@example.org")).Single();
            waits.Add(tried.NotBefore - _city.Clock.Now);
            _city.Clock.MoveTo(tried.NotBefore.AddSeconds(1));
        }
        _smtp.IsDown = false;
        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 360], waits.Select(w => (int)w.TotalMinutes));
        await _city.RunOutbox();
        Assert.Empty(_smtp.To("down@example.org"));
        Assert.Equal(OutboxMessageState.Failed, (await _city.Messages("down@example.org")).Single().State);

        using var administrator = await _city.SignIn(Role.Administrator);
        var page = await administrator.Get("/inbox/messages");
        Assert.Contains("down@example.org", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("sealed", page.Html, StringComparison.Ordinal);
        var id = (await _city.Messages("down@example.org")).Single().Id;
        var again = page.Form("form[action*='handler=Again']");
        again.Set("Message", Say.Digits($"{id}"));
        Assert.Equal(302, (await again.Send()).Status);
        await _city.RunOutbox();
        Assert.Single(_smtp.To("down@example.org"));
    }

    [Fact]
    public async Task A_mailbox_that_is_not_there_fails_at_once_and_a_busy_one_is_tried_again()
    {
        await Put("nobody-1", "nobody@example.org");
        await Put("busy-1", "busy@example.org");
        await _city.RunOutbox();
        var (nobody, busy) = ((await _city.Messages("nobody@example.org")).Single(), (await _city.Messages("busy@example.org")).Single());
        Assert.Equal((OutboxMessageState.Failed, false), (nobody.State, nobody.IsWaiting));
        Assert.Contains("550", nobody.Fault!, StringComparison.Ordinal);
        Assert.Equal((OutboxMessageState.Retrying, true), (busy.State, busy.IsWaiting));

        using var administrator = await _city.SignIn(Role.Administrator);
        var off = (await administrator.Get("/inbox/messages")).Form("form[action*='handler=Off']");
        off.Set("Message", Say.Digits($"{busy.Id}"));
        Assert.Equal(302, (await off.Send()).Status);
        Assert.Equal(OutboxMessageState.Cancelled, (await _city.Messages("busy@example.org")).Single().State);
    }

    [Fact]
    public async Task At_night_it_waits_for_the_morning_and_what_is_done_by_then_is_not_told()
    {
        await _city.Reach("employee-4", "night@example.org");
        _city.MoveToHour(22);
        var done = await _city.GiveTurn("employee-4", "شبانه یک", 9);
        await _city.GiveTurn("employee-4", "شبانه دو", 9);
        await _city.RunOutbox();
        Assert.Empty(_smtp.To("night@example.org"));
        await _city.Inbox(inbox => inbox.Close("Tests.Act", done, _city.Clock.Now));

        _city.MoveToHour(7);
        await _city.RunOutbox();
        Assert.Contains("شبانه دو", _smtp.To("night@example.org").Single().Message.Subject, StringComparison.Ordinal);
        Assert.Equal([OutboxMessageState.Cancelled, OutboxMessageState.Sent], (await _city.Messages("night@example.org")).Select(m => m.State));
    }

    [Fact]
    public async Task Who_has_left_hears_nothing()
    {
        await _city.Reach("employee-6", "left@example.org");
        await _city.Arrange(async db => { var id = _city.Who("employee-6"); (await db.Set<Features.People.Person>().FirstAsync(p => p.Id == id)).Leave(); });
        await _city.GiveTurn("employee-6", "پس از رفتن", 9);
        await _city.RunOutbox();
        Assert.Empty(_smtp.To("left@example.org"));
    }

    [Fact]
    public async Task News_wanted_at_once_is_bundled_into_one_mail()
    {
        _city.MoveToHour(11);
        await _city.Reach("employee-5", "news@example.org", wishes: w => w.Choose(NoticeKind.Other, Channels.InApp | Channels.Email));
        for (var i = 0; i < 3; i++)
            await _city.Arrange((_, all) => { all.GetRequiredService<InboxDoor>().Tell(_city.Who("employee-5"), ShellWords.SaveDone, "/problems/1", _city.Clock.Now); return Task.FromResult(0); });
        await _city.RunNews();
        Assert.Empty(await _city.Messages("news@example.org"));
        _city.Clock.Advance(Features.Inbox.Mail.News.WaitsForMore);
        await _city.RunNews();
        await _city.RunNews();
        await _city.RunOutbox();
        Assert.Single(_smtp.To("news@example.org"));
    }

    [Fact]
    public async Task The_digest_comes_once_a_day_at_its_hour_and_tells_nothing_twice()
    {
        await _city.Reach(Role.Secretary, "digest@example.org", wishes: w => { w.Choose(9, 21, 7, true, false, false); w.Choose(NoticeKind.Turn, Channels.Digest); });
        _city.MoveToHour(10);
        await _city.RunDigests();
        await _city.GiveTurn(Role.Secretary, "کار خلاصه", 30);
        await _city.Arrange((_, all) => { all.GetRequiredService<InboxDoor>().Tell(_city.Who(Role.Secretary), ShellWords.SaveDone, "/problems/2", _city.Clock.Now); return Task.FromResult(0); });
        await _city.RunOutbox();
        Assert.Empty(_smtp.To("digest@example.org"));

        _city.MoveToHour(9);
        await _city.RunDigests();
        await _city.RunDigests();
        await _city.RunOutbox();
        var mail = _smtp.To("digest@example.org").Single().Message;
        Assert.Contains("کار خلاصه", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains(ShellWords.SaveDone.In(Language.Fa), mail.TextBody, StringComparison.Ordinal);

        _city.MoveToHour(9);
        await _city.RunDigests();
        await _city.RunOutbox();
        Assert.Equal(2, _smtp.To("digest@example.org").Count);
        Assert.DoesNotContain(ShellWords.SaveDone.In(Language.Fa), _smtp.To("digest@example.org")[1].Message.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_overlong_key_is_kept_short_and_still_one()
    {
        var key = new string('k', 300);
        await Put(key + "1", "long@example.org");
        await Put(key + "1", "long@example.org");
        await Put(key + "2", "long@example.org");
        Assert.Equal(2, (await _city.Messages("long@example.org")).Count);
    }
}
