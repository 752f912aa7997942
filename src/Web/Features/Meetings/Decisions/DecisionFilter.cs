using System.Globalization;
using Pishran.Shell;

namespace Pishran.Features.Meetings.Decisions;

/// <summary>Which decisions are asked for; all of it in the address.</summary>
public sealed record DecisionFilter(DecisionState? State, int? BodyId, int? UnitId, int? Year, string? Text)
{
    public static DecisionFilter Read(IQueryCollection query) => new(
        Enum.TryParse<DecisionState>(query["state"], ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null,
        Number(query["body"]), Number(query["unit"]), Number(query["year"]), query["q"].ToString() is { Length: > 0 and <= 100 } text ? Engine.Text.PersianText.Clean(text).Trim() : null);

    public bool IsNarrowed => this != new DecisionFilter(null, null, null, null, null);

    public IQueryable<Decision> Narrow(IQueryable<Decision> all, DateOnly today)
    {
        var (body, unit, year, text) = (BodyId, UnitId, Year, Text);
        var number = text?.ToUpperInvariant();
        if (body is not null) all = all.Where(d => d.BodyId == body);
        if (unit is not null) all = all.Where(d => d.ExecutorUnitId == unit);
        if (year is not null) all = all.Where(d => d.Year == year);
        if (text is not null) all = all.Where(d => d.Number == number || d.Title.Contains(text) || d.Text.Contains(text));
        return State is { } state ? In(all, state, today) : all;
    }

    /// <summary>The same as <see cref="Decision.StateOn"/>, asked of the database.</summary>
    public static IQueryable<Decision> In(IQueryable<Decision> all, DecisionState state, DateOnly today) => state switch
    {
        DecisionState.Overdue => all.Where(d => d.State == DecisionState.Communicated && d.ExecutorUnitId != null && d.Deadline < today && d.InForceFrom < today),
        DecisionState.InForce => all.Where(d => d.State == DecisionState.Communicated && !(d.ExecutorUnitId != null && d.Deadline < today && d.InForceFrom < today) && d.InForceFrom <= today),
        DecisionState.Communicated => all.Where(d => d.State == DecisionState.Communicated && !(d.ExecutorUnitId != null && d.Deadline < today && d.InForceFrom < today) && d.InForceFrom > today),
        _ => all.Where(d => d.State == state),
    };

    /// <summary>This address with one thing changed.</summary>
    public string Address(string path, string? key = null, string? value = null)
    {
        var parts = new Dictionary<string, string?>(StringComparer.Ordinal) { ["q"] = Text, ["state"] = State?.ToString().ToLowerInvariant(), ["body"] = Said(BodyId), ["unit"] = Said(UnitId), ["year"] = Said(Year) };
        if (key is not null) parts[key] = value;
        var query = string.Join('&', parts.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    private static string? Said(int? number) => number?.ToString(CultureInfo.InvariantCulture);
    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
