using System.Data;
using MiniExcelLibs;
using Pishran.Shell;

namespace Pishran.Data.Sheets;

/// <summary>A table as an Excel file of one sheet; without rows it still has its headers.</summary>
public static class XlsxSheet
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <param name="name">Of the sheet.</param>
    /// <param name="headers">Each once.</param>
    /// <param name="rows">As many cells as headers; numbers stay numbers.</param>
    public static async Task<MemoryStream> Write(Word name, IEnumerable<Word> headers, IEnumerable<object?[]> rows)
    {
        using var table = new DataTable();
        foreach (var header in headers) table.Columns.Add(header.ToString(), typeof(object));
        foreach (var cells in rows) table.Rows.Add(cells);
        var file = new MemoryStream();
        await file.SaveAsAsync(table, sheetName: name.ToString());
        file.Position = 0;
        return file;
    }
}
