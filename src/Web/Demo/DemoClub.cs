using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Data.Sheets;
using Pishran.Engine.Calendar;
using Pishran.Features.Benefits;
using Pishran.Features.Club;
using Pishran.Features.People;
using Pishran.Features.People.Accounts;
using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Demo;

internal sealed record DemoCharter(string Desk, string Title, string Purpose, IReadOnlyList<string> Topics, string Charter);
internal sealed record DemoDelphiItem(string Kind, string Text, string? Unit);
internal sealed record DemoDelphi(string Key, string Title, string Desk, IReadOnlyList<DemoDelphiItem> Items);
internal sealed record DemoArgument(string Study, string Stance, string Text);
internal sealed record DemoOpinion(string Number, string Desk, string Problem, string Title, string Text, string? Dissent, string OwnerReply);
internal sealed record DemoValue(string Title, string Desk, IReadOnlyList<string> Functions, IReadOnlyList<string> Alternatives, string Chosen, long SavingMillionRial, string Insight);
internal sealed record DemoClubText(IReadOnlyList<DemoCharter> Charters, IReadOnlyList<DemoDelphi> DelphiStudies, IReadOnlyList<DemoArgument> Arguments, IReadOnlyList<DemoOpinion> Opinions, IReadOnlyList<DemoValue> ValueEngineering, IReadOnlyList<string> Courses, IReadOnlyList<string> Skills);

/// <summary>The club of the city: six hundred members, six desks with dockets and opinions, Delphi studies, studies of value, courses.</summary>
internal sealed class DemoClub(IServiceProvider services, DemoStage stage, DemoPeople people, DemoTexts texts)
{
    public const string MemberAccount = "club-member", ChairAccount = "desk-chair";
    private const int Bench = 9, Panel = 14, CourseGuests = 9;

    private readonly DemoClubText _club = DemoTexts.Read<DemoClubText>("club.json");
    private readonly Dictionary<string, Desk> _desks = new(StringComparer.Ordinal);
    private readonly Random _random = new(1405);
    private List<Member> _members = [];
    private Dictionary<string, int> _problems = [];
    private Dictionary<string, int> _units = [];

    public async Task Tell()
    {
        await stage.On(-420, Import);
        _problems = await DemoProblems.ByKey(stage, texts);
        _units = await stage.Db.Units.AsNoTracking().ToDictionaryAsync(u => u.Code, u => u.Id, StringComparer.Ordinal);
        await stage.On(-418, Gather);
        await stage.On(-415, Charter);
        await stage.On(-400, OpenAccounts);
        foreach (var (opinion, i) in _club.Opinions.Select((o, i) => (o, i))) await Opinion(opinion, i);
        await Queue();
        foreach (var (study, i) in _club.DelphiStudies.Select((s, i) => (s, i))) await Delphi(study, i);
        foreach (var (study, i) in _club.ValueEngineering.Select((s, i) => (s, i))) await stage.On(-90 + i * 9, () => Value(study, i));
        foreach (var (course, i) in _club.Courses.Select((c, i) => (c, i))) await stage.On(-110 + i * 4, () => Teach(course, i));
        for (var month = 0; month < 4; month++) await stage.On(-100 + month * 30, Call);
    }

    private async Task Import()
    {
        var sheets = SheetFile.Read(await File.ReadAllBytesAsync(DemoTexts.File("members.xlsx")), "members.xlsx");
        await services.GetServices<IImportKind>().Single(k => k.Kind == "members").Run(stage.Db, sheets, new ImportOptions(false, stage.Now));
    }

    // Most agree to be found; the selected and the experts know more than the list says.
    private async Task Gather()
    {
        await stage.Db.Members.Where(m => m.Id % 8 != 0).ExecuteUpdateAsync(set => set.SetProperty(m => m.MayBeFound, true));
        await stage.Db.Members.Where(m => m.Id % 3 == 0).ExecuteUpdateAsync(set => set.SetProperty(m => m.Privacy, MemberPrivacy.House));
        var general = await stage.Db.MemberClasses.Where(c => c.Key == MemberClass.General).Select(c => c.Id).SingleAsync();
        var chosen = await stage.Db.Members.AsTracking().Where(m => m.ClassId != general).OrderBy(m => m.Id).Take(160).ToListAsync();
        for (var i = 0; i < chosen.Count; i++)
        {
            var more = new MemberSkill(_club.Skills[i % _club.Skills.Count], (Degree)(1 + i % 3), (Degree)(1 + i * 2 % 3));
            if (chosen[i].Skills.All(s => s.Name != more.Name)) chosen[i].Write(chosen[i].Facts with { Skills = [.. chosen[i].Skills, more], Capacity = 2 + i % 3, MayBeFound = true });
        }
        await stage.Db.SaveChangesAsync();
        _members = await stage.Db.Members.AsNoTracking().OrderBy(m => m.ClassId == general).ThenBy(m => m.Id).ToListAsync();
    }

