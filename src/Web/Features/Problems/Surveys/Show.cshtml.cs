using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Problems.Surveys;

/// <summary>One unit in the progress table.</summary>
public sealed record ProgressRow(int Id, int UnitId, SurveyReplyState State, int? AskedId, int Confirmed, int New, DateTime? AnsweredAt, DateTime? RemindedAt);

/// <summary>How far a survey is, unit by unit: answered, partly, silent. A representative sees the units they speak for.</summary>
[Authorize(Roles = SurveyDesk.Readers + "," + Role.UnitRepresentative)]
public sealed class ShowModel(ProblemDesk problems, PeopleDoor people) : SurveyPage
{
    [BindProperty(SupportsGet = true, Name = "show")] public string? Show { get; set; }
    [BindProperty(SupportsGet = true, Name = "after")] public string? After { get; set; }

    public Paged<ProgressRow> List { get; private set; } = new([], null);
    public int Answered { get; private set; }
    public int Partly { get; private set; }
    public int Silent { get; private set; }
    public int Total => Answered + Partly + Silent;
    public IReadOnlyList<(SurveyVerdict Verdict, int Count)> Verdicts { get; private set; } = [];
    public bool MaySteer => Me.Is(Role.HeadOfProblems);
    private Dictionary<int, UnitCard> _units = [];
    private IReadOnlyDictionary<int, PersonCard> _asked = new Dictionary<int, PersonCard>();

    /// <summary>The state that the list is narrowed to.</summary>
    public SurveyReplyState? Chosen => Show switch { "answered" => SurveyReplyState.Answered, "partly" => SurveyReplyState.InProgress, "silent" => SurveyReplyState.Asked, _ => null };

    protected override async Task<IActionResult?> LoadMore()
    {
        var visible = (await Desk.Visible(Survey.Id)).AsNoTracking();
        var counts = await visible.GroupBy(r => r.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(c => c.Key, c => c.Count);
        if (counts.Count == 0 && !Desk.ReadsAll) return NotFound();
        (Answered, Partly, Silent) = (counts.GetValueOrDefault(SurveyReplyState.Answered), counts.GetValueOrDefault(SurveyReplyState.InProgress), counts.GetValueOrDefault(SurveyReplyState.Asked));
        var said = await visible.SelectMany(r => r.Lines).GroupBy(l => l.Verdict).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(c => c.Key, c => c.Count);
        Verdicts = [.. Enum.GetValues<SurveyVerdict>().Select(v => (v, said.GetValueOrDefault(v)))];
        await LoadRows(visible);
        if (Desk.ReadsAll) await LoadHistory(Pishran.Data.Record.KindOf(typeof(Survey)), Survey.Id);
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostRemindAsync()
    {
        if (!MaySteer) return NotFound();
        var reminded = 0;
        return await Do(async () => reminded = await Desk.Remind(Survey, Now), () => ProblemsWords.RemindDone(reminded), () => Survey.Href + "?show=silent");
    }

    public UnitCard? UnitOf(ProgressRow row) => _units.GetValueOrDefault(row.UnitId);
    public string? AskedOf(ProgressRow row) => row.AskedId is { } person ? _asked.GetValueOrDefault(person)?.Name : null;
    public SurveyReplyState StateOf(ProgressRow row) => SurveyReply.Said(row.State, Today, Survey.ClosesOn, Survey.State);

    private async Task LoadRows(IQueryable<SurveyReply> visible)
    {
        if (Chosen is { } state) visible = visible.Where(r => r.State == state);
        if (int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var after)) visible = visible.Where(r => r.Id > after);
        var rows = await visible.OrderBy(r => r.Id).Take(Paged<ProgressRow>.Size + 1)
            .Select(r => new ProgressRow(r.Id, r.UnitId, r.State, r.AskedId, r.Lines.Count(l => l.Verdict != SurveyVerdict.New), r.Lines.Count(l => l.Verdict == SurveyVerdict.New), r.AnsweredAt, r.RemindedAt)).ToListAsync();
        List = Paged<ProgressRow>.Cut(rows, r => r.Id.ToString(CultureInfo.InvariantCulture));
        _units = (await problems.Units()).ToDictionary(u => u.Id);
        _asked = await people.Persons([.. List.Rows.Where(r => r.AskedId is not null).Select(r => r.AskedId!.Value).Distinct()]);
    }
}
