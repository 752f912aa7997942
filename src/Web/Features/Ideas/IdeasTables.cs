using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pishran.Data;

namespace Pishran.Features.Ideas;

internal static class IdeasTables
{
    extension(AppDb db)
    {
        public DbSet<Idea> Ideas => db.Set<Idea>();
        public DbSet<IdeaYear> IdeaYears => db.Set<IdeaYear>();
        public DbSet<IdeaSupport> IdeaSupports => db.Set<IdeaSupport>();
        public DbSet<IdeaFollow> IdeaFollows => db.Set<IdeaFollow>();
        public DbSet<IdeaComment> IdeaComments => db.Set<IdeaComment>();
    }

    private sealed class IdeaTable : IEntityTypeConfiguration<Idea>
    {
        public void Configure(EntityTypeBuilder<Idea> idea)
        {
            idea.ToTable("Ideas");
            idea.OwnsMany(i => i.Authors, author =>
            {
                author.ToTable("IdeaAuthors");
                author.HasKey("IdeaId", nameof(Author.Number));
                author.HasIndex(a => a.PersonId);
                author.Property(a => a.Why).HasMaxLength(Idea.LongestWords);
            });
            idea.OwnsMany(i => i.JoinRequests, request =>
            {
                request.ToTable("IdeaJoinRequests");
                request.HasKey("IdeaId", nameof(JoinRequest.Number));
                request.HasIndex(r => r.PersonId);
            });
            idea.OwnsMany(i => i.Clarifications, question =>
            {
                question.ToTable("IdeaClarifications");
                question.HasKey("IdeaId", nameof(Clarification.Number));
            });
            idea.OwnsMany(i => i.CallAnswers, answer =>
            {
                answer.ToTable("IdeaCallAnswers");
                answer.HasKey("IdeaId", nameof(CallAnswer.Number));
            });
            idea.Ignore(i => i.Code).Ignore(i => i.Href).Ignore(i => i.Year).Ignore(i => i.FirstAuthor).Ignore(i => i.IsGroup).Ignore(i => i.IsClosed).Ignore(i => i.AwaitsAnswer).Ignore(i => i.HidesAuthors)
                .Ignore(i => i.IsOpenToStaff).Ignore(i => i.Waits).Ignore(i => i.SharesAreSigned).Ignore(i => i.HasUnsignedOthers).Ignore(i => i.TakesAuthors).Ignore(i => i.OpenQuestion).Ignore(i => i.UndoUntil)
                .Ignore(i => i.ReviewRound).Ignore(i => i.IsReviewed).Ignore(i => i.AwaitsDecision).Ignore(i => i.AwaitsCommittee).Ignore(i => i.IsCompared).Ignore(i => i.Facts);
            idea.HasIndex(i => i.Number).IsUnique();
            idea.HasIndex(i => new { i.NumberKey, i.Id });
            idea.HasIndex(i => new { i.SortKey, i.Id });
            idea.HasIndex(i => new { i.Supports, i.Id });
            idea.HasIndex(i => new { i.State, i.NumberKey });
            idea.HasIndex(i => new { i.UnitId, i.NumberKey });
            idea.HasIndex(i => i.ExecutorUnitId);
            idea.HasIndex(i => i.ProblemId);
            idea.HasIndex(i => i.CallId);
            idea.HasIndex(i => i.MergedIntoId);
            idea.HasIndex(i => i.TitleKey);
            idea.Property(i => i.Number).HasMaxLength(40);
            idea.Property(i => i.Title).HasMaxLength(Idea.LongestTitle);
        }
    }

    private sealed class YearTable : IEntityTypeConfiguration<IdeaYear>
    {
        public void Configure(EntityTypeBuilder<IdeaYear> year)
        {
            year.ToTable("IdeaYears");
            year.HasKey(y => y.Year);
            year.Property(y => y.Year).ValueGeneratedNever();
        }
    }

    private sealed class SupportTable : IEntityTypeConfiguration<IdeaSupport>
    {
        public void Configure(EntityTypeBuilder<IdeaSupport> support)
        {
            support.ToTable("IdeaSupports");
            support.HasKey(s => new { s.IdeaId, s.PersonId });
            support.HasIndex(s => s.PersonId);
        }
    }

    private sealed class FollowTable : IEntityTypeConfiguration<IdeaFollow>
    {
        public void Configure(EntityTypeBuilder<IdeaFollow> follow)
        {
            follow.ToTable("IdeaFollows");
            follow.HasKey(f => new { f.IdeaId, f.PersonId });
            follow.HasIndex(f => f.PersonId);
        }
    }

    private sealed class CommentTable : IEntityTypeConfiguration<IdeaComment>
    {
        public void Configure(EntityTypeBuilder<IdeaComment> comment)
        {
            comment.ToTable("IdeaComments");
            comment.HasIndex(c => new { c.IdeaId, c.Id });
            comment.Property(c => c.Text).HasMaxLength(IdeaComment.Longest);
        }
    }
}
