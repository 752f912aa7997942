using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.People;

/// <summary>What the pages of this room share: who may do what, what happened to a record, and secrets shown once.</summary>
public abstract class PeoplePage : RoomPage
{
    /// <summary>Who may look people up: staff, and those who run or watch the office.</summary>
    public const string Readers = Role.Employee + "," + Role.Office + "," + Role.Executive + "," + Role.Auditor;

    /// <summary>Who may see how to reach a person, and the whole national id.</summary>
    public const string Clerks = Role.Administrator + "," + Role.Secretary;

    private const int Top = 20;

    protected Task<List<HistoryEntry>> StoryOf<T>(int id) where T : Record
    {
        var kind = Record.KindOf(typeof(T));
        return Db.History.AsNoTracking().Where(e => e.Kind == kind && e.RecordId == id).OrderByDescending(e => e.Id).Take(Top).ToListAsync();
    }

    /// <summary>
    /// Does one thing and shows its page at once, for what may be shown only once. The same form sent again leads to
    /// <paramref name="after"/> and does nothing.
    /// </summary>
    protected async Task<Microsoft.AspNetCore.Mvc.IActionResult> Once(Func<Task> work, string after)
    {
        var key = Request.Form[RequestKeyFilter.Field].ToString();
        await HttpContext.RequestServices.GetRequiredService<Writer>().Save(Db, Me.Actor, work, key.Length is > 0 and <= 64 ? new KeyedAnswer(Me.KeyOwner, key, () => after, () => null) : null);
        return Page();
    }

    /// <summary>The one person a typed name or personnel number means.</summary>
    /// <exception cref="BrokenRule">Nobody, or several.</exception>
    protected async Task<PersonCard> Pick(string? typed, string field)
    {
        BrokenRule.If(string.IsNullOrWhiteSpace(typed), ShellWords.Required(PeopleWords.PersonLabel), field);
        var found = await (from person in Db.Persons.AsNoTracking().Where(p => !p.HasLeft).Named(typed)
                           join unit in Db.Units on person.UnitId equals unit.Id into units
                           from unit in units.DefaultIfEmpty()
                           orderby person.SortKey, person.Id
                           select new { person.Id, person.FirstName, person.LastName, person.PersonnelNumber, person.UnitId, unit!.NameFa, unit.NameEn, person.Position }).Take(6).ToListAsync();
        var digits = PersianText.LatinDigits(typed!.Trim());
        if (found.FirstOrDefault(p => p.PersonnelNumber == digits) is { } exact) found = [exact];
        BrokenRule.If(found.Count == 0, PeopleWords.PersonNotFound(typed), field);
        BrokenRule.If(found.Count > 1, PeopleWords.PersonAmbiguous(found.Take(5).Select(p => PeopleWords.PersonIn($"{p.FirstName} {p.LastName}", Say.Digits(p.PersonnelNumber ?? "–"), Say.Either(p.NameFa ?? "", p.NameEn ?? ""))).Aggregate((all, next) => ShellWords.Both(all, next))), field);
        var one = found[0];
        return new PersonCard(one.Id, $"{one.FirstName} {one.LastName}", one.UnitId, one.NameFa is null ? "" : Say.Either(one.NameFa, one.NameEn), one.Position);
    }

    protected async Task<string> NameOf(int personId) => (await Db.Persons.AsNoTracking().Where(p => p.Id == personId).Select(p => p.FirstName + " " + p.LastName).FirstOrDefaultAsync()) ?? "";
}

/// <summary>A national id as it may stand in a list.</summary>
public static class Masked
{
    private const int Shown = 3;

    public static string? NationalId(string? id) => id is null ? null : new string('•', id.Length - Shown) + id[^Shown..];
}
