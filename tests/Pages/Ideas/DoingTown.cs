using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Features.Bylaws;
using Pishran.Features.Ideas;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Ideas;

/// <summary>Ideas that have come as far as a test needs them, of the unit D1, for which the unit representative speaks; and bylaws that reward.</summary>
internal static class DoingTown
{
    private static int _serial = 5000;

    /// <summary>An idea of <c>employee</c> (667 ‰) and <c>employee-2</c> (333 ‰); its code.</summary>
    public static async Task<Idea> Idea(City city, IdeaState state, string title, int? callId = null, bool hidden = false)
    {
        var serial = Interlocked.Increment(ref _serial);
        return await city.Arrange(async (db, all) =>
        {
            await all.GetRequiredService<BylawsDoor>().StartWith();
            var unit = city.People.Unit("D1");
            if (!await db.Set<RoleHolding>().AnyAsync(r => r.Role == Role.UnitRepresentative && r.Scope == ScopeKind.Unit && r.ScopeId == unit))
                all.GetRequiredService<PeopleDoor>().GiveRole(city.People.Person(Role.UnitRepresentative), Role.UnitRepresentative, ScopeKind.Unit, unit, city.Clock.Today.AddYears(-1), null);
            if (!await db.Set<TransactionThreshold>().AnyAsync(t => t.Regime == "municipal" && t.ValidTo == null))
            {
                var ceiling = new TransactionThreshold("municipal", 650_000_000, null, true, new Decree(city.Clock.Today.AddYears(-1)));
                ceiling.TakeOver(await db.Set<TransactionThreshold>().ToListAsync());
                db.Add(ceiling);
            }
            var now = city.Clock.Now;
            var (first, second) = (new Signer(city.People.Person("employee"), unit), new Signer(city.People.Person("employee-2"), unit));
            var idea = new Idea(new IdeaFacts(title, "خلاصه‌ای که بس است", "گام‌ها"), first, now);
            idea.Share([(first, 667), (second, 333)], new Dictionary<int, string>(), now);
            idea.SignShare(second.PersonId, now);
            idea.Compare();
            if (callId is { } call) idea.Answer(call, hidden, []);
            idea.Submit(1405, serial, city.Clock.Today.AddDays(20), Word.Said(""), now);
            Set(idea, nameof(Features.Ideas.Idea.State), state);
            Set(idea, nameof(Features.Ideas.Idea.Points), 100);
            if (state != IdeaState.Submitted) Set(idea, nameof(Features.Ideas.Idea.DecidedAt), now);
            db.Add(idea);
            await db.SaveChangesAsync();
            return idea;
        });
    }

    // As the database would: the steps before are others' tests.
    private static void Set(Idea idea, string property, object value) => typeof(Idea).GetProperty(property)!.SetValue(idea, value);
}
