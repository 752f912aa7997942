using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.Catalogue;
using Pishran.Features.Catalogue.Books;
using Pishran.Features.People;
using Pishran.Features.People.Accounts;
using Pishran.Shell;

namespace Pishran.Demo;

internal sealed record DemoProduct(string Name, string UrbanUse, string Advantage, string Category, IReadOnlyList<string> ProblemKeys);
internal sealed record DemoFreshProduct(string Name, string Summary, int Trl, string Field, long PriceMillionRial);
internal sealed record DemoCatalogueText(
    IReadOnlyList<string> Purposes, IReadOnlyList<string> Notes, IReadOnlyList<string> Ratings, IReadOnlyList<string> Dropped, string Returned, string Suspended, string Archived, string Restricted, string Erratum, string Correction,
    string Evidence, IReadOnlyList<DemoFreshProduct> Fresh);

/// <summary>The imported products get the rest of their text and a life: confirmed, due, lapsed, wanted, piloted, rated; the books of the centres in their editions.</summary>
internal sealed class DemoCatalogue(IServiceProvider services, DemoStage stage, DemoPeople people, DemoTexts texts)
{
    /// <summary>The account of a company, which is nobody of the staff.</summary>
    public const string CompanyAccount = "company";

    private const int Batches = 8, Wants = 64, Open = 14;
    private const string Model = " مدل ";

    private readonly DemoCatalogueText _text = texts.Catalogue;
    private readonly CatalogueDesk _desk = services.GetRequiredService<CatalogueDesk>();
    private Actor Centre => people.As("centre-expert");

    public async Task Tell()
    {
        await stage.On(DemoCity.FirstDay + 32, FillIn);
        await Confirmations();
        await Fates();
        await Company();
        await Requests();
        await Books();
    }

    // The list of the books holds one text; the city's own holds use, advantage and field of the same product or of the one it is a model of.
    private async Task FillIn()
    {
        var problems = texts.Problems.ToDictionary(p => p.Key, p => p.Title, StringComparer.Ordinal);
        var told = texts.Products.ToDictionary(p => Product.KeyOf(p.Name), StringComparer.Ordinal);
        foreach (var product in await stage.Db.Set<Product>().AsTracking().OrderBy(p => p.Id).ToListAsync())
        {
            var name = product.Name.IndexOf(Model, StringComparison.Ordinal) is > 0 and var at ? product.Name[..at] : product.Name;
            if (told.TryGetValue(Product.KeyOf(name), out var text)) product.Rewrite(product.Facts with { UrbanUse = text.UrbanUse, Advantage = text.Advantage, Field = text.Category, ProblemTags = Tags(text) });
        }
        await stage.Db.SaveChangesAsync();
        await _desk.Stamp();

        string? Tags(DemoProduct text) => text.ProblemKeys.Where(problems.ContainsKey).Select(k => problems[k]).FirstOrDefault(t => t.Length <= Product.LongestShort);
    }

    // Most companies said within the last year that their page is right.
    private async Task Confirmations()
    {
        var ids = await stage.Db.Set<Product>().AsNoTracking().OrderBy(p => p.Id).Select(p => p.Id).ToListAsync();
        for (var batch = 0; batch < Batches; batch++)
        {
            var (day, chosen) = (-340 + batch * 36, ids.Where((_, i) => i % Batches == batch && !IsLate(i)).ToArray());
            await stage.On(day, async () =>
            {
                foreach (var product in await stage.Db.Set<Product>().AsTracking().Where(p => chosen.Contains(p.Id)).ToListAsync()) product.Confirm(null, stage.Today.AddDays(day), stage.Now);
            });
        }
        var late = ids.Where((_, i) => IsLate(i)).ToArray();
        await Each(-20, late, product => product.AskToConfirm(stage.Today.AddDays(-20), stage.Now), null);
        await Each(-12, late.Where((_, i) => i % 3 == 0).ToArray(), product => product.Confirm(null, stage.Today.AddDays(-12), stage.Now), null);

        static bool IsLate(int i) => i % 37 == 11;
    }

