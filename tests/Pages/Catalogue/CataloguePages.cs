using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Data.Sheets;
using Pishran.Features.Catalogue;
using Pishran.Features.Catalogue.Books;
using Pishran.Features.Catalogue.Confirming;
using Pishran.Features.People;
using Pishran.Jobs;
using Pishran.Shell;
using Pishran.Shell.Print;

namespace Pishran.Tests.Pages.Catalogue;

/// <summary>The catalogue over HTTP: found, compared, wanted, vetted, confirmed by a letter's key, frozen into an edition.</summary>
public abstract class CataloguePages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : CataloguePages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : CataloguePages(city), IClassFixture<PostgresCity>;

    private const string Why = "ده نویسه و بیشتر توضیح", LegalId = "99848929964";

    /// <summary>Products of one company under a word of their own.</summary>
    private async Task<(string Word, IReadOnlyList<Product> Products)> Offer(int count = 2)
    {
        var word = "کالا" + Guid.NewGuid().ToString("N")[..8];
        var rows = string.Concat(Enumerable.Range(1, count).Select(i => $"{word} {i};شرکت نمونه;{LegalId};{i}0000000;برای {word};{6 + i % 4}\n"));
        return await city.Arrange(async (db, all) =>
        {
            await all.GetServices<IImportKind>().Single(k => k.Kind == "products").Run(db, SheetFile.Read(Encoding.UTF8.GetBytes("محصول;شرکت;شناسه ملی;قیمت;شرح;TRL\n" + rows), "C1.csv"), new ImportOptions(false, city.Clock.Now));
            return (word, (IReadOnlyList<Product>)await db.Set<Product>().Where(p => p.Name.StartsWith(word)).OrderBy(p => p.Id).ToListAsync());
        });
    }

    private async Task Represent(int companyId) => await city.Arrange(async db =>
    {
        var company = await db.Set<Company>().AsTracking().SingleAsync(c => c.Id == companyId);
        company.Join(city.People.Person(Role.Company), CompanyPost.Representative, city.Clock.Today.AddDays(-1));
        return company;
    });

    [Fact]
    public async Task A_stranger_reads_the_catalogue_and_signs_in_for_the_rest()
    {
        var (word, products) = await Offer();
        using var stranger = city.Stranger();
        var list = await stranger.Get("/products?q=" + Uri.EscapeDataString(word));
        Assert.Equal(200, list.Status);
        Assert.All(products, p => Assert.Contains(p.Code, list.Html, StringComparison.Ordinal));
        Assert.Equal(200, (await stranger.Get(products[0].Href)).Status);
        foreach (var verb in new[] { "want", "edit", "vet", "versions", "pictures" }) Assert.Contains("/sign-in", (await stranger.Get($"{products[0].Href}/{verb}")).Location ?? "", StringComparison.Ordinal);
        foreach (var address in new[] { "/products/wants", "/products/searches", "/products/searches/lock", "/products/new", "/products/mine", "/products/figures" }) Assert.Contains("/sign-in", (await stranger.Get(address)).Location ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_may_not_keep_the_catalogue_and_another_companys_page_is_not_found()
    {
        var (_, products) = await Offer();
        using var employee = await city.SignIn(Role.Employee);
        foreach (var verb in new[] { "edit", "vet", "pictures" }) Assert.Equal(403, (await employee.Get($"{products[0].Href}/{verb}")).Status);
        Assert.Equal(404, (await employee.Get($"{products[0].Href}/versions")).Status);
        var draft = await city.Arrange(async db =>
        {
            var centre = await db.Set<Centre>().AsTracking().FirstAsync(c => c.Code == "C1");
            return db.Add(new Product(new ProductFacts("پیش‌نویس " + Guid.NewGuid().ToString("N")[..6]), products[0].CompanyId, centre, city.Clock.Now)).Entity;
        });
        Assert.Equal(404, (await employee.Get(draft.Href)).Status);
        Assert.Equal(404, (await employee.Get("/api/v1" + draft.Href)).Status);
    }

    [Fact]
    public async Task Facets_narrow_and_the_file_holds_the_same()
    {
        var (word, products) = await Offer(4);
        using var visitor = city.Stranger();
        var query = "q=" + Uri.EscapeDataString(word) + "&ready=inuse";
        var list = await visitor.Get("/products?" + query);
        var (inUse, sample) = (products.Single(p => p.Trl == 9).Code, products.Single(p => p.Trl == 6).Code);
        Assert.Contains(inUse, list.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(sample, list.Html, StringComparison.Ordinal);
        var csv = (await visitor.Get("/products/export.csv?" + query)).Html;
        Assert.Contains(inUse, csv, StringComparison.Ordinal);
        Assert.DoesNotContain(sample, csv, StringComparison.Ordinal);
        Assert.Equal(200, (await visitor.Get("/products/export.xlsx?" + query)).Status);
    }

    [Fact]
    public async Task Up_to_four_products_stand_side_by_side()
    {
        var (_, products) = await Offer(5);
        using var visitor = city.Stranger();
        var page = await visitor.Get("/products/compare?" + string.Join('&', products.Select(p => "of=" + p.Code)));
        Assert.Equal(4, page.Document.QuerySelectorAll(".cmp thead th").Length);
        Assert.NotNull(page.Document.QuerySelector(".note.warn"));
    }

    [Fact]
    public async Task A_unit_wants_a_product_once_and_rates_it_only_after_use()
    {
        var (_, products) = await Offer();
        using var employee = await city.SignIn("employee-3");
        var asked = await (await employee.Post(products[0].Href + "/want", new { Purpose = Why })).Follow();
        Assert.Equal(200, asked.Status);
        Assert.Equal(422, (await employee.Post(products[0].Href + "/want", new { Purpose = Why })).Status);
        using var other = await city.SignIn("employee-5");
        Assert.Equal(404, (await other.Get(asked.Address.AbsolutePath)).Status);
        using var centre = await city.SignIn(Role.CentreExpert);
        foreach (var to in new[] { WantState.Contacted, WantState.Pilot })
            Assert.Equal(302, (await (await centre.Get(asked.Address.AbsolutePath)).Form().Send("To", to.ToString())).Status);
        var want = await city.Read(db => db.Set<Want>().SingleAsync(w => w.ProductId == products[0].Id));
        Assert.Equal(WantState.Pilot, want.State);
        Assert.Contains("Score", (await employee.Get(asked.Address.AbsolutePath)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_companys_change_waits_for_the_centre()
    {
        var (_, products) = await Offer();
        await Represent(products[0].CompanyId);
        using var company = await city.SignIn(Role.Company);
        var edit = await company.Get(products[1].Href + "/edit");
        var sent = await edit.Form("form.card").Set("Form.Advantage", "ارزان‌تر از پیش").Send("What", "save");
        Assert.Equal(302, sent.Status);
        Assert.Null((await city.Read(db => db.Set<Product>().SingleAsync(p => p.Id == products[1].Id))).Advantage);
        using var centre = await city.SignIn(Role.CentreExpert);
        Assert.Equal(302, (await (await centre.Get(products[1].Href + "/versions")).Form().Send("What", "accept")).Status);
        var after = await city.Read(db => db.Set<Product>().SingleAsync(p => p.Id == products[1].Id));
        Assert.Equal(("ارزان‌تر از پیش", 2), (after.Advantage, after.VersionNumber));
    }

    [Fact]
    public async Task A_letters_key_opens_one_page_once_until_its_day()
    {
        var (_, products) = await Offer();
        var address = await city.Arrange(async (db, all) => await all.GetRequiredService<ConfirmClock>().SendLink(await db.Set<Product>().AsTracking().SingleAsync(p => p.Id == products[0].Id), city.Clock.Now));
        var path = "/products/confirm/" + address.Split('/')[^1];
        using var phone = city.Stranger();
        Assert.Equal(404, (await phone.Get("/products/confirm/another")).Status);
        var page = await phone.Get(path);
        Assert.Equal(200, page.Status);
        Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.Contains("/sign-in", (await phone.Get(products[0].Href + "/edit")).Location ?? "", StringComparison.Ordinal);
        var done = await page.Form().Send("What", "confirm");
        Assert.Equal(302, done.Status);
        Assert.Equal(city.Clock.Today, (await city.Read(db => db.Set<Product>().SingleAsync(p => p.Id == products[0].Id))).ConfirmedOn);
        Assert.Empty((await phone.Get(path)).Document.QuerySelectorAll("main form"));
        Assert.Equal(422, (await page.Form().Set("_key", Guid.NewGuid().ToString("N")).Send("What", "confirm")).Status);
    }

    [Fact]
    public async Task A_correction_by_the_letters_key_keeps_the_page_and_confirms_it_when_accepted()
    {
        var (_, products) = await Offer();
        Task<Product> Page(int at) => city.Read(db => db.Set<Product>().SingleAsync(p => p.Id == products[at].Id));
        async Task<string> Asked(int at) => "/products/confirm/" + (await city.Arrange(async (db, all) =>
        {
            var product = await db.Set<Product>().AsTracking().SingleAsync(p => p.Id == products[at].Id);
            product.AskToConfirm(product.ConfirmedUntil!.Value, city.Clock.Now);
            return await all.GetRequiredService<ConfirmClock>().SendLink(product, city.Clock.Now);
        })).Split('/')[^1];

        using var phone = city.Stranger();
        using var centre = await city.SignIn(Role.CentreExpert);
        Assert.Equal(302, (await (await phone.Get(await Asked(0))).Form("details form").Set("Form.Advantage", "سبک‌تر از پیش").Send("What", "correct")).Status);
        Assert.Equal((ProductState.ReconfirmDue, null), ((await Page(0)).State, (await Page(0)).LapsesOn));
        Assert.Equal(302, (await (await centre.Get(products[0].Href + "/versions")).Form().Send("What", "accept")).Status);
        Assert.Equal((ProductState.Published, "سبک‌تر از پیش", city.Clock.Today), ((await Page(0)).State, (await Page(0)).Advantage, (await Page(0)).ConfirmedOn));

        var form = (await phone.Get(await Asked(1))).Form("details form").Set("Form.Advantage", "ارزان");
        await city.Arrange(async db => (await db.Set<Product>().AsTracking().SingleAsync(p => p.Id == products[1].Id)).Suspend("complaint", "شکایتی رسیده است و بررسی می‌شود", city.Clock.Now));
        Assert.Equal(422, (await form.Send("What", "correct")).Status);
        Assert.Equal(ProductState.Suspended, (await Page(1)).State);
        Assert.Null(await city.Read(db => db.Set<ConfirmLink>().Where(l => l.ProductId == products[1].Id).Select(l => l.UsedAt).SingleAsync()));
    }

    [Fact]
    public async Task The_centre_sends_a_fresh_letter_where_the_company_says_and_the_older_key_ends()
    {
        var (_, products) = await Offer(3);
        var product = products[2];
        var older = "/products/confirm/" + (await city.Arrange(async (db, all) => await all.GetRequiredService<ConfirmClock>().SendLink(await db.Set<Product>().AsTracking().SingleAsync(p => p.Id == product.Id), city.Clock.Now))).Split('/')[^1];
        using var centre = await city.SignIn(Role.CentreExpert);
        using var employee = await city.SignIn(Role.Employee);
        var company = "/products/companies/" + LegalId;
        var token = (await employee.Get(product.Href + "/want")).Form()["_forgery"];
        using var forged = new HttpRequestMessage(HttpMethod.Post, company) { Content = new FormUrlEncodedContent(new Dictionary<string, string?> { ["_forgery"] = token, ["_key"] = Guid.NewGuid().ToString("N"), ["What"] = "reach", ["Email"] = "rival@city.example" }) };
        Assert.Equal(403, (await employee.Send(forged)).Status);
        foreach (var (email, mobile) in new[] { ("", ""), ("no address", ""), ("office@company.example", "021-1234") })
            Assert.Equal(422, (await (await centre.Get(company)).Form("#reach form").Set("Email", email).Set("Mobile", mobile).Send("What", "reach")).Status);
        var mailbox = $"office{product.Id}@company.example";
        Assert.Equal(302, (await (await centre.Get(company)).Form("#reach form").Set("Email", mailbox).Set("Mobile", "۰۹۱۵۱۲۳۴۵۶۷").Send("What", "reach")).Status);
        Assert.Equal(302, (await (await centre.Get(product.Href + "/vet")).Form().Send("What", "letter")).Status);
        var letter = await city.Read(db => db.Set<OutboxMessage>().SingleAsync(m => m.To == mailbox && m.Channel == MessageChannel.Email));
        Assert.Equal("+989151234567", (await city.Read(db => db.Set<Company>().SingleAsync(c => c.LegalId == LegalId))).Mobile);
        using var phone = city.Stranger();
        Assert.Empty((await phone.Get(older)).Document.QuerySelectorAll("main form"));
        var path = "/products/confirm/" + letter.Body.Split("/products/confirm/")[1].Split(' ', '\n')[0];
        var page = await phone.Get(path);
        city.Clock.Advance(TimeSpan.FromDays(ConfirmLink.DaysValid + 1));
        try
        {
            Assert.Empty((await phone.Get(path)).Document.QuerySelectorAll("main form"));
            Assert.Equal(422, (await page.Form().Send("What", "confirm")).Status);
        }
        finally { city.Clock.Advance(TimeSpan.FromDays(-ConfirmLink.DaysValid - 1)); }
        Assert.Equal(302, (await page.Form().Set("_key", Guid.NewGuid().ToString("N")).Send("What", "confirm")).Status);
    }

    [Fact]
    public async Task A_locked_search_is_mine_and_says_what_was_found()
    {
        var (_, products) = await Offer();
        using var employee = await city.SignIn(Role.Employee);
        var shown = await (await employee.Post("/products/searches/lock?q=" + products[1].Code, new { Purpose = "پروندهٔ آزمون" })).Follow();
        Assert.Contains(products[1].Name, Assert.Single(shown.Document.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
        using var other = await city.SignIn("employee-2");
        Assert.Equal(404, (await other.Get(shown.Address.AbsolutePath)).Status);
    }

    [Fact]
    public async Task Numbers_of_contents_and_indices_lead_to_the_right_pages_of_the_printed_book()
    {
        var (_, products) = await Offer(30);
        await using var scope = city.Services.CreateAsyncScope();
        var press = scope.ServiceProvider.GetRequiredService<BookPress>();
        Assert.True(press.CanPrint, "This machine has no browser to print with: ./test installs one.");
        BookEntry[] entries = [.. products.Select((p, i) => new BookEntry(p.Code, p.Facts with { Summary = i == 7 ? string.Join(' ', Enumerable.Repeat("متن بلند برای دو صفحه", 160)) : p.Facts.Summary }, "شرکت نمونه", LegalId, "قم", CompanyClass.Innovator, ["مسئلهٔ " + i % 3], null))];
        var title = new BookTitle("C1", "خدمات شهری", 1, null, city.Clock.Today, null, "https://city.example", "/products/books/1");
        var made = await press.Print(title, entries);
        var layout = BookPress.LayOut(title, entries);
        Assert.Equal(layout.Pages, made.Pages);
        Assert.All(layout.Products, p => Assert.Equal(p.Page, made.StandsOn[p.Entry.Code]));
        Assert.Contains(layout.Products, p => p.Parts.Count > 1);
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(made.Pdf);
        Assert.True(pdf.TryGetBookmarks(out var marks) && marks.GetNodes().Count() > entries.Length);

        var house = await press.Print(title, entries[..3], hasBleed: true);
        Assert.Equal(BookPress.LayOut(title, entries[..3]).Pages, house.Pages);
        using var wide = UglyToad.PdfPig.PdfDocument.Open(house.Pdf);
        Assert.All(wide.GetPages(), page => Assert.Equal((465, 641), ((int)Math.Round(page.Width), (int)Math.Round(page.Height))));
    }

    [Fact]
    public async Task The_Word_book_holds_the_photographs_and_opens_without_a_fault()
    {
        var (_, products) = await Offer();
        using var drawn = new SkiaSharp.SKBitmap(320, 180);
        drawn.Erase(SkiaSharp.SKColors.Teal);
        using var jpeg = drawn.Encode(SkiaSharp.SKEncodedImageFormat.Jpeg, 80);
        var kept = await city.Arrange(async db =>
        {
            var file = new Pishran.Data.Files.StoredFile("Catalogue.Product", products[0].Id, "photo.jpg", Pishran.Data.Files.FileKind.Jpeg, jpeg.ToArray(), 1, city.Clock.Now);
            db.Add(file);
            await db.SaveChangesAsync();
            return file.Id;
        });
        await using var scope = city.Services.CreateAsyncScope();
        var title = new BookTitle("C1", "خدمات شهری", 1, null, city.Clock.Today, null, "https://city.example", "/products/books/1");
        var bytes = await scope.ServiceProvider.GetRequiredService<BookPress>().Docx(title, [.. products.Select((p, i) => new BookEntry(p.Code, p.Facts, "شرکت نمونه", LegalId, null, null, [], i == 0 ? kept : null))]);
        using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(bytes), false);
        Assert.Equal(jpeg.ToArray(), await BytesOf(Assert.Single(word.MainDocumentPart!.ImageParts)));
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(word).Select(e => e.Path?.XPath + ": " + e.Description));
    }

    private static async Task<byte[]> BytesOf(DocumentFormat.OpenXml.Packaging.OpenXmlPart part)
    {
        using var bytes = new MemoryStream();
        await using var from = part.GetStream();
        await from.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    [Fact]
    public async Task The_head_of_plans_names_the_centres_and_adds_one_whose_code_is_free()
    {
        await Offer(1);
        using var stranger = city.Stranger();
        Assert.Contains("/sign-in", (await stranger.Get("/products/centres")).Location ?? "", StringComparison.Ordinal);
        using var expert = await city.SignIn(Role.CentreExpert);
        Assert.Equal(403, (await expert.Get("/products/centres")).Status);
        using var head = await city.SignIn(Role.HeadOfPlans);
        Assert.Equal(404, (await head.Get("/products/centres?of=C99")).Status);
        var taken = await head.Post("/products/centres", new { Code = "c1", NameFa = "مرکز دیگر" });
        Assert.Equal(422, taken.Status);
        Assert.Contains("مرکز دیگر", taken.Html, StringComparison.Ordinal);
        Assert.Equal(422, (await head.Post("/products/centres", new { Code = "م۱", NameFa = "مرکز دیگر" })).Status);
        var code = "N" + Guid.NewGuid().ToString("N")[..6].ToUpperInvariant();
        Assert.Contains("مرکز تازهٔ شهر", (await (await head.Post("/products/centres", new { Code = code, NameFa = "مرکز تازهٔ شهر", NameEn = "New centre" })).Follow()).Text, StringComparison.Ordinal);
        var renamed = await (await head.Post($"/products/centres?of={code}", new { NameFa = "مرکز نام‌دیگر", NameEn = "" })).Follow();
        Assert.Contains("مرکز نام‌دیگر", renamed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("مرکز تازهٔ شهر", renamed.Text, StringComparison.Ordinal);
    }
}
