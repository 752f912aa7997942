using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Assignment;
using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws;
using Pishran.Features.League.Standings;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League.Judging;

/// <summary>How far one judge is. Judges are named here; solutions only by code.</summary>
public sealed record JudgeProgress(PersonCard Person, int In, int Open, int NotAnswered, DateTime? LastIn);

/// <summary>A sheet by code, for the chair: its state, never its marks.</summary>
public sealed record BoardSheet(int Id, string Code, ScoreSheetState State, DateTime? SubmittedAt, DateTime ClosesAt);

/// <summary>A solution that has fewer sheets than the rules ask for.</summary>
public sealed record Gap(int SubmissionId, string Code, int Have);

[Authorize(Roles = Role.HeadOfIdeas + "," + Role.JuryChair)]
public sealed class BoardModel(Jury jury, JudgesTurns turns, PeopleDoor people, TableReading.Shelf shelf, StandingsDesk standings, BylawsDoor bylaws) : RoomPage
{
    [FromRoute] public int Id { get; set; }
    [BindProperty(SupportsGet = true)] public int? Judge { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Why)), DataType(DataType.MultilineText)] public string? Why { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.JudgingEnds))] public DateOnly? Until { get; set; }

    public Round Round { get; private set; } = null!;
    public Allotment? Dealt { get; private set; }

    /// <summary>Whether shared judges link all solutions by the sheets as they stand, after every substitution.</summary>
    public bool IsLinked { get; private set; }
    public int SheetsEach { get; private set; }
    public IReadOnlyList<JudgeProgress> Judges { get; private set; } = [];
    public IReadOnlyList<Gap> Gaps { get; private set; } = [];
    public IReadOnlyList<BoardSheet> Sheets { get; private set; } = [];

    /// <summary>Sheets that their judge no longer has, with the reason that was kept.</summary>
    public IReadOnlyList<TakenSheet> Taken { get; private set; } = [];

    /// <summary>Once sealed: judges whose sheets lift some solutions more than chance explains, with the codes.</summary>
    public IReadOnlyList<(string Judges, string Codes, double Lift)> Suspicious { get; private set; } = [];
    public JudgeProgress? Chosen => Judges.FirstOrDefault(j => j.Person.Id == Judge);
    public int In => Judges.Sum(j => j.In);
    public int Total => Judges.Sum(j => j.In + j.Open);
    public DateTime Moment => Now;
    public bool IsHead => Me.Is(Role.HeadOfIdeas);

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Rounds.AsTracking().FirstOrDefaultAsync(r => r.Id == Id) is not { } round || !(IsHead || Me.Holds(Role.JuryChair, "season", round.SeasonId))) return NotFound();
        Round = round;
        Dealt = await Db.Allotments.AsNoTracking().FirstOrDefaultAsync(a => a.RoundId == Id);
        SheetsEach = await Db.Seasons.Where(s => s.Id == round.SeasonId).Select(s => s.Rules.SheetsEach).SingleAsync();
        Judges = await Progress();
        if (Dealt is not null && IsHead) IsLinked = await Linked();
        Gaps = round.State == RoundState.Judging ? await GapsOf() : [];
        if (round.State >= RoundState.Sealed && Dealt is not null) Suspicious = await SuspiciousBlocks();
        Taken = await Db.TakenSheets(Id, people, bylaws);
        if (Judge is { } judge) Sheets = await SheetsOf(judge);
        return null;
    }

    public Task<IActionResult> OnPostRemind(int? judgeId)
    {
        var reminded = 0;
        return Do(async () => reminded = await turns.Remind(Round, judgeId, Now), () => LeagueWords.RemindedJudges(reminded), () => Here);
    }

    public Task<IActionResult> OnPostReopen(int sheetId) => WithSheet(sheetId, sheet => Do(() => jury.Reopen(sheet, Why, Now), LeagueWords.ReopenSheetDone, () => Here));

    public Task<IActionResult> OnPostReassign(int sheetId) => WithSheet(sheetId, sheet =>
    {
        int? next = null;
        return Do(async () => next = await jury.Replace(sheet, Now), () => next is null ? LeagueWords.NoJudgeLeft : LeagueWords.ReassignSheetDone, () => Here);
    });

    public Task<IActionResult> OnPostExpire(int sheetId) => WithSheet(sheetId, sheet =>
    {
        int? next = null;
        return Do(async () => { sheet.ExpireLate(Now); next = await jury.Replace(sheet, Now); }, () => next is null ? LeagueWords.NoJudgeLeft : Round.JudgingEndsAt <= Now ? LeagueWords.ExpireSheetNoTime : LeagueWords.ExpireSheetDone, () => Here);
    });

    public Task<IActionResult> OnPostCover(int submissionId)
    {
        if (Gaps.All(g => g.SubmissionId != submissionId)) return Task.FromResult<IActionResult>(NotFound());
        int? next = null;
        return Do(async () => next = await jury.Cover(Round, submissionId, Now), () => next is null ? LeagueWords.NoJudgeLeft : LeagueWords.CoverGapDone, () => Here);
    }

    public Task<IActionResult> OnPostExtend()
    {
        // The last day counts whole: judging ends when the next one begins in Tehran.
        var end = Until is { } day ? TehranTime.ToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue)) : (DateTime?)null;
        return Do(() => jury.Extend(Round, end, Why, Now), () => LeagueWords.ExtendJudgingDone(Round.JudgingEndsAt), () => Here);
    }

    private string Here => $"/league/rounds/{Id}/judging" + (Judge is { } judge ? $"?judge={judge}" : "");

    private async Task<IActionResult> WithSheet(int sheetId, Func<ScoreSheet, Task<IActionResult>> act) =>
        await Db.ScoreSheets.AsTracking().FirstOrDefaultAsync(s => s.Id == sheetId && s.RoundId == Id) is { } sheet ? await act(sheet) : NotFound();

    private async Task<List<(string, string, double)>> SuspiciousBlocks()
    {
        var table = await Db.CurrentStandings.AsNoTracking().SingleAsync(s => s.RoundId == Id);
        var blocks = shelf.Of(table.Hash, table.File).Suspicious;
        if (blocks.Count == 0) return [];
        var judges = (await standings.NumberedSheets(Id)).GroupBy(s => s.Number).ToDictionary(g => g.Key, g => g.First().Sheet.JudgeId);
        var names = await people.Persons([.. judges.Values.Distinct()]);
        return [.. blocks.Select(b => (Say.List(b.Judges.Select(n => names.GetValueOrDefault(judges.GetValueOrDefault(n))?.Name)), Say.List(b.Codes), b.Lift))];
    }

    private async Task<List<JudgeProgress>> Progress()
    {
        var counts = await Db.ScoreSheets.AsNoTracking().Where(s => s.RoundId == Id).GroupBy(s => new { s.JudgeId, s.State })
            .Select(g => new { g.Key.JudgeId, g.Key.State, Count = g.Count(), Last = g.Max(s => s.SubmittedAt) }).ToListAsync();
        var cards = await people.Persons([.. counts.Select(c => c.JudgeId).Distinct()]);
        return [.. counts.GroupBy(c => c.JudgeId).Where(g => cards.ContainsKey(g.Key)).Select(g => new JudgeProgress(cards[g.Key],
                g.Where(c => c.State is ScoreSheetState.Submitted or ScoreSheetState.Locked).Sum(c => c.Count),
                g.Where(c => c.State is ScoreSheetState.Proposed or ScoreSheetState.Accepted or ScoreSheetState.Scoring or ScoreSheetState.Reopened).Sum(c => c.Count),
                g.Where(c => c.State == ScoreSheetState.Proposed).Sum(c => c.Count), g.Max(c => c.Last)))
            .OrderByDescending(j => j.Open).ThenBy(j => Engine.Text.PersianText.SortKey(j.Person.Name), StringComparer.Ordinal)];
    }

    private async Task<bool> Linked()
    {
        var live = ScoreSheet.Live;
        var pairs = await Db.ScoreSheets.AsNoTracking().Where(s => s.RoundId == Id && live.Contains(s.State)).Select(s => new { s.JudgeId, s.SubmissionId }).ToListAsync();
        return Linkage.IsWhole([.. pairs.Select(p => (p.JudgeId, p.SubmissionId))]);
    }

    private async Task<List<Gap>> GapsOf()
    {
        var (sheets, teams, live) = (Db.ScoreSheets, Db.Teams, ScoreSheet.Live);
        var rows = await Db.Submissions.AsNoTracking().Where(s => s.RoundId == Id && s.State == SubmissionState.Admissible
                && teams.Any(t => t.Id == s.TeamId && t.State != TeamState.Disqualified && t.State != TeamState.Withdrawn)).OrderBy(s => s.Code)
            .Select(s => new { s.Id, s.Code, Have = sheets.Count(x => x.SubmissionId == s.Id && live.Contains(x.State)) })
            .Where(s => s.Have < SheetsEach).Take(Paged<Gap>.Size).ToListAsync();
        return [.. rows.Select(r => new Gap(r.Id, r.Code ?? "", r.Have))];
    }

    private Task<List<BoardSheet>> SheetsOf(int judge) =>
        (from sheet in Db.ScoreSheets.AsNoTracking() join submission in Db.Submissions on sheet.SubmissionId equals submission.Id
         where sheet.RoundId == Id && sheet.JudgeId == judge orderby submission.Code
         select new BoardSheet(sheet.Id, submission.Code ?? "", sheet.State, sheet.SubmittedAt, sheet.ClosesAt)).Take(100).ToListAsync();
}
