using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Data.Sheets;
using Pishran.Demo;
using Pishran.Features.Catalogue;

namespace Pishran.Tests.Pages.Catalogue;

/// <summary>The lists of the books: the office's own file, and one in other words.</summary>
public abstract class ProductImportPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : ProductImportPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : ProductImportPages(city), IClassFixture<PostgresCity>;

    private Task<ImportReport> Run(byte[] file, string name, bool isDry = false, string kind = "products") => city.Arrange(async (db, all) =>
        await all.GetServices<IImportKind>().Single(k => k.Kind == kind).Run(db, SheetFile.Read(file, name), new ImportOptions(isDry, city.Clock.Now)));

    private Task<ImportReport> Csv(string csv, string name, string kind = "products") => Run(Encoding.UTF8.GetBytes(csv), name, kind: kind);

    [Fact]
    public async Task The_four_books_come_in_once_and_the_second_time_changes_nothing()
    {
        var file = await File.ReadAllBytesAsync(DemoTexts.File("products.xlsx"));
        var dry = await Run(file, "products.xlsx", isDry: true);
        var report = await Run(file, "products.xlsx");
        Assert.True(report.IsLike(dry));
        Assert.Equal((670, 4, 8), (report.Added, report.Refused, report.Repeated));
        Assert.Equal([("C1", 182), ("C2", 205), ("C3", 128), ("C4", 155)], report.ByGroup.Select(g => (g.Key, g.Value)));
        Assert.All(report.Problems, p => Assert.Contains(p.Message.Key, new[] { nameof(CatalogueWords.LegalIdWrong), nameof(CatalogueWords.ImportRepeated) }));

        var again = await Run(file, "products.xlsx");
        Assert.Equal((0, 0, 670, 4, 8), (again.Added, again.Changed, again.Unchanged, again.Refused, again.Repeated));
        var prices = await city.Read(db => db.Set<Product>().Where(p => p.PriceRial != null).Select(p => p.PriceRial!.Value).ToListAsync());
        Assert.True(prices.Count >= 670);
        Assert.All(prices.Where(p => p > 100), p => Assert.InRange(p, 1_000_000, 1_000_000_000_000));
    }

    [Fact]
    public async Task Another_file_in_other_words_maps_too()
    {
        const string list = """
            فهرست محصولات مرکز نوآوری,,,,,,,
            (بهار ۱۴۰۵),,,,,,,
            ,,,,,,,
            شمارهٔ ردیف,نام کالا یا خدمت,تولیدکننده,شناسه حقوقی,TRL,بهای تقریبی (میلیون تومان),رده,مرکز نوآوری
            1,پمپک «الف»,رهپویان نوین داده,۹۹۵۱۵۸۴۱۵۳۶,TRL 7,۱۲٫۵,شرکت نوآور,C3
            ,,,,,,,
            2,پمپک ب,رهپويان نوين داده,99515841536.0,۸ از ۹,2000000 ریال,نوپا نوع ۲,فرهنگي اجتماعي و زيارت
            2,پمپک‌ ب,رهپويان نوين داده,995-1584-1536,8,2000000 ریال,,C3
            3,بی‌شناسه,هیچ‌کس,,8,1,,C3
            جمع,,,,,,,
            4,پمپک ج,رهپویان نوین داده,99515841536,,گران,,C9
            5,پمپک د,رهپویان نوین داده,99515841536,,گران,,مدیریت اقتصاد و هوشمندسازی
            """;
        var report = await Csv(list, "list.csv");
        Assert.Equal((3, 2, 1), (report.Added, report.Refused, report.Repeated));
        Assert.Equal([("C3", 2), ("C4", 1)], report.ByGroup.Select(g => (g.Key, g.Value)));
        Assert.Contains(report.Problems, p => p.Message.Key == nameof(CatalogueWords.ImportPriceUnread));
        var products = await city.Read(db => db.Set<Product>().Where(p => p.Name.StartsWith("پمپک")).OrderBy(p => p.Id).Select(p => new { p.Trl, p.PriceRial }).ToListAsync());
        Assert.Equal([(7, 125_000_000L), (8, 2_000_000L), (null, null)], products.Select(p => (p.Trl, p.PriceRial)));
    }

    [Theory]
    [InlineData("۴۲ میلیون تومان", 420_000_000)]
    [InlineData("420,000,000", 420_000_000)]
    [InlineData("٤٢٠٬٠٠٠٬٠٠٠ ريال", 420_000_000)]
    [InlineData("42,000,000 تومان", 420_000_000)]
    [InlineData("چهل و دو میلیون تومان", 420_000_000)]
    public async Task A_price_in_any_unit_and_digits_is_the_same_rials(string price, long rial)
    {
        var name = "محصول " + Guid.NewGuid().ToString("N")[..8];
        var report = await Csv($"محصول;شرکت;شناسه ملی;قیمت\n{name};شرکت نمونه;99848929964;{price}\n", "C2.csv");
        Assert.Equal("C2", Assert.Single(report.ByGroup).Key);
        Assert.Equal(rial, await city.Read(db => db.Set<Product>().Where(p => p.Name == name).Select(p => p.PriceRial).SingleAsync()));
    }

    [Fact]
    public async Task The_registry_brings_classes_with_their_validity()
    {
        const string list = "نام شرکت,شناسه ملی,رده,آغاز اعتبار,پایان اعتبار,استان\nسنجش نو,99592324164,فناور,۱۴۰۳/۲/۱,۱۴۰۶/۲/۱,قم\nسنجش نو,99592324164,فناور,,,\nنادرست,99592324165,نوپا,,,\n";
        var report = await Csv(list, "companies.csv", "companies");
        Assert.Equal((1, 1), (report.Refused, report.Repeated));
        var again = await Csv(list, "companies.csv", "companies");
        Assert.Equal(1, again.Unchanged);
        var company = await city.Read(db => db.Set<Company>().SingleAsync(c => c.LegalId == "99592324164"));
        Assert.Equal(CompanyClass.Technologist, company.GradeOn(new DateOnly(2025, 1, 1))?.Class);
        Assert.Null(company.GradeOn(new DateOnly(2028, 1, 1)));
    }

    [Fact]
    public async Task A_look_at_the_market_is_locked_through_the_door_and_stays_as_it_was()
    {
        var word = "یکتاسنج" + Guid.NewGuid().ToString("N")[..6];
        await Csv($"محصول;شرکت;شناسه ملی;قیمت;شرح\n{word} الف;شرکت نمونه;99848929964;5;برای شهر\n{word} ب;شرکت نمونه;99848929964;7;برای شهر\n", "C4.csv");
        var id = await city.Arrange((_, all) => all.GetRequiredService<CatalogueDoor>().LockSearch("?q=" + Uri.EscapeDataString(word), "پروندهٔ آزمون", 1, city.Clock.Now));
        await Csv($"محصول;شرکت;شناسه ملی;قیمت\n{word} پ;شرکت نمونه;99848929964;9\n", "C4.csv");
        await using var scope = city.Services.CreateAsyncScope();
        var evidence = await scope.ServiceProvider.GetRequiredService<CatalogueDoor>().EvidenceOf(id);
        Assert.Equal((2, true), (evidence!.Count, evidence.IsIntact));
        Assert.Equal([5L, 7L], evidence.Rows.Select(r => r.PriceRial!.Value).Order());
    }
}
