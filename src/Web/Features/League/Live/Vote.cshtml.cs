using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.League.Live;

/// <summary>
/// A phone in the hall: joins by the code, then meets pair after pair, the one from which most is learnt first. It needs no script. A phone
/// without a sign-in is one voter by its cookie.
/// </summary>
[AllowAnonymous]
public sealed class VoteModel(PitchDesk desk) : RoomPage
{
    private const string Cookie = "voter";
    private const int KeyLength = 24;

    [FromRoute] public string Code { get; set; } = "";
    [BindProperty] public int One { get; set; }
    [BindProperty] public int Two { get; set; }

    /// <summary>The better one; 0 where neither is.</summary>
    [BindProperty] public int Better { get; set; }

    public Pitch Pitch { get; private set; } = null!;
    public Round Round { get; private set; } = null!;
    public Voter? Voter { get; private set; }
    public (Pitched One, Pitched Two)? Pair { get; private set; }
    public int Mine { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        var key = TeamRegistry.KeyOf(Code);
        if (await Db.Pitches.AsNoTracking().FirstOrDefaultAsync(p => p.JoinCode == key) is not { } pitch) return NotFound();
        (Pitch, Round) = (pitch, await Db.Rounds.AsNoTracking().SingleAsync(r => r.Id == pitch.RoundId));
        Voter = await WhoVotes();
        if (Voter is null) return null;
        Mine = await Db.LiveVotes.CountAsync(v => v.PitchId == pitch.Id && v.Voter == Voter.Key);
        if (pitch.State == PitchState.Open && (HttpMethods.IsGet(Request.Method) || !ModelState.IsValid)) Pair = await desk.NextFor(pitch, await desk.InVote(pitch.RoundId), Voter);
        return null;
    }

    public void OnGet() { }

    public IActionResult OnPostJoin()
    {
        if (Pitch.StaffOnly && Voter is null) return NotFound();
        if (Voter is null) Response.Cookies.Append(Cookie, RandomNumberGenerator.GetHexString(KeyLength, lowercase: true), new CookieOptions { HttpOnly = true, Secure = Request.IsHttps, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(2), Path = "/live" });
        return Go("/live/" + Pitch.JoinCode);
    }

    public async Task<IActionResult> OnPostCastAsync() => Voter is null ? Go("/live/" + Pitch.JoinCode)
        : await Do(() => desk.Cast(Pitch, Voter, One, Two, Better == 0 ? null : Better, ArrivedAt), LeagueWords.CastLiveVoteDone, () => "/live/" + Pitch.JoinCode);

    private async Task<Voter?> WhoVotes()
    {
        if (!Me.IsSignedIn)
            return !Pitch.StaffOnly && Request.Cookies[Cookie] is { Length: KeyLength } phone && phone.All(char.IsAsciiHexDigitLower) ? new Voter("d" + phone, false, []) : null;
        var me = Me.PersonId;
        var teams = await Db.Teams.Where(t => t.SeasonId == Round.SeasonId && t.Members.Any(m => m.PersonId == me && m.LeftAt == null)).Select(t => t.Id).ToListAsync();
        var written = await (from author in Db.SolutionAuthors join submission in Db.Submissions on author.SubmissionId equals submission.Id where submission.RoundId == Round.Id && author.PersonId == me select submission.TeamId).ToListAsync();
        return new Voter($"p{me}", await Db.SeasonJudges.AnyAsync(j => j.SeasonId == Round.SeasonId && j.PersonId == me && j.IsActive), [.. teams, .. written]);
    }
}
