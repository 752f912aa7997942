using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SkiaSharp;
using Drawing = DocumentFormat.OpenXml.Drawing;
using Inline = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Photo = DocumentFormat.OpenXml.Drawing.Pictures;

namespace Pishran.Features.Catalogue.Books;

/// <summary>A photograph of a product in the Word file, as wide as the text or as high as a third of its page.</summary>
internal static class DocxPicture
{
    // In English Metric Units, 360,000 to a centimetre: A5 less its margins.
    private const long Widest = 4_248_000, Highest = 2_700_000;
    private const string PictureUri = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /// <param name="name">Read aloud where the picture can't be seen.</param>
    /// <param name="number">Of the picture in its document, from 1.</param>
    public static Paragraph Of(MainDocumentPart main, byte[] jpeg, string name, uint number)
    {
        var part = main.AddImagePart(ImagePartType.Jpeg);
        using (var bytes = new MemoryStream(jpeg)) part.FeedData(bytes);
        var (width, height) = SizeOf(jpeg);
        var picture = new Photo.Picture(
            new Photo.NonVisualPictureProperties(new Photo.NonVisualDrawingProperties { Id = number, Name = name }, new Photo.NonVisualPictureDrawingProperties()),
            new Photo.BlipFill(new Drawing.Blip { Embed = main.GetIdOfPart(part) }, new Drawing.Stretch(new Drawing.FillRectangle())),
            new Photo.ShapeProperties(new Drawing.Transform2D(new Drawing.Offset { X = 0, Y = 0 }, new Drawing.Extents { Cx = width, Cy = height }), new Drawing.PresetGeometry(new Drawing.AdjustValueList()) { Preset = Drawing.ShapeTypeValues.Rectangle }));
        var inline = new Inline.Inline(
            new Inline.Extent { Cx = width, Cy = height }, new Inline.DocProperties { Id = number, Name = name, Description = name },
            new Drawing.Graphic(new Drawing.GraphicData(picture) { Uri = PictureUri })) { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 };
        return new Paragraph(new ParagraphProperties(new BiDi(), new Justification { Val = JustificationValues.Center }), new Run(new DocumentFormat.OpenXml.Wordprocessing.Drawing(inline)));
    }

    private static (long Width, long Height) SizeOf(byte[] jpeg)
    {
        using var data = SKData.CreateCopy(jpeg);
        using var codec = SKCodec.Create(data);
        var (width, height) = codec is null ? (16, 9) : (codec.Info.Width, codec.Info.Height);
        var scale = Math.Min((double)Widest / width, (double)Highest / height);
        return ((long)(width * scale), (long)(height * scale));
    }
}
