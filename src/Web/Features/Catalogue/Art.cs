using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Catalogue;

/// <summary>Families of products that share a drawing.</summary>
public enum ArtKind { Software, Sensing, Vision, Materials, Machines, Energy, Nature, Culture, Furniture, Transport, Safety, Finance, Health, Language, Other }

/// <summary>
/// Drawings of our own that stand where a product has no photograph: a motif for its family, varied by its code, so that a
/// book without pictures still looks designed.
/// </summary>
internal static class Art
{
    private const int ShortWord = 3;

    private static readonly (string Deep, string Mid, string Light)[] Palettes =
    [
        ("#0b3b46", "#0e7a71", "#7fd6cb"), ("#1d2f5c", "#2c5796", "#a9c6ee"), ("#4a1230", "#87274b", "#eab3c8"), ("#55370a", "#a86d0c", "#f4c152"), ("#23303a", "#4b6475", "#c2d2dc"),
    ];

    private static readonly Lazy<IReadOnlyList<(ArtKind Kind, IReadOnlyList<string> Words)>> Spelled = new(() => [.. Enum.GetValues<ArtKind>().Where(k => k != ArtKind.Other)
        .Select(k => (k, (IReadOnlyList<string>)[.. new Word("Catalogue", $"Art.{k}.words").In(Language.Fa).Split('|').Select(Data.Sheets.SheetMap.Squeeze)]))]);

    public static ArtKind KindOf(string? field)
    {
        if (field is null) return ArtKind.Other;
        var (key, words) = (Data.Sheets.SheetMap.Squeeze(field), PersianText.Words(PersianText.Fold(field)).ToHashSet(StringComparer.Ordinal));
        // A short word counts only where it stands alone: «آب» is not in «خراب».
        return Spelled.Value.Where(s => s.Words.Any(w => w.Length > ShortWord ? key.Contains(w, StringComparison.Ordinal) : words.Contains(w))).Select(s => (ArtKind?)s.Kind).FirstOrDefault() ?? ArtKind.Other;
    }

    public static string IconOf(string? field) => KindOf(field) switch
    {
        ArtKind.Software => "file-code", ArtKind.Sensing => "progress", ArtKind.Vision => "target-arrow", ArtKind.Materials => "packages", ArtKind.Machines => "recycle", ArtKind.Energy => "bolt", ArtKind.Nature => "droplet",
        ArtKind.Culture => "building-mosque", ArtKind.Furniture => "building-community", ArtKind.Transport => "bus", ArtKind.Safety => "shield-check", ArtKind.Finance => "chart-bar", ArtKind.Health => "heart", ArtKind.Language => "messages", _ => "star8",
    };

    public static string ToneOf(string? field) => ((int)KindOf(field) % 4) switch { 1 => "p2", 2 => "p3", 3 => "p4", _ => "" };

    /// <summary>The drawing as SVG, 320 by 180.</summary>
    public static string Svg(string? field, string code)
    {
        var (kind, seed) = (KindOf(field), Seed(code));
        var (deep, mid, light) = Palettes[(int)kind % Palettes.Length];
        var ink = new Pen(light, seed);
        var id = "g" + string.Concat(code.Where(char.IsAsciiLetterOrDigit));
        return $"<svg class=\"art\" viewBox=\"0 0 320 180\" preserveAspectRatio=\"xMidYMid slice\" aria-hidden=\"true\" xmlns=\"http://www.w3.org/2000/svg\"><defs><linearGradient id=\"{id}\" x1=\"0\" y1=\"0\" x2=\"1\" y2=\"1\"><stop stop-color=\"{deep}\"/><stop offset=\"1\" stop-color=\"{mid}\"/></linearGradient></defs><rect width=\"320\" height=\"180\" fill=\"url(#{id})\"/><g fill=\"none\" stroke=\"{light}\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\">{Motif(kind, ink)}</g></svg>";
    }

    private static string Motif(ArtKind kind, Pen pen) => kind switch
    {
        ArtKind.Software => pen.Grid((x, y, on) => on ? pen.Box(x, y, 26, 14, 3, .9) : pen.Line(x, y + 7, x + 26, y + 7, .35), 40, 28),
        ArtKind.Sensing => pen.Rings(160 + pen.Next(60) - 30, 150, 7, 22) + pen.Dot(160, 150, 5),
        ArtKind.Vision => pen.Rings(160, 90, 4, 16) + pen.Rays(160, 90, 74, 96, 24),
        ArtKind.Materials => pen.Grid((x, y, on) => pen.Hexagon(x + 16, y + 14, 15, on ? .9 : .35), 34, 30),
        ArtKind.Machines => pen.Gear(120, 95, 46, 12) + pen.Gear(206, 78, 32, 9),
        ArtKind.Energy => pen.Rays(160, 90, 34, 80, 16) + pen.Path("M166 40l-30 56h24l-8 44 34-60h-24z", .95),
        ArtKind.Nature => pen.Waves(6) + pen.Path("M160 36c24 32 36 50 36 68a36 36 0 0 1-72 0c0-18 12-36 36-68z", .95),
        ArtKind.Culture => pen.Star(160, 90, 62, .95) + pen.Star(160, 90, 36, .6) + pen.Star(52, 90, 26, .4) + pen.Star(268, 90, 26, .4),
        ArtKind.Furniture => pen.Skyline(),
        ArtKind.Transport => pen.Roads() + pen.Dot(96, 120, 9) + pen.Dot(222, 66, 9),
        ArtKind.Safety => pen.Path("M160 34l52 18v36c0 34-22 52-52 64-30-12-52-30-52-64v-36z", .95) + pen.Path("M138 92l16 16 30-32", .95),
        ArtKind.Finance => pen.Bars(),
        ArtKind.Health => pen.Path("M20 96h70l14-34 22 68 20-52 12 18h142", .95) + pen.Rings(160, 92, 3, 30),
        ArtKind.Language => pen.Box(64, 40, 118, 62, 16, .95) + pen.Box(138, 84, 118, 56, 16, .55) + pen.Line(84, 62, 160, 62, .6) + pen.Line(84, 80, 132, 80, .6),
        _ => pen.Star(160, 90, 64, .9) + pen.Grid((x, y, on) => on ? pen.Star(x + 14, y + 14, 9, .3) : "", 46, 42),
    };

