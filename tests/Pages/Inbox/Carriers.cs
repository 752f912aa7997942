using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws;
using Pishran.Features.Inbox;
using Pishran.Features.Inbox.Mail;
using Pishran.Features.People;
using Pishran.Jobs;

namespace Pishran.Tests.Pages.Inbox;

/// <summary>A mail server and an SMS gateway beside a city.</summary>
public sealed class Carriers : IAsyncDisposable
{
    public SmtpListener Smtp { get; } = new();
    public SmsGateway Sms { get; } = new();

    public Dictionary<string, string?> Settings => new(StringComparer.Ordinal)
    {
        ["Pishran:Address"] = "https://pishran.example.org",
        ["Pishran:Smtp:Host"] = "127.0.0.1", ["Pishran:Smtp:Port"] = Say(Smtp.Port), ["Pishran:Smtp:From"] = "pishran@example.org",
        ["Pishran:Smtp:User"] = "house", ["Pishran:Smtp:Password"] = "secret", ["Pishran:Smtp:Tls"] = "none",
        ["Pishran:Sms:Url"] = $"http://127.0.0.1:{Say(Sms.Port)}/send", ["Pishran:Sms:KeyHeader"] = "X-Key", ["Pishran:Sms:Key"] = "k-1405", ["Pishran:Sms:Accepted"] = "accepted",
        ["Pishran:Outgoing:PrivateHosts"] = "127.0.0.1",
    };

    private static string Say(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        await Smtp.DisposeAsync();
        await Sms.DisposeAsync();
    }
}

/// <summary>A city with carriers, on either database.</summary>
public interface ICarriedCity
{
    City City { get; }
    Carriers Carriers { get; }
}

public sealed class SqliteCarriedCity : SqliteCity, ICarriedCity
{
    public City City => this;
    public Carriers Carriers { get; } = new();
    protected override Dictionary<string, string?> Settings => Carriers.Settings;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Carriers.DisposeAsync();
    }
}

public sealed class PostgresCarriedCity : PostgresCity, ICarriedCity
{
    public City City => this;
    public Carriers Carriers { get; } = new();
    protected override Dictionary<string, string?> Settings => Carriers.Settings;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Carriers.DisposeAsync();
    }
}

/// <summary>What tests of the inbox do again and again.</summary>
internal static class InboxSteps
{
    private static int _record;

    public static int Record() => Interlocked.Increment(ref _record);

    extension(City city)
    {
        public int Who(string account) => city.People.Person(account);

        /// <summary>Gives a turn of so many calendar days and returns the number of its record.</summary>
        public async Task<int> GiveTurn(string account, string about, int days, string? superior = null, string? waiter = null, bool hidesHolder = false, int record = 0)
        {
            record = record == 0 ? Record() : record;
            await city.Arrange(async (_, all) =>
            {
                await all.GetRequiredService<BylawsDoor>().StartWith();
                await all.GetRequiredService<InboxDoor>().Ask(new TurnAsk(city.Who(account), "Tests.Act", record, InboxWords.TakeTurn, "/inbox/notices", about, city.Clock.Today.AddDays(days),
                    superior is null ? null : city.Who(superior), WaiterId: waiter is null ? null : city.Who(waiter), HidesHolder: hidesHolder), city.Clock.Now);
                return 0;
            });
            return record;
        }

        public Task<Turn> TurnOn(int record) => city.Read(db => db.Set<Turn>().AsNoTracking().SingleAsync(t => t.Kind == "Tests.Act" && t.RecordId == record));

        public Task Inbox(Func<InboxDoor, Task> act) => city.Arrange(async (_, all) => { await act(all.GetRequiredService<InboxDoor>()); return 0; });

        /// <summary>Writes how to reach the person, and how they want to be reached.</summary>
        public Task Reach(string account, string? email, string? mobile = null, Action<Preferences>? wishes = null) => city.Arrange(async (db, _) =>
        {
            var id = city.Who(account);
            var person = await db.Set<Person>().FirstAsync(p => p.Id == id);
            person.Correct(new PersonFacts(person.FirstName, person.LastName, Email: email, Mobile: mobile));
            if (wishes is null) return 0;
            var kept = await db.Set<Preferences>().FirstOrDefaultAsync(p => p.PersonId == id) ?? db.Add(new Preferences(id)).Entity;
            wishes(kept);
            return 0;
        });

        public async Task Run<T>(Func<T, Task> job) where T : class
        {
            await using var scope = city.Services.CreateAsyncScope();
            await job(scope.ServiceProvider.GetRequiredService<T>());
        }

        public Task RunOutbox() => city.Run<OutboxJob>(job => job.Run(default));
        public Task RunClock() => city.Run<InboxClock>(job => job.Run(default));
        public Task RunNews() => city.Run<News>(job => job.Run(default));
        public Task RunDigests() => city.Run<Digests>(job => job.Run(default));

        /// <summary>Moves to the next day that is after now, at an hour of Tehran.</summary>
        public void MoveToHour(int hour)
        {
            var local = TehranTime.ToLocal(city.Clock.Now);
            var at = local.Date.AddHours(hour);
            city.Clock.MoveTo(TehranTime.ToUtc(at > local ? at : at.AddDays(1)));
        }

        public Task<List<OutboxMessage>> Messages(string to) => city.Read(db => db.Set<OutboxMessage>().AsNoTracking().Where(m => m.To == to).OrderBy(m => m.Id).ToListAsync());
    }
}
