using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Data.Sheets;
using Pishran.Features.Catalogue;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Catalogue;

/// <summary>A city whose machine has no browser to print with.</summary>
public sealed class BrowserlessCity : SqliteCity
{
    protected override Dictionary<string, string?> Settings => new() { ["Pishran:Browser"] = "/nowhere/chromium" };
}

/// <summary>Without Chromium the page of an edition says so, makes no proof, and offers Word and one's own print.</summary>
public sealed class NoBrowserPages(BrowserlessCity city) : IClassFixture<BrowserlessCity>
{
    [Fact]
    public async Task The_books_page_says_so_and_offers_word_and_the_persons_own_print()
    {
        var edition = await city.Arrange(async (db, all) =>
        {
            await all.GetServices<IImportKind>().Single(k => k.Kind == "products").Run(db, SheetFile.Read(Encoding.UTF8.GetBytes("محصول;شرکت;شناسه ملی;شرح;TRL\nپمپ آزمون;شرکت نمونه;99848929964;برای خیابان;7\n"), "C1.csv"), new ImportOptions(false, city.Clock.Now));
            var centre = await db.Set<Centre>().FirstAsync(c => c.Code == "C1");
            return db.Add(new Edition(centre.Id, 1, null, city.Clock.Today.AddDays(30), city.Clock.Now)).Entity;
        });
        using var head = await city.SignIn(Role.HeadOfPlans);
        Assert.Equal(302, (await (await head.Get(edition.Href)).Form().Send("What", "freeze")).Status);
        var page = await head.Get(edition.Href);
        Assert.Contains(CatalogueWords.NoPrinter.In(Language.Fa), page.Html, StringComparison.Ordinal);
        Assert.Equal(422, (await page.Form().Send("What", "proof")).Status);
        Assert.Equal(404, (await head.Get(edition.Href + "/book.pdf")).Status);
        Assert.Equal(200, (await head.Get(edition.Href + "/book.docx")).Status);
        Assert.Contains("پمپ آزمون", (await head.Get(edition.Href + "/print")).Html, StringComparison.Ordinal);
    }
}
