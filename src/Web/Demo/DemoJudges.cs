using Pishran.Features.League;

namespace Pishran.Demo;

/// <summary>
/// What judges think, made by the model that the engine assumes: a solution has a quality, a judge a severity, each mark
/// some noise. The same seed gives the same opinions.
/// </summary>
internal sealed class DemoJudges(DemoTexts texts, int seed)
{
    private readonly Random _dice = new(seed);
    private readonly Dictionary<int, double> _quality = [], _severity = [];
    private readonly Dictionary<(string, string), Queue<string>> _comments = texts.Comments.GroupBy(c => (c.Criterion, c.Level)).ToDictionary(g => g.Key, g => new Queue<string>(g.Select(c => c.Text)));

    /// <summary>All marks of one judge for one solution, with comments that fit.</summary>
    public List<Mark> Marks(int judgeId, int submissionId, Rubric rubric) => [.. rubric.Criteria.Select(c => MarkFor(judgeId, submissionId, c.Key))];

    private Mark MarkFor(int judge, int submission, string criterion)
    {
        var value = Math.Clamp((int)Math.Round(Draw(_quality, submission, 6.3, 1.3) - Draw(_severity, judge, 0, .8) + Gauss() * 1.0), Rubric.Lowest, Rubric.Highest);
        var silent = value is not (Rubric.Lowest or Rubric.Highest) && _dice.NextDouble() < .35;
        return new Mark(criterion, value, silent ? null : Comment(criterion, value));
    }

    private string? Comment(string criterion, int value)
    {
        var level = value >= 7 ? "good" : value >= 5 ? "middling" : "weak";
        if (!_comments.TryGetValue((criterion, level), out var texts)) return null;
        var text = texts.Dequeue();
        texts.Enqueue(text);
        return text;
    }

    private double Draw(Dictionary<int, double> known, int id, double mean, double deviation) =>
        known.TryGetValue(id, out var value) ? value : known[id] = mean + Gauss() * deviation;

    private double Gauss() => Math.Sqrt(-2 * Math.Log(1 - _dice.NextDouble())) * Math.Cos(2 * Math.PI * _dice.NextDouble());
}
