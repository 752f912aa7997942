using System.Xml.Linq;

namespace Pishran.Tests.Architecture;

/// <summary>The files of the repository as they are written.</summary>
internal static class Sources
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Files below folders of the root with one of the endings; what a build made is left out.</summary>
    public static IReadOnlyList<string> Files(string[] folders, params string[] endings) =>
        [.. folders.Select(f => Path.Combine(Root, f)).Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))
            .Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)) && !Shown(f).Split('/').Any(part => part is "bin" or "obj" or "Migrations"))];

    public static string Shown(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    /// <summary>Every pair of word files: the room, its Persian and its English sentences by key.</summary>
    public static IReadOnlyList<(string Room, Dictionary<string, string> Fa, Dictionary<string, string> En)> Words() =>
        [.. Files(["src"], "Words.resx").Select(f => (Path.GetFileName(f)[..^"Words.resx".Length], Read(f), Read(f[..^".resx".Length] + ".en.resx")))];

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(file).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    private static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "Pishran.slnx")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
