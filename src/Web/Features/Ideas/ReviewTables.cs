using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pishran.Data;

namespace Pishran.Features.Ideas;

internal static class ReviewTables
{
    extension(AppDb db)
    {
        public DbSet<Review> Reviews => db.Set<Review>();
        public DbSet<ReviewRule> ReviewRules => db.Set<ReviewRule>();
        public DbSet<IdeaDecision> IdeaDecisions => db.Set<IdeaDecision>();
    }

    private sealed class ReviewTable : IEntityTypeConfiguration<Review>
    {
        public void Configure(EntityTypeBuilder<Review> review)
        {
            review.ToTable("Reviews");
            review.Ignore(r => r.IsOpen).Ignore(r => r.IsOnPanel);
            review.HasIndex(r => new { r.IdeaId, r.ReviewerId }).IsUnique();
            review.HasIndex(r => new { r.ReviewerId, r.State });
            review.HasIndex(r => r.State);
            review.OwnsMany(r => r.Marks, mark =>
            {
                mark.ToTable("ReviewMarks");
                mark.WithOwner().HasForeignKey("ReviewId");
                mark.HasKey("ReviewId", nameof(ReviewMark.Criterion));
                mark.Property(m => m.Criterion).HasMaxLength(40);
            });
        }
    }

    private sealed class RuleTable : IEntityTypeConfiguration<ReviewRule>
    {
        public void Configure(EntityTypeBuilder<ReviewRule> rule)
        {
            rule.ToTable("ReviewRules");
            rule.HasIndex(r => r.ValidFrom).IsUnique();
            rule.OwnsMany(r => r.Criteria, criterion =>
            {
                criterion.ToTable("ReviewCriteria");
                criterion.WithOwner().HasForeignKey("ReviewRuleId");
                criterion.HasKey("ReviewRuleId", nameof(ReviewCriterion.Key));
                criterion.Property(c => c.Key).HasMaxLength(40);
                criterion.Ignore(c => c.Name).Ignore(c => c.Levels);
            });
        }
    }

    private sealed class DecisionTable : IEntityTypeConfiguration<IdeaDecision>
    {
        public void Configure(EntityTypeBuilder<IdeaDecision> decision)
        {
            decision.ToTable("IdeaDecisions");
            decision.Ignore(d => d.ReasonsAbout);
            decision.HasIndex(d => new { d.IdeaId, d.Id });
        }
    }
}
