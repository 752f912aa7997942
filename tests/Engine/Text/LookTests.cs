using Pishran.Engine.Text;

namespace Pishran.EngineTests.Text;

public class LookTests
{
    [Theory]
    [InlineData("admin", "\u0430dmin")]
    [InlineData("judge", "judg\u0435")]
    [InlineData("Ali", "A\u217Ci")]
    [InlineData("Ali", "AIi")]
    [InlineData("علی", "علي")]
    [InlineData("تیم نو", "تیم‌نو")]
    [InlineData("کاظم", "كاظم")]
    [InlineData("MEHR", "МЕНR")]
    [InlineData("rnehr", "mehr")]
    [InlineData("تیم ۱", "تیم 1")]
    [InlineData("admin", "ａｄｍｉｎ")]
    public void Names_that_look_alike_share_a_skeleton(string a, string b) => Assert.Equal(Skeleton.Of(a), Skeleton.Of(b));

    [Theory]
    [InlineData("سپیدار", "سپیده")]
    [InlineData("تیم ۱", "تیم ۲")]
    [InlineData("mehr", "mahr")]
    public void Names_that_differ_do_not(string a, string b) => Assert.NotEqual(Skeleton.Of(a), Skeleton.Of(b));

    [Theory]
    [InlineData("\u0430dmin", true)]
    [InlineData("аli test", true)]
    [InlineData("test αβγ", true)]
    [InlineData("تیمab", true)]
    [InlineData("تیم AI مشهد", false)]
    [InlineData("تیم ۵", false)]
    [InlineData("Команда", false)]
    [InlineData("José", false)]
    [InlineData("", false)]
    public void Mixed_scripts_are_seen(string text, bool mixed) => Assert.Equal(mixed, Skeleton.IsMixedScript(text));

    [Fact]
    public void An_isolate_can_not_be_left_from_inside()
    {
        Assert.Equal("\u2068علی\u2069", Bidi.Isolate("علی"));
        Assert.Equal("\u2066file.pdf\u2069", Bidi.IsolateLtr("file\u202E\u2069.pdf"));
        Assert.Equal("", Bidi.Isolate("\u2069"));
        Assert.True(Bidi.HasControls("a\u200Fb"));
        Assert.False(Bidi.HasControls("می\u200Cشود"));
    }

    [Fact]
    public void Every_bidi_and_invisible_naughty_string_is_harmless_once_clean()
    {
        var naughty = Vector.Read("naughty-own.json");
        foreach (var text in naughty.GetProperty("bidi").Strings().Concat(naughty.GetProperty("invisible").Strings()))
            Assert.False(Bidi.HasControls(PersianText.Clean(text)));
    }
}
