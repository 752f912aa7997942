namespace Pishran.Shell;

/// <summary>
/// One line of the navigation, given by a room when it registers itself. <paramref name="Roles"/> null: everybody signed in.
/// <paramref name="Count"/> is the number in the badge, for example open turns. An entry <paramref name="Under"/> the address of
/// another shows only while one is there, so that the menu stays short; where that other one isn't for this person, it stands alone.
/// </summary>
public sealed record MenuEntry(MenuPart Part, int Order, Word Label, string Icon, string Href, string? Roles = null, Func<IServiceProvider, CurrentUser, Task<int>>? Count = null, string? Under = null);

public enum MenuPart { Mine, Chain, House }
