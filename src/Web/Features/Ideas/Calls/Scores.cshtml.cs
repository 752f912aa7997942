using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;

namespace Pishran.Features.Ideas.Calls;

/// <summary>What the jury of a call came to, for the desk; who sits on the jury scores first and reads nothing here.</summary>
[Authorize(Roles = IdeaClock.Secretariat)]
public sealed class ScoresModel(CallDesk desk, JuryDesk jury, PeopleDoor people) : CallPage(desk)
{
    public IReadOnlyList<JuryResult> Results { get; private set; } = [];
    public IReadOnlyList<(string Name, int Sent)> Jurors { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!jury.SeesResults(Call)) return NotFound();
        var id = Call.Id;
        Results = await jury.Results(id);
        var sent = await Db.CallScores.Where(s => s.CallId == id && s.State == CallScoreState.Sent).GroupBy(s => s.JurorId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        Jurors = [.. (await people.Persons([.. Call.Jury.Select(j => j.PersonId)])).Values.Select(p => (p.Name, sent.GetValueOrDefault(p.Id)))];
        return null;
    }
}
