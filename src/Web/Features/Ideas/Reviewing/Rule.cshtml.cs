using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Reviewing;

/// <summary>How ideas are reviewed: the rule in force, and a new one from a day on. Reviews that were given keep theirs.</summary>
[Authorize(Roles = IdeaClock.Secretariat)]
public sealed class RuleModel(ReviewRules rules) : RoomPage
{
    [BindProperty, Label("Ideas", nameof(IdeasWords.RuleValidFrom))] public DateOnly? ValidFrom { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.LeastReviewers))] public int? LeastReviewers { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.LeastUnits))] public int? LeastUnits { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.SpreadLimit))] public int? SpreadLimit { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.CommitteeAbove))] public long? CommitteeAboveRial { get; set; }
    [BindProperty(Name = nameof(Weights))] public Dictionary<string, int?> Weights { get; set; } = [];
    [BindProperty(Name = nameof(LevelsFa))] public Dictionary<string, string?> LevelsFa { get; set; } = [];
    [BindProperty(Name = nameof(LevelsEn))] public Dictionary<string, string?> LevelsEn { get; set; } = [];

    public ReviewRule Rule { get; private set; } = null!;
    public CommitteeCeiling? Ceiling { get; private set; }
    public bool MayChange => Me.Is(Role.HeadOfIdeas);
    public string? WeightsWrong => ModelState.TryGetValue(nameof(Weights), out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    protected override async Task<IActionResult?> Load()
    {
        Rule = await rules.InForce(Today);
        Ceiling = await rules.Ceiling(Rule, Today);
        return null;
    }

    public void OnGet() => (ValidFrom, LeastReviewers, LeastUnits, SpreadLimit, CommitteeAboveRial) = (Today.AddDays(1), Rule.LeastReviewers, Rule.LeastUnits, Rule.SpreadLimit, Rule.CommitteeAboveRial);

    public int? WeightOf(ReviewCriterion criterion) => HttpMethods.IsPost(Request.Method) ? Weights.GetValueOrDefault(criterion.Key) : criterion.Weight;
    public string? LevelsOf(ReviewCriterion criterion, bool fa) => HttpMethods.IsPost(Request.Method) ? (fa ? LevelsFa : LevelsEn).GetValueOrDefault(criterion.Key) : fa ? criterion.LevelsFa : criterion.LevelsEn;

    public async Task<IActionResult> OnPostAsync()
    {
        if (!MayChange) return Forbid();
        return await Do(async () =>
        {
            BrokenRule.If(ValidFrom < Today, IdeasWords.RuleNotBack, nameof(ValidFrom));
            var rule = new ReviewRule(ValidFrom, LeastReviewers, LeastUnits, SpreadLimit, CommitteeAboveRial,
                [.. Rule.Criteria.Select(c => c with { Weight = Weights.GetValueOrDefault(c.Key) ?? 0, LevelsFa = LevelsFa.GetValueOrDefault(c.Key) ?? "", LevelsEn = LevelsEn.GetValueOrDefault(c.Key) ?? "" })]);
            BrokenRule.If(await rules.BeginsOn(rule.ValidFrom), IdeasWords.RuleSameDay, nameof(ValidFrom));
            await rules.Keep(Today);
            Db.Add(rule);
        }, () => IdeasWords.ReviewRuleMade(ValidFrom), () => "/ideas/review-rule");
    }
}
