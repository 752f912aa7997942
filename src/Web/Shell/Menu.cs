namespace Pishran.Shell;

/// <summary>
/// One line of the navigation, given by a room when it registers itself. <paramref name="Roles"/> null: everybody signed in.
/// <paramref name="Count"/> is the number in the badge, for example open turns.
/// </summary>
public sealed record MenuEntry(MenuPart Part, int Order, Word Label, string Icon, string Href, string? Roles = null, Func<IServiceProvider, CurrentUser, Task<int>>? Count = null);

public enum MenuPart { Mine, Chain, House }
