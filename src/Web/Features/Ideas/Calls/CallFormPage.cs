using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Calls;

/// <summary>A page that shows the form of a call.</summary>
public abstract class CallFormPage(PeopleDoor people) : RoomPage
{
    [BindProperty] public CallForm Form { get; set; } = new();

    public IReadOnlyList<UnitCard> Units { get; private set; } = [];
    protected PeopleDoor People => people;

    protected async Task LoadUnits() => Units = await people.Units();

    protected Task<CallFacts> Facts(IReadOnlyCollection<int> oldJury) => Form.Read(people, [.. Units.Select(u => u.Id)], oldJury);

    /// <summary>A field of a line as typed, else as it is.</summary>
    public string Typed(string field, int line, string? known) =>
        ModelState.TryGetValue($"Form.{field}[{line.ToString(CultureInfo.InvariantCulture)}]", out var entry) && entry.AttemptedValue is { } typed ? typed : known ?? "";
}
