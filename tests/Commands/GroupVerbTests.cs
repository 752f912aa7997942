using System.Text.Json;

namespace Pishran.Tests.Commands;

/// <summary><c>fixtures</c>, <c>teams</c>, <c>consensus</c>, <c>similar</c> and the filters on plain files.</summary>
public sealed class GroupVerbTests : IDisposable
{
    private readonly Verb _verb = new();

    public void Dispose() => _verb.Dispose();

    [Fact]
    public async Task Round_robin_takes_a_number_or_names()
    {
        Assert.Equal(1 + 15, (await _verb.Run(["fixtures", "round-robin", "5"])).Lines.Length);
        Assert.Equal(["round,a,b", "1,سپید,آبی", "2,آبی,سپید"], (await _verb.Run(["fixtures", "round-robin", "-", "--twice"], "سپید\nآبی\n")).Lines);
        Assert.Contains("names آبی twice", (await _verb.Run(["fixtures", "round-robin", "-"], "آبی\nآبی\n")).Refusal(), StringComparison.Ordinal);
        Assert.Contains("2 to 2000", (await _verb.Run(["fixtures", "knock-out", "1"])).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Knock_out_gives_the_best_a_bye() =>
        Assert.Equal(["match,round,a,b,winnerA,winnerB", "1,1,2,3,,", "2,2,1,,,1"], (await _verb.Run(["fixtures", "knock-out", "3"])).Lines);

    [Fact]
    public async Task Swiss_pairs_a_table()
    {
        const string table = """{"teams":[{"id":"a","points":2,"met":["b"]},{"id":"b","points":1.5,"met":["a"]},{"id":"c","points":1,"met":[],"hadBye":true},{"id":"d","points":0,"absent":true}]}""";
        Assert.Equal("""{"matches":[["a","c"]],"bye":"b","rematches":0,"scoreDifference":1}""", (await _verb.Run(["fixtures", "swiss", "-", "--json"], table)).Fine().Trim());
        Assert.Contains("unknown team x", (await _verb.Run(["fixtures", "swiss", "-"], """[{"id":1,"points":0,"met":["x"]}]""")).Refusal(), StringComparison.Ordinal);
        Assert.Contains("half number", (await _verb.Run(["fixtures", "swiss", "-"], """[{"id":1,"points":"many"}]""")).Refusal(), StringComparison.Ordinal);
        Assert.Contains("is empty", (await _verb.Run(["fixtures", "swiss", "-"])).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tournament_is_paired_again_round_by_round()
    {
        var file = Player(1, "2 w 1", "3 b 1") + Player(2, "1 b 0", "4 w 1") + Player(3, "4 w 1", "1 w 0") + Player(4, "3 b 0", "2 b 0");
        using var said = JsonDocument.Parse((await _verb.Run(["fixtures", "replay", "-", "--json"], file)).Fine());
        Assert.Equal([0, 0], said.RootElement.GetProperty("rounds").EnumerateArray().Select(r => r.GetProperty("rematches").GetInt32()));
        Assert.Equal(["a,b", "1,4", "2,3"], (await _verb.Run(["fixtures", "swiss", "-"], file)).Lines);
        Assert.Contains("no line begins with 001", (await _verb.Run(["fixtures", "replay", "-"], "hello")).Refusal(), StringComparison.Ordinal);
        Assert.Contains("Line 1", (await _verb.Run(["fixtures", "replay", "-"], "001  abc")).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Teams_keep_the_rules_they_are_given()
    {
        var people = _verb.File("people.csv", "person,unit,skills,seniority\nali,parks,plan;code,3\nmina,water,code,4\nreza,parks,,1\nsara,roads,plan,9\n");
        var rows = (await _verb.Run(["teams", people, "--size", "2", "--together", "ali,sara"])).Lines;
        Assert.Equal("team,person", rows[0]);
        Assert.Equal(rows.Single(r => r.EndsWith(",ali", StringComparison.Ordinal))[0], rows.Single(r => r.EndsWith(",sara", StringComparison.Ordinal))[0]);
        Assert.Contains("unknown person bob", (await _verb.Run(["teams", people, "--apart", "ali,bob"])).Refusal(), StringComparison.Ordinal);
        Assert.Contains("also --apart", (await _verb.Run(["teams", people, "--size", "2", "--apart", "ali,mina", "--together", "ali,mina"])).Refusal(), StringComparison.Ordinal);
        Assert.Contains("20000 can be put", (await _verb.Run(["teams", _verb.File("crowd.csv", "person,unit\n" + string.Concat(Enumerable.Range(0, 20_001).Select(k => $"{k},{k % 7}\n")))])).Refusal(), StringComparison.Ordinal);
        Assert.Contains("“x” is no seniority", (await _verb.Run(["teams", "-"], "person,unit,seniority\na,b,x\n")).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Teams_take_columns_of_numbers()
    {
        using var said = JsonDocument.Parse((await _verb.Run(["teams", "-", "--json"], """{"dept":[0,0,1,1],"skills":[[1,0],[0,1],[1,0],[0,0]],"seniority":[1,2,3,4],"team":2}""")).Fine());
        Assert.Equal(2, said.RootElement.GetProperty("teams").GetArrayLength());
        Assert.Equal(1, said.RootElement.GetProperty("missingSkills").GetInt32());
        Assert.True(said.RootElement.GetProperty("bound").GetDouble() <= said.RootElement.GetProperty("cost").GetDouble());
    }

    [Fact]
    public async Task Consensus_prints_exactly_what_was_agreed()
    {
        const string ratings = "panelist,item,rating\n1,a,4\n1,b,2\n2,a,5\n2,b,1\n3,a,5\n3,b,3\n";
        using var said = JsonDocument.Parse((await _verb.Run(["consensus", "-", "--json"], ratings)).Fine());
        var round = Assert.Single(said.RootElement.GetProperty("rounds").EnumerateArray());
        Assert.Equal(["round", "kendallW", "chi2", "p", "items"], round.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["item", "n", "median", "iqr", "cv"], round.GetProperty("items")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(1, round.GetProperty("kendallW").GetDouble(), 12);
        Assert.Equal(3, round.GetProperty("chi2").GetDouble(), 12);
        Assert.Equal(5, round.GetProperty("items")[0].GetProperty("median").GetDouble());
        Assert.Contains("rated a twice", (await _verb.Run(["consensus", "-"], ratings + "1,a,4\n")).Refusal(), StringComparison.Ordinal);
        Assert.Contains("is not a rating", (await _verb.Run(["consensus", "-"], "panelist,item,rating\n1,a,NaN\n")).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moves_say_whether_to_ask_again()
    {
        var ratings = "panelist,item,rating,round\n" + string.Concat(from round in (int[])[1, 2] from who in Enumerable.Range(1, 6) select $"{who},a,{4 + who % 2},{round}\n");
        Assert.Equal(["from,to,item,shift,p,stable,verdict", "1,2,a,0,1,1,Agreed"], (await _verb.Run(["consensus", "-", "--moves"], ratings)).Lines);
    }

    [Fact]
    public async Task Similar_finds_the_near_text_and_its_words()
    {
        var corpus = _verb.File("c.jsonl", "{\"id\":1,\"text\":\"روشنایی پارک محله\"}\n{\"id\":2,\"text\":\"آسفالت خیابان اصلی\"}\n");
        var queries = _verb.File("q.jsonl", "{\"id\":\"q\",\"text\":\"روشنائی پارك‌های شهر\"}\n");
        var rows = (await _verb.Run(["similar", corpus, "--queries", queries, "--top", "1"])).Lines;
        Assert.Equal("query,id,score,words", rows[0]);
        Assert.StartsWith("q,1,", Assert.Single(rows.Skip(1)), StringComparison.Ordinal);
        Assert.Contains("line 1: not an object", (await _verb.Run(["similar", _verb.File("bad.jsonl", "nonsense\n"), "--queries", queries])).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_work_line_by_line()
    {
        Assert.Equal("کتاب\nیک\n", (await _verb.Run(["clean"], "كتاب\nيك\n")).Fine());
        Assert.Equal("کتاب ها\n", (await _verb.Run(["fold"], "كتاب‌ها\n")).Fine());
    }

    [Theory]
    [InlineData("rank")]
    [InlineData("rank-pairs")]
    [InlineData("assign")]
    [InlineData("fixtures")]
    [InlineData("fixtures round-robin")]
    [InlineData("fixtures knock-out")]
    [InlineData("fixtures swiss")]
    [InlineData("fixtures replay")]
    [InlineData("teams")]
    [InlineData("consensus")]
    [InlineData("similar")]
    [InlineData("fold")]
    [InlineData("clean")]
    [InlineData("date")]
    public async Task Help_carries_an_example(string verb) =>
        Assert.Contains("Example: pishran " + verb, (await _verb.Run([.. verb.Split(' '), "--help"])).Fine(), StringComparison.Ordinal);

    // A line 001 of the format: entries begin at column 92 and are ten wide.
    private static string Player(int number, params string[] entries) =>
        $"001 {number,4}      {"Team",-33}".PadRight(91) + string.Concat(entries.Select(e => $"{$"   {e}",-8}  ")) + "\n";
}
