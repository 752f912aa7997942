using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

public enum ContractPaymentKind { Milestone, Advance, RetentionRelease }

public enum ContractPaymentState { Due, Requested, Approved, Paid, Returned }

public enum DeductionKind { Retention, AdvanceRecovery, Insurance, Tax, Penalty, Other }

/// <summary>A claim on the contract's money. <paramref name="Gross"/> before deductions. Beside whose act it was, whose hands did it: a deputy's are their own.</summary>
public sealed record ContractPayment(int Number, ContractPaymentKind Kind, int? Milestone, long Gross, ContractPaymentState State, DateOnly DueOn,
    int? RequestedById = null, DateTime? RequestedAt = null, int? ApprovedById = null, DateTime? ApprovedAt = null, int? PaidById = null, DateOnly? PaidOn = null, string? Voucher = null, string? ReturnedWhy = null, int? RequestedHandId = null, int? ApprovedHandId = null);

/// <summary>What is held back from a payment: a named row with rate (‰), base and amount.</summary>
public sealed record Deduction(int Payment, int Line, DeductionKind Kind, string Name, int PerMille, long Base, long Amount);

/// <summary>A row as somebody fills it in; without an amount it is the rate of the base.</summary>
public sealed record DeductionDraft(DeductionKind Kind, string? Name, int PerMille, long? Amount = null);

public enum GuaranteeKind { Performance, Advance }

public enum GuaranteeState { Held, Released, Called }

/// <summary>A security that the contractor gave; retention from payments is something else.</summary>
public sealed record ContractGuarantee(int Number, GuaranteeKind Kind, string Paper, string Issuer, long Amount, DateOnly ValidUntil, GuaranteeState State = GuaranteeState.Held);

/// <summary>A statement of one payment: gross less rows is net, always.</summary>
public sealed record PaymentStatement(ContractPayment Payment, IReadOnlyList<Deduction> Rows)
{
    public long Deducted => Rows.Sum(r => r.Amount);
    public long Net => checked(Payment.Gross - Deducted);
}

/// <summary>Money: due → requested → approved → paid by different people; never more than was committed.</summary>
public sealed partial class Contract
{
    /// <summary>Retention from each payment, in ‰, and the most of an advance, in percent of the amount.</summary>
    public const int RetentionPerMille = 100, MostAdvancePercent = 25;

    private readonly List<ContractPayment> _payments = [];
    private readonly List<Deduction> _deductions = [];
    private readonly List<ContractGuarantee> _guarantees = [];
    public IReadOnlyList<ContractPayment> Payments => _payments;
    public IReadOnlyList<Deduction> Deductions => _deductions;
    public IReadOnlyList<ContractGuarantee> Guarantees => _guarantees;

    public PaymentStatement StatementOf(ContractPayment payment) => new(payment, [.. _deductions.Where(d => d.Payment == payment.Number).OrderBy(d => d.Line)]);

    /// <summary>What was spent or promised of the amount: claims that stand, less what they pay back of an advance; released retention was counted before.</summary>
    public long Committed => _payments.Where(p => Stands(p) && p.Kind != ContractPaymentKind.RetentionRelease).Sum(p => checked(p.Gross - Recovered(p.Number)));
    public long PaidNet => _payments.Where(p => p.State == ContractPaymentState.Paid).Sum(p => StatementOf(p).Net);
    public long Retained => _payments.Where(p => p.State == ContractPaymentState.Paid).Sum(p => _deductions.Where(d => d.Payment == p.Number && d.Kind == DeductionKind.Retention).Sum(d => d.Amount));
    public long Released => _payments.Where(p => p.Kind == ContractPaymentKind.RetentionRelease && p.State != ContractPaymentState.Returned).Sum(p => p.Gross);
    public long AdvanceLeft => _payments.Where(p => p is { Kind: ContractPaymentKind.Advance, State: ContractPaymentState.Paid }).Sum(p => p.Gross) - _payments.Where(Stands).Sum(p => Recovered(p.Number));

    /// <summary>A security comes in.</summary>
    public void HoldGuarantee(GuaranteeKind kind, string? paper, string? issuer, long? amount, DateOnly? until, DateTime now)
    {
        BrokenRule.If(!IsSigned && State != ContractState.Signing, ContractsWords.NotInThisState(State));
        new Rules().Text(paper, ContractsWords.GuaranteePaper, "Paper", 80).Text(issuer, ContractsWords.GuaranteeIssuer, "Issuer", 120).If(amount is not (> 0 and <= HighestAmount), ContractsWords.AmountRange, "GuaranteeAmount").If(until is null || until <= TehranTime.Day(now), ContractsWords.DayInFuture, "Until").Check();
        _guarantees.Add(new ContractGuarantee(_guarantees.Count + 1, kind, paper!, issuer!, amount!.Value, until!.Value));
        Happened(ContractsWords.GuaranteeHeld(paper, until.Value));
    }

