using System.Globalization;
using System.Text.Json;
using Pishran.Features.League;
using Pishran.Features.League.Standings;

namespace Pishran.Tests.Commands;

/// <summary><c>rank</c>, <c>rank-pairs</c> and <c>assign</c> on plain files.</summary>
public sealed class RankingVerbTests : IDisposable
{
    private readonly Verb _verb = new();

    public void Dispose() => _verb.Dispose();

    [Fact]
    public async Task Two_sets_give_estimates_and_pairs_in_order()
    {
        var scores = _verb.File("scores.csv", "set,judge,idea,order,score\n" + Sheets("x") + Sheets("y"));
        var (estimates, pairs) = (_verb.InFolder("estimates.csv"), _verb.InFolder("pairs.csv"));

        Assert.Equal("", (await _verb.Run(["rank", scores, "--out", estimates, "--pairs", pairs])).Fine());

        var rows = await File.ReadAllLinesAsync(estimates, TestContext.Current.CancellationToken);
        Assert.Equal("set,idea,estimate,sd", rows[0]);
        Assert.Equal(13, rows.Length);
        Assert.StartsWith("x,5,", rows[1], StringComparison.Ordinal);
        var chances = (await File.ReadAllLinesAsync(pairs, TestContext.Current.CancellationToken)).Skip(1).Select(row => row.Split(',')).ToList();
        Assert.Equal(30, chances.Count);
        Assert.All(chances, c => Assert.True(int.Parse(c[1], CultureInfo.InvariantCulture) < int.Parse(c[2], CultureInfo.InvariantCulture)));
        Assert.True(double.Parse(chances[0][3], CultureInfo.InvariantCulture) < .5);
    }

    [Theory]
    [InlineData("fa_IR.UTF-8")]
    [InlineData("de_DE.UTF-8")]
    public async Task Every_culture_writes_the_same_bytes(string culture)
    {
        var scores = _verb.File("scores.csv", "judge,submission,score\n" + Sheets(""));
        var plain = (await _verb.Run(["rank", scores])).Fine();
        Assert.Equal(plain, (await _verb.Run(["rank", "-"], await File.ReadAllTextAsync(scores, TestContext.Current.CancellationToken), culture)).Fine());
    }

