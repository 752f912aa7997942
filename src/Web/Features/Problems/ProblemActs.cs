using Pishran.Shell;

namespace Pishran.Features.Problems;

/// <summary>Something that can be done with a problem now, and where.</summary>
public sealed record ProblemAct(Word Label, string Href);

/// <summary>What whoever looks may do with a problem, the next step first.</summary>
public static class ProblemActs
{
    /// <param name="isHead">Holds the office of problem solving.</param>
    /// <param name="isOwner">Speaks for the owner unit.</param>
    /// <param name="isAuthor">Submitted it.</param>
    public static IReadOnlyList<ProblemAct> Of(Problem problem, bool isHead, bool isOwner, bool isAuthor)
    {
        var acts = new List<ProblemAct>();
        void May(bool condition, Word label, string verb) { if (condition) acts.Add(new ProblemAct(label, $"{problem.Href}/{verb}")); }

        var isAsked = problem.Waits == ProblemStep.Consent;
        May(isAuthor && problem.State == ProblemState.Draft, ProblemsWords.Edit, "edit");
        May(isOwner && isAsked, ProblemsWords.AcceptOwnership, "accept");
        May(isOwner && isAsked, ProblemsWords.DeclineOwnership, "decline");
        if (!isHead) return acts;

        var isNew = problem.State is ProblemState.Submitted or ProblemState.Framing;
        May(problem.Waits == ProblemStep.Register, ProblemsWords.Register, "register");
        May(problem.Waits == ProblemStep.AskConsent, ProblemsWords.AskConsent, "ask");
        May(isNew, ProblemsWords.FrameTitle, "frame");
        May(problem.State == ProblemState.Prioritised, ProblemsWords.Open, "open");
        May(problem.State is ProblemState.Registered or ProblemState.Prioritised or ProblemState.Open, ProblemsWords.Prioritise, "prioritise");
        May(problem.State == ProblemState.Registered, ProblemsWords.Open, "open");
        May(problem.State == ProblemState.Parked, ProblemsWords.Resume, "resume");
        May(problem.IsRegistered, problem.IsPublic ? ProblemsWords.Unpublish : ProblemsWords.Publish, "publish");
        May(isNew && problem.SubmittedById is not null, ProblemsWords.Return, "return");
        May(isNew || problem.State is ProblemState.Registered or ProblemState.Prioritised, ProblemsWords.Merge, "merge");
        May(!problem.IsClosed && problem.State is not (ProblemState.Parked or ProblemState.Solved), ProblemsWords.Park, "park");
        May(isNew, ProblemsWords.Refuse, "reject");
        return acts;
    }

    /// <summary>Whether the first act is this person's next step, rather than one that may be done at any time.</summary>
    public static bool IsNextStep(Problem problem, ProblemAct? first) => first is not null && problem.Waits switch
    {
        ProblemStep.Nothing => false,
        ProblemStep.Consent => first.Href.EndsWith("/accept", StringComparison.Ordinal),
        _ => true,
    };
}
