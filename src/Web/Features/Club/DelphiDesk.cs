using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Inbox;
using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>Which studies whoever asks may see or steer, the urns behind them, and whose turn it is.</summary>
public sealed class DelphiDesk(AppDb db, CurrentUser me, InboxDoor inbox, IWriteGate gate, ClubLedger ledger)
{
    public const string Kind = "Club.DelphiStudy";

    public bool IsSecretariat => me.IsAny(ClubSecretariat.Roles);

    /// <summary>Who steers sees all of theirs; panelists those they are asked in; a published report is for whoever works here and for members.</summary>
    public IQueryable<DelphiStudy> Visible()
    {
        var (person, studies) = (me.Id, db.DelphiStudies.AsQueryable());
        if (me.IsAny(ClubSecretariat.Readers)) return studies;
        var (desks, panel, reads) = (db.Desks, db.DelphiPanel, me.Is(Role.Employee) || me.Is(Role.ClubMember));
        return studies.Where(s => s.ById == person || panel.Any(p => p.StudyId == s.Id && p.PersonId == person) || (reads && s.State == DelphiState.Report)
            || desks.Any(d => d.Id == s.DeskId && d.Seats.Any(b => b.PersonId == person && b.Post != BenchPost.Member && b.To == null)));
    }

    public Task<DelphiStudy?> Find(int id) => Visible().AsTracking().AsSplitQuery().FirstOrDefaultAsync(s => s.Id == id);

    /// <summary>Who made it, the head of its desk, or the secretariat; not somebody who answers in it.</summary>
    public async Task<bool> MaySteer(DelphiStudy study)
    {
        var (person, desk) = (me.Id, study.DeskId);
        if (await Seat(study.Id, person) is not null || await Seat(study.Id, me.PersonId) is not null) return false;
        return study.ById == person || IsSecretariat || await db.Desks.AnyAsync(d => d.Id == desk && d.Seats.Any(b => b.PersonId == person && b.Post != BenchPost.Member && b.To == null));
    }

    /// <summary>A person's place on the panel; tracked; null for who has none.</summary>
    public Task<DelphiPanelist?> Seat(int studyId, int personId) => db.DelphiPanel.AsTracking().FirstOrDefaultAsync(p => p.StudyId == studyId && p.PersonId == personId);

    public Task<int> PanelSize(int studyId) => db.DelphiPanel.CountAsync(p => p.StudyId == studyId);

    public async Task<IReadOnlyList<DelphiUrn>> Urns(int studyId) => await db.DelphiUrns.AsNoTracking().Where(u => u.StudyId == studyId).OrderBy(u => u.Round).ToListAsync();

    /// <summary>The results of the rounds that have closed.</summary>
    public async Task<IReadOnlyList<RoundResult>> Results(DelphiStudy study) =>
        [.. DelphiTally.Of(study.Items, await Urns(study.Id), ClubWords.RatingsTogether.ToString()).Where(r => study.Rounds.Any(x => x.Number == r.Round && x.ClosedAt is not null))];

    /// <summary>Takes a ballot. A panelist has one in each round; a code that made none in it can't make a second.</summary>
    /// <exception cref="BrokenRule">The round has closed, the person is no panelist, or the code is another than the one used before.</exception>
    public async Task Answer(DelphiStudy study, int personId, string code, Func<string, Ballot> ballot, DateTime arrivedAt, DateTime now)
    {
        study.MustTakeAnswers(arrivedAt);
        var seat = await Seat(study.Id, personId) ?? throw new BrokenRule(ClubWords.DelphiNotPanelist);
        await gate.HoldChain(db); // one at a time: the urn is written whole
        var round = study.LastRound;
        var urns = await db.DelphiUrns.AsTracking().Where(u => u.StudyId == study.Id && (u.Round == round || u.Round == round - 1)).ToListAsync();
        var urn = urns.FirstOrDefault(u => u.Round == round) ?? db.DelphiUrns.Add(new DelphiUrn(study.Id, round)).Entity;
        var key = PanelCode.KeyOf(code, study.Id, round);
        var isFirst = seat.LastRound != round;
        BrokenRule.If(urn.Find(key) is null != isFirst, ClubWords.OtherCodeUsed, "Code");
        urn.Put(ballot(key), urns.FirstOrDefault(u => u.Round == round - 1)?.Find(PanelCode.KeyOf(code, study.Id, round - 1)));
        if (isFirst) await ledger.Record(new Deed(personId, DeedKind.Delphi, ClubWords.DeedDelphi(study.Title, round), study.Href, 20, Kind, study.Id * 10 + round), now);
        seat.TookPart(round);
        await inbox.Close(Kind, study.Id, now, personId);
    }

    /// <summary>Asks the panel; called when a round has opened.</summary>
    public async Task AskPanel(DelphiStudy study, DateTime now)
    {
        foreach (var person in await db.DelphiPanel.Where(p => p.StudyId == study.Id).OrderBy(p => p.PersonId).Select(p => p.PersonId).ToListAsync())
            await inbox.Ask(new TurnAsk(person, Kind, study.Id, ClubWords.TurnDelphi(study.LastRound), study.Href + "/answer", study.Title, TehranTime.Day(study.Current!.ClosesAt)), now);
    }

    /// <summary>The round is over: nobody has a turn any more; the number of ballots is counted.</summary>
    public async Task Close(DelphiStudy study, DateTime now)
    {
        var round = study.LastRound;
        study.Close((await db.DelphiUrns.AsNoTracking().FirstOrDefaultAsync(u => u.StudyId == study.Id && u.Round == round))?.Ballots.Count ?? 0, now);
        await inbox.Close(Kind, study.Id, now);
    }
}
