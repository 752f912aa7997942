using System.Globalization;
using System.Runtime.InteropServices;
using Pishran.Engine.Ranking;

namespace Pishran.Commands;

/// <summary>Score sheets from a CSV, one set or many, read row by row: what is kept is one sum for each sheet.</summary>
internal sealed class SheetRows(FileInfo file)
{
    private const int MostCriteria = 64;

    private readonly Spellings _names = new();
    private readonly Dictionary<string, int> _criteria = new(StringComparer.Ordinal);

    /// <summary>A judge's sheet on an idea.</summary>
    public readonly record struct Sheet(string Judge, string Idea);

    /// <summary>The marks of one sheet; the criteria weigh as the rules say, or all the same.</summary>
    public struct Marks
    {
        private double _sum;
        private double _weight;
        private ulong _seen;

        public readonly double Mean => _sum / _weight;

        /// <summary>False when the sheet has a mark for this criterion already.</summary>
        public bool Add(double mark, double weight, int criterion)
        {
            if ((_seen & (1UL << criterion)) != 0) return false;
            _seen |= 1UL << criterion;
            _sum += mark * weight;
            _weight += weight;
            return true;
        }
    }

    /// <summary>The sheets of each set, sets in the order of the file.</summary>
    /// <exception cref="WrongInput">A column, name or number is missing, a mark stands there twice, or a criterion has no weight.</exception>
    public Dictionary<string, Dictionary<Sheet, Marks>> Read(IReadOnlyDictionary<string, double>? weights)
    {
        var sets = new Dictionary<string, Dictionary<Sheet, Marks>>(StringComparer.Ordinal);
        foreach (var (line, cells) in new CsvRows(file).Read("judge!", "idea|submission!", "score!", "set", "criterion"))
        {
            var (judge, idea, set) = (_names.Of(cells[0]), _names.Of(cells[1]), _names.Of(cells[3]));
            if (judge.Length == 0 || idea.Length == 0) throw new WrongInput($"{file.Name}, line {line}: the judge or the idea is missing.");
            var score = Lines.Number(cells[2]) ?? throw new WrongInput($"{file.Name}, line {line}: “{cells[2]}” is not a score.");
            var weight = weights is null ? 1 : weights.TryGetValue(cells[4], out var own) ? own : throw new WrongInput($"{file.Name}, line {line}: the rules give criterion “{cells[4]}” no weight.");
            if (!sets.TryGetValue(set, out var sheets)) sets[set] = sheets = [];
            if (!CollectionsMarshal.GetValueRefOrAddDefault(sheets, new Sheet(judge, idea), out _).Add(score, weight, Criterion(cells[4], line)))
                throw new WrongInput($"{file.Name}, line {line}: judge {judge} scored {idea} twice{(cells[4].Length > 0 ? $" on {cells[4]}" : "")}.");
        }
        return sets;
    }

    /// <summary>The sheets as the engine takes them.</summary>
    public static List<Score> Scores(Dictionary<Sheet, Marks> sheets, Names judges, Names ideas) =>
        [.. sheets.Select(s => new Score(judges.Of(s.Key.Judge), ideas.Of(s.Key.Idea), s.Value.Mean)).OrderBy(s => s.Judge).ThenBy(s => s.Submission)];

    private int Criterion(string name, int line)
    {
        if (_criteria.TryGetValue(name, out var number)) return number;
        if (_criteria.Count == MostCriteria) throw new WrongInput($"{file.Name}, line {line}: there are more than {MostCriteria} criteria.");
        return _criteria[name] = _criteria.Count;
    }
}
