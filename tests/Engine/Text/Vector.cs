using System.Text.Json;

namespace Pishran.EngineTests.Text;

/// <summary>The reference data beside the tests.</summary>
internal static class Vector
{
    public static JsonElement Read(string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vectors", name))).RootElement;

    public static IEnumerable<string> Strings(this JsonElement list) => list.EnumerateArray().Select(e => e.GetString()!);
}
