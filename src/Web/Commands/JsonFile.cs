using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pishran.Commands;

/// <summary>JSON in and out: a whole file, or the standard input for <c>-</c>; one value a line.</summary>
internal static class JsonFile
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A value as JSON on one line, Persian letters as they are.</summary>
    public static string Line(object value) => JsonSerializer.Serialize(value, Plain);

    /// <exception cref="WrongInput">There is no such file, it is empty, or it is not JSON.</exception>
    public static JsonDocument Read(FileInfo file) => Parse(file.Name, Lines.Whole(file));

    /// <exception cref="WrongInput">The text is empty or not JSON.</exception>
    public static JsonDocument Parse(string name, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new WrongInput($"{name} is empty.");
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException broken)
        {
            throw new WrongInput($"{name} is not JSON (line {broken.LineNumber + 1}).");
        }
    }
}
