using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Data.Sheets;
using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws;
using Pishran.Features.People;
using Pishran.Features.People.Accounts;
using Pishran.Shell;

namespace Pishran.Demo;

/// <summary>
/// Builds the demonstration city: once per data folder and all or nothing, in one transaction, so that a build that was
/// killed has left nothing behind.
/// </summary>
public static class DemoCity
{
    /// <summary>The day, counted from today, on which the story begins: two years of ideas.</summary>
    public const int FirstDay = -745;

    /// <summary>Builds the city where there is none yet, and offers the ready accounts on the sign-in page.</summary>
    /// <param name="progress">Told what is being made, for whoever waits.</param>
    /// <returns>Whether it was built now.</returns>
    public static async Task<bool> Prepare(IServiceProvider services, DemoClock clock, Action<string>? progress = null)
    {
        DemoPeople.Offer(services.GetRequiredService<DemoAccounts>());
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (await db.Persons.AnyAsync()) return false;

        var today = TehranTime.Day(clock.GetUtcNow().UtcDateTime);
        try
        {
            var gate = services.GetRequiredService<IWriteGate>();
            await gate.InTurn(db, () => new Story(scope.ServiceProvider, db, clock, today, progress ?? (_ => { })).Tell());
        }
        finally
        {
            clock.Run();
        }
        return true;
    }

    private sealed class Story(IServiceProvider services, AppDb db, DemoClock clock, DateOnly today, Action<string> progress)
    {
        public async Task Tell()
        {
            var stage = new DemoStage(db, new Writer(new AlreadyInTurn(db), clock), clock, today);
            progress("bylaws, units and staff");
            await stage.On(FirstDay, LayDownBylaws);
            await stage.On(FirstDay + 1, () => Import("units", "units.csv"));
            await stage.On(FirstDay + 2, () => Import("staff", "staff.xlsx"));
            progress("roles and accounts");
            var people = new DemoPeople(services, stage);
            var texts = new DemoTexts();
            await people.Appoint(texts.Life.Skills);
            progress("problems");
            await stage.On(FirstDay + 10, () => Import("problems", "problems.xlsx"));
            await new DemoProblems(stage, texts).Tell();
            progress("two years of ideas");
            await new DemoIdeas(services, stage, people, texts).Tell();
            progress("what became of the problems");
            await new DemoProblems(stage, texts).Live(services, people);
            progress("the catalogue of products and its books");
            await stage.On(FirstDay + 30, () => Import("products", "products.xlsx"));
            await new DemoCatalogue(services, stage, people, texts).Tell();
            progress("contracts");
            await new DemoContracts(services, stage, people).Tell();
            progress("a season of the league");
            await new DemoSeason(services, stage, people, texts).Play();
            progress("two committees and their decisions");
            await new DemoMeetings(services, stage, people, texts).Tell();
            progress("the club");
            await new DemoClub(services, stage, people, texts).Tell();
        }

        // The ceilings of the last years were published nowhere we know: in this invented city they are taken as confirmed.
        private async Task LayDownBylaws()
        {
            await services.GetRequiredService<BylawsDoor>().StartWith();
            await services.GetRequiredService<Features.Catalogue.CatalogueDoor>().StartWith();
            var life = new DemoTexts().ProblemLife;
            foreach (var row in await db.Set<TransactionThreshold>().AsTracking().Where(t => !t.IsConfirmed).ToListAsync()) row.Confirm(life.ThresholdSource);
            var (first, last) = (new JalaliDate(1400, 1, 1), JalaliDate.From(today).Year);
            var known = await db.Set<TransactionThreshold>().Where(t => t.Regime == "municipal").MaxAsync(t => t.ValidFrom);
            for (var year = first.Year + 1; year <= last; year++)
                if (new JalaliDate(year, 1, 1).ToDateOnly() is var from && from > known)
                    db.Add(new TransactionThreshold("municipal", 650_000_000L + 350_000_000L * (year - first.Year), 6_500_000_000L + 3_500_000_000L * (year - first.Year), true, new Decree(from), new JalaliDate(year, 12, JalaliDate.DaysInMonth(year, 12)).ToDateOnly(), life.ThresholdNote));
            await db.SaveChangesAsync();
        }

        private async Task Import(string kind, string file)
        {
            var sheets = SheetFile.Read(await File.ReadAllBytesAsync(DemoTexts.File(file)), file);
            await services.GetServices<IImportKind>().Single(k => k.Kind == kind).Run(db, sheets, new ImportOptions(false, clock.GetUtcNow().UtcDateTime));
        }
    }

    /// <summary>The city is built inside one turn that was taken already: every write is a part of it.</summary>
    private sealed class AlreadyInTurn(AppDb only) : IWriteGate
    {
        public long? Commits => null;
        public Task InTurn(AppDb db, Func<Task> work) => ReferenceEquals(db, only) ? work() : throw new InvalidOperationException("The city is built on one context.");
        public Task HoldChain(AppDb db) => Task.CompletedTask;
    }
}

/// <summary>One act of the story: the clock stands at its day, and what it changes is saved with its history.</summary>
internal sealed class DemoStage(AppDb db, Writer writer, DemoClock clock, DateOnly today)
{
    public AppDb Db => db;
    public DateOnly Today => today;
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The instant of a Tehran clock time on the day that many days from today.</summary>
    public DateTime At(int day, int hour, int minute = 0) => TehranTime.ToUtc(today.AddDays(day).ToDateTime(new TimeOnly(hour, minute)));

    public Task On(int day, Func<Task> act, Actor? by = null, int hour = 10, int minute = 0) => AtTime(At(day, hour, minute), act, by);

    public async Task AtTime(DateTime at, Func<Task> act, Actor? by = null)
    {
        clock.StandAt(at);
        await writer.Save(db, by ?? Actor.System, act);
        db.ChangeTracker.Clear();
    }
}
