using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Data.Sheets;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.People;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Problems;

/// <summary>Whose list it is: the unit itself, and all that it may name (itself and those below it).</summary>
public sealed record ImportScope(int Own, IReadOnlyCollection<int> Units);

/// <summary>
/// Takes in a unit's list of problems. A problem is known by its sentence and its unit, whatever became of letters and
/// half-spaces; with indicator and baseline it is registered, in the order of the file.
/// </summary>
public sealed class ProblemsImport(PeopleDoor people, ThreadsDoor threads, ProblemTurns turns) : IImportKind
{
    private const string Sentence = "sentence", UnitColumn = "unit", Indicator = "indicator", Measure = "measure", Baseline = "baseline", Target = "target", Stated = "stated", Evidence = "evidence", Who = "who", Causes = "causes", Cost = "cost";

    // By sentence and unit; unit 0: a problem of a list that came before the city had units.
    private readonly Dictionary<(string Key, int Unit), (Problem Problem, int? Row)> _known = [];
    private readonly List<Problem> _touched = [];
    private ImportScope? _only;

    public string Kind => "problems";
    public Word Name => ProblemsWords.Title;
    public string Roles => Role.HeadOfProblems + "," + Role.Administrator;

    public IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new(Sentence, Words("Sentence"), Required: true), new(Measure, Words("Measure")), new(UnitColumn, Words("Unit"), Required: true), new(Indicator, Words("Indicator")), new(Baseline, Words("Baseline")),
        new(Target, Words("Target")), new(Stated, Words("Stated")), new(Evidence, Words("Evidence")), new(Who, Words("Who")), new(Causes, Words("Causes")), new(Cost, Words("Cost")),
    ];

    /// <summary>Every problem that the last list named, known or new.</summary>
    public IEnumerable<Problem> Seen => _known.Values.Where(k => k.Row is not null).Select(k => k.Problem);

    public Task<ImportReport> Run(AppDb db, IReadOnlyList<Sheet> sheets, ImportOptions how) => Run(db, SheetMap.Rows(sheets, Columns), how, null);

    /// <summary>The same for the list of one unit: rows need not name it, and may name none but it and those below it.</summary>
    public Task<ImportReport> Run(AppDb db, IReadOnlyList<Sheet> sheets, ImportOptions how, ImportScope only) =>
        Run(db, SheetMap.Rows(sheets, [.. Columns.Select(c => c.Key == UnitColumn ? c with { Required = false } : c)]), how, only);

    private async Task<ImportReport> Run(AppDb db, IReadOnlyList<MappedRow> rows, ImportOptions how, ImportScope? only)
    {
        var find = await people.UnitFinder();
        var codes = (await people.Units()).ToDictionary(u => u.Id, u => u.Code);
        (_only, var report) = (only, new ImportReport(Kind));
        await Know(db, how.DryRun);
        if (codes.Count == 0 && rows.Count > 0) report.Note(rows[0].Problem(UnitColumn, ProblemsWords.ImportNoUnitsYet));
        foreach (var row in rows)
        {
            try
            {
                Take(row, find, codes, report, how.Now);
            }
            catch (BrokenRule broken)
            {
                report.Refuse(row, row.Text(Sentence) ?? "", row.Problem(ColumnOf(broken.Faults[0].Field), broken.Faults[0].Word));
            }
        }
        if (!how.DryRun) await Keep(db, how.Now);
        return report;
    }

    private async Task Know(AppDb db, bool isDry)
    {
        _known.Clear();
        _touched.Clear();
        var problems = isDry ? db.Problems.AsNoTracking() : db.Problems.AsTracking();
        if (_only is { } only) problems = problems.Where(p => p.OwnerUnitId != null && only.Units.Contains(p.OwnerUnitId.Value));
        foreach (var problem in await problems.Where(p => p.OwnerUnitId != null || p.SubmittedById == null).OrderByDescending(p => p.Id).ToListAsync())
            _known[(problem.TitleKey, problem.OwnerUnitId ?? 0)] = (problem, null);
    }

    private void Take(MappedRow row, Func<string, (int? Id, string? Suggestion)> find, Dictionary<int, string> codes, ImportReport report, DateTime now)
    {
        var title = row.Text(Sentence);
        BrokenRule.If(title is null, ProblemsWords.SentenceNeeded, Sentence);
        var unit = codes.Count == 0 ? null : UnitOf(row, find);
        var facts = new ProblemFacts(title!, row.Text(Who), row.Text(Evidence), unit, StatedOf(row));
        var frame = ProblemFrame.Empty with { Indicator = row.Text(Indicator), UnitOfMeasure = row.Text(Measure), Baseline = Number(row, Baseline), Target = Number(row, Target), Causes = row.Text(Causes), CostOfInaction = row.Text(Cost) };
        var (outcome, detail) = Take(row, facts, frame, now);
        if (outcome == ImportOutcome.Repeated) report.Refuse(row, title!, row.Problem(Sentence, detail!), outcome);
        else report.Count(new ImportLine(row.Sheet, row.Number, outcome, title!, detail), unit is { } id ? codes[id] : null);
    }

    private int? UnitOf(MappedRow row, Func<string, (int? Id, string? Suggestion)> find)
    {
        if (row.Text(UnitColumn) is not { } text)
        {
            BrokenRule.If(_only is null, ProblemsWords.ImportUnitNeeded, UnitColumn);
            return _only!.Own;
        }
        var (unit, near) = find(text);
        BrokenRule.If(unit is null, near is not null ? ProblemsWords.ImportUnitUnknownNear(text, near) : ProblemsWords.ImportUnitUnknown(text), UnitColumn);
        BrokenRule.If(_only?.Units.Contains(unit!.Value) == false, ProblemsWords.ImportNotYourUnit(text), UnitColumn);
        return unit;
    }

    private (ImportOutcome, Word?) Take(MappedRow row, ProblemFacts facts, ProblemFrame frame, DateTime now)
    {
        var (title, unit) = (Problem.KeyOf(facts.Title), facts.OwnerUnitId ?? 0);
        var key = unit != 0 && !_known.ContainsKey((title, unit)) && _known.ContainsKey((title, 0)) ? (title, 0) : (title, unit);
        if (!_known.TryGetValue(key, out var known))
        {
            var problem = Problem.FromList(facts, frame, now);
            _known[key] = (problem, row.Number);
            _touched.Add(problem);
            return (ImportOutcome.Added, problem.IsReadyFromList ? null : ProblemsWords.ImportNotRegistered);
        }
        if (known.Row is { } earlier) return (ImportOutcome.Repeated, ProblemsWords.ImportRepeated(earlier));
        _known[key] = (known.Problem, row.Number);
        if (!known.Problem.Correct(facts, frame)) return (ImportOutcome.Unchanged, null);
        _touched.Add(known.Problem);
        return (ImportOutcome.Changed, null);
    }

    private async Task Keep(AppDb db, DateTime now)
    {
        db.Problems.AddRange(_touched.Where(p => p.Id == 0));
        var ready = _touched.Where(p => p.IsReadyFromList).ToList();
        if (ready.Count > 0)
        {
            var year = JalaliDate.From(TehranTime.Day(now)).Year;
            var serial = await db.Draw<ProblemYear>(year, ready.Count);
            foreach (var problem in ready) problem.RegisterFromList(year, serial++, now);
        }
        await db.SaveChangesAsync();
        foreach (var problem in _touched) await threads.Put(ProblemCards.Of(problem), now);
        if (ready.Count > 0) await turns.TellHeads(ProblemsWords.ListArrived(ready.Count), "/problems?state=registered", now);
    }

    private static double? Number(MappedRow row, string column)
    {
        if (row.Text(column) is not { } text) return null;
        BrokenRule.If(!NumberText.TryParseDecimal(text.TrimEnd('%', '٪', ' '), out var number), ShellWords.NotANumber(row.Header(column)), column);
        return (double)number;
    }

    private static StatedPriority? StatedOf(MappedRow row)
    {
        if (row.Text(Stated) is not { } text) return null;
        var key = SheetMap.Squeeze(text);
        foreach (var stated in Enum.GetValues<StatedPriority>())
            if (SpellingsOf(stated).Any(s => SheetMap.Squeeze(s) == key)) return stated;
        throw new BrokenRule(ProblemsWords.ImportStatedUnknown, Stated);
    }

    private static IEnumerable<string> SpellingsOf(StatedPriority stated) =>
        new[] { Language.Fa, Language.En }.SelectMany(language => new Word("Problems", $"Spelling.{stated}").In(language).Split('|'));

    private static string ColumnOf(string? field) => field switch
    {
        nameof(Problem.Title) or null => Sentence,
        nameof(Problem.WhoSuffers) => Who,
        _ => field.ToLowerInvariant(),
    };

    private static Word Words(string column) => new("Problems", "Column." + column);
}
