using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.Bylaws;

namespace Pishran.Features.Ideas.Reviewing;

/// <summary>The rules of reviewing by day: those the office laid down, and before the first of them the usual one of the file beside this.</summary>
public sealed class ReviewRules(AppDb db, BylawsDoor bylaws)
{
    private const string Regime = "municipal";
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    /// <summary>The rule in force on a day; one that isn't kept yet has no number.</summary>
    public async Task<ReviewRule> InForce(DateOnly day) =>
        await db.ReviewRules.AsNoTracking().Where(r => r.ValidFrom <= day).OrderByDescending(r => r.ValidFrom).FirstOrDefaultAsync() ?? Usual();

    /// <summary>The rule in force, kept with its number. Call it inside a write: it saves.</summary>
    public async Task<ReviewRule> Keep(DateOnly day)
    {
        var rule = await InForce(day);
        if (rule.Id > 0) return rule;
        db.Add(rule);
        await db.SaveChangesAsync();
        return rule;
    }

    public Task<bool> BeginsOn(DateOnly day) => db.ReviewRules.AnyAsync(r => r.ValidFrom == day);

    /// <summary>The rule that a review was given by.</summary>
    public async Task<ReviewRule> Of(int ruleId) => await db.ReviewRules.AsNoTracking().SingleAsync(r => r.Id == ruleId);

    /// <summary>The cost above which a committee decides on a day; null where neither the rule nor the bylaws know one.</summary>
    public async Task<CommitteeCeiling?> Ceiling(ReviewRule rule, DateOnly day)
    {
        if (rule.CommitteeAboveRial is { } own) return new CommitteeCeiling(own, null);
        return await bylaws.NewestConfirmed(Regime, day) is { } row ? new CommitteeCeiling(row.SmallCeiling, row.Id) : null;
    }

    private static ReviewRule Usual()
    {
        using var file = typeof(ReviewRules).Assembly.GetManifestResourceStream("Ideas/review-rule.json") ?? throw new InvalidOperationException("Ideas/review-rule.json is not embedded.");
        var read = JsonSerializer.Deserialize<RuleFile>(file, Camel)!;
        var from = JalaliDate.TryParse(read.ValidFrom, out var day) ? day.ToDateOnly() : throw new FormatException($"Not a Jalali day: {read.ValidFrom}");
        return new ReviewRule(from, read.LeastReviewers, read.LeastUnits, read.SpreadLimit, null,
            [.. read.Criteria.Select(c => new ReviewCriterion(c.Key, PersianText.Clean(c.Fa), c.En, c.Weight, Lines(c.LevelsFa), Lines(c.LevelsEn)))]);
    }

    private static string Lines(string[] levels) => string.Join('\n', levels.Select(level => PersianText.Clean(level)));

    private sealed record RuleFile(string ValidFrom, int LeastReviewers, int LeastUnits, int SpreadLimit, CriterionFile[] Criteria);
    private sealed record CriterionFile(string Key, string Fa, string En, int Weight, string[] LevelsFa, string[] LevelsEn);
}
