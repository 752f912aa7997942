using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pishran.Data;

namespace Pishran.Features.Contracts;

internal static class ContractsTables
{
    extension(AppDb db)
    {
        public DbSet<Contract> Contracts => db.Set<Contract>();
        public DbSet<ContractYear> ContractYears => db.Set<ContractYear>();
        public DbSet<YearFigure> YearFigures => db.Set<YearFigure>();
        public DbSet<Proposal> Proposals => db.Set<Proposal>();
        public DbSet<Evaluation> Evaluations => db.Set<Evaluation>();
        public DbSet<CustodianKey> CustodianKeys => db.Set<CustodianKey>();
        public DbSet<SigningAuthority> SigningAuthorities => db.Set<SigningAuthority>();
    }

    private sealed class ContractTable : IEntityTypeConfiguration<Contract>
    {
        public void Configure(EntityTypeBuilder<Contract> contract)
        {
            contract.ToTable("Contracts");
            contract.OwnsMany(c => c.KindChanges, part =>
            {
                part.ToTable("ContractKindChanges");
                part.HasKey("ContractId", nameof(KindChange.Number));
                part.Property(c => c.Decision).HasMaxLength(60);
            });
            contract.OwnsMany(c => c.Papers, part =>
            {
                part.ToTable("ContractPapers");
                part.HasKey("ContractId", nameof(PaperHeld.Paper));
                part.Property(p => p.Letter).HasMaxLength(60);
            });
            contract.OwnsMany(c => c.Criteria, part =>
            {
                part.ToTable("ContractCriteria");
                part.HasKey("ContractId", nameof(ContractCriterion.Number));
            });
            contract.OwnsMany(c => c.Invitations, part =>
            {
                part.ToTable("ContractInvitations");
                part.HasKey("ContractId", nameof(Invited.SupplierId));
            });
            contract.OwnsMany(c => c.Questions, part =>
            {
                part.ToTable("ContractQuestions");
                part.HasKey("ContractId", nameof(CallQuestion.Number));
            });
            contract.OwnsMany(c => c.Custodians, part =>
            {
                part.ToTable("ContractCustodians");
                part.HasKey("ContractId", nameof(Custody.PersonId));
            });
            contract.OwnsMany(c => c.KeyTurns, part =>
            {
                part.ToTable("ContractKeyTurns");
                part.HasKey("ContractId", nameof(KeyTurn.Part), nameof(KeyTurn.PersonId));
            });
            contract.OwnsMany(c => c.Evaluators, part =>
            {
                part.ToTable("ContractEvaluators");
                part.HasKey("ContractId", nameof(Evaluator.PersonId));
            });
            contract.OwnsMany(c => c.Decisions, part =>
            {
                part.ToTable("ContractDecisions");
                part.HasKey("ContractId", nameof(ContractDecision.Number));
                part.Property(d => d.DecisionNumber).HasMaxLength(60);
            });
            contract.OwnsMany(c => c.Milestones, part =>
            {
                part.ToTable("ContractMilestones");
                part.HasKey("ContractId", nameof(ContractMilestone.Number));
                part.HasIndex(m => new { m.State, m.Due });
            });
            contract.OwnsMany(c => c.Payments, part =>
            {
                part.ToTable("ContractPayments");
                part.HasKey("ContractId", nameof(ContractPayment.Number));
                part.HasIndex(p => new { p.State, p.DueOn });
            });
            contract.OwnsMany(c => c.Deductions, part =>
            {
                part.ToTable("ContractDeductions");
                part.HasKey("ContractId", nameof(Deduction.Payment), nameof(Deduction.Line));
            });
            contract.OwnsMany(c => c.Guarantees, part =>
            {
                part.ToTable("ContractGuarantees");
                part.HasKey("ContractId", nameof(ContractGuarantee.Number));
            });
            contract.OwnsMany(c => c.Amendments, part =>
            {
                part.ToTable("ContractAmendments");
                part.HasKey("ContractId", nameof(Amendment.Number));
                part.Ignore(a => a.Share);
            });
            contract.OwnsMany(c => c.Phases, part =>
            {
                part.ToTable("ContractPhases");
                part.HasKey("ContractId", nameof(ContractPhase.Number));
            });
            contract.OwnsMany(c => c.Rights, part =>
            {
                part.ToTable("ContractRights");
                part.HasKey("ContractId", nameof(IpRight.Number));
            });
            contract.OwnsMany(c => c.AfterLives, part =>
            {
                part.ToTable("ContractAfterLives");
                part.HasKey("ContractId", nameof(AfterLife.Months));
                part.HasIndex(a => a.DueOn);
            });
            contract.OwnsMany(c => c.Statements, part =>
            {
                part.ToTable("ContractStatements");
                part.HasKey("ContractId", nameof(RevenueStatement.Number));
            });
            contract.OwnsOne(c => c.Share);
            contract.Ignore(c => c.Code).Ignore(c => c.Href).Ignore(c => c.Group).Ignore(c => c.IsSigned).Ignore(c => c.IsPartnership).Ignore(c => c.WayHere).Ignore(c => c.MissingPapers).Ignore(c => c.IsBeforeSignature).Ignore(c => c.IsTechnicalDone)
                .Ignore(c => c.IsRunning).Ignore(c => c.MayBeJudged).Ignore(c => c.MetPercent).Ignore(c => c.Committed).Ignore(c => c.PaidNet).Ignore(c => c.Retained).Ignore(c => c.Released).Ignore(c => c.AdvanceLeft).Ignore(c => c.ChangePercent).Ignore(c => c.OpenItems).Ignore(c => c.RunningPhase);
            contract.HasIndex(c => c.Number).IsUnique();
            contract.HasIndex(c => new { c.NumberKey, c.Id });
            contract.HasIndex(c => new { c.SignedYear, c.Kind });
            contract.HasIndex(c => new { c.State, c.NumberKey });
            contract.HasIndex(c => c.LetterKey);
            contract.HasIndex(c => c.NextDateAt);
            contract.HasIndex(c => c.SupplierLegalId);
            contract.HasIndex(c => c.SupplierId);
            contract.HasIndex(c => c.UnitId);
            contract.Property(c => c.Number).HasMaxLength(40);
            contract.Property(c => c.LetterNumber).HasMaxLength(60);
            contract.Property(c => c.LetterKey).HasMaxLength(60);
            contract.Property(c => c.Title).HasMaxLength(Contract.LongestTitle);
        }
    }

