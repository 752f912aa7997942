using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Threads.Search;

/// <summary>One choice of a facet: its words, how many, whether it is on, and the address that turns it on or off.</summary>
public sealed record FacetChoice(string Label, int Count, bool IsOn, string Href);

/// <summary>A facet with its choices.</summary>
public sealed record FacetGroup(Word Label, IReadOnlyList<FacetChoice> Choices);

[AllowAnonymous]
public sealed class SearchModel(CardSearch search, PeopleDoor people) : RoomPage
{
    private const int MostChoices = 12;

    [BindProperty(SupportsGet = true, Name = "q")] public string? Q { get; set; }
    [BindProperty(SupportsGet = true, Name = "kind")] public string? Kind { get; set; }
    [BindProperty(SupportsGet = true, Name = "state")] public string? State { get; set; }
    [BindProperty(SupportsGet = true, Name = "unit")] public string? UnitText { get; set; }
    [BindProperty(SupportsGet = true, Name = "year")] public string? YearText { get; set; }
    [BindProperty(SupportsGet = true, Name = "after")] public string? After { get; set; }

    public int? Unit => Number(UnitText);
    public int? Year => Number(YearText);
    public string Asked { get; private set; } = "";
    public Found Found { get; private set; } = Found.Nothing;
    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];
    public bool IsNarrowed => Kind is not null || State is not null || Unit is not null || Year is not null;
    public string Everything => Address(null, null);
    private Dictionary<int, string> _units = [];

    protected override async Task<IActionResult?> Load()
    {
        Asked = CardSearch.Cut(Q);
        Found = await search.Search(new Question(Asked, Kind, State, Unit, Year), After);
        if (Asked.Length == 0) return null;
        _units = (await people.Units()).ToDictionary(u => u.Id, u => u.Name);
        Facets =
        [
            Group(ThreadsWords.FacetKind, "kind", Kind, Found.Kinds, v => Kinds.Named(v).ToString()),
            Group(ThreadsWords.FacetState, "state", State, Found.States, v => Card.WordOf(v).ToString()),
            Group(ThreadsWords.FacetUnit, "unit", Text(Unit), Found.Units, v => UnitName(int.Parse(v, CultureInfo.InvariantCulture))),
            Group(ThreadsWords.FacetYear, "year", Text(Year), Found.Years, Say.Digits),
        ];
        return null;
    }

    public string UnitName(int? id) => id is { } unit ? _units.GetValueOrDefault(unit, "") : "";

    private FacetGroup Group(Word label, string name, string? chosen, IReadOnlyList<FacetCount> counts, Func<string, string> say) => new(label,
        [.. counts.Take(MostChoices).Concat(counts.Skip(MostChoices).Where(c => c.Value == chosen))
            .Select(c => new FacetChoice(say(c.Value), c.Count, c.Value == chosen, Address(name, c.Value == chosen ? null : c.Value)))]);

    // The address of this search with one facet set or, without a value, taken away; without a name, of the words alone.
    private string Address(string? name, string? value)
    {
        var query = System.Web.HttpUtility.ParseQueryString("");
        query["q"] = Asked;
        if (name is not null)
            foreach (var (key, now) in (ReadOnlySpan<(string, string?)>)[("kind", Kind), ("state", State), ("unit", Text(Unit)), ("year", Text(Year))])
                if ((key == name ? value : now) is { Length: > 0 } kept) query[key] = kept;
        return "/search?" + query;
    }

    // What an address says that is no number narrows nothing.
    private static int? Number(string? text) => Engine.Text.NumberText.TryParseInt(text, out var number) ? number : null;

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
