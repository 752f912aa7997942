using Pishran.Data.Sheets;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>One row of a list of members, made into facts or refused with the column and the value.</summary>
internal sealed record MemberRow(MappedRow Row, string Title, string Name, PersonFacts Facts, MemberClass Class, MemberFacts Member, DateOnly JoinedOn)
{
    public const string FullName = "full", FirstName = "first", LastName = "last", NationalId = "national", Number = "number", ClassName = "class", Field = "field", EducationName = "education", Skills = "skills", Email = "email", Mobile = "mobile", Joined = "joined";

    public static IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new(FullName, Words("FullName")), new(LastName, Words("LastName")), new(FirstName, Words("FirstName")), new(NationalId, Words("NationalId")), new(Number, Words("Number")), new(ClassName, Words("Class"), Required: true),
        new(Field, Words("Field"), Required: true), new(EducationName, Words("Education")), new(Skills, Words("Skills")), new(Email, Words("Email")), new(Mobile, Words("Mobile")), new(Joined, Words("Joined")),
    ];

    /// <summary>By what the person is known, surest first.</summary>
    public IReadOnlyList<string> Keys { get; } = [.. KeysOf(Facts.NationalId, Facts.PersonnelNumber, Facts.NationalId is null && Facts.PersonnelNumber is null ? Facts.Email : null)];

    public static IEnumerable<string> KeysOf(string? nationalId, string? number, string? email)
    {
        if (nationalId is not null) yield return "n" + nationalId;
        if (number is not null) yield return "p" + number;
        if (email is not null) yield return "e" + email.ToLowerInvariant();
    }

    /// <summary>The row's facts; null when it was refused into the report.</summary>
    public static MemberRow? Read(MappedRow row, IReadOnlyList<MemberClass> classes, ImportReport report, DateOnly today)
    {
        var (first, last) = NameOf(row);
        var title = $"{first} {last}".Trim() is { Length: > 0 } name ? name : row.Code(NationalId) ?? "";
        try
        {
            BrokenRule.If(first is null || last is null, ClubWords.ImportNameNeeded, row.Has(LastName) ? LastName : FullName);
            var facts = new PersonFacts(first!, last!, row.Code(Number), NationalIdOf(row), MobileOf(row, report), EmailOf(row, report));
            BrokenRule.If(facts.NationalId is null && facts.PersonnelNumber is null && facts.Email is null, ClubWords.ImportNoIdentity, NationalId);
            var member = Club.MemberFacts.Of(FieldOf(row), SkillsOf(row), EducationOf(row, report));
            return new MemberRow(row, title, title, facts with { Skills = member.Skills.Count == 0 ? null : string.Join(Comma, member.Skills.Select(s => s.Name)) }, ClassOf(row, classes), member, JoinedOf(row, report, today));
        }
        catch (BrokenRule broken)
        {
            report.Refuse(row, title, row.Problem(broken.Faults[0].Field ?? FullName, broken.Faults[0].Word));
            return null;
        }
    }

    private static string Comma => ClubWords.ListComma.In(Language.Fa);

    private static (string? First, string? Last) NameOf(MappedRow row)
    {
        if (row.Text(LastName) is { } last) return (row.Text(FirstName), last);
        if (row.Text(FullName) is not { } full) return (row.Text(FirstName), null);
        if (full.Split(['\u060C', ',']) is [var before, var after]) return (Filled(after), Filled(before));
        var words = full.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(w => Titles.Contains(SheetMap.Squeeze(w))).ToArray();
        var firsts = words.Length > 2 && Doubles.Contains(SheetMap.Squeeze(words[0])) ? 2 : 1;
        return (Filled(string.Join(' ', words.Take(firsts))), Filled(string.Join(' ', words.Skip(firsts))));
    }

    private static string? NationalIdOf(MappedRow row)
    {
        if (row.Code(NationalId)?.Replace("-", "", StringComparison.Ordinal) is not { } typed) return null;
        BrokenRule.If(!Identifiers.IsNationalId(typed, out var canonical) && !Identifiers.TryPadNationalId(typed, out canonical), ClubWords.ImportNationalIdWrong, NationalId);
        return canonical;
    }

    private static string? MobileOf(MappedRow row, ImportReport report)
    {
        if (row.Text(Mobile) is not { } typed) return null;
        if (Identifiers.IsMobile(typed, out var e164)) return e164;
        report.Note(row.Problem(Mobile, ClubWords.ImportMobileWrong));
        return null;
    }

    private static string? EmailOf(MappedRow row, ImportReport report)
    {
        if (row.Code(Email) is not { } typed) return null;
        if (typed.Split('@') is [{ Length: > 0 }, { Length: > 2 } host] && host.Contains('.', StringComparison.Ordinal) && typed.All(c => c is > ' ' and < '\u007F')) return typed.ToLowerInvariant();
        report.Note(row.Problem(Email, ShellWords.BadEmail("name@city.example")));
        return null;
    }

    private static MemberClass ClassOf(MappedRow row, IReadOnlyList<MemberClass> classes)
    {
        var text = row.Text(ClassName);
        BrokenRule.If(text is null, ShellWords.Required(ClubWords.ClassLabel), ClassName);
        var key = SheetMap.Squeeze(text!);
        foreach (var rank in classes)
            if (new[] { rank.Key, rank.NameFa, rank.NameEn }.Select(SheetMap.Squeeze).Contains(key)) return rank;
        foreach (var rank in classes.OrderBy(c => c.Order))
            if (Spellings("ClassSpellings." + rank.Key).Any(s => key.Contains(s, StringComparison.Ordinal))) return rank;
        throw new BrokenRule(ClubWords.ImportClassUnknown(text), ClassName);
    }

    private static ClubField FieldOf(MappedRow row)
    {
        var text = row.Text(Field);
        BrokenRule.If(text is null, ShellWords.Required(ClubWords.FieldLabel), Field);
        return FieldNamed(text!) ?? throw new BrokenRule(ClubWords.ImportFieldUnknown(text), Field);
    }

    /// <summary>The field that a text names, by its name in either language, its code (K1 to K6) or a word that only it has.</summary>
    internal static ClubField? FieldNamed(string text)
    {
        var key = SheetMap.Squeeze(text);
        foreach (var field in Enum.GetValues<ClubField>())
            if (new[] { Word.Of(field).In(Language.Fa), Word.Of(field).In(Language.En), field.ToString(), $"K{(int)field + 1}" }.Select(SheetMap.Squeeze).Contains(key)) return field;
        // In their order: «urban planning and architecture» is urban planning before it is planning.
        foreach (var field in new[] { ClubField.UrbanPlanning, ClubField.Planning, ClubField.CivilWorks, ClubField.UrbanServices, ClubField.Cultural, ClubField.Finance })
            if (Spellings("FieldSpellings." + field).Any(s => key.Contains(s, StringComparison.Ordinal))) return field;
        return null;
    }

    private static Education? EducationOf(MappedRow row, ImportReport report)
    {
        if (row.Text(EducationName) is not { } text) return null;
        var key = SheetMap.Squeeze(text);
        foreach (var education in new[] { Education.Doctor, Education.Master, Education.Bachelor, Education.Diploma })
            if (Spellings("EducationSpellings." + education).Any(s => key.Contains(s, StringComparison.Ordinal))) return education;
        report.Note(row.Problem(EducationName, ClubWords.ImportEducationUnknown(text)));
        return null;
    }

    private static IEnumerable<string> SkillsOf(MappedRow row) =>
        (row.Text(Skills) ?? "").Split(['\u060C', ',', '\u061B', ';', '|', '/', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(s => s.Length <= Club.Member.LongestSkill).DistinctBy(SheetMap.Squeeze).Take(Club.Member.MostSkills);

    private static DateOnly JoinedOf(MappedRow row, ImportReport report, DateOnly today)
    {
        if (row.Text(Joined) is not { } text) return today;
        if (JalaliDate.TryParse(text, out var day)) return day.ToDateOnly();
        report.Note(row.Problem(Joined, ClubWords.ImportDateUnknown(text)));
        return today;
    }

    private static string? Filled(string text) => text.Trim() is { Length: > 0 } filled ? filled : null;
    private static readonly HashSet<string> Doubles = [.. Spellings("NameDoubles")], Titles = [.. Spellings("NameTitles")];
    private static IEnumerable<string> Spellings(string key) => new[] { Language.Fa, Language.En }.SelectMany(l => new Word("Club", key).In(l).Split('|')).Select(SheetMap.Squeeze).Where(s => s.Length > 0).Distinct();
    private static Word Words(string column) => new("Club", "Column." + column);
}
