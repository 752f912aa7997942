using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Data.Sheets;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.People;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>
/// Takes in a list of ideas, such as the box of paper suggestions. An idea is known by its sentence and its unit, whatever
/// became of letters and half-spaces; a new one is submitted in its author's name, in the order of the file.
/// </summary>
public sealed class IdeasImport(PeopleDoor people, ThreadsDoor threads, IdeaDesk desk) : IImportKind
{
    private const string TitleColumn = "title", Summary = "summary", Steps = "steps", KindColumn = "kind", UnitColumn = "unit", AuthorColumn = "author", Date = "date", Benefit = "benefit", Estimate = "estimate", Keywords = "keywords";

    private readonly Dictionary<(string Key, int Unit), (Idea Idea, int? Row)> _known = [];
    private readonly Dictionary<string, IReadOnlyList<PersonCard>> _people = new(StringComparer.Ordinal);

    public string Kind => "ideas";
    public Word Name => IdeasWords.Title;
    public string Roles => IdeaClock.Secretariat + "," + Role.Administrator;

    public IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new(TitleColumn, Words(TitleColumn), Required: true), new(UnitColumn, Words(UnitColumn), Required: true), new(AuthorColumn, Words(AuthorColumn), Required: true), new(Summary, Words(Summary)), new(Steps, Words(Steps)),
        new(KindColumn, Words(KindColumn)), new(Date, Words(Date)), new(Benefit, Words(Benefit)), new(Estimate, Words(Estimate)), new(Keywords, Words(Keywords)),
    ];

    public async Task<ImportReport> Run(AppDb db, IReadOnlyList<Sheet> sheets, ImportOptions how)
    {
        var rows = SheetMap.Rows(sheets, Columns);
        var (find, codes, report, touched) = (await people.UnitFinder(), (await people.Units()).ToDictionary(u => u.Id, u => u.Code), new ImportReport(Kind), new List<Idea>());
        _known.Clear();
        foreach (var idea in await (how.DryRun ? db.Ideas.AsNoTracking() : db.Ideas.AsTracking()).AsSplitQuery().Where(i => i.UnitId != null && i.NumberKey > 0).OrderByDescending(i => i.Id).ToListAsync())
            _known[(idea.TitleKey, idea.UnitId!.Value)] = (idea, null);
        foreach (var row in rows)
        {
            try
            {
                await Take(row, find, codes, report, touched, how.Now);
            }
            catch (BrokenRule broken)
            {
                report.Refuse(row, row.Text(TitleColumn) ?? "", row.Problem(ColumnOf(broken.Faults[0].Field), broken.Faults[0].Word));
            }
        }
        if (!how.DryRun) await Keep(db, touched, how.Now);
        return report;
    }

    private async Task Take(MappedRow row, Func<string, (int? Id, string? Suggestion)> find, Dictionary<int, string> codes, ImportReport report, List<Idea> touched, DateTime now)
    {
        var title = row.Text(TitleColumn);
        BrokenRule.If(title is null, IdeasWords.TitleNeeded, TitleColumn);
        var unitText = row.Text(UnitColumn);
        BrokenRule.If(unitText is null, IdeasWords.ImportUnitNeeded, UnitColumn);
        var (unit, near) = find(unitText!);
        BrokenRule.If(unit is null, near is not null ? IdeasWords.ImportUnitUnknownNear(unitText!, near) : IdeasWords.ImportUnitUnknown(unitText!), UnitColumn);
        var facts = new IdeaFacts(title!, LinesOf(row, Summary), LinesOf(row, Steps), KindOf(row), BenefitOf(row), NumberOf(row, Estimate), null, row.Text(Keywords));
        var (outcome, detail) = Take(row, facts, new Signer((await AuthorOf(row, unit!.Value)).Id, unit), SubmittedOf(row, now), touched);
        if (outcome == ImportOutcome.Repeated) report.Refuse(row, title!, row.Problem(TitleColumn, detail!), outcome);
        else report.Count(new ImportLine(row.Sheet, row.Number, outcome, title!, detail), codes[unit.Value]);
    }

    private (ImportOutcome, Word?) Take(MappedRow row, IdeaFacts facts, Signer author, DateTime submittedAt, List<Idea> touched)
    {
        var key = (Idea.KeyOf(facts.Title), author.UnitId!.Value);
        if (!_known.TryGetValue(key, out var known))
        {
            var idea = Idea.FromList(facts, author, submittedAt);
            _known[key] = (idea, row.Number);
            touched.Add(idea);
            return (ImportOutcome.Added, null);
        }
        if (known.Row is { } earlier) return (ImportOutcome.Repeated, IdeasWords.ImportRepeated(earlier));
        _known[key] = (known.Idea, row.Number);
        if (!known.Idea.Correct(facts)) return (ImportOutcome.Unchanged, null);
        touched.Add(known.Idea);
        return (ImportOutcome.Changed, null);
    }

    private async Task Keep(AppDb db, List<Idea> touched, DateTime now)
    {
        var fresh = touched.Where(i => i.Id == 0).ToList();
        var (year, promised) = (JalaliDate.From(TehranTime.Day(now)).Year, await desk.PromisedOn(TehranTime.Day(now)));
        var serial = fresh.Count == 0 ? 0 : await db.Draw<IdeaYear>(year, fresh.Count);
        foreach (var idea in fresh) idea.NumberFromList(year, serial++, promised, now);
        db.Ideas.AddRange(fresh);
        await db.SaveChangesAsync();
        foreach (var idea in fresh) await desk.Follow(idea, IdeaStep.Nothing, [], now);
        foreach (var idea in touched.Except(fresh)) await threads.Put(IdeaCards.Of(idea), now);
    }

    // A personnel number, or a name that only one person bears, in the unit first.
    private async Task<PersonCard> AuthorOf(MappedRow row, int unit)
    {
        var text = row.Text(AuthorColumn);
        BrokenRule.If(text is null, IdeasWords.ImportAuthorNeeded, AuthorColumn);
        if (!_people.TryGetValue(text!, out var found)) _people[text!] = found = await people.Find(text!, 20);
        var inUnit = found.Where(p => p.UnitId == unit).ToList();
        var chosen = inUnit.Count == 1 ? inUnit : [.. found];
        BrokenRule.If(chosen.Count == 0, IdeasWords.ImportAuthorUnknown(text!), AuthorColumn);
        BrokenRule.If(chosen.Count > 1, IdeasWords.ImportAuthorMany(chosen.Count, text!), AuthorColumn);
        return chosen[0];
    }

    private static DateTime SubmittedOf(MappedRow row, DateTime now)
    {
        if (row.Text(Date) is not { } text) return now;
        BrokenRule.If(!JalaliDate.TryParse(text, out var day), IdeasWords.ImportDateUnknown, Date);
        var at = TehranTime.ToUtc(day.ToDateOnly().ToDateTime(new TimeOnly(12, 0)));
        BrokenRule.If(at > now.AddDays(1), IdeasWords.ImportDateUnknown, Date);
        return at > now ? now : at;
    }

    // Long texts keep their lines, so that what was taken out comes back unchanged.
    private static string? LinesOf(MappedRow row, string column) => PersianText.CleanLines(row.Raw(column)).Trim() is { Length: > 0 } text ? text : null;

    private static long? NumberOf(MappedRow row, string column)
    {
        if (row.Text(column) is not { } text) return null;
        BrokenRule.If(!NumberText.TryParseLong(text, out var number), ShellWords.NotWhole(row.Header(column)), column);
        return number;
    }

    private static IdeaKind KindOf(MappedRow row) => row.Text(KindColumn) is not { } text ? IdeaKind.Idea : Spelled<IdeaKind>(text) ?? throw new BrokenRule(IdeasWords.ImportKindUnknown, KindColumn);
    private static ExpectedBenefit? BenefitOf(MappedRow row) => row.Text(Benefit) is not { } text ? null : Spelled<ExpectedBenefit>(text) ?? throw new BrokenRule(IdeasWords.ImportBenefitUnknown, Benefit);

    private static T? Spelled<T>(string text) where T : struct, Enum
    {
        var key = SheetMap.Squeeze(text);
        foreach (var value in Enum.GetValues<T>())
            if (new[] { Word.Of(value).In(Language.Fa), Word.Of(value).In(Language.En), value.ToString() }.Any(s => SheetMap.Squeeze(s) == key)) return value;
        return null;
    }

    private static string ColumnOf(string? field) => field switch
    {
        nameof(Idea.Title) or null => TitleColumn,
        nameof(Idea.EstimateRial) => Estimate,
        nameof(Idea.TopicKeywords) => Keywords,
        _ => field.ToLowerInvariant(),
    };

    private static Word Words(string column) => new("Ideas", "Column." + column);
}
