using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Data.Sheets;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.People.Import;

/// <summary>Takes in the tree of units: code, names, kind, parent's code and head-count, in any order of rows.</summary>
public sealed class UnitsImport : IImportKind
{
    private const string CodeColumn = "code", Fa = "fa", En = "en", KindColumn = "kind", Parent = "parent", HeadCount = "headcount";

    public string Kind => "units";
    public Word Name => PeopleWords.ImportUnits;
    public string Roles => Role.Administrator;

    public IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new(CodeColumn, Words("UnitCode"), Required: true), new(Fa, Words("UnitFa"), Required: true), new(En, Words("UnitEn")),
        new(KindColumn, Words("UnitKind")), new(Parent, Words("UnitParent")), new(HeadCount, Words("HeadCount")),
    ];

    private sealed record Facts(MappedRow Row, string Code, string Fa, string? En, UnitKind? Kind, string? Parent, int? HeadCount);

    public async Task<ImportReport> Run(AppDb db, IReadOnlyList<Sheet> sheets, ImportOptions how)
    {
        var report = new ImportReport(Kind);
        var known = (await (how.DryRun ? db.Units.AsNoTracking() : db.Units).ToListAsync()).ToDictionary(u => u.Code, StringComparer.OrdinalIgnoreCase);
        var wanted = Wanted(SheetMap.Rows(sheets, Columns), report);
        RefuseOrphansAndLoops(wanted, known, report);
        foreach (var level in Levels(wanted, known.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase)))
        {
            foreach (var facts in level) Take(db, facts, known, report, how);
            if (!how.DryRun) await db.SaveChangesAsync(); // children need the numbers of their parents
        }
        return report;
    }

    private static Dictionary<string, Facts> Wanted(IEnumerable<MappedRow> rows, ImportReport report)
    {
        var wanted = new Dictionary<string, Facts>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            var (facts, problem) = Read(row);
            if (problem is not null) report.Refuse(row, row.Text(Fa) ?? "", problem);
            else if (wanted.TryGetValue(facts!.Code, out var earlier)) report.Refuse(row, facts.Fa, row.Problem(CodeColumn, PeopleWords.ImportDuplicateRow(row.Number, earlier.Row.Number)), ImportOutcome.Repeated);
            else wanted[facts.Code] = facts;
        }
        return wanted;
    }

    private static (Facts?, ImportProblem?) Read(MappedRow row)
    {
        var (code, fa, kind, heads) = (row.Code(CodeColumn), row.Text(Fa), default(UnitKind?), default(int?));
        if (code is null) return (null, row.Problem(CodeColumn, ShellWords.Required(ShellWords.Number)));
        if (!Unit.IsCode(code)) return (null, row.Problem(CodeColumn, PeopleWords.UnitCodeShape(Unit.LongestCode)));
        if (fa is null) return (null, row.Problem(Fa, ShellWords.Required(ShellWords.Name)));
        if (row.Text(KindColumn) is { } typed && (kind = KindOf(typed)) is null) return (null, row.Problem(KindColumn, PeopleWords.UnitKindUnknown));
        if (row.Text(HeadCount) is { } count)
        {
            if (!NumberText.TryParseInt(count, out var number) || number is < 0 or > Unit.MostHeads) return (null, row.Problem(HeadCount, ShellWords.NotWhole(PeopleWords.HeadCount)));
            heads = number;
        }
        return (new Facts(row, code, fa, row.Text(En), kind, row.Code(Parent), heads), null);
    }

    private static UnitKind? KindOf(string text)
    {
        var key = SheetMap.Squeeze(text);
        foreach (var kind in Enum.GetValues<UnitKind>())
            if (key == SheetMap.Squeeze(kind.ToString()) || key == SheetMap.Squeeze(Word.Of(kind).In(Language.Fa)) || key == SheetMap.Squeeze(Word.Of(kind).In(Language.En))) return kind;
        return null;
    }

    private static void RefuseOrphansAndLoops(Dictionary<string, Facts> wanted, Dictionary<string, Unit> known, ImportReport report)
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var facts in wanted.Values.ToList())
            {
                if (ComplaintAbout(facts, wanted, known) is not { } complaint) continue;
                wanted.Remove(facts.Code);
                report.Refuse(facts.Row, facts.Fa, facts.Row.Problem(Parent, complaint));
                again = true;
            }
        }
    }

    private static Word? ComplaintAbout(Facts facts, Dictionary<string, Facts> wanted, Dictionary<string, Unit> known)
    {
        if (facts.Parent is null) return null;
        if (!wanted.ContainsKey(facts.Parent) && !known.ContainsKey(facts.Parent)) return PeopleWords.ImportUnknownUnitAlone(facts.Parent);
        var codes = known.Values.ToDictionary(u => u.Id, u => u.Code);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = facts.Code; at is not null; at = ParentOf(at))
            if (!seen.Add(at)) return string.Equals(at, facts.Code, StringComparison.OrdinalIgnoreCase) ? PeopleWords.UnitLoop(facts.Fa) : null;
        return null;

        string? ParentOf(string code) => wanted.TryGetValue(code, out var row) && row.Parent is not null ? row.Parent : known.TryGetValue(code, out var unit) && unit.ParentId is { } id ? codes[id] : null;
    }

    // Units whose parent is known or came in an earlier level.
    private static IEnumerable<List<Facts>> Levels(Dictionary<string, Facts> wanted, HashSet<string> there)
    {
        var left = wanted.Values.ToList();
        while (left.Count > 0)
        {
            var level = left.Where(f => f.Parent is null || there.Contains(f.Parent)).ToList();
            left = [.. left.Except(level)];
            there.UnionWith(level.Select(f => f.Code));
            yield return level;
        }
    }

    private static void Take(AppDb db, Facts facts, Dictionary<string, Unit> known, ImportReport report, ImportOptions how)
    {
        var parent = facts.Parent is null ? null : known[facts.Parent];
        ImportOutcome outcome;
        try
        {
            if (known.TryGetValue(facts.Code, out var unit)) outcome = Correct(unit, facts, parent, TehranTime.Day(how.Now)) ? ImportOutcome.Changed : ImportOutcome.Unchanged;
            else
            {
                unit = new Unit(facts.Code, facts.Kind ?? UnitKind.Office, parent?.Id, facts.HeadCount ?? 0);
                unit.Rename(facts.Fa, facts.En ?? "", null);
                known[facts.Code] = unit;
                if (!how.DryRun) db.Units.Add(unit);
                outcome = ImportOutcome.Added;
            }
            report.Count(new ImportLine(facts.Row.Sheet, facts.Row.Number, outcome, facts.Fa, Word.Of(unit.Kind)), unit.Kind.ToString().ToLowerInvariant());
        }
        catch (BrokenRule broken)
        {
            report.Refuse(facts.Row, facts.Fa, facts.Row.Problem(Fa, broken.Faults[0].Word));
        }
    }

    private static bool Correct(Unit unit, Facts facts, Unit? parent, DateOnly today)
    {
        var (fa, en) = (facts.Fa, facts.En ?? unit.NameEn);
        var renamed = fa != unit.NameFa || en != unit.NameEn;
        if (renamed) unit.Rename(fa, en, today);
        var corrected = unit.Correct(facts.Kind ?? unit.Kind, facts.Parent is null && !facts.Row.Has(Parent) ? unit.ParentId : parent?.Id, facts.HeadCount ?? unit.HeadCount);
        return renamed || corrected;
    }

    private static Word Words(string column) => new("People", "Column." + column);
}
