using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>The club on a member's first page: what waits for an answer, else the desks.</summary>
public sealed class ClubHome(AppDb db) : IHomePart
{
    private const int Shown = 3;

    public int Order => 40;

    public async Task<HomeCard?> For(CurrentUser me, DateOnly today)
    {
        if (!me.Is(Role.ClubMember)) return null;
        var (person, panel) = (me.Id, db.DelphiPanel);
        var studies = await db.DelphiStudies.AsNoTracking().Where(s => (s.State == DelphiState.RoundOpen || s.State == DelphiState.RoundZeroOpen) && panel.Any(p => p.StudyId == s.Id && p.PersonId == person && p.LastRound < s.Rounds.Max(r => r.Number))).OrderBy(s => s.Id).Take(Shown).Select(s => new { s.Id, s.Title }).ToListAsync();
        var calls = await db.ServeCalls.CountAsync(c => c.PersonId == person && c.State == ServeState.Invited);
        return studies.Count > 0 ? new HomeCard(ClubWords.MyDelphi, ClubWords.AboutTenMinutes, $"/club/delphi/{ClubPage.Text(studies[0].Id)}/answer", ClubWords.AnswerRound, "chart-bar", true, [.. studies.Select(s => new HomeRow(s.Title, $"/club/delphi/{ClubPage.Text(s.Id)}/answer"))], "plum")
            : calls > 0 ? new HomeCard(ClubWords.Calls, ClubWords.CallsForYou(calls), "/club/calls", ClubWords.CallsToMe, "bell", true, Tone: "plum")
            : new HomeCard(ClubWords.Club, null, "/club", ClubWords.DesksHome, "users-group", Tone: "plum");
    }
}
