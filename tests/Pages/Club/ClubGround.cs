using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Features.Bylaws;
using Pishran.Features.Club;

namespace Pishran.Tests.Pages.Club;

/// <summary>What the tests of the club start from: the bylaws, the classes, and members of the small city's people.</summary>
internal sealed class ClubGround(City city)
{
    public const string Why = "ده نویسه و بیشتر توضیح";

    public async Task Lay() => await city.Arrange(async (db, all) =>
    {
        await all.GetRequiredService<BylawsDoor>().StartWith();
        if (!await db.Set<MemberClass>().AnyAsync()) { db.AddRange(MembersImport.Beginning()); await db.SaveChangesAsync(); }
        return 0;
    });

    /// <summary>An active member; the same person is one only once.</summary>
    public async Task<Member> Member(string account, ClubField field = ClubField.UrbanServices, params string[] skills) => await city.Arrange(async (db, _) =>
    {
        var person = city.People.Person(account);
        if (await db.Set<Member>().FirstOrDefaultAsync(m => m.PersonId == person) is { } known) return known;
        var rank = await db.Set<MemberClass>().SingleAsync(c => c.Key == MemberClass.General);
        var name = (await city.Services.CreateScope().ServiceProvider.GetRequiredService<Pishran.Features.People.PeopleDoor>().Person(person))!.Name;
        var member = Pishran.Features.Club.Member.FromList(person, name, MemberFacts.Of(field, skills) with { MayBeFound = true }, rank, city.Clock.Today.AddYears(-1), city.Clock.Now);
        db.Add(member);
        return member;
    });

    public Task<Member> Stored(string account) { var person = city.People.Person(account); return city.Read(db => db.Set<Member>().SingleAsync(m => m.PersonId == person)); }
}
