using Pishran.Engine.Calendar;
using Pishran.Engine.Numbers;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

public enum Signatory { Office, ExecutingUnit }

/// <summary>A stage of the work as the paper names it.</summary>
public sealed record MilestoneDraft(string Title, DateOnly? Due, int Percent);

/// <summary>Who may sign for whom and up to how much; a row with a first day.</summary>
public sealed record SigningRight(int Id, Signatory Side, int? UnitId, int PersonId, string Name, long Most);

/// <summary>The paper: text, stages, legal and financial control, signatures.</summary>
public sealed partial class Contract
{
    public const int LongestDraft = 40_000, MostMilestones = 24;

    public long OriginalAmount { get; private set; }
    public string? DraftText { get; private set; }

    /// <summary>Who wrote the paper last, with their own hands.</summary>
    public int? DraftedById { get; private set; }
    public int? SupervisorId { get; private set; }
    public int? LegalById { get; private set; }

    /// <summary>Whose hands approved it, where a deputy did.</summary>
    public int? LegalHandId { get; private set; }
    public DateTime? LegalAt { get; private set; }
    public int? FinanceById { get; private set; }
    public int? FinanceHandId { get; private set; }
    public DateTime? FinanceAt { get; private set; }
    public Signatory? SignedFor { get; private set; }
    public int? SignedById { get; private set; }
    public string? SignedByName { get; private set; }

    /// <summary>Writes the paper; the stages carry the whole amount, split to the last rial.</summary>
    /// <exception cref="BrokenRule">No text, supervisor or duration, or the weights of the stages don't sum to 100.</exception>
    public void Draft(string? text, int? months, int? supervisorId, IReadOnlyList<MilestoneDraft> stages, int byId, DateTime now)
    {
        MustBe(ContractState.Awarded, ContractState.Drafting);
        new Rules().Text(text, ContractsWords.DraftText, nameof(DraftText), LongestDraft, 50).If(months is not (>= 1 and <= 120), ContractsWords.MonthsRange, nameof(Months)).If(supervisorId is null, ShellWords.ChooseOne(ContractsWords.Supervisor), nameof(SupervisorId))
            .If(stages.Count is 0 or > MostMilestones || stages.Any(s => string.IsNullOrWhiteSpace(s.Title) || s.Due is null || s.Percent is < 1 or > 100), ContractsWords.MilestoneIncomplete, "Stages")
            .If(stages.Sum(s => s.Percent) != 100, ContractsWords.MilestoneWeights(stages.Sum(s => s.Percent)), "Stages").Check();
        (DraftText, Months, SupervisorId, DraftedById) = (text, months, supervisorId, byId);
        SetMilestones(stages);
        (LegalById, LegalHandId, LegalAt, FinanceById, FinanceHandId, FinanceAt) = (null, null, null, null, null, null);
        Enter(ContractState.Drafting, now);
        Happened(ContractsWords.Drafted);
    }

    /// <summary>The paper goes to the lawyers and to finance.</summary>
    public void ToLegalFinance(DateTime now)
    {
        MustBe(ContractState.Drafting);
        BrokenRule.If(DraftText is null || _milestones.Count == 0, ContractsWords.MilestoneIncomplete);
        Enter(ContractState.LegalFinance, now);
        Happened(ContractsWords.SentToLegalFinance);
    }

    /// <param name="byId">Whose approval it is.</param>
    /// <param name="handId">Who sits at the keyboard, where a deputy acts.</param>
    /// <param name="others">The names of those who may approve besides, for whoever wrote the paper.</param>
    /// <exception cref="BrokenRule">Approved already, by whoever wrote the paper, or by whoever approved it for finance.</exception>
    public void ApproveLegal(int byId, DateTime now, int? handId = null, string? others = null)
    {
        MustBe(ContractState.LegalFinance);
        MustNotBeWriter(byId, handId, others);
        BrokenRule.If(LegalById is not null, ShellWords.AlreadyDone);
        BrokenRule.If(Meet((byId, handId), (FinanceById, FinanceHandId)), ContractsWords.FourEyes);
        (LegalById, LegalHandId, LegalAt) = (byId, handId, now);
        Happened(ContractsWords.LegalApproved);
        GoToSigning(now);
    }

