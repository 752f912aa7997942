using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Benefits;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Doing;

/// <summary>The plan of an accepted idea: who, from when to when, for how much, seen by what, in which steps.</summary>
[Authorize(Roles = DoingDesk.Doers)]
public sealed class PlanModel : DoingPage
{
    private const int RowsShown = 4;

    [BindProperty, Label("Ideas", nameof(IdeasWords.ExecutorUnit))] public int? ExecutorUnitId { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.Lead))] public string? Lead { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.PlannedFrom))] public DateOnly? PlannedFrom { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.PlannedTo))] public DateOnly? PlannedTo { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.Budget)), Rial] public long? BudgetRial { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.Indicator))] public string? Indicator { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.BenefitOfPlan))] public BenefitKind? Benefit { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.Milestone))] public List<string?> Titles { get; set; } = [];
    [BindProperty, Label("Ideas", nameof(IdeasWords.MilestoneDay))] public List<DateOnly?> Dues { get; set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<BenefitKind>().Select(k => new SelectListItem(Word.Of(k).ToString(), k.ToString()))];

    /// <summary>How many lines for milestones the form offers.</summary>
    public int Lines => Math.Min(Idea.MostMilestones, Math.Max(RowsShown, Idea.Milestones.Count + 2));

    protected override async Task<IActionResult?> LoadRest()
    {
        var mine = Who.IsSecretariat ? null : await People.UnitsOf(Me);
        Units = [.. (await Desk.Units()).Where(u => mine is null || mine.Contains(u.Id)).Select(u => new SelectListItem(u.Name, u.Id.ToString(CultureInfo.InvariantCulture)))];
        return null;
    }

    public async Task OnGetAsync()
    {
        (ExecutorUnitId, PlannedFrom, PlannedTo, BudgetRial, Indicator) = (Idea.DoingUnitId, Idea.PlannedFrom, Idea.PlannedTo, Idea.BudgetRial, Idea.Indicator);
        Lead = Idea.LeadId is { } lead ? (await People.Person(lead))?.Name : null;
        Benefit = await Doing.BenefitsOf(Idea) is [var first, ..] ? first.Kind : Idea.Benefit is { } expected && Enum.TryParse<BenefitKind>(expected.ToString(), out var kind) ? kind : null;
        Titles = [.. Idea.Milestones.OrderBy(m => m.Number).Select(m => m.Title)];
        Dues = [.. Idea.Milestones.OrderBy(m => m.Number).Select(m => (DateOnly?)m.Due)];
    }

    public Task<IActionResult> OnPostAsync()
    {
        var unit = Units.FirstOrDefault(u => u.Value == ExecutorUnitId?.ToString(CultureInfo.InvariantCulture));
        var name = Word.Said(unit?.Text ?? "");
        return Act(async () =>
        {
            BrokenRule.If(Benefit is null, ShellWords.ChooseOne(IdeasWords.BenefitOfPlan), nameof(Benefit));
            Idea.Plan(new IdeaPlan(unit is null ? null : ExecutorUnitId, await FindLead(), PlannedFrom, PlannedTo, BudgetRial, Indicator, Milestones()), name, Now);
            await Doing.OpenBenefit(Idea, Benefit!.Value, Now);
        }, () => IdeasWords.PlanDone(name, PlannedTo));
    }

    /// <summary>A milestone's field as typed, else as it is.</summary>
    public string Typed(string field, int line, string? known) =>
        ModelState.TryGetValue($"{field}[{line.ToString(CultureInfo.InvariantCulture)}]", out var entry) && entry.AttemptedValue is { } typed ? typed : known ?? "";

    private IReadOnlyList<MilestonePlan> Milestones()
    {
        var rows = Titles.Select((title, i) => (Title: title, Due: i < Dues.Count ? Dues[i] : null)).Where(r => r.Title is not null || r.Due is not null).ToList();
        BrokenRule.If(rows.Exists(r => r.Title is null || r.Due is null), IdeasWords.MilestoneHalf, nameof(Milestones));
        return [.. rows.Select(r => new MilestonePlan(r.Title!, r.Due!.Value))];
    }

    // A name or personnel number that only one person has.
    private async Task<int?> FindLead()
    {
        if (Lead is null) return null;
        if (Idea.LeadId is { } known && (await People.Person(known))?.Name == Lead) return known;
        var found = await People.Find(Lead, 2);
        BrokenRule.If(found.Count != 1, found.Count == 0 ? IdeasWords.LeadNotFound(Lead) : IdeasWords.SeveralFound(Lead), nameof(Lead));
        return found[0].Id;
    }
}
