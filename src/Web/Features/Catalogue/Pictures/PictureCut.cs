using Pishran.Data.Files;
using Pishran.Data.Sheets;
using Pishran.Shell;
using SkiaSharp;

namespace Pishran.Features.Catalogue.Pictures;

/// <summary>Cuts a picture to the shape of the page (16 to 9) and to a size that paper needs, no larger.</summary>
internal static class PictureCut
{
    private const int Width = 1600, Height = 900, Quality = 86;
    private const long MostPixels = 50_000_000;

    /// <param name="crop">What is kept of a picture that is too high: <c>top</c>, <c>centre</c>, <c>bottom</c>; <c>whole</c> keeps all of it.</param>
    /// <exception cref="BrokenRule">Not a picture, or too large.</exception>
    public static async Task<byte[]> Of(IFormFile file, string? crop)
    {
        await using var stream = file.OpenReadStream();
        var bytes = await SheetFile.Take(stream, file.FileName);
        BrokenRule.If(!FileKinds.Of(bytes, file.FileName).IsPicture(), ShellWords.FileTypeRefused(file.FileName, FileKinds.AcceptsPictures), "File");
        return Of(bytes, file.FileName, crop);
    }

    internal static byte[] Of(byte[] bytes, string name, string? crop)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        BrokenRule.If(codec is null || (long)codec.Info.Width * codec.Info.Height is 0 or > MostPixels, ShellWords.FileContentDiffers(name), "File");
        using var picture = SKBitmap.Decode(codec);
        BrokenRule.If(picture is null, ShellWords.FileContentDiffers(name), "File");
        var part = Part(picture!.Width, picture.Height, crop);
        var scale = Math.Min(1f, Math.Min(Width / part.Width, Height / part.Height));
        using var made = new SKBitmap(Math.Max(1, (int)(part.Width * scale)), Math.Max(1, (int)(part.Height * scale)));
        using (var canvas = new SKCanvas(made))
        using (var image = SKImage.FromBitmap(picture))
        {
            canvas.Clear(SKColors.White);
            canvas.DrawImage(image, part, new SKRect(0, 0, made.Width, made.Height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        }
        using var encoded = made.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return encoded.ToArray();
    }

    private static SKRect Part(int width, int height, string? crop)
    {
        if (crop == "whole") return new SKRect(0, 0, width, height);
        if ((long)width * Height > (long)height * Width)
        {
            var wide = height * (float)Width / Height;
            return SKRect.Create((width - wide) / 2, 0, wide, height);
        }
        var high = width * (float)Height / Width;
        return SKRect.Create(0, crop switch { "top" => 0, "bottom" => height - high, _ => (height - high) / 2 }, width, high);
    }
}
