using System.Text;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Club;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Club;

public abstract class DelphiPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : DelphiPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : DelphiPages(city), IClassFixture<PostgresCity>;

    private static readonly string[] Panel = ["employee", "employee-2", "employee-3", "employee-4", "employee-5", "employee-6", "expert", "expert-2", "expert-3", "expert-4"];
    private readonly ClubGround _ground = new(city);

    private async Task<DelphiStudy> Study(int panel = 6, bool isOpen = true)
    {
        await _ground.Lay();
        foreach (var account in Panel.Take(panel)) await _ground.Member(account);
        return await city.Arrange(async db =>
        {
            var study = new DelphiStudy("آیندهٔ جمع‌آوری شبانه " + Guid.NewGuid().ToString("N")[..6], null, null, null, 3, city.People.Person(Role.Secretary), city.Clock.Now);
            study.AddItem(DelphiKind.Rating, "حسگر پرشدگی شدنی است", null, null, null);
            study.AddItem(DelphiKind.Estimate, "چند درصد کم می‌شود؟", "درصد", null, 20);
            study.AddItem(DelphiKind.Ranking, "به ترتیب اهمیت", null, "راه\nمخزن\nنوبت", null);
            db.Add(study);
            await db.SaveChangesAsync();
            foreach (var account in Panel.Take(panel)) db.Add(new DelphiPanelist(study.Id, city.People.Person(account)));
            if (isOpen) study.OpenRound(city.Clock.Now.AddHours(5), panel, city.Clock.Now);
            return study;
        });
    }

    private static Task<Answer> Say(Visitor panelist, DelphiStudy study, string rating, string estimate = "", string why = "") =>
        panelist.Post(study.Href + "/answer", new Dictionary<string, string> { ["v100"] = rating, ["v200"] = estimate, ["w1"] = why }, "main form[method=post]");

    private Task<T> Change<T>(int id, Func<DelphiStudy, T> act) => city.Arrange(async db => act(await db.Set<DelphiStudy>().AsTracking().SingleAsync(s => s.Id == id)));

    [Fact]
    public async Task Who_is_not_asked_sees_nothing_of_it()
    {
        var study = await Study();
        using (var stranger = city.Stranger()) Assert.Contains("/sign-in", (await stranger.Get(study.Href)).Location, StringComparison.Ordinal);
        using var other = await city.SignIn("expert-5");
        foreach (var page in new[] { "", "/answer", "/panel", "/report" }) Assert.Equal(404, (await other.Get(study.Href + page)).Status);
        using var panelist = await city.SignIn(Panel[0]);
        foreach (var page in new[] { "/panel", "/report" }) Assert.Equal(404, (await panelist.Get(study.Href + page)).Status);
        foreach (var page in new[] { study.Href, study.Href + "/answer" })
        {
            var text = (await panelist.Get(page)).Text;
            foreach (var name in new[] { "چراغی", "هاشمی", "اکبری" }) Assert.DoesNotContain(name, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_answers_does_not_steer()
    {
        var study = await Study(isOpen: false);
        await city.Arrange(async db => { db.Add(new DelphiPanelist(study.Id, city.People.Person(Role.HeadOfProblems))); await Task.CompletedTask; });
        using var head = await city.SignIn(Role.HeadOfProblems);
        Assert.Equal(404, (await head.Get(study.Href + "/panel")).Status);
        using var secretary = await city.SignIn(Role.Secretary);
        Assert.Equal(200, (await secretary.Get(study.Href + "/panel")).Status);
        Assert.Equal(302, (await (await secretary.Get(study.Href)).Form("form[action*=Open]").Send()).Status);
    }

    [Fact]
    public async Task Wrong_values_come_back_as_typed_and_nothing_is_kept()
    {
        var study = await Study();
        using var panelist = await city.SignIn(Panel[0]);
        var page = await panelist.Get(study.Href + "/answer");
        var refused = await page.Form("main form[method=post]").Set("v100", "12").Set("v200", "زیاد").Set("v301", "1").Set("v302", "1").Set("w1", "دلیل من").Send();
        Assert.Equal(422, refused.Status);
        Assert.Contains("دلیل من", refused.Text, StringComparison.Ordinal);
        Assert.False(await city.Read(db => db.Set<DelphiUrn>().AnyAsync(u => u.StudyId == study.Id)));
    }

    [Fact]
    public async Task After_the_instant_of_closing_nothing_is_taken()
    {
        var study = await Study();
        using var panelist = await city.SignIn(Panel[1]);
        var page = await panelist.Get(study.Href + "/answer");
        city.Clock.Advance(TimeSpan.FromHours(6));
        Assert.Equal(422, (await page.Form("main form[method=post]").Set("v100", "5").Send()).Status);
    }

    [Fact]
    public async Task Between_rounds_one_sees_the_own_answer_the_group_and_nameless_reasons()
    {
        var study = await Study();
        var panelists = new List<Visitor>();
        foreach (var (account, i) in Panel.Take(6).Select((a, i) => (a, i)))
        {
            var panelist = await city.SignIn(account);
            panelists.Add(panelist);
            Assert.Equal(302, (await Say(panelist, study, i == 0 ? "" : (3 + i % 3).ToString(System.Globalization.CultureInfo.InvariantCulture), "۴۰٫۵", i == 1 ? "بهای حسگر کمتر می‌شود" : "")).Status);
        }
        using var steer = await city.SignIn(Role.Secretary);
        foreach (var act in new[] { "Close", "Analyse", "Open" }) Assert.Equal(302, (await (await steer.Get(study.Href)).Form($"form[action*={act}]").Send()).Status);
        var mine = await panelists[1].Get(study.Href + "/answer");
        Assert.Contains(ClubWords.YourEarlier(ClubSay.Num(4), ClubSay.Num(4)).In(Language.Fa), mine.Text, StringComparison.Ordinal);
        Assert.Contains("بهای حسگر کمتر می‌شود", mine.Text, StringComparison.Ordinal);
        Assert.Contains(ClubWords.NoEarlier(ClubSay.Num(4)).In(Language.Fa), (await panelists[0].Get(study.Href + "/answer")).Text, StringComparison.Ordinal);
        Assert.Equal("", mine.Form("main form[method=post]")["v100"]);

        // On another device: another code was used, so the written one is asked for.
        await Say(panelists[1], study, "5");
        var code = mine.TextOf("#panel-code");
        using var phone = await city.SignIn(Panel[1]);
        Assert.Contains(ClubWords.AnsweredElsewhere.In(Language.Fa), (await phone.Get(study.Href + "/answer")).Text, StringComparison.Ordinal);
        await phone.Post(study.Href + "/answer", new { Code = code });
        Assert.Equal("5", (await phone.Get(study.Href + "/answer")).Document.QuerySelector("input[name=v100][checked]")?.GetAttribute("value"));

        foreach (var panelist in panelists) { await Say(panelist, study, "4", "۴۰"); panelist.Dispose(); }
        foreach (var act in new[] { "Close", "Analyse" }) await (await steer.Get(study.Href)).Form($"form[action*={act}]").Send();
        if ((await city.Read(db => db.Set<DelphiStudy>().SingleAsync(s => s.Id == study.Id))).State == DelphiState.Analysed) await (await steer.Get(study.Href)).Form("form[action*=Stop]").Fill(new { Why = ClubGround.Why }).Send();
        await (await steer.Get(study.Href)).Form("form[action*=Publish]").Send();
        using var colleague = await city.SignIn("expert-5");
        Assert.Equal(200, (await colleague.Get(study.Href + "/report")).Status);
        Assert.Equal(200, (await colleague.Get(study.Href + "/report?handler=Excel")).Status);
    }

    [Fact]
    public async Task Two_peaks_are_shown_as_disagreement_on_page_and_sheet()
    {
        var study = await Study(Panel.Length);
        foreach (var (account, i) in Panel.Select((a, i) => (a, i)))
        {
            using var panelist = await city.SignIn(account);
            Assert.Equal(302, (await Say(panelist, study, i % 2 == 0 ? "1" : "9", "۴۰")).Status);
        }
        using var steer = await city.SignIn(Role.Secretary);
        foreach (var act in new[] { "Close", "Analyse" }) await (await steer.Get(study.Href)).Form($"form[action*={act}]").Send();
        await (await steer.Get(study.Href)).Form("form[action*=Stop]").Fill(new { Why = ClubGround.Why }).Send();
        await (await steer.Get(study.Href)).Form("form[action*=Publish]").Send();
        var items = (await steer.Get(study.Href + "/report")).Document.QuerySelectorAll(".match h3");
        Assert.Equal((ClubWords.TwoPeaks.In(Language.Fa), null), (items[0].QuerySelector(".tag.bad")?.TextContent, items[0].QuerySelector(".tag.ok")));
        Assert.NotNull(items[1].QuerySelector(".tag.ok"));
        Assert.Contains(ClubWords.TwoPeaks.In(Language.Fa), (await steer.Get(study.Href + "/report")).TextsOf("tbody tr")[0], StringComparison.Ordinal);
    }

    /// <summary>The attacker holds every row of every table and knows from the house who took part and when.</summary>
    [Fact]
    public async Task With_the_whole_database_an_answer_is_linked_to_nobody()
    {
        var study = await Study(Panel.Length);
        var (codes, pages) = (new List<string>(), new List<string>());
        foreach (var (account, i) in Panel.Select((a, i) => (a, i)))
        {
            using var panelist = await city.SignIn(account);
            city.Clock.Advance(TimeSpan.FromMinutes(7));
            codes.Add((await panelist.Get(study.Href + "/answer")).TextOf("#panel-code").Replace("-", "", StringComparison.Ordinal));
            await Say(panelist, study, "", (1000 + i).ToString(System.Globalization.CultureInfo.InvariantCulture), $"mark{1000 + i}");
        }
        var tables = await Dump();
        // Nowhere but in the urn stands anything of an answer, and the code stands nowhere at all.
        foreach (var (table, row) in tables.Where(t => t.Table != "club_delphi_urns"))
            foreach (var i in Enumerable.Range(0, Panel.Length)) Assert.False(row.Contains($"mark{1000 + i}", StringComparison.Ordinal), $"{table}: {row}");
        foreach (var code in codes) Assert.DoesNotContain(tables, t => t.Row.Replace("-", "", StringComparison.Ordinal).Contains(code, StringComparison.Ordinal));
        // No key of a ballot stands anywhere else, so nothing can be joined.
        var urn = await city.Read(db => db.Set<DelphiUrn>().SingleAsync(u => u.StudyId == study.Id));
        foreach (var ballot in urn.Ballots) Assert.DoesNotContain(tables, t => t.Table != "club_delphi_urns" && t.Row.Contains(ballot.Key, StringComparison.Ordinal));
        // The order in which people took part says no more of the order of the ballots than chance: of n! orders a place fits once on average.
        var guessed = urn.Ballots.Select((b, place) => (int)b.Of(200)! - 1000 == place).Count(hit => hit);
        var reversed = urn.Ballots.Select((b, place) => (int)b.Of(200)! - 1000 == Panel.Length - 1 - place).Count(hit => hit);
        Assert.True(Math.Max(guessed, reversed) < 7, $"{guessed} or {reversed} of {Panel.Length} ballots lie where their time would put them");
        // What is said of the act is the same for each: neither notice nor request key tells how much was answered.
        Assert.Single(tables.Where(t => t.Table == "request_keys" && t.Row.Contains(study.Href + "/answer", StringComparison.Ordinal)).Select(t => t.Row[(t.Row.IndexOf("AnswersKept", StringComparison.Ordinal) is var at and > 0 ? at : 0)..]).Distinct());
        Assert.DoesNotContain(tables, t => t.Table == "history" && t.Row.Contains("AnswersKept", StringComparison.Ordinal));
    }

    private Task<List<(string Table, string Row)>> Dump() => city.Read(async db => (await TableDump.Of(db))
        .Select(r => (r.Table, string.Concat(r.Values.Select(v => Convert.ToString(v.Value, System.Globalization.CultureInfo.InvariantCulture) + "|")))).ToList());
}
