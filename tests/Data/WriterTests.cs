using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Commands;
using Pishran.Data;
using Pishran.Features.Bylaws;
using Pishran.Features.Contracts;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Tests.Data;

/// <summary>What the writer promises: whole or not at all, one chain, no lost edit.</summary>
public abstract class WriterTests(City city)
{
    public sealed class OnSqlite(SqliteCity city) : WriterTests(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : WriterTests(city), IClassFixture<PostgresCity>;

    private static readonly Word Refused = Word.Said("refused");

    [Fact]
    public async Task Of_many_writers_at_once_each_lands_whole_or_not_at_all_and_the_chain_holds()
    {
        const int writers = 120;
        var day = new DateOnly(2031, 1, 1);
        var answers = await Task.WhenAll(Enumerable.Range(0, writers).Select(async i =>
        {
            try
            {
                await city.Arrange(async (db, _) =>
                {
                    db.Add(new Holiday(day.AddDays(2 * i), $"first of {i}", null));
                    await db.SaveChangesAsync();
                    BrokenRule.If(i % 7 == 3, Refused);
                    db.Add(new Holiday(day.AddDays(2 * i + 1), $"second of {i}", null));
                    return i;
                });
                return true;
            }
            catch (BrokenRule)
            {
                return false;
            }
        }));
        Assert.All(answers.Index(), a => Assert.Equal(a.Index % 7 != 3, a.Item));

        var kept = await city.Read(db => db.Set<Holiday>().Where(h => h.Day >= day && h.Day < day.AddDays(2 * writers)).Select(h => h.Title).ToListAsync());
        Assert.Equal(answers.Index().Where(a => a.Item).SelectMany(a => new[] { $"first of {a.Index}", $"second of {a.Index}" }).Order(), kept.Order());
        await ChainHolds();
        var ids = await city.Read(db => db.Set<Holiday>().Select(h => h.Id).ToListAsync());
        var told = await city.Read(db => db.History.Where(e => e.Kind == "Bylaws.Holiday").Select(e => e.RecordId).ToListAsync());
        Assert.Equal(ids.Order(), told.Order());
    }

    [Fact]
    public async Task A_failure_that_is_no_broken_rule_also_takes_back_only_itself()
    {
        var before = await Persons();
        var good = city.Add(new Person(PersonKind.Citizen, new PersonFacts("a", "good one")));
        var bad = city.Arrange(HalfWay);
        var alsoGood = city.Add(new Person(PersonKind.Citizen, new PersonFacts("a", "other good one")));
        await good;
        await alsoGood;
        await Assert.ThrowsAsync<InvalidOperationException>(() => bad);
        Assert.Equal(before + 2, await Persons());
        await ChainHolds();

        static async Task HalfWay(AppDb db)
        {
            db.Add(new Person(PersonKind.Citizen, new PersonFacts("a", "bad one")));
            await db.SaveChangesAsync();
            throw new InvalidOperationException("half way");
        }
    }

    [Fact]
    public async Task A_unique_index_that_is_hit_takes_back_only_the_one_who_hit_it()
    {
        var before = await Persons();
        var number = "77" + before;
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(async i =>
        {
            try { await city.Add(new Person(PersonKind.Staff, new PersonFacts("twin", $"twin {i}", number))); return true; }
            catch (DbUpdateException) { return false; }
        }));
        Assert.Single(both, landed => landed);
        Assert.Equal(before + 1, await Persons());
        await ChainHolds();
    }

    [Fact]
    public async Task Of_two_who_edit_one_record_the_second_is_refused_not_the_first_overwritten()
    {
        var id = (await city.Add(new Person(PersonKind.Citizen, new PersonFacts("before", "anybody")))).Id;
        await using var one = city.Services.CreateAsyncScope();
        await using var two = city.Services.CreateAsyncScope();
        var (first, second) = (one.ServiceProvider.GetRequiredService<AppDb>(), two.ServiceProvider.GetRequiredService<AppDb>());
        var writer = city.Services.GetRequiredService<Writer>();
        var mine = await first.Set<Person>().AsTracking().SingleAsync(p => p.Id == id, TestContext.Current.CancellationToken);
        var theirs = await second.Set<Person>().AsTracking().SingleAsync(p => p.Id == id, TestContext.Current.CancellationToken);

        await writer.Save(first, Actor.System, () => { mine.Correct(mine.Facts with { FirstName = "first" }); });
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => writer.Save(second, Actor.System, () => { theirs.Correct(theirs.Facts with { FirstName = "second" }); }));

