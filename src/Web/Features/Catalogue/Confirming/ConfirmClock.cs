using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Catalogue.Finding;
using Pishran.Features.Inbox;
using Pishran.Features.Threads;
using Pishran.Jobs;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Confirming;

/// <summary>
/// Once a day: products whose year is over are asked for, by a letter with a key to that page; those that nobody confirmed leave
/// the catalogue; kept searches tell of what came to them. Each is marked in its own transaction: run twice, nothing is sent twice.
/// </summary>
public sealed class ConfirmClock(AppDb db, Writer writer, CatalogueDesk desk, Outbox outbox, InboxDoor inbox, ThreadsDoor threads, IConfiguration settings, TimeProvider clock)
{
    private const int AtOnce = 40, MostNews = 5, MostFound = 500;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
    private DateOnly Today => TehranTime.Day(Now);

    public async Task Run(CancellationToken stop)
    {
        var today = Today;
        await Each(await db.Products.AsNoTracking().Where(p => p.State == ProductState.Published && p.ConfirmedUntil != null && p.ConfirmedUntil <= today).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(stop), Ask, stop);
        await Each(await db.Products.AsNoTracking().Where(p => p.State == ProductState.ReconfirmDue && p.LapsesOn <= today).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(stop), Lapse, stop);
        await TellSearches(stop);
    }

    /// <summary>Sends a company the letter for one of its pages, whenever the centre wants; call it inside a write.</summary>
    /// <inheritdoc cref="Product.SendLetter" path="/exception" />
    public async Task SendFresh(Product product, Company company, DateTime now)
    {
        product.SendLetter(company, await desk.ClassEnds(company.Id), TehranTime.Day(now));
        await SendLink(product, now);
    }

    /// <summary>A new key for a page, sent to its company where that can be reached; older keys end. Call it inside a write.</summary>
    public async Task<string> SendLink(Product product, DateTime now)
    {
        var today = TehranTime.Day(now);
        foreach (var older in await db.ConfirmLinks.AsTracking().Where(l => l.ProductId == product.Id && l.UsedAt == null).ToListAsync()) older.End(today.AddDays(-1));
        var (link, token) = ConfirmLink.New(product.Id, today, now);
        db.Add(link);
        var company = await db.Companies.AsNoTracking().SingleAsync(c => c.Id == product.CompanyId);
        var address = (settings["Pishran:Address"] ?? settings["urls"]?.Split(';')[0] ?? "").TrimEnd('/') + "/products/confirm/" + token;
        var key = string.Create(CultureInfo.InvariantCulture, $"confirm-{product.Id}-{today:yyyyMMdd}-{link.TokenHash[..8]}");
        if (company.Email is { } email)
            await outbox.Put(MessageChannel.Email, key, email, CatalogueWords.MailSubject(product.Name).In(Language.Fa), CatalogueWords.MailBody(company.Name, product.Name, link.ValidUntil, Word.Said(address)).In(Language.Fa), now);
        if (company.Mobile is { } mobile)
            await outbox.Put(MessageChannel.Sms, key + "-sms", mobile, "", CatalogueWords.SmsBody(link.ValidUntil, Word.Said(address)).In(Language.Fa), now);
        return address;
    }

    /// <summary>The centre refused what the company would have its page say: the company gets a new key, and its days again.</summary>
    public async Task AskAgain(Product product, DateTime now)
    {
        product.AskAgain(TehranTime.Day(now));
        await SendLink(product, now);
    }

    private async Task Ask(Product product)
    {
        if (!product.IsToBeAsked(Today)) return;
        var before = product.State;
        product.AskToConfirm(Today, Now);
        await SendLink(product, Now);
        await desk.Follow(product, before, Now);
    }

    private async Task Lapse(Product product)
    {
        if (product.State != ProductState.ReconfirmDue || product.LapsesOn is null || product.LapsesOn > Today) return;
        product.Lapse(Today, Now);
        await desk.Follow(product, ProductState.ReconfirmDue, Now);
    }

    // What was published since the search was last told of, and answers it.
    private async Task TellSearches(CancellationToken stop)
    {
        var newest = await db.Products.AsNoTracking().Where(p => p.PublishedAt != null).MaxAsync(p => p.PublishedAt, stop);
        if (newest is null) return;
        var centres = (await desk.Centres()).ToDictionary(c => c.Id, c => c.Code);
        foreach (var id in await db.SavedSearches.AsNoTracking().Where(s => s.ToldUntil < newest).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync(stop))
        {
            stop.ThrowIfCancellationRequested();
            db.ChangeTracker.Clear();
            await writer.Save(db, Actor.System, async () =>
            {
                if (await db.SavedSearches.AsTracking().FirstOrDefaultAsync(s => s.Id == id) is not { } search || search.ToldUntil >= newest) return;
                var (since, filter) = (search.ToldUntil, ProductFilter.Read(search.Query));
                var fresh = await db.Products.AsNoTracking().Where(p => p.PublishedAt > since && p.PublishedAt <= newest && (p.State == ProductState.Published || p.State == ProductState.ReconfirmDue))
                    .Join(db.Companies, p => p.CompanyId, c => c.Id, (p, c) => new { p.Name, Row = new ShelfRow(p.Id, p.Code, p.CentreId, p.CompanyId, p.State, p.Field, p.Trl, p.Stage, p.PriceBand, p.PriceRial, c.Province, p.SortKey, p.PublishedAt) }).ToListAsync();
                var found = filter.Text.Length == 0 ? null : (await threads.Find(filter.Text, CatalogueCards.Product, MostFound)).ToHashSet();
                var news = fresh.Where(f => found?.Contains(f.Row.Id) != false && ProductFilter.Facets.All(facet => filter.Fits(facet, f.Row, centres))).ToList();
                if (news.Count > 0) inbox.Tell(search.PersonId, CatalogueWords.SearchNews(search.Name, news.Count, Say.List(news.Take(MostNews).Select(n => n.Name))), "/products" + search.Query, Now);
                search.Told(newest.Value);
            });
        }
    }

    private async Task Each(List<int> ids, Func<Product, Task> act, CancellationToken stop)
    {
        foreach (var few in ids.Chunk(AtOnce))
        {
            stop.ThrowIfCancellationRequested();
            db.ChangeTracker.Clear();
            await writer.Save(db, Actor.System, async () =>
            {
                foreach (var product in await db.Products.AsTracking().Where(p => few.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync()) await act(product);
            });
        }
    }
}
