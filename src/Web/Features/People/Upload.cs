using Pishran.Data;
using Pishran.Data.Sheets;
using Pishran.Shell;

namespace Pishran.Features.People;

public enum ImportState { DryRun, Applied, Cancelled }

/// <summary>A list that somebody sent, and what it would do or did. The file itself is kept only until it is applied or cancelled.</summary>
public sealed class Upload : Record
{
    private Upload() { }

    public Upload(string kind, string fileName, int byId, bool endMissing, ImportReport dryRun, DateTime now)
    {
        (Kind, FileName, ById, EndMissing, At) = (kind, Say.Beginning(fileName, 200), byId, endMissing, now);
        Take(dryRun);
        Happened(PeopleWords.StartImportDone(FileName, Rows));
    }

    public string Kind { get; private set; } = "";
    public string FileName { get; private set; } = "";
    public int ById { get; private set; }
    public bool EndMissing { get; private set; }
    public DateTime At { get; private set; }
    public ImportState State { get; private set; }
    public int Added { get; private set; }
    public int Changed { get; private set; }
    public int Unchanged { get; private set; }
    public int Refused { get; private set; }
    public int Repeated { get; private set; }
    public int Rows => Added + Changed + Unchanged + Refused + Repeated;
    public DateTime? ClosedAt { get; private set; }

    /// <summary>It is in force now, and it did what the dry run had promised.</summary>
    /// <exception cref="BrokenRule">It is closed, or the data changed since the dry run.</exception>
    public void Apply(ImportReport done, DateTime now)
    {
        BrokenRule.If(State != ImportState.DryRun, ShellWords.AlreadyDone);
        BrokenRule.If((done.Added, done.Changed, done.Unchanged, done.Refused, done.Repeated) != (Added, Changed, Unchanged, Refused, Repeated), PeopleWords.ImportFileChanged);
        (State, ClosedAt) = (ImportState.Applied, now);
        Happened(PeopleWords.ApplyImportDone(Added, Changed));
    }

    public void Cancel(DateTime now)
    {
        BrokenRule.If(State != ImportState.DryRun, ShellWords.AlreadyDone);
        (State, ClosedAt) = (ImportState.Cancelled, now);
        Happened(ShellWords.CancelDone);
    }

    /// <summary>The data changed since: what the same file would do now.</summary>
    public void Renew(ImportReport dryRun)
    {
        BrokenRule.If(State != ImportState.DryRun, ShellWords.AlreadyDone);
        Take(dryRun);
    }

    private void Take(ImportReport report) => (Added, Changed, Unchanged, Refused, Repeated) = (report.Added, report.Changed, report.Unchanged, report.Refused, report.Repeated);
}

/// <summary>The bytes of an upload, apart from it so that lists stay light.</summary>
public sealed class UploadContent(int uploadId, byte[] bytes)
{
    public int UploadId { get; private set; } = uploadId;
    public byte[] Bytes { get; private set; } = bytes;
}

/// <summary>What becomes of one row of an upload.</summary>
public sealed class UploadLine(int uploadId, int number, ImportOutcome outcome, string sheet, int row, string title, string? column, string? value, string? message)
{
    public const int Most = 20_000;

    public int UploadId { get; private set; } = uploadId;
    public int Number { get; private set; } = number;
    public ImportOutcome Outcome { get; private set; } = outcome;
    public string Sheet { get; private set; } = sheet;
    public int Row { get; private set; } = row;
    public string Title { get; private set; } = title;
    public string? Column { get; private set; } = column;
    public string? Value { get; private set; } = value;

    /// <summary>The sentence, as a kept <see cref="Word"/>.</summary>
    public string? Message { get; private set; } = message;

    /// <summary>The rows of a report, refused and repeated ones first where there are too many to keep.</summary>
    public static IEnumerable<UploadLine> Of(int uploadId, ImportReport report)
    {
        var problems = report.Problems.GroupBy(p => (p.Sheet, p.Row)).ToDictionary(g => g.Key, g => g.First());
        var kept = report.Lines.Count <= Most ? report.Lines : report.Lines.OrderByDescending(l => l.Outcome).Take(Most);
        return kept.Select((line, i) =>
        {
            var problem = problems.GetValueOrDefault((line.Sheet, line.Row));
            return new UploadLine(uploadId, i + 1, line.Outcome, line.Sheet, line.Row, line.Title, problem?.Column, problem?.Value, (problem?.Message ?? line.Detail)?.ToJson());
        });
    }
}
