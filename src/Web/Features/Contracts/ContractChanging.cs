using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

public enum AmendmentState { Draft, InForce, Rejected }

/// <summary>What a later paper changes: by how much, until when, and why; <paramref name="Clause"/> keeps a revenue share.</summary>
public sealed record Amendment(int Number, string What, string Why, long Delta, DateOnly? NewEnd, AmendmentState State, string? Letter, DateOnly? On, string? Clause = null)
{
    /// <summary>The clause of a revenue share that it brings.</summary>
    public ShareClause? Share => Clause is null ? null : System.Text.Json.JsonSerializer.Deserialize<ShareClause>(Clause);
}

/// <summary>Amendments, suspension, termination and the end.</summary>
public sealed partial class Contract
{
    /// <summary>The most that amendments may change the amount, in percent of what was awarded, up or down.</summary>
    public const int MostChangePercent = 25;

    private readonly List<Amendment> _amendments = [];
    public IReadOnlyList<Amendment> Amendments => _amendments;
    public ContractState? StateBefore { get; private set; }
    public DateTime? ClosedAt { get; private set; }

    /// <summary>How far amendments in force have taken the amount, in percent of what was awarded.</summary>
    public double ChangePercent => OriginalAmount == 0 ? 0 : 100.0 * (Amount - OriginalAmount) / OriginalAmount;

    public void Amend(string? what, string? why, long? delta, DateOnly? newEnd)
    {
        MustRun();
        new Rules().Text(what, ContractsWords.AmendmentWhat, "What", LongestWords, ShortestWords).Text(why, ContractsWords.AmendmentWhy, "Why", LongestWords, ShortestWords)
            .If(delta is null or 0 && newEnd is null, ContractsWords.AmendmentNothing, "Delta").If(newEnd <= SignedOn, ContractsWords.DayInFuture, "NewEnd").Check();
        MustStayWithin(delta ?? 0);
        _amendments.Add(new Amendment(_amendments.Count + 1, what!, why!, delta ?? 0, newEnd, AmendmentState.Draft, null, null));
        Happened(ContractsWords.AmendmentDrafted(_amendments.Count), why);
    }

    /// <summary>The amendment is signed: amount, end and stages follow; the sum of changes stays within its limit.</summary>
    public void SignAmendment(int number, string? letter, DateOnly? day, DateTime now)
    {
        MustRun();
        var at = _amendments.FindIndex(a => a.Number == number && a.State == AmendmentState.Draft);
        BrokenRule.If(at < 0, ShellWords.AlreadyDone);
        new Rules().Text(letter, ContractsWords.LetterNumber, "Letter", 60).If(day is null || day > TehranTime.Day(now), ContractsWords.DayPastOrToday, "Day").Check();
        var amendment = _amendments[at];
        MustStayWithin(amendment.Delta);
        Spread(amendment, day!.Value);
        (Amount, EndsOn) = (checked(Amount + amendment.Delta), amendment.NewEnd ?? EndsOn);
        BrokenRule.If(Committed > Amount, ContractsWords.OverCommitment(Say.Money(Committed), Say.Money(Amount)));
        if (amendment.Share is { } share) SetShare(share);
        _amendments[at] = amendment with { State = AmendmentState.InForce, Letter = letter, On = day };
        Happened(ContractsWords.AmendmentInForce(number, Say.Money(amendment.Delta)), amendment.Why);
    }

    public void RejectAmendment(int number, string? why)
    {
        var at = _amendments.FindIndex(a => a.Number == number && a.State == AmendmentState.Draft);
        BrokenRule.If(at < 0, ShellWords.AlreadyDone);
        new Rules().Text(why, ContractsWords.OwnWords, "Why", LongestWords, ShortestWords).Check();
        _amendments[at] = _amendments[at] with { State = AmendmentState.Rejected };
        Happened(ContractsWords.AmendmentRejected(number), why);
    }

    public void Suspend(string? code, string? why, DateTime now)
    {
        MustRun();
        Reasoned(code, why).Check();
        (StateBefore, ReasonCode, ReasonText) = (State, code, why);
        Enter(ContractState.Suspended, now);
        Happened(ContractsWords.SuspendedDone, why, code);
    }

