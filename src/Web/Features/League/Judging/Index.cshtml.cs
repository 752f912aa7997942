using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Judging;

/// <summary>A round in judging with the sheets of whoever looks.</summary>
public sealed record MyRound(JudgedRound Round, IReadOnlyList<SheetLine> Sheets, Pace Pace)
{
    public IEnumerable<SheetLine> ToAccept => Sheets.Where(s => s.State == ScoreSheetState.Proposed);
    public IEnumerable<SheetLine> Open => Sheets.Where(s => s.IsOpen && s.State != ScoreSheetState.Proposed);
    public IEnumerable<SheetLine> In => Sheets.Where(s => s.IsIn);
}

[Authorize(Roles = Role.Judge)]
public sealed class IndexModel(JudgeDesk desk) : RoomPage
{
    public IReadOnlyList<MyRound> Rounds { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        var sheets = await Db.SheetsOfJudge(Me.PersonId);
        var rounds = await Db.JudgedRounds([.. sheets.Select(s => s.RoundId).Distinct()]);
        Rounds = [.. rounds.OrderBy(r => r.JudgingEndsAt).ThenBy(r => r.Id).Select(r => (Round: r, Sheets: sheets.Where(s => s.RoundId == r.Id).ToList()))
            .Select(x => new MyRound(x.Round, x.Sheets, Pace.Of(x.Sheets, x.Round.MinutesPerSheet)))];
        return null;
    }

    /// <summary>Takes every sheet that waits for an answer in one round.</summary>
    public Task<IActionResult> OnPostAccept(int roundId)
    {
        var taken = 0;
        return Do(async () => taken = await desk.Accept(Me.PersonId, (Rounds.FirstOrDefault(r => r.Round.Id == roundId)?.ToAccept ?? []).Select(s => s.Id), Now), () => LeagueWords.AcceptedSheets(taken), () => "/league/judging");
    }
}
