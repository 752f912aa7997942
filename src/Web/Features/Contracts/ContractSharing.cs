using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

public enum ShareBase { Revenue, Upside }

public enum StatementState { StatementDue, Received, Verified, Invoiced, Paid, Disputed }

/// <summary>The clause as a formula: ‰ of a period's revenue, or of what exceeds a baseline; not below the floor nor above the cap.</summary>
public sealed record ShareClause(ShareBase Base, long Baseline, int PerMille, int PeriodMonths, long? Floor, long? Cap, DateOnly From)
{
    /// <summary>What is due for a revenue, to the rial.</summary>
    public long DueFor(long revenue)
    {
        var counted = Base == ShareBase.Upside ? Math.Max(0, revenue - Baseline) : revenue;
        var due = (long)Math.Round((decimal)counted * PerMille / 1000, MidpointRounding.AwayFromZero);
        return Math.Min(Math.Max(due, Floor ?? 0), Cap ?? long.MaxValue);
    }
}

/// <summary>The revenue of a period and the city's share of it.</summary>
public sealed record RevenueStatement(int Number, DateOnly From, DateOnly To, StatementState State, long? Revenue, long? Due, string? Evidence, string? Invoice, DateOnly? PaidOn, string? Dispute);

/// <summary>Revenue share: one clause, and a statement for each period.</summary>
public sealed partial class Contract
{
    private readonly List<RevenueStatement> _statements = [];
    public ShareClause? Share { get; private set; }
    public IReadOnlyList<RevenueStatement> Statements => _statements;

    /// <summary>The clause of the paper, before it is signed; of a contract from a list, as its paper said. Later it changes by an amendment alone.</summary>
    /// <exception cref="BrokenRule">Signed already, statements were asked for, or the formula makes no sense.</exception>
    public void AgreeShare(ShareClause clause)
    {
        BrokenRule.If(IsSigned && !(IsFromList && Share is null), ContractsWords.ShareNeedsAmendment);
        BrokenRule.If(!IsSigned && State is not (ContractState.Awarded or ContractState.Drafting), ContractsWords.NotInThisState(State));
        SetShare(clause);
    }

    /// <summary>An amendment that sets or changes the clause is drafted; the clause counts from its signature on.</summary>
    public void AmendShare(ShareClause clause, string? what, string? why)
    {
        MustRun();
        CheckShare(clause);
        new Rules().Text(what, ContractsWords.AmendmentWhat, "What", LongestWords).Text(why, ContractsWords.AmendmentWhy, "Why", LongestWords, ShortestWords).Check();
        _amendments.Add(new Amendment(_amendments.Count + 1, what!, why!, 0, null, AmendmentState.Draft, null, null, System.Text.Json.JsonSerializer.Serialize(clause)));
        Happened(ContractsWords.AmendmentDrafted(_amendments.Count), why);
    }

    private void SetShare(ShareClause clause)
    {
        CheckShare(clause);
        Share = clause;
        Happened(ContractsWords.ShareAgreed(clause.PerMille));
    }

    private void CheckShare(ShareClause clause) =>
        new Rules().If(_statements.Count > 0, ContractsWords.ShareFrozen).If(clause.PerMille is < 1 or > 1000, ContractsWords.ShareRange, "PerMille").If(clause.PeriodMonths is not (3 or 6 or 12), ContractsWords.PeriodRange, "PeriodMonths")
            .If(clause.Floor < 0 || clause.Cap <= (clause.Floor ?? 0), ContractsWords.FloorAboveCap, "Cap").If(clause.Base == ShareBase.Upside && clause.Baseline <= 0, ContractsWords.BaselineNeeded, "Baseline").Check();

    /// <summary>Opens the statements of periods that are over.</summary>
    public bool AskStatements(DateOnly today)
    {
        var asked = false;
        while (NextPeriodEnd is { } to && to < today)
        {
            _statements.Add(new RevenueStatement(_statements.Count + 1, NextPeriodStart, to, StatementState.StatementDue, null, null, null, null, null, null));
            asked = true;
        }
        return asked;
    }

    /// <summary>The last day of the first period without a statement; null where no share was agreed or nothing is signed.</summary>
    private DateOnly? NextPeriodEnd => Share is { } clause && IsSigned ? JalaliDate.From(NextPeriodStart).AddMonths(clause.PeriodMonths).ToDateOnly().AddDays(-1) : null;
    private DateOnly NextPeriodStart => _statements.Count == 0 ? Share!.From : _statements[^1].To.AddDays(1);

    /// <summary>The company says its revenue; what is due is computed, never typed.</summary>
    public void ReceiveStatement(int number, long? revenue, string? evidence)
    {
        var at = StatementAt(number, StatementState.StatementDue, StatementState.Disputed);
        new Rules().If(revenue is not (>= 0 and <= HighestAmount), ContractsWords.AmountRange, "Revenue").Text(evidence, ContractsWords.StatementEvidence, "Evidence", LongestWords, ShortestWords).Check();
        _statements[at] = _statements[at] with { State = StatementState.Received, Revenue = revenue, Due = Share!.DueFor(revenue!.Value), Evidence = evidence, Dispute = null };
        Happened(ContractsWords.StatementReceived(number, Say.Money(_statements[at].Due!.Value)));
    }

    /// <summary>Finance agrees; the statement whose due enters the ledger of benefits.</summary>
    public RevenueStatement VerifyStatement(int number)
    {
        var at = StatementAt(number, StatementState.Received);
        _statements[at] = _statements[at] with { State = StatementState.Verified };
        Happened(ContractsWords.StatementVerified(number, Say.Money(_statements[at].Due!.Value)));
        return _statements[at];
    }

    public void DisputeStatement(int number, string? why)
    {
        var at = StatementAt(number, StatementState.Received);
        new Rules().Text(why, ContractsWords.OwnWords, "Why", LongestWords, ShortestWords).Check();
        _statements[at] = _statements[at] with { State = StatementState.Disputed, Dispute = why };
        Happened(ContractsWords.StatementDisputed(number), why);
    }

    public void InvoiceStatement(int number, string? invoice)
    {
        var at = StatementAt(number, StatementState.Verified);
        new Rules().Text(invoice, ContractsWords.InvoiceNumber, "Invoice", 60).Check();
        _statements[at] = _statements[at] with { State = StatementState.Invoiced, Invoice = invoice };
        Happened(ContractsWords.StatementInvoiced(number, invoice));
    }

    public void StatementPaid(int number, DateOnly? day, DateTime now)
    {
        var at = StatementAt(number, StatementState.Invoiced);
        BrokenRule.If(day is null || day > TehranTime.Day(now), ContractsWords.DayPastOrToday, "PaidOn");
        _statements[at] = _statements[at] with { State = StatementState.Paid, PaidOn = day };
        Happened(ContractsWords.StatementPaid(number));
    }

    private int StatementAt(int number, params StatementState[] states)
    {
        var at = _statements.FindIndex(s => s.Number == number && states.Contains(s.State));
        BrokenRule.If(at < 0, ShellWords.AlreadyDone);
        return at;
    }
}
