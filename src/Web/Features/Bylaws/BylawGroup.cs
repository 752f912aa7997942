using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Bylaws;

/// <summary>One kind of rows with its own page: address, name, what it is for, and where its rows are.</summary>
public sealed record BylawGroup(string Slug, Word Name, Word About, string Icon, Func<AppDb, IQueryable<BylawRow>> Rows)
{
    public static BylawGroup FiscalYears { get; } = new("fiscal-years", BylawsWords.FiscalYears, BylawsWords.FiscalYearsAbout, "clock", db => db.FiscalYears);
    public static BylawGroup Thresholds { get; } = new("thresholds", BylawsWords.Thresholds, BylawsWords.ThresholdsAbout, "cash", db => db.Thresholds);
    public static BylawGroup Clocks { get; } = new("clocks", BylawsWords.Clocks, BylawsWords.ClocksAbout, "progress", db => db.AnswerClocks);
    public static BylawGroup Reasons { get; } = new("reasons", BylawsWords.Reasons, BylawsWords.ReasonsAbout, "messages", db => db.Reasons);
    public static BylawGroup Rewards { get; } = new("rewards", BylawsWords.Rewards, BylawsWords.RewardsAbout, "trophy", db => db.RewardRules);
    public static BylawGroup Schemes { get; } = new("reward-schemes", BylawsWords.Schemes, BylawsWords.SchemesAbout, "users-group", db => db.RewardSchemes);
    public static BylawGroup Week { get; } = new("week", BylawsWords.Week, BylawsWords.WeekAbout, "home", db => db.WorkingWeeks);
    public static BylawGroup LetterNumbers { get; } = new("letter-numbers", BylawsWords.LetterNumbers, BylawsWords.LetterNumbersAbout, "file-text", db => db.LetterNumberFormats);

    public static IReadOnlyList<BylawGroup> All { get; } = [Thresholds, Clocks, Reasons, Rewards, Schemes, FiscalYears, Week, LetterNumbers];

    public static BylawGroup? Of(string slug) => All.FirstOrDefault(g => g.Slug == slug);

    /// <summary>The rows in force on a day.</summary>
    public IQueryable<BylawRow> On(AppDb db, DateOnly day) => Rows(db).AsNoTracking().Where(r => r.ValidFrom <= day && (r.ValidTo == null || r.ValidTo >= day));
}
