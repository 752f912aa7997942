using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Calls;

/// <summary>What is typed of a call, and what it means: whole days of Tehran become instants, lines become axes, questions and jurors.</summary>
public sealed class CallForm
{
    private const char Bar = '|', Semicolon = ';';
    private const int RowsShown = 4;

    [Label("Ideas", nameof(IdeasWords.CallTitle))] public string? Title { get; set; }
    public CallKind Kind { get; set; }
    [Label("Ideas", nameof(IdeasWords.CallText)), DataType(DataType.MultilineText)] public string? Text { get; set; }
    [Label("Ideas", nameof(IdeasWords.Axes)), DataType(DataType.MultilineText)] public string? Axes { get; set; }
    [Label("Ideas", nameof(IdeasWords.OpensAt))] public DateOnly? OpensAt { get; set; }
    [Label("Ideas", nameof(IdeasWords.ClosesAt))] public DateOnly? ClosesAt { get; set; }
    [Label("Ideas", nameof(IdeasWords.ForStaff))] public bool ForStaff { get; set; }
    [Label("Ideas", nameof(IdeasWords.ForCitizens))] public bool ForCitizens { get; set; }
    public List<int> UnitIds { get; set; } = [];
    [Label("Ideas", nameof(IdeasWords.CallAnonymous))] public bool IsAnonymous { get; set; }
    [Label("Ideas", nameof(IdeasWords.JuryPersons)), DataType(DataType.MultilineText)] public string? Jury { get; set; }
    [Label("Ideas", nameof(IdeasWords.CallFields)), DataType(DataType.MultilineText)] public string? Fields { get; set; }
    public List<string?> PrizeTitles { get; set; } = [];
    [Label("Ideas", nameof(IdeasWords.PrizeCount))] public List<int?> PrizeCounts { get; set; } = [];
    [Label("Ideas", nameof(IdeasWords.PrizeRial))] public List<long?> PrizeRials { get; set; } = [];
    [Label("Ideas", nameof(IdeasWords.AnnouncedTotal)), Rial] public long? Announced { get; set; }

    /// <summary>How many lines for prizes the form offers.</summary>
    public int PrizeLines => Math.Min(Call.MostPrizes, Math.Max(RowsShown, PrizeTitles.Count + 2));

    public static async Task<CallForm> Of(Call call, PeopleDoor people)
    {
        var jury = await people.Persons([.. call.Jury.Select(j => j.PersonId)]);
        return new CallForm
        {
            Title = call.Title, Kind = call.Kind, Text = call.Text, Axes = call.AxisLines, ForStaff = call.ForStaff, ForCitizens = call.ForCitizens, IsAnonymous = call.IsAnonymous, Announced = call.Announced,
            OpensAt = call.OpensAt is { } opens ? TehranTime.Day(opens) : null, ClosesAt = call.ClosesAt is { } closes ? TehranTime.Day(closes.AddTicks(-1)) : null,
            UnitIds = [.. call.Units.Select(u => u.UnitId)], Jury = string.Join('\n', jury.Values.Select(p => p.Name)), Fields = string.Join('\n', call.Fields.OrderBy(f => f.Number).Select(LineOf)),
            PrizeTitles = [.. call.Prizes.OrderBy(p => p.Number).Select(p => p.Title)], PrizeCounts = [.. call.Prizes.OrderBy(p => p.Number).Select(p => (int?)p.Count)], PrizeRials = [.. call.Prizes.OrderBy(p => p.Number).Select(p => (long?)p.Rial)],
        };
    }

    /// <exception cref="BrokenRule">A juror is unknown, or a prize lacks its title or amount.</exception>
    public async Task<CallFacts> Read(PeopleDoor people, IReadOnlyCollection<int> knownUnits, IReadOnlyCollection<int> oldJury) => new(
        Kind, Title, Text, Lines(Axes), new(Midnight(OpensAt), Midnight(ClosesAt?.AddDays(1))), new(ForStaff, ForCitizens, [.. UnitIds.Where(knownUnits.Contains)]), IsAnonymous, null,
        await Jurors(people, oldJury), [.. Lines(Fields).Select(FieldOf)], Prizes(), Announced);

    private static DateTime? Midnight(DateOnly? day) => day is { } known ? TehranTime.ToUtc(known.ToDateTime(TimeOnly.MinValue)) : null;

    private static IReadOnlyList<string> Lines(string? text) => [.. (text ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    private static FieldFacts FieldOf(string line)
    {
        var parts = line.Split(Bar, 2);
        var label = parts[0].Trim();
        if (parts.Length == 1) return new FieldFacts(label, CallFieldKind.Text, []);
        var rest = parts[1].Trim();
        if (rest == Word.Of(CallFieldKind.Number).In(Language.Fa) || string.Equals(rest, Word.Of(CallFieldKind.Number).In(Language.En), StringComparison.OrdinalIgnoreCase)) return new FieldFacts(label, CallFieldKind.Number, []);
        return new FieldFacts(label, CallFieldKind.Choice, [.. rest.Split([Semicolon, PersianSemicolon]).Select(c => c.Trim()).Where(c => c.Length > 0)]);
    }

    private static string LineOf(CallField field) => field.Kind switch
    {
        CallFieldKind.Number => $"{field.Label} {Bar} {Word.Of(CallFieldKind.Number)}",
        CallFieldKind.Choice => $"{field.Label} {Bar} {string.Join($"{(Say.Persian ? PersianSemicolon : Semicolon)} ", field.Choices)}",
        _ => field.Label,
    };

    private IReadOnlyList<PrizeFacts> Prizes()
    {
        var rows = PrizeTitles.Select((title, i) => (Title: title, Count: At(PrizeCounts, i), Rial: At(PrizeRials, i))).Where(r => r.Title is not null || r.Rial is not null).ToList();
        BrokenRule.If(rows.Exists(r => r.Title is null || r.Rial is null), IdeasWords.PrizeHalf, nameof(Prizes));
        return [.. rows.Select(r => new PrizeFacts(r.Title!, r.Count ?? 1, r.Rial!.Value))];
    }

    private static T? At<T>(List<T?> list, int i) where T : struct => i < list.Count ? list[i] : null;

    private async Task<IReadOnlyList<int>> Jurors(PeopleDoor people, IReadOnlyCollection<int> old)
    {
        var known = (await people.Persons(old)).Values.ToDictionary(p => p.Name, p => p.Id, StringComparer.Ordinal);
        var found = new List<int>();
        foreach (var line in Lines(Jury))
        {
            if (known.TryGetValue(line, out var id)) { found.Add(id); continue; }
            var some = await people.Find(line, 2);
            BrokenRule.If(some.Count != 1, some.Count == 0 ? IdeasWords.LeadNotFound(line) : IdeasWords.SeveralFound(line), nameof(Jury));
            found.Add(some[0].Id);
        }
        return found;
    }

    private const char PersianSemicolon = '\u061B';

    public IReadOnlyList<SelectListItem> Kinds => [.. Enum.GetValues<CallKind>().Select(k => new SelectListItem(Word.Of(k).ToString(), k.ToString()))];
    public static string Number(long? value) => value is { } known ? Say.Digits(known.ToString(CultureInfo.InvariantCulture)) : "";
}
