using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws.Starting;
using Pishran.Shell;

namespace Pishran.Features.Bylaws;

/// <summary>How long a stage may take: working days, when to nudge (percent of them) and the code of who hears of it afterwards.</summary>
public sealed record ClockRow(int WorkingDays, int NudgeAtPercent, string EscalateTo);

/// <summary>A reason in the reader's language, beside its code.</summary>
public sealed record ReasonRow(string Code, string Name);

/// <summary>The ceilings of a regime in whole rials, with the id of the row to freeze on a contract.</summary>
public sealed record ThresholdRow(int Id, string Regime, long SmallCeiling, long? MediumCeiling, bool IsConfirmed, DateOnly ValidFrom, DateOnly? ValidTo);

/// <summary>What a number of points is worth on a day, with the rows it comes from: rials = points × millionths × ceiling.</summary>
public sealed record RewardWorth(int RuleId, string Audience, int PerMillion, int ThresholdId, string Regime, long SmallCeiling, long Rial);

/// <summary>How a reward is divided (‰), what is due with acceptance (‰), the most for one idea, and the role that approves.</summary>
public sealed record RewardSchemeRow(int Id, int Authors, int Implementers, int Reviewers, int AtAcceptance, long? Cap, string Approver);

/// <summary>What other rooms ask of the bylaws. Every answer is that of a day, so that a record keeps the rule that applied to it.</summary>
public sealed class BylawsDoor(AppDb db, CalendarCache cache, TimeProvider clock)
{
    private static readonly DateOnly LongAgo = new(1900, 1, 1);
    private const int YearsAhead = 10;

    private static readonly Compiled<Func<AppDb, string, string, DateOnly, Task<ClockRow?>>> FindClock = new(() => EF.CompileAsyncQuery((AppDb db, string kind, string stage, DateOnly on) =>
        db.Set<AnswerClock>().Where(c => c.Kind == kind && c.Stage == stage && c.ValidFrom <= on && (c.ValidTo == null || c.ValidTo >= on))
            .Select(c => new ClockRow(c.WorkingDays, c.NudgeAtPercent, c.EscalateTo)).FirstOrDefault()));

    /// <summary>The city's working days: holidays that stand and the weekdays off of their time.</summary>
    public async Task<WorkingCalendar> Calendar() => cache.Fresh ?? cache.Keep(await ReadCalendar());

    /// <summary>The clock of a stage (<c>"problem", "consent"</c>) on a day; null where the office has laid none down.</summary>
    public Task<ClockRow?> Clock(string kind, string stage, DateOnly on) => FindClock.For(db)(db, kind, stage, on);

    /// <summary>The reasons for an act (<c>"team-disqualified"</c>) on a day, in the order they were entered.</summary>
    public async Task<IReadOnlyList<ReasonRow>> Reasons(string about, DateOnly on) =>
        await db.Reasons.AsNoTracking().Where(r => r.About == about && r.ValidFrom <= on && (r.ValidTo == null || r.ValidTo >= on)).OrderBy(r => r.Id)
            .Select(r => new ReasonRow(r.Code, Say.Either(r.NameFa, r.NameEn))).ToListAsync();

    /// <summary>The name of a reason in the reader's language; the newest row of the code, so that an old record still reads.</summary>
    public async Task<string?> ReasonName(string about, string code)
    {
        var reason = await db.Reasons.AsNoTracking().Where(r => r.About == about && r.Code == code).OrderByDescending(r => r.ValidFrom).Select(r => new { r.NameFa, r.NameEn }).FirstOrDefaultAsync();
        return reason is null ? null : Say.Either(reason.NameFa, reason.NameEn);
    }

    /// <summary>The ceilings of a regime (<c>municipal</c>, <c>national</c>) on a day; null where there is no row for it.</summary>
    public Task<ThresholdRow?> Threshold(string regime, DateOnly on) =>
        db.Thresholds.AsNoTracking().Where(t => t.Regime == regime && t.ValidFrom <= on && (t.ValidTo == null || t.ValidTo >= on))
            .Select(t => new ThresholdRow(t.Id, t.Regime, t.SmallCeiling, t.MediumCeiling, t.IsConfirmed, t.ValidFrom, t.ValidTo)).FirstOrDefaultAsync();

