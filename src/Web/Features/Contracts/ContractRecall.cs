using Pishran.Engine.Calendar;
using Pishran.Engine.Numbers;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>What the file of a past contract tells besides its row: stages, supervisor, who paid.</summary>
public sealed record PastFile(IReadOnlyList<(string Title, int Percent)> Stages, int SupervisorId, int RequestedById, int ApprovedById, int PaidById, int MetStages);

/// <summary>What happened to a listed contract before the house knew of it, taken over from its file.</summary>
public sealed partial class Contract
{
    /// <summary>Gives a listed contract its stages and the payments of those that were met; once.</summary>
    public void Recall(PastFile file, DateTime now)
    {
        BrokenRule.If(!IsFromList || _milestones.Count > 0, ShellWords.AlreadyDone);
        var (start, days) = (SignedOn!.Value, Math.Max(file.Stages.Count, (EndsOn ?? SignedOn.Value.AddDays(180)).DayNumber - SignedOn.Value.DayNumber));
        var amounts = LargestRemainder.Split(Amount, [.. file.Stages.Select(s => (long)s.Percent)]);
        (SupervisorId, OriginalAmount) = (file.SupervisorId, Amount);
        for (var i = 0; i < file.Stages.Count; i++)
        {
            var (due, isMet) = (start.AddDays(days * (i + 1) / file.Stages.Count), i < file.MetStages);
            var at = TehranTime.ToUtc(due.ToDateTime(new TimeOnly(10, 0)));
            _milestones.Add(new ContractMilestone(i + 1, file.Stages[i].Title, due, file.Stages[i].Percent, amounts[i], isMet ? ContractMilestoneState.Met : ContractMilestoneState.Scheduled, isMet ? at : null, isMet ? file.Stages[i].Title : null, isMet ? at : null));
            if (!isMet) continue;
            var (number, paid) = (_payments.Count + 1, due.AddDays(12) < TehranTime.Day(now) ? due.AddDays(12) : TehranTime.Day(now));
            _payments.Add(new ContractPayment(number, ContractPaymentKind.Milestone, i + 1, amounts[i], ContractPaymentState.Paid, due.AddDays(14), file.RequestedById, at, file.ApprovedById, at, file.PaidById, paid, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Number}-{number}")));
            _deductions.Add(new Deduction(number, 1, DeductionKind.Retention, "", RetentionPerMille, amounts[i], amounts[i] / 1000 * RetentionPerMille));
        }
        if (State == ContractState.Closed) RecallEnd(file);
        Happened(ContractsWords.FileRecalled);
    }

    private void RecallEnd(PastFile file)
    {
        var (end, held) = (EndsOn ?? SignedOn!.Value.AddDays(180), Retained);
        if (held > 0) _payments.Add(new ContractPayment(_payments.Count + 1, ContractPaymentKind.RetentionRelease, null, held, ContractPaymentState.Paid, end.AddDays(30), file.RequestedById, null, file.ApprovedById, null, file.PaidById, end.AddDays(30), Number + "-R"));
        ClosedAt = TehranTime.ToUtc(end.AddDays(30).ToDateTime(new TimeOnly(10, 0)));
        AskLater(end.AddDays(30));
    }
}
