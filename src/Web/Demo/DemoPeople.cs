using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.People;
using Pishran.Features.People.Accounts;
using Pishran.Shell;

namespace Pishran.Demo;

/// <summary>Who plays which part: a ready account for each role, tied to a person of the imported staff from a fitting unit.</summary>
internal sealed class DemoPeople(IServiceProvider services, DemoStage stage)
{
    private sealed record Part(string Name, string Unit, string? Role, string Icon, string Tone, bool Offered = true);

    /// <summary>The account of the captain plays for the first team, captain2 for the second; member is in the first.</summary>
    private static readonly Part[] Parts =
    [
        new("employee", "O7", null, "bulb", ""),
        new("captain", "O1", null, "trophy", "gold"),
        new("member", "Z9", null, "users-group", "gold"),
        new("judge", "O4", null, "scale", "plum"),
        new("chair", "O5", null, "gavel", "plum"),
        new("head-ideas", "D1", Role.HeadOfIdeas, "inbox", ""),
        new("head-plans", "D1", Role.HeadOfPlans, "file-certificate", "info"),
        new("head-problems", "D1", Role.HeadOfProblems, "target-arrow", "thread"),
        new("representative", "ZS", Role.UnitRepresentative, "building-community", ""),
        new("secretary", "D1", Role.Secretary, "clipboard-check", "plum"),
        new("executive", "D3", Role.Executive, "chart-bar", "info"),
        new("auditor", "D2", Role.Auditor, "shield-check", "thread"),
        new("admin", "O1", Role.Administrator, "lock", ""),
        new("captain2", "O6", null, "trophy", "gold", Offered: false),
    ];

    public const int Judges = 12;
    private static readonly string[] JudgeUnits = ["O4", "O5", "O2", "O3", "O8", "O9", "O10", "O11", "O12", "D4", "D6", "D7"];

    private readonly Dictionary<string, Person> _who = new(StringComparer.Ordinal);
    private readonly Queue<Person> _others = new();

    /// <summary>Puts the ready accounts on the sign-in page.</summary>
    public static void Offer(DemoAccounts page)
    {
        foreach (var part in Parts.Where(p => p.Offered)) page.Offer(new DemoAccount(part.Name, new Word("People", "Demo." + part.Name), part.Icon, part.Tone));
    }

    public Person Who(string account) => _who[account];
    public Actor As(string account) => new(_who[account].Id, _who[account].FullName);

    /// <summary>The name of somebody who plays a part.</summary>
    public string NameOf(int personId) => _who.Values.First(p => p.Id == personId).FullName;

    /// <summary>The account names of the judges, the chair among them.</summary>
    public static IEnumerable<string> JudgeAccounts => Enumerable.Range(0, Judges).Select(JudgeAccount);
    private static string JudgeAccount(int index) => index switch { 0 => "judge", 1 => "chair", _ => $"judge{index}" };

    /// <summary>Gives roles and opens accounts.</summary>
    public async Task Appoint()
    {
        await Cast();
        var door = services.GetRequiredService<PeopleDoor>();
        await stage.On(-72, async () =>
        {
            var from = stage.Today.AddDays(-72);
            foreach (var part in Parts.Where(p => p.Role is not null))
            {
                var unit = part.Role == Role.UnitRepresentative ? _who[part.Name].UnitId : null;
                door.GiveRole(_who[part.Name].Id, part.Role!, unit is null ? ScopeKind.Office : ScopeKind.Unit, unit, from, null);
            }
            foreach (var (account, person) in _who) await door.OpenAccount(person.Id, account, DemoAccounts.Password);
        });
    }

    /// <summary>The next person without a part who fits; those who don't fit wait for later.</summary>
    public Person Next(Func<Person, bool> fits)
    {
        for (var tried = 0; tried < _others.Count; tried++)
        {
            var person = _others.Dequeue();
            if (fits(person)) return person;
            _others.Enqueue(person);
        }
        throw new InvalidOperationException("The staff list holds too few people for the city.");
    }

    private async Task Cast()
    {
        var units = await stage.Db.Units.AsNoTracking().ToDictionaryAsync(u => u.Code, u => u.Id, StringComparer.Ordinal);
        var staff = await stage.Db.Persons.AsNoTracking().Where(p => p.UnitId != null).OrderBy(p => p.PersonnelNumber).ToListAsync();
        var byUnit = staff.GroupBy(p => p.UnitId!.Value).ToDictionary(g => g.Key, g => new Queue<Person>(g));
        foreach (var (account, unit) in Parts.Select(p => (p.Name, p.Unit)).Concat(Enumerable.Range(2, Judges - 2).Select(i => (JudgeAccount(i), JudgeUnits[i]))))
            _who[account] = byUnit[units[unit]].Dequeue();
        // The rest waits in an order that mixes the units: one of each, round and round.
        while (byUnit.Values.Any(q => q.Count > 0))
            foreach (var queue in byUnit.OrderBy(q => q.Key).Select(q => q.Value))
                if (queue.TryDequeue(out var person)) _others.Enqueue(person);
    }
}