    private async Task Charter()
    {
        var door = services.GetRequiredService<PeopleDoor>();
        foreach (var (text, i) in _club.Charters.Select((c, i) => (c, i)))
        {
            var field = (ClubField)i;
            var desk = new Desk(text.Desk, field, text.Title, text.Purpose, string.Join('\n', text.Topics), text.Charter, stage.Now);
            var bench = _members.Where(m => m.Field == field && m.MayBeFound).Take(Bench).Select(m => m.PersonId).ToList();
            var today = TehranTime.Day(stage.Now);
            desk.Give(bench, bench[0], bench[1], today);
            desk.SitAs(await door.OpenBench(text.Title, "", [.. desk.Bench.Select(b => new BenchSeat(b.PersonId, (SeatPost)(int)b.Post))], today, null));
            stage.Db.Desks.Add(_desks[text.Desk] = desk);
        }
        await stage.Db.SaveChangesAsync();
    }

    private async Task OpenAccounts()
    {
        var door = services.GetRequiredService<PeopleDoor>();
        await door.OpenAccount(_desks["K1"].ChairId!.Value, ChairAccount, DemoAccounts.Password);
        await door.OpenAccount(_desks["K1"].Bench.Last().PersonId, MemberAccount, DemoAccounts.Password);
    }

    // From the queue to the owner's reply, over some weeks.
    private async Task Opinion(DemoOpinion text, int i)
    {
        var (desk, problem, start) = (_desks[text.Desk], _problems[text.Problem], -330 + i * 31);
        var signers = desk.Bench.Take(5).Select(b => b.PersonId).ToList();
        var docket = services.GetRequiredService<DocketDesk>();
        var (item, opinion) = ((DocketItem?)null, (Opinion?)null);
        await stage.On(start, async () =>
        {
            var title = await stage.Db.Problems.Where(p => p.Id == problem).Select(p => p.Title).SingleAsync();
            stage.Db.DocketItems.Add(item = new DocketItem(desk.Id, problem, title, $"نظر میز دربارهٔ «{title}» چیست و از کجا آغاز شود؟", people.Who("head-problems").Id, stage.Now));
            await stage.Db.SaveChangesAsync();
            item.Take(stage.Now);
            item.AskBench(stage.Now);
            item.Schedule(TehranTime.Day(stage.Now).AddDays(10), "اتاق جلسهٔ دفتر", TehranTime.Day(stage.Now), stage.Now);
        }, people.As("head-problems"));
        await stage.On(start + 10, async () =>
        {
            item = await stage.Db.DocketItems.AsTracking().SingleAsync(d => d.Id == item!.Id);
            var tracked = await stage.Db.Desks.AsTracking().SingleAsync(d => d.Id == desk.Id);
            tracked.Begin();
            item.Sit("بازدید میدانی گزارش شد، برآورد هزینه خوانده شد و متن نظر به رأی گذاشته شد.", signers.Count, tracked.Bench.Count(), stage.Now);
            await docket.ThankSession(item, signers, stage.Now);
            stage.Db.Opinions.Add(opinion = new Opinion(item.Id, desk.Id, problem, text.Title, text.Text, signers, stage.Now));
            await stage.Db.SaveChangesAsync();
            for (var s = 0; s < signers.Count; s++) opinion.Sign(signers[s], text.Dissent is not null && s == signers.Count - 1 ? text.Dissent : null, stage.Now);
            item.Follow(opinion.State, stage.Now);
            await docket.Thank(opinion, stage.Now);
            await docket.Deliver(opinion, stage.Now);
            item.Follow(opinion.State, stage.Now);
            await docket.Publish(opinion, desk, stage.Now);
            if (ReplyOf(text) is null) await docket.Follow(item, desk, DocketState.Signed, opinion, stage.Now);
        });
        if (ReplyOf(text) is { } reply)
            await stage.On(Math.Min(start + 22, -1), async () =>
            {
                item = await stage.Db.DocketItems.AsTracking().SingleAsync(d => d.Id == item!.Id);
                opinion = await stage.Db.Opinions.AsTracking().SingleAsync(o => o.Id == opinion!.Id);
                opinion.Answer(reply, text.OwnerReply, stage.Now);
                item.Follow(opinion.State, stage.Now);
                await docket.Publish(opinion, desk, stage.Now);
                if (i < 5) item.Close("در نشست بعد گزارش کار شنیده شد و موضوع پایان یافت.", stage.Now);
            });
    }

