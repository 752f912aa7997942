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
        new("centre-expert", "D1", Role.CentreExpert, "packages", ""),
        new("head-problems", "D1", Role.HeadOfProblems, "target-arrow", "thread"),
        new("expert", "O8", null, "user-star", "plum"),
        new("finance", "D5", Role.FinanceOfficer, "cash", "info"),
        new("representative", "ZS", Role.UnitRepresentative, "building-community", ""),
        new("secretary", "D1", Role.Secretary, "clipboard-check", "plum"),
        new("executive", "D3", Role.Executive, "chart-bar", "info"),
        new("auditor", "D2", Role.Auditor, "shield-check", "thread"),
        new("committee-member", "D8", null, "gavel", "plum"),
        new("admin", "O1", Role.Administrator, "lock", ""),
        new("captain2", "O6", null, "trophy", "gold", Offered: false),
    ];

    public const int Judges = 12;
    private static readonly string[] JudgeUnits = ["O4", "O5", "O2", "O3", "O8", "O9", "O10", "O11", "O12", "D4", "D6", "D7"];

    public const int Experts = 12;
    private static readonly string[] ExpertUnits = ["O8", "D8", "O2", "O10", "D6", "O3", "Z11", "O12", "Z10", "O9", "D7", "Z6"];

    private readonly Dictionary<string, Person> _who = new(StringComparer.Ordinal);
    private readonly Queue<Person> _others = new();
    private List<Person> _colleagues = [];

    /// <summary>Who speaks for a unit, beside the ready account of one of them.</summary>
    private readonly Dictionary<int, Person> _speakers = [];

    /// <summary>Puts the ready accounts on the sign-in page.</summary>
    public static void Offer(DemoAccounts page)
    {
        foreach (var part in Parts.Where(p => p.Offered)) page.Offer(new DemoAccount(part.Name, new Word("People", "Demo." + part.Name), part.Icon, part.Tone));
        page.Offer(new DemoAccount(DemoClub.MemberAccount, new Word("People", "Demo." + DemoClub.MemberAccount), "users-group", "plum"));
        page.Offer(new DemoAccount(DemoClub.ChairAccount, new Word("People", "Demo." + DemoClub.ChairAccount), "messages", "plum"));
        page.Offer(new DemoAccount(DemoCatalogue.CompanyAccount, new Word("People", "Demo." + DemoCatalogue.CompanyAccount), "building-community", "gold"));
    }

    public Person Who(string account) => _who[account];
    public Actor As(string account) => new(_who[account].Id, _who[account].FullName);

    /// <summary>The name of somebody who plays a part.</summary>
    public string NameOf(int personId) => _who.Values.First(p => p.Id == personId).FullName;

    /// <summary>The account names of the judges, the chair among them.</summary>
    public static IEnumerable<string> ExpertAccounts => Enumerable.Range(0, Experts).Select(ExpertAccount);
    private static string ExpertAccount(int index) => index == 0 ? "expert" : $"expert{index + 1}";

    public static IEnumerable<string> JudgeAccounts => Enumerable.Range(0, Judges).Select(JudgeAccount);
    private static string JudgeAccount(int index) => index switch { 0 => "judge", 1 => "chair", _ => $"judge{index}" };

    /// <summary>Gives roles and opens accounts.</summary>
    public async Task Appoint(IReadOnlyList<string> skills)
    {
        await Cast();
        var door = services.GetRequiredService<PeopleDoor>();
        await stage.On(DemoCity.FirstDay + 3, async () =>
        {
            var from = stage.Today.AddDays(DemoCity.FirstDay + 3);
            foreach (var part in Parts.Where(p => p.Role is not null))
            {
                var unit = part.Role == Role.UnitRepresentative ? _who[part.Name].UnitId : null;
                door.GiveRole(_who[part.Name].Id, part.Role!, unit is null ? ScopeKind.Office : ScopeKind.Unit, unit, from, null);
            }
            foreach (var speaker in _speakers.Values) door.GiveRole(speaker.Id, Role.UnitRepresentative, ScopeKind.Unit, speaker.UnitId, from, null);
            foreach (var (account, index) in ExpertAccounts.Select((a, i) => (a, i)))
            {
                var person = await stage.Db.Persons.AsTracking().SingleAsync(p => p.Id == _who[account].Id);
                person.Correct(person.Facts with { Skills = skills[index % skills.Count] });
                door.GiveRole(person.Id, Role.Expert, ScopeKind.Office, null, from, null);
            }
            foreach (var (account, person) in _who) await door.OpenAccount(person.Id, account, DemoAccounts.Password);
        });
    }

    /// <summary>Who speaks for a unit; the head of ideas where nobody does.</summary>
    public Person SpeakerOf(int unit) => _who["representative"].UnitId == unit ? _who["representative"] : _speakers.GetValueOrDefault(unit, _who["head-ideas"]);

    /// <summary>Somebody who works in the city, always the same for a number.</summary>
    public Person Colleague(int number) => _colleagues[number * 31 % _colleagues.Count];

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
        _colleagues = staff;
        var byUnit = staff.GroupBy(p => p.UnitId!.Value).ToDictionary(g => g.Key, g => new Queue<Person>(g));
        foreach (var (account, unit) in Parts.Select(p => (p.Name, p.Unit)).Concat(Enumerable.Range(2, Judges - 2).Select(i => (JudgeAccount(i), JudgeUnits[i]))).Concat(Enumerable.Range(1, Experts - 1).Select(i => (ExpertAccount(i), ExpertUnits[i]))))
            _who[account] = byUnit[units[unit]].Dequeue();
        foreach (var (unit, queue) in byUnit.Where(u => u.Value.Count > 10 && u.Key != _who["representative"].UnitId)) _speakers[unit] = queue.Dequeue();
        // The rest waits in an order that mixes the units: one of each, round and round.
        while (byUnit.Values.Any(q => q.Count > 0))
            foreach (var queue in byUnit.OrderBy(q => q.Key).Select(q => q.Value))
                if (queue.TryDequeue(out var person)) _others.Enqueue(person);
    }
}