    private async Task Fates()
    {
        var ids = await stage.Db.Set<Product>().AsNoTracking().Where(p => p.State == ProductState.Published).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync();
        var lapsed = ids.Where((_, i) => i % 160 == 77).ToArray();
        // Asked long ago and never answered.
        await stage.On(-30, async () =>
        {
            foreach (var product in await stage.Db.Set<Product>().AsTracking().Where(p => lapsed.Contains(p.Id)).ToListAsync())
            {
                var due = product.ConfirmedUntil!.Value;
                product.AskToConfirm(due, stage.Now);
                product.Lapse(due.AddDays(Product.DaysToConfirm), stage.Now);
                await _desk.Follow(product, ProductState.Published, stage.Now);
            }
        });
        await Each(-26, ids.Where((_, i) => i % 210 == 101).ToArray(), p => p.Suspend("false-claim", _text.Suspended, stage.Now), Centre);
        await Each(-24, ids.Where((_, i) => i % 300 == 205).ToArray(), p => p.Archive("withdrawn", _text.Archived, stage.Now), Centre);
        // Where letters go: known of most companies; of the rest the centre still has to find out.
        await stage.On(-345, async () =>
        {
            foreach (var company in await stage.Db.Set<Company>().AsTracking().Where(c => c.Id % 5 != 0).OrderBy(c => c.Id).ToListAsync()) company.Reach($"{company.LegalId}@companies.example", null);
        });
        var restricted = await stage.Db.Set<Company>().AsNoTracking().OrderByDescending(c => c.Id).Select(c => c.Id).FirstAsync();
        await stage.On(-15, async () => (await stage.Db.Set<Company>().AsTracking().SingleAsync(c => c.Id == restricted)).Restrict("class-over", _text.Restricted, stage.Now), people.As("head-plans"));
    }

    // One company has an account; it writes new pages, one of each state before the catalogue, and would change one that is published.
    private async Task Company()
    {
        var (door, versions) = (services.GetRequiredService<PeopleDoor>(), services.GetRequiredService<VersionKeeper>());
        var companyId = await stage.Db.Set<Product>().AsNoTracking().Where(p => p.State == ProductState.Published).GroupBy(p => p.CompanyId).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstAsync();
        var personId = 0;
        await stage.On(-90, async () =>
        {
            personId = await door.Add(PersonKind.Company, new PersonFacts("مهسا", "فرهمند"));
            (await stage.Db.Set<Company>().AsTracking().SingleAsync(c => c.Id == companyId)).Join(personId, CompanyPost.Representative, stage.Today.AddDays(-90));
            door.GiveRole(personId, Role.Company, ScopeKind.Company, companyId, stage.Today.AddDays(-90), null);
            await door.OpenAccount(personId, CompanyAccount, DemoAccounts.Password);
        });
        var by = new Actor(personId, "مهسا فرهمند");
        var ids = new List<int>();
        await stage.On(-18, async () =>
        {
            var centres = await stage.Db.Set<Centre>().AsTracking().OrderBy(c => c.Code).ToListAsync();
            foreach (var (fresh, i) in _text.Fresh.Select((f, i) => (f, i)))
            {
                var product = stage.Db.Add(new Product(new ProductFacts(fresh.Name) { Summary = fresh.Summary, Trl = fresh.Trl, Field = fresh.Field, PriceRial = fresh.PriceMillionRial * 1_000_000, Stage = ProductStage.Pilot }, companyId, centres[i % centres.Count], stage.Now)).Entity;
                await stage.Db.SaveChangesAsync();
                stage.Db.Add(new ProductVersion(product.Id, 1, product.Facts, VersionSource.Company, personId, stage.Now));
                ids.Add(product.Id);
                if (i > 0) product.Submit(stage.Now);
                await _desk.Follow(product, null, stage.Now);
            }
        }, by);
        await Each(-9, [ids[2]], p => p.Vet(stage.Now), Centre);
        await Each(-8, [ids[3]], p => p.Return("unclear", _text.Returned, stage.Now), Centre);
        await Each(-7, [ids[4]], p => p.Approve(stage.Today.AddDays(-7), stage.Now), Centre);
        await stage.On(-4, async () =>
        {
            var product = await stage.Db.Set<Product>().AsTracking().Where(p => p.CompanyId == companyId && p.State == ProductState.Published).OrderBy(p => p.Id).FirstAsync();
            await versions.Propose(product, product.Facts with { Advantage = _text.Correction }, VersionSource.Company, personId, stage.Now);
        }, by);
    }

