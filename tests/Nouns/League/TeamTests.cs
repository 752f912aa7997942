using Pishran.Features.League;
using Pishran.Shell;
using static Pishran.Tests.Nouns.League.LeagueNouns;

namespace Pishran.Tests.Nouns.League;

public sealed class TeamTests
{
    private const string Words = "ترکیب تیم با قاعده‌های فصل نمی‌خواند.";

    [Fact]
    public void A_team_lacks_members_and_units_until_they_come()
    {
        var season = Season();
        var team = Team(season);
        Assert.Equal([LeagueWords.TeamTooSmall(2, 1).Key, LeagueWords.TooFewDepartments(2, 1).Key], team.Lacks(Ruled).Select(f => f.Word.Key));
        team.Join(Person(2, 2), season, Now, Today);
        Assert.Empty(team.Lacks(Ruled));
    }

    [Fact]
    public void A_full_team_and_a_full_unit_take_nobody()
    {
        var season = Season();
        var team = Team(season, Person(2));
        Breaks(LeagueWords.UnitFull(2), () => team.Join(Person(3), season, Now, Today));
        team.Join(Person(3, 2), season, Now, Today);
        Breaks(LeagueWords.TeamTooBig(3), () => team.Join(Person(4, 3), season, Now, Today));
    }

    [Fact]
    public void A_team_that_lacks_something_is_not_presented() =>
        Breaks(LeagueWords.TeamTooSmall(2, 1), () => Team(Season()).AskApproval(Ruled));

    [Fact]
    public void Whoever_leaves_a_pending_team_sends_it_back_to_forming()
    {
        var team = Team(Season(), Person(2, 2));
        team.AskApproval(Ruled);
        team.Leave(2, Now);
        Assert.Equal(TeamState.Forming, team.State);
    }

    [Fact]
    public void An_approved_team_is_whole_and_only_the_secretariat_takes_members_out()
    {
        var team = Team(Season(), Person(2, 2));
        team.AskApproval(Ruled);
        team.Approve(Ruled);
        Breaks(LeagueWords.TeamIsFixed, () => team.Leave(2, Now));
        Breaks(LeagueWords.CaptainStays, () => team.TakeOut(1, Words, Now));
        team.TakeOut(2, Words, Now);
        Assert.False(team.Has(2));
    }

    [Fact]
    public void Whoever_comes_back_begins_a_new_period_and_a_solution_keeps_those_of_its_day()
    {
        var (season, solution) = (Season(), new Submission(1, 1, 1));
        var team = Team(season, Person(2, 2));
        team.Leave(2, Now.AddHours(1));
        team.Join(Person(3, 2), season, Now.AddHours(2), Today);
        Assert.Equal([1, 3], team.AuthorsOf(solution).Select(a => a.PersonId));
        Assert.Equal([1, 2], team.AuthorsOf(solution, Now.AddMinutes(30)).Select(a => a.PersonId));
        team.Leave(3, Now.AddHours(3));
        team.Join(Person(2, 2), season, Now.AddHours(4), Today);
        Assert.Equal([Now, Now.AddHours(4)], team.Members.Where(m => m.PersonId == 2).Select(m => m.JoinedAt));
        Assert.Equal([1], team.AuthorsOf(solution, Now.AddMinutes(210)).Select(a => a.PersonId));
        Assert.Equal([1, 2], team.AuthorsOf(solution).OrderBy(a => a.Place).Select(a => a.PersonId));
        team.Leave(2, Now.AddHours(4));
        team.Join(Person(2, 2), season, Now.AddHours(4), Today); // out and in at the same instant is one period
        Assert.Equal(2, team.Members.Count(m => m.PersonId == 2));
    }

    [Fact]
    public void The_captain_leaves_only_after_handing_over()
    {
        var team = Team(Season(), Person(2, 2));
        Breaks(LeagueWords.CaptainStays, () => team.Leave(1, Now));
        Breaks(LeagueWords.NotAMember, () => team.HandOver(9));
        team.HandOver(2);
        team.Leave(1, Now);
        Assert.Equal(2, team.CaptainId);
    }

    [Fact]
    public void Sent_back_and_disqualified_only_with_a_code_and_own_words()
    {
        var team = Team(Season(), Person(2, 2));
        team.AskApproval(Ruled);
        Breaks(ShellWords.ReasonNeeded, () => team.SendBack(null, Words));
        Breaks(ShellWords.TooShort("", 10, 2), () => team.SendBack("composition", "نه"));
        team.SendBack("composition", Words);
        Breaks(ShellWords.ReasonNeeded, () => team.Disqualify(null, Words));
        team.Disqualify("false-members", Words);
        Assert.False(team.IsPlaying);
        Breaks(ShellWords.StateMoved(""), () => team.Join(Person(3, 2), Season(), Now, Today));
    }

    [Fact]
    public void Who_was_in_a_withdrawn_team_is_free()
    {
        var team = Team(Season(), Person(2, 2));
        team.Withdraw("در این فصل وقت نداریم.", Now);
        Assert.Empty(team.Present);
        Assert.Equal(2, team.Members.Count);
    }

    [Theory]
    [InlineData("گره گشا", "گره‌گشا")]
    [InlineData("گره‌گشا", "گرهگشا")]
    [InlineData("كيان", "کیان")]
    public void Names_that_look_alike_are_one(string one, string other) => Assert.Equal(Features.League.Team.KeyOf(one), Features.League.Team.KeyOf(other));

    [Theory]
    [InlineData("")]
    [InlineData("گرهteam")]
    [InlineData("؟!؟!")]
    public void A_name_is_in_one_script_and_has_letters(string name) =>
        Assert.Contains(Assert.Throws<BrokenRule>(() => new Team(Season(), name, null, Person(1), "ABCD2345", Now, Today)).Faults, f => f.Field == nameof(Features.League.Team.Name));

    [Theory]
    [InlineData("abcd-2345")]
    [InlineData(" ABCD 2345 ")]
    [InlineData("ABCD۲۳۴۵")]
    public void A_join_code_is_read_as_people_type_it(string typed) => Assert.Equal("ABCD2345", TeamRegistry.KeyOf(typed));

    [Fact]
    public void An_invitation_is_answered_once()
    {
        var invitation = new Invitation(Team(Season()), Ruled, 2, "شخص ۲", 1, Now);
        invitation.Decline(Now);
        Breaks(ShellWords.AlreadyDone, () => invitation.Accept(Now));
    }
}
