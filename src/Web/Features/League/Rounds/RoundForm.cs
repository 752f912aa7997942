using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Features.League.Rounds;

/// <summary>The form of a challenge card: title, brief, registered problems found by search, and the window.</summary>
public abstract class RoundForm(ProblemsDoor problems) : WindowForm
{
    private const int MostFound = 8;

    [BindProperty, Label("Shell", nameof(ShellWords.Title))] public string? Title { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.RoundBrief)), DataType(DataType.MultilineText)] public string? Brief { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.OpensOn))] public DateOnly? OpensOn { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.AtTime))] public string? OpensTime { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.ModeLabel))] public RoundMode? Mode { get; set; }
    [BindProperty] public List<int> Problems { get; set; } = [];
    [BindProperty(SupportsGet = true), Label("League", nameof(LeagueWords.SearchProblems))] public string? Q { get; set; }

    /// <summary>Pressed to look for problems, not to save.</summary>
    [BindProperty] public string? Find { get; set; }

    public IEnumerable<SelectListItem> Modes => Enum.GetValues<RoundMode>().Select(m => new SelectListItem(Word.Of(m).ToString(), m.ToString()));
    public Season Season { get; protected set; } = null!;
    public IReadOnlyList<ProblemCard> Chosen { get; private set; } = [];
    public IReadOnlyList<ProblemCard> Found { get; private set; } = [];

    /// <summary>Shows what is chosen and what the search found.</summary>
    protected async Task LookUp()
    {
        var chosen = Problems.Distinct().Take(50).ToList();
        var cards = await problems.Of(chosen);
        Chosen = [.. chosen.Where(cards.ContainsKey).Select(id => cards[id])];
        Found = [.. (await problems.Ready(Q, MostFound + Chosen.Count)).Where(p => !chosen.Contains(p.Id)).Take(MostFound)];
    }

    protected RoundWindow Window()
    {
        var rules = new Rules();
        var window = new RoundWindow(Moment(rules, OpensOn, OpensTime, LeagueWords.OpensOn, "Opens"), Closes(rules), JudgingEnds(rules));
        rules.Check();
        return window;
    }
}
