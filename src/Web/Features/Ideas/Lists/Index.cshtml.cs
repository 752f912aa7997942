using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Lists;

/// <summary>How many ideas are in a state.</summary>
public sealed record StateCount(IdeaState State, int Count);

/// <summary>The ideas of the city: all, mine, my unit's or those I follow; searched, narrowed, ordered, counted; all of it in the address.</summary>
[Authorize]
public sealed class IndexModel(IdeaDesk desk, ThreadsDoor threads, PeopleDoor people) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "after")] public string? After { get; set; }

    public IdeaFilter Filter { get; private set; } = null!;
    public Paged<IdeaRow> List { get; private set; } = new([], null);
    public IReadOnlyList<StateCount> Counts { get; private set; } = [];
    public int Total => Counts.Sum(c => c.Count);
    public IReadOnlyList<(IdeaScope Scope, bool IsChosen)> Scopes { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Orders { get; private set; } = [];
    public DateOnly Day => Today;
    private IReadOnlyDictionary<int, PersonCard> _names = new Dictionary<int, PersonCard>();
    private Dictionary<int, string> _units = [];

    protected override async Task<IActionResult?> Load()
    {
        Filter = IdeaFilter.Read(Request.Query);
        var rows = await Filter.Sort(await Filter.Narrow(desk, threads), await desk.Visible(), int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : null);
        var (me, isOffice) = (Me.Id, Me.IsAny(Role.Office));
        var page = Paged<IdeaRow>.Cut(await rows.Take(Paged<IdeaRow>.Size + 1).Select(IdeaRow.Of).ToListAsync(), r => r.Id.ToString(CultureInfo.InvariantCulture));
        List = page with { Rows = [.. page.Rows.Select(r => r.For(me, isOffice))] };
        _names = await people.Persons([.. List.Rows.Where(r => r.AuthorId is not null).Select(r => r.AuthorId!.Value).Distinct()]);
        var counts = await Filter.Count(desk, threads);
        Counts = [.. Enum.GetValues<IdeaState>().Select(s => new StateCount(s, counts.GetValueOrDefault(s))).Where(c => c.Count > 0 || c.State == Filter.State)];
        await LoadChoices();
        return null;
    }

    public string UnitName(int? id) => id is { } unit ? _units.GetValueOrDefault(unit, "") : "";
    public string AuthorName(IdeaRow row) => row.AuthorId is { } id && _names.TryGetValue(id, out var card) ? card.Name : "";

    private async Task LoadChoices()
    {
        Scopes = [.. Enum.GetValues<IdeaScope>().Where(s => s != IdeaScope.Unit || Me.Is(Role.UnitRepresentative)).Select(s => (s, s == Filter.Scope))];
        var units = await desk.Units();
        _units = units.ToDictionary(u => u.Id, u => u.Name);
        Units = Choices(units.Select(u => (Text(u.Id), u.Name)), Filter.UnitId is { } unit ? Text(unit) : null);
        Years = Choices((await Db.IdeaYears.AsNoTracking().OrderByDescending(y => y.Year).Select(y => y.Year).ToListAsync()).Select(y => (Text(y), Say.Digits(Text(y)))), Filter.Year is { } year ? Text(year) : null);
        Kinds = Choices(Enum.GetValues<IdeaKind>().Select(k => (Lower(k), Word.Of(k).ToString())), Filter.Kind is { } kind ? Lower(kind) : null);
        Orders = Choices(Enum.GetValues<IdeaOrder>().Select(o => (Lower(o), Word.Of(o).ToString())), Lower(Filter.Order));
    }

    private static SelectListItem[] Choices(IEnumerable<(string Value, string Label)> choices, string? chosen) => [.. choices.Select(c => new SelectListItem(c.Label, c.Value, c.Value == chosen))];
    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}
