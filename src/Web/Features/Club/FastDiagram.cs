using System.Globalization;
using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>One box of a FAST diagram and the line to the function it serves; pixels.</summary>
public sealed record FastBox(VeFunction Function, int X, int Y, IReadOnlyList<string> Lines, string? Link);

/// <summary>
/// The diagram of functions (function analysis system technique): read towards the end it answers «how?», towards the beginning «why?».
/// In Persian it runs from right to left.
/// </summary>
public sealed class FastDiagram
{
    public const int BoxWidth = 190, BoxHeight = 56, GapX = 46, GapY = 18;
    private const int Letters = 24;

    public FastDiagram(IReadOnlyList<VeFunction> functions)
    {
        var (depths, rows) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        var next = 0;
        foreach (var root in functions.Where(f => f.HowOf is null)) Place(root, 0);
        Width = (depths.Values.DefaultIfEmpty().Max() + 1) * (BoxWidth + GapX) - GapX;
        Height = Math.Max(1, next) * (BoxHeight + GapY);
        Boxes = [.. functions.Where(f => depths.ContainsKey(f.Number)).Select(Box)];

        void Place(VeFunction function, int depth)
        {
            depths[function.Number] = depth;
            rows[function.Number] = next;
            var children = functions.Where(f => f.HowOf == function.Number && !depths.ContainsKey(f.Number)).ToList();
            foreach (var child in children) Place(child, depth + 1);
            if (children.Count == 0) next++;
        }

        FastBox Box(VeFunction f)
        {
            var (x, y) = At(f.Number);
            string? link = null;
            if (f.HowOf is { } parent && depths.ContainsKey(parent))
            {
                var (px, py) = At(parent);
                var (from, to) = Say.Persian ? (px, x + BoxWidth) : (px + BoxWidth, x);
                link = string.Create(CultureInfo.InvariantCulture, $"M{from} {py + BoxHeight / 2}H{(from + to) / 2}V{y + BoxHeight / 2}H{to}");
            }
            return new FastBox(f, x, y, Cut(f.Text), link);
        }

        (int X, int Y) At(int number)
        {
            var x = depths[number] * (BoxWidth + GapX);
            return (Say.Persian ? Width - BoxWidth - x : x, rows[number] * (BoxHeight + GapY));
        }
    }

    public int Width { get; }
    public int Height { get; }
    public IReadOnlyList<FastBox> Boxes { get; }

    private static IReadOnlyList<string> Cut(string text)
    {
        if (text.Length <= Letters) return [text];
        var at = text.LastIndexOf(' ', Letters);
        return at < 4 ? [Say.Beginning(text, Letters) + "…"] : [text[..at], text.Length - at <= Letters + 1 ? text[(at + 1)..] : Say.Beginning(text[(at + 1)..], Letters - 1) + "…"];
    }
}