    [Fact]
    public async Task Criteria_weigh_as_the_rules_say()
    {
        var scores = _verb.File("scores.csv", "judge,idea,criterion,score\n1,a,new,4\n1,a,use,8\n1,b,new,1\n1,b,use,1\n");
        var rules = _verb.File("rules.json", """{"method":"mean","criteria":{"new":25,"use":75}}""");
        Assert.StartsWith(",a,7,", (await _verb.Run(["rank", scores, "--rules", rules])).Lines[1], StringComparison.Ordinal);
        Assert.Contains("no weight", (await _verb.Run(["rank", scores, "--rules", _verb.File("r2.json", """{"criteria":{"new":1}}""")])).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_says_places_judges_and_connectedness()
    {
        using var said = JsonDocument.Parse((await _verb.Run(["rank", _verb.File("s.csv", "judge,idea,score\n" + Sheets("")), "--json", "--method", "blup"])).Fine());
        Assert.Equal("blup", said.RootElement.GetProperty("method").GetString());
        Assert.True(said.RootElement.GetProperty("connected").GetBoolean());
        Assert.Equal(6, said.RootElement.GetProperty("places").GetArrayLength());
        Assert.Equal(4, said.RootElement.GetProperty("judges").GetArrayLength());
    }

    [Theory]
    [InlineData("judge,idea\n1,2\n", "no column “score”")]
    [InlineData("judge,idea,score\n1,2,good\n", "“good” is not a score")]
    [InlineData("judge,idea,score\n1,2,NaN\n", "“NaN” is not a score")]
    [InlineData("judge,idea,score\n1,2,∞\n", "is not a score")]
    [InlineData("judge,idea,score\n,2,3\n", "line 2: the judge or the idea is missing")]
    [InlineData("judge,idea,score\n1,2,3\n1,2,4\n", "line 3: judge 1 scored 2 twice")]
    [InlineData("judge,idea,score\n1,\"2,3\n", "a quotation mark is not closed")]
    [InlineData("judge,idea,score\n", "a header and no rows")]
    [InlineData("", "is empty")]
    public async Task Wrong_sheets_get_one_line(string csv, string why) =>
        Assert.Contains(why, (await _verb.Run(["rank", _verb.File("s.csv", csv)])).Refusal(), StringComparison.Ordinal);

    [Fact]
    public async Task Wrong_arguments_get_one_line()
    {
        Assert.Contains("There is no file", (await _verb.Run(["rank", _verb.InFolder("none.csv")])).Refusal(), StringComparison.Ordinal);
        Assert.Contains("--help", (await _verb.Run(["rank", "x.csv", "--method", "best"])).Refusal(), StringComparison.Ordinal);
        Assert.Contains("pishran fixtures swiss --help", (await _verb.Run(["fixtures", "swiss"])).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_file_is_written_again_byte_by_byte()
    {
        FileCriterion[] criteria = [new("تازگی", 40), new("اثر", 60)];
        var sheets = from idea in Enumerable.Range(0, 6) from judge in Enumerable.Range(0, 4) select new FileSheet($"C{idea}", judge + 1, [1 + (idea + judge) % 5, 2 + idea]);
        var file = StandingsFile.Sealed(StandingsFile.Of(1, 2, 3, ScoringMethod.Full, 1405, criteria, sheets).Write());

        Assert.Equal(file, (await _verb.Run(["rank", _verb.File("standings.txt", file)])).Fine());

        var forged = await _verb.Run(["rank", _verb.File("forged.txt", file.Replace("line 1 C5", "line 1 C0", StringComparison.Ordinal))]);
        Assert.Equal(2, forged.Code);
        Assert.Contains("do not follow", forged.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("judge,winner,loser\n1,a,b\n2,b,c\n1,a,c\n")]
    [InlineData("judge,winner,loser,result\n1,a,b,win\n2,c,b,loss\n1,a,c,win\n")]
    [InlineData("judge,a,b,winner\n1,b,a,a\n2,b,c,b\n1,a,c,a\n")]
    public async Task Votes_rank_in_every_shape(string csv)
    {
        var said = await _verb.Run(["rank-pairs", "-"], csv);
        said.Fine();
        Assert.Equal(["set", "a", "b", "c"], said.Lines.Select(row => row.Split(',')[row.StartsWith("set", StringComparison.Ordinal) ? 0 : 1]));
    }

    [Theory]
    [InlineData("judge,winner,loser,tie\n1,a,b,1\n2,a,b,yes\n")]
    [InlineData("judge,winner,loser,result\n1,a,b,tie\n")]
    [InlineData("judge,a,b,winner\n1,a,b,\n")]
    public async Task A_tie_is_half_a_win_for_each(string csv)
    {
        var rows = (await _verb.Run(["rank-pairs", "-"], csv)).Lines.Skip(1).Select(row => row.Split(',')[2]).ToList();
        Assert.Equal(rows[0], rows[1]);
    }

    [Fact]
    public async Task Votes_move_what_sheets_say()
    {
        var scores = _verb.File("scores.csv", "judge,idea,score\n" + Sheets(""));
        var votes = string.Concat(Enumerable.Repeat("9,0,5\n", 20));
        var alone = Estimates((await _verb.Run(["rank", scores, "--method", "blup"])).Lines);
        var moved = Estimates((await _verb.Run(["rank-pairs", "-", "--scores", scores, "--rules", _verb.File("r.json", """{"method":"blup"}""")], "judge,winner,loser\n" + votes)).Lines);
        Assert.True(moved["0"] > alone["0"]);
        Assert.Contains("no sheet", (await _verb.Run(["rank-pairs", "-", "--scores", scores], "judge,winner,loser\n1,77,5\n")).Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("judge,winner\n1,a\n", "no column")]
    [InlineData("judge,winner,loser\n1,a,a\n", "with itself")]
    [InlineData("judge,winner,loser,result\n1,a,b,maybe\n", "no result")]
    [InlineData("judge,a,b,winner\n1,a,b,c\n", "neither a nor b")]
    [InlineData("", "is empty")]
    public async Task Wrong_votes_get_one_line(string csv, string why) =>
        Assert.Contains(why, (await _verb.Run(["rank-pairs", "-"], csv)).Refusal(), StringComparison.Ordinal);

    [Fact]
    public async Task More_submissions_than_votes_can_rank_are_refused() =>
        Assert.Contains("2000 at most", (await _verb.Run(["rank-pairs", _verb.File("v.csv", "judge,winner,loser\n" + string.Concat(Enumerable.Range(0, 2_000).Select(k => $"1,{k},{k + 1}\n")))])).Refusal(), StringComparison.Ordinal);

    [Fact]
    public async Task Assignment_keeps_conflicts_and_says_what_it_is_worth()
    {
        _verb.File("pairs.csv", "judge,submission,similarity\n1,10,.9\n1,11,.2\n2,10,.4\n2,11,.8\n3,10,.1\n3,11,.6\n");
        var problem = _verb.File("problem.json", """{"pairs":"pairs.csv","coverage":1,"maxLoad":{"1":1,"2":1,"3":1},"conflicts":[[1,10]],"objective":"sum"}""");
        using var said = JsonDocument.Parse((await _verb.Run(["assign", problem, "--json"])).Fine());
        Assert.Equal(1.0, said.RootElement.GetProperty("sum").GetDouble(), 9);
        Assert.Equal(["judge,submission", "2,10", "3,11"], (await _verb.Run(["assign", problem])).Lines);
        Assert.Contains("unknown judge 9", (await _verb.Run(["assign", _verb.File("p2.json", """{"pairs":"pairs.csv","coverage":1,"maxLoad":{"9":1}}""")])).Refusal(), StringComparison.Ordinal);
        Assert.Contains("unknown judge 9", (await _verb.Run(["assign", _verb.File("p3.json", """{"pairs":"pairs.csv","coverage":1,"maxLoad":1,"conflicts":[[9,10]]}""")])).Refusal(), StringComparison.Ordinal);
    }

    private static Dictionary<string, double> Estimates(string[] rows) =>
        rows.Skip(1).Select(row => row.Split(',')).ToDictionary(c => c[1], c => double.Parse(c[2], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    // Six ideas, each better than the one before, under four judges of different severity.
    private static string Sheets(string set) => string.Concat(
        from judge in Enumerable.Range(0, 4) from idea in Enumerable.Range(0, 6)
        select $"{(set.Length > 0 ? $"{set}," : "")}{judge},{idea},{(set.Length > 0 ? "0," : "")}{3 + idea - judge * .5 + (idea * 7 + judge * 3) % 4 * .2:0.0}\n");
}
