using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws;
using Pishran.Shell;

namespace Pishran.Tests.Journeys;

/// <summary>The fields that every room shares: a day by typing or by the small calendar, an amount in rial or toman.</summary>
public sealed class Fields(JourneyCity city) : IClassFixture<JourneyCity>
{
    [Theory, EveryLook]
    public Task A_threshold_in_toman_from_a_day_of_the_calendar(string language, int width, bool script) => Walk.In(city, new(language, width, script), async walk =>
    {
        await city.Arrange(async (_, all) => { await all.GetRequiredService<BylawsDoor>().StartWith(); return 0; });
        // Each of the eight looks begins a row of its own, later than those before it.
        var turn = Interlocked.Increment(ref _turn) - 1;
        var day = new JalaliDate(1408 + 4 * (turn / 2), 12, 30);

        await walk.SignIn(Role.Administrator);
        await walk.Go("/bylaws/thresholds/add");
        await walk.Choose("Regime", turn % 2 == 0 ? "municipal" : "national");
        await walk.Fill("SmallCeiling", "۶۵ میلیون");
        await walk.Page.Locator("[name=SmallCeiling-unit][value=toman]").CheckAsync();
        if (script)
        {
            await Assertions.Expect(walk.Main.Locator("output").First).ToContainTextAsync(walk.Look.Fa ? "ششصد و پنجاه میلیون" : "six hundred");
            await walk.Fill("ValidFrom", $"{day.Year}/12/01");
            await walk.Main.Locator("#ValidFrom ~ button").ClickAsync();
            await walk.Sound();
            await Assertions.Expect(walk.Main.Locator(".cal:visible .d")).ToHaveCountAsync(30);
            await walk.Main.Locator(".cal:visible .d").Last.ClickAsync();
        }
        else await walk.Fill("ValidFrom", $"30 اسفند {day.Year}");
        await walk.Press(BylawsWords.AddRow);

        var row = await city.Read(db => db.Set<TransactionThreshold>().OrderByDescending(t => t.Id).FirstAsync());
        Assert.Equal((650_000_000, day.ToDateOnly()), (row.SmallCeiling, row.ValidFrom));
    });

    private static int _turn;

    [Fact]
    public Task The_weekdays_of_the_calendar_are_those_of_the_engine() => Walk.In(city, new("fa", 1366, true), async walk =>
    {
        await walk.SignIn(Role.Administrator);
        await walk.Go("/bylaws/thresholds/add");
        foreach (var first in new[] { new JalaliDate(1391, 1, 1), new JalaliDate(1403, 12, 1), new JalaliDate(1404, 1, 1), new JalaliDate(1408, 7, 1), new JalaliDate(1419, 11, 1) })
        {
            await walk.Fill("ValidFrom", first.ToString());
            await walk.Main.Locator("#ValidFrom ~ button").ClickAsync();
            var cells = await walk.Main.Locator(".cal:visible .days > *").AllInnerTextsAsync();
            // Seven letters, then blanks up to the first day.
            var blanks = cells.Skip(7).TakeWhile(text => text.Trim().Length == 0).Count();
            Assert.Equal(((int)first.ToDateOnly().DayOfWeek + 1) % 7, blanks);
            Assert.Equal(JalaliDate.DaysInMonth(first.Year, first.Month), cells.Count - 7 - blanks);
            await walk.Page.Keyboard.PressAsync("Escape");
        }
    });

    [Fact]
    public async Task What_is_no_amount_comes_back_as_it_was_typed()
    {
        using var editor = await city.SignIn(Role.Administrator);
        foreach (var typed in new[] { "پول زیاد", "-5", "12,5 ریال", "99999999999999999999" })
        {
            var answer = await editor.Post("/bylaws/thresholds/add", new Dictionary<string, string> { ["Regime"] = "municipal", ["SmallCeiling"] = typed, ["SmallCeiling-unit"] = "toman", ["ValidFrom"] = "1420/01/01" });
            Assert.Equal(422, answer.Status);
            Assert.Equal(typed, answer.Form()["SmallCeiling"]);
            Assert.NotEmpty(answer.Complaints);
        }
    }
}
