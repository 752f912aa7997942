using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Data.Files;
using Pishran.Engine.Calendar;
using Pishran.Features.Threads;
using Pishran.Shell;
using Pishran.Shell.Print;
using UglyToad.PdfPig;

namespace Pishran.Features.Catalogue.Books;

/// <summary>A printed book: its bytes, how many pages, and on which each product stands.</summary>
public sealed record BookMade(byte[] Pdf, int Pages, IReadOnlyDictionary<string, int> StandsOn);

/// <summary>How far a book is.</summary>
public sealed record BookStep(string What, int Percent);

/// <summary>Makes a book of products: collected, laid out, printed, and read again to see that every number is right.</summary>
public sealed class BookPress(AppDb db, PageWriter writer, BrowserPrinter printer, ThreadsDoor threads, IWebHostEnvironment house, IConfiguration settings)
{
    private const string Page = "/Features/Catalogue/Books/_Book.cshtml", ProblemKind = "Problems.Problem", Style = "book.css";
    private const int MostProblems = 2, LeastWords = 2, MostTries = 3;

    /// <summary>Whether this machine has a browser to print with.</summary>
    public bool CanPrint => printer.IsThere;

    /// <summary>Where the city lives, for QR codes.</summary>
    public string Address => (settings["Pishran:Address"] ?? settings["urls"]?.Split(';')[0] ?? "").TrimEnd('/');