    private async Task Requests()
    {
        var desk = services.GetRequiredService<WantDesk>();
        var products = await stage.Db.Set<Product>().AsNoTracking().Where(p => p.State == ProductState.Published).OrderBy(p => p.SortKey).Select(p => p.Id).ToListAsync();
        for (var i = 0; i < Wants; i++)
        {
            var (place, person, id) = (i, people.Colleague(i * 7 + 3), 0);
            // The last ones are under way; of the others some came to a contract and more were dropped.
            var (isOpen, isDropped) = (i >= Wants - Open, i < Wants - Open && i % 5 < 3);
            var far = isOpen || isDropped ? i % 4 : 4;
            var (start, pace) = isOpen ? (far == 0 ? -4 : -16 + i % 3, 4) : (-300 + i * 3, 18);
            var by = new Actor(person.Id, person.FullName);
            await stage.On(start, async () =>
            {
                var product = await stage.Db.Set<Product>().AsTracking().SingleAsync(p => p.Id == products[place * 97 % products.Count]);
                var want = stage.Db.Add(new Want(product, person.UnitId!.Value, person.Id, DemoIdeas.Of(_text.Purposes, place), stage.Now)).Entity;
                await stage.Db.SaveChangesAsync();
                id = want.Id;
                await desk.Follow(want, product.Name, stage.Now);
            }, by);
            WantState[] way = [WantState.Contacted, WantState.Demo, WantState.Pilot, WantState.Contract];
            for (var step = 0; step < far; step++) await Step(start + 3 + step * pace, way[step], step);
            if (isDropped) await Act(start + 6 + far * 18, w => w.Drop(i % 2 == 0 ? "does-not-fit" : "no-budget", DemoIdeas.Of(_text.Dropped, place), people.Who("centre-expert").Id, stage.Now), Centre);
            else if (!isOpen) await Act(Math.Min(-1, start + 80), w => w.Rate(3 + place % 3, DemoIdeas.Of(_text.Ratings, place), person.Id, stage.Now), by);

            Task Step(int day, WantState to, int at) => Act(day, w => w.Move(to, DemoIdeas.Of(_text.Notes, at), people.Who("centre-expert").Id, stage.Now), Centre);
            Task Act(int day, Action<Want> act, Actor actor) => stage.On(day, async () =>
            {
                var want = await stage.Db.Set<Want>().AsTracking().SingleAsync(w => w.Id == id);
                act(want);
                await desk.Follow(want, await stage.Db.Set<Product>().Where(p => p.Id == want.ProductId).Select(p => p.Name).SingleAsync(), stage.Now);
            }, actor);
        }
        await stage.On(-6, () => services.GetRequiredService<CatalogueDoor>().LockSearch("?centre=C1&ready=piloted&field=" + Uri.EscapeDataString("حسگر و اینترنت اشیا"), _text.Evidence, people.Who("head-plans").Id, stage.Now), people.As("head-plans"));
    }

    // One published edition of each book, and the next being collected. Their paper is printed when somebody asks for it.
    private async Task Books()
    {
        var press = services.GetRequiredService<BookPress>();
        foreach (var centre in await stage.Db.Set<Centre>().AsNoTracking().OrderBy(c => c.Code).ToListAsync())
        {
            var id = 0;
            await stage.On(-70, async () =>
            {
                var edition = stage.Db.Add(new Edition(centre.Id, 1, null, stage.Today.AddDays(-60), stage.Now)).Entity;
                var pages = await press.Collect(centre.Id, stage.Today.AddDays(-70), withProblems: false);
                edition.Freeze([.. pages.Select(p => (p.ProductId, p.Entry.Code, p.Entry.ToJson()))], 0, stage.Now);
                var (title, entries) = press.Of(centre, edition);
                var layout = BookPress.LayOut(title, entries);
                edition.ProofMade(layout.Pages, layout.Products.ToDictionary(p => p.Entry.Code, p => p.Page), null, stage.Now);
                await stage.Db.SaveChangesAsync();
                id = edition.Id;
            }, Centre);
            await stage.On(-58, async () =>
            {
                var edition = await stage.Db.Set<Edition>().AsTracking().SingleAsync(e => e.Id == id);
                edition.Approve(people.Who("head-plans").Id, stage.Now);
                edition.Publish(stage.Now);
                if (centre.Code == "C1") edition.Err(edition.Items[4].Code, _text.Erratum, people.Who("centre-expert").Id, stage.Now);
            }, people.As("head-plans"));
            await stage.On(-30, async () => { stage.Db.Add(new Edition(centre.Id, 2, null, stage.Today.AddDays(40), stage.Now)); await Task.CompletedTask; }, Centre);
        }
    }

    private Task Each(int day, int[] ids, Action<Product> act, Actor? by) => stage.On(day, async () =>
    {
        foreach (var product in await stage.Db.Set<Product>().AsTracking().Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync())
        {
            var before = product.State;
            act(product);
            await _desk.Follow(product, before, stage.Now);
        }
    }, by);
}
