using Pishran.Shell;

namespace Pishran.Features.Bylaws;

/// <summary>How many working days a stage of a kind of record may take, when its holder is nudged and who hears of it afterwards.</summary>
public sealed class AnswerClock : BylawRow
{
    private AnswerClock() { }

    /// <exception cref="BrokenRule">Days outside 1–250, or a nudge outside 10–100 %.</exception>
    public AnswerClock(string? kind, string? stage, int? workingDays, int? nudgeAtPercent, string? escalateTo, Decree decree) : base(decree)
    {
        new Rules().Text(kind, BylawsWords.ClockKindLabel, nameof(Kind), 40).Text(stage, BylawsWords.StageLabel, nameof(Stage), 40)
            .If(workingDays is null or < 1 or > 250, ShellWords.OutOfRange(BylawsWords.WorkingDays, 1, 250), nameof(WorkingDays))
            .If(nudgeAtPercent is null or < 10 or > 100, ShellWords.OutOfRange(BylawsWords.NudgeAt, 10, 100), nameof(NudgeAtPercent))
            .If(string.IsNullOrEmpty(escalateTo), ShellWords.ChooseOne(BylawsWords.EscalateTo), nameof(EscalateTo)).Check();
        (Kind, Stage, WorkingDays, NudgeAtPercent, EscalateTo) = (kind!, stage!, workingDays!.Value, nudgeAtPercent!.Value, escalateTo!);
    }

    public string Kind { get; private set; } = "";
    public string Stage { get; private set; } = "";
    public int WorkingDays { get; private set; }
    public int NudgeAtPercent { get; private set; }

    /// <summary>A code such as <c>head-of-problems</c> (a role) or <c>author</c> (a relation to the record).</summary>
    public string EscalateTo { get; private set; } = "";

    public override string Series => $"{Kind}/{Stage}";
    public override Word Name => BylawsWords.ClockName(BylawsLabels.Of("ClockKind", Kind), BylawsLabels.Of("ClockStage", Stage));
    public override Word Gist => BylawsWords.ClockGist(WorkingDays, NudgeAtPercent, BylawsLabels.Of("EscalateTo", EscalateTo));
    public override IReadOnlyList<RowFact> Facts =>
        [new(BylawsWords.ClockKindLabel, BylawsLabels.Of("ClockKind", Kind)), new(BylawsWords.StageLabel, BylawsLabels.Of("ClockStage", Stage)),
         new(BylawsWords.WorkingDays, WorkingDays), new(BylawsWords.NudgeAt, NudgeAtPercent), new(BylawsWords.EscalateTo, BylawsLabels.Of("EscalateTo", EscalateTo))];
}