    /// <summary>The products of a centre that may stand in its book today, in the order of their codes.</summary>
    public async Task<IReadOnlyList<(int ProductId, BookEntry Entry)>> Collect(int centreId, DateOnly today, bool withProblems = true)
    {
        var products = await db.Products.AsNoTracking().Where(p => p.CentreId == centreId && (p.State == ProductState.Published || p.State == ProductState.ReconfirmDue || p.State == ProductState.Approved))
            .OrderBy(p => p.Code).Take(Edition.MostProducts).ToListAsync();
        var ids = products.Select(p => p.CompanyId).Distinct().ToArray();
        var companies = await db.Companies.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id);
        var entries = new List<(int, BookEntry)>(products.Count);
        foreach (var product in products)
        {
            var company = companies[product.CompanyId];
            entries.Add((product.Id, new BookEntry(product.Code, product.Facts, company.Name, company.LegalId, company.Province, company.GradeOn(today)?.Class, withProblems ? await ProblemsOf(product) : TagsOf(product), product.PictureId)));
        }
        return entries;
    }

    /// <summary>Title and products of the book as the catalogue holds it today; its number is that of the next edition.</summary>
    public async Task<(BookTitle Title, IReadOnlyList<BookEntry> Entries)> Today(Centre centre, DateOnly today)
    {
        var last = await db.Editions.Where(e => e.CentreId == centre.Id && e.State != EditionState.Collecting).OrderByDescending(e => e.Number).Select(e => e.Number).FirstOrDefaultAsync();
        var collected = await Collect(centre.Id, today);
        return (new BookTitle(centre.Code, centre.NameFa, last + 1, null, today, null, Address, "/products/books"), [.. collected.Select(c => c.Entry)]);
    }

    /// <summary>Title and products of a frozen edition; no products where there is none.</summary>
    public async Task<(BookTitle Title, IReadOnlyList<BookEntry> Entries)> Frozen(Centre centre, int number)
    {
        var edition = await db.Editions.AsNoTracking().FirstOrDefaultAsync(e => e.CentreId == centre.Id && e.Number == number);
        return edition is null || !edition.IsFrozen ? (new BookTitle(centre.Code, centre.NameFa, number, null, default, null, Address, "/products/books"), []) : Of(centre, edition);
    }

    /// <summary>Title and products of a frozen edition.</summary>
    public (BookTitle Title, IReadOnlyList<BookEntry> Entries) Of(Centre centre, Edition edition) =>
        (new BookTitle(centre.Code, centre.NameFa, edition.Number, edition.Foreword, TehranTime.Day(edition.FrozenAt ?? edition.StartedAt), edition.Checksum, Address, edition.Href), [.. edition.Items.OrderBy(i => i.Place).Select(i => BookEntry.Read(i.Content))]);

    /// <summary>The book as one HTML page that prints itself; <paramref name="isForWeb"/>: for a person's own browser.</summary>
    /// <param name="hasBleed">Three millimetres beyond the trimmed sheet, with crop marks: what a printing house asks for.</param>
    public async Task<string> Html(BookLayout layout, bool isForWeb, bool hasBleed = false) => await InPersian(() => writer.Write(Page, new BookView(layout, isForWeb, hasBleed)));

    /// <summary>The layout in Persian, the language of the books.</summary>
    public static BookLayout LayOut(BookTitle title, IReadOnlyList<BookEntry> entries, IReadOnlyDictionary<string, int>? found = null)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = Language.Fa;
        try { return new BookLayout(title, entries, found); }
        finally { CultureInfo.CurrentUICulture = before; }
    }

    /// <summary>Prints the book. Where a product came out on another page than was said, it is laid out and printed again.</summary>
    /// <exception cref="PrinterMissing">No browser, or it failed.</exception>
    public async Task<BookMade> Print(BookTitle title, IReadOnlyList<BookEntry> entries, Func<BookStep, Task>? progress = null, bool hasBleed = false, CancellationToken stop = default)
    {
        var tell = progress ?? (_ => Task.CompletedTask);
        IReadOnlyDictionary<string, int>? found = null;
        var files = await Files(entries);
        for (var attempt = 1; ; attempt++)
        {
            await tell(new BookStep("layout", 10));
            var layout = LayOut(title, entries, found);
            var html = await Html(layout, isForWeb: false, hasBleed);
            await tell(new BookStep("print", 20));
            var pdf = await printer.Pdf(html, files, stop);
            await tell(new BookStep("check", 85));
            var (pages, standsOn) = Read(pdf, entries);
            // As many sheets as were laid out, and each product on its own: then dividers and indices stand where they should, too.
            if (pages == layout.Pages && layout.Products.All(p => standsOn.GetValueOrDefault(p.Entry.Code) == p.Page)) return new BookMade(pdf, pages, standsOn);
            if (attempt == MostTries) throw new InvalidOperationException("The page numbers of the book did not settle.");
            found = standsOn;
        }
    }

    /// <summary>How many pages a printed book has, and on which page each product is named by its code.</summary>
    internal static (int Pages, IReadOnlyDictionary<string, int> StandsOn) Read(byte[] pdf, IReadOnlyList<BookEntry> entries)
    {
        using var document = PdfDocument.Open(pdf);
        var (wanted, standsOn) = (entries.Select(e => e.Code).ToHashSet(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var page in document.GetPages())
            foreach (var word in page.GetWords())
                if (wanted.Contains(word.Text)) standsOn.TryAdd(word.Text, page.Number);
        return (document.NumberOfPages, standsOn);
    }

    private async Task<Dictionary<string, byte[]>> Files(IReadOnlyList<BookEntry> entries)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        await using (var css = house.WebRootFileProvider.GetFileInfo(Style).CreateReadStream())
        {
            using var bytes = new MemoryStream();
            await css.CopyToAsync(bytes);
            files[Style] = bytes.ToArray();
        }
        foreach (var (id, bytes) in await Pictures(entries)) files[PictureName(id)] = bytes;
        return files;
    }

    private async Task<Dictionary<int, byte[]>> Pictures(IReadOnlyList<BookEntry> entries)
    {
        var ids = entries.Where(e => e.PictureId is not null).Select(e => e.PictureId!.Value).ToArray();
        return await db.Set<StoredFile>().AsNoTracking().Where(f => ids.Contains(f.Id)).Select(f => new { f.Id, f.Body.Bytes }).ToDictionaryAsync(f => f.Id, f => f.Bytes);
    }

    /// <summary>The book as a Word document that can be edited, with its photographs.</summary>
    public async Task<byte[]> Docx(BookTitle title, IReadOnlyList<BookEntry> entries) => BookDocx.Write(LayOut(title, entries), await Pictures(entries));

    internal static string PictureName(int id) => "picture-" + id.ToString(CultureInfo.InvariantCulture);

    // What its own page says, and public problems that it fits by at least two words.
    private async Task<IReadOnlyList<string>> ProblemsOf(Product product)
    {
        var said = TagsOf(product);
        var near = await threads.Similar($"{product.Name}\n{product.Summary}", [ProblemKind], MostProblems);
        return [.. said.Concat(near.Where(n => n.Words.Count >= LeastWords).Select(n => n.Title)).Distinct(StringComparer.Ordinal)];
    }

    private static string[] TagsOf(Product product) => (product.ProblemTags ?? "").Split([';', '\n', '\u061B'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static async Task<string> InPersian(Func<Task<string>> write)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = Language.Fa;
        try { return await write(); }
        finally { CultureInfo.CurrentUICulture = before; }
    }
}

/// <summary>What the page of a book shows.</summary>
public sealed record BookView(BookLayout Book, bool IsForWeb, bool HasBleed = false)
{
    public string PictureOf(int id, string code) => IsForWeb ? $"/products/{code}/pictures/{id.ToString(CultureInfo.InvariantCulture)}" : BookPress.PictureName(id);
}