    private static uint Seed(string code)
    {
        var seed = 2166136261u;
        foreach (var c in code) seed = (seed ^ c) * 16777619u;
        return seed;
    }

    /// <summary>Draws simple forms; the same seed draws the same.</summary>
    private sealed class Pen(string light, uint seed)
    {
        private uint _seed = seed | 1;

        public int Next(int below)
        {
            _seed ^= _seed << 13; _seed ^= _seed >> 17; _seed ^= _seed << 5;
            return (int)(_seed % (uint)below);
        }

        public string Path(string d, double opacity) => $"<path opacity=\"{N(opacity)}\" d=\"{d}\"/>";
        public string Line(double x1, double y1, double x2, double y2, double opacity) => $"<path opacity=\"{N(opacity)}\" d=\"M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}\"/>";
        public string Box(double x, double y, double w, double h, double r, double opacity) => $"<rect opacity=\"{N(opacity)}\" x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(w)}\" height=\"{N(h)}\" rx=\"{N(r)}\"/>";
        public string Dot(double x, double y, double r) => $"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(r)}\" fill=\"{light}\"/>";
        public string Rings(double x, double y, int count, double step) => string.Concat(Enumerable.Range(1, count).Select(i => $"<circle opacity=\"{N(1 - .8 * i / (count + 1))}\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(i * step)}\"/>"));
        public string Rays(double x, double y, double from, double to, int count) => string.Concat(Enumerable.Range(0, count).Select(i => Polar(x, y, from, to - Next(14), 2 * Math.PI * i / count)));
        public string Hexagon(double x, double y, double r, double opacity) => Ring(x, y, 6, _ => r, opacity);
        public string Star(double x, double y, double r, double opacity) => Ring(x, y, 16, i => i % 2 == 0 ? r : r * .76, opacity);
        public string Gear(double x, double y, double r, int teeth) => Ring(x, y, teeth * 4, i => i % 4 < 2 ? r : r * .8, .95) + $"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(r * .35)}\"/>";
        public string Waves(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"<path opacity=\"{N(.25 + .1 * i)}\" d=\"M-10 {100 + i * 14}q40 -{8 + Next(12)} 80 0t80 0 80 0 80 0\"/>"));
        public string Bars() => string.Concat(Enumerable.Range(0, 9).Select(i => { var h = 24 + Next(90); return Box(34 + i * 29, 150 - h, 18, h, 3, .4 + .06 * i); })) + Line(24, 152, 298, 152, .9);
        public string Skyline() => string.Concat(Enumerable.Range(0, 10).Select(i => { var h = 30 + Next(80); return Box(14 + i * 30, 150 - h, 24, h, 2, .35 + .06 * Next(10)); })) + Line(8, 151, 312, 151, .9);
        public string Roads() => string.Concat(Enumerable.Range(0, 5).Select(i => $"<path opacity=\"{N(.35 + .13 * i)}\" d=\"M-10 {40 + i * 26 + Next(10)}C90 {20 + i * 26} 160 {70 + i * 18} 330 {24 + i * 28}\"/>"));

        public string Grid(Func<double, double, bool, string> cell, double dx, double dy)
        {
            var drawn = new StringBuilder();
            for (var y = 8.0; y < 172; y += dy)
                for (var x = 10.0; x < 300; x += dx) drawn.Append(cell(x, y, Next(5) < 2));
            return drawn.ToString();
        }

        private static string Polar(double x, double y, double from, double to, double angle) =>
            $"<path opacity=\".7\" d=\"M{N(x + from * Math.Cos(angle))} {N(y + from * Math.Sin(angle))}L{N(x + to * Math.Cos(angle))} {N(y + to * Math.Sin(angle))}\"/>";

        private static string Ring(double x, double y, int count, Func<int, double> radius, double opacity) =>
            $"<path opacity=\"{N(opacity)}\" d=\"M{string.Join('L', Enumerable.Range(0, count).Select(i => $"{N(x + radius(i) * Math.Cos(2 * Math.PI * i / count))} {N(y + radius(i) * Math.Sin(2 * Math.PI * i / count))}"))}z\"/>";

        private static string N(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary><c>&lt;art field="@f" code="@c"&gt;</c>: the drawing of a product without a photograph.</summary>
[HtmlTargetElement("art", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ArtTag : TagHelper
{
    public string? Field { get; set; }
    public string Code { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Art.Svg(Field, Code));
    }
}

/// <summary><c>&lt;trl level="7"&gt;</c>: readiness as nine small steps, said in words to who doesn't see them.</summary>
[HtmlTargetElement("trl", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TrlTag : TagHelper
{
    public int Level { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "trl");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", CatalogueWords.ReadinessOfNine(Level).ToString());
        for (var i = 1; i <= 9; i++) output.Content.AppendHtml(i <= Level ? "<i class=\"on\"></i>" : "<i></i>");
    }
}
