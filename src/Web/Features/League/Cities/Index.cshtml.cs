using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.League.Cities;

/// <summary>A city with its counts by the season's rule.</summary>
public sealed record CityRow(string Key, string Name, int Submitted, int Admitted, int Judged)
{
    public int Count(CityMeasure measure) => measure switch { CityMeasure.Submitted => Submitted, CityMeasure.Admitted => Admitted, _ => Judged };
}

/// <summary>The league of cities: each city's ideas counted by one dated rule; every count opens its list.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class IndexModel : SeasonPage
{
    private const int MostShown = 200;

    [BindProperty(SupportsGet = true)] public string? City { get; set; }
    [BindProperty(SupportsGet = true)] public CityMeasure? Measure { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.SubmittedUntil))] public DateOnly? SubmittedUntil { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.AdmittedUntil))] public DateOnly? AdmittedUntil { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.JudgedUntil))] public DateOnly? JudgedUntil { get; set; }

    public CityRule? Rule { get; private set; }
    public IReadOnlyList<CityRow> Cities { get; private set; } = [];
    public IReadOnlyList<CityIdea> List { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        Rule = await Db.CityRules.AsNoTracking().FirstOrDefaultAsync(r => r.SeasonId == Id);
        if (Rule is not { } rule) return null;
        var ideas = await Db.CityIdeas.AsNoTracking().Where(i => i.SeasonId == Id).ToListAsync();
        Cities = [.. ideas.GroupBy(i => i.CityKey).Select(g => new CityRow(g.Key, g.First().City, g.Count(i => rule.Counts(i, CityMeasure.Submitted)), g.Count(i => rule.Counts(i, CityMeasure.Admitted)), g.Count(i => rule.Counts(i, CityMeasure.Judged))))
            .OrderByDescending(c => c.Judged).ThenByDescending(c => c.Admitted).ThenByDescending(c => c.Submitted).ThenBy(c => c.Key, StringComparer.Ordinal)];
        if (City is not null) List = [.. ideas.Where(i => i.CityKey == City && rule.Counts(i, Measure ?? CityMeasure.Submitted)).OrderBy(i => i.SubmittedOn).ThenBy(i => i.TitleKey, StringComparer.Ordinal).Take(MostShown)];
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync() => !IsHead ? NotFound() : await Do(async () =>
    {
        BrokenRule.If(Rule is not null, ShellWords.AlreadyDone);
        Db.CityRules.Add(new CityRule(Id, SubmittedUntil, AdmittedUntil, JudgedUntil, Now));
        await Db.SaveUnlessTaken("season_id", ShellWords.AlreadyDone);
    }, LeagueWords.CityRuleKept, () => Href + "/cities");
}
