using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.League.Submissions;

public sealed record SubmissionRow(int Id, string? Code, string? Title, int TeamId, string Team, SubmissionState State, int Versions, DateTime? ArrivedAt);

/// <summary>The solutions of a round, for the secretariat: texts only once they are locked.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class ListModel : RoundPage
{
    [BindProperty(SupportsGet = true)] public SubmissionState? State { get; set; }
    [BindProperty(SupportsGet = true, Name = PagerTag.After)] public int? After { get; set; }

    public Paged<SubmissionRow> List { get; private set; } = new([], null);
    public IReadOnlyList<(SubmissionState State, int Count)> Counts { get; private set; } = [];
    public int Waiting => Counts.Where(c => c.State == SubmissionState.Locked).Sum(c => c.Count);

    /// <summary>What judging costs: everything that came in and was not refused.</summary>
    public int Judgeable => Counts.Where(c => c.State is not (SubmissionState.Draft or SubmissionState.Inadmissible)).Sum(c => c.Count);

    public static Word Named(SubmissionState state) => state == SubmissionState.Submitted ? LeagueWords.SubmittedState : Word.Of(state);

    protected override async Task<IActionResult?> LoadMore()
    {
        Counts = [.. (await Db.Submissions.Where(s => s.RoundId == Id).GroupBy(s => s.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync()).OrderBy(g => g.Key).Select(g => (g.Key, g.Count))];
        var rows = await (from s in Db.Submissions.AsNoTracking()
                          where s.RoundId == Id && (State == null || s.State == State) && (After == null || s.Id > After)
                          join t in Db.Teams on s.TeamId equals t.Id
                          orderby s.Id
                          select new SubmissionRow(s.Id, s.Code, s.Versions.OrderByDescending(v => v.Number).Select(v => v.Title).FirstOrDefault(), t.Id, t.Name, s.State, s.Versions.Count,
                              s.Versions.OrderByDescending(v => v.Number).Select(v => (DateTime?)v.ArrivedAt).FirstOrDefault())).Take(Paged<SubmissionRow>.Size + 1).ToListAsync();
        List = Paged<SubmissionRow>.Cut(rows, row => row.Id.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    public void OnGet() { }
}
