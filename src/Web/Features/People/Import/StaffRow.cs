using Pishran.Data.Sheets;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.People.Import;

/// <summary>One row of a staff list, made into facts or refused with the column and the value.</summary>
internal sealed class StaffRow(MappedRow row, UnitFinder units)
{
    public const string FirstName = "first", LastName = "last", FullName = "full", PersonnelNumber = "number", NationalId = "national", UnitName = "unit", Position = "position", Mobile = "mobile", Email = "email", Skills = "skills";

    public static IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new(FullName, Words("FullName")), new(FirstName, Words("FirstName")), new(LastName, Words("LastName")), new(PersonnelNumber, Words("PersonnelNumber")), new(NationalId, Words("NationalId")),
        new(UnitName, Words("Unit")), new(Position, Words("Position")), new(Mobile, Words("Mobile")), new(Email, Words("Email")), new(Skills, Words("Skills")),
    ];

    public MappedRow Row => row;
    public string Title => string.Join(' ', new[] { row.Text(FirstName), row.Text(LastName) ?? row.Text(FullName) }.Where(n => n is not null)) is { Length: > 0 } name ? name : row.Code(PersonnelNumber) ?? row.Code(NationalId) ?? "";

    /// <summary>The facts; null when the row was refused into the report.</summary>
    public PersonFacts? Read(ImportReport report)
    {
        var (problem, facts) = Facts(report);
        if (problem is not null) report.Refuse(row, Title, problem);
        return facts;
    }

    /// <summary>The column beside which a complaint of the noun belongs.</summary>
    public static string ColumnOf(string? field) => field switch
    {
        nameof(Person.FirstName) => FirstName,
        nameof(Person.PersonnelNumber) => PersonnelNumber,
        nameof(Person.Position) => Position,
        nameof(Person.Email) => Email,
        nameof(Person.Skills) => Skills,
        _ => LastName,
    };

    private (ImportProblem?, PersonFacts?) Facts(ImportReport report)
    {
        var (first, last) = SplitName();
        if (last is null) return (row.Problem(row.Has(LastName) ? LastName : FullName, ShellWords.Required(PeopleWords.LastName)), null);
        if (first is null) return (row.Problem(row.Has(FirstName) ? FirstName : FullName, ShellWords.Required(PeopleWords.FirstName)), null);
        var (number, typed) = (row.Code(PersonnelNumber), row.Code(NationalId)?.Replace("-", "", StringComparison.Ordinal));
        if (number is null && typed is null) return (row.Problem(PersonnelNumber, PeopleWords.ImportNoIdentity), null);
        string? nationalId = null;
        if (typed is not null && !Identifiers.IsNationalId(typed, out nationalId) && !Identifiers.TryPadNationalId(typed, out nationalId))
            return (row.Problem(NationalId, typed.Length == 10 || !typed.All(char.IsAsciiDigit) ? PeopleWords.NationalIdWrong : PeopleWords.NationalIdLength(typed.Length)), null);
        int? unit = null;
        if (!units.IsEmpty && row.Text(UnitName) is { } named && (unit = units.Find(named)) is null)
            return (row.Problem(UnitName, units.Suggest(named) is { } suggestion ? PeopleWords.ImportUnknownUnit(row.Number, named, suggestion) : PeopleWords.ImportUnknownUnitAlone(named)), null);
        return (null, new PersonFacts(first, last, number, nationalId, ReadMobile(report), ReadEmail(report), unit, row.Text(Position), row.Text(Skills)));
    }

    // A number that can't be dialled is no reason to leave a person out: it is said, and the rest is taken.
    private string? ReadMobile(ImportReport report)
    {
        if (row.Text(Mobile) is not { } typed) return null;
        if (Identifiers.IsMobile(typed, out var e164)) return e164;
        report.Note(row.Problem(Mobile, PeopleWords.MobileWrong("09151234567")));
        return null;
    }

    private string? ReadEmail(ImportReport report)
    {
        if (row.Code(Email) is not { } typed) return null;
        if (Identifiers.IsEmail(typed)) return typed.ToLowerInvariant();
        report.Note(row.Problem(Email, ShellWords.BadEmail("name@city.example")));
        return null;
    }

    private (string? First, string? Last) SplitName()
    {
        if (row.Text(LastName) is { } last) return (row.Text(FirstName), last);
        if (row.Text(FullName) is not { } full) return (row.Text(FirstName), null);
        if (full.Split(['\u060C', ',']) is [var before, var after]) return (Filled(after), Filled(before));
        var words = full.Split(' ');
        var firsts = words.Length > 2 && Doubles.Contains(SheetMap.Squeeze(words[0])) ? 2 : 1;
        return (string.Join(' ', words.Take(firsts)), Filled(string.Join(' ', words.Skip(firsts))));
    }

    private static string? Filled(string text) => text.Trim() is { Length: > 0 } filled ? filled : null;

    // First words that mostly begin a first name of two words.
    private static readonly HashSet<string> Doubles = [.. Words("NameDoubles").In(Language.Fa).Split('|').Select(SheetMap.Squeeze)];

    private static Word Words(string column) => new("People", "Column." + column);
}