    private static OpinionState? ReplyOf(DemoOpinion text) =>
        text.OwnerReply.StartsWith("پذیرفته نشد", StringComparison.Ordinal) ? OpinionState.NotAcceptedByOwner
        : text.OwnerReply.StartsWith("بخشی", StringComparison.Ordinal) ? OpinionState.PartlyAccepted
        : text.OwnerReply.StartsWith("پذیرفته", StringComparison.Ordinal) ? OpinionState.AcceptedByOwner : null;

    // Each desk has something in its queue and something before its bench.
    private async Task Queue()
    {
        var (docket, used) = (services.GetRequiredService<DocketDesk>(), _club.Opinions.Select(o => o.Problem).ToHashSet());
        var free = texts.Problems.Where(p => !used.Contains(p.Key) && _problems.ContainsKey(p.Key)).ToList();
        foreach (var (desk, i) in _desks.Values.Select((d, i) => (d, i)))
            foreach (var step in new[] { 0, 1 })
            {
                var problem = free[(i * 2 + step) * 5 % free.Count];
                await stage.On(-12 + i + step, async () =>
                {
                    var item = stage.Db.DocketItems.Add(new DocketItem(desk.Id, _problems[problem.Key], problem.Title, "کدام راه ارزان‌تر و برگشت‌پذیرتر است؟", people.Who("head-problems").Id, stage.Now)).Entity;
                    await stage.Db.SaveChangesAsync();
                    if (step == 1) { item.Take(stage.Now); item.AskBench(stage.Now); }
                    await docket.Follow(item, desk, null, null, stage.Now);
                }, people.As("head-problems"));
            }
    }

    // The first one runs in its second round; the others are reported.
    private async Task Delphi(DemoDelphi text, int i)
    {
        var (desk, words, runs) = (_desks[text.Desk], _club.Arguments.Where(a => a.Study == text.Key).Select(a => a.Text).ToList(), i == 0);
        var start = runs ? -20 : -200 + i * 35;
        var codes = Enumerable.Range(0, Panel).Select(_ => PanelCode.New()).ToList();
        var panel = desk.Bench.Skip(2).Select(b => b.PersonId).Concat(_members.Where(m => m.Field == desk.Field && !desk.IsOnBench(m.PersonId)).Select(m => m.PersonId)).Take(Panel).ToList();
        DelphiStudy? study = null;
        Ballot[]? before = null;
        await stage.On(start, async () =>
        {
            stage.Db.DelphiStudies.Add(study = new DelphiStudy(text.Title, null, desk.Id, null, 3, desk.ChairId!.Value, stage.Now));
            foreach (var item in text.Items) study.AddItem(item.Kind == "estimate" ? DelphiKind.Estimate : DelphiKind.Rating, item.Text, item.Unit, null, item.Kind == "estimate" ? 10 : null);
            await stage.Db.SaveChangesAsync();
            stage.Db.DelphiPanel.AddRange(panel.Select(p => new DelphiPanelist(study.Id, p)));
        });
        for (var round = 1; round <= 2; round++)
        {
            var (number, isLast) = (round, runs && round == 2);
            await stage.On(start + (round - 1) * 12 + 1, async () =>
            {
                study = await stage.Db.DelphiStudies.AsTracking().SingleAsync(s => s.Id == study!.Id);
                study.OpenRound(stage.Now.AddDays(isLast ? 15 : 9), Panel, stage.Now);
                if (isLast) await services.GetRequiredService<DelphiDesk>().AskPanel(study, stage.Now);
                var urn = stage.Db.DelphiUrns.Add(new DelphiUrn(study.Id, number)).Entity;
                var ballots = codes.Select((code, p) => BallotOf(study, PanelCode.KeyOf(code, study.Id, number), p, number, before?[p], words)).ToArray();
                // Of the round that runs, the last panelists have not answered yet; the ready member is one of them.
                var answered = isLast ? Enumerable.Range(Bench, Panel - Bench).ToList() : [.. Enumerable.Range(0, Panel)];
                foreach (var p in answered) urn.Put(ballots[p], before?[p]);
                foreach (var seat in await stage.Db.DelphiPanel.AsTracking().Where(s => s.StudyId == study.Id).ToListAsync()) if (answered.Contains(panel.IndexOf(seat.PersonId))) seat.TookPart(number);
                foreach (var p in answered) await services.GetRequiredService<ClubLedger>().Record(new Deed(panel[p], DeedKind.Delphi, ClubWords.DeedDelphi(study.Title, number), study.Href, 20, DelphiDesk.Kind, study.Id * 10 + number), stage.Now);
                if (isLast) foreach (var p in answered) await services.GetRequiredService<Features.Inbox.InboxDoor>().Close(DelphiDesk.Kind, study.Id, stage.Now, panel[p]);
                before = ballots;
            });
            if (isLast) return;
            await stage.On(start + (round - 1) * 12 + 11, async () =>
            {
                study = await stage.Db.DelphiStudies.AsTracking().SingleAsync(s => s.Id == study!.Id);
                study.Close(Panel, stage.Now);
                study.Analyse(number == 2);
                if (number == 2) study.Publish();
            });
        }
    }