    /// <inheritdoc cref="ApproveLegal" />
    public void ApproveFinance(int byId, DateTime now, int? handId = null, string? others = null)
    {
        MustBe(ContractState.LegalFinance);
        MustNotBeWriter(byId, handId, others);
        BrokenRule.If(FinanceById is not null, ShellWords.AlreadyDone);
        BrokenRule.If(Meet((byId, handId), (LegalById, LegalHandId)), ContractsWords.FourEyes);
        (FinanceById, FinanceHandId, FinanceAt) = (byId, handId, now);
        Happened(ContractsWords.FinanceApproved);
        GoToSigning(now);
    }

    /// <summary>Lawyers or finance want the paper changed; what was approved before counts no more.</summary>
    public void ReturnDraft(string? why, DateTime now)
    {
        MustBe(ContractState.LegalFinance, ContractState.Signing);
        new Rules().Text(why, ContractsWords.OwnWords, "Why", LongestWords, ShortestWords).Check();
        (LegalById, LegalHandId, LegalAt, FinanceById, FinanceHandId, FinanceAt) = (null, null, null, null, null, null);
        Enter(ContractState.Drafting, now);
        Happened(ContractsWords.DraftReturned, why);
    }

    /// <summary>Both sides have signed. The ceilings of this day are frozen; the signatory's authority covers the amount.</summary>
    public void Sign(SigningRight? right, string? letter, DateOnly? day, TierRow? row, string year, DateTime now)
    {
        MustBe(ContractState.Signing);
        new Rules().If(right is null, ShellWords.ChooseOne(ContractsWords.SignatoryLabel), "RightId").Text(letter, ContractsWords.LetterNumber, "Letter", 60)
            .If(day is null || day > TehranTime.Day(now), ContractsWords.DayPastOrToday, "Day").If(right is not null && Amount > right.Most, ContractsWords.OverSigningAuthority(Say.Money(Amount), right?.Name, Say.Money(right?.Most ?? 0)), "RightId").Check();
        MustFit(row, Amount, year);
        Freeze(row, Amount);
        SetSigned(day!.Value);
        (LetterNumber, LetterKey, SignedFor, SignedById, SignedByName) = (letter, LetterKeyOf(letter!), right!.Side, right.PersonId, right.Name);
        EndsOn = JalaliDate.From(day.Value).AddMonths(Months!.Value).ToDateOnly();
        Enter(IsPartnership && _phases.Count > 0 ? ContractState.Phase : ContractState.Active, now);
        if (State == ContractState.Phase) BeginPhase(1);
        Happened(ContractsWords.SignedDone(right.Name, letter));
    }

    /// <summary>Whether somebody, or whoever acts for them, wrote the paper and so doesn't control it.</summary>
    public bool IsWrittenBy(int personId, int? handId = null) => DraftedById is { } writer && (writer == personId || writer == handId);

    /// <summary>What whoever wrote the paper is told: who else approves it.</summary>
    public static Word WriterIsTold(string? others) => string.IsNullOrEmpty(others) ? ContractsWords.WriterAlone : ContractsWords.WriterDoesNotControl(others);

    private void MustNotBeWriter(int byId, int? handId, string? others) => BrokenRule.If(IsWrittenBy(byId, handId), WriterIsTold(others));

    private void GoToSigning(DateTime now)
    {
        if (LegalById is not null && FinanceById is not null) Enter(ContractState.Signing, now);
    }

    private void SetMilestones(IReadOnlyList<MilestoneDraft> stages)
    {
        var amounts = LargestRemainder.Split(Amount, [.. stages.Select(s => (long)s.Percent)]);
        _milestones.Clear();
        _milestones.AddRange(stages.Select((s, i) => new ContractMilestone(i + 1, s.Title, s.Due!.Value, s.Percent, amounts[i])));
    }
}
