using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Text;

namespace Pishran.Features.People;

/// <summary>How people are looked for.</summary>
internal static class PersonSearch
{
    private const int MostWords = 6;

    /// <summary>What the list of people shows for a text, a unit with all below it, and a kind; who left only when a name is asked for.</summary>
    public static async Task<IQueryable<Person>> Chosen(AppDb db, string? text, int? unit, string? kind)
    {
        var people = db.Persons.AsNoTracking().Named(text);
        if (string.IsNullOrWhiteSpace(text)) people = people.Where(p => !p.HasLeft);
        if (Enum.TryParse<PersonKind>(kind, out var asked) && Enum.IsDefined(asked)) people = people.Where(p => p.Kind == asked);
        if (unit is null) return people;
        var below = (await UnitChoices.Tree(db)).Below(unit.Value);
        return people.Where(p => p.UnitId != null && below.Contains(p.UnitId.Value));
    }

    /// <summary>Those whose folded name holds every word, or whose personnel number begins with the text.</summary>
    public static IQueryable<Person> Named(this IQueryable<Person> persons, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return persons;
        var folded = PersianText.Fold(text);
        if (folded.Length == 0) return persons.Where(_ => false);
        if (folded.All(char.IsAsciiDigit)) return persons.Where(p => p.PersonnelNumber != null && p.PersonnelNumber.StartsWith(folded));
        foreach (var word in folded.Split(' ').Take(MostWords)) persons = persons.Where(p => p.Folded.Contains(word));
        return persons;
    }
}
