using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Data.Sheets;
using Pishran.Engine.Calendar;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Importing;

/// <summary>
/// Takes in the lists of the books, one sheet for each centre or one column that names it. A company is known by its legal id, a
/// product by its company and its name, whatever became of letters and half-spaces; a row with a wrong id is refused.
/// </summary>
public sealed class ProductsImport(ThreadsDoor threads, CatalogueDesk desk) : IImportKind
{
    private readonly Dictionary<string, Company> _companies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seenCompanies = new(StringComparer.Ordinal);
    private readonly Dictionary<(string LegalId, string Name), (Product? Product, MappedRow? Row)> _products = [];
    private readonly List<(Company Company, Product Product)> _touched = [];
    private readonly List<PendingProduct> _fresh = [];

    private sealed record PendingProduct(Company Company, ProductFacts Facts, Centre Centre, DateOnly? ApprovedOn);

    public string Kind => "products";
    public Word Name => CatalogueWords.ImportProducts;
    public string Roles => CatalogueDesk.Keepers + "," + Role.Administrator;
    public IReadOnlyList<SheetColumn> Columns => ProductSheet.Products;

    public async Task<ImportReport> Run(AppDb db, IReadOnlyList<Sheet> sheets, ImportOptions how)
    {
        var rows = SheetMap.Rows(sheets, Columns);
        var centres = how.DryRun ? await db.Centres.AsNoTracking().OrderBy(c => c.Code).ToListAsync() : await Centres.StartWith(db);
        if (centres.Count == 0) centres = [.. Centres.Starting()];
        var (finder, report, today) = (new CentreFinder(centres), new ImportReport(Kind), TehranTime.Day(how.Now));
        await Know(db, how.DryRun);
        foreach (var row in rows)
        {
            try
            {
                Take(row, finder, report, how.Now);
            }
            catch (BrokenRule broken)
            {
                report.Refuse(row, row.Text(ProductSheet.Name) ?? "", row.Problem(ColumnOf(broken.Faults[0].Field), broken.Faults[0].Word));
            }
        }
        if (!how.DryRun) await Keep(db, today, how.Now);
        return report;
    }

    private async Task Know(AppDb db, bool isDry)
    {
        _companies.Clear();
        _seenCompanies.Clear();
        _products.Clear();
        _touched.Clear();
        _fresh.Clear();
        var companies = isDry ? db.Companies.AsNoTracking() : db.Companies.AsTracking();
        foreach (var company in await companies.ToListAsync()) _companies[company.LegalId] = company;
        var legal = _companies.Values.ToDictionary(c => c.Id, c => c.LegalId);
        var products = isDry ? db.Products.AsNoTracking() : db.Products.AsTracking();
        foreach (var product in await products.ToListAsync()) _products[(legal[product.CompanyId], product.NameKey)] = (product, null);
    }

    private void Take(MappedRow row, CentreFinder finder, ImportReport report, DateTime now)
    {
        var name = row.Text(ProductSheet.Name);
        BrokenRule.If(name is null, CatalogueWords.ProductNameMissing, ProductSheet.Name);
        var legalId = ProductSheet.LegalIdOf(row);
        var centre = finder.Find(row.Text(ProductSheet.Centre) ?? row.Sheet) ?? (row.Has(ProductSheet.Centre) ? finder.Find(row.Sheet) : null);
        var key = (legalId, Product.KeyOf(name!));
        if (_products.TryGetValue(key, out var known) && known.Row is { } earlier)
        {
            report.Refuse(row, name!, row.Problem(ProductSheet.Name, CatalogueWords.ImportRepeated(earlier.Sheet, earlier.Number)), ImportOutcome.Repeated);
            return;
        }
        BrokenRule.If(centre is null, CatalogueWords.ImportCentreUnknown(row.Text(ProductSheet.Centre) ?? row.Sheet), ProductSheet.Centre);
        var (facts, approvedOn) = (FactsOf(row, name!, report), ProductSheet.DayOf(row, ProductSheet.Approved));
        if (approvedOn is null && row.Text(ProductSheet.Approved) is not null) report.Note(row.Problem(ProductSheet.Approved, CatalogueWords.ImportDayUnread));
        var company = CompanyOf(row, legalId, now);
        if (known.Product is null)
        {
            Check(facts);
            _fresh.Add(new PendingProduct(company, facts, centre!, approvedOn));
            _products[key] = (null, row);
            report.Count(new ImportLine(row.Sheet, row.Number, ImportOutcome.Added, name!), centre!.Code);
            return;
        }
        var isChanged = known.Product.Correct(facts, approvedOn);
        if (isChanged) _touched.Add((company, known.Product));
        _products[key] = (known.Product, row);
        report.Count(new ImportLine(row.Sheet, row.Number, isChanged ? ImportOutcome.Changed : ImportOutcome.Unchanged, name!), centre!.Code);
    }

