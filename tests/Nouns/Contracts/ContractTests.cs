using Pishran.Engine.Calendar;
using Pishran.Features.Contracts;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.Contracts;

/// <summary>The rules of a contract, without a house around it.</summary>
public sealed class ContractTests
{
    private const string Why = "ده نویسه و بیشتر توضیح";
    private static readonly DateTime Now = new(2026, 11, 23, 6, 30, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = TehranTime.Day(Now);
    private static readonly TierRow Row = new(1, "national", 2_700_000_000, 27_000_000_000);
    private static readonly Splitting Alone = new(365, 1, 2_700_000_000, 0);
    private static readonly SupplierFacts Supplier = new("شرکت نمونه", "99913338412", 7);

    [Theory]
    [InlineData(2_700_000_000, ContractTier.Small)]
    [InlineData(2_700_000_001, ContractTier.Medium)]
    [InlineData(27_000_000_000, ContractTier.Medium)]
    [InlineData(27_000_000_001, ContractTier.Above)]
    public void An_amount_equal_to_a_ceiling_still_lies_in_its_tier(long amount, ContractTier tier) => Assert.Equal(tier, Row.Of(amount));

    [Fact]
    public void Above_medium_is_refused_with_the_rule_named_and_the_row_is_frozen_otherwise()
    {
        var above = AtMarketCheck(27_000_000_001);
        var broken = Assert.Throws<BrokenRule>(() => above.ChooseRoute(ContractRoute.OpenCall, null, Row, "1405", Alone, null));
        Assert.Equal(nameof(ContractsWords.AboveMedium), broken.Faults[0].Word.Key);
        above.LeaveDirective(Row, Why, Now);
        Assert.Equal((ContractState.Cancelled, 1405), (above.State, above.AboveYear));

        var small = AtMarketCheck(2_700_000_000);
        small.ChooseRoute(ContractRoute.OpenCall, null, Row, "1405", Alone, null);
        Assert.Equal((ContractTier.Small, 1, 2_700_000_000L), (small.Tier, small.ThresholdId, small.SmallCeiling));
    }

    [Fact]
    public void A_splitting_needs_an_answer_and_no_call_a_rationale()
    {
        var split = new Splitting(365, 5_000_000_000, 2_700_000_000, 2);
        Assert.Throws<BrokenRule>(() => AtMarketCheck(1_000_000_000).ChooseRoute(ContractRoute.OpenCall, null, Row, "1405", split, null));
        Assert.Throws<BrokenRule>(() => AtMarketCheck(1_000_000_000).ChooseRoute(ContractRoute.Direct, null, Row, "1405", Alone, null));
        AtMarketCheck(1_000_000_000).ChooseRoute(ContractRoute.Direct, Why, Row, "1405", split, Why);
    }

    [Fact]
    public void Weights_sum_to_a_hundred_and_are_frozen_at_publication()
    {
        var contract = AtMarketCheck(1_000_000_000);
        contract.ChooseRoute(ContractRoute.OpenCall, null, Row, "1405", Alone, null);
        Assert.Throws<BrokenRule>(() => contract.SetCriteria([new(1, "کیفیت", 60, false), new(2, "بها", 30, true)]));
        contract.SetCriteria([new(1, "کیفیت", 60, false), new(2, "بها", 40, true)]);
        Assert.Throws<BrokenRule>(() => contract.PublishCall(Why + Why, Now.AddDays(1), 1, [new Custody(1, 1, "a")], [], Now));
        contract.PublishCall(Why + Why, Now.AddDays(1), 1, [new Custody(1, 1, "a"), new Custody(2, 2, "b")], [], Now);
        Assert.Throws<BrokenRule>(() => contract.SetCriteria([new(1, "کیفیت", 100, false)]));
        Assert.Throws<BrokenRule>(() => contract.TurnKey(ProposalPart.Technical, 1, 3, Now.AddHours(1)));
        Assert.False(contract.TurnKey(ProposalPart.Technical, 1, 3, Now.AddDays(1)));
        Assert.Throws<BrokenRule>(() => contract.TurnKey(ProposalPart.Technical, 1, 3, Now.AddDays(1)));
        Assert.True(contract.TurnKey(ProposalPart.Technical, 2, 3, Now.AddDays(1)));
        Assert.Null(contract.OpensNext(Now.AddDays(2)));
    }

    [Fact]
    public void Milestones_carry_the_amount_to_the_last_rial_and_payments_need_four_eyes()
    {
        var contract = Signed(1_000_000_001);
        Assert.Equal(1_000_000_001, contract.Milestones.Sum(m => m.Amount));
        Assert.Throws<BrokenRule>(() => contract.RequestPayment(1, [], 5, Now));
        Meet(contract, 1);
        contract.RequestPayment(1, [new(DeductionKind.Retention, null, 100)], 5, Now);
        var statement = contract.StatementOf(contract.Payments[0]);
        Assert.Equal(statement.Payment.Gross, statement.Net + statement.Rows.Sum(r => r.Amount));
        Assert.Throws<BrokenRule>(() => contract.ApprovePayment(1, 5, Now));
        contract.ApprovePayment(1, 6, Now);
        Assert.Throws<BrokenRule>(() => contract.Pay(1, "P-1", Today, 6, Now));
        Assert.Throws<BrokenRule>(() => contract.Pay(1, "P-1", Today, 5, Now));
        contract.Pay(1, "P-1", Today, 7, Now);
        Assert.Equal(statement.Rows[0].Amount, contract.Retained);
        Assert.Throws<BrokenRule>(() => contract.Deliver(Now));
        Meet(contract, 2);
        contract.Deliver(Now);
        contract.ToClosing(Now);
        Assert.Throws<BrokenRule>(() => contract.Close(Now));
    }

    [Fact]
    public void An_advance_needs_an_equal_valid_guarantee_and_amendments_stay_within_their_limit()
    {
        var contract = Signed(1_000_000_000);
        Assert.Throws<BrokenRule>(() => contract.AskAdvance(200_000_000, Today, Today));
        contract.HoldGuarantee(GuaranteeKind.Advance, "G-1", "بانک", 200_000_000, Today.AddDays(90), Now);
        contract.AskAdvance(200_000_000, Today, Today);
        var first = contract.Payments[^1].Number;
        contract.RequestPayment(first, [], 5, Now);
        contract.ReturnPayment(first, Why);
        contract.AskAdvance(200_000_000, Today, Today);
        Assert.Throws<BrokenRule>(() => contract.RequestPayment(first, [], 5, Now)); // one advance at a time, however often it was returned
        contract.Amend(Why, Why, 200_000_000, null);
        contract.SignAmendment(1, "A-1", Today, Now);
        Assert.Equal(1_200_000_000, contract.Amount);
        Assert.Equal(contract.Amount, contract.Milestones.Sum(m => m.Amount));
        Assert.Throws<BrokenRule>(() => contract.Amend(Why, Why, 60_000_000, null));
        contract.Suspend("delay", Why, Now);
        contract.Resume(Now.AddDays(10));
        Assert.Equal(Today.AddDays(30 + 10), contract.Milestones[0].Due);
    }

    [Fact]
    public void A_phase_repeats_once_and_a_partnership_may_end_without_fault()
    {
        var contract = Signed(1_000_000_000, ContractKind.Partnership);
        Assert.Equal(ContractState.Phase, contract.State);
        contract.ToGate(Why + Why, Now);
        contract.DecideGate(Decision(ContractOutcome.RepeatPhase), Now);
        contract.ToGate(Why + Why, Now);
        Assert.Throws<BrokenRule>(() => contract.DecideGate(Decision(ContractOutcome.RepeatPhase), Now));
        contract.DecideGate(Decision(ContractOutcome.NextPhase), Now);
        Assert.Equal(2, contract.RunningPhase!.Number);
        contract.ToGate(Why + Why, Now);
        contract.DecideGate(Decision(ContractOutcome.Exit), Now);
        Assert.Equal((ContractState.Exited, Why), (contract.State, contract.ExitIpRule));
    }

    [Fact]
    public void What_was_submitted_before_the_exit_is_judged_and_settled_after_it()
    {
        var contract = Signed(1_000_000_000, ContractKind.Partnership);
        contract.SubmitMilestone(1, Why, Now);
        contract.ToGate(Why + Why, Now);
        contract.DecideGate(Decision(ContractOutcome.Exit), Now);
        Assert.Throws<BrokenRule>(() => contract.SubmitMilestone(2, Why, Now));
        contract.ToClosing(Now);
        Assert.Equal(nameof(ContractsWords.OpenSubmission), Assert.Single(contract.OpenItems).Key);
        Assert.True(contract.MayBeJudged);
        contract.JudgeMilestone(1, ContractMilestoneState.Met, Why, Today, Now);
        Assert.Throws<BrokenRule>(() => contract.JudgeMilestone(2, ContractMilestoneState.Met, Why, Today, Now));
        Assert.Throws<BrokenRule>(() => contract.Close(Now));
        Settle(contract, 1);
        contract.Close(Now);
        Assert.Equal((ContractState.Closed, 400_000_000), (contract.State, contract.PaidNet));
    }

    [Fact]
    public void Four_eyes_are_of_different_people_whoever_they_act_for()
    {
        const int Company = 5, Desk = 8, Till = 3, Deputy = 7;
        var contract = Signed(1_000_000_000);
        Meet(contract, 1);
        contract.RequestPayment(1, [], Company, Now, Deputy);
        foreach (var (by, hand) in new[] { (Company, Desk), (Desk, Company), (Desk, Deputy), (Deputy, Deputy) }) Refused(() => contract.ApprovePayment(1, by, Now, hand));
        contract.ApprovePayment(1, Desk, Now, 11);
        foreach (var (by, hand) in new[] { (Till, Deputy), (Till, 11), (11, 11), (Till, Desk), (Deputy, Till) }) Refused(() => contract.Pay(1, "v", Today, by, Now, hand));
        contract.Pay(1, "v", Today, Till, Now, Till);

        var paper = Awarded(1_000_000_000, ContractKind.Innovative);
        paper.Draft(string.Concat(Enumerable.Repeat(Why, 4)), 6, 9, [new("یک", Today.AddDays(30), 100)], 1, Now);
        paper.ToLegalFinance(Now);
        paper.ApproveLegal(2, Now, Deputy);
        foreach (var (by, hand) in new[] { (Till, Deputy), (Deputy, Deputy), (Till, 2) }) Refused(() => paper.ApproveFinance(by, Now, hand));
        paper.ApproveFinance(Till, Now, Till);
        Assert.Equal(ContractState.Signing, paper.State);

        static void Refused(Action act) => Assert.Equal(nameof(ContractsWords.FourEyes), Assert.Throws<BrokenRule>(act).Faults[0].Word.Key);
    }

    [Fact]
    public void After_the_signature_a_share_comes_by_an_amendment_and_counts_from_its_signature()
    {
        var (contract, clause) = (Signed(1_000_000_000), new ShareClause(ShareBase.Revenue, 0, 40, 6, null, null, Today));
        Assert.Equal(nameof(ContractsWords.ShareNeedsAmendment), Assert.Throws<BrokenRule>(() => contract.AgreeShare(clause)).Faults[0].Word.Key);
        Assert.Throws<BrokenRule>(() => contract.AmendShare(clause with { PerMille = 0 }, Why, Why));
        contract.AmendShare(clause, Why, Why);
        Assert.Null(contract.Share);
        contract.SignAmendment(1, "A-1", Today, Now);
        Assert.Equal((clause, 1_000_000_000), (contract.Share, contract.Amount));
        contract.AmendShare(clause with { PerMille = 50 }, Why, Why);
        contract.RejectAmendment(2, Why);
        Assert.Equal(40, contract.Share!.PerMille);
        contract.AskStatements(Today.AddDays(400));
        Assert.Equal(nameof(ContractsWords.ShareFrozen), Assert.Throws<BrokenRule>(() => contract.AmendShare(clause, Why, Why)).Faults[0].Word.Key);

        var before = Awarded(1_000_000_000, ContractKind.Innovative);
        before.AgreeShare(clause);
        Assert.Equal(clause, before.Share);
    }

    [Fact]
    public void Who_wrote_the_paper_approves_it_neither_for_the_law_nor_for_finance()
    {
        var contract = Awarded(1_000_000_000, ContractKind.Innovative);
        contract.Draft(string.Concat(Enumerable.Repeat(Why, 4)), 6, 9, [new("یک", Today.AddDays(30), 100)], 2, Now);
        contract.ToLegalFinance(Now);
        var broken = Assert.Throws<BrokenRule>(() => contract.ApproveLegal(2, Now, others: "دبیر دیگر")).Faults[0].Word;
        Assert.Contains("دبیر دیگر", broken.In(Language.Fa), StringComparison.Ordinal);
        Assert.Equal(nameof(ContractsWords.WriterAlone), Assert.Throws<BrokenRule>(() => contract.ApproveFinance(2, Now)).Faults[0].Word.Key);
        Assert.Throws<BrokenRule>(() => contract.ApproveLegal(8, Now, handId: 2)); // a deputy at the keyboard who wrote it
        contract.ReturnDraft(Why, Now);
        contract.Draft(string.Concat(Enumerable.Repeat(Why, 4)), 6, 9, [new("یک", Today.AddDays(30), 100)], 1, Now);
        contract.ToLegalFinance(Now);
        contract.ApproveLegal(2, Now);
        contract.ApproveFinance(3, Now);
        Assert.Equal((ContractState.Signing, 1), (contract.State, contract.DraftedById));
    }

    [Fact]
    public void A_share_is_a_formula_with_floor_and_cap_and_closing_asks_at_6_12_and_24_months()
    {
        var clause = new ShareClause(ShareBase.Upside, 1_000, 40, 6, 5, 100, Today);
        Assert.Equal((5, 40, 100), (clause.DueFor(900), clause.DueFor(2_000), clause.DueFor(9_000)));
        var contract = Signed(1_000_000_000);
        Meet(contract, 1);
        Meet(contract, 2);
        foreach (var payment in contract.Payments.ToList()) Settle(contract, payment.Number);
        contract.Deliver(Now);
        contract.ToClosing(Now);
        contract.Close(Now);
        Assert.Equal([6, 12, 24], contract.AfterLives.Select(a => a.Months));
        Assert.Equal(nameof(ContractsWords.NotDueBefore), Assert.Throws<BrokenRule>(() => contract.AnswerAfterLife(12, null, Why, null, null, null, Now)).Faults[0].Word.Key);
        var due = TehranTime.ToUtc(contract.AfterLives[1].DueOn.ToDateTime(TimeOnly.MinValue));
        contract.AnswerAfterLife(12, null, Why, null, null, null, due);
        Assert.Throws<BrokenRule>(() => contract.AnswerAfterLife(12, null, Why, null, null, null, due));
    }

    [Theory]
    [InlineData(1403, 12, 30, 1403)]
    [InlineData(1404, 12, 29, 1404)]
    [InlineData(1404, 1, 1, 1404)]
    public void The_day_of_the_signature_decides_the_year(int year, int month, int day, int counted) => Assert.Equal(counted,
        Contract.FromList(new ListedContract("1", "موضوع", Supplier, ContractKind.Innovative, null, "", 5, new JalaliDate(year, month, day).ToDateOnly(), 3, ContractState.Active), null, Now).SignedYear);

    private static Contract AtMarketCheck(long amount, ContractKind kind = ContractKind.Innovative)
    {
        var contract = Contract.Record(new NeedFacts("سنجش پرشدگی مخزن", kind, 1, "منطقهٔ یک", 1), 1, Now);
        contract.WriteBrief(new BriefFacts(1, "مخزن‌ها سرریز نمی‌کنند", "شمار سرریز", "پاکبانان", "۱۲۳", amount), Now);
        contract.ToMarketCheck(Now);
        contract.KeepEvidence(1, "hash");
        return contract;
    }

    [Fact]
    public void A_splitting_that_the_company_brings_is_answered_where_the_company_is_named()
    {
        var contract = AtMarketCheck(1_000_000_000);
        contract.ChooseRoute(ContractRoute.Direct, Why, Row, "1405", Alone, null);
        foreach (var paper in contract.MissingPapers) contract.HoldPaper(paper, "۱", Now);
        var split = new Splitting(365, 5_000_000_000, 2_700_000_000, 2);
        Assert.Equal(nameof(Contract.SplittingAnswer), Assert.Throws<BrokenRule>(() => contract.ToCommitteeDirectly(Supplier, 1_000_000_000, Why + Why, Row, "1405", split, "کوتاه", null, Now)).Faults[0].Field);
        Assert.Equal(ContractState.MarketCheck, contract.State);
        contract.ToCommitteeDirectly(Supplier, 1_000_000_000, Why + Why, Row, "1405", split, Why, null, Now);
        Assert.Equal((ContractState.Committee, Why), (contract.State, contract.SplittingAnswer));
    }

    [Fact]
    public void A_returned_paper_is_approved_anew_by_both()
    {
        var contract = AtMarketCheck(1_000_000_000);
        contract.ChooseRoute(ContractRoute.Direct, Why, Row, "1405", Alone, null);
        foreach (var paper in contract.MissingPapers) contract.HoldPaper(paper, "۱", Now);
        contract.ToCommitteeDirectly(Supplier, 1_000_000_000, Why + Why, Row, "1405", Alone, null, null, Now);
        contract.Award(Decision(ContractOutcome.Award), ContractKind.Innovative, Now);
        contract.Draft(string.Concat(Enumerable.Repeat(Why, 4)), 6, 9, [new("یک", Today.AddDays(30), 100)], 1, Now);
        contract.ToLegalFinance(Now);
        contract.ApproveLegal(2, Now);
        contract.ReturnDraft(Why, Now);
        contract.ToLegalFinance(Now);
        contract.ApproveFinance(3, Now);
        Assert.Equal(ContractState.LegalFinance, contract.State);
        contract.ApproveLegal(2, Now);
        Assert.Equal(ContractState.Signing, contract.State);
    }

    private static Contract Awarded(long amount, ContractKind kind)
    {
        var contract = AtMarketCheck(amount, kind);
        contract.ChooseRoute(ContractRoute.Direct, Why, Row, "1405", Alone, null);
        foreach (var paper in contract.MissingPapers) contract.HoldPaper(paper, "۱", Now);
        contract.ToCommitteeDirectly(Supplier, amount, Why + Why, Row, "1405", Alone, null, null, Now);
        contract.Award(Decision(ContractOutcome.Award), kind, Now);
        return contract;
    }

    private static Contract Signed(long amount, ContractKind kind = ContractKind.Innovative)
    {
        var contract = Awarded(amount, kind);
        if (kind == ContractKind.Partnership) contract.PlanPhases([("یک", "هدف", Today.AddDays(30)), ("دو", "هدف", Today.AddDays(60))], Why, Why);
        contract.Draft(string.Concat(Enumerable.Repeat(Why, 4)), 6, 9, [new("یک", Today.AddDays(30), 40), new("دو", Today.AddDays(60), 60)], 1, Now);
        contract.ToLegalFinance(Now);
        contract.ApproveLegal(2, Now);
        Assert.Throws<BrokenRule>(() => contract.ApproveFinance(2, Now));
        contract.ApproveFinance(3, Now);
        Assert.Throws<BrokenRule>(() => contract.Sign(new SigningRight(1, Signatory.Office, null, 4, "رئیس", amount - 1), "L-1", Today, Row, "1405", Now));
        contract.Sign(new SigningRight(1, Signatory.Office, null, 4, "رئیس", amount), "L-1", Today, Row, "1405", Now);
        return contract;
    }

    private static void Meet(Contract contract, int stage)
    {
        contract.SubmitMilestone(stage, Why, Now);
        contract.JudgeMilestone(stage, ContractMilestoneState.Met, Why, Today.AddDays(10), Now);
    }

    private static void Settle(Contract contract, int payment)
    {
        contract.RequestPayment(payment, [], 5, Now);
        contract.ApprovePayment(payment, 6, Now);
        contract.Pay(payment, "P", Today, 7, Now);
    }

    private static ContractDecision Decision(ContractOutcome outcome) => new(0, "1405/1", Today, outcome, Why, null, null);
}
