using Pishran.Data;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.People;

public enum PersonKind { Staff, Citizen, Expert, Company }

/// <summary>What is known of a person, as a form or an import row brings it. Texts are already clean; identifiers canonical.</summary>
public sealed record PersonFacts(
    string FirstName, string LastName, string? PersonnelNumber = null, string? NationalId = null, string? Mobile = null, string? Email = null,
    int? UnitId = null, string? Position = null, string? Skills = null);

/// <summary>Somebody the city works with: staff, citizen, expert or representative of a company.</summary>
public sealed class Person : Record, IDecidesWhoAsks
{
    private Person() { }

    public Person(PersonKind kind, PersonFacts facts)
    {
        Kind = kind;
        Set(facts);
        Happened(PeopleWords.AddPersonDone(FullName));
    }

    public PersonKind Kind { get; private set; }
    public string FirstName { get; private set; } = "";
    public string LastName { get; private set; } = "";
    public string? PersonnelNumber { get; private set; }

    /// <summary>Ten Latin digits with a right checksum. Masked in lists; each unmasking is written into the history.</summary>
    public string? NationalId { get; private set; }

    /// <summary>E.164: <c>+989…</c>.</summary>
    public string? Mobile { get; private set; }
    public string? Email { get; private set; }
    public int? UnitId { get; private set; }
    public string? Position { get; private set; }
    public string? Skills { get; private set; }
    public bool HasLeft { get; private set; }

    public string FullName => $"{FirstName} {LastName}";

    /// <summary>Persian collation of last and first name.</summary>
    public string SortKey { get; private set; } = "";

    /// <summary>The name folded for search, with half-spaces split and joined.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>Takes new facts; true when anything changed. Facts that a source doesn't bring (null) stay as they are.</summary>
    public bool Correct(PersonFacts facts)
    {
        var kept = new PersonFacts(facts.FirstName, facts.LastName, facts.PersonnelNumber ?? PersonnelNumber, facts.NationalId ?? NationalId,
            facts.Mobile ?? Mobile, facts.Email ?? Email, facts.UnitId ?? UnitId, facts.Position ?? Position, facts.Skills ?? Skills);
        if (kept == Facts && !HasLeft) return false;
        Set(kept);
        HasLeft = false;
        Happened(PeopleWords.PersonCorrected(FullName));
        return true;
    }

    /// <summary>Somebody known from elsewhere joins the staff; true when that is new.</summary>
    public bool Join()
    {
        if (Kind == PersonKind.Staff) return false;
        Kind = PersonKind.Staff;
        Happened(PeopleWords.PersonJoined(FullName));
        return true;
    }

    /// <summary>The person has left the city's service: roles end and sessions close.</summary>
    public void Leave()
    {
        BrokenRule.If(HasLeft, ShellWords.AlreadyDone);
        HasLeft = true;
        Happened(PeopleWords.PersonLeft(FullName));
    }

    /// <summary>Says in the history that somebody looked at the whole national id.</summary>
    public string UnmaskNationalId()
    {
        Happened(PeopleWords.NationalIdUnmasked(FullName));
        return NationalId ?? "";
    }

    /// <summary>Says in the person's history what became of the account.</summary>
    public void AccountDid(Word what, string? why = null) => Happened(what, why);

    public PersonFacts Facts => new(FirstName, LastName, PersonnelNumber, NationalId, Mobile, Email, UnitId, Position, Skills);

    // An empty name has its own complaint.
    private static bool HasLetter(string name) => string.IsNullOrWhiteSpace(name) || PersianText.Fold(name).Any(char.IsLetter);

    private void Set(PersonFacts facts)
    {
        new Rules().Text(facts.FirstName, PeopleWords.FirstName, nameof(FirstName), 80).Text(facts.LastName, PeopleWords.LastName, nameof(LastName), 80)
            .If(!HasLetter(facts.FirstName), PeopleWords.NameNeedsLetters, nameof(FirstName)).If(!HasLetter(facts.LastName), PeopleWords.NameNeedsLetters, nameof(LastName))
            .Text(facts.PersonnelNumber, PeopleWords.PersonnelNumber, nameof(PersonnelNumber), 20, 0).Text(facts.Position, PeopleWords.Position, nameof(Position), 200, 0)
            .Text(facts.Email, PeopleWords.Email, nameof(Email), 200, 0).Text(facts.Skills, PeopleWords.Skills, nameof(Skills), 2000, 0).Check();
        (FirstName, LastName, PersonnelNumber, NationalId, Mobile, Email, UnitId, Position, Skills) =
            (facts.FirstName, facts.LastName, facts.PersonnelNumber, facts.NationalId, facts.Mobile, facts.Email, facts.UnitId, facts.Position, facts.Skills);
        SortKey = PersianText.SortKey($"{LastName} {FirstName}");
        Folded = $"{PersianText.Fold(FullName)} {PersianText.FoldJoined(FullName)}";
    }
}
