using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Data.Sheets;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Importing;

/// <summary>Takes in the list of the national registry: classes with their validity, matched by legal id; companies we didn't know are registered and wait to be verified.</summary>
public sealed class CompaniesImport(CatalogueDesk desk) : IImportKind
{
    public string Kind => "companies";
    public Word Name => CatalogueWords.ImportCompanies;
    public string Roles => CatalogueDesk.Keepers + "," + Role.Administrator;
    public IReadOnlyList<SheetColumn> Columns => ProductSheet.Companies;

    public async Task<ImportReport> Run(AppDb db, IReadOnlyList<Sheet> sheets, ImportOptions how)
    {
        var (rows, report, seen) = (SheetMap.Rows(sheets, Columns), new ImportReport(Kind), new Dictionary<string, int>(StringComparer.Ordinal));
        var known = (await (how.DryRun ? db.Companies.AsNoTracking() : db.Companies.AsTracking()).ToListAsync()).ToDictionary(c => c.LegalId, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            try
            {
                Take(row, known, seen, report, how.Now);
            }
            catch (BrokenRule broken)
            {
                report.Refuse(row, row.Text(ProductSheet.Company) ?? "", row.Problem(broken.Faults[0].Field?.ToLowerInvariant() ?? ProductSheet.LegalId, broken.Faults[0].Word));
            }
        }
        if (how.DryRun) return report;
        db.Companies.AddRange(known.Values.Where(c => c.Id == 0));
        if (report.Added + report.Changed > 0) await desk.Stamp();
        return report;
    }

    private static void Take(MappedRow row, Dictionary<string, Company> known, Dictionary<string, int> seen, ImportReport report, DateTime now)
    {
        var (legalId, name) = (ProductSheet.LegalIdOf(row), row.Text(ProductSheet.Company));
        BrokenRule.If(name is null, CatalogueWords.CompanyNameMissing, ProductSheet.Company);
        if (!seen.TryAdd(legalId, row.Number))
        {
            report.Refuse(row, name!, row.Problem(ProductSheet.LegalId, CatalogueWords.ImportRepeated(row.Sheet, seen[legalId])), ImportOutcome.Repeated);
            return;
        }
        var facts = new CompanyFacts(legalId, name!, row.Text(ProductSheet.Province), row.Text(ProductSheet.Field), row.Text(ProductSheet.Phone), row.Text(ProductSheet.Website));
        var isNew = !known.TryGetValue(legalId, out var company);
        if (isNew) known[legalId] = company = new Company(facts, isInvited: false, now);
        var isChanged = !isNew && company!.Correct(facts);
        if (ProductSheet.ClassOf(row) is { } grade) isChanged |= company!.Grade(grade, ProductSheet.DayOf(row, ProductSheet.From), ProductSheet.DayOf(row, ProductSheet.To), row.Text(ProductSheet.Certificate));
        report.Count(new ImportLine(row.Sheet, row.Number, isNew ? ImportOutcome.Added : isChanged ? ImportOutcome.Changed : ImportOutcome.Unchanged, name!));
    }
}
