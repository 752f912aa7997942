using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Problems.Surveys;

/// <summary>A survey with how many of its units (those that whoever looks may see) have answered.</summary>
public sealed record SurveyRow(Survey Survey, int Answered, int Units);

/// <summary>The yearly surveys, newest first.</summary>
[Authorize(Roles = SurveyDesk.Readers + "," + Role.UnitRepresentative)]
public sealed class IndexModel(SurveyDesk desk) : RoomPage
{
    private const int Most = 50;

    public IReadOnlyList<SurveyRow> Rows { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        var rows = new List<SurveyRow>();
        foreach (var survey in await Db.Surveys.AsNoTracking().OrderByDescending(s => s.Year).Take(Most).ToListAsync())
        {
            var counts = await (await desk.Visible(survey.Id)).AsNoTracking().GroupBy(r => r.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
            if (desk.ReadsAll || counts.Count > 0) rows.Add(new SurveyRow(survey, counts.Where(c => c.Key == SurveyReplyState.Answered).Sum(c => c.Count), counts.Sum(c => c.Count)));
        }
        Rows = rows;
        return null;
    }

    public void OnGet() { }
}
