using Pishran.Shell;

namespace Pishran.Data.Sheets;

public enum ImportOutcome { Added, Changed, Unchanged, Refused, Repeated }

/// <summary>What is wrong with a row, or only worth knowing: where it stands, what stands there, what to do.</summary>
public sealed record ImportProblem(string Sheet, int Row, string Column, string Value, Word Message);

/// <summary>What became, or will become, of one row.</summary>
public sealed record ImportLine(string Sheet, int Row, ImportOutcome Outcome, string Title, Word? Detail = null);

/// <summary>What an import did, or in a dry run would do: the counts, the groups, each row, and every problem.</summary>
public sealed class ImportReport(string kind)
{
    private readonly List<ImportProblem> _problems = [];
    private readonly List<ImportLine> _lines = [];
    private readonly SortedDictionary<string, int> _byGroup = new(StringComparer.Ordinal);

    public string Kind => kind;
    public int Rows => Added + Changed + Unchanged + Refused + Repeated;
    public int Added { get; private set; }
    public int Changed { get; private set; }
    public int Unchanged { get; private set; }
    public int Refused { get; private set; }
    public int Repeated { get; private set; }
    public IReadOnlyDictionary<string, int> ByGroup => _byGroup;
    public IReadOnlyList<ImportProblem> Problems => _problems;
    public IReadOnlyList<ImportLine> Lines => _lines;

    /// <summary>Counts a row. A row that is added, changed or unchanged counts in its group, when it has one.</summary>
    public void Count(ImportLine line, string? group = null)
    {
        switch (line.Outcome)
        {
            case ImportOutcome.Added: Added++; break;
            case ImportOutcome.Changed: Changed++; break;
            case ImportOutcome.Unchanged: Unchanged++; break;
            case ImportOutcome.Refused: Refused++; break;
            default: Repeated++; break;
        }
        _lines.Add(line);
        if (group is not null) _byGroup[group] = _byGroup.GetValueOrDefault(group) + 1;
    }

    /// <summary>Counts a row as refused or repeated, with its reason.</summary>
    public void Refuse(MappedRow row, string title, ImportProblem problem, ImportOutcome outcome = ImportOutcome.Refused)
    {
        _problems.Add(problem);
        Count(new ImportLine(row.Sheet, row.Number, outcome, title, problem.Message));
    }

    /// <summary>Says something about a row that is taken all the same.</summary>
    public void Note(ImportProblem problem) => _problems.Add(problem);

    /// <summary>Whether two runs came to the same counts.</summary>
    public bool IsLike(ImportReport other) =>
        (Added, Changed, Unchanged, Refused, Repeated) == (other.Added, other.Changed, other.Unchanged, other.Refused, other.Repeated);

    /// <summary>The report as the command line and the API give it; messages in the language of who asks.</summary>
    public object Shape() => new
    {
        kind = Kind,
        rows = Rows,
        added = Added,
        changed = Changed,
        unchanged = Unchanged,
        refused = Refused,
        repeated = Repeated,
        byGroup = ByGroup,
        problems = Problems.Select(p => new { sheet = p.Sheet, row = p.Row, column = p.Column, value = p.Value, message = p.Message.ToString() }),
    };
}
