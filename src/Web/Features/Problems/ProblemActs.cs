using Pishran.Shell;

namespace Pishran.Features.Problems;

/// <summary>Something that can be done with a problem now, and where.</summary>
public sealed record ProblemAct(Word Label, string Href);

/// <summary>What whoever looks is to a problem.</summary>
/// <param name="IsHead">Holds the office of problem solving.</param>
/// <param name="IsSecretary">Is a secretary of the office: merges what is double.</param>
/// <param name="IsOwner">Speaks for the owner unit.</param>
/// <param name="IsAuthor">Submitted it.</param>
public sealed record ProblemReader(bool IsHead, bool IsSecretary, bool IsOwner, bool IsAuthor);

/// <summary>What whoever looks may do with a problem, the next step first.</summary>
public static class ProblemActs
{
    public static IReadOnlyList<ProblemAct> Of(Problem problem, ProblemReader who)
    {
        var acts = new List<ProblemAct>();
        void May(bool condition, Word label, string verb) { if (condition) acts.Add(new ProblemAct(label, $"{problem.Href}/{verb}")); }

        var (isNew, isAsked) = (problem.State is ProblemState.Submitted or ProblemState.Framing, problem.Waits == ProblemStep.Consent);
        May(who.IsAuthor && problem.State == ProblemState.Draft, ProblemsWords.Edit, "edit");
        May(who.IsOwner && isAsked, ProblemsWords.AcceptOwnership, "accept");
        May(who.IsOwner && isAsked, ProblemsWords.DeclineOwnership, "decline");
        May(who.IsOwner && problem.State == ProblemState.Open, ProblemsWords.StartSolving, "solve");
        May(who.IsOwner && problem.State == ProblemState.Solving, ProblemsWords.ReportSolved, "solved");
        May(who.IsHead && problem.Waits == ProblemStep.Verify && problem.HasMoved, ProblemsWords.VerifyEffect, "verify");
        May(who.IsHead && problem.Waits == ProblemStep.Verify && !problem.HasMoved, ProblemsWords.Reopen, "reopen");
        May((who.IsOwner || who.IsHead) && problem.IsMeasurable, ProblemsWords.Measure, "measure");
        if (who.IsHead) Head(problem, isNew, May);
        May((who.IsHead || who.IsSecretary) && (isNew || problem.State is ProblemState.Registered or ProblemState.Prioritised), ProblemsWords.Merge, "merge");
        May((who.IsHead || who.IsSecretary) && problem.State == ProblemState.Merged, ProblemsWords.UndoMerge, "unmerge");
        return acts;
    }

    private static void Head(Problem problem, bool isNew, Action<bool, Word, string> may)
    {
        var isOffered = problem.State is ProblemState.Open or ProblemState.Solving;
        may(problem.Waits == ProblemStep.Register, ProblemsWords.Register, "register");
        may(problem.Waits == ProblemStep.AskConsent, ProblemsWords.AskConsent, "ask");
        may(isNew, ProblemsWords.FrameTitle, "frame");
        may(problem.State == ProblemState.Prioritised, ProblemsWords.Open, "open");
        may(problem.State is ProblemState.Registered or ProblemState.Prioritised or ProblemState.Open, ProblemsWords.Prioritise, "prioritise");
        may(isOffered && problem.Channels.Count < Enum.GetValues<Channel>().Length, ProblemsWords.OpenMore, "open");
        may(problem.State == ProblemState.Solved && problem.Waits != ProblemStep.Verify && problem.LastMeasuredOn is not null && !problem.HasMoved, ProblemsWords.Reopen, "reopen");
        may(problem.State == ProblemState.Parked, ProblemsWords.Resume, "resume");
        may(problem.IsRegistered, problem.IsPublic ? ProblemsWords.Unpublish : ProblemsWords.Publish, "publish");
        may(isNew && problem.SubmittedById is not null, ProblemsWords.Return, "return");
        may(!problem.IsClosed && problem.State != ProblemState.Solved, problem.State == ProblemState.Parked ? ProblemsWords.ParkAgain : ProblemsWords.Park, "park");
        may(isNew, ProblemsWords.Refuse, "reject");
    }

    /// <summary>Whether the first act is this person's next step, rather than one that may be done at any time.</summary>
    public static bool IsNextStep(Problem problem, ProblemAct? first) => first is not null && problem.Waits switch
    {
        ProblemStep.Nothing => false,
        ProblemStep.Consent => first.Href.EndsWith("/accept", StringComparison.Ordinal),
        ProblemStep.Solve => first.Href.EndsWith("/solve", StringComparison.Ordinal),
        ProblemStep.Report => first.Href.EndsWith("/solved", StringComparison.Ordinal),
        ProblemStep.Measure => first.Href.EndsWith("/measure", StringComparison.Ordinal),
        ProblemStep.Verify => first.Href.EndsWith("/verify", StringComparison.Ordinal) || first.Href.EndsWith("/reopen", StringComparison.Ordinal),
        _ => true,
    };
}