    // The second question of each study splits the panel; the others draw together.
    private Ballot BallotOf(DelphiStudy study, string key, int panelist, int round, Ballot? before, List<string> words)
    {
        var (values, whys) = (new SortedDictionary<int, double>(), new SortedDictionary<int, string>());
        foreach (var item in study.Items)
        {
            if ((panelist * 7 + item.Number * 5 + round) % 11 == 0) continue;
            var number = item.Keys[0];
            values[number] = before?.Of(number) is { } earlier ? Drawn(item, earlier)
                : item.Kind == DelphiKind.Estimate ? 20 + item.Number * 5 + _random.Next(-8, 9)
                : item.Number == 2 ? (panelist % 2 == 0 ? 2 : 8) + _random.Next(0, 2) - (panelist % 2 == 0 ? 0 : 1)
                : Math.Clamp(6 + _random.Next(-2, 3), 1, 9);
        }
        if (words.Count > 0 && panelist % 2 == 0) whys[study.Items[panelist / 2 % study.Items.Count].Number] = words[panelist / 2 % words.Count];
        return new Ballot(key, values, whys);
    }

    private double Drawn(DelphiItem item, double earlier) =>
        item.Number == 2 && item.Kind == DelphiKind.Rating ? earlier : item.Kind == DelphiKind.Estimate ? Math.Round((earlier + 20 + item.Number * 5) / 2) : earlier > 6 ? earlier - 1 + _random.Next(0, 2) : earlier < 6 ? earlier + 1 - _random.Next(0, 2) : earlier;

    private async Task Value(DemoValue text, int i)
    {
        var desk = _desks[text.Desk];
        var study = stage.Db.ValueStudies.Add(new ValueStudy(text.Title, desk.Id, _units[i % 2 == 0 ? "D8" : "O8"], desk.Bench.Skip(2 + i % 5).First().PersonId, stage.Now)).Entity;
        study.Inform("هزینهٔ سالانه، شمار کاربران و شکایت‌ها از سه ماه گذشته گرد آمد و یک روز در محل دیده شد.", stage.Now);
        study.Analyse(string.Join('\n', text.Functions.Select((f, n) => n == 0 ? f : "- " + f)), text.Insight, stage.Now);
        if (i == 5) { await stage.Db.SaveChangesAsync(); return; }
        study.Create(string.Join('\n', text.Alternatives.Append(text.Chosen).Distinct()), stage.Now);
        if (i == 4) { await stage.Db.SaveChangesAsync(); return; }
        var ways = study.Alternatives.Count;
        study.Evaluate([("هزینهٔ چرخهٔ عمر", 40), ("رساندن کارکرد", 35), ("شدنی بودن", 25)], [.. from way in Enumerable.Range(1, ways) from criterion in Enumerable.Range(1, 3) select new VeScore(way, criterion, way == ways ? 8 + criterion % 2 : 3 + (way * 2 + criterion) % 5)], stage.Now);
        study.Develop(ways, "در یک محدودهٔ کوچک آزموده و پس از سه ماه با عدد گسترش داده می‌شود.", text.SavingMillionRial * 1_000_000, stage.Now);
        await stage.Db.SaveChangesAsync();
        if (i >= 3) return;
        await Save(study, i, text.SavingMillionRial * 1_000_000);
        study.Implement($"«{text.Chosen}» برگزیده شد و واحد متولی آن را در برنامهٔ امسال گذاشت.", stage.Now);
        await services.GetRequiredService<ClubLedger>().Record(new Deed(study.LeadId, DeedKind.ValueEngineering, ClubWords.DeedVe(study.Title), study.Href, 600, "Club.ValueStudy", study.Id), stage.Now);
    }

