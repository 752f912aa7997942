using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Books;

/// <summary>The book as a Word document that can be edited: real headings, a field of contents that Word numbers, right to left.</summary>
internal static class BookDocx
{
    private const string Font = "Vazirmatn";

    /// <param name="pictures">Photographs by the id that entries name.</param>
    public static byte[] Write(BookLayout book, IReadOnlyDictionary<int, byte[]> pictures)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = Language.Fa;
        try
        {
            using var bytes = new MemoryStream();
            using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
            {
                var main = file.AddMainDocumentPart();
                main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
                main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new UpdateFieldsOnOpen { Val = true });
                main.Document = new Document(new Body(Parts(book, main, pictures)));
                file.PackageProperties.Title = CatalogueWords.BookName(book.Title.Centre, book.Title.Number).ToString();
            }
            return bytes.ToArray();
        }
        finally { CultureInfo.CurrentUICulture = before; }
    }

    private static IEnumerable<OpenXmlElement> Parts(BookLayout book, MainDocumentPart main, IReadOnlyDictionary<int, byte[]> pictures)
    {
        var shown = 0u;
        yield return Text(CatalogueWords.BookOf.ToString(), "Title");
        yield return Text(book.Title.Centre, "Subtitle");
        yield return Text($"{CatalogueWords.EditionIs(book.Title.Number)} · {CatalogueWords.ProductsFound(book.Count)} · {Say.Day(book.Title.Day)}", null);
        yield return Text(CatalogueWords.Foreword.ToString(), "Heading1", breaks: true);
        foreach (var line in book.Foreword.SelectMany(f => f.Split('\n'))) yield return Text(line, null);
        yield return Text(CatalogueWords.Contents.ToString(), "Heading1", breaks: true);
        yield return Field(" TOC \\o \"1-2\" \\h \\z \\u ");
        foreach (var section in book.Sections)
        {
            yield return Text(Word.Of(section.Kind).ToString(), "Heading1", breaks: true);
            foreach (var product in section.Products)
            {
                yield return Text(product.Entry.Facts.Name, "Heading2");
                if (product.Entry.PictureId is { } id && pictures.TryGetValue(id, out var jpeg)) yield return DocxPicture.Of(main, jpeg, product.Entry.Facts.Name, ++shown);
                foreach (var part in Product(product)) yield return part;
            }
        }
        foreach (var index in book.Indices)
        {
            yield return Text(index.Heading.ToString(), "Heading1", breaks: true);
            foreach (var line in index.Sheets.SelectMany(s => s)) yield return Text(line.Title, line.IsHeading ? "Heading3" : null);
        }
        yield return new SectionProperties(new PageSize { Width = 8391, Height = 11906 }, new PageMargin { Top = 850, Bottom = 850, Left = 850, Right = 850 }, new BiDi());
    }

    private static IEnumerable<OpenXmlElement> Product(BookProduct product)
    {
        var (entry, facts) = (product.Entry, product.Entry.Facts);
        yield return Text(Say.List(entry.Company, entry.Province, entry.Class is { } cls ? Word.Of(cls).ToString() : null, entry.Code), null, isBold: true);
        foreach (var text in product.Parts.SelectMany(p => p))
        {
            if (text.Heading is { } heading) yield return Text(heading.ToString(), "Heading3");
            foreach (var line in text.Text.Split('\n')) yield return Text(line, null);
        }
        var rows = new (Word Label, string? Value)[]
        {
            (CatalogueWords.Readiness, facts.Trl is { } trl ? CatalogueWords.ReadinessOfNine(trl).ToString() : null), (CatalogueWords.Stage, facts.Stage is { } stage ? Word.Of(stage).ToString() : null),
            (CatalogueWords.PriceRial, facts.PriceRial is { } price ? Say.Money(price) : null), (CatalogueWords.Standards, facts.Standards), (CatalogueWords.Phone, facts.Phone is { } phone ? Say.Digits(phone) : null), (CatalogueWords.Website, facts.Website),
        };
        var shown = rows.Where(r => r.Value is not null).ToList();
        if (shown.Count == 0) yield break;
        yield return new Table([new TableProperties(new BiDiVisual(), new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }), new TableGrid(new GridColumn { Width = "2000" }, new GridColumn { Width = "4691" }),
            .. shown.Select(r => new TableRow(new TableCell(Text(r.Label.ToString(), null, isBold: true)), new TableCell(Text(r.Value!, null))))]);
    }

    private static Paragraph Text(string text, string? style, bool breaks = false, bool isBold = false)
    {
        var how = new ParagraphProperties();
        if (style is not null) how.ParagraphStyleId = new ParagraphStyleId { Val = style };
        if (breaks) how.PageBreakBefore = new PageBreakBefore();
        how.BiDi = new BiDi();
        var letters = new RunProperties();
        if (isBold) { letters.Bold = new Bold(); letters.BoldComplexScript = new BoldComplexScript(); }
        letters.RightToLeftText = new RightToLeftText();
        return new Paragraph(how, new Run(letters, new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }

    private static Paragraph Field(string code) => new(
        new ParagraphProperties(new BiDi()),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin, Dirty = true }), new Run(new FieldCode(code) { Space = SpaceProcessingModeValues.Preserve }), new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }), new Run(new FieldChar { FieldCharType = FieldCharValues.End }));

    private static Styles Styles() => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font }, new FontSize { Val = "20" }, new FontSizeComplexScript { Val = "20" }, new Languages { Bidi = "fa-IR" }))),
        Style("Title", "52"), Style("Subtitle", "32"), Style("Heading1", "34", 0), Style("Heading2", "26", 1), Style("Heading3", "21", 2));

    private static Style Style(string id, string size, int? level = null)
    {
        var paragraph = new StyleParagraphProperties(new BiDi());
        if (level is { } outline) paragraph.OutlineLevel = new OutlineLevel { Val = outline };
        return new Style(new StyleName { Val = level is { } l ? "heading " + (l + 1).ToString(CultureInfo.InvariantCulture) : id }, paragraph, new StyleRunProperties(new Bold(), new BoldComplexScript(), new FontSize { Val = size }, new FontSizeComplexScript { Val = size })) { Type = StyleValues.Paragraph, StyleId = id };
    }
}
