namespace Pishran.Features.People.Mine;

/// <summary>What a browser calls itself, shortened to what a person knows.</summary>
internal static class Agents
{
    private static readonly (string Mark, string Name)[] Browsers = [("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Mark, string Name)[] Systems = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    public static string Named(string agent)
    {
        var (browser, system) = (Find(Browsers, agent), Find(Systems, agent));
        return browser is null ? (agent.Length == 0 ? "–" : Shell.Say.Beginning(agent, 60)) : system is null ? browser : $"{browser}, {system}";
    }

    private static string? Find((string Mark, string Name)[] known, string agent) => known.FirstOrDefault(k => agent.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
