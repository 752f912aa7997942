using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pishran.Shell;

/// <summary>One value that fills a placeholder of a <see cref="Word"/>.</summary>
public readonly record struct Filling(string Name, object? Value);

/// <summary>
/// A sentence a person reads: the key of a room's resource file and the values that fill it. It is looked up when it
/// is shown, in the language of who reads it; kept as JSON where it must outlive the request.
/// </summary>
public sealed record Word(string Room, string Key, params Filling[] Fillings)
{
    private static readonly ConcurrentDictionary<string, ResourceManager> Rooms = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<(string Room, string Key, string Language), string> Known = new();

    private static readonly ConcurrentDictionary<Enum, ValueWords> Values = new();

    /// <summary>What is said of one value of an enum.</summary>
    private sealed record ValueWords(Word Label, Word Next, string Tone);

    /// <summary>The label of an enum value: <c>SeasonState.Running</c> in the room its type lives in.</summary>
    public static Word Of(Enum value) => WordsOf(value).Label;

    /// <summary>Who acts next on a record in this state, or «—» for nobody.</summary>
    public static Word Next(Enum value) => WordsOf(value).Next;

    /// <summary>How the state looks: <c>neutral</c>, <c>good</c>, <c>wait</c> or <c>bad</c>.</summary>
    public static string ToneOf(Enum value) => WordsOf(value).Tone;

    private static ValueWords WordsOf(Enum value)
    {
        if (Values.TryGetValue(value, out var known)) return known;
        var (room, key) = (RoomOf(value.GetType()), $"{value.GetType().Name}.{value}");
        var words = new ValueWords(new Word(room, key), new Word(room, key + ".next"), Find(new Word(room, key + ".tone"), CultureInfo.InvariantCulture) ?? "neutral");
        // A value that no name is given to can come from outside, in any number.
        if (Enum.IsDefined(value.GetType(), value)) Values[value] = words;
        return words;
    }

    /// <summary>A text that a person wrote, the same in every language.</summary>
    public static Word Said(string text) => new("", text);

    /// <summary>The sentence in the language of the current request.</summary>
    public override string ToString() => In(CultureInfo.CurrentUICulture);

    /// <summary>The sentence in a language. A key that no file holds shows itself, so that it is seen and mended.</summary>
    public string In(CultureInfo language)
    {
        if (Room.Length == 0) return Key;
        if (Fillings.Length > 0) return Fill(Find(this, language) ?? $"{Room}.{Key}", language);
        ref var said = ref Say.IsPersian(language) ? ref _fa : ref _en;
        return said ??= Find(this, language) ?? $"{Room}.{Key}";
    }

    // Nothing to fill in: said the same each time.
    private string? _fa, _en;

    /// <summary>Whether the files of both languages hold it.</summary>
    public bool Exists => Find(this, CultureInfo.InvariantCulture) is not null;

    public bool Equals(Word? other) => other is not null && other.ToJson() == ToJson();
    public override int GetHashCode() => HashCode.Combine(Room, Key);

    private string Fill(string text, CultureInfo language)
    {
        var filled = new StringBuilder(text);
        foreach (var (name, value) in Fillings)
            filled.Replace("{" + name + "}", Say.Value(value, language));
        return filled.ToString();
    }

    // The resource manager locks on each look; a page has hundreds of words. Only words that exist are kept, so it can't grow.
    private static string? Find(Word word, CultureInfo language)
    {
        var asked = (word.Room, word.Key, language.Name);
        if (Known.TryGetValue(asked, out var known)) return known;
        var found = Rooms.GetOrAdd(word.Room, Open).GetString(word.Key, language);
        if (found is not null) Known[asked] = found;
        return found;
    }

    private static ResourceManager Open(string room) =>
        new(room == "Shell" ? "Pishran.Shell.ShellWords" : $"Pishran.Features.{room}.{room}Words", typeof(Word).Assembly);

    private static string RoomOf(Type type) => type.Namespace!.Split('.') is [_, "Features", var room, ..] ? room : "Shell";

    /// <summary>Keeps the word for later: room, key and values, independent of language.</summary>
    public string ToJson()
    {
        var values = new JsonObject();
        foreach (var (name, value) in Fillings) values[name] = Keep(value);
        return new JsonObject { ["r"] = Room, ["k"] = Key, ["v"] = values }.ToJsonString(Plain);
    }

    /// <summary>Reads what <see cref="ToJson"/> kept.</summary>
    public static Word FromJson(string json)
    {
        var node = JsonNode.Parse(json)!;
        var values = node["v"]!.AsObject().Select(v => new Filling(v.Key, Restore(v.Value))).ToArray();
        return new Word(node["r"]!.GetValue<string>(), node["k"]!.GetValue<string>(), values);
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Dates and words carry a mark so that they are shown in the reader's calendar and language, not the writer's.
    private static JsonNode? Keep(object? value) => value switch
    {
        null => null,
        DateTime at => "@t" + at.ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => "@d" + day.ToString("O", CultureInfo.InvariantCulture),
        Word word => "@w" + word.ToJson(),
        Enum state => "@w" + Of(state).ToJson(),
        int or long or short or byte => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        double or float or decimal => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static object? Restore(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => null,
        JsonValueKind.Number when node.AsValue().TryGetValue(out long whole) => whole,
        JsonValueKind.Number => node.GetValue<double>(),
        _ => node.GetValue<string>() switch
        {
            ['@', 't', .. var at] => DateTime.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            ['@', 'd', .. var day] => DateOnly.Parse(day, CultureInfo.InvariantCulture),
            ['@', 'w', .. var word] => FromJson(word),
            var text => text,
        },
    };
}