    private static ProductFacts FactsOf(MappedRow row, string name, ImportReport report)
    {
        if (!ProductSheet.TryPrice(row, out var price)) report.Note(row.Problem(ProductSheet.Price, CatalogueWords.ImportPriceUnread));
        var (trl, stage) = (ProductSheet.TrlOf(row), ProductSheet.StageOf(row));
        if (trl is null && row.Text(ProductSheet.Trl) is not null) report.Note(row.Problem(ProductSheet.Trl, CatalogueWords.ImportTrlUnread));
        if (stage is null && row.Text(ProductSheet.Stage) is not null) report.Note(row.Problem(ProductSheet.Stage, CatalogueWords.ImportStageUnread));
        return new ProductFacts(name)
        {
            Summary = row.Text(ProductSheet.Summary), UrbanUse = row.Text(ProductSheet.Use), Advantage = row.Text(ProductSheet.Advantage), Trl = trl, Stage = stage, Field = row.Text(ProductSheet.Field), PriceRial = price,
            Phone = row.Text(ProductSheet.Phone), Website = row.Text(ProductSheet.Website), Patents = row.Text(ProductSheet.Patents), Standards = row.Text(ProductSheet.Standards), References = row.Text(ProductSheet.References),
        };
    }

    // The first row of a file speaks for the company, so that the same file always says the same.
    private Company CompanyOf(MappedRow row, string legalId, DateTime now)
    {
        var isKnown = _companies.TryGetValue(legalId, out var company);
        if (!_seenCompanies.Add(legalId)) return company!;
        var name = row.Text(ProductSheet.Company);
        if (!isKnown)
        {
            BrokenRule.If(name is null, CatalogueWords.CompanyNameMissing, ProductSheet.Company);
            company = _companies[legalId] = Company.FromList(new CompanyFacts(legalId, name!, row.Text(ProductSheet.Province)), now);
        }
        else company!.Correct(new CompanyFacts(legalId, name ?? company.Name, row.Text(ProductSheet.Province)));
        if (ProductSheet.ClassOf(row) is { } grade && company!.LastClass != grade && !company.HasDatedClass) company.Grade(grade, null, null, null);
        return company!;
    }

    // The noun speaks before anything is kept.
    private static void Check(ProductFacts facts) => _ = new Product(facts, 0, new Centre("X", "-", ""), DateTime.UnixEpoch);

    // Companies first, for their numbers; then products, then what stands beside them.
    private async Task Keep(AppDb db, DateOnly today, DateTime now)
    {
        db.Companies.AddRange(_companies.Values.Where(c => c.Id == 0));
        await db.SaveChangesAsync();
        var added = _fresh.ConvertAll(f => (f.Company, Product: Product.FromList(f.Facts, f.Company.Id, f.Centre, f.ApprovedOn, today, now)));
        db.Products.AddRange(added.Select(a => a.Product));
        await db.SaveChangesAsync();
        var looks = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            foreach (var (company, product) in added.Concat(_touched))
            {
                db.Add(new ProductVersion(product.Id, product.VersionNumber, product.Facts, VersionSource.List, null, now));
                await threads.Put(CatalogueCards.Of(product, company.Name), now);
            }
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = looks;
        }
        if (added.Count + _touched.Count > 0) await desk.Stamp();
    }

    private static string ColumnOf(string? field) => field switch
    {
        nameof(Product.Name) or null => ProductSheet.Name,
        nameof(Product.PriceRial) => ProductSheet.Price,
        nameof(Company.LegalId) => ProductSheet.LegalId,
        nameof(Product.UrbanUse) => ProductSheet.Use,
        _ => field.ToLowerInvariant(),
    };
}
