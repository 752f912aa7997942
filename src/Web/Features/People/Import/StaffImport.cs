using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Data.Sheets;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.People.Import;

/// <summary>
/// Takes in the staff list. A person is known by the personnel number, else by the national id; a row with neither, a wrong
/// national id, no name or an unknown unit is refused; a person met twice counts once.
/// </summary>
public sealed class StaffImport : IImportKind
{
    public string Kind => "staff";
    public Word Name => PeopleWords.ImportStaff;
    public IReadOnlyList<SheetColumn> Columns => StaffRow.Columns;
    public bool CanEndMissing => true;
    public string Roles => Role.Administrator + "," + Role.Secretary;

    public async Task<ImportReport> Run(AppDb db, IReadOnlyList<Sheet> sheets, ImportOptions how)
    {
        var rows = SheetMap.Rows(sheets, Columns, [StaffRow.LastName, StaffRow.FullName], [StaffRow.PersonnelNumber, StaffRow.NationalId]);
        var units = await UnitFinder.Load(db);
        var known = how.DryRun ? db.Persons.AsNoTracking() : db.Persons;
        var book = new StaffBook(await known.ToListAsync(), units);
        var report = new ImportReport(Kind);
        if (units.IsEmpty && rows.Count > 0) report.Note(rows[0].Problem(StaffRow.UnitName, PeopleWords.ImportNoUnitsYet));
        foreach (var row in rows) Take(new StaffRow(row, units), book, units, report);
        if (how.EndMissing) await EndMissing(db, book, report, TehranTime.Day(how.Now), how.DryRun);
        if (!how.DryRun) db.Persons.AddRange(book.Added);
        return report;
    }

    private static void Take(StaffRow staff, StaffBook book, UnitFinder units, ImportReport report)
    {
        if (staff.Read(report) is not { } facts) return;
        try
        {
            var (outcome, problem, detail) = book.Take(staff.Row, facts);
            if (problem is not null && outcome is ImportOutcome.Refused or ImportOutcome.Repeated) { report.Refuse(staff.Row, staff.Title, problem, outcome); return; }
            if (problem is not null) report.Note(problem);
            report.Count(new ImportLine(staff.Row.Sheet, staff.Row.Number, outcome, staff.Title, detail ?? problem?.Message), facts.UnitId is { } unit ? units.CodeOf(unit) : null);
        }
        catch (BrokenRule broken)
        {
            var fault = broken.Faults[0];
            report.Refuse(staff.Row, staff.Title, staff.Row.Problem(StaffRow.ColumnOf(fault.Field), fault.Word));
        }
    }

    private static async Task EndMissing(AppDb db, StaffBook book, ImportReport report, DateOnly today, bool dryRun)
    {
        var gone = book.Missing.ToList();
        foreach (var person in gone)
        {
            person.Leave();
            report.Count(new ImportLine("", 0, ImportOutcome.Changed, person.FullName, PeopleWords.PersonLeft(person.FullName)));
        }
        if (dryRun) return;
        var ids = gone.Select(p => p.Id).ToHashSet();
        foreach (var role in await db.RoleHoldings.Where(r => r.To == null || r.To > today).ToListAsync())
            if (ids.Contains(role.PersonId)) role.End(today);
    }
}
