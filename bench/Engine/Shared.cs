namespace Pishran.EngineBench;

/// <summary>The development data beside the clone, where there is one.</summary>
internal static class Shared
{
    /// <summary>A folder of the data, or null after saying that it is absent.</summary>
    public static string? Folder(string name)
    {
        for (var at = new DirectoryInfo(Directory.GetCurrentDirectory()); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "shared", "data", name);
            if (Directory.Exists(folder)) return folder;
        }

        Console.WriteLine($"../shared/data/{name} is absent: this part is left out");
        return null;
    }

    /// <summary>Rows of a CSV without quotes, as cells; the header is skipped.</summary>
    public static IEnumerable<string[]> Rows(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Skip(1).Select(line => line.Split(','));
}