    /// <summary>The newest ceilings of a regime that the office has confirmed and that began on or before a day, in force or not: ceilings only
    /// rise, so what is above an older one may be above today's too and nobody relies on a figure nobody has seen.</summary>
    public Task<ThresholdRow?> NewestConfirmed(string regime, DateOnly on) =>
        db.Thresholds.AsNoTracking().Where(t => t.Regime == regime && t.IsConfirmed && t.ValidFrom <= on).OrderByDescending(t => t.ValidFrom)
            .Select(t => new ThresholdRow(t.Id, t.Regime, t.SmallCeiling, t.MediumCeiling, t.IsConfirmed, t.ValidFrom, t.ValidTo)).FirstOrDefaultAsync();

    /// <summary>
    /// What points of an audience (<c>staff</c>, <c>citizen</c>, <c>quality-document</c>) are worth on a day, by the municipal ceiling of small
    /// transactions or, where the city has none of its own, the national one; null while a rule or a confirmed ceiling is missing.
    /// </summary>
    public async Task<RewardWorth?> WorthOf(int points, string audience, DateOnly on)
    {
        var rule = await db.RewardRules.AsNoTracking().FirstOrDefaultAsync(r => r.Audience == audience && r.ValidFrom <= on && (r.ValidTo == null || r.ValidTo >= on));
        var ceiling = await Threshold("municipal", on) is { IsConfirmed: true } own ? own : await Threshold("national", on);
        return rule is null || ceiling is not { IsConfirmed: true } ? null
            : new RewardWorth(rule.Id, audience, rule.PerMillion, ceiling.Id, ceiling.Regime, ceiling.SmallCeiling, rule.Reward(points, ceiling.SmallCeiling));
    }

    /// <summary>How rewards are divided on a day; null where the office has laid nothing down.</summary>
    public Task<RewardSchemeRow?> RewardScheme(DateOnly on) =>
        db.RewardSchemes.AsNoTracking().Where(s => s.ValidFrom <= on && (s.ValidTo == null || s.ValidTo >= on))
            .Select(s => new RewardSchemeRow(s.Id, s.Authors, s.Implementers, s.Reviewers, s.AtAcceptance, s.Cap, s.Approver)).FirstOrDefaultAsync();

    /// <summary>The number of the n-th record of a kind (<c>Problems.Problem</c>) in the Jalali year of a day; null where no format is in force.</summary>
    public async Task<string?> Number(string kind, int number, DateOnly on) =>
        (await db.LetterNumberFormats.AsNoTracking().FirstOrDefaultAsync(f => f.Kind == kind && f.ValidFrom <= on && (f.ValidTo == null || f.ValidTo >= on)))
            ?.Write(JalaliDate.From(on).Year, number);

    /// <summary>Lays down the data a new city starts with, inside the caller's write. A city that has bylaws keeps them, and gets the series it never had.</summary>
    public async Task StartWith()
    {
        await StartingData.AddMissing(db);
        if (!db.ChangeTracker.HasChanges()) return;
        await db.SaveChangesAsync();
        cache.Forget();
    }

    private async Task<WorkingCalendar> ReadCalendar()
    {
        var holidays = (await db.Holidays.AsNoTracking().Where(h => !h.IsCalledOff).Select(h => h.Day).ToListAsync()).ToHashSet();
        var weeks = await db.WorkingWeeks.AsNoTracking().OrderBy(w => w.ValidFrom).ToListAsync();
        if (weeks.Count == 0) return new WorkingCalendar(holidays, new HashSet<DayOfWeek> { DayOfWeek.Friday });

        // The engine knows one week for all time: days off that not every week has become dates.
        var always = weeks.Skip(1).Aggregate(weeks[0].DaysOff.ToHashSet(), (common, week) => [.. common.Intersect(week.DaysOff)]);
        var horizon = TehranTime.Day(clock.GetUtcNow().UtcDateTime).AddYears(YearsAhead);
        foreach (var week in weeks)
            holidays.UnionWith(DaysBetween(week.ValidFrom, week.ValidTo ?? horizon).Where(d => week.DaysOff.Contains(d.DayOfWeek) && !always.Contains(d.DayOfWeek)));
        return new WorkingCalendar(holidays, always);
    }

    private static IEnumerable<DateOnly> DaysBetween(DateOnly first, DateOnly last)
    {
        for (var day = first < LongAgo ? LongAgo : first; day <= last; day = day.AddDays(1)) yield return day;
    }
}
