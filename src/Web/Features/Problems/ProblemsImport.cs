using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Data.Sheets;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.People;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Problems;

/// <summary>
/// Takes in a unit's list of problems. A problem is known by its sentence and its unit, whatever became of letters and
/// half-spaces; with indicator and baseline it is registered, in the order of the file.
/// </summary>
public sealed class ProblemsImport(PeopleDoor people, ThreadsDoor threads, ProblemTurns turns) : IImportKind
{
    private const string Sentence = "sentence", UnitColumn = "unit", Indicator = "indicator", Measure = "measure", Baseline = "baseline", Target = "target", Stated = "stated", Evidence = "evidence", Who = "who", Causes = "causes", Cost = "cost";

    private readonly Dictionary<(string Key, int Unit), (Problem Problem, int? Row)> _known = [];

    public string Kind => "problems";
    public Word Name => ProblemsWords.Title;
    public string Roles => Role.HeadOfProblems + "," + Role.Administrator;

    public IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new(Sentence, Words("Sentence"), Required: true), new(Measure, Words("Measure")), new(UnitColumn, Words("Unit"), Required: true), new(Indicator, Words("Indicator")), new(Baseline, Words("Baseline")),
        new(Target, Words("Target")), new(Stated, Words("Stated")), new(Evidence, Words("Evidence")), new(Who, Words("Who")), new(Causes, Words("Causes")), new(Cost, Words("Cost")),
    ];

    public async Task<ImportReport> Run(AppDb db, IReadOnlyList<Sheet> sheets, ImportOptions how)
    {
        var rows = SheetMap.Rows(sheets, Columns);
        var find = await people.UnitFinder();
        var codes = (await people.Units()).ToDictionary(u => u.Id, u => u.Code);
        _known.Clear();
        foreach (var problem in await (how.DryRun ? db.Problems.AsNoTracking() : db.Problems.AsTracking()).Where(p => p.OwnerUnitId != null).OrderByDescending(p => p.Id).ToListAsync())
            _known[(problem.TitleKey, problem.OwnerUnitId!.Value)] = (problem, null);
        var report = new ImportReport(Kind);
        var touched = new List<Problem>();
        foreach (var row in rows)
        {
            try
            {
                Take(row, find, codes, report, touched, how.Now);
            }
            catch (BrokenRule broken)
            {
                report.Refuse(row, row.Text(Sentence) ?? "", row.Problem(ColumnOf(broken.Faults[0].Field), broken.Faults[0].Word));
            }
        }
        if (!how.DryRun) await Keep(db, touched, how.Now);
        return report;
    }

    private void Take(MappedRow row, Func<string, (int? Id, string? Suggestion)> find, Dictionary<int, string> codes, ImportReport report, List<Problem> touched, DateTime now)
    {
        var title = row.Text(Sentence);
        BrokenRule.If(title is null, ProblemsWords.SentenceNeeded, Sentence);
        var unitText = row.Text(UnitColumn);
        BrokenRule.If(unitText is null, ProblemsWords.ImportUnitNeeded, UnitColumn);
        var (unit, near) = find(unitText!);
        BrokenRule.If(unit is null, near is not null ? ProblemsWords.ImportUnitUnknownNear(unitText!, near) : ProblemsWords.ImportUnitUnknown(unitText!), UnitColumn);
        var facts = new ProblemFacts(title!, row.Text(Who), row.Text(Evidence), unit, StatedOf(row));
        var frame = ProblemFrame.Empty with { Indicator = row.Text(Indicator), UnitOfMeasure = row.Text(Measure), Baseline = Number(row, Baseline), Target = Number(row, Target), Causes = row.Text(Causes), CostOfInaction = row.Text(Cost) };
        var (outcome, detail) = Take(row, facts, frame, touched, now);
        if (outcome == ImportOutcome.Repeated) report.Refuse(row, title!, row.Problem(Sentence, detail!), outcome);
        else report.Count(new ImportLine(row.Sheet, row.Number, outcome, title!, detail), codes[unit!.Value]);
    }

    private (ImportOutcome, Word?) Take(MappedRow row, ProblemFacts facts, ProblemFrame frame, List<Problem> touched, DateTime now)
    {
        var key = (Problem.KeyOf(facts.Title), facts.OwnerUnitId!.Value);
        if (!_known.TryGetValue(key, out var known))
        {
            var problem = Problem.FromList(facts, frame, now);
            _known[key] = (problem, row.Number);
            touched.Add(problem);
            return (ImportOutcome.Added, problem.IsReadyFromList ? null : ProblemsWords.ImportNotRegistered);
        }
        if (known.Row is { } earlier) return (ImportOutcome.Repeated, ProblemsWords.ImportRepeated(earlier));
        _known[key] = (known.Problem, row.Number);
        if (!known.Problem.Correct(facts, frame)) return (ImportOutcome.Unchanged, null);
        touched.Add(known.Problem);
        return (ImportOutcome.Changed, null);
    }

    private async Task Keep(AppDb db, List<Problem> touched, DateTime now)
    {
        db.Problems.AddRange(touched.Where(p => p.Id == 0));
        var ready = touched.Where(p => p.IsReadyFromList).ToList();
        if (ready.Count > 0)
        {
            var year = JalaliDate.From(TehranTime.Day(now)).Year;
            var serial = await ProblemNumbers.Draw(db, year, ready.Count);
            foreach (var problem in ready) problem.RegisterFromList(year, serial++, now);
        }
        await db.SaveChangesAsync();
        foreach (var problem in touched) await threads.Put(ProblemCards.Of(problem), now);
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
