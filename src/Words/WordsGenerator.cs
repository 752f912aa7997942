using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Pishran.Words;

/// <summary>
/// Turns each room's <c>*Words.resx</c> into a class of typed words, so that a missing word or a forgotten
/// placeholder is a compile error: <c>LeagueWords.TeamTooSmall(min, missing)</c>.
/// Keys with a dot (<c>SeasonState.Running</c>) are labels of enum values, found by name at run time.
/// </summary>
[Generator]
public sealed class WordsGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider.Where(f => f.Path.EndsWith("Words.resx", System.StringComparison.Ordinal));
        context.RegisterSourceOutput(files, (output, file) => Write(output, file));
    }

    private static void Write(SourceProductionContext output, AdditionalText file)
    {
        var name = Path.GetFileNameWithoutExtension(file.Path);
        var room = name.Substring(0, name.Length - "Words".Length);
        var space = room == "Shell" ? "Pishran.Shell" : "Pishran.Features." + room;
        var source = new StringBuilder("#nullable enable\nnamespace ").Append(space).Append(";\n")
            .Append("/// <summary>Every sentence of the room ").Append(room).Append(" that a person reads.</summary>\n")
            .Append("public static class ").Append(name).Append("\n{\n");
        foreach (var data in XDocument.Parse(file.GetText()!.ToString()).Root!.Elements("data"))
        {
            var key = (string)data.Attribute("name")!;
            if (!key.Contains('.')) source.Append(Member(room, key, (string)data.Element("value")!));
        }
        output.AddSource(name + ".g.cs", SourceText.From(source.Append("}\n").ToString(), Encoding.UTF8));
    }

    private static string Member(string room, string key, string text)
    {
        var names = Placeholders(text).Distinct().ToArray();
        var summary = "    /// <summary>" + text.Replace("&", "&amp;").Replace("<", "&lt;").Replace("\n", " ") + "</summary>\n";
        if (names.Length == 0)
            return summary + $"    public static global::Pishran.Shell.Word {key} {{ get; }} = new(\"{room}\", \"{key}\");\n";
        var parameters = string.Join(", ", names.Select(n => "object? @" + n));
        var arguments = string.Join(", ", names.Select(n => $"new(\"{n}\", @{n})"));
        return summary + $"    public static global::Pishran.Shell.Word {key}({parameters}) => new(\"{room}\", \"{key}\", [{arguments}]);\n";
    }

    private static IEnumerable<string> Placeholders(string text)
    {
        for (var open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var close = text.IndexOf('}', open);
            if (close > open + 1) yield return text.Substring(open + 1, close - open - 1);
        }
    }
}
