using Pishran.Features.League;
using Pishran.Features.League.Standings;

namespace Pishran.Tests.Nouns.League;

public sealed class StandingsFileTests
{
    private static readonly FileCriterion[] Criteria = [new("novelty", 40), new("impact", 60)];

    [Theory, InlineData(ScoringMethod.Additive), InlineData(ScoringMethod.Mean), InlineData(ScoringMethod.Full)]
    public void The_same_sheets_give_the_same_bytes_in_any_order(ScoringMethod method)
    {
        var sheets = Sheets();
        var text = File(sheets, method).Write();
        Assert.Equal(text, File([.. sheets.Reverse()], method).Write());
        Assert.Equal(StandingsFile.SealOf(text), StandingsFile.SealOf(File(sheets, method).Write()));
    }

    [Fact]
    public void What_is_written_is_read_back_and_follows_from_the_sheets()
    {
        var text = File(Sheets()).Write();
        var (body, seal) = StandingsFile.Open(StandingsFile.Sealed(text));
        Assert.Equal((text, StandingsFile.SealOf(text)), (body, seal));
        var read = StandingsFile.Read(body);
        Assert.Equal(text, read.Write());
        Assert.Null(read.FirstDifference());
    }

    [Fact]
    public void One_changed_mark_is_found()
    {
        var text = File(Sheets()).Write();
        var line = text.Split('\n').First(l => l.StartsWith("sheet R1-01 1 ", StringComparison.Ordinal));
        var forged = text.Replace(line, line[..^1] + (line[^1] == '9' ? '2' : '9'), StringComparison.Ordinal);
        Assert.NotEqual(StandingsFile.SealOf(text), StandingsFile.SealOf(forged));
        Assert.NotNull(StandingsFile.Read(forged).FirstDifference());
    }

    [Fact]
    public void Places_are_whole_and_points_count_those_at_or_below()
    {
        var lines = File(Sheets()).Lines;
        Assert.Equal(Enumerable.Range(1, lines.Count), lines.Select(l => l.Rank));
        Assert.Equal(lines.Select(l => lines.Count - l.Rank + 1), lines.Select(l => l.Points));
        Assert.All(lines, l => Assert.InRange(l.Rank, l.BestRank, l.WorstRank));
    }

    [Fact]
    public void A_severe_judge_is_made_up_for()
    {
        // Both are equally good; the second met the severe judge twice as often.
        FileSheet[] sheets = [new("R1-01", 1, [7, 7]), new("R1-01", 2, [7, 7]), new("R1-02", 1, [7, 7]), new("R1-02", 3, [3, 3]), new("R1-03", 2, [7, 7]), new("R1-03", 3, [3, 3]), new("R1-04", 1, [5, 5]), new("R1-04", 2, [5, 5]), new("R1-05", 3, [1, 1]), new("R1-05", 1, [5, 5])];
        double Gap(ScoringMethod method) => Of(method, "R1-01") - Of(method, "R1-02");
        double Of(ScoringMethod method, string code) => File(sheets, method).Lines.Single(l => l.Code == code).Estimate;
        Assert.True(Gap(ScoringMethod.Additive) < Gap(ScoringMethod.Mean) / 2, $"{Gap(ScoringMethod.Additive)} and {Gap(ScoringMethod.Mean)}");
    }

    [Theory, InlineData(""), InlineData("seal"), InlineData("pishran-standings 1\nseason x round 1 rules 1 method Additive seed 1\n"), InlineData("pishran-standings 1\nseason 1 round 1 rules 1 method 77 seed 1\n"), InlineData("pishran-standings 1\nseason 1 round 1 rules 1 method Additive seed 1\nsheet\n")]
    public void Another_text_is_refused_with_its_line(string text) => Assert.Throws<FormatException>(() => StandingsFile.Read(text));

    private static StandingsFile File(IEnumerable<FileSheet> sheets, ScoringMethod method = ScoringMethod.Additive) => StandingsFile.Of(1, 2, 3, method, 14050902, Criteria, sheets);

    private static FileSheet[] Sheets() =>
        [.. from s in Enumerable.Range(1, 9) from j in Enumerable.Range(1, 4) where (s + j) % 4 != 0 select new FileSheet($"R1-{s:00}", j, [Math.Clamp(10 - s + j % 2, 1, 10), Math.Clamp(9 - s / 2 - j % 3, 1, 10)])];
}
