using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Data.Sheets;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>
/// Takes in the list of members. A member is a person known by national id, personnel number or e-mail address; who is in the staff list
/// is that person, others become experts or citizens. A class never gets more than its quota: who comes too late is wait-listed.
/// </summary>
public sealed class MembersImport(PeopleDoor people) : IImportKind
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _taken = [];

    public string Kind => "members";
    public Word Name => ClubWords.Members;
    public string Roles => Role.Secretary + "," + Role.HeadOfProblems + "," + Role.Administrator;
    public IReadOnlyList<SheetColumn> Columns => MemberRow.Columns;

    public async Task<ImportReport> Run(AppDb db, IReadOnlyList<Sheet> sheets, ImportOptions how)
    {
        var rows = SheetMap.Rows(sheets, Columns, [MemberRow.FullName, MemberRow.LastName], [MemberRow.NationalId, MemberRow.Number, MemberRow.Email]);
        var (report, classes) = (new ImportReport(Kind), await Classes(db, how));
        await Count(db, classes);
        var read = rows.Select(row => MemberRow.Read(row, classes, report, TehranTime.Day(how.Now))).OfType<MemberRow>().ToList();
        var known = await Known(read);
        var ids = known.Values.Distinct().ToList();
        var members = (await (how.DryRun ? db.Members.AsNoTracking() : db.Members.AsTracking()).ToListAsync()).Where(m => ids.Contains(m.PersonId)).ToDictionary(m => m.PersonId);
        var fresh = new List<(MemberRow Row, bool HasRoom)>();
        foreach (var row in read) Take(row, known, members, fresh, report);
        if (!how.DryRun) await Keep(db, fresh, known, how.Now);
        return report;
    }

    /// <summary>Lays down the three classes that the club begins with.</summary>
    public static IReadOnlyList<MemberClass> Beginning() =>
    [
        new(MemberClass.SelectedStaff, ClubWords.ClassSelectedStaff.In(Language.Fa), ClubWords.ClassSelectedStaff.In(Language.En), 100, 3, 1),
        new(MemberClass.Elite, ClubWords.ClassElite.In(Language.Fa), ClubWords.ClassElite.In(Language.En), 150, 3, 2),
        new(MemberClass.General, ClubWords.ClassGeneral.In(Language.Fa), ClubWords.ClassGeneral.In(Language.En), null, 3, 3),
    ];

    private static async Task<IReadOnlyList<MemberClass>> Classes(AppDb db, ImportOptions how)
    {
        if (await db.MemberClasses.AsTracking().OrderBy(c => c.Order).ToListAsync() is { Count: > 0 } laidDown) return laidDown;
        var begun = Beginning();
        if (how.DryRun) return begun;
        db.MemberClasses.AddRange(begun);
        await db.SaveChangesAsync();
        return begun;
    }

    private async Task Count(AppDb db, IReadOnlyList<MemberClass> classes)
    {
        var present = Member.Present;
        _seen.Clear();
        _taken.Clear();
        foreach (var rank in classes) _taken[rank.Order] = await db.Members.CountAsync(m => m.ClassId == rank.Id && present.Contains(m.State));
    }

    // By what a row names a person: the person it means.
    private async Task<Dictionary<string, int>> Known(IReadOnlyList<MemberRow> rows)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var found = await people.Identify([.. rows.Select(r => r.Facts.NationalId).OfType<string>()], [.. rows.Select(r => r.Facts.PersonnelNumber).OfType<string>()], [.. rows.Select(r => r.Facts.Email).OfType<string>()]);
        foreach (var person in found)
            foreach (var key in MemberRow.KeysOf(person.NationalId, person.PersonnelNumber, person.Email)) known.TryAdd(key, person.PersonId);
        return known;
    }

    private void Take(MemberRow row, Dictionary<string, int> known, Dictionary<int, Member> members, List<(MemberRow, bool)> fresh, ImportReport report)
    {
        var key = row.Keys[0];
        if (row.Keys.Select(k => _seen.GetValueOrDefault(k)).FirstOrDefault(n => n > 0) is > 0 and var earlier)
        {
            report.Refuse(row.Row, row.Title, row.Row.Problem(MemberRow.NationalId, ClubWords.ImportRepeated(earlier)), ImportOutcome.Repeated);
            return;
        }
        foreach (var k in row.Keys) _seen[k] = row.Row.Number;
        var personId = row.Keys.Select(k => known.TryGetValue(k, out var id) ? id : 0).FirstOrDefault(id => id > 0);
        if (personId > 0 && members.TryGetValue(personId, out var member)) Again(row, member, report);
        else First(row, fresh, report);
    }

    private static void Again(MemberRow row, Member member, ImportReport report)
    {
        var outcome = member.Correct(row.Name, row.Member.Field, row.Member.Education, [.. row.Member.Skills.Select(s => s.Name)]) ? ImportOutcome.Changed : ImportOutcome.Unchanged;
        report.Count(new ImportLine(row.Row.Sheet, row.Row.Number, outcome, row.Title), member.IsPresent ? row.Class.Key : null);
    }

    private void First(MemberRow row, List<(MemberRow, bool)> fresh, ImportReport report)
    {
        var hasRoom = row.Class.Quota is not { } quota || _taken[row.Class.Order] < quota;
        if (hasRoom) _taken[row.Class.Order]++;
        else report.Note(row.Row.Problem(MemberRow.ClassName, ClubWords.ImportQuotaFull(row.Class.Name, row.Class.Quota)));
        fresh.Add((row, hasRoom));
        report.Count(new ImportLine(row.Row.Sheet, row.Row.Number, ImportOutcome.Added, row.Title, hasRoom ? null : ClubWords.PutOnWaitList), hasRoom ? row.Class.Key : null);
    }

    private async Task Keep(AppDb db, List<(MemberRow Row, bool HasRoom)> fresh, Dictionary<string, int> known, DateTime now)
    {
        int? PersonOf(MemberRow row) => row.Keys.Select(k => known.TryGetValue(k, out var id) ? id : (int?)null).FirstOrDefault(id => id is not null);
        foreach (var group in fresh.Where(f => PersonOf(f.Row) is null).GroupBy(f => f.Row.Class.Key == MemberClass.General ? PersonKind.Citizen : PersonKind.Expert).ToList())
            foreach (var (row, id) in group.Select(f => f.Row).Zip(await people.AddMany(group.Key, [.. group.Select(f => f.Row.Facts)])))
                foreach (var key in row.Keys) known[key] = id;
        var today = TehranTime.Day(now);
        foreach (var (row, hasRoom) in fresh)
        {
            var person = PersonOf(row)!.Value;
            db.Members.Add(Member.FromList(person, row.Name, row.Member, hasRoom ? row.Class : null, row.JoinedOn, now));
            if (hasRoom) people.GiveRole(person, Role.ClubMember, ScopeKind.Office, null, today, null);
        }
        await db.SaveChangesAsync();
    }
}
