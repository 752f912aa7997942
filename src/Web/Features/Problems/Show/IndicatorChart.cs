using System.Globalization;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Problems.Show;

/// <summary>A value of the indicator on a day, as the table beside the chart shows it. Source and name are for those who work here.</summary>
public sealed record IndicatorRow(DateOnly On, double Value, bool IsBaseline, string? Source = null, string? By = null);

/// <summary>
/// The indicator of a problem over time: baseline, measurements, target. Places across are per cent, heights are pixels, so
/// that the text stays legible at any width; in Persian time runs from right to left.
/// </summary>
public sealed class IndicatorChart
{
    public const int Height = 176;
    private const int MostPoints = 12;
    private const double LabelEvery = 12;
    private const double Top = 40, Bottom = 130, From = 8, To = 92;

    private readonly double _least, _most;
    private readonly DateOnly _first, _last;
    private readonly HashSet<IndicatorRow> _labelled;

    public IndicatorChart(IReadOnlyList<IndicatorRow> rows, double? target)
    {
        Rows = rows.Count <= MostPoints ? rows : [rows[0], .. rows.Skip(rows.Count - MostPoints + 1)];
        var values = Rows.Select(r => r.Value).Concat(target is { } aim ? [aim] : []).ToList();
        (_least, _most) = (values.Min(), values.Max());
        (_first, _last) = (Rows[0].On, Rows[^1].On);
        _labelled = Labelled();
        TargetY = target is { } to ? Text(Y(to)) : null;
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<IndicatorRow> Rows { get; }
    public string? TargetY { get; }
    public string BaselineY => Text(Y(Rows[0].Value));

    public string X(IndicatorRow row) => Text(Say.Persian ? 100 - Place(row) : Place(row)) + "%";

    public string HeightOf(IndicatorRow row, double above = 0) => Text(Y(row.Value) - above);

    /// <summary>Whether a point carries its value and month: the newest does, and those before it that leave room.</summary>
    public bool IsLabelled(IndicatorRow row) => _labelled.Contains(row);

    public static string Month(IndicatorRow row) => JalaliDate.MonthNames(Say.Persian)[JalaliDate.From(row.On).Month - 1];

    private double Place(IndicatorRow row) => From + (_last == _first ? 0 : (To - From) * (row.On.DayNumber - _first.DayNumber) / (_last.DayNumber - _first.DayNumber));

    private HashSet<IndicatorRow> Labelled()
    {
        var (chosen, free) = (new HashSet<IndicatorRow>(), double.MaxValue);
        foreach (var row in Rows.Reverse().Where(row => Place(row) <= free))
        {
            chosen.Add(row);
            free = Place(row) - LabelEvery;
        }
        return chosen;
    }

    private double Y(double value) => _most == _least ? (Top + Bottom) / 2 : Bottom - (Bottom - Top) * (value - _least) / (_most - _least);

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
