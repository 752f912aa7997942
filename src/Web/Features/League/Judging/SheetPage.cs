using Microsoft.AspNetCore.Mvc;
using Pishran.Data.Files;
using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Features.League.Judging;

/// <summary>A page about one sheet of the judge who asks. Whoever acts for a judge sees only sheets of their own: judging can't be deputised.</summary>
public abstract class SheetPage(Jury jury, ProblemsDoor problems) : RoomPage
{
    [FromRoute] public int SheetId { get; set; }
    public ScoreSheet Sheet { get; private set; } = null!;
    public JudgedRound Round { get; private set; } = null!;
    public BlindSolution Solution { get; private set; } = null!;
    public ProblemCard? Problem { get; private set; }
    /// <summary>Numbered, never named; cleaned of who made them.</summary>
    public IReadOnlyList<FileRow> Files { get; private set; } = [];
    public IReadOnlyList<SheetLine> Mine { get; private set; } = [];
    public Pace Pace { get; private set; } = null!;

    /// <summary>Where this sheet stands among the judge's own, from 1.</summary>
    public int Place => 1 + Mine.TakeWhile(s => s.Id != SheetId).Count();
    public int? Previous => Place > 1 ? Mine[Place - 2].Id : null;
    public int? Next => Place < Mine.Count ? Mine[Place].Id : null;

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.SheetOfJudge(Me.PersonId, SheetId) is not { } sheet || sheet.State == ScoreSheetState.Declined) return NotFound();
        if (await jury.Against(Me.PersonId, sheet.SubmissionId, Today) is not null) return NotFound();
        Sheet = sheet;
        Round = (await Db.JudgedRounds([sheet.RoundId]))[0];
        Solution = await Db.BlindSolution(sheet.SubmissionId);
        Problem = (await problems.Of([Solution.ProblemId])).GetValueOrDefault(Solution.ProblemId);
        Files = await HttpContext.RequestServices.GetRequiredService<Submissions.BlindFiles>().Of(sheet.SubmissionId);
        Mine = await Db.SheetsOfJudge(Me.PersonId, sheet.RoundId);
        Pace = Pace.Of(Mine, Round.MinutesPerSheet);
        return null;
    }

    /// <summary>The next open sheet after this one, round the corner where need be; the list when none is left.</summary>
    protected string NextOpen => Mine.Skip(Place).Concat(Mine.Take(Place - 1)).FirstOrDefault(s => s.IsOpen) is { } next ? $"/league/judging/{next.Id}" : "/league/judging";
}
