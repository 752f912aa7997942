namespace Pishran.Features.Problems;

/// <summary>Through what a problem is offered for solutions.</summary>
public enum Channel { League, IdeaCall, SupplierCall, Desk }

/// <summary>A channel through which a problem is open, and where a room took it up.</summary>
public sealed class OpenedChannel
{
    public const int LongestTitle = 300, LongestHref = 200;

    private OpenedChannel() { }

    internal OpenedChannel(Channel channel, DateTime at) => (Channel, At) = (channel, at);

    public Channel Channel { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>What it is called there, and its address; null until a room takes it up.</summary>
    public string? Title { get; private set; }
    public string? Href { get; private set; }

    /// <summary>Leads to where it was taken up last; true when that is news.</summary>
    internal bool Lead(string? title, string href)
    {
        if ((Title, Href) == (title, href)) return false;
        (Title, Href) = (title is null ? null : Shell.Say.Beginning(title, LongestTitle), href);
        return true;
    }
}
