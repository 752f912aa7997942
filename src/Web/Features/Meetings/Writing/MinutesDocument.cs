using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Pishran.Shell;

namespace Pishran.Features.Meetings.Writing;

/// <summary>The minutes as a Word document, from right to left in Persian.</summary>
internal static class MinutesDocument
{
    private const string Font = "Vazirmatn";
    private const string TitleSize = "32", HeadSize = "26", TextSize = "22";

    public static byte[] Of(MinutesView view)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = view.Title;
            var body = new Body(Lines(view).Select(line => Line(line.Text, line.Size, line.IsBold, line.IsListed)));
            body.AppendChild(new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1134, Bottom = 1134, Left = 1134U, Right = 1134U, Header = 567U, Footer = 567U, Gutter = 0U }));
            document.AddMainDocumentPart().Document = new Document(body);
        }
        return file.ToArray();
    }

    private static IEnumerable<(string Text, string Size, bool IsBold, bool IsListed)> Lines(MinutesView view)
    {
        yield return (view.Title, TitleSize, true, false);
        foreach (var part in view.Parts)
        {
            if (part.Title.Length > 0) yield return (MeetingsWords.ItemNumbered(part.Number, part.Title).ToString(), HeadSize, true, false);
            foreach (var fact in part.Facts) yield return (fact.ToString(), TextSize, false, true);
            foreach (var line in part.Words?.Split('\n') ?? []) yield return (line, TextSize, false, false);
        }
        if (view.Hidden > 0) yield return (MeetingsWords.HiddenItems(view.Hidden).ToString(), TextSize, false, false);
        foreach (var signature in view.Minutes.Signatures.OrderBy(s => s.Post))
            yield return (Say.List(signature.Name, Word.Of(signature.Post).ToString(), signature.SignedAt is { } at ? MeetingsWords.SignedAt(at).ToString() : MeetingsWords.AwaitsSignature.ToString(), signature.Reservation), TextSize, false, true);
        if (view.Minutes.WithoutAll is { } without) yield return ($"{MeetingsWords.WithoutAllLabel}: {without}", TextSize, false, false);
        if (view.Minutes.Hash is { } hash) yield return ($"{MeetingsWords.SealedAt(view.Minutes.SealedAt)} {hash}", TextSize, true, false);
    }

    private static DocumentFormat.OpenXml.Wordprocessing.Paragraph Line(string text, string size, bool isBold, bool isListed)
    {
        var look = new ParagraphProperties();
        if (Say.Persian) look.BiDi = new BiDi();
        look.SpacingBetweenLines = new SpacingBetweenLines { After = "120", Line = "340", LineRule = LineSpacingRuleValues.Auto };
        if (isListed) look.Indentation = new Indentation { Start = "360", Hanging = "240" };
        var run = new RunProperties(new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font });
        if (isBold) { run.Bold = new Bold(); run.BoldComplexScript = new BoldComplexScript(); }
        run.FontSize = new FontSize { Val = size };
        run.FontSizeComplexScript = new FontSizeComplexScript { Val = size };
        if (Say.Persian) run.RightToLeftText = new RightToLeftText();
        return new DocumentFormat.OpenXml.Wordprocessing.Paragraph(look, new Run(run, new Text((isListed ? "– " : "") + text) { Space = SpaceProcessingModeValues.Preserve }));
    }
}
