using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>A part of the work that can be seen to be done, and the day by which it should be.</summary>
public sealed record MilestonePlan(string Title, DateOnly Due);

/// <summary>How an accepted idea is to be carried out.</summary>
public sealed record IdeaPlan(int? ExecutorUnitId, int? LeadId, DateOnly? From, DateOnly? To, long? BudgetRial, string? Indicator, IReadOnlyList<MilestonePlan> Milestones);

/// <summary>From acceptance to the validated benefit: planned, carried out milestone by milestone, done, or stopped with a reason.</summary>
public sealed partial class Idea
{
    public const int MostMilestones = 12, LongestMilestone = 200;

    private readonly List<Milestone> _milestones = [];

    /// <summary>Who leads the work in the executor unit; an implementer when rewards are divided.</summary>
    public int? LeadId { get; private set; }
    public DateTime? ExecutionStartedAt { get; private set; }
    public DateTime? DoneAt { get; private set; }
    public string? DoneEvidence { get; private set; }
    public DateTime? StoppedAt { get; private set; }
    public DateTime? BenefitValidatedAt { get; private set; }
    public DateTime? RewardedAt { get; private set; }

    /// <summary>In the order of their days.</summary>
    public IReadOnlyList<Milestone> Milestones => _milestones;

    /// <summary>Whole percent of the milestones that are done; each counts the same.</summary>
    public int Progress => _milestones.Count == 0 ? 0 : _milestones.Count(m => m.DoneAt is not null) * 100 / _milestones.Count;

    /// <summary>The day of the first milestone that is open.</summary>
    public DateOnly? NextMilestoneDue => _milestones.Where(m => m.DoneAt is null).Select(m => (DateOnly?)m.Due).Min();

    public bool IsAccepted => State is IdeaState.Accepted or IdeaState.AcceptedWithChanges;

    /// <summary>Who may plan and carry out: the unit that was asked to, until then the authors' own.</summary>
    public int? DoingUnitId => ExecutorUnitId ?? UnitId;

    /// <summary>The desk asks another unit to carry it out; the clock begins anew there.</summary>
    public void HandTo(int? unitId, Word unit)
    {
        MustBe(IdeaState.Accepted, IdeaState.AcceptedWithChanges, IdeaState.Planned);
        new Rules().If(unitId is null, ShellWords.ChooseOne(IdeasWords.ExecutorUnit), nameof(ExecutorUnitId)).If(unitId is not null && unitId == ExecutorUnitId, ShellWords.AlreadyDone).Check();
        ExecutorUnitId = unitId;
        Happened(IdeasWords.HandedTo(unit));
    }

    /// <summary>Executor unit, days, budget, indicator and milestones; planned again until the work begins.</summary>
    /// <exception cref="BrokenRule">Something is missing, a day is out of order, or the budget is out of range.</exception>
    public void Plan(IdeaPlan plan, Word unit, DateTime now)
    {
        MustBe(IdeaState.Accepted, IdeaState.AcceptedWithChanges, IdeaState.Planned);
        var milestones = plan.Milestones;
        new Rules().If(plan.ExecutorUnitId is null, ShellWords.ChooseOne(IdeasWords.ExecutorUnit), nameof(ExecutorUnitId))
            .If(plan.From is null, IdeasWords.PlanIncomplete(IdeasWords.PlannedFrom), nameof(PlannedFrom)).If(plan.To is null, IdeasWords.PlanIncomplete(IdeasWords.PlannedTo), nameof(PlannedTo))
            .If(plan.To < plan.From, IdeasWords.PlanBackwards, nameof(PlannedTo))
            .If(plan.BudgetRial is null, IdeasWords.PlanIncomplete(IdeasWords.Budget), nameof(BudgetRial))
            .If(plan.BudgetRial is < 0 or > HighestEstimate, ShellWords.OutOfRange(IdeasWords.Budget, 0, HighestEstimate), nameof(BudgetRial))
            .If(string.IsNullOrWhiteSpace(plan.Indicator), IdeasWords.PlanIncomplete(IdeasWords.Indicator), nameof(Indicator))
            .Text(plan.Indicator, IdeasWords.Indicator, nameof(Indicator), LongestText, 0)
            .If(milestones.Count == 0, IdeasWords.PlanIncomplete(IdeasWords.Milestone), nameof(Milestones))
            .If(milestones.Count > MostMilestones, IdeasWords.TooManyMilestones(MostMilestones), nameof(Milestones))
            .If(milestones.Any(m => m.Title.Length > LongestMilestone), ShellWords.TooLong(IdeasWords.Milestone, LongestMilestone, milestones.Select(m => m.Title.Length - LongestMilestone).DefaultIfEmpty().Max()), nameof(Milestones))
            .If(plan is { From: not null, To: not null } && milestones.Any(m => m.Due < plan.From || m.Due > plan.To), IdeasWords.MilestoneOutside, nameof(Milestones)).Check();
        (ExecutorUnitId, LeadId, PlannedFrom, PlannedTo, BudgetRial, Indicator) = (plan.ExecutorUnitId, plan.LeadId, plan.From, plan.To, plan.BudgetRial, plan.Indicator);
        _milestones.Clear();
        _milestones.AddRange(milestones.OrderBy(m => m.Due).Select((m, i) => new Milestone(i + 1, m)));
        Enter(IdeaState.Planned, now);
        Happened(IdeasWords.PlanDone(unit, plan.To));
    }

