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

        var isAsked = problem is { State: ProblemState.Framing, ConsentDue: not null, ConsentedAt: null };
        May(isAuthor && problem.State == ProblemState.Draft, ProblemsWords.Edit, "edit");
        May(isOwner && isAsked, ProblemsWords.AcceptOwnership, "accept");
        May(isOwner && isAsked, ProblemsWords.DeclineOwnership, "decline");
        if (!isHead) return acts;

        var isNew = problem.State is ProblemState.Submitted or ProblemState.Framing;
        var isFramed = problem.State == ProblemState.Framing && problem.Frame is { Indicator: not null, Baseline: not null, BaselineOn: not null } && problem.OwnerUnitId is not null;
        May(isFramed && problem.ConsentedAt is not null, ProblemsWords.Register, "register");
        May(isFramed && problem.ConsentedAt is null && !isAsked, ProblemsWords.AskConsent, "ask");
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
    public static bool IsNextStep(Problem problem, ProblemAct? first) => first is not null && !first.Href.EndsWith("/publish", StringComparison.Ordinal)
        && problem.State is ProblemState.Draft or ProblemState.Submitted or ProblemState.Framing or ProblemState.Registered or ProblemState.Prioritised or ProblemState.Parked;
}