    public void EndGuarantee(int number, GuaranteeState state, string? why)
    {
        var at = _guarantees.FindIndex(g => g.Number == number && g.State == GuaranteeState.Held);
        BrokenRule.If(at < 0 || state == GuaranteeState.Held, ShellWords.AlreadyDone);
        BrokenRule.If(state == GuaranteeState.Released && _guarantees[at].Kind == GuaranteeKind.Advance && AdvanceLeft > 0, ContractsWords.AdvanceNotRecovered(Say.Money(AdvanceLeft)));
        new Rules().Text(why, ContractsWords.OwnWords, "Why", LongestWords, ShortestWords).Check();
        _guarantees[at] = _guarantees[at] with { State = state };
        Happened(ContractsWords.GuaranteeEnded(_guarantees[at].Paper, state), why);
    }

    /// <summary>An advance against an equal guarantee that is valid.</summary>
    public void AskAdvance(long? gross, DateOnly payBy, DateOnly today)
    {
        MustRun();
        new Rules().If(gross is not > 0 || gross > Amount / 100 * MostAdvancePercent, ContractsWords.AdvanceRange(MostAdvancePercent), "Advance")
            .If(_payments.Exists(p => p.Kind == ContractPaymentKind.Advance && p.State != ContractPaymentState.Returned), ShellWords.AlreadyDone)
            .If(_guarantees.Where(g => g is { Kind: GuaranteeKind.Advance, State: GuaranteeState.Held } && g.ValidUntil >= today).Sum(g => g.Amount) < gross, ContractsWords.AdvanceNoGuarantee(Say.Money(gross ?? 0)), "Advance").Check();
        Owe(ContractPaymentKind.Advance, null, gross!.Value, payBy);
    }

    /// <summary>Somebody asks for what is due, with the rows that are held back.</summary>
    /// <exception cref="BrokenRule">Not due, a row is wrong, nothing would be left, or more would be spent than was committed.</exception>
    /// <param name="byId">Whose act it is.</param>
    /// <param name="handId">Who sits at the keyboard, where a deputy acts.</param>
    public void RequestPayment(int number, IReadOnlyList<DeductionDraft> rows, int byId, DateTime now, int? handId = null)
    {
        BrokenRule.If(!IsSigned, ContractsWords.MilestoneNotMet);
        var at = PaymentAt(number, ContractPaymentState.Due, ContractPaymentState.Returned);
        var payment = _payments[at];
        BrokenRule.If(payment.Milestone is { } stage && _milestones.Find(m => m.Number == stage)?.State != ContractMilestoneState.Met, ContractsWords.MilestoneNotMet);
        BrokenRule.If(payment.Kind == ContractPaymentKind.Advance && _payments.Exists(p => p.Number != number && p.Kind == ContractPaymentKind.Advance && p.State != ContractPaymentState.Returned), ShellWords.AlreadyDone);
        var made = Rows(payment, rows);
        BrokenRule.If(made.Sum(r => r.Amount) > payment.Gross, ContractsWords.StatementNotSum(made.Sum(r => r.Amount), payment.Gross));
        BrokenRule.If(made.Where(r => r.Kind == DeductionKind.AdvanceRecovery).Sum(r => r.Amount) > AdvanceLeft, ContractsWords.RecoveryTooMuch(Say.Money(AdvanceLeft)));
        _deductions.RemoveAll(d => d.Payment == number);
        _deductions.AddRange(made);
        _payments[at] = payment with { State = ContractPaymentState.Requested, RequestedById = byId, RequestedHandId = handId ?? byId, RequestedAt = now, ReturnedWhy = null };
        BrokenRule.If(Committed > Amount, ContractsWords.OverCommitment(Say.Money(Committed), Say.Money(Amount)));
        BrokenRule.If(Released > Retained, ContractsWords.ReleaseTooMuch(Say.Money(Retained)));
        Happened(ContractsWords.PaymentRequested(Say.Money(payment.Gross)));
    }

    /// <inheritdoc cref="RequestPayment" />
    public void ApprovePayment(int number, int byId, DateTime now, int? handId = null)
    {
        var at = PaymentAt(number, ContractPaymentState.Requested);
        BrokenRule.If(Meet((byId, handId), (_payments[at].RequestedById, _payments[at].RequestedHandId)), ContractsWords.FourEyes);
        BrokenRule.If(Committed > Amount, ContractsWords.OverCommitment(Say.Money(Committed), Say.Money(Amount)));
        _payments[at] = _payments[at] with { State = ContractPaymentState.Approved, ApprovedById = byId, ApprovedHandId = handId ?? byId, ApprovedAt = now };
        Happened(ContractsWords.PaymentApproved(Say.Money(StatementOf(_payments[at]).Net)));
    }

