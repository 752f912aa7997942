using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Problems;

/// <summary>Where a problem stood before an act.</summary>
public readonly record struct ProblemMark(ProblemState? State, ProblemStep Step)
{
    public static ProblemMark Of(Problem problem) => new(problem.State, problem.Waits);
}

/// <summary>Whose turn it is after an act, and who is told of it.</summary>
public sealed class ProblemTurns(AppDb db, PeopleDoor people, InboxDoor inbox, CurrentUser me)
{
    /// <summary>Closes the turns of the step that is done and gives those of the next; a step that goes on keeps its turns.</summary>
    public async Task Follow(Problem problem, ProblemMark before, DateOnly? due, DateTime now)
    {
        if (problem.Waits != before.Step) await Turn(problem, due, now);
        if (problem.State == before.State || problem.Waits == ProblemStep.Mend) return;
        var told = (await Authors(problem)).ToHashSet();
        if (problem.IsRegistered) told.UnionWith(await db.ProblemFollows.Where(f => f.ProblemId == problem.Id).Select(f => f.PersonId).ToListAsync());
        foreach (var person in told.Where(person => person != me.Id))
            inbox.Tell(person, ProblemsWords.YourProblemIs(problem.Title, problem.State), problem.Href, now);
    }

    /// <summary>Lets the office of problem solving know something.</summary>
    public async Task TellHeads(Word what, string href, DateTime now)
    {
        foreach (var head in await people.HoldersOf(Role.HeadOfProblems, TehranTime.Day(now))) inbox.Tell(head.Id, what, href, now);
    }

    private async Task Turn(Problem problem, DateOnly? due, DateTime now)
    {
        var today = TehranTime.Day(now);
        await inbox.Close(ProblemCards.Kind, problem.Id, now);
        foreach (var (person, what, verb) in await Next(problem, today))
            await inbox.Ask(new TurnAsk(person, ProblemCards.Kind, problem.Id, what, $"{problem.Href}/{verb}", problem.Title, due > today ? due.Value : today, await Superior(problem, today), WaiterId: problem.SubmittedById == person ? null : problem.SubmittedById), now);
    }

    // Who wrote it, and who wrote what was merged into it: their credit stays.
    private async Task<IReadOnlyList<int>> Authors(Problem problem)
    {
        var merged = problem.Id == 0 ? [] : await db.Problems.AsNoTracking().Where(p => p.MergedIntoId == problem.Id && p.SubmittedById != null).Select(p => p.SubmittedById!.Value).ToListAsync();
        return [.. merged.Append(problem.SubmittedById ?? 0).Where(id => id != 0).Distinct()];
    }

    private async Task<IReadOnlyList<(int Person, Word What, string Verb)>> Next(Problem problem, DateOnly today) => problem.Waits switch
    {
        ProblemStep.Nothing => [],
        ProblemStep.Mend => problem.SubmittedById is { } author ? [(author, ProblemsWords.Edit, "edit")] : [],
        ProblemStep.Consent or ProblemStep.Solve or ProblemStep.Report or ProblemStep.Measure =>
            await people.RepresentativeOf(problem.OwnerUnitId ?? 0, today) is { } owner ? [(owner.Id, WhatOf(problem), VerbOf(problem))] : [],
        _ => [.. (await people.HoldersOf(Role.HeadOfProblems, today)).Select(head => (head.Id, WhatOf(problem), VerbOf(problem)))],
    };

    // An owner who stays silent is heard of by who speaks for the unit above.
    private async Task<int?> Superior(Problem problem, DateOnly today) =>
        problem.Waits is ProblemStep.Consent or ProblemStep.Solve or ProblemStep.Report or ProblemStep.Measure && problem.OwnerUnitId is { } owner && await people.Unit(owner) is { ParentId: { } above }
            ? (await people.RepresentativeOf(above, today))?.Id
            : null;

    private static Word WhatOf(Problem problem) => problem.Waits switch
    {
        ProblemStep.Frame => ProblemsWords.FrameTitle,
        ProblemStep.AskConsent => ProblemsWords.AskConsent,
        ProblemStep.Consent => ProblemsWords.AcceptOwnership,
        ProblemStep.Register => ProblemsWords.Register,
        ProblemStep.Prioritise => ProblemsWords.Prioritise,
        ProblemStep.Open => ProblemsWords.Open,
        ProblemStep.Solve => ProblemsWords.StartSolving,
        ProblemStep.Report => ProblemsWords.ReportSolved,
        ProblemStep.Measure => ProblemsWords.Measure,
        ProblemStep.Verify => problem.HasMoved ? ProblemsWords.VerifyEffect : ProblemsWords.Reopen,
        _ => ProblemsWords.Resume,
    };

    private static string VerbOf(Problem problem) => problem.Waits switch
    {
        ProblemStep.Frame => "frame",
        ProblemStep.AskConsent => "ask",
        ProblemStep.Consent => "accept",
        ProblemStep.Register => "register",
        ProblemStep.Prioritise => "prioritise",
        ProblemStep.Open => "open",
        ProblemStep.Solve => "solve",
        ProblemStep.Report => "solved",
        ProblemStep.Measure => "measure",
        ProblemStep.Verify => problem.HasMoved ? "verify" : "reopen",
        _ => "resume",
    };
}