    // The first saving was validated, the second waits for finance, the third was only estimated.
    private async Task Save(ValueStudy study, int i, long saving)
    {
        var (year, source) = (JalaliDate.From(TehranTime.Day(stage.Now)).Year, new BenefitSource("Club.ValueStudy", study.Id, $"VE-{study.Id}", study.Title, study.Href, study.UnitId));
        var id = await services.GetRequiredService<BenefitsDoor>().Open(source, BenefitKind.Saving, [study.LeadId], stage.Now);
        var line = await stage.Db.Benefits.AsTracking().SingleAsync(b => b.Id == id);
        line.EstimateAs(new BenefitFacts(BenefitKind.Saving, null, saving * 3, EstimateMethod.Accounts, "صورت هزینهٔ سه سال گذشته", [new YearAmount(year, saving)]), people.Who("head-ideas").Id, stage.Now);
        if (i == 2) return;
        line.AskValidation(TehranTime.Day(stage.Now).AddDays(14), stage.Now);
        if (i == 1) return;
        line.Validate(new Dictionary<int, long?> { [year] = saving * 9 / 10 }, people.Who("finance").Id, stage.Now);
        study.Validated(stage.Now);
    }

    private async Task Teach(string title, int i)
    {
        var teacher = _members[i * 3 % _members.Count].PersonId;
        var course = stage.Db.Courses.Add(new Course(title, (Programme)(i % 5), teacher, 12 + i % 4 * 6, 2 + i % 4 * 2, null, stage.Now)).Entity;
        var on = stage.Today.AddDays(i < 12 ? -100 + i * 7 : 3 + (i - 12) * 5);
        course.AddSession(on, "16:00", "تالار آموزش دفتر", Secrets.New());
        await stage.Db.SaveChangesAsync();
        for (var g = 0; g < CourseGuests; g++)
        {
            var guest = _members[(i * 17 + g * 5 + 1) % _members.Count].PersonId;
            if (stage.Db.CourseSeats.Local.Any(s => s.CourseId == course.Id && s.PersonId == guest) || guest == teacher) continue;
            var state = i >= 12 ? SeatState.SignedUp : g == 8 ? SeatState.Missed : SeatState.Attended;
            stage.Db.CourseSeats.Add(new CourseSeat(course.Id, guest, state, stage.Now));
            if (state != SeatState.Attended) continue;
            stage.Db.CourseAttendances.Add(new CourseAttendance(course.Id, 1, guest, stage.Now));
            stage.Db.LedgerLines.Add(new LedgerLine(new Deed(guest, DeedKind.Course, ClubWords.DeedCourse(title), course.Href, course.CreditHours * 60, "Club.Course", course.Id), on));
        }
        if (i < 12) { course.Close(stage.Now); stage.Db.LedgerLines.Add(new LedgerLine(new Deed(teacher, DeedKind.Teaching, ClubWords.DeedTeaching(title), course.Href, course.CreditHours * 60, "Club.Course", course.Id), on)); }
    }

    // Calls of four months; who took something on rests.
    private async Task Call()
    {
        var problems = _problems.Values.ToList();
        for (var c = 0; c < 12; c++)
        {
            var (id, problem) = (_members[_random.Next(_members.Count / 2)].Id, problems[_random.Next(problems.Count)]);
            var member = await stage.Db.Members.SingleAsync(m => m.Id == id);
            if (!member.MayServe || stage.Db.ServeCalls.Local.Any(x => x.PersonId == member.PersonId) || await stage.Db.ServeCalls.AnyAsync(x => x.PersonId == member.PersonId)) continue;
            var card = await stage.Db.Problems.Where(p => p.Id == problem).Select(p => new { p.Title, p.Number }).SingleAsync();
            var call = stage.Db.ServeCalls.Add(new ServeCall(member, new ServeLoad(0, null), card.Title, "/problems/" + card.Number, problem, member.Skills.Select(s => s.Name).FirstOrDefault(), TehranTime.Day(stage.Now).AddDays(7), people.Who("head-problems").Id, stage.Now)).Entity;
            if (c % 4 != 3) call.Answer(c % 4 != 2, null, stage.Now.AddHours(20));
            else call.Lapse(TehranTime.Day(stage.Now).AddDays(8));
        }
    }
}
