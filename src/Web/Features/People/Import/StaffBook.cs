using Pishran.Data.Sheets;
using Pishran.Shell;

namespace Pishran.Features.People.Import;

/// <summary>The people as they are and as a list makes them, while it is being read.</summary>
internal sealed class StaffBook
{
    private readonly Dictionary<string, Person> _byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> _byNationalId = new(StringComparer.Ordinal);
    private readonly Dictionary<Person, int> _met = [];
    private readonly List<Person> _before;
    private readonly List<Person> _added = [];
    private readonly UnitFinder _units;

    public StaffBook(List<Person> people, UnitFinder units)
    {
        (_before, _units) = (people, units);
        foreach (var person in people) Index(person);
    }

    public IReadOnlyList<Person> Added => _added;

    /// <summary>Staff who are known and were not met in the list.</summary>
    public IEnumerable<Person> Missing => _before.Where(p => p.Kind == PersonKind.Staff && !p.HasLeft && !_met.ContainsKey(p));

    /// <exception cref="BrokenRule">The facts themselves break a rule of the noun.</exception>
    public (ImportOutcome Outcome, ImportProblem? Problem, Word? Detail) Take(MappedRow row, PersonFacts facts)
    {
        var person = Find(facts);
        if (person is not null && IsSomeoneElse(person, facts))
            return (ImportOutcome.Refused, row.Problem(StaffRow.PersonnelNumber, PeopleWords.PersonnelNumberTaken(facts.PersonnelNumber, person.FullName)), null);
        if (person is not null && _met.TryGetValue(person, out var earlier))
            return (ImportOutcome.Repeated, row.Problem(facts.PersonnelNumber is null ? StaffRow.NationalId : StaffRow.PersonnelNumber, PeopleWords.ImportDuplicateRow(row.Number, earlier)), null);

        // Another person has this national id: one of the two lists a wrong one. The person is real; the id waits for the paper.
        ImportProblem? doubt = null;
        if (facts.NationalId is { } id && _byNationalId.TryGetValue(id, out var owner) && owner != person)
        {
            doubt = row.Problem(StaffRow.NationalId, PeopleWords.NationalIdElsewhere(owner.FullName));
            facts = facts with { NationalId = null };
        }
        var (outcome, detail) = person is null ? Add(facts, out person) : Correct(person, facts);
        _met[person] = row.Number;
        Index(person);
        return (outcome, doubt, detail);
    }

    private (ImportOutcome, Word?) Add(PersonFacts facts, out Person person)
    {
        person = new Person(PersonKind.Staff, facts);
        _added.Add(person);
        return (ImportOutcome.Added, facts.UnitId is { } unit ? Word.Said(_units.NameOf(unit)) : null);
    }

    private static (ImportOutcome, Word?) Correct(Person person, PersonFacts facts)
    {
        var before = person.Facts;
        return person.Correct(facts) | person.Join() ? (ImportOutcome.Changed, Differences(before, person.Facts)) : (ImportOutcome.Unchanged, null);
    }

    private Person? Find(PersonFacts facts)
    {
        if (facts.PersonnelNumber is { } number && _byNumber.TryGetValue(number, out var byNumber)) return byNumber;
        if (facts.NationalId is null || !_byNationalId.TryGetValue(facts.NationalId, out var byId)) return null;
        return facts.PersonnelNumber is null || byId.PersonnelNumber is null || HasName(byId, facts) ? byId : null;
    }

    // One number for two people: neither the name nor the national id is the same.
    private static bool IsSomeoneElse(Person person, PersonFacts facts) =>
        !HasName(person, facts) && person.NationalId is not null && facts.NationalId is not null && person.NationalId != facts.NationalId;

    private static bool HasName(Person person, PersonFacts facts) => SheetMap.Squeeze(person.FullName) == SheetMap.Squeeze(facts.FirstName + facts.LastName);

    private void Index(Person person)
    {
        if (person.PersonnelNumber is { } number) _byNumber.TryAdd(number, person);
        if (person.NationalId is { } id) _byNationalId.TryAdd(id, person);
    }

    private static Word? Differences(PersonFacts before, PersonFacts after)
    {
        (object? Was, object? Is, Word Label)[] facts =
        [
            (before.FirstName, after.FirstName, PeopleWords.FirstName), (before.LastName, after.LastName, PeopleWords.LastName),
            (before.PersonnelNumber, after.PersonnelNumber, PeopleWords.PersonnelNumber), (before.NationalId, after.NationalId, PeopleWords.NationalId),
            (before.Mobile, after.Mobile, PeopleWords.Mobile), (before.Email, after.Email, PeopleWords.Email),
            (before.UnitId, after.UnitId, ShellWords.Unit), (before.Position, after.Position, PeopleWords.Position), (before.Skills, after.Skills, PeopleWords.Skills),
        ];
        var labels = facts.Where(f => !Equals(f.Was, f.Is)).Select(f => f.Label).ToList();
        return labels.Count == 0 ? null : labels.Aggregate((all, next) => ShellWords.Both(all, next));
    }
}
