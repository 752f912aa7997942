using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.Bylaws;

namespace Pishran.Commands;

/// <summary><c>pishran fold</c>, <c>clean</c>, <c>similar</c>, <c>date</c>: the engine's text and calendar on plain lines. Only <c>date --plus</c> opens a database.</summary>
public static class Text
{
    private sealed record Entry(string Id, string Text);

    public static IEnumerable<Command> Commands() =>
    [
        Filter("clean", "Clean Persian text for keeping: letters, half-spaces, invisible characters; line by line.", "pishran clean < names.txt", PersianText.Clean),
        Filter("fold", "Fold text to its search key: spelling variants become one; line by line.", "pishran fold < names.txt", PersianText.Fold),
        Similar(),
        Date(),
    ];

    private static Command Filter(string name, string what, string example, Func<string?, string> act)
    {
        var command = new Command(name, $"{what}\n\nExample: {example}");
        command.SetAction(_ => Lines.Run(async () =>
        {
            using var lines = Lines.In();
            await using var to = Lines.Out();
            while (await lines.ReadLineAsync() is { } line) await to.WriteLineAsync(act(line));
        }));
        return command;
    }

    private static Command Similar()
    {
        var corpus = new Argument<FileInfo>("corpus") { Description = "JSON lines: {\"id\": …, \"text\": …}." };
        var queries = new Option<FileInfo>("--queries") { Description = "JSON lines of the same shape.", Required = true };
        var top = new Option<int>("--top") { Description = "How many for each query.", DefaultValueFactory = _ => 10 };
        var json = new Option<bool>("--json") { Description = "One JSON object a line instead of CSV." };
        var command = new Command("similar", "Find the texts nearest to each query, with the words that made the match.\n\nExample: pishran similar ideas.jsonl --queries new.jsonl --top 3") { corpus, queries, top, json };
        command.SetAction(line => Lines.Run(() => Similar(line.GetValue(corpus)!, line.GetValue(queries)!, line.GetValue(top), line.GetValue(json))));
        return command;
    }

    private static async Task Similar(FileInfo corpus, FileInfo queries, int top, bool json)
    {
        if (top < 1) throw new WrongInput("--top must be at least 1.");
        using var index = new TextIndex();
        var entries = new List<Entry>();
        foreach (var entry in Entries(corpus))
        {
            index.Put(entries.Count, entry.Text, null);
            entries.Add(entry);
        }
        if (entries.Count == 0) throw new WrongInput($"{corpus.Name} is empty.");
        await using var to = Lines.Out();
        if (!json) await to.WriteLineAsync("query,id,score,words");
        foreach (var query in Entries(queries))
        {
            // A text of the corpus asked after itself is no answer.
            var hits = index.Similar(query.Text, top + 1).Where(h => entries[h.Id] != query).Take(top);
            foreach (var hit in hits)
                await to.WriteLineAsync(json
                    ? JsonFile.Line(new { query = query.Id, id = entries[hit.Id].Id, score = Math.Round(hit.Score, 4), words = hit.Words })
                    : $"{Lines.Cell(query.Id)},{Lines.Cell(entries[hit.Id].Id)},{hit.Score.ToString("0.####", CultureInfo.InvariantCulture)},{Lines.Cell(string.Join(' ', hit.Words))}");
        }
    }

    private static IEnumerable<Entry> Entries(FileInfo file)
    {
        foreach (var (number, text) in Lines.Of(file))
            yield return Read(text) ?? throw new WrongInput($"{file.Name}, line {number}: not an object with “id” and “text”.");
    }

    private static Entry? Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number
                && json.RootElement.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String ? new Entry(id.ToString(), text.GetString()!) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Command Date()
    {
        var text = new Argument<string[]>("date") { Description = "A day in any spelling, Jalali or yyyy-MM-dd (Gregorian); without one, a day a line from the standard input.", Arity = ArgumentArity.ZeroOrMore };
        var plus = new Option<int?>("--plus") { Description = "Go on by so many working days of the city (its own holidays)." };
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var command = new Command("date", "Read a day in any spelling and say it in both calendars and languages.\n\nExample: pishran date 1405/9/2 --plus 5 --json") { text, plus, json };
        command.SetAction(line => Lines.Run(async () =>
        {
            var calendar = line.GetValue(plus) is null ? null : await CityCalendar(Verbs.Settings(line));
            await using var to = Lines.Out();
            if (line.GetValue(text) is { Length: > 0 } given) await to.WriteLineAsync(Say(string.Join(' ', given), calendar, line.GetValue(plus), line.GetValue(json)));
            else
            {
                using var lines = Lines.In();
                while (await lines.ReadLineAsync() is { } one)
                    if (!string.IsNullOrWhiteSpace(one)) await to.WriteLineAsync(Say(one, calendar, line.GetValue(plus), line.GetValue(json)));
            }
        }));
        return command;
    }

    private static string Say(string text, WorkingCalendar? calendar, int? plus, bool json)
    {
        var day = Read(text, out var read) ? read : throw new WrongInput($"“{text.Trim()}” is no day. Write it like 1405/09/02, or 2026-11-23.");
        if (calendar is not null) day = calendar.Add(day, plus!.Value);
        var jalali = JalaliDate.From(day);
        var gregorian = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return json
            ? JsonFile.Line(new { jalali = jalali.ToString(), gregorian, fa = jalali.Long(true, true), en = jalali.Long(false, true) })
            : $"{jalali}\t{gregorian}\t{jalali.Long(true, true)}\t{jalali.Long(false, true)}";
    }

    // A year before 1700 is Jalali, whatever stands between its parts.
    private static bool Read(string text, out DateOnly day)
    {
        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year >= 1700) return true;
        if (!JalaliDate.TryParse(text, out var jalali)) return false;
        day = jalali.ToDateOnly();
        return true;
    }

    private static async Task<WorkingCalendar> CityCalendar(Dictionary<string, string?> settings)
    {
        await using var house = House.Build(settings);
        await Database.Migrate(house.Services);
        await using var scope = house.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BylawsDoor>().Calendar();
    }
}
