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

/// <summary>The club on the first page of who runs it, the head of problem solving and the secretary: what stands where, each number its list.</summary>
public sealed class ClubOfficeHome(AppDb db) : IHomePart
{
    public int Order => 41;

    public async Task<HomeCard?> For(CurrentUser me, DateOnly today)
    {
        if (!me.IsAny(ClubSecretariat.Roles)) return null;
        var members = await db.Members.Where(m => m.State == MemberState.Applied || m.State == MemberState.Vetting).GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var docket = await db.DocketItems.CountAsync(d => d.State != DocketState.FollowedUp);
        var replies = await db.Opinions.CountAsync(o => o.State == OpinionState.Delivered);
        var rounds = await db.DelphiStudies.CountAsync(s => s.State == DelphiState.RoundOpen || s.State == DelphiState.RoundZeroOpen);
        (int Count, Word Label, string Href)[] rows =
        [
            .. members.OrderBy(m => m.Key).Select(m => (m.Value, Word.Of(m.Key), "/club/members?state=" + m.Key)), (docket, ClubWords.Docket, "/club/desks"), (replies, ClubWords.OpinionsWithoutReply, "/club/opinions?state=Delivered"), (rounds, ClubWords.RoundsOpen, "/club/delphi"),
        ];
        List<HomeRow> shown = [.. rows.Where(r => r.Count > 0).Select(r => new HomeRow(r.Label.ToString(), r.Href, ClubWords.CountOf(r.Count)))];
        return shown.Count == 0 ? null : new HomeCard(ClubWords.ClubLong, null, "/club", ClubWords.Club, "users-group", Rows: shown, Tone: "plum");
    }
}
