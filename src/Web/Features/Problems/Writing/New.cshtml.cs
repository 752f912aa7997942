using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Problems.Writing;

/// <summary>A problem in one sentence. Who has near ones already sees them before the problem goes off.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class NewModel(ProblemDesk desk, ThreadsDoor threads) : RoomPage
{
    private const int Nearest = 4;
    private const double Near = 0.15;

    [BindProperty, Label("Problems", nameof(ProblemsWords.Sentence))] public string? Title { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.WhoSuffers))] public string? WhoSuffers { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.Evidence)), DataType(DataType.MultilineText)] public string? Evidence { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.OwnerUnit))] public int? OwnerUnitId { get; set; }

    /// <summary>The sentence for which the near ones were shown: a changed one is compared again.</summary>
    [BindProperty] public string? Compared { get; set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public IReadOnlyList<SimilarCard> Similar { get; private set; } = [];
    public DateOnly Due { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        Units = [.. (await desk.Units()).Select(u => new SelectListItem(u.Name, u.Id.ToString(CultureInfo.InvariantCulture)))];
        Due = await desk.DueOf(ProblemClock.Framing, Today);
        return null;
    }

    public void OnGet() => OwnerUnitId = Me.UnitId;

    public async Task<IActionResult> OnPostAsync()
    {
        var problem = new Problem(new ProblemFacts(Title ?? "", WhoSuffers, Evidence, Units.Any(u => u.Value == Text(OwnerUnitId)) ? OwnerUnitId : null), Me.Id, Now);
        if (Compared != problem.TitleKey && await FindSimilar(problem))
        {
            ModelState.Remove(nameof(Compared));
            Compared = problem.TitleKey;
            return Page();
        }
        return await Do(async () =>
        {
            Db.Problems.Add(problem);
            await Db.SaveChangesAsync();
            await desk.Follow(problem, default, Now);
        }, () => ProblemsWords.SubmitDone(problem.Code, Due), () => problem.Href);
    }

    private async Task<bool> FindSimilar(Problem problem)
    {
        Similar = [.. (await threads.Similar($"{problem.Title}\n{problem.WhoSuffers}", [ProblemCards.Kind], Nearest)).Where(c => c.Probability >= Near)];
        return Similar.Count > 0;
    }

    private static string? Text(int? id) => id?.ToString(CultureInfo.InvariantCulture);
}
