using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;

namespace Pishran.Features.Club;

/// <summary>What time brings: terms that end soon, rounds that are over, calls without an answer.</summary>
public sealed class ClubClock(AppDb db, Writer writer, MemberDesk members, DelphiDesk delphi, ServeDesk serve, TimeProvider clock)
{
    private const int DaysBefore = 45, AtOnce = 100;

    public async Task Tick()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var soon = TehranTime.Day(now).AddDays(DaysBefore);
        foreach (var id in await db.Members.Where(m => m.State == MemberState.Active && m.TermEndsOn <= soon).OrderBy(m => m.Id).Select(m => m.Id).Take(AtOnce).ToListAsync())
            await Write(async () =>
            {
                var member = await db.Members.AsTracking().SingleAsync(m => m.Id == id);
                if (member.State != MemberState.Active) return;
                member.ComeDue(now);
                await members.Follow(member, MemberState.Active, now);
            });
        foreach (var id in await db.DelphiStudies.Where(s => (s.State == DelphiState.RoundOpen || s.State == DelphiState.RoundZeroOpen) && s.Rounds.Any(r => r.ClosedAt == null && r.ClosesAt <= now)).OrderBy(s => s.Id).Select(s => s.Id).Take(AtOnce).ToListAsync())
            await Write(async () => { if (await db.DelphiStudies.AsTracking().SingleAsync(s => s.Id == id) is { IsOpen: true } study) await delphi.Close(study, now); });
        await Write(() => serve.Lapse(now));
    }

    private async Task Write(Func<Task> work)
    {
        await writer.Save(db, Actor.System, work);
        db.ChangeTracker.Clear();
    }
}
