using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pishran.Data;

namespace Pishran.Features.League.Cities;

internal static class CityTables
{
    extension(AppDb db)
    {
        public DbSet<CityIdea> CityIdeas => db.Set<CityIdea>();
        public DbSet<CityRule> CityRules => db.Set<CityRule>();
    }

    private sealed class IdeaTable : IEntityTypeConfiguration<CityIdea>
    {
        public void Configure(EntityTypeBuilder<CityIdea> idea)
        {
            idea.ToTable("CityIdeas");
            idea.HasKey(i => new { i.SeasonId, i.CityKey, i.TitleKey });
        }
    }

    private sealed class RuleTable : IEntityTypeConfiguration<CityRule>
    {
        public void Configure(EntityTypeBuilder<CityRule> rule)
        {
            rule.ToTable("CityRules");
            rule.HasIndex(r => r.SeasonId).IsUnique();
        }
    }
}