    private sealed class YearTable : IEntityTypeConfiguration<ContractYear>
    {
        public void Configure(EntityTypeBuilder<ContractYear> year)
        {
            year.ToTable("ContractYears");
            year.HasKey(y => y.Year);
            year.Property(y => y.Year).ValueGeneratedNever();
        }
    }

    private sealed class FigureTable : IEntityTypeConfiguration<YearFigure>
    {
        public void Configure(EntityTypeBuilder<YearFigure> figure)
        {
            figure.ToTable("ContractFigures");
            figure.OwnsMany(f => f.Lines, line =>
            {
                line.ToTable("ContractFigureLines");
                line.HasKey("YearFigureId", nameof(FigureLine.Place));
                line.Property(l => l.Number).HasMaxLength(40);
                line.Property(l => l.Title).HasMaxLength(Contract.LongestTitle);
            });
            figure.HasIndex(f => new { f.Year, f.Group, f.Edition }).IsUnique();
            figure.Property(f => f.Checksum).HasMaxLength(64);
        }
    }

    private sealed class ProposalTable : IEntityTypeConfiguration<Proposal>
    {
        public void Configure(EntityTypeBuilder<Proposal> proposal)
        {
            proposal.ToTable("ContractProposals");
            proposal.OwnsMany(p => p.Parts, part =>
            {
                part.ToTable("ContractSealedParts");
                part.HasKey("ProposalId", nameof(SealedPart.Part));
            });
            proposal.OwnsMany(p => p.Halves, half =>
            {
                half.ToTable("ContractKeyHalves");
                half.HasKey("ProposalId", nameof(KeyHalf.Part), nameof(KeyHalf.Pair), nameof(KeyHalf.KeyId));
            });
            proposal.Ignore(p => p.Counts);
            proposal.HasIndex(p => new { p.ContractId, p.SupplierId, p.Edition }).IsUnique();
            proposal.Property(p => p.Receipt).HasMaxLength(64);
        }
    }

    private sealed class EvaluationTable : IEntityTypeConfiguration<Evaluation>
    {
        public void Configure(EntityTypeBuilder<Evaluation> evaluation)
        {
            evaluation.ToTable("ContractEvaluations");
            evaluation.OwnsMany(e => e.Marks, mark =>
            {
                mark.ToTable("ContractMarks");
                mark.HasKey("EvaluationId", nameof(ContractMark.Criterion));
            });
            evaluation.HasIndex(e => new { e.ProposalId, e.EvaluatorId }).IsUnique();
            evaluation.HasIndex(e => e.ContractId);
        }
    }

    private sealed class KeyTable : IEntityTypeConfiguration<CustodianKey>
    {
        public void Configure(EntityTypeBuilder<CustodianKey> key)
        {
            key.ToTable("ContractCustodianKeys");
            key.HasIndex(k => k.PersonId);
            key.Property(k => k.Fingerprint).HasMaxLength(64);
        }
    }

    private sealed class AuthorityTable : IEntityTypeConfiguration<SigningAuthority>
    {
        public void Configure(EntityTypeBuilder<SigningAuthority> authority)
        {
            authority.ToTable("ContractSigningAuthorities");
            authority.Ignore(a => a.Right);
            authority.HasIndex(a => a.PersonId);
        }
    }
}
