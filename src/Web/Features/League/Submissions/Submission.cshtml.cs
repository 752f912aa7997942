using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Bylaws;
using Pishran.Features.Ideas;
using Pishran.Features.Problems;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.League.Submissions;

/// <summary>Why a solution came back, in the catalogue's words and the decider's own.</summary>
public sealed record Decision(string Reason, string Words);

/// <summary>A solution with its versions and receipts.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class SubmissionModel(ProblemsDoor problems, ThreadsDoor threads, BylawsDoor bylaws, IdeasDoor ideas, BlindFiles files) : SubmissionPage
{
    private const int MostSimilar = 3;

    public ProblemCard? Problem { get; private set; }
    public IReadOnlyList<HistoryLine> History { get; private set; } = [];
    public IReadOnlyList<Knot> Thread { get; private set; } = [];
    public IReadOnlyList<SimilarCard> Similar { get; private set; } = [];
    public IReadOnlyList<Data.Files.FileRow> Files { get; private set; } = [];
    public bool MayAddFiles => Team.Has(Me.Id) && Submission.IsWithTeam && (Round.IsAhead || Submission.State == SubmissionState.Returned);
    public Decision? Decision { get; private set; }

    /// <summary>The idea that was made of it, for its team and the secretariat; everybody else meets it in the thread once it is sent off.</summary>
    public IdeaCard? Idea { get; private set; }

    /// <summary>A draft is opened by its authors alone.</summary>
    public bool MayOpenIdea => Idea is { State: not IdeaState.Draft } || IsAuthor;
    public bool MayBecomeIdea => Submission.State == SubmissionState.ResultPublished && Team.State == TeamState.Active && (IsHead || Team.CaptainId == Me.Id);
    public string Heading => Submission.Last?.Title ?? Submission.DraftTitle ?? LeagueWords.Untitled.ToString();
    public string? Number => Submission.ResultIsOut ? LeagueSecretariat.NumberOf(Submission, Round, Season.Year) : Submission.Code;

    public IEnumerable<Step> Steps => StepsTag.Through(Submission.State, SubmissionState.Draft, SubmissionState.Submitted, SubmissionState.Locked, SubmissionState.Admissible, SubmissionState.Judged, SubmissionState.ResultPublished, SubmissionState.SentToIdeas)
        .Select(step => step.Label == Word.Of(SubmissionState.Submitted) ? step with { Label = LeagueWords.SubmittedState } : step);

    public NextStep? Next => Submission.IsWithTeam && Team.Has(Me.Id) && (Round.IsAhead || Submission.State == SubmissionState.Returned)
        ? new NextStep(Submission.State == SubmissionState.Returned ? LeagueWords.CorrectionOpen : LeagueWords.NewVersionReplaces, LeagueWords.DeadlineIs(Round.ClosesAt), new Act(LeagueWords.ContinueSolution, LeagueLinks.Round(Round.Id) + "/write"))
        : MayBecomeIdea ? new NextStep(LeagueWords.ToIdeaNext, null, new Act(LeagueWords.SendToIdeas, Href + "/to-idea")) : null;

    protected override async Task<IActionResult?> LoadMore()
    {
        Problem = (await problems.Of([Submission.ProblemId])).GetValueOrDefault(Submission.ProblemId);
        if (Submission.ResultIsOut) Thread = await threads.Thread(LeagueSecretariat.SubmissionKind, Id);
        if (IsHead && Submission.Last is { } last) Similar = [.. (await threads.Similar($"{last.Title}\n{last.Body}", [LeagueSecretariat.SubmissionKind], MostSimilar + 1)).Where(c => c.RecordId != Id).Take(MostSimilar)];
        Files = await files.Of(Id);
        if (!IsMember && !IsHead) return null;
        History = await Db.HistoryOf(Submission);
        Decision = await DecisionOf();
        if (Submission.IdeaId is { } idea) Idea = (await ideas.Of([idea])).GetValueOrDefault(idea);
        return null;
    }

    public void OnGet() { }

    private async Task<Decision?> DecisionOf()
    {
        if (Submission.State is not (SubmissionState.Returned or SubmissionState.Inadmissible)) return null;
        var last = await Db.History.AsNoTracking().Where(e => e.Kind == LeagueSecretariat.SubmissionKind && e.RecordId == Id && e.ReasonCode != null).OrderByDescending(e => e.Id).FirstOrDefaultAsync();
        if (last is null) return null;
        var about = Submission.State == SubmissionState.Returned ? ReturnModel.About : RefuseModel.About;
        return new Decision(await bylaws.ReasonName(about, last.ReasonCode!) ?? last.ReasonCode!, last.Why ?? "");
    }
}
