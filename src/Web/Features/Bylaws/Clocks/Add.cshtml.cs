using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Bylaws.Clocks;

/// <summary>A new clock for a stage the product knows: stages belong to the work, days to the office.</summary>
[Authorize(Roles = BylawsRoom.Editors)]
public sealed class AddModel(CalendarCache cache) : AddRowPage(BylawGroup.Clocks, cache)
{
    [BindProperty, Label("Bylaws", nameof(BylawsWords.StageLabel))] public string? Stage { get; set; }
    [BindProperty, Label("Bylaws", nameof(BylawsWords.WorkingDays))] public int? WorkingDays { get; set; }
    [BindProperty, Label("Bylaws", nameof(BylawsWords.NudgeAt))] public int? NudgeAtPercent { get; set; } = 80;
    [BindProperty, Label("Bylaws", nameof(BylawsWords.EscalateTo))] public string? EscalateTo { get; set; }

    public IReadOnlyList<SelectListItem> Stages { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Superiors { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        var known = await Db.AnswerClocks.AsNoTracking().Select(c => new { c.Kind, c.Stage, c.EscalateTo }).Distinct().ToListAsync();
        Stages = [.. known.Select(c => (c.Kind, c.Stage)).Distinct().Select(c => new SelectListItem(BylawsWords.ClockName(BylawsLabels.Of("ClockKind", c.Kind), BylawsLabels.Of("ClockStage", c.Stage)).ToString(), $"{c.Kind}/{c.Stage}")).OrderBy(c => c.Value)];
        Superiors = [.. known.Select(c => c.EscalateTo).Distinct().Order().Select(code => new SelectListItem(BylawsLabels.Of("EscalateTo", code).ToString(), code))];
        return null;
    }

    public void OnGet() { }

    protected override BylawRow Make()
    {
        BrokenRule.If(Stages.All(s => s.Value != Stage), ShellWords.ChooseOne(BylawsWords.StageLabel), nameof(Stage));
        BrokenRule.If(Superiors.All(s => s.Value != EscalateTo), ShellWords.ChooseOne(BylawsWords.EscalateTo), nameof(EscalateTo));
        var parts = Stage!.Split('/');
        return new AnswerClock(parts[0], parts[1], WorkingDays, NudgeAtPercent, EscalateTo, Decree);
    }
}
