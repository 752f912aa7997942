using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Pishran.Commands;

/// <summary>Input that can't be used, in one line that says where and why.</summary>
public sealed class WrongInput(string message) : Exception(message);

/// <summary>How the verbs over plain files read and write: UTF-8, one record a line, and one clear line on the standard error when the input is wrong.</summary>
internal static class Lines
{
    /// <summary>The exit code for input that can't be used.</summary>
    public const int Wrong = 2;

    private const string Standard = "-";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static StreamReader In() => new(Console.OpenStandardInput(), Utf8);
    public static StreamWriter Out() => new(Console.OpenStandardOutput(), Utf8) { NewLine = "\n" };
    public static StreamWriter To(FileInfo file) => new(file.FullName, append: false, Utf8) { NewLine = "\n" };

    /// <summary>Runs a verb; input that it refuses ends it with code 2.</summary>
    public static async Task<int> Run(Func<Task> verb)
    {
        try
        {
            await verb();
            return 0;
        }
        catch (Exception refused) when (refused is WrongInput or IOException or UnauthorizedAccessException or ArgumentException or FormatException or System.Text.Json.JsonException)
        {
            await Console.Error.WriteLineAsync(refused.Message.Split('\n')[0]);
            return Wrong;
        }
    }

    /// <summary>A file's text, or that of the standard input for <c>-</c>.</summary>
    /// <exception cref="WrongInput">There is no such file.</exception>
    public static StreamReader Reader(FileInfo file) =>
        file.Name == Standard ? In() : file.Exists ? new(file.FullName, Utf8) : throw new WrongInput($"There is no file {file.FullName}.");

    /// <summary>The whole text of a file, or of the standard input for <c>-</c>.</summary>
    public static string Whole(FileInfo file)
    {
        using var reader = Reader(file);
        return reader.ReadToEnd();
    }

    /// <summary>The lines of a file that hold anything, with their numbers.</summary>
    public static IEnumerable<(int Number, string Text)> Of(FileInfo file)
    {
        using var reader = Reader(file);
        foreach (var line in Of(reader)) yield return line;
    }

    /// <summary>The lines of a text that hold anything, with their numbers.</summary>
    public static IEnumerable<(int Number, string Text)> Of(TextReader reader)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
            if (!string.IsNullOrWhiteSpace(line)) yield return (number, line);
    }

    /// <summary>Does something that may take long; from the second second on, a terminal is told how long it has taken.</summary>
    public static T Long<T>(string what, Func<T> work)
    {
        if (Console.IsErrorRedirected) return work();
        var (watch, told) = (Stopwatch.StartNew(), false);
        using var ticks = new Timer(_ =>
        {
            told = true;
            Console.Error.Write($"\r{what}: {watch.Elapsed.TotalSeconds:0} s");
        }, null, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1));
        var done = work();
        ticks.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (told) Console.Error.WriteLine();
        return done;
    }

    /// <summary>How many of many are done, for a terminal.</summary>
    public static void Progress(int done, int all, string what)
    {
        if (all > 1 && !Console.IsErrorRedirected) Console.Error.Write(done == all ? $"\r{done} of {all} {what}.\n" : $"\r{done} of {all} {what}");
    }

    /// <summary>A cell for a CSV file.</summary>
    public static string Cell(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A finite number with a point; null for anything else.</summary>
    public static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
