using System.Globalization;
using Pishran.Shell;

namespace Pishran.Features.Club.Delphi;

/// <summary>The engine's verdict on an item, with words.</summary>
public enum DelphiVerdict { AskAgain, Agreed, Disagreed }

/// <summary>How the answers to one item lie: a bar for each value, places in per cent, heights in pixels; in Persian the scale runs from right to left.</summary>
public sealed class SpreadChart
{
    public const int Height = 118;
    private const double From = 6, To = 94, Room = 50;

    private readonly double _least, _most;
    private readonly int _highest;

    public SpreadChart(ItemResult item)
    {
        var values = item.Bins.Select(b => b.Value).ToList();
        (_least, _most) = (values.Min(), values.Max());
        if (_most == _least) (_least, _most) = (_least - 1, _most + 1);
        _highest = Math.Max(1, item.Bins.Max(b => b.Count));
        Width = Text(item.Item.Kind == DelphiKind.Estimate ? 2.4 : Math.Min(7, 60.0 / Math.Max(2, values.Count))) + "%";
        Ticks = item.Item.Kind == DelphiKind.Estimate ? [(_least, ClubSay.Text(_least)), (_most, ClubSay.Text(_most))] : [.. values.Select(v => (v, Say.Number((long)v)))];
    }

    public string Width { get; }
    public IReadOnlyList<(double Value, string Label)> Ticks { get; }

    public string X(double value) => Text(Place(value)) + "%";

    /// <summary>The left edge of a stretch between two values.</summary>
    public string X(double low, double high) => Text(Math.Min(Place(low), Place(high))) + "%";
    public string Span(double low, double high) => Text(Math.Max(1, Math.Abs(Place(high) - Place(low)))) + "%";
    public string Left(double value) => Text(Place(value) - double.Parse(Width[..^1], CultureInfo.InvariantCulture) / 2) + "%";
    public string Top(int count) => Text(60 - Room * count / _highest);
    public string Tall(int count) => Text(Room * count / _highest);

    private double Place(double value)
    {
        var at = From + (To - From) * (value - _least) / (_most - _least);
        return Say.Persian ? 100 - at : at;
    }

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
