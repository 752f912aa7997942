using System.Text.Json;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;

namespace Pishran.Features.Bylaws.Starting;

/// <summary>The data a new city starts with, from the files beside this one; each row through its noun, so that a wrong file stops with the noun's own words.</summary>
internal static class StartingData
{
    /// <summary>Rules without a date of their own count since the office was founded.</summary>
    private static readonly DateOnly Founded = new JalaliDate(1399, 1, 1).ToDateOnly();
    private const int FirstYear = 1399, LastYear = 1406;

    /// <summary>
    /// The rows of every series that the city never had: all of them in a new city, those that a newer version asks for in an
    /// older one. What an office changed or ended stays as it is.
    /// </summary>
    public static async Task AddMissing(AppDb db)
    {
        if (!await db.Holidays.AnyAsync()) db.Holidays.AddRange(Holidays());
        await Add(db, Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Select(year => new FiscalYear(year)));
        await Add(db, [new WorkingWeek([DayOfWeek.Friday], new Decree(Founded))]);
        await Add(db, Rows("thresholds.csv").Select(row => new TransactionThreshold(row["regime"], Number(row["smallCeilingRial"]), Number(row["mediumCeilingRial"]),
            row["confidence"] == "published", new Decree(Day(row["validFromJalali"])), Day(row["validToJalali"]), Text(row["note"]))));
        await Add(db, Rows("reward-rules.csv").Select(row => new RewardRule(row["audience"], PerMillion(row["coefficient"]), new Decree(Day(row["validFromJalali"])), Text(row["note"]))));
        await Add(db, Rows("reward-schemes.csv").Select(row => new RewardScheme((int?)Number(row["authors"]), (int?)Number(row["implementers"]), (int?)Number(row["reviewers"]), (int?)Number(row["atAcceptance"]), Number(row["cap"]), row["approver"], new Decree(Day(row["validFromJalali"])))));
        await Add(db, Rows("clocks.csv").Select(row => new AnswerClock(row["kind"], row["stage"], (int?)Number(row["workingDays"]), (int?)Number(row["nudgeAtPercent"]), row["escalateTo"], new Decree(Founded))));
        await Add(db, Rows("reasons.csv").Concat(Rows("our-reasons.csv")).Select(row => new Reason(row["about"], row["code"], PersianText.Clean(row["fa"]), row["en"], new Decree(Founded))));
        await Add(db, Rows("letter-numbers.csv").Select(row => new LetterNumberFormat(row["kind"], row["pattern"], new Decree(Founded))));
    }

    private static async Task Add<TRow>(AppDb db, IEnumerable<TRow> rows) where TRow : BylawRow
    {
        var known = (await db.Set<TRow>().AsNoTracking().ToListAsync()).Select(row => row.Series).ToHashSet(StringComparer.Ordinal);
        var series = new List<TRow>();
        foreach (var row in rows.Where(row => !known.Contains(row.Series)))
        {
            row.TakeOver(series);
            series.Add(row);
        }
        db.AddRange(series);
    }

    private static IEnumerable<Holiday> Holidays()
    {
        using var file = Open("iran-holidays-1395-1405.json");
        using var json = JsonDocument.Parse(file);
        foreach (var day in json.RootElement.GetProperty("holidays").EnumerateArray())
            yield return new Holiday(Day(day.GetProperty("jalali").GetString()!), PersianText.Clean(day.GetProperty("title").GetString()), null);
    }

    private static List<Dictionary<string, string>> Rows(string name)
    {
        using var csv = CsvReader.Create(Open(name));
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.Headers.ToDictionary(column => column, column => csv.GetString(column), StringComparer.Ordinal));
        return rows;
    }

    private static Stream Open(string name) => typeof(StartingData).Assembly.GetManifestResourceStream($"Bylaws/{name}")
        ?? throw new FileNotFoundException("A file of starting data is missing in the assembly.", name);

    private static DateOnly Day(string jalali) => JalaliDate.TryParse(jalali, out var day) ? day.ToDateOnly() : throw new FormatException($"Not a Jalali day: {jalali}");
    private static long? Number(string text) => NumberText.TryParseLong(text, out var number) ? number : null;
    private static int PerMillion(string coefficient) => NumberText.TryParseDecimal(coefficient, out var value) ? (int)(value * 1_000_000m) : throw new FormatException($"Not a coefficient: {coefficient}");
    private static string? Text(string text) => text.Length == 0 ? null : text;
}
