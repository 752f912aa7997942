namespace Pishran.Data.Sheets;

/// <summary>One row that holds anything, as text, by its number in the file.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>One sheet of a file: its name and the rows that are not blank.</summary>
public sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows);
