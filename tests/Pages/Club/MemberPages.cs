using Microsoft.EntityFrameworkCore;
using Pishran.Features.Club;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Club;

public abstract class MemberPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : MemberPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : MemberPages(city), IClassFixture<PostgresCity>;

    private readonly ClubGround _ground = new(city);

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in()
    {
        using var stranger = city.Stranger();
        foreach (var page in new[] { "/club", "/club/members", "/club/mine", "/club/apply", "/club/invite" }) Assert.Contains("/sign-in", (await stranger.Get(page)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_keeps_no_desk_of_the_club_neither_invites_nor_decides()
    {
        await _ground.Lay();
        var member = await _ground.Member("expert-5");
        using var visitor = await city.SignIn("employee-2");
        foreach (var page in new[] { "/club/invite", $"{member.Href}/end", "/club/classes" }) Assert.Equal(403, (await visitor.Get(page)).Status);
        Assert.Equal(404, (await visitor.Get("/club/nominate")).Status);
    }

    [Fact]
    public async Task A_member_decides_who_sees_the_page()
    {
        await _ground.Lay();
        var member = await _ground.Member("expert-4");
        using var colleague = await city.SignIn("employee-3");
        Assert.Equal(404, (await colleague.Get(member.Href)).Status);
        using var mine = await city.SignIn("expert-4");
        var edit = await mine.Get("/club/mine/edit");
        await edit.Form().Fill(new { }).Set("Form.Privacy", nameof(MemberPrivacy.House)).Set("Form.Skills[0]", "تحلیل داده").Set("Form.Expertise[0]", "High").Send();
        var seen = await colleague.Get(member.Href);
        Assert.Equal(200, seen.Status);
        Assert.Contains("تحلیل داده", seen.Text, StringComparison.Ordinal);
        using var office = await city.SignIn(Role.Secretary);
        Assert.Equal(200, (await office.Get(member.Href)).Status);
    }

    [Fact]
    public async Task An_applicant_is_vetted_accepted_and_begins()
    {
        await _ground.Lay();
        using var applicant = await city.SignIn("employee-6");
        Assert.Equal(302, (await applicant.Post("/club/apply", new Dictionary<string, string> { ["Form.Field"] = nameof(ClubField.Finance), ["Form.Skills[0]"] = "بودجه‌ریزی" })).Status);
        var href = (await _ground.Stored("employee-6")).Href;
        using var office = await city.SignIn(Role.Secretary);
        Assert.Contains(ClubWords.TurnVet.In(Language.Fa), (await office.Get("/inbox")).Text, StringComparison.Ordinal);
        Assert.Equal(422, (await office.Post(href + "/decline", new { Why = ClubGround.Why })).Status);
        Assert.Equal(404, (await office.Get(href + "/end")).Status);
        var accept = await office.Get(href + "/accept");
        var general = await city.Read(db => db.Set<MemberClass>().SingleAsync(c => c.Key == MemberClass.General));
        Assert.Equal(302, (await accept.Form().Fill(new { ClassId = general.Id }).Send()).Status);
        var mine = await applicant.Get("/club/mine");
        Assert.Equal(302, (await mine.Form("main form[action*=Begin]").Fill(new { Capacity = "۳" }).Send()).Status);
        Assert.Equal((MemberState.Active, 3), ((await _ground.Stored("employee-6")).State, (await _ground.Stored("employee-6")).Capacity));
        var person = city.People.Person("employee-6");
        Assert.True(await city.Read(db => db.Set<RoleHolding>().AnyAsync(r => r.PersonId == person && r.Role == Role.ClubMember)));
    }

    [Fact]
    public async Task Nobody_is_accepted_above_the_quota()
    {
        await _ground.Lay();
        var rank = await city.Add(new MemberClass("small-" + Guid.NewGuid().ToString("N")[..6], "کوچک", "Small", 0, 1, 9));
        using var applicant = await city.SignIn("expert-2");
        await applicant.Post("/club/apply", new Dictionary<string, string> { ["Form.Field"] = nameof(ClubField.Cultural) });
        using var office = await city.SignIn(Role.Secretary);
        var refused = await office.Post((await _ground.Stored("expert-2")).Href + "/accept", new { ClassId = rank.Id });
        Assert.Equal(422, refused.Status);
        Assert.Equal(MemberState.Applied, (await _ground.Stored("expert-2")).State);
    }

    [Fact]
    public async Task An_expert_joins_by_a_link_that_works_once()
    {
        await _ground.Lay();
        using var office = await city.SignIn(Role.Secretary);
        var link = (await office.Post("/club/invite", new { Name = "دکتر پریا نیک‌پی", Field = nameof(ClubField.Cultural) })).TextOf("#link");
        var path = new Uri(link).AbsolutePath;
        using var expert = city.Stranger();
        Assert.Equal(422, (await expert.Post(path, new { FirstName = "پریا" })).Status);
        var account = "pariya" + Guid.NewGuid().ToString("N")[..6];
        var joined = await expert.Post(path, new Dictionary<string, string> { ["FirstName"] = "پریا", ["LastName"] = "نیک‌پی", ["Account"] = account, ["Password"] = SmallCity.Password, ["Form.Skills[0]"] = "مردم‌نگاری شهری" });
        Assert.Equal("/sign-in", joined.Location);
        await expert.SignIn(account);
        Assert.Contains(Word.Of(MemberState.Vetting).In(Language.Fa), (await expert.Get("/club/mine")).Text, StringComparison.Ordinal);
        using var late = city.Stranger();
        Assert.Contains(ClubWords.InvitationUsed.In(Language.Fa), (await late.Get(path)).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await late.Get("/club/join/" + new string('0', 48))).Status);
    }

    [Fact]
    public async Task A_deputy_never_decides_on_the_own_membership()
    {
        await _ground.Lay();
        var member = await _ground.Member(Role.HeadOfProblems);
        using var head = await city.SignIn(Role.HeadOfProblems);
        Assert.Equal(404, (await head.Get(member.Href + "/end")).Status);
    }

    [Fact]
    public async Task The_directory_is_searched_narrowed_and_taken_out()
    {
        await _ground.Lay();
        await _ground.Member("employee-5", ClubField.CivilWorks, "شبیه‌سازی ترافیک");
        using var office = await city.SignIn(Role.Secretary);
        Assert.Contains("طاهری", (await office.Get("/club/members?q=" + Uri.EscapeDataString("شبیه سازي ترافيك"))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("طاهری", (await office.Get("/club/members?field=Finance")).Text, StringComparison.Ordinal);
        Assert.Equal(200, (await office.Get("/club/members/export.xlsx?field=CivilWorks")).Status);
        Assert.Equal(200, (await office.Get("/club")).Status);
    }
}