    /// <summary>Goes on; what is not delivered yet moves by the days it stood.</summary>
    public void Resume(DateTime now)
    {
        MustBe(ContractState.Suspended);
        var days = TehranTime.Day(now).DayNumber - TehranTime.Day(StateSince).DayNumber;
        for (var i = 0; i < _milestones.Count; i++)
            if (_milestones[i].State is not ContractMilestoneState.Met) _milestones[i] = _milestones[i] with { Due = _milestones[i].Due.AddDays(days) };
        EndsOn = EndsOn?.AddDays(days);
        Enter(StateBefore ?? ContractState.Active, now);
        StateBefore = null;
        Happened(ContractsWords.ResumedDone(days));
    }

    public void Terminate(string? code, string? why, DateTime now)
    {
        MustBe(ContractState.Active, ContractState.Phase, ContractState.Gate, ContractState.Suspended);
        Reasoned(code, why).Check();
        (ReasonCode, ReasonText) = (code, why);
        Enter(ContractState.Terminated, now);
        Happened(ContractsWords.TerminatedDone, why, code);
    }

    /// <summary>The accounts are settled next.</summary>
    public void ToClosing(DateTime now)
    {
        MustBe(ContractState.Delivered, ContractState.Terminated, ContractState.Exited);
        Enter(ContractState.Closing, now);
        Happened(ContractsWords.ClosingBegan);
    }

    /// <summary>What must be settled before the contract closes.</summary>
    public IReadOnlyList<Word> OpenItems =>
    [
        .. _milestones.Where(m => m.State == ContractMilestoneState.Submitted).Select(m => ContractsWords.OpenSubmission(m.Title)),
        .. _payments.Where(p => p.State is ContractPaymentState.Due or ContractPaymentState.Requested or ContractPaymentState.Approved).Select(p => ContractsWords.OpenPayment(Say.Money(p.Gross))),
        .. Retained > Released ? new[] { ContractsWords.OpenRetention(Say.Money(Retained - Released)) } : [],
        .. _guarantees.Where(g => g.State == GuaranteeState.Held).Select(g => ContractsWords.OpenGuarantee(g.Paper)),
        .. _amendments.Where(a => a.State == AmendmentState.Draft).Select(a => ContractsWords.OpenAmendment(a.Number)),
    ];

    /// <summary>All is settled; the questions of what became of it begin.</summary>
    /// <exception cref="BrokenRule">Something is still open: it is named.</exception>
    public void Close(DateTime now)
    {
        MustBe(ContractState.Closing);
        BrokenRule.If(OpenItems.Count > 0, ContractsWords.OpenItemsLeft(Word.Said(Say.List(OpenItems.Select(i => i.ToString())))));
        ClosedAt = now;
        AskLater(TehranTime.Day(now));
        Enter(ContractState.Closed, now);
        Happened(ContractsWords.ClosedDone);
    }

    private void MustStayWithin(long delta)
    {
        var percent = OriginalAmount == 0 ? 0 : 100.0 * Math.Abs(checked(Amount + delta) - OriginalAmount) / OriginalAmount;
        BrokenRule.If(percent > MostChangePercent, ContractsWords.AmendmentOverLimit(percent, MostChangePercent), "Delta");
    }

    // More money is a stage of its own; less comes off the last stages that are not delivered.
    private void Spread(Amendment amendment, DateOnly day)
    {
        if (amendment.Delta > 0) _milestones.Add(new ContractMilestone(_milestones.Count + 1, Say.Beginning(amendment.What, 200), amendment.NewEnd ?? EndsOn ?? day, 0, amendment.Delta));
        var off = Math.Max(0, -amendment.Delta);
        for (var i = _milestones.Count - 1; i >= 0 && off > 0; i--)
        {
            if (_milestones[i].State is ContractMilestoneState.Met or ContractMilestoneState.Submitted) continue;
            var cut = Math.Min(off, _milestones[i].Amount);
            _milestones[i] = _milestones[i] with { Amount = _milestones[i].Amount - cut };
            off -= cut;
        }
        BrokenRule.If(off > 0, ContractsWords.AmendmentTooLate, "Delta");
    }
}
