using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.Problems;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Writing;

/// <summary>The one short form of an idea: save it for later, or send it off.</summary>
[Authorize]
public sealed class EditModel(IdeaNeighbours neighbours, ProblemsDoor problems, ThreadsDoor threads) : IdeaPage
{
    private const int MostProblems = 6;

    [BindProperty, Label("Ideas", nameof(IdeasWords.Sentence))] public string? Title { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.Summary)), DataType(DataType.MultilineText)] public string? Summary { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.Steps)), DataType(DataType.MultilineText)] public string? Steps { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.KindLabel))] public IdeaKind Kind { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.Benefit))] public ExpectedBenefit? Benefit { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.EstimateRial)), Rial] public long? EstimateRial { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.ProblemLabel))] public int? ProblemId { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.TopicKeywords))] public string? TopicKeywords { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.Confidential))] public bool IsConfidential { get; set; }

    /// <summary>Answers to the questions of the call, in their order.</summary>
    [BindProperty] public List<string?> Answers { get; set; } = [];

    /// <summary><c>submit</c>, <c>authors</c>, <c>files</c>, or only save.</summary>
    [BindProperty] public string? Then { get; set; }

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Benefits { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Problems { get; private set; } = [];
    public IReadOnlyList<FieldFacts> Questions { get; private set; } = [];
    public IReadOnlyList<NearIdea> Near { get; private set; } = [];
    public string Unsigned { get; private set; } = "";
    public DateOnly Promised { get; private set; }

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!Who.IsFirstAuthor) return NotFound();
        Kinds = Choices<IdeaKind>();
        Benefits = Choices<ExpectedBenefit>();
        Promised = await Desk.PromisedOn(Today);
        Questions = (await Desk.Calls(ArrivedAt)).FirstOrDefault(c => c.Id == Idea.CallId)?.Questions ?? [];
        Unsigned = await UnsignedNames();
        await LoadProblems();
        return null;
    }

    public void OnGet()
    {
        (Title, Summary, Steps, Kind, Benefit) = (Idea.Title, Idea.Summary, Idea.Steps, Idea.Kind, Idea.Benefit);
        (EstimateRial, ProblemId, TopicKeywords, IsConfidential) = (Idea.EstimateRial, Idea.ProblemId, Idea.TopicKeywords, Idea.IsConfidential);
        Answers = [.. Questions.Select(q => Idea.CallAnswers.FirstOrDefault(a => a.Question == q.Label)?.Answer)];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var facts = new IdeaFacts(Title ?? "", Summary, Steps, Kind, Benefit, EstimateRial, Problems.Any(p => p.Value == Text(ProblemId)) ? ProblemId : null, TopicKeywords, IsConfidential);
        if (Then != "submit") return await Act(() => Write(facts), () => IdeasWords.DraftKept, () => Idea.Href + (Then switch { "authors" => "/authors", "files" => "/files", _ => "" }));
        Near = await neighbours.Of(Title, Idea.Id);
        var isSeen = Idea.KeyOf(Title ?? "") == Idea.ComparedKey || Near.Count == 0;
        if (!isSeen) return await Act(() => Write(facts), () => IdeasWords.SeeSimilar(Near.Count), () => Idea.Href + "/similar");
        return await Act(() => Submit(facts), () => IdeasWords.SubmitDone(Idea.Code, Promised), () => Idea.Href + "/receipt");
    }

    private void Write(IdeaFacts facts)
    {
        Idea.Write(facts);
        if (Idea.CallId is { } call && Questions.Count > 0) Idea.Answer(call, Idea.IsAnonymous, [.. Questions.Zip(Answers, (q, a) => (q.Label, a ?? ""))]);
    }

    private async Task Submit(IdeaFacts facts)
    {
        Write(facts);
        MustFitQuestions();
        if (Near.Count == 0 && !Idea.IsCompared) Idea.Compare();
        await Desk.MustBeOpen(Idea, ArrivedAt);
        Idea.MustBeReady(Word.Said(Unsigned));
        var year = JalaliDate.From(Today).Year;
        Idea.Submit(year, Idea.NumberKey > 0 ? 0 : await Db.Draw<IdeaYear>(year), Promised, Word.Said(Unsigned), ArrivedAt);
        if (Idea.ProblemId is { } problem) await threads.Join((IdeaCards.Kind, Idea.Id), Relation.Answers, (IdeaCards.ProblemKind, problem), Now);
    }

    public string? AnswerTo(int question) => question < Answers.Count ? Answers[question] : null;

    public string? ComplaintAt(int question) => ModelState.TryGetValue(FieldOf(question), out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    // A draft keeps whatever was typed; what is sent off has numbers and choices where the call asks for them.
    private void MustFitQuestions()
    {
        var rules = new Rules();
        for (var i = 0; i < Questions.Count; i++)
        {
            var (question, answer) = (Questions[i], AnswerTo(i));
            if (string.IsNullOrWhiteSpace(answer)) continue;
            rules.If(question.Kind == CallFieldKind.Number && !NumberText.TryParseDecimal(answer, out _), ShellWords.NotANumber(Word.Said(question.Label)), FieldOf(i))
                .If(question.Kind == CallFieldKind.Choice && !question.Choices.Contains(answer), IdeasWords.ChooseAnAnswer(question.Label), FieldOf(i));
        }
        rules.Check();
    }

    private static string FieldOf(int question) => $"Answers[{question.ToString(CultureInfo.InvariantCulture)}]";

    private async Task<string> UnsignedNames()
    {
        var names = await People.Persons([.. Idea.Authors.Where(a => a.SignedAt is null).Select(a => a.PersonId)]);
        return Say.List(names.Values.Select(n => n.Name));
    }

    // The problems nearest to the sentence, and the one that was chosen.
    private async Task LoadProblems()
    {
        var near = await problems.Ready(Idea.Title, MostProblems);
        if (near.Count == 0) near = await problems.Ready(null, MostProblems);
        var chosen = Idea.ProblemId is { } id && near.All(p => p.Id != id) ? (await problems.Of([id])).Values : [];
        Problems = [.. chosen.Concat(near).Select(p => new SelectListItem(p.Title, Text(p.Id)))];
    }

    private static IReadOnlyList<SelectListItem> Choices<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => new SelectListItem(Word.Of(v).ToString(), v.ToString()))];
    private static string? Text(int? id) => id?.ToString(CultureInfo.InvariantCulture);
}
