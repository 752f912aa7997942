using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Pishran.Data.Sheets;
using Pishran.Features.Catalogue;
using Pishran.Jobs;
using Pishran.Shell;

namespace Pishran.Tests.Journeys;

/// <summary>The centre sends a company its yearly letter; on a phone, without an account, the company says that its page is right, or corrects it.</summary>
public sealed class CatalogueWalks(JourneyCity city) : IClassFixture<JourneyCity>
{
    private const string LegalId = "99848929964";

    [Theory, InlineData("fa", 390, false), InlineData("fa", 390, true), InlineData("en", 1366, true)]
    public async Task A_company_confirms_its_page_from_the_letter_and_the_key_opens_nothing_else(string language, int width, bool script)
    {
        var (look, mailbox, products) = (new Look(language, width, script), Guid.NewGuid().ToString("N")[..8] + "@company.example", await Offer());
        await Walk.In(city, look, async centre =>
        {
            await centre.SignIn(Role.CentreExpert);
            await centre.Go("/products/companies/" + LegalId);
            await centre.Fill("Email", mailbox);
            await centre.Press(ShellWords.Save);
            await centre.Sound();
            foreach (var product in products)
            {
                await centre.Go(product.Href + "/vet");
                await centre.Sound();
                await centre.Press(CatalogueWords.SendLetter);
                await Assertions.Expect(centre.Page.Locator("body")).ToContainTextAsync(centre.Say(CatalogueWords.LetterSent));
            }
        });
        await Walk.In(city, look, async phone =>
        {
            var keys = new List<string>();
            foreach (var product in products) keys.Add(await Key(mailbox, product.Name));
            await phone.Go(keys[0]);
            await phone.Sound();
            await Assertions.Expect(phone.Main).ToContainTextAsync(products[0].Name);
            await phone.Press(CatalogueWords.ConfirmPage);
            await Assertions.Expect(phone.Main).ToContainTextAsync(phone.Say(CatalogueWords.ThanksConfirmed));
            await phone.Sound();
            await phone.Go(keys[0]);
            await Assertions.Expect(phone.Main.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
            foreach (var closed in new[] { "/products/mine", products[0].Href + "/edit", products[1].Href + "/versions" })
            {
                await phone.Go(closed);
                Assert.Contains("/sign-in", phone.Page.Url, StringComparison.Ordinal);
            }
            await phone.Go(keys[1]);
            await phone.Main.Locator("summary").First.ClickAsync();
            await phone.Main.Locator("details [name='Form.Advantage']").FillAsync("سبک‌تر و ارزان‌تر");
            await phone.Press(CatalogueWords.SendCorrection);
            await Assertions.Expect(phone.Main).ToContainTextAsync(phone.Say(CatalogueWords.ThanksCorrected));
        });
        Assert.Equal(city.Clock.Today, (await Now(products[0])).ConfirmedOn);
        Assert.Null((await Now(products[1])).Advantage);
        Assert.True(await city.Read(db => db.Set<ProductVersion>().AnyAsync(v => v.ProductId == products[1].Id && v.State == VersionState.Proposed)));
    }

    private Task<Product> Now(Product product) => city.Read(db => db.Set<Product>().SingleAsync(p => p.Id == product.Id));

    private async Task<string> Key(string mailbox, string product)
    {
        var letter = await city.Read(db => db.Set<OutboxMessage>().SingleAsync(m => m.To == mailbox && m.Subject.Contains(product)));
        return "/products/confirm/" + letter.Body.Split("/products/confirm/")[1].Trim();
    }

    private async Task<IReadOnlyList<Product>> Offer()
    {
        var word = "کالا" + Guid.NewGuid().ToString("N")[..8];
        return await city.Arrange(async (db, all) =>
        {
            var rows = $"محصول;شرکت;شناسه ملی;قیمت;شرح;TRL\n{word} یکم;شرکت نمونه;{LegalId};10000000;برای خیابان;7\n{word} دوم;شرکت نمونه;{LegalId};20000000;برای بوستان;9\n";
            await all.GetServices<IImportKind>().Single(k => k.Kind == "products").Run(db, SheetFile.Read(Encoding.UTF8.GetBytes(rows), "C1.csv"), new ImportOptions(false, city.Clock.Now));
            return (IReadOnlyList<Product>)await db.Set<Product>().Where(p => p.Name.StartsWith(word)).OrderBy(p => p.Id).ToListAsync();
        });
    }
}
