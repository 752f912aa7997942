using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Catalogue;

/// <summary>What every page of the room asks: the centres, which products are mine to see, one of them, and what follows an act.</summary>
public sealed class CatalogueDesk(AppDb db, CurrentUser me, ThreadsDoor threads, ProductTurns turns, TimeProvider clock)
{
    /// <summary>Who keeps the catalogue.</summary>
    public const string Keepers = Role.CentreExpert + "," + Role.HeadOfPlans;

    /// <summary>Who sees products that are not published.</summary>
    public const string Inside = Keepers + "," + Role.Office + "," + Role.Auditor;

    private IReadOnlyList<Centre>? _centres;
    private IReadOnlyList<int>? _mine;

    public DateOnly Today => TehranTime.Day(clock.GetUtcNow().UtcDateTime);
    public bool IsInside => me.IsAny(Inside);
    public bool IsKeeper => me.IsAny(Keepers);

    /// <summary>The centres of the city, in the order of their codes, read once a request.</summary>
    public async Task<IReadOnlyList<Centre>> Centres() => _centres ??= await db.Centres.AsNoTracking().OrderBy(c => c.Code).ToListAsync();

    /// <summary>The companies that whoever asks speaks for today.</summary>
    public async Task<IReadOnlyList<int>> MyCompanies()
    {
        if (_mine is not null) return _mine;
        if (!me.Is(Role.Company)) return _mine = [];
        var (scoped, person, today) = (me.ScopesOf(Role.Company, "company").ToArray(), me.Id, Today);
        return _mine = await db.Companies.AsNoTracking().Where(c => scoped.Contains(c.Id) || c.People.Any(p => p.PersonId == person && p.From <= today && (p.To == null || p.To >= today))).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync();
    }

    /// <summary>The products that whoever asks may see: what is published; a company its own; the office all.</summary>
    public async Task<IQueryable<Product>> Visible()
    {
        var products = db.Products.AsQueryable();
        if (IsInside) return products;
        var mine = (await MyCompanies()).ToArray();
        return mine.Length == 0
            ? products.Where(p => p.State == ProductState.Published || p.State == ProductState.ReconfirmDue)
            : products.Where(p => p.State == ProductState.Published || p.State == ProductState.ReconfirmDue || mine.Contains(p.CompanyId));
    }

    /// <summary>One visible product by its code; tracked.</summary>
    public async Task<Product?> Find(string? code)
    {
        var asked = PersianText.LatinDigits(PersianText.Clean(code)).ToUpperInvariant();
        return asked.Length is > 0 and <= 40 ? await (await Visible()).AsTracking().FirstOrDefaultAsync(p => p.Code == asked) : null;
    }

    public async Task<bool> IsMine(int companyId) => (await MyCompanies()).Contains(companyId);

    /// <summary>When the class of a company ends; null where nobody knows.</summary>
    public async Task<DateOnly?> ClassEnds(int companyId)
    {
        var company = db.Held<Company>().FirstOrDefault(c => c.Id == companyId) ?? await db.Companies.AsNoTracking().SingleAsync(c => c.Id == companyId);
        return company.Grades.OrderByDescending(g => g.Number).Select(g => g.To).FirstOrDefault();
    }

    /// <summary>Carries an act into what others see of the product and whose turn it is, in the same transaction. Call it after every act.</summary>
    public async Task Follow(Product product, ProductState? before, DateTime now)
    {
        var company = db.Held<Company>().FirstOrDefault(c => c.Id == product.CompanyId) ?? await db.Companies.AsTracking().SingleAsync(c => c.Id == product.CompanyId);
        await threads.Put(CatalogueCards.Of(product, company.Name), now);
        await Stamp();
        if (product.State != before) await turns.Follow(product, company, now);
    }

    /// <summary>Every list of products must be read again.</summary>
    public async Task Stamp()
    {
        var stamp = db.Held<CatalogueStamp>().FirstOrDefault() ?? await db.Set<CatalogueStamp>().AsTracking().OrderBy(s => s.Id).FirstOrDefaultAsync();
        if (stamp is null) db.Add(stamp = new CatalogueStamp());
        stamp.Grow();
    }
}
