using Microsoft.EntityFrameworkCore;
using Pishran.Features.Problems;
using Pishran.Shell;
using Notice = Pishran.Features.Inbox.Notice;

namespace Pishran.Tests.Pages.Problems;

/// <summary>Others than who wrote it face a problem, too, and follow it.</summary>
public abstract partial class ProblemPages
{
    private Task<int> SupportsOf(string number) => city.Read(db => db.Set<Problem>().Where(p => p.Number == number).Select(p => p.Supports).SingleAsync());

    [Fact]
    public async Task Who_faces_a_problem_says_so_once_and_can_take_it_back()
    {
        var number = await Registered("آبخوری بوستان خشک است");
        var page = $"/problems/{number}/support";
        using (var stranger = city.Stranger()) Assert.Contains("/sign-in", (await stranger.Get(page)).Location, StringComparison.Ordinal);
        using (var citizen = await city.SignIn(SmallCity.Citizen)) Assert.Equal(403, (await citizen.Get(page)).Status);
        using var colleague = await city.SignIn("employee-3");
        Assert.Equal(404, (await colleague.Get("/problems/M-1405-9999/support")).Status);
        var form = (await colleague.Get($"/problems/{number}")).Form($"form[action='{page}']");
        var own = await colleague.Get(page);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => own.Form().Set("_key", $"face-{i}-{number}").Send("Press", "on")));
        Assert.Equal(1, await SupportsOf(number));
        Assert.Equal(302, (await form.Send("Press", "on")).Status);
        Assert.Equal(1, await SupportsOf(number));
        using var other = await city.SignIn("employee-4");
        Assert.Contains(ProblemsWords.SupportersAre(1).In(Language.Fa), (await other.Get($"/problems/{number}")).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await (await colleague.Get(page)).Form().Send("Press", "off")).Status);
        Assert.Equal(0, await SupportsOf(number));
    }

    [Fact]
    public async Task Nobody_supports_their_own_problem_or_one_that_is_not_registered()
    {
        var draft = await Submitted("employee-2", "کلید برق راهرو شکسته است");
        using var author = await city.SignIn("employee-2");
        using var office = await city.SignIn(Role.HeadOfProblems);
        foreach (var verb in new[] { "support", "follow" })
        {
            Assert.Equal(404, (await author.Get($"{draft}/{verb}")).Status);
            Assert.Equal(404, (await office.Get($"{draft}/follow")).Status);
        }
    }

    [Fact]
    public async Task Who_follows_a_problem_hears_of_its_steps_until_they_stop()
    {
        var number = await Registered("سایه‌بان ایستگاه پاره است");
        var (page, me) = ($"/problems/{number}/follow", city.People.Person("employee-5"));
        using (var citizen = await city.SignIn(SmallCity.Citizen)) Assert.Equal(403, (await citizen.Get(page)).Status);
        using var colleague = await city.SignIn("employee-5");
        Assert.Equal(302, (await (await colleague.Get(page)).Form().Send("Press", "on")).Status);
        using var head = await city.SignIn(Role.HeadOfProblems);
        Assert.Equal(302, (await head.Post($"/problems/{number}/prioritise", new { Severity = "4", Reach = "3", Urgency = "3", Inaction = "2" })).Status);
        Task<int> Heard() => city.Read(db => db.Set<Notice>().CountAsync(n => n.PersonId == me && n.Href == $"/problems/{number}"));
        Assert.Equal(1, await Heard());
        Assert.Equal(302, (await (await colleague.Get(page)).Form().Send("Press", "off")).Status);
        Assert.Equal(302, (await head.Post($"/problems/{number}/park", new { ReasonCode = "no-budget", Why, ReviewOn = "1405/12/01" })).Status);
        Assert.Equal(1, await Heard());
    }
}
