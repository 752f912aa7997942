using Microsoft.AspNetCore.Hosting;

namespace Pishran.Shell;

/// <summary>What the layout asks for: the menu of this person, addresses of assets, and where we are.</summary>
public sealed class Frame(IEnumerable<MenuEntry> entries, CurrentUser me, IServiceProvider services, AssetVersions assets, IConfiguration settings, TimeProvider clock)
{
    public sealed record Item(Word Label, string Icon, string Href, bool Current, int Count);
    public sealed record Part(Word? Heading, IReadOnlyList<Item> Items);

    public bool IsDemo => settings.GetValue<bool>("Pishran:Demo");
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IReadOnlyList<Part>> Menu(string path)
    {
        var parts = new List<Part>();
        var here = entries.Where(IsForMe).Select(e => e.Href).Where(href => IsCurrent(href, path)).MaxBy(href => href.Length); // the nearest one, where one address lies under another
        foreach (var group in entries.Where(IsForMe).GroupBy(e => e.Part).OrderBy(g => g.Key))
        {
            var items = new List<Item>();
            foreach (var entry in group.OrderBy(e => e.Order))
                items.Add(new Item(entry.Label, entry.Icon, entry.Href, entry.Href == here, entry.Count is null ? 0 : await entry.Count(services, me)));
            parts.Add(new Part(group.Key switch { MenuPart.Chain => ShellWords.PartChain, MenuPart.House => ShellWords.PartHouse, _ => null }, items));
        }
        return parts;
    }

    public string Asset(string file) => assets.Address(file);

    public static string Initial(string name) => name.Length == 0 ? ShellWords.UnknownInitial.ToString() : name.EnumerateRunes().First().ToString();

    private bool IsForMe(MenuEntry entry) => entry.Roles is null ? me.IsSignedIn : entry.Roles == "*" || me.IsAny(entry.Roles);

    private static bool IsCurrent(string href, string path) => href == "/" ? path == "/" : path == href || path.StartsWith(href + "/", StringComparison.Ordinal);
}

/// <summary>Addresses of our few files with a stamp of their content, so that a browser keeps them for a year.</summary>
public sealed class AssetVersions(IWebHostEnvironment host)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> _addresses = new(StringComparer.Ordinal);

    public string Address(string file) => _addresses.GetOrAdd(file, Stamp);

    private string Stamp(string file)
    {
        using var content = host.WebRootFileProvider.GetFileInfo(file).CreateReadStream();
        return $"/{file}?v={Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content))[..12]}";
    }
}
