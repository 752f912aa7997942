using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Calls;

/// <summary>A prize to be given: its number, title, and which of how many.</summary>
public sealed record PrizePlace(int Prize, string Title, int Place, int Of);

/// <summary>The jury's winners, one place after another; empty places are not given.</summary>
[Authorize(Roles = IdeaClock.Secretariat)]
public sealed class ResultsModel(CallDesk desk, JuryDesk jury) : CallPage(desk)
{
    private const int MostPlaces = 60, MostIdeas = 500;

    private IReadOnlyList<int?> _best = [];

    /// <summary>Where the marks of the jury are read; null for who sits on it.</summary>
    public string? ScoresHref { get; private set; }

    [BindProperty] public List<int?> Winners { get; set; } = [];

    public IReadOnlyList<PrizePlace> Places { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Ideas { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        Places = [.. Call.Prizes.OrderBy(p => p.Number).SelectMany(p => Enumerable.Range(1, p.Count).Select(place => new PrizePlace(p.Number, p.Title, place, p.Count))).Take(MostPlaces)];
        var id = Call.Id;
        ScoresHref = jury.SeesResults(Call) ? Call.Href + "/scores" : null;
        var means = ScoresHref is null ? [] : (await jury.Results(id)).ToDictionary(r => r.IdeaId, r => r.Mean);
        Ideas = [.. (await Db.Ideas.AsNoTracking().OpenTo(Me).Where(i => i.CallId == id && i.NumberKey > 0 && i.State != IdeaState.Withdrawn && i.State != IdeaState.Merged).OrderBy(i => i.NumberKey).Take(MostIdeas).Select(i => new { i.Id, i.Number, i.Title }).ToListAsync())
            .OrderByDescending(i => means.GetValueOrDefault(i.Id) ?? -1).Select(i => new SelectListItem(means.GetValueOrDefault(i.Id) is { } mean ? $"{i.Number} {i.Title} ({Say.Number(mean)})" : $"{i.Number} {i.Title}", i.Id.ToString(CultureInfo.InvariantCulture)))];
        _best = [.. Ideas.Select(i => int.Parse(i.Value, CultureInfo.InvariantCulture)).Where(i => means.GetValueOrDefault(i) is not null).Select(i => (int?)i)];
        return null;
    }

    /// <summary>The places begin with what the jury came to, the best first; the desk decides.</summary>
    public void OnGet() => Winners = [.. _best.Take(Places.Count)];

    public Task<IActionResult> OnPostAsync()
    {
        var known = Ideas.Select(i => i.Value).ToHashSet(StringComparer.Ordinal);
        var winners = Places.Zip(Winners).Where(w => w.Second is { } id && known.Contains(id.ToString(CultureInfo.InvariantCulture))).Select(w => (w.First.Prize, w.Second!.Value)).ToList();
        return Do(async () =>
        {
            Call.PublishResults(winners, Now);
            await jury.CloseAll(Call, Now);
            await Desk.TellWinners(Call, Now);
        }, () => IdeasWords.ResultsDone(winners.Count), () => Call.Href);
    }
}
