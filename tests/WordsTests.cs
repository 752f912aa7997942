using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pishran.Shell;
using Pishran.Tests.Architecture;

namespace Pishran.Tests;

/// <summary>Both languages are complete, and every sentence stands in a word file.</summary>
public sealed partial class WordsTests
{
    [Fact]
    public void Both_languages_have_the_same_words()
    {
        var rooms = Sources.Words();
        Assert.Contains(rooms, r => r.Room == "Shell");
        Assert.Contains(rooms, r => r.Room == "League");
        // Tones are no words: they stand once.
        Assert.Empty(from room in rooms from key in room.Fa.Keys.Except(room.En.Keys).Concat(room.En.Keys.Except(room.Fa.Keys)) where !key.EndsWith(".tone", StringComparison.Ordinal) select $"{room.Room}.{key} stands in one language only");
        Assert.Empty(from room in rooms from word in room.Fa.Concat(room.En) where string.IsNullOrWhiteSpace(word.Value) select $"{room.Room}.{word.Key} is empty");
    }

    [Fact]
    public void A_word_has_the_same_places_to_fill_in_both_languages() =>
        Assert.Empty(from room in Sources.Words() from key in room.Fa.Keys.Intersect(room.En.Keys)
                     where !Places(room.Fa[key]).SetEquals(Places(room.En[key]))
                     select $"{room.Room}.{key}: {string.Join(",", Places(room.Fa[key]))} / {string.Join(",", Places(room.En[key]))}");

    [Fact]
    public void Every_state_that_is_shown_is_said_in_both_languages()
    {
        // What is shown is handed to a word, a tag or a card as an Enum, which boxes it; what has some words must have all.
        var words = Sources.Words().ToDictionary(w => w.Room);
        var boxed = Assemblies.Boxed().Select(t => t.FullName).ToHashSet(StringComparer.Ordinal);
        var states = Assemblies.Types.Where(t => t.IsEnum && Assemblies.RoomOf(t) is { } room && (boxed.Contains(t.FullName) || words[room].Fa.Keys.Any(k => k.StartsWith(t.Name + ".", StringComparison.Ordinal)))).ToList();
        Assert.Contains(states, s => s.Name == "ProblemState");
        Assert.Empty(from state in states
                     let room = Assemblies.RoomOf(state)
                     from value in state.Fields
                     where value.IsStatic && (!words[room].Fa.ContainsKey($"{state.Name}.{value.Name}") || !words[room].En.ContainsKey($"{state.Name}.{value.Name}"))
                     select $"{room}: {state.Name}.{value.Name} has no words");
    }

    [Fact]
    public void Code_and_pages_hold_no_Persian_sentence()
    {
        // Tables of letters and the one formatter of dates and money are the product's Persian; the demonstration city's names are data.
        string[] allowed = ["src/Engine/", "src/Words/", "src/Web/Demo/", "src/Web/Shell/Say.cs", "src/Web/Features/People/Accounts/AccountKeeper.cs", "src/Web/DataFiles/"];
        var files = Sources.Files(["src"], ".cs", ".cshtml").Where(f => !allowed.Any(a => Sources.Shown(f).StartsWith(a, StringComparison.Ordinal))).ToList();
        Assert.NotEmpty(files);
        Assert.Empty(from file in files
                     from line in WithoutComments(File.ReadAllText(file)).Split('\n').Select((text, i) => (text, number: i + 1))
                     where Persian().IsMatch(line.text)
                     select $"{Sources.Shown(file)}:{line.number}: {line.text.Trim()}");
    }

    [Fact]
    public void No_file_is_longer_than_400_lines() =>
        Assert.Empty(from file in Sources.Files(["src", "tests", "bench"], ".cs", ".cshtml", ".js")
                     let lines = File.ReadLines(file).Count()
                     where lines > 400
                     select $"{Sources.Shown(file)}: {lines} lines");

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Value)];

    /// <summary>Blanks comments and single characters (a parser's marks are no sentences) and keeps the lines; a quoted text is left alone, whatever it holds.</summary>
    private static string WithoutComments(string text)
    {
        var kept = new StringBuilder(text);
        foreach (var comment in Comment().Matches(text).Where(m => m.Value[0] != '"'))
            for (var i = comment.Index; i < comment.Index + comment.Length; i++)
                if (kept[i] != '\n') kept[i] = ' ';
        return kept.ToString();
    }

    [GeneratedRegex(@"\{[A-Za-z]\w*\}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"[\u0600-\u06FF\u0750-\u077F\uFB50-\uFDFF\uFE70-\uFEFC]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Persian();

    [GeneratedRegex("""@\*.*?\*@|/\*.*?\*/|//[^\n]*|"(\\.|[^"\\\n])*"|'[^'\\\n]'|<!--.*?-->""", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Comment();

    [Fact]
    public void A_number_below_nothing_keeps_its_sign_before_its_digits_in_a_line_from_right_to_left()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = Language.Fa;
            Assert.Equal("\u2066\u2212۱٬۲۰۰\u2069 ریال", Say.Money(-1200));
            Assert.Equal("\u2066\u2212۰٫۵\u2069", Say.Number(-.5));
            Assert.Equal("۵", Say.Number(5));
            CultureInfo.CurrentUICulture = Language.En;
            Assert.Equal("-1,200 rials", Say.Money(-1200));
        }
        finally { CultureInfo.CurrentUICulture = before; }
    }
}
