using Microsoft.Extensions.DependencyInjection;
using Pishran.Data;
using Pishran.Features.People;
using Pishran.Features.People.Accounts;
using Pishran.Shell;

namespace Pishran.Tests;

/// <summary>
/// The people that every test city has: six units and, for each role, one person with an account named like the role
/// (<c>head-of-ideas</c>), besides <c>employee</c>, <c>employee-2</c>, … and <c>expert-2</c>, … in several units, and <c>citizen</c>, who holds none.
/// </summary>
public sealed class SmallCity
{
    public const string Password = "a-long-password-1405";
    public const string Citizen = "citizen";

    private readonly Dictionary<string, int> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _persons = new(StringComparer.Ordinal);

    /// <summary>The number of a unit by its code: <c>C</c> the city, <c>D1</c> and <c>D2</c> deputies, <c>O</c> the office, <c>Z1</c> and <c>Z2</c> districts.</summary>
    public int Unit(string code) => _units[code];

    /// <summary>The number of the person who signs in with this account.</summary>
    public int Person(string account) => _persons[account];

    public IReadOnlyCollection<string> Accounts => _persons.Keys;

    private static readonly (string Code, UnitKind Kind, string? Parent, string Fa, string En)[] UnitsMade =
    [
        ("C", UnitKind.Municipality, null, "شهرداری نمونه", "Sample Municipality"),
        ("D1", UnitKind.Deputy, "C", "معاونت خدمات شهری", "Deputy for Urban Services"),
        ("D2", UnitKind.Deputy, "C", "معاونت عمران", "Deputy for Civil Works"),
        ("O", UnitKind.Office, "D1", "دفتر خلاقیت و نوآوری", "Office of Creativity"),
        ("Z1", UnitKind.District, "C", "منطقهٔ یک", "District 1"),
        ("Z2", UnitKind.District, "C", "منطقهٔ دو", "District 2"),
    ];

    private static readonly (string Account, string First, string Last, string Unit)[] PersonsMade =
    [
        (Role.HeadOfIdeas, "مریم", "صالحی", "O"), (Role.HeadOfPlans, "علی", "کریمی", "O"), (Role.HeadOfProblems, "زهرا", "محمدی", "O"),
        (Role.Secretary, "حسن", "رضایی", "O"), (Role.Administrator, "پریسا", "احمدی", "O"), (Role.UnitRepresentative, "گلناز", "شریفی", "D1"),
        (Role.Judge, "بهرام", "نوری", "D2"), (Role.JuryChair, "فاطمه", "یزدانی", "D2"), (Role.Executive, "کامران", "موسوی", "C"),
        (Role.Auditor, "نرگس", "عباسی", "C"), (Role.Employee, "سعید", "قاسمی", "Z1"), ("employee-2", "ژاله", "چراغی", "Z1"),
        ("employee-3", "امیر", "هاشمی", "Z2"), ("employee-4", "لیلا", "اکبری", "D1"), ("employee-5", "مهدی", "طاهری", "D2"), ("employee-6", "سارا", "باقری", "Z2"), (Role.FinanceOfficer, "منصور", "دهقان", "D2"),
        (Role.Expert, "شهرام", "ناظری", "D2"), ("expert-2", "مینا", "فراهانی", "C"), ("expert-3", "رامین", "کاظمی", "D1"), ("expert-4", "نسرین", "وحیدی", "D2"), ("expert-5", "جواد", "سلطانی", "Z1"),
        (Role.CentreExpert, "آرزو", "صمدی", "D1"), (Role.Custodian, "فرهاد", "نیکو", "D2"),
    ];

    public static async Task<SmallCity> Build(City city)
    {
        var made = new SmallCity();
        await city.Arrange(async (db, all) =>
        {
            foreach (var unit in UnitsMade) await made.AddUnit(db, unit);
            foreach (var (account, first, last, unit) in PersonsMade)
                await made.AddPerson(db, all, account, new Person(PersonKind.Staff, new PersonFacts(first, last, $"9{made._persons.Count + 1:000}", UnitId: made.Unit(unit))));
            await made.AddPerson(db, all, Role.Company, new Person(PersonKind.Company, new PersonFacts("شرکت", "نمونه")));
            await made.AddPerson(db, all, Role.ClubMember, new Person(PersonKind.Expert, new PersonFacts("عضو", "باشگاه")));
            await made.AddPerson(db, all, Citizen, new Person(PersonKind.Citizen, new PersonFacts("شهروند", "نمونه")));
            foreach (var role in Role.All.Where(role => role != Role.Employee && made._persons.ContainsKey(role)))
                db.Add(new RoleHolding(made.Person(role), role, ScopeKind.Office, null, city.Clock.Today.AddYears(-1), null));
            foreach (var account in made._persons.Keys.Where(account => account.StartsWith("expert-", StringComparison.Ordinal)))
                db.Add(new RoleHolding(made.Person(account), Role.Expert, ScopeKind.Office, null, city.Clock.Today.AddYears(-1), null));
            return made;
        });
        return made;
    }

    private async Task AddUnit(AppDb db, (string Code, UnitKind Kind, string? Parent, string Fa, string En) row)
    {
        var unit = new Unit(row.Code, row.Kind, row.Parent is null ? null : _units[row.Parent], 100);
        unit.Rename(row.Fa, row.En, null);
        db.Add(unit);
        await db.SaveChangesAsync();
        _units[row.Code] = unit.Id;
    }

    private async Task AddPerson(AppDb db, IServiceProvider all, string account, Person person)
    {
        db.Add(person);
        await db.SaveChangesAsync();
        await all.GetRequiredService<AccountKeeper>().Open(person.Id, account, Password);
        _persons[account] = person.Id;
    }
}