    /// <summary>The executor unit begins.</summary>
    public void StartWork(DateTime now)
    {
        MustBe(IdeaState.Planned);
        ExecutionStartedAt = now;
        Enter(IdeaState.Executing, now);
        Happened(IdeasWords.StartWorkDone);
    }

    /// <summary>Which milestones are done by now, and what happened since; a milestone that proves open after all is opened again.</summary>
    public void Report(IReadOnlyCollection<int> done, string? note, DateTime now)
    {
        MustBe(IdeaState.Executing);
        new Rules().Text(note, IdeasWords.ProgressNote, "Note", LongestWords, 0).Check();
        foreach (var milestone in _milestones) milestone.Mark(done.Contains(milestone.Number) ? milestone.DoneAt ?? now : null);
        Happened(IdeasWords.ReportProgressDone(Progress), note);
    }

    /// <summary>All milestones are done and there is something to show for it; the benefit is validated next.</summary>
    public void Finish(string? evidence, DateTime now)
    {
        MustBe(IdeaState.Executing);
        new Rules().If(Progress < 100, IdeasWords.MilestonesOpen(_milestones.Count(m => m.DoneAt is null))).Text(evidence, IdeasWords.DoneEvidence, "Evidence", LongestText, 10).Check();
        (DoneAt, DoneEvidence) = (now, evidence);
        Enter(IdeaState.Done, now);
        Happened(IdeasWords.ReportDoneDone, evidence);
    }

    /// <summary>It is not carried out, or no further.</summary>
    public void Stop(string? code, string? why, DateTime now)
    {
        MustBe(IdeaState.Accepted, IdeaState.AcceptedWithChanges, IdeaState.Planned, IdeaState.Executing);
        Reasoned(code, why).Check();
        (StoppedAt, ReasonCode, ReasonText) = (now, code, why);
        Enter(IdeaState.Stopped, now);
        Happened(IdeasWords.StopExecutionDone, why, code);
    }

    /// <summary>The ledger holds what it brings.</summary>
    public void HoldBenefit(DateTime now)
    {
        MustBe(IdeaState.Done);
        BenefitValidatedAt = now;
        Enter(IdeaState.BenefitValidated, now);
        Happened(IdeasWords.BenefitHeld);
    }

    /// <summary>Every part of its reward is paid.</summary>
    public void Reward(DateTime now)
    {
        MustBe(IdeaState.BenefitValidated);
        RewardedAt = now;
        Enter(IdeaState.Rewarded, now);
        Happened(IdeasWords.RewardedAll);
    }
}

/// <summary>A part of the work of an idea.</summary>
public sealed class Milestone
{
    private Milestone() { }

    internal Milestone(int number, MilestonePlan plan) => (Number, Title, Due) = (number, plan.Title, plan.Due);

    public int Number { get; private set; }
    public string Title { get; private set; } = "";
    public DateOnly Due { get; private set; }
    public DateTime? DoneAt { get; private set; }

    internal void Mark(DateTime? doneAt) => DoneAt = doneAt;
}