        Assert.Equal("first", await city.Read(db => db.Set<Person>().Where(p => p.Id == id).Select(p => p.FirstName).SingleAsync()));
        await ChainHolds();
    }

    [Fact]
    public async Task Of_two_who_change_one_owned_part_alone_the_second_is_refused()
    {
        var listed = new ListedContract("W-1", "سنجش آب", new SupplierFacts("شرکت نمونه", "99913338412"), ContractKind.Innovative, null, "", 5, city.Clock.Today, 3, ContractState.Active);
        var made = Contract.FromList(listed, null, city.Clock.Now);
        made.NumberAs(1405, 900);
        var id = (await city.Add(made)).Id;
        await OnlyTheFirst<Contract>(id, contract => contract.AgreeShare(Clause(40)), contract => contract.AgreeShare(Clause(50)));
        Assert.Equal(40, await city.Read(db => db.Set<Contract>().Where(c => c.Id == id).Select(c => c.Share!.PerMille).SingleAsync()));

        ShareClause Clause(int perMille) => new(ShareBase.Revenue, 0, perMille, 12, null, null, city.Clock.Today);
    }

    [Fact]
    public async Task Of_two_who_only_take_parts_away_the_second_is_refused()
    {
        var person = await city.Add(new Person(PersonKind.Citizen, new PersonFacts("chooser", "anybody")));
        var chosen = new Preferences(person.Id);
        var (one, two) = (NoticeKind.Ideas, NoticeKind.Problems);
        var usual = (chosen.ChannelsOf(one), chosen.ChannelsOf(two));
        foreach (var kind in new[] { one, two }) chosen.Choose(kind, chosen.ChannelsOf(kind) ^ Channels.InApp);
        var id = (await city.Add(chosen)).Id;
        await OnlyTheFirst<Preferences>(id, mine => mine.Choose(one, usual.Item1), theirs => theirs.Choose(two, usual.Item2));
        Assert.Equal([two], (await city.Read(db => db.Set<Preferences>().SingleAsync(p => p.Id == id))).Choices.Select(c => c.Kind));
    }

    [Fact]
    public async Task A_line_changed_behind_the_record_is_found_and_named()
    {
        var person = await city.Add(new Person(PersonKind.Citizen, new PersonFacts("watched", "anybody")));
        await city.Add(new Person(PersonKind.Citizen, new PersonFacts("later", "anybody")));
        var line = await city.Read(db => db.History.AsNoTracking().Where(e => e.RecordId == person.Id && e.Kind == "People.Person").SingleAsync());

        await city.Read(db => db.Database.ExecuteSqlAsync($"UPDATE history SET actor_name = 'nobody' WHERE id = {line.Id}"));
        Assert.Equal(line.Id, (await city.Read(VerifyHistory.Check)).Broken);

        await city.Read(db => db.Database.ExecuteSqlAsync($"UPDATE history SET actor_name = {line.ActorName} WHERE id = {line.Id}"));
        await ChainHolds();
    }

    [Fact]
    public async Task A_line_taken_out_is_found()
    {
        await city.Add(new Person(PersonKind.Citizen, new PersonFacts("one", "anybody")));
        await city.Add(new Person(PersonKind.Citizen, new PersonFacts("two", "anybody")));
        var lines = await city.Read(db => db.History.AsNoTracking().OrderByDescending(e => e.Id).Take(2).ToListAsync());
        await city.Read(db => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlAsync($"DELETE FROM history WHERE id = {lines[1].Id}");
            Assert.Equal(lines[0].Id, (await VerifyHistory.Check(db)).Broken);
            await transaction.RollbackAsync();
            return 0;
        }));
        await ChainHolds();
    }

    private async Task OnlyTheFirst<T>(int id, Action<T> one, Action<T> other) where T : Pishran.Data.Record
    {
        await using var here = city.Services.CreateAsyncScope();
        await using var there = city.Services.CreateAsyncScope();
        var (first, second) = (here.ServiceProvider.GetRequiredService<AppDb>(), there.ServiceProvider.GetRequiredService<AppDb>());
        var writer = city.Services.GetRequiredService<Writer>();
        var mine = await first.Set<T>().AsTracking().AsSplitQuery().SingleAsync(r => r.Id == id, TestContext.Current.CancellationToken);
        var theirs = await second.Set<T>().AsTracking().AsSplitQuery().SingleAsync(r => r.Id == id, TestContext.Current.CancellationToken);
        await writer.Save(first, Actor.System, () => { one(mine); });
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => writer.Save(second, Actor.System, () => { other(theirs); }));
    }

    private Task<int> Persons() => city.Read(db => db.Set<Person>().CountAsync());

    private async Task ChainHolds()
    {
        var (entries, broken, _) = await city.Read(VerifyHistory.Check);
        Assert.True(entries > 0);
        Assert.Null(broken);
    }
}
