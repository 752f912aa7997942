using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Problems.Surveys;

/// <summary>What every page about one survey starts from.</summary>
public abstract class SurveyPage : RoomPage
{
    [FromRoute(Name = "year")] public int Year { get; set; }

    public Survey Survey { get; private set; } = null!;
    public DateOnly Day => Today;
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];
    protected SurveyDesk Desk => HttpContext.RequestServices.GetRequiredService<SurveyDesk>();

    protected override async Task<IActionResult?> Load()
    {
        if (await Desk.Find(Year) is not { } survey) return NotFound();
        Survey = survey;
        return await LoadMore();
    }

    protected virtual Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(null);

    /// <summary>What happened to a record of the survey, newest first.</summary>
    protected async Task LoadHistory(string kind, int id) =>
        History = await Db.HistoryOf(kind, id);
}

/// <summary>What every page about one unit's answer starts from: the answer, if it is mine to see.</summary>
public abstract class ReplyPage : SurveyPage
{
    [FromRoute(Name = "unit")] public string? UnitCode { get; set; }

    public SurveyReply Reply { get; private set; } = null!;
    public UnitCard Unit { get; private set; } = null!;
    public string Href => SurveyDesk.Href(Survey, Unit);
    protected ProblemDesk Problems => HttpContext.RequestServices.GetRequiredService<ProblemDesk>();

    /// <summary>Speaks for the unit, so may answer.</summary>
    public bool IsMine { get; private set; }
    public bool MayAnswer => IsMine && Survey.State == SurveyState.Running;

    protected override async Task<IActionResult?> LoadMore()
    {
        if (await Desk.Reply(Survey, UnitCode) is not var (reply, unit)) return NotFound();
        (Reply, Unit, IsMine) = (reply, unit, Me.Is(Role.UnitRepresentative) && await Problems.SpeaksFor(unit.Id));
        return await LoadReply();
    }

    protected virtual Task<IActionResult?> LoadReply() => Task.FromResult<IActionResult?>(null);
}
