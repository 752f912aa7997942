using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Ideas.Reviewing;

namespace Pishran.Features.Ideas.Calls;

/// <summary>An idea in a juror's list, by the title that the jury may read.</summary>
public sealed record JuryRow(int IdeaId, string Number, string Title, int? Score, bool IsBegun);

/// <summary>What a juror of a call has to score, and how far they are; nobody else's marks are here.</summary>
[Authorize]
public sealed class JuryModel(CallDesk desk, JuryDesk jury, Blind blind) : CallPage(desk)
{
    public IReadOnlyList<JuryRow> Rows { get; private set; } = [];
    public int KeptApart { get; private set; }
    public int Sent => Rows.Count(r => r.Score is not null);

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!jury.IsJuror(Call)) return NotFound();
        var (id, juror) = (Call.Id, Me.Id);
        var (ideas, apart) = await jury.Mine(id, Today);
        var sheets = await Db.CallScores.AsNoTracking().Where(s => s.CallId == id && s.JurorId == juror).ToDictionaryAsync(s => s.IdeaId);
        var titles = Call.IsAnonymous ? await blind.Titles(ideas) : ideas.ToDictionary(i => i.Id, i => i.Title);
        (Rows, KeptApart) = ([.. ideas.Select(i => new JuryRow(i.Id, i.Number!, titles[i.Id], sheets.GetValueOrDefault(i.Id)?.Score, sheets.ContainsKey(i.Id)))], apart);
        return null;
    }
}
