using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Features.Club.Experts;

/// <summary>Who fits a problem, and why; those chosen are called to serve.</summary>
[Authorize]
public sealed class IndexModel(ExpertFinder finder, ServeDesk serve, ProblemsDoor problems) : ClubPage
{
    private const int Top = 10, Offered = 8;

    [BindProperty(SupportsGet = true, Name = "problem")] public string? Asked { get; set; }
    [BindProperty] public List<int> Chosen { get; set; } = [];

    public ProblemCard? Problem { get; private set; }
    public IReadOnlyList<ProblemCard> Problems { get; private set; } = [];
    public ExpertList? Experts { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        if (!await serve.MayCall()) return NotFound();
        if (string.IsNullOrWhiteSpace(Asked)) { Problems = await problems.Ready(null, Offered); return null; }
        if (int.TryParse(Asked, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id)) Problem = (await problems.Of([id])).GetValueOrDefault(id);
        if (Problem is null) Problems = await problems.Ready(Asked, Offered);
        Problem ??= Problems.FirstOrDefault(p => string.Equals(p.Number, Asked, StringComparison.OrdinalIgnoreCase));
        if (Problem is not null) Experts = await finder.For(Problem, Top, Today);
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync()
    {
        var called = 0;
        return Do(async () =>
        {
            var chosen = (Experts?.Best ?? []).Where(e => Chosen.Contains(e.Member.PersonId)).Select(e => (e.Member, (string?)Say.List(e.Reasons.Take(3).Select(r => r.ToString())))).ToList();
            BrokenRule.If(chosen.Count == 0, ShellWords.ChooseOne(ClubWords.Members), nameof(Chosen));
            called = await serve.Call(chosen, Problem!.Title, "/problems/" + Problem.Number, Problem.Id, Now);
        }, () => ClubWords.CalledDone(called), () => "/club/calls?all=1");
    }
}
