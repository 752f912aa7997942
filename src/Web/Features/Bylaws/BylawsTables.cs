using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pishran.Data;

namespace Pishran.Features.Bylaws;

internal static class BylawsTables
{
    extension(AppDb db)
    {
        public DbSet<FiscalYear> FiscalYears => db.Set<FiscalYear>();
        public DbSet<TransactionThreshold> Thresholds => db.Set<TransactionThreshold>();
        public DbSet<RewardRule> RewardRules => db.Set<RewardRule>();
        public DbSet<RewardScheme> RewardSchemes => db.Set<RewardScheme>();
        public DbSet<AnswerClock> AnswerClocks => db.Set<AnswerClock>();
        public DbSet<Reason> Reasons => db.Set<Reason>();
        public DbSet<Holiday> Holidays => db.Set<Holiday>();
        public DbSet<WorkingWeek> WorkingWeeks => db.Set<WorkingWeek>();
        public DbSet<LetterNumberFormat> LetterNumberFormats => db.Set<LetterNumberFormat>();
    }

    private static void Row<TRow>(EntityTypeBuilder<TRow> row, string table) where TRow : BylawRow
    {
        row.ToTable(table);
        row.Ignore(r => r.Series).Ignore(r => r.Name).Ignore(r => r.Facts).Ignore(r => r.Gist).Ignore(r => r.IsUnconfirmed);
        row.Property(r => r.DecreeNumber).HasMaxLength(60);
    }

    private sealed class FiscalYearTable : IEntityTypeConfiguration<FiscalYear>
    {
        public void Configure(EntityTypeBuilder<FiscalYear> year) { Row(year, "FiscalYears"); year.HasIndex(y => y.Year).IsUnique(); }
    }

    private sealed class ThresholdTable : IEntityTypeConfiguration<TransactionThreshold>
    {
        public void Configure(EntityTypeBuilder<TransactionThreshold> threshold) { Row(threshold, "TransactionThresholds"); threshold.HasIndex(t => new { t.Regime, t.ValidFrom }).IsUnique(); }
    }

    private sealed class RewardTable : IEntityTypeConfiguration<RewardRule>
    {
        public void Configure(EntityTypeBuilder<RewardRule> rule) { Row(rule, "RewardRules"); rule.HasIndex(r => new { r.Audience, r.ValidFrom }).IsUnique(); }
    }

    private sealed class SchemeTable : IEntityTypeConfiguration<RewardScheme>
    {
        public void Configure(EntityTypeBuilder<RewardScheme> scheme) { Row(scheme, "RewardSchemes"); scheme.HasIndex(s => s.ValidFrom).IsUnique(); }
    }

    private sealed class ClockTable : IEntityTypeConfiguration<AnswerClock>
    {
        public void Configure(EntityTypeBuilder<AnswerClock> clock) { Row(clock, "AnswerClocks"); clock.HasIndex(c => new { c.Kind, c.Stage, c.ValidFrom }).IsUnique(); }
    }

    private sealed class ReasonTable : IEntityTypeConfiguration<Reason>
    {
        public void Configure(EntityTypeBuilder<Reason> reason) { Row(reason, "Reasons"); reason.HasIndex(r => new { r.About, r.Code, r.ValidFrom }).IsUnique(); }
    }

    private sealed class HolidayTable : IEntityTypeConfiguration<Holiday>
    {
        public void Configure(EntityTypeBuilder<Holiday> holiday) { holiday.ToTable("Holidays"); holiday.HasIndex(h => h.Day).IsUnique(); }
    }

    private sealed class WeekTable : IEntityTypeConfiguration<WorkingWeek>
    {
        public void Configure(EntityTypeBuilder<WorkingWeek> week) { Row(week, "WorkingWeeks"); week.Ignore(w => w.DaysOff); week.HasIndex(w => w.ValidFrom).IsUnique(); }
    }

    private sealed class FormatTable : IEntityTypeConfiguration<LetterNumberFormat>
    {
        public void Configure(EntityTypeBuilder<LetterNumberFormat> format) { Row(format, "LetterNumberFormats"); format.HasIndex(f => new { f.Kind, f.ValidFrom }).IsUnique(); }
    }
}
