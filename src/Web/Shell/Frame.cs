using Microsoft.AspNetCore.Hosting;

namespace Pishran.Shell;

/// <summary>What the layout asks for: the menu of this person, addresses of assets, and where we are.</summary>
public sealed class Frame(IEnumerable<MenuEntry> entries, CurrentUser me, IServiceProvider services, AssetVersions assets, IConfiguration settings, TimeProvider clock)
{
    public sealed record Item(Word Label, string Icon, string Href, bool Current, int Count, bool IsUnder = false);
    public sealed record Part(Word? Heading, IReadOnlyList<Item> Items);

    public bool IsDemo => settings.GetValue<bool>("Pishran:Demo");
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IReadOnlyList<Part>> Menu(string path)
    {
        var mine = entries.Where(IsForMe).ToList();
        var addresses = mine.Select(e => e.Href).ToHashSet(StringComparer.Ordinal);
        var here = mine.Where(e => IsCurrent(e.Href, path)).MaxBy(e => e.Href.Length); // the nearest one, where one address lies under another
        var open = here is null ? null : Above(here) ?? here.Href;
        var beneath = mine.Where(e => open is not null && Above(e) == open).OrderBy(e => e.Order).ToList();
        var parts = new List<Part>();
        foreach (var group in mine.Where(e => Above(e) is null).GroupBy(e => e.Part).OrderBy(g => g.Key))
        {
            var items = new List<Item>();
            foreach (var entry in group.OrderBy(e => e.Order))
            {
                items.Add(await ItemOf(entry, false));
                if (entry.Href == open) foreach (var under in beneath) items.Add(await ItemOf(under, true));
            }
            parts.Add(new Part(group.Key switch { MenuPart.Chain => ShellWords.PartChain, MenuPart.House => ShellWords.PartHouse, _ => null }, items));
        }
        return parts;

        string? Above(MenuEntry entry) => entry.Under is { } above && addresses.Contains(above) ? above : null;

        async Task<Item> ItemOf(MenuEntry entry, bool isUnder) =>
            new(entry.Label, entry.Icon, entry.Href, entry == here, entry.Count is null ? 0 : await entry.Count(services, me), isUnder);
    }

    public string Asset(string file) => assets.Address(file);

    public static string Initial(string name) => name.Length == 0 ? ShellWords.UnknownInitial.ToString() : name.EnumerateRunes().First().ToString();

    private bool IsForMe(MenuEntry entry) => entry.Roles is null ? me.IsSignedIn : entry.Roles == "*" || me.IsAny(entry.Roles);

    private static bool IsCurrent(string href, string path) => href == "/" ? path == "/" : path.StartsWith(href, StringComparison.Ordinal) && (path.Length == href.Length || path[href.Length] == '/');
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
