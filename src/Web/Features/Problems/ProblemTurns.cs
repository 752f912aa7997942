using Pishran.Engine.Calendar;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Problems;

/// <summary>Whose turn it is after an act, and who is told of it.</summary>
public sealed class ProblemTurns(PeopleDoor people, InboxDoor inbox, CurrentUser me)
{
    /// <summary>Closes the turns of the step that is done and gives those of the next; a step that goes on keeps its turns.</summary>
    public async Task Follow(Problem problem, ProblemStep before, DateOnly? due, DateTime now)
    {
        if (problem.Waits == before) return;
        var today = TehranTime.Day(now);
        await inbox.Close(ProblemCards.Kind, problem.Id, now);
        foreach (var (person, what, verb) in await Next(problem, today))
            await inbox.Ask(new TurnAsk(person, ProblemCards.Kind, problem.Id, what, $"{problem.Href}/{verb}", problem.Title, due ?? today, await Superior(problem, today)), now);
        if (problem.SubmittedById is { } author && author != me.Id && problem.Waits != ProblemStep.Mend)
            inbox.Tell(author, ProblemsWords.YourProblemIs(problem.Title, problem.State), problem.Href, now);
    }

    /// <summary>Lets the office of problem solving know something.</summary>
    public async Task TellHeads(Word what, string href, DateTime now)
    {
        foreach (var head in await people.HoldersOf(Role.HeadOfProblems, TehranTime.Day(now))) inbox.Tell(head.Id, what, href, now);
    }

    private async Task<IReadOnlyList<(int Person, Word What, string Verb)>> Next(Problem problem, DateOnly today) => problem.Waits switch
    {
        ProblemStep.Nothing => [],
        ProblemStep.Mend => problem.SubmittedById is { } author ? [(author, ProblemsWords.Edit, "edit")] : [],
        ProblemStep.Consent => await people.RepresentativeOf(problem.OwnerUnitId!.Value, today) is { } owner ? [(owner.Id, ProblemsWords.AcceptOwnership, "accept")] : [],
        var step => [.. (await people.HoldersOf(Role.HeadOfProblems, today)).Select(head => (head.Id, WhatOf(step), VerbOf(step)))],
    };

    // An owner who stays silent is heard of by who speaks for the unit above.
    private async Task<int?> Superior(Problem problem, DateOnly today) =>
        problem.Waits == ProblemStep.Consent && await people.Unit(problem.OwnerUnitId!.Value) is { ParentId: { } above } ? (await people.RepresentativeOf(above, today))?.Id : null;

    private static Word WhatOf(ProblemStep step) => step switch
    {
        ProblemStep.Frame => ProblemsWords.FrameTitle,
        ProblemStep.AskConsent => ProblemsWords.AskConsent,
        ProblemStep.Register => ProblemsWords.Register,
        ProblemStep.Prioritise => ProblemsWords.Prioritise,
        ProblemStep.Open => ProblemsWords.Open,
        _ => ProblemsWords.Resume,
    };

    private static string VerbOf(ProblemStep step) => step switch
    {
        ProblemStep.Frame => "frame",
        ProblemStep.AskConsent => "ask",
        ProblemStep.Register => "register",
        ProblemStep.Prioritise => "prioritise",
        ProblemStep.Open => "open",
        _ => "resume",
    };
}
