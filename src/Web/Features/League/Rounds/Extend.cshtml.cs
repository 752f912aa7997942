using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.League.Rounds;

/// <summary>More time for everybody, with a reason; never less.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class ExtendModel(LeagueSecretariat secretariat) : WindowForm
{
    [FromRoute] public int Id { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Why)), DataType(DataType.MultilineText)] public string? Why { get; set; }
    public Round Round { get; private set; } = null!;
    public Season Season { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Rounds.AsTracking().FirstOrDefaultAsync(r => r.Id == Id) is not { } round) return NotFound();
        (Round, Season) = (round, await Db.Seasons.AsNoTracking().SingleAsync(s => s.Id == round.SeasonId));
        return null;
    }

    public void OnGet() => Fill(Round.ClosesAt, Round.JudgingEndsAt);

    public Task<IActionResult> OnPostAsync() => Do(() =>
    {
        var rules = new Rules();
        var (closes, judgingEnds) = (Closes(rules), JudgingEnds(rules));
        rules.Check();
        return secretariat.Extend(Round, Season, closes, judgingEnds, Why, Now);
    }, () => LeagueWords.RoundExtended(Round.ClosesAt), () => LeagueLinks.Round(Id));
}