    public void ReturnPayment(int number, string? why)
    {
        var at = PaymentAt(number, ContractPaymentState.Requested, ContractPaymentState.Approved);
        new Rules().Text(why, ContractsWords.OwnWords, "Why", LongestWords, ShortestWords).Check();
        _payments[at] = _payments[at] with { State = ContractPaymentState.Returned, ReturnedWhy = why, ApprovedById = null, ApprovedHandId = null, ApprovedAt = null };
        Happened(ContractsWords.PaymentReturned, why);
    }

    /// <summary>The money went out; recorded by somebody who neither asked for it nor approved it.</summary>
    /// <inheritdoc cref="RequestPayment" />
    public void Pay(int number, string? voucher, DateOnly? day, int byId, DateTime now, int? handId = null)
    {
        var at = PaymentAt(number, ContractPaymentState.Approved);
        BrokenRule.If(Meet((byId, handId), (_payments[at].ApprovedById, _payments[at].ApprovedHandId)) || Meet((byId, handId), (_payments[at].RequestedById, _payments[at].RequestedHandId)), ContractsWords.FourEyes);
        new Rules().Text(voucher, ContractsWords.Voucher, "Voucher", 60).If(day is null || day > TehranTime.Day(now) || day < SignedOn, ContractsWords.DayPastOrToday, "PaidOn").Check();
        _payments[at] = _payments[at] with { State = ContractPaymentState.Paid, PaidById = byId, PaidOn = day, Voucher = voucher };
        Happened(ContractsWords.PaymentPaid(Say.Money(StatementOf(_payments[at]).Net), day!.Value));
    }

    /// <summary>Half of the retention falls due after delivery, the rest while closing.</summary>
    public void ReleaseRetention(DateOnly payBy)
    {
        MustBe(ContractState.Delivered, ContractState.Closing, ContractState.Terminated, ContractState.Exited);
        BrokenRule.If(_payments.Exists(p => p.Kind == ContractPaymentKind.RetentionRelease && p.State is not (ContractPaymentState.Paid or ContractPaymentState.Returned)), ShellWords.AlreadyDone);
        var left = Retained - Released;
        var due = State == ContractState.Delivered ? Math.Min(left, Retained / 2) : left;
        BrokenRule.If(due <= 0 || (State == ContractState.Delivered && Released > 0), ContractsWords.ReleaseTooMuch(Say.Money(left)));
        Owe(ContractPaymentKind.RetentionRelease, null, due, payBy);
    }

    private void Owe(ContractPaymentKind kind, int? milestone, long gross, DateOnly payBy)
    {
        _payments.Add(new ContractPayment(_payments.Count + 1, kind, milestone, gross, ContractPaymentState.Due, payBy));
        Happened(ContractsWords.PaymentDue(Say.Money(gross)));
    }

    private static Deduction[] Rows(ContractPayment payment, IReadOnlyList<DeductionDraft> rows)
    {
        var rules = new Rules();
        var made = rows.Select((r, i) =>
        {
            rules.If(r.PerMille is < 0 or > 1000 || r.Amount is < 0, ContractsWords.DeductionWrong, "Rows").If(string.IsNullOrWhiteSpace(r.Name) && r.Kind == DeductionKind.Other, ContractsWords.DeductionWrong, "Rows");
            var amount = r.Amount ?? (long)Math.Round((decimal)payment.Gross * r.PerMille / 1000, MidpointRounding.AwayFromZero);
            return new Deduction(payment.Number, i + 1, r.Kind, string.IsNullOrWhiteSpace(r.Name) ? "" : Say.Beginning(r.Name, 120), r.PerMille, payment.Gross, amount);
        }).Where(r => r.Amount > 0).Select((r, i) => r with { Line = i + 1 }).ToArray();
        rules.Check();
        return made;
    }

    private long Recovered(int payment) => _deductions.Where(d => d.Payment == payment && d.Kind == DeductionKind.AdvanceRecovery).Sum(d => d.Amount);

    private static bool Stands(ContractPayment payment) => payment.State is ContractPaymentState.Requested or ContractPaymentState.Approved or ContractPaymentState.Paid;

    // Four eyes are of four different people: neither whose act it is nor whose hands do it may have acted before, in whoever's place.
    private static bool Meet((int Id, int? Hand) now, (int? Id, int? Hand) before) =>
        before.Id is { } id && (now.Id == id || now.Hand == id || (before.Hand is { } hand && (now.Id == hand || now.Hand == hand)));

    private int PaymentAt(int number, params ContractPaymentState[] states)
    {
        var at = _payments.FindIndex(p => p.Number == number && states.Contains(p.State));
        BrokenRule.If(at < 0, ShellWords.AlreadyDone);
        return at;
    }
}
